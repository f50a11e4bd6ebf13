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
        if let main = servers.main {
            let parameters = service.operations.first { Servers.Base($0.address) == main }?.parameters ?? []
            document["servers"] = .array([Servers.server(main, parameters: parameters)])
        }
        document["tags"] = tags
        addPaths(to: &document)
        let schemas = components.schemas()
        if schemas.members?.isEmpty == false {
            document["components"] = .object([.init("schemas", schemas)])
        }
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
        var items: [String: SchemaObject] = [:]
        var templates: [String: String] = [:]
        var unplaced = SchemaObject()
        for operation in service.operations {
            var object = builder.object(of: operation)
            let method = operation.method.rawValue.lowercased()
            let place = Self.splits(of: operation.address.path).first { _, path in
                items[path]?[method] == nil && templates[Self.template(of: path), default: path] == path
            }
            guard let (prefix, path) = place else {
                // OpenAPI has no room for a second operation of one method and path.
                object["x-address"] = .string("\(Servers.Base(operation.address).url)\(operation.address.path)")
                unplaced[operation.id] = object.json
                continue
            }
            if let server = servers.server(of: operation, prefix: prefix) { object["servers"] = .array([server]) }
            templates[Self.template(of: path)] = path
            items[path, default: SchemaObject()][method] = object.json
        }
        document["paths"] = .object(
            items.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { .init($0.key, $0.value.json) })
        if !unplaced.isEmpty { document["x-unplaced-operations"] = unplaced.json }
    }

    /// The ways to divide a path between server and path item, the whole path as the item first.
    ///
    /// Two operations of one method and path (at different hosts), or two paths that differ in a placeholder's name
    /// alone, cannot stand in one document otherwise: then the first segments, which hold no placeholder, move to the server.
    private static func splits(of path: String) -> [(prefix: String, path: String)] {
        var splits = [(prefix: "", path: path)]
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        var prefix = ""
        for segment in segments.dropLast() {
            guard !segment.contains("{") else { break }
            prefix += "/\(segment)"
            splits.append((prefix, String(path.dropFirst(prefix.count))))
        }
        return splits
    }

    /// The path without the names of its placeholders, which OpenAPI takes for the same path.
    private static func template(of path: String) -> String {
        var template = ""
        var isInside = false
        for character in path {
            if character == "}" { isInside = false }
            if !isInside { template.append(character) }
            if character == "{" { isInside = true }
        }
        return template
    }
}

extension Operation {
    /// The folder of the page, without those above it.
    var tag: String? {
        group.split(separator: "/").last.map(String.init)
    }
}
