public import SourceModel

/// A named object of a service: the tables of one heading, merged across pages where they agree.
public struct Shape: Hashable, Sendable {
    /// Unique in the service and stable: the documented name, or `<Operation><Name>` where pages differ.
    public var name: String
    /// The heading as the pages have it.
    public var documentedName: String
    /// The members in documented order.
    public var fields: [Field]
    /// Rules that speak about several members.
    public var rules: [CrossRule]
    /// Whether a request can contain it.
    public var isInRequests: Bool
    /// Whether a response can contain it.
    public var isInResponses: Bool
    /// The ids of the operations that reach it, ascending.
    public var operations: [String]
    /// The operation that it is the output of, where it is the payload of one operation's envelope and nothing else.
    public var owner: String?
    /// The heading on the page that it was first read from.
    public var source: SourceLocation

    public init(
        name: String, documentedName: String, fields: [Field], rules: [CrossRule] = [], isInRequests: Bool = false,
        isInResponses: Bool = false, operations: [String] = [], owner: String? = nil, source: SourceLocation
    ) {
        self.name = name
        self.documentedName = documentedName
        self.fields = fields
        self.rules = rules
        self.isInRequests = isInRequests
        self.isInResponses = isInResponses
        self.operations = operations
        self.owner = owner
        self.source = source
    }
}

/// A row of a table: a member of an object or a parameter.
public struct Field: Hashable, Sendable {
    /// Whether the page asks for it.
    public enum Requirement: String, Hashable, Sendable, CaseIterable {
        case required, optional, notStated
        /// Asked for under a condition that the page states in words (``Field/condition``): "one of the two".
        case conditional
    }

    /// The name on the wire.
    public var name: String
    public var type: TypeReference
    /// The type cell as a reader sees it (`Filter[]`).
    public var typeText: String
    public var requirement: Requirement
    /// The words of the page for when it is asked for, where ``requirement`` is conditional.
    public var condition: String?
    /// Whether the page says that the value may be `null`.
    public var isNullable: Bool
    /// Whether the type was taken from examples, because no table states it.
    public var isInferred: Bool
    /// The default, of the field's type where it fits: from the default cell, else from the description.
    public var defaultValue: JSONValue?
    /// The default cell as a reader sees it; nil where the table has no such column or the cell is empty.
    public var defaultText: String?
    /// Whether ``defaultValue`` was read from the description.
    public var isDefaultFromProse: Bool
    /// Rules about the value, enforced and noted, in the order of the words.
    public var rules: [Rule]
    /// The description cell in CommonMark; a line break inside the cell is a line feed.
    public var description: String
    /// Whether the value is a secret that must not be printed.
    public var isSensitive: Bool
    /// Where the description says it is deprecated: the words.
    public var deprecation: String?
    /// The row's name cell.
    public var source: SourceLocation
    /// The column at which the description cell begins, in the line of ``source``; 0 where the row has none.
    public var descriptionColumn: Int

    public init(
        name: String, type: TypeReference, typeText: String = "", requirement: Requirement = .notStated,
        condition: String? = nil, isNullable: Bool = false, isInferred: Bool = false,
        defaultValue: JSONValue? = nil, defaultText: String? = nil, isDefaultFromProse: Bool = false,
        rules: [Rule] = [], description: String = "", isSensitive: Bool = false, deprecation: String? = nil,
        source: SourceLocation, descriptionColumn: Int = 0
    ) {
        self.name = name
        self.type = type
        self.typeText = typeText
        self.requirement = requirement
        self.condition = condition
        self.isNullable = isNullable
        self.isInferred = isInferred
        self.defaultValue = defaultValue
        self.defaultText = defaultText
        self.isDefaultFromProse = isDefaultFromProse
        self.rules = rules
        self.description = description
        self.isSensitive = isSensitive
        self.deprecation = deprecation
        self.source = source
        self.descriptionColumn = descriptionColumn
    }
}

/// The type of a field.
public indirect enum TypeReference: Hashable, Sendable {
    case string
    /// A whole number, of the size that `Int` has.
    case integer
    /// A whole number of 64 bits.
    case long
    /// A number that may have a fraction.
    case number
    case float
    case double
    case boolean
    /// Any JSON object.
    case object
    /// Any JSON value: the type is not known (an array without items, a type without a table).
    case any
    case array(TypeReference)
    /// An object whose values all have one type.
    case map(TypeReference)
    /// A shape of the service, by its unique name.
    case shape(String)
    /// One of several types, in the order of the page; two or more, none of them a union.
    case union([TypeReference])

    /// The name of the first shape inside, however deep in arrays, maps and unions.
    public var shapeName: String? {
        switch self {
        case .shape(let name): name
        case .array(let item), .map(let item): item.shapeName
        case .union(let types): types.lazy.compactMap(\.shapeName).first
        default: nil
        }
    }

    /// The same type with the shape inside renamed.
    public func renamingShape(_ rename: (String) -> String) -> TypeReference {
        switch self {
        case .shape(let name): .shape(rename(name))
        case .array(let item): .array(item.renamingShape(rename))
        case .map(let item): .map(item.renamingShape(rename))
        case .union(let types): .union(types.map { $0.renamingShape(rename) })
        default: self
        }
    }
}
