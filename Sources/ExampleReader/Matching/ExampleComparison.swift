public import APIModel

/// A check that an example has the members that a table documents.
public struct ExampleComparison: Sendable {
    /// A way in which an example differs from what is documented.
    public enum Difference: Hashable, Sendable {
        /// The example has a member that is not documented.
        case unknownMember(ValuePath)
        /// The example lacks a member that is documented as required.
        case missingRequired(ValuePath)
        /// The example has another kind of value than documented.
        case kindDiffers(ValuePath, documented: String, example: String)
        /// The example writes the name in other case than documented.
        case caseDiffers(ValuePath, documentedName: String)
        /// The example has `null` where the table does not allow it.
        case undocumentedNull(ValuePath)
    }

    private let root: IndexedKind

    /// Prepares the comparison of examples with a kind of value.
    public init(_ kind: DocumentedKind) {
        root = IndexedKind(kind)
    }

    /// The differences, in the order of the example, each once.
    /// - Parameters:
    ///   - unknown: the paths at which the example has a placeholder.
    ///   - elided: the paths of objects and lists of which the example leaves something out.
    public func differences(
        in value: JSONValue, unknown: Set<ValuePath> = [], elided: Set<ValuePath> = []
    ) -> [Difference] {
        var walk = ComparisonWalk(unknown: unknown, elided: elided)
        walk.compare(value, with: root)
        return walk.differences
    }

    /// The differences of a document, whose placeholders and ellipses are known.
    public func differences(in reading: LenientJSON.Reading) -> [Difference] {
        differences(in: reading.value, unknown: reading.unknownPaths, elided: reading.elidedPaths)
    }
}

/// A documented kind whose members are found by name.
indirect enum IndexedKind: Sendable {
    case any
    case scalar(ScalarKind)
    case object(IndexedMembers)
    case array(IndexedKind)
    case map(IndexedKind)
    case oneOf([IndexedKind], word: String)

    init(_ kind: DocumentedKind) {
        self =
            switch kind {
            case .any: .any
            case .string: .scalar(.string)
            case .integer: .scalar(.integer)
            case .number: .scalar(.number)
            case .boolean: .scalar(.boolean)
            case .object(let members): .object(IndexedMembers(members))
            case .array(let elements): .array(IndexedKind(elements))
            case .map(let values): .map(IndexedKind(values))
            case .oneOf(let kinds): .oneOf(kinds.map(IndexedKind.init), word: kind.word)
            }
    }

    var word: String {
        switch self {
        case .any: "any"
        case .scalar(let kind): kind.rawValue
        case .object, .map: "object"
        case .array: "array"
        case .oneOf(_, let word): word
        }
    }

    /// Whether a value is of this kind, whatever is inside.
    func accepts(_ value: JSONValue) -> Bool {
        switch (self, value) {
        case (.any, _), (_, .null): true
        case (.scalar(.string), .string), (.scalar(.boolean), .boolean): true
        case (.scalar(.integer), .integer), (.scalar(.number), .integer), (.scalar(.number), .number): true
        case (.scalar(.integer), .number(let number)): number == number.rounded()
        case (.object, .object), (.map, .object), (.array, .array): true
        case (.oneOf(let kinds, _), _): kinds.contains { $0.accepts(value) }
        default: false
        }
    }
}

/// Documented members, found by name and by name without case.
struct IndexedMembers: Sendable {
    struct Entry: Sendable {
        var name: String
        var kind: IndexedKind
        var isRequired: Bool
        var isNullable: Bool
    }

    let entries: [Entry]
    private var exact: [String: Int] = [:]
    private var folded: [String: Int] = [:]

    init(_ members: [DocumentedMember]) {
        entries = members.map {
            Entry(name: $0.name, kind: IndexedKind($0.kind), isRequired: $0.isRequired, isNullable: $0.isNullable)
        }
        for (index, member) in members.enumerated() {
            if exact[member.name] == nil { exact[member.name] = index }
            if folded[member.name.lowercased()] == nil { folded[member.name.lowercased()] = index }
        }
    }

    func index(of name: String) -> Int? { exact[name] }

    func indexIgnoringCase(of name: String) -> Int? { folded[name.lowercased()] }
}
