import APIModel
import Foundation
import HTTPTypes
import JDCloudCPS
import JDCloudSigning
import JDCloudVM
import ModelFormat
import TablatureAsyncHTTPClient
import TablatureKit
import TablatureRuntime
import Testing

@testable import TablatureMock

/// The generated clients over real sockets, through every transport of this build.
@Suite(.timeLimit(.minutes(10))) struct ServerTests {
    static var transports: [any ClientTransport] {
        #if AsyncHTTPClient
            [URLSessionTransport.shared, AsyncHTTPClientTransport.shared]
        #else
            [URLSessionTransport.shared]
        #endif
    }

    /// The repository's own pages.
    private static let model = Task {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return try await ModelLoader(configuration: Configuration(folder: root.path)).load([]).model
    }

    private static let key = AccessKey(id: "AK", secret: "SK")

    private func serve<Result: Sendable>(
        fault: @escaping @Sendable (ClientRequest) -> MockFault? = { _ in nil }, items: Int = 3,
        _ transport: any ClientTransport, _ body: @escaping @Sendable (ClientConfiguration) async throws -> Result
    ) async throws -> Result {
        let configuration = MockConfiguration(
            conventions: .jdcloud, authenticator: JDCloudAuthenticator(keys: [Self.key]), itemCount: items, fault: fault
        )
        return try await MockServer(model: try await Self.model.value, configuration: configuration)
            .withEndpoint { endpoint in
                var client = ClientConfiguration(endpoint: endpoint, transport: transport)
                client.environment.sleep = { _ in }
                return try await body(client)
            }
    }

    private static func cps(_ configuration: ClientConfiguration, key: AccessKey = key) -> CPSClient {
        CPSClient(regionId: "cn-north-1", credentials: JDCloudCredentials(key), configuration: configuration)
    }

    /// An input made of plausible values for every parameter.
    private func input<Request: ServiceRequest & Decodable>(
        _ type: Request.Type, of service: Service
    ) throws -> Request {
        let operation = try #require(service.operations.first { $0.id == Request.operation.id })
        // The same maker that makes answers: the parameters as if they were members of an answer.
        var described = operation
        described.response = operation.parameters.map(\.field)
        described.envelope = nil
        described.pagination = nil
        let maker = AnswerMaker(service: service, operation: described, parameters: [:], itemCount: 1)
        return try JSONDecoder().decode(type, from: Data(JSONWriter.compact(maker.answer(requestId: ""))))
    }

    private func call<each Request: ServiceRequest & Decodable>(
        _ types: repeat (each Request).Type, through client: ServiceClient
    ) async throws {
        let service = try #require(try await Self.model.value.services.first { $0.identifier == client.service })
        var ids: [String] = []
        for type in repeat each types {
            _ = try await client.send(try input(type, of: service))
            ids.append(type.operation.id)
        }
        #expect(ids == service.operations.map(\.id))
    }

    @Test(arguments: transports) func allOperationsAnswer(transport: any ClientTransport) async throws {
        try await serve(transport) { configuration in
            var configuration = configuration
            configuration.validatesRequests = false  // each parameter is plausible, not all of them together
            try await call(
                JDCloudCPS.CreateInstancesInput.self, DescribeDeviceRaidsInput.self, DescribeDeviceTypesInput.self,
                JDCloudCPS.DescribeInstanceInput.self, DescribeInstanceNameInput.self, DescribeInstanceRaidInput.self,
                DescribeInstanceStatusInput.self, JDCloudCPS.DescribeInstancesInput.self, DescribeOSInput.self,
                DescribeRegionesInput.self, DescribeSoftwareInput.self, DescribeSubnetInput.self,
                ModifyBandwidthInput.self, ModifyInstanceInput.self, ReinstallInstanceInput.self,
                RestartInstanceInput.self, StartInstanceInput.self, StopInstanceInput.self,
                through: Self.cps(configuration).client)
            let vm = VMClient(
                regionId: "cn-north-1", credentials: JDCloudCredentials(Self.key), configuration: configuration)
            try await call(
                CreateInstanceTemplateInput.self, JDCloudVM.CreateInstancesInput.self, DeleteInstanceInput.self,
                DeleteInstanceTemplateInput.self, JDCloudVM.DescribeInstanceInput.self,
                DescribeInstanceTemplateInput.self, DescribeInstanceTemplatesInput.self,
                JDCloudVM.DescribeInstancesInput.self, UpdateInstanceTemplateInput.self, through: vm.client)
        }
    }

    @Test(arguments: transports) func pagesFollowEachOther(transport: any ClientTransport) async throws {
        let ids = try await serve(items: 25, transport) { configuration in
            var ids: [String] = []
            for try await instance in Self.cps(configuration).client.items(of: JDCloudCPS.DescribeInstancesInput()) {
                ids.append(instance.instanceId ?? "")
            }
            return ids
        }
        #expect(ids.count == 25)
        #expect(Set(ids).count == 25)
    }

    @Test(arguments: transports) func aWrongSignatureIsRefused(transport: any ClientTransport) async throws {
        let error = await #expect(throws: ServiceError.self) {
            _ = try await serve(transport) { configuration in
                try await Self.cps(configuration, key: AccessKey(id: "AK", secret: "other")).describeRegiones()
            }
        }
        #expect(error?.httpStatus == 401)
        #expect(error?.status == "UNAUTHENTICATED")
        #expect(error?.requestId?.hasPrefix("mock-") == true)
    }

    @Test(arguments: transports) func aThousandCallsAtOnce(transport: any ClientTransport) async throws {
        let count = try await serve(transport) { configuration in
            let client = Self.cps(configuration)
            return try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<1000 {
                    group.addTask {
                        let answer = try await client.describeInstance(instanceId: "cps-\(number)")
                        return answer.instance?.instanceId == "cps-\(number)"
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
        }
        #expect(count == 1000)
    }

    private func failure(
        _ fault: MockFault, _ transport: any ClientTransport, timeout: Duration = .seconds(20)
    ) async throws -> any Error {
        try await serve(fault: { _ in fault }, transport) { configuration in
            var configuration = configuration
            configuration.timeout = timeout
            do {
                _ = try await Self.cps(configuration).describeRegiones()
                return UnimplementedOperation("nothing failed")
            } catch { return error }
        }
    }

    @Test(arguments: transports, [429, 503]) func busyServersAreErrors(
        transport: any ClientTransport, status: Int
    ) async throws {
        let error = try await failure(.status(status, word: "RATE_LIMIT", retryAfter: 1), transport) as? ServiceError
        #expect(error?.httpStatus == status)
        #expect(error?.code == status)
        #expect(error?.status == "RATE_LIMIT")
    }

    /// Counts requests.
    private final class Counter: Sendable {
        private let stream = AsyncStream<Void>.makeStream()
        func add() { stream.continuation.yield() }
        func finish() async -> Int {
            stream.continuation.finish()
            return await stream.stream.reduce(0) { count, _ in count + 1 }
        }
    }

    @Test(arguments: transports) func busyServersAreAskedAgain(transport: any ClientTransport) async throws {
        let counter = Counter()
        _ = try? await serve(
            fault: { _ in
                counter.add()
                return .status(503, word: "UNAVAILABLE")
            }, transport
        ) { try await Self.cps($0).describeRegiones() }
        #expect(await counter.finish() == 3)
    }

    @Test(arguments: transports) func pagesOfProxiesAreErrors(transport: any ClientTransport) async throws {
        let error = try await failure(.page(200), transport) as? ServiceError
        #expect(error?.kind == .notJSON)
        #expect(error?.excerpt?.hasPrefix("<html>") == true)
    }

    @Test(arguments: transports) func connectionsThatBreakAreErrors(transport: any ClientTransport) async throws {
        let error = try await failure(.hangUp, transport) as? TransportError
        #expect(error?.kind == .connectionLost)
    }

    @Test(arguments: transports) func slowServersTimeOut(transport: any ClientTransport) async throws {
        let error = try await failure(.delay(.seconds(600)), transport, timeout: .milliseconds(200)) as? TransportError
        #expect(error?.kind == .timedOut)
    }

    @Test(arguments: transports) func largeAnswersAreRead(transport: any ClientTransport) async throws {
        let regions = try await serve(fault: { _ in .padding(10 << 20) }, transport) {
            try await Self.cps($0).describeRegiones()
        }
        #expect(regions.requestId?.isEmpty == false)
    }
}
