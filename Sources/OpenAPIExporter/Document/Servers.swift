import APIModel

/// The servers of a service: the host that most operations have, and what the others say instead.
struct Servers {
    /// The scheme and host of the document.
    let main: Base?

    /// What stands before the path of an operation.
    struct Base: Hashable {
        var scheme: String
        var host: String
        var path: String

        init(_ address: Address) {
            path = address.basePath
            scheme = address.scheme
            host = address.host
        }

        /// What stands before the path; nothing where the pages name no host.
        var url: String { (host.isEmpty ? "" : "\(scheme)://\(host)") + path }
    }

    init(operations: [Operation]) {
        // Where no page names a host, the document has no servers: OpenAPI then means where the document lies.
        let counts = Dictionary(operations.map { (Base($0.address), 1) }, uniquingKeysWith: +)
        main =
            counts.max { left, right in
                left.value != right.value
                    ? left.value < right.value : right.key.url.utf8.lexicographicallyPrecedes(left.key.url.utf8)
            }?.key
    }

    /// The server of an operation; nil where it is the document's and nothing stands between host and path.
    func server(of operation: Operation, prefix: String) -> JSONValue? {
        let base = Base(operation.address)
        guard base != main || !prefix.isEmpty else { return nil }
        if base.url.isEmpty, prefix.isEmpty, main?.url.isEmpty ?? true { return nil }
        return Self.server(base, prefix: prefix, parameters: operation.parameters)
    }

    /// A server object; placeholders of the host become variables.
    static func server(_ base: Base, prefix: String = "", parameters: [Parameter]) -> JSONValue {
        var server = SchemaObject("url", .string(base.url + prefix == "" ? "/" : base.url + prefix))
        var variables = SchemaObject()
        for name in placeholders(in: base.host) where variables[name] == nil {
            let field = parameters.first { $0.place == .host && $0.field.name == name }?.field
            // OpenAPI demands a default; where pages give none, the placeholder's own name shows what to fill in.
            var variable = SchemaObject("default", .string(field?.defaultValue?.text ?? name))
            if let field, !field.description.isEmpty { variable["description"] = .string(field.description) }
            variables[name] = variable.json
        }
        if !variables.isEmpty { server["variables"] = variables.json }
        return server.json
    }

    /// The names between braces, in order, without the `+` of those whose values keep their slashes.
    static func placeholders(in text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
            piece.firstIndex(of: "}").map { end in
                let name = piece[..<end]
                return String(name.hasPrefix("+") ? name.dropFirst() : name)
            }
        }
    }
}
