import APIModel
import Foundation
import ModelFormat

/// A program of a generated module and a call of each of its operations.
struct ClientProgram {
    let service: Service
    let document: JSONValue
    /// The folder with the module's files.
    let module: URL

    /// A call of the program: its name in the log, and the request that it must become.
    struct Call: Sendable {
        var name: String
        var expected: DocumentedRequest
    }

    /// The calls: each operation with every parameter, and with those alone that it asks for.
    var calls: [Call] {
        DocumentedCall.all(of: document).flatMap { call in
            [true, false].map { isFull in
                Call(
                    name: "\(call.id) \(isFull ? "full" : "least")",
                    expected: DocumentedRequest(call, in: document, isFull: isFull))
            }
        }
    }

    /// The text of `main.swift`, which calls the server whose base is its argument and prints what fails.
    func main() throws -> String {
        let (client, methods) = try self.methods()
        var text = """
            import Foundation
            import TablatureRuntime

            func input<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
                try JSONDecoder().decode(type, from: Data(base64Encoded: text) ?? Data())
            }

            func report(_ name: String, _ call: (\(client)) async throws -> Void) async {
                guard let endpoint = Endpoint(CommandLine.arguments[1]) else { return }
                var configuration = ClientConfiguration(endpoint: endpoint)
                configuration.validatesRequests = false
                configuration.fillsIdempotencyTokens = false
                configuration.userAgent = Data(name.utf8).base64EncodedString()
                let client = \(client)(\(arguments))
                do { try await call(client) } catch { print("\\(name)\\t\\(error)") }
            }

            """
        for call in calls {
            guard let method = methods[call.expected.call.id] else { continue }
            let input = Data(JSONWriter.compact(.object(call.expected.input))).base64EncodedString()
            text += """

                await report(\(Self.literal(call.name))) {
                    _ = try await $0.\(method.name)(input(\(method.input).self, "\(input)"))
                }
                """
        }
        return text + "\n"
    }

    /// What the client is made with: the usual credentials, and an endpoint where no page names a host.
    private var arguments: String {
        var arguments: [String] = []
        if service.operations.contains(where: { $0.address.host.isEmpty }) { arguments.append("endpoint: endpoint") }
        switch service.authentication.first {
        case .bearer: arguments.append(#"credentials: BearerToken("secret")"#)
        case .basic: arguments.append(#"credentials: BasicCredentials(user: "u", password: "secret")"#)
        case .key: arguments.append(#"credentials: APIKey("secret")"#)
        case .signature: arguments.append(#"credentials: APIKey("secret", in: .header, name: "X-Signature")"#)
        case nil: break
        }
        return (arguments + ["configuration: configuration"]).joined(separator: ", ")
    }

    /// The client's type, and its methods by the ids of operations, which stand in the order of the service.
    private func methods() throws -> (client: String, methods: [String: (name: String, input: String)]) {
        let folder = module.appendingPathComponent("Client")
        let file = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .first { $0.lastPathComponent.hasSuffix("Client.swift") }
        guard let file else { throw CocoaError(.fileNoSuchFile) }
        let text = try String(contentsOf: file, encoding: .utf8)
        let found = text.matches(of: /public func (\S+?)\(\s*_ input: (\w+)\s*\) async/).map {
            (name: $0.1, input: $0.2)
        }
        var methods: [String: (name: String, input: String)] = [:]
        for (operation, method) in zip(service.operations, found) {
            methods[operation.id] = (String(method.name), String(method.input))
        }
        return (String(file.lastPathComponent.dropLast(6)), methods)
    }

    private static func literal(_ text: String) -> String {
        "\"" + text.unicodeScalars.map { "\\u{\(String($0.value, radix: 16))}" }.joined() + "\""
    }
}
