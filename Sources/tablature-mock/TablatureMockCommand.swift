import APIModel
import ArgumentParser
import Foundation
import JDCloudSigning
import SourceModel
import TablatureKit
import TablatureMock
import YAMLReading

/// Serves reference pages on loopback.
@main
struct TablatureMockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tablature-mock",
        abstract: "Answers on loopback as the pages say, to develop against without an account.",
        discussion: """
            Where two services have one path, the service that a request's signature names answers, else the one whose
            identifier is the first label of Host.
            """)

    @Argument(help: "Folders or pages; without any, those of the configuration.")
    var specs: [String] = []

    @Option(name: .customLong("config"), help: "The configuration; tablature.yaml where there is one.")
    var configurationFile: String?

    @Option(help: "The port; 0 for any that is free.")
    var port: UInt16 = 8080

    @Option(help: "How many items a list has in all.")
    var items = 3

    @Option(help: "What clients put before every path of the pages, such as /api/v4.")
    var base = ""

    @Flag(help: "Accept parameters that no page knows.")
    var lenient = false

    @Flag(
        help: """
            Refuse requests that are not signed by JDCLOUD_ACCESS_KEY_ID and JDCLOUD_SECRET_ACCESS_KEY of the \
            environment.
            """)
    var checkSignature = false

    func validate() throws {
        guard items >= 0 else { throw ValidationError("--items must not be negative") }
    }

    func run() async throws {
        do {
            let model = try await ModelLoader(configuration: Configuration.load(configurationFile)).load(specs).model
            var configuration = MockConfiguration(
                conventions: .jdcloud, authenticator: JDCloudAuthenticator(keys: try keys()),
                refusesUnknownParameters: !lenient, basePath: base.hasSuffix("/") ? String(base.dropLast()) : base)
            configuration.itemCount = items
            let server = MockServer(model: model, port: port, configuration: configuration)
            let services = model.services.map { "\($0.identifier) (\($0.operations.count) operations)" }
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await server.run() }
                let port = try await server.port()
                write("http://127.0.0.1:\(port) serves \(services.joined(separator: ", "))", to: .standardOutput)
                try await group.next()
            }
        } catch let error as InputError {
            error.diagnostics.forEach { write("\($0)", to: .standardError) }
            throw ExitCode(2)
        }
    }

    private func keys() throws -> [AccessKey] {
        guard checkSignature else { return [] }
        let environment = ProcessInfo.processInfo.environment
        guard let id = environment["JDCLOUD_ACCESS_KEY_ID"], let secret = environment["JDCLOUD_SECRET_ACCESS_KEY"]
        else {
            throw ValidationError("--check-signature needs JDCLOUD_ACCESS_KEY_ID and JDCLOUD_SECRET_ACCESS_KEY")
        }
        return [AccessKey(id: id, secret: secret)]
    }

    private func write(_ line: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data("\(line)\n".utf8))
    }
}
