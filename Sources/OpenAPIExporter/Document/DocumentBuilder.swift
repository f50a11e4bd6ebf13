import APIModel

/// Puts the document of one service together.
struct DocumentBuilder {
    private let service: Service
    private let components: Components
    private let servers: Servers

    init(service: Service) {
        self.service = service
        components = Components(service: service)
        servers = Servers(operations: service.operations)
    }

    func document() -> JSONValue {
        var document = SchemaObject("openapi", .string("3.1.0"))
        document["info"] = info
        if let main = servers.main, !main.url.isEmpty {
            let parameters = service.operations.first { Servers.Base($0.address) == main }?.parameters ?? []
            document["servers"] = .array([Servers.server(main, parameters: parameters)])
        }
        document["tags"] = tags
        addPaths(to: &document)
        let security = Security(schemes: service.authentication)
        document["security"] = security.requirements
        var parts = SchemaObject()
        let schemas = components.schemas()
        if schemas.members?.isEmpty == false { parts["schemas"] = schemas }
        parts["securitySchemes"] = security.definitions
        if !parts.isEmpty { document["components"] = parts.json }
        return document.json
    }

    private var info: JSONValue {
        let versions = Set(service.operations.compactMap(\.address.version)).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        var info = SchemaObject("title", .string(service.title ?? service.identifier))
        info["version"] = .string(versions.isEmpty ? "unversioned" : versions.joined(separator: ", "))
        return info.json
    }

    /// The folders of the pages, where there are several.
    private var tags: JSONValue? {
        let names = Set(service.operations.compactMap(\.tag))
        guard names.count > 1 else { return nil }
        return .array(
            names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { .object([.init("name", .string($0))]) })
    }

    // MARK: Paths

    private func addPaths(to document: inout SchemaObject) {
        let builder = OperationBuilder(schemas: SchemaBuilder(components: components), hasTags: tags != nil)
        var table = PathTable()
        for operation in service.operations {
            add(operation, builder.object(of: operation), to: &table)
        }
        // After all operations, so that no further address takes the place of an operation's own.
        for operation in service.operations {
            for alias in operation.aliases {
                var address = operation.address
                address.path = alias.path
                var other = operation
                other.method = alias.method
                other.address = address
                var object = builder.object(of: other)
                // An id may stand once in a document.
                object["operationId"] = nil
                object["x-alias-of"] = .string(operation.id)
                add(other, object, to: &table, isAlias: true)
            }
        }
        document["paths"] = table.paths
        if !table.unplaced.isEmpty { document["x-unplaced-operations"] = table.unplaced.json }
    }

    private func add(
        _ operation: Operation, _ object: SchemaObject, to table: inout PathTable, isAlias: Bool = false
    ) {
        var object = object
        let path = operation.documentPath
        guard let (prefix, place) = table.room(for: operation.method, path) else {
            // OpenAPI has no room for a second operation of one method and path.
            object["x-address"] = .string("\(Servers.Base(operation.address).url)\(path)")
            let name = isAlias ? "\(operation.id) \(operation.method.rawValue) \(path)" : operation.id
            table.unplaced[name] = object.json
            return
        }
        if let server = servers.server(of: operation, prefix: prefix) { object["servers"] = .array([server]) }
        table.put(object, operation.method, place)
    }
}

extension Operation {
    /// The folder of the page, without those above it.
    var tag: String? {
        group.split(separator: "/").last.map(String.init)
    }

    /// The path as OpenAPI writes it, with the parameter that tells operations at one address apart: `/?Action=Name`.
    var documentPath: String {
        // What all addresses share stands in the server.
        let path = String(address.path.dropFirst(address.basePath.count)).replacing("{+", with: "{")
        guard let selector else { return path }
        let start = path.isEmpty ? "/" : path
        return "\(start)\(path.contains("?") ? "&" : "?")\(selector.parameter.urlText)=\(selector.value.urlText)"
    }
}

extension String {
    /// The text with what has a meaning in a URL or a path template escaped.
    fileprivate var urlText: String {
        let plain = Set("-._~:".utf8)
        var text = ""
        for byte in utf8 {
            let isLetterOrDigit =
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
            if isLetterOrDigit || plain.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                text += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return text
    }
}
