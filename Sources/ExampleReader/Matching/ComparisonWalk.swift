import APIModel

/// Walks an example beside what is documented.
struct ComparisonWalk {
    private let unknown: Set<ValuePath>
    private let elided: Set<ValuePath>
    private var path = ValuePath()
    private var seen: Set<ExampleComparison.Difference> = []
    private(set) var differences: [ExampleComparison.Difference] = []

    init(unknown: Set<ValuePath>, elided: Set<ValuePath>) {
        self.unknown = unknown
        self.elided = elided
    }

    mutating func compare(_ value: JSONValue, with kind: IndexedKind, isNullable: Bool = true) {
        if value == .null {
            if !isNullable, !isUnknown { report(.undocumentedNull(path)) }
            return
        }
        guard kind.accepts(value) else {
            return report(.kindDiffers(path, documented: kind.word, example: value.word))
        }
        guard path.steps.count < LenientJSON.maximumDepth else { return }
        switch (kind, value) {
        case (.object(let documented), .object(let members)): compare(members, with: documented)
        case (.map(let values), .object(let members)):
            for member in members { step(.member(member.name)) { $0.compare(member.value, with: values) } }
        case (.array(let documented), .array(let elements)):
            for element in elements { step(.element) { $0.compare(element, with: documented) } }
        case (.oneOf(let kinds, _), _):
            // Only a kind that is alone in accepting the value says what must be inside.
            let fitting = kinds.filter { $0.accepts(value) }
            if fitting.count == 1 { compare(value, with: fitting[0]) }
        default: break
        }
    }

    private mutating func compare(_ members: [JSONValue.Member], with documented: IndexedMembers) {
        guard !documented.entries.isEmpty else { return }
        var present: Set<Int> = []
        for member in members {
            step(.member(member.name)) { walk in
                guard let index = walk.index(of: member.name, in: documented) else {
                    return walk.report(.unknownMember(walk.path))
                }
                present.insert(index)
                let entry = documented.entries[index]
                walk.compare(member.value, with: entry.kind, isNullable: entry.isNullable)
            }
        }
        guard !elided.contains(path) else { return }
        for (index, entry) in documented.entries.enumerated() where entry.isRequired && !present.contains(index) {
            report(.missingRequired(path.member(entry.name)))
        }
    }

    /// The documented member of that name, exactly or in other case, which is told.
    private mutating func index(of name: String, in documented: IndexedMembers) -> Int? {
        if let index = documented.index(of: name) { return index }
        guard let index = documented.indexIgnoringCase(of: name) else { return nil }
        report(.caseDiffers(path, documentedName: documented.entries[index].name))
        return index
    }

    private var isUnknown: Bool { !unknown.isEmpty && unknown.contains(path) }

    private mutating func step(_ step: ValuePath.Step, _ body: (inout ComparisonWalk) -> Void) {
        path.steps.append(step)
        body(&self)
        path.steps.removeLast()
    }

    private mutating func report(_ difference: ExampleComparison.Difference) {
        if seen.insert(difference).inserted { differences.append(difference) }
    }
}

extension JSONValue {
    /// The kind of the value in a word.
    var word: String {
        switch self {
        case .null: "null"
        case .boolean: "boolean"
        case .integer: "integer"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}
