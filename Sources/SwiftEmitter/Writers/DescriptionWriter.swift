internal import APIModel

/// Writes what the runtime must know of an operation.
struct DescriptionWriter {
    let operation: Operation
    let service: Service

    /// The arguments of the description, in the order of its initialiser.
    func arguments() -> [String] {
        var arguments = [
            "id: \(SwiftLiteral.string(operation.id))", "method: \(SwiftLiteral.string(operation.method.rawValue))",
        ]
        let address = operation.address
        if address.scheme != "https", !address.host.isEmpty {
            arguments.append("scheme: \(SwiftLiteral.string(address.scheme))")
        }
        arguments.append("host: \(SwiftLiteral.string(address.host))")
        arguments.append("path: \(SwiftLiteral.string(address.path))")
        addMembers(to: &arguments)
        if let selector = operation.selector { arguments.append(Self.text(of: selector)) }
        if let envelope = operation.envelope {
            arguments.append("payload: \(SwiftLiteral.string(envelope.payload))")
            if let id = envelope.requestId { arguments.append("requestId: \(SwiftLiteral.string(id))") }
        }
        if let token = operation.idempotencyToken {
            arguments.append("idempotencyToken: \(SwiftLiteral.string(token))")
        }
        arguments.append("service: \(SwiftLiteral.string(service.identifier))")
        return arguments
    }

    /// Where the members travel and how the body is written.
    private func addMembers(to arguments: inout [String]) {
        let input = OperationInput(operation, authentication: service.authentication)
        if !input.headers.isEmpty { arguments.append("headers: [\(list(input.headers))]") }
        if !input.routes.isEmpty {
            let routes = input.routes.map { "\(SwiftLiteral.string($0.key)): \($0.route)" }
            arguments.append(Layout.collection("routes: ", routes, depth: 2))
        }
        if operation.bodyEncoding != .json { arguments.append("bodyEncoding: .\(operation.bodyEncoding.rawValue)") }
        if let name = input.wholeBody { arguments.append("wholeBody: \(SwiftLiteral.string(name))") }
        let nullable = input.members.filter(\.isNullable).map(\.key)
        if !nullable.isEmpty { arguments.append("nullable: [\(list(nullable))]") }
    }

    private func list(_ texts: [String]) -> String { SwiftLiteral.strings(texts).joined(separator: ", ") }

    private static func text(of selector: Selector) -> String {
        let (name, value) = (SwiftLiteral.string(selector.parameter), SwiftLiteral.string(selector.value))
        switch selector.place {
        case .body, .header, .cookie:
            return "selector: OperationSelector(\(name), \(value), in: .\(selector.place.rawValue))"
        // Anywhere else a constant would be a part of the address.
        case .query, .path, .host: return "selector: OperationSelector(\(name), \(value))"
        }
    }
}
