import APIModel
import SourceModel

/// A row with the rows below it: a member of an object, and the members of its value.
struct FieldNode: Sendable {
    var field: Field
    /// Where the page says that it travels.
    var place: ParameterPlace?
    /// The members of the object, of the items of the list, or of the values of the map.
    var children: [FieldNode] = []
    /// The words of a column of values or ranges, and where they stand.
    var range: (text: String, column: Int)?
    var arrayStyle: ArrayStyle?
    /// The targets of links in the type and the description.
    var links: [String] = []

    /// Whether members may stand below it that another table lists.
    var mayHaveChildren: Bool {
        var type = field.type
        while case .array(let item) = type { type = item }
        switch type {
        case .object, .any, .map: return true
        default: return false
        }
    }

    /// The node at a path of names, where there is one.
    static func find(_ names: [String], in nodes: [FieldNode]) -> [Int]? {
        guard let first = names.first else { return nil }
        for (index, node) in nodes.enumerated() where node.field.name == first {
            if names.count == 1 { return [index] }
            if let rest = find(Array(names.dropFirst()), in: node.children) { return [index] + rest }
        }
        return nil
    }

    /// The first node of a name, the outermost first; lists of indices from the root.
    static func search(_ name: String, in nodes: [FieldNode], where test: (FieldNode) -> Bool) -> [Int]? {
        var level: [([Int], FieldNode)] = nodes.enumerated().map { ([$0.offset], $0.element) }
        while !level.isEmpty {
            if let hit = level.first(where: { $0.1.field.name == name && test($0.1) }) { return hit.0 }
            level = level.flatMap { path, node in node.children.enumerated().map { (path + [$0.offset], $0.element) } }
        }
        return nil
    }

    /// Changes the node at a path of indices.
    static func update(_ path: [Int], in nodes: inout [FieldNode], _ change: (inout FieldNode) -> Void) {
        guard let first = path.first, nodes.indices.contains(first) else { return }
        if path.count == 1 {
            change(&nodes[first])
        } else {
            update(Array(path.dropFirst()), in: &nodes[first].children, change)
        }
    }
}
