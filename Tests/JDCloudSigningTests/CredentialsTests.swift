import Foundation
import HTTPTypes
import TablatureRuntime
import Testing

@testable import JDCloudSigning

@Suite struct CredentialsTests {
    private struct StopTask: ServiceRequest, Codable {
        var taskId: String
        var regionId: String?
        struct Output: Codable, Sendable {}
        static let operation = OperationDescription(
            id: "stopTask", method: "POST", host: "task.example.com", path: "/v1/tasks/{taskId}:stop")
        func check(_ validation: inout Validation) {}
    }

    private actor Wire: ClientTransport {
        private(set) var heads: [HTTPRequest] = []
        private let failures: Int
        init(failures: Int = 0) { self.failures = failures }
        func send(_ request: ClientRequest, limit: Int) async throws -> ClientResponse {
            heads.append(request.head)
            return ClientResponse(
                head: HTTPResponse(status: heads.count <= failures ? .serviceUnavailable : .ok), body: Data("{}".utf8))
        }
    }

    private func credentials(_ algorithm: SigningAlgorithm = .jdcloud2) -> JDCloudCredentials {
        JDCloudCredentials(
            algorithm: algorithm, now: { Date(timeIntervalSince1970: 1_563_159_845) }, nonce: { "n-1" },
            provider: { AccessKey(id: "AK", secret: "S3CRET") })
    }

    private func send(
        _ input: StopTask, by credentials: JDCloudCredentials, headers: HTTPFields = [:], region: String? = nil,
        endpoint: Endpoint? = nil
    ) async throws -> HTTPRequest {
        let wire = Wire()
        let client = ServiceClient(
            service: "task", parameters: ["regionId": region], authentication: credentials,
            configuration: ClientConfiguration(endpoint: endpoint, transport: wire, headers: headers))
        _ = try await client.send(input)
        return try #require(await wire.heads.first)
    }

    private func scope(_ head: HTTPRequest) -> String? {
        head.headerFields[.authorization].flatMap { $0.split(separator: ",").first }.map(String.init)
    }

    @Test func everythingThatHasToBeSignedIsSigned() async throws {
        let head = try await send(StopTask(taskId: "t 1"), by: credentials())
        #expect(head.headerFields[named: HeaderName.date] == "20190715T030405Z")
        #expect(head.headerFields[named: HeaderName.nonce] == "n-1")
        let authorization = try #require(head.headerFields[.authorization])
        #expect(
            authorization.hasPrefix(
                "JDCLOUD2-HMAC-SHA256 Credential=AK/20190715/jdcloud-api/task/jdcloud2_request, "
                    + "SignedHeaders=content-type;host;x-jdcloud-date;x-jdcloud-nonce, Signature="))
    }

    @Test func theRegionOfTheCallIsTheScope() async throws {
        let inBody = try await send(StopTask(taskId: "t", regionId: "cn-east-1"), by: credentials(), region: "other")
        #expect(scope(inBody)?.contains("/cn-east-1/") == true)
        let ofClient = try await send(StopTask(taskId: "t"), by: credentials(), region: "cn-south-1")
        #expect(scope(ofClient)?.contains("/cn-south-1/") == true)
    }

    @Test func anEndpointLeavesTheScopeAlone() async throws {
        let head = try await send(
            StopTask(taskId: "t"), by: credentials(.jdcloud3), endpoint: Endpoint("http://127.0.0.1:9999"))
        #expect(scope(head) == "JDCLOUD3-HMAC-SHA256 Credential=AK/20190715/jdcloud-api/task/jdcloud3_request")
        #expect(head.authority == "127.0.0.1:9999")
    }

    @Test func accountHeadersTravelInBase64AndAreSigned() async throws {
        let token = try #require(HTTPField.Name("X-JDCloud-Security-Token"))
        let head = try await send(StopTask(taskId: "t"), by: credentials(), headers: [token: "mfa-token-123456"])
        #expect(head.headerFields[token] == "bWZhLXRva2VuLTEyMzQ1Ng==")
        #expect(head.headerFields[.authorization]?.contains(";x-jdcloud-security-token,") == true)
        var plain = credentials()
        plain.encodesAccountHeaders = false
        let other = try await send(StopTask(taskId: "t"), by: plain, headers: [token: "mfa-token-123456"])
        #expect(other.headerFields[token] == "mfa-token-123456")
    }

    @Test func eachAttemptIsSignedAnew() async throws {
        let wire = Wire(failures: 2)
        let authentication = JDCloudCredentials(accessKey: "AK", secretKey: "S3CRET")
        var configuration = ClientConfiguration(transport: wire)
        configuration.environment.sleep = { _ in }
        struct Look: ServiceRequest, Codable {
            struct Output: Codable, Sendable {}
            static let operation = OperationDescription(id: "look", method: "GET", host: "a.b", path: "/v1")
            func check(_ validation: inout Validation) {}
        }
        _ = try await ServiceClient(service: "task", authentication: authentication, configuration: configuration)
            .send(Look())
        let nonces = await wire.heads.map { $0.headerFields[named: HeaderName.nonce] }
        #expect(Set(nonces).count == 3)
        #expect(Set(await wire.heads.map { $0.headerFields[.authorization] }).count == 3)
    }

    @Test func theEnvironmentGivesTheKey() async throws {
        let variables = ["JDCLOUD_ACCESS_KEY_ID": "A", "JDCLOUD_SECRET_ACCESS_KEY": "S", "JDCLOUD_SESSION_TOKEN": "T"]
        let head = try await send(StopTask(taskId: "t"), by: .environment(variables))
        #expect(scope(head)?.contains("Credential=A/") == true)
        #expect(head.headerFields[named: HeaderName.securityToken] == "VA==")
        await #expect(throws: MissingCredentials(variable: "JDCLOUD_SECRET_ACCESS_KEY")) {
            _ = try await send(StopTask(taskId: "t"), by: .environment(["JDCLOUD_ACCESS_KEY_ID": "A"]))
        }
    }

    @Test func aProviderIsAskedOnceForAllAndAgainBeforeTheEnd() async throws {
        actor Source {
            var count = 0
            func next() -> ExpiringAccessKey {
                count += 1
                return ExpiringAccessKey(
                    AccessKey(id: "k\(count)", secret: "s"),
                    expires: Date(timeIntervalSince1970: count == 1 ? 59 : 1000))
            }
        }
        let source = Source()
        let cache = AccessKeyCache(
            provider: {
                try await Task.sleep(for: .milliseconds(20))
                return await source.next()
            }, now: { Date(timeIntervalSince1970: 0) })
        let keys = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<20 { group.addTask { try await cache.key().id } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(keys == ["k1"])
        #expect(try await cache.key().id == "k2")
        #expect(try await cache.key().id == "k2")
        #expect(await source.count == 2)
    }

    @Test func secretsAreNotPrinted() async throws {
        let key = AccessKey(id: "AK", secret: "S3CRET", sessionToken: "T0KEN")
        let given = JDCloudCredentials(key)
        let client = ServiceClient(service: "s", parameters: ["p": "S3CRET"], authentication: given)
        var text = ""
        for value in [key, given, client, ExpiringAccessKey(key, expires: nil)] as [Any] {
            dump(value, to: &text)
            print(value, String(reflecting: value), to: &text)
        }
        #expect(!text.contains("S3CRET"))
        #expect(!text.contains("T0KEN"))
    }
}
