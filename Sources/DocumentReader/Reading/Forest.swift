import APIModel
import SourceModel

/// Puts rows below one another: by how far names are set in, by dots in them, by braces around them.
struct Forest {
    private(set) var roots: [FieldNode] = []
    /// The way to the row before, and how deep each step of it stands.
    private var way: [(index: Int, depth: Int)] = []
    private var open = 0
    /// Whether a dot parts members even where no row names the outer one: names of a body, not of a query.
    let partsAlways: Bool

    init(partsAlways: Bool = false) { self.partsAlways = partsAlways }

    /// Adds a row. A name that is a path goes below the rows that it names.
    mutating func add(_ node: FieldNode, name: String, _ reading: NameReading) {
        var node = node
        let (steps, isList) = Self.steps(name)
        if steps.count > 1, let parent = place(for: steps) {
            node.field.name = steps[steps.count - 1].name
            if isList { node.field.type = Self.list(of: node.field.type) }
            insert(node, at: parent)
            return
        }
        if isList, steps.count == 1 {
            node.field.name = steps[0].name
            node.field.type = Self.list(of: node.field.type)
            node.arrayStyle = steps[0].style
        }
        for _ in 0..<reading.opens { open += 1 }
        let depth = open * 1000 + reading.depth
        while let last = way.last, last.depth >= depth { way.removeLast() }
        insert(node, at: way.map(\.index))
        way.append((count(at: way.map(\.index)) - 1, depth))
        open = max(0, open - reading.closes)
    }

    private static func list(of type: TypeReference) -> TypeReference {
        if case .array = type { type } else { .array(type) }
    }

    // MARK: Names that are paths

    struct Step {
        var name: String
        var lists = 0
        var style: ArrayStyle?
    }

    /// `a.b`, `a[].b`, `a[b]`, `a.N.b`, `a[0].b`: the steps, and whether the last is a list.
    static func steps(_ name: String) -> (steps: [Step], isList: Bool) {
        var steps: [Step] = []
        var rest = name[...]
        if rest.hasPrefix("$.") { rest = rest.dropFirst(2) }
        while !rest.isEmpty {
            let part = rest.prefix { $0 != "." && $0 != "[" }
            rest = rest.dropFirst(part.count)
            if part.isEmpty {
                if rest.first == "." {
                    rest = rest.dropFirst()
                    continue
                }
            } else if !steps.isEmpty,
                ["n", "N", "m", "M", "x", "X", "*", "#"].contains(part) || part.allSatisfy(\.isDigit)
            {
                steps[steps.count - 1].lists += 1
                steps[steps.count - 1].style = .indexedFromZero
            } else {
                steps.append(Step(name: String(part)))
            }
            if rest.first == "[" {
                guard let close = rest.firstIndex(of: "]") else { return ([Step(name: name)], false) }
                let inner = rest[rest.index(after: rest.startIndex)..<close]
                rest = rest[rest.index(after: close)...]
                if inner.isEmpty || inner.allSatisfy(\.isDigit) || ["n", "N", "i", "*", "index"].contains(inner) {
                    guard !steps.isEmpty else { continue }
                    steps[steps.count - 1].lists += 1
                    steps[steps.count - 1].style = .brackets
                } else if !steps.isEmpty {
                    steps.append(Step(name: String(inner)))
                }
            } else if rest.first == "." {
                rest = rest.dropFirst()
            }
        }
        guard steps.count > 0, steps.count <= 16 else { return ([Step(name: name)], false) }
        return (steps, steps[steps.count - 1].lists > 0)
    }

    /// The row below which a path's last name belongs. Rows that the path names and that are not there are made only
    /// where the path says that they are lists.
    private mutating func place(for steps: [Step]) -> [Int]? {
        var indices: [Int] = []
        for (number, step) in steps.dropLast().enumerated() {
            let level = children(at: indices)
            if let index = level.lastIndex(where: { $0.field.name == step.name }) {
                indices.append(index)
                if step.lists > 0 { makeList(at: indices) }
                continue
            }
            guard
                partsAlways || step.lists > 0 || number > 0
                    || level.contains(where: { $0.field.name.hasPrefix(step.name + ".") })
            else { return nil }
            let source = roots.first?.field.source ?? .init(file: "", line: 1, column: 1)
            let made = Field(name: step.name, type: step.lists > 0 ? .array(.object) : .object, source: source)
            insert(FieldNode(field: made), at: indices)
            indices.append(count(at: indices) - 1)
        }
        return indices
    }

    private mutating func makeList(at indices: [Int]) {
        FieldNode.update(indices, in: &roots) { node in
            if case .array = node.field.type { return }
            node.field.type = .array(node.field.type == .any ? .object : node.field.type)
        }
    }

    private func children(at indices: [Int]) -> [FieldNode] {
        var level = roots
        for index in indices { level = level.indices.contains(index) ? level[index].children : [] }
        return level
    }

    private func count(at indices: [Int]) -> Int { children(at: indices).count }

    private mutating func insert(_ node: FieldNode, at indices: [Int]) {
        if indices.isEmpty {
            roots.append(node)
        } else {
            FieldNode.update(indices, in: &roots) { $0.children.append(node) }
        }
    }
}
