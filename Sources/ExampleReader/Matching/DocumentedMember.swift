/// A member as a table documents it; all that a comparison with an example needs to know.
public struct DocumentedMember: Hashable, Sendable {
    public var name: String
    public var kind: DocumentedKind
    public var isRequired: Bool
    public var isNullable: Bool

    public init(_ name: String, _ kind: DocumentedKind, isRequired: Bool = false, isNullable: Bool = false) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
        self.isNullable = isNullable
    }
}

/// The kind of value that a table documents.
public indirect enum DocumentedKind: Hashable, Sendable {
    /// Not said, or free JSON.
    case any
    case string
    case integer
    case number
    case boolean
    /// An object with these members; with none, an object of which nothing is documented.
    case object([DocumentedMember])
    case array(of: DocumentedKind)
    case map(of: DocumentedKind)
    case oneOf([DocumentedKind])

    /// The kind in a word.
    public var word: String {
        switch self {
        case .any: "any"
        case .string: "string"
        case .integer: "integer"
        case .number: "number"
        case .boolean: "boolean"
        case .object, .map: "object"
        case .array: "array"
        case .oneOf(let kinds): kinds.map(\.word).joined(separator: " or ")
        }
    }
}
