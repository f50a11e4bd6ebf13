import APIModel
import ExampleReader
import SourceModel

/// Turns what examples show into members, and puts tables into the frame that an example gives.
struct ExampleTypes {
    let source: SourceLocation

    /// The members of an object, or the type of another value, that examples of one shape show.
    func type(of schema: InferredSchema) -> (type: TypeReference, children: [FieldNode]) {
        switch schema.kind {
        case .any: return (.any, [])
        case .string: return (.string, [])
        case .integer: return (.integer, [])
        case .number: return (.number, [])
        case .boolean: return (.boolean, [])
        case .object(let members): return (.object, members.map(node))
        case .array(let item):
            let inner = type(of: item)
            return (.array(inner.type), inner.children)
        case .map(let value):
            let inner = type(of: value)
            return (.map(inner.type), inner.children)
        case .union(let schemas):
            let types = schemas.map { type(of: $0) }
            let children = types.first { !$0.children.isEmpty }?.children ?? []
            let plain = types.map(\.type)
            return (
                plain.count > 1 && children.isEmpty
                    ? .union(plain) : types.first { !$0.children.isEmpty }?.type ?? .any, children
            )
        }
    }

    private func node(_ member: InferredSchema.Member) -> FieldNode {
        let (type, children) = type(of: member.schema)
        var field = Field(name: member.name, type: type, source: source)
        field.isInferred = true
        field.isNullable = member.schema.isNullable && type != .any
        return FieldNode(field: field, children: children)
    }

    /// Fills in what a table leaves open from an example: types, and members of objects.
    static func fill(_ nodes: inout [FieldNode], from shown: [FieldNode]) {
        for index in nodes.indices {
            guard let example = shown.first(where: { $0.field.name == nodes[index].field.name }) else { continue }
            if nodes[index].field.type == .any, nodes[index].children.isEmpty {
                nodes[index].field.type = example.field.type
                nodes[index].field.isInferred = true
            } else if case .array(.any) = nodes[index].field.type, case .array = example.field.type {
                nodes[index].field.type = example.field.type
            }
            // An object that only names with dots tell of may be one of a list.
            if nodes[index].field.type == .object, nodes[index].field.typeText.isEmpty, !nodes[index].children.isEmpty,
                case .array = example.field.type
            {
                nodes[index].field.type = .array(.object)
            }
            if nodes[index].children.isEmpty, nodes[index].mayHaveChildren {
                nodes[index].children = example.children
            } else {
                fill(&nodes[index].children, from: example.children)
            }
        }
    }

    /// The members of an example with the rows of a table in the place where the example has them.
    static func framed(_ nodes: [FieldNode], at names: [String], in shown: [FieldNode]) -> [FieldNode]? {
        guard let place = FieldNode.find(names, in: shown) else { return nil }
        var tree = shown
        FieldNode.update(place, in: &tree) { node in
            var inner = nest(nodes, by: node.children)
            fill(&inner, from: node.children)
            node.children = inner
        }
        return tree
    }

    /// Puts rows that stand flat below the row of their object where the example shows them.
    static func nest(_ nodes: [FieldNode], by shown: [FieldNode]) -> [FieldNode] {
        let names = Set(shown.map(\.field.name))
        guard nodes.contains(where: { !names.contains($0.field.name) }) else { return nodes }
        var result: [FieldNode] = []
        var open: (index: Int, names: Set<String>)?
        for node in nodes {
            if !names.contains(node.field.name), let parent = open, parent.names.contains(node.field.name) {
                result[parent.index].children.append(node)
                continue
            }
            result.append(node)
            if node.mayHaveChildren, let example = shown.first(where: { $0.field.name == node.field.name }),
                !example.children.isEmpty
            {
                open = (result.count - 1, Set(example.children.map(\.field.name)))
            }
        }
        return result
    }
}

extension ValuePath {
    /// The names of the members that the path goes through.
    var names: [String] { steps.compactMap { step in if case .member(let name) = step { name } else { nil } } }
}

extension JSONValue {
    /// The names of members at any depth, of lists those of the first items.
    func innerNames() -> Set<String> {
        var names: Set<String> = []
        var pending = [self]
        while let value = pending.popLast() {
            switch value {
            case .array(let items): pending += items.prefix(3)
            case .object(let members):
                for member in members {
                    names.insert(member.name)
                    pending.append(member.value)
                }
            default: break
            }
        }
        return names
    }
}
