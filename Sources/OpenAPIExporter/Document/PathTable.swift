import APIModel

/// The path items of a document under construction.
struct PathTable {
    private var items: [String: SchemaObject] = [:]
    private var templates: [String: String] = [:]
    /// The operations that found no room, by id.
    var unplaced = SchemaObject()

    /// The path items, ascending by path.
    var paths: JSONValue {
        .object(
            items.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { .init($0.key, $0.value.json) })
    }

    /// Where an operation can stand: what moves into its server, and the path of its item.
    func room(for method: HTTPMethod, _ path: String) -> (prefix: String, path: String)? {
        let method = method.rawValue.lowercased()
        return Self.splits(of: path).first { _, path in
            items[path]?[method] == nil && templates[Self.template(of: path), default: path] == path
        }
    }

    mutating func put(_ object: SchemaObject, _ method: HTTPMethod, _ path: String) {
        templates[Self.template(of: path)] = path
        items[path, default: SchemaObject()][method.rawValue.lowercased()] = object.json
    }

    /// The ways to divide a path between server and path item, the whole path as the item first.
    ///
    /// Two operations of one method and path (at different hosts), or two paths that differ in a placeholder's name
    /// alone, cannot stand in one document otherwise: then the first segments, which hold no placeholder, move to the server.
    private static func splits(of path: String) -> [(prefix: String, path: String)] {
        var splits = [(prefix: "", path: path)]
        let address = path.prefix { $0 != "?" }
        let segments = address.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
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
