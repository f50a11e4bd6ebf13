import JDCloudCPS
import JDCloudSigning
import JDCloudVM
import TablatureRuntime

/// Creates a physical server, and virtual machines in all four ways.
///
///     swift run CreateInstances                          against a mock in this process
///     swift run CreateInstances http://127.0.0.1:8080    against whatever listens there
@main
enum CreateInstances {
    static func main() async throws {
        guard let address = CommandLine.arguments.dropFirst().first else { return try await withMock(run) }
        guard let endpoint = Endpoint(address) else { return print("\(address) is no address") }
        try await run(endpoint)
    }

    @Sendable static func run(_ endpoint: Endpoint) async throws {
        let credentials = JDCloudCredentials(accessKey: "an-id", secretKey: "a-secret")
        let configuration = ClientConfiguration(endpoint: endpoint)
        let password = "Tab1ature-29!"

        let cps = CPSClient(regionId: "cn-north-1", credentials: credentials, configuration: configuration)
        await show("a physical server") { try await createServer(cps, password: password) }
        await show("one that the pages forbid") {
            try await createImpossibleServer(cps, password: password)
            return []
        }

        let vm = VMClient(regionId: "cn-north-1", credentials: credentials, configuration: configuration)
        let machines = VirtualMachines(vm: vm, password: password)
        await show("custom") { try await machines.custom() }
        await show("a clone of i-1") { try await machines.clone(of: "i-1") }
        await show("a clone in another region") { try await machines.clone(of: "i-1", az: "cn-south-1a") }
        await show("from a template") { try await machines.fromTemplate("it-web") }
        await show("from one whose image is gone") { try await machines.fromTemplate("it-old") }
        await show("the same with another image") { try await machines.fromTemplate("it-old", imageId: "img-new") }
        await show("in a group") { try await machines.inGroup("ag-web") }
        await show("in one with a broken template") { try await machines.inGroup("ag-old") }
    }

    /// Prints what a way of creating leads to.
    static func show(_ title: String, _ create: () async throws -> [String]) async {
        let result: String
        do {
            result = "created \(try await create().joined(separator: ", "))"
        } catch {
            result = "\(error)".split(separator: "\n").joined(separator: "\n    ")
        }
        print("\(title)\n    \(result)")
    }
}
