import APIModel
import ExampleReader
import PageOutline
import SourceModel

/// The answer of an operation out of its tables and its examples.
struct ResponseFrame {
    let profile: Profile
    let source: SourceLocation
    /// The names of the members of a named type.
    let memberNames: (String) -> [String]

    struct Answer {
        var nodes: [FieldNode] = []
        var type: TypeReference?
        /// The members of the items where the answer is a list of objects.
        var itemNodes: [FieldNode] = []
    }

    func answer(_ content: OperationReader.Content) -> Answer {
        let readings = content.examples.filter { $0.side == .response }.map(\.reading)
        if let type = content.responseType, !content.hasResponseTable { return typed(type, readings) }
        let schema = InferredSchema.infer(from: consistent(readings))
        let shown = ExampleTypes(source: source).type(of: schema)
        guard content.hasResponseTable else {
            guard profile.readsExamples, !readings.isEmpty, !content.isAnswerEmpty else { return Answer() }
            return whole(shown)
        }
        var nodes = content.response
        guard let reading = readings.first else { return Answer(nodes: nodes) }
        let names = nodes.map(\.field.name)
        if let match = reading.value.bestMatch(for: names), !match.path.steps.isEmpty,
            match.coverage >= 0.5, match.found > rootCount(of: names, in: reading.value)
        {
            return framed(nodes, at: match.path, shown)
        }
        nodes = ExampleTypes.nest(nodes, by: shown.children)
        ExampleTypes.fill(&nodes, from: shown.children)
        if case .array = shown.type, rootCount(of: names, in: reading.value) == 0 {
            return Answer(type: .array(.object), itemNodes: nodes)
        }
        return Answer(nodes: nodes)
    }

    /// A type that the words name; where an example shows it inside an object (`value`, `data`), that object around it.
    private func typed(_ type: TypeReference, _ readings: [LenientJSON.Reading]) -> Answer {
        guard let name = type.shapeName, let reading = readings.first, case .object(let members) = reading.value else {
            return Answer(type: type)
        }
        let names = memberNames(name)
        let root = members.count { names.contains($0.name) }
        guard root == 0 || isList(type) && root * 3 < names.count else { return Answer(type: type) }
        let outer = members.filter { member in
            switch member.value {
            case .array(let items): isList(type) || items.count == 1 && members.count == 1
            case .object(let inner): !isList(type) && inner.contains { names.contains($0.name) }
            default: false
            }
        }
        guard outer.count == 1, let place = outer.first else { return Answer(type: type) }
        let schema = InferredSchema.infer(from: [reading])
        var nodes = ExampleTypes(source: source).type(of: schema).children
        for index in nodes.indices where nodes[index].field.name == place.name {
            if case .array = place.value, !isList(type) {
                nodes[index].field.type = .array(type)
            } else {
                nodes[index].field.type = type
            }
            nodes[index].children = []
        }
        return Answer(nodes: nodes.filter { !$0.field.name.hasPrefix("@") })
    }

    private func isList(_ type: TypeReference) -> Bool { if case .array = type { true } else { false } }

    /// Examples of one operation that are objects or lists alike; errors shown beside have other members.
    private func consistent(_ readings: [LenientJSON.Reading]) -> [LenientJSON.Reading] {
        guard let first = readings.first else { return [] }
        func isList(_ reading: LenientJSON.Reading) -> Bool { if case .array = reading.value { true } else { false } }
        let names = Set(first.value.memberNames())
        return readings.filter { reading in
            isList(reading) == isList(first)
                && (names.isEmpty || !names.isDisjoint(with: reading.value.memberNames()) || isList(first))
        }
    }

    private func whole(_ shown: (type: TypeReference, children: [FieldNode])) -> Answer {
        switch shown.type {
        case .object: return Answer(nodes: shown.children)
        case .any: return Answer()
        default: return Answer(type: shown.type, itemNodes: shown.children)
        }
    }

    private func rootCount(of names: [String], in value: JSONValue) -> Int {
        let root = Set(value.memberNames())
        return names.count { root.contains($0) }
    }

    /// The members of an example with the table's in the place where the example has them.
    private func framed(
        _ nodes: [FieldNode], at path: ValuePath, _ shown: (type: TypeReference, children: [FieldNode])
    ) -> Answer {
        var tree = shown.children
        let names = path.steps.compactMap { step -> String? in if case .member(let name) = step { name } else { nil } }
        guard !names.isEmpty else {
            var nodes = ExampleTypes.nest(nodes, by: shown.children)
            ExampleTypes.fill(&nodes, from: shown.children)
            return Answer(type: shown.type, itemNodes: nodes)
        }
        if let place = FieldNode.find(names, in: tree) {
            FieldNode.update(place, in: &tree) { node in
                var inner = ExampleTypes.nest(nodes, by: node.children)
                ExampleTypes.fill(&inner, from: node.children)
                node.children = inner
            }
        }
        if case .array = shown.type { return Answer(type: shown.type, itemNodes: tree) }
        return Answer(nodes: tree)
    }
}
