internal import APIModel

/// The enumeration that stands for a value of one of several types.
struct UnionPlan {
    /// One of the types.
    struct Case {
        /// The Swift name, without backticks.
        var name: String
        var type: TypeReference
    }

    /// The Swift name.
    var name: String
    /// The types, in the order in which a value is tried: what is narrower comes first.
    var cases: [Case]

    /// Whether a value of it may hold another of its kind without an array between.
    var isIndirect: Bool { cases.contains { if case .shape = $0.type { true } else { false } } }

    init(name: String, types: [TypeReference], words: (TypeReference) -> String) {
        self.name = name
        var scope = NameScope(taken: ReservedNames.enumerationMembers)
        let names = scope.assign(types.map(words), adapt: SwiftName.lowerCamel)
        cases = zip(names, types).map { Case(name: $0, type: $1) }
    }
}

/// The types of unions, brought into one form: two unions of the same types are one.
enum UnionTypes {
    /// The types without doubles and in one order; nil where one of them can be anything, so that all is said by free
    /// JSON. One type alone is no union.
    ///
    /// - Parameter isKnown: whether a shape of that unique name is written.
    static func normalized(_ types: [TypeReference], isKnown: (String) -> Bool) -> [TypeReference]? {
        var result: [TypeReference] = []
        for type in types {
            guard let type = normalized(type, isKnown: isKnown) else { return nil }
            if !result.contains(type) { result.append(type) }
        }
        return result.sorted { (rank($0), sortText($0)) < (rank($1), sortText($1)) }
    }

    private static func normalized(_ type: TypeReference, isKnown: (String) -> Bool) -> TypeReference? {
        switch type {
        case .any: nil
        // One size of numbers is enough: the smaller ones would be unions of their own.
        case .integer: .long
        case .number, .float: .double
        case .shape(let name): isKnown(name) ? type : nil
        default: type
        }
    }

    /// The unions in a type, outermost first.
    static func unions(in type: TypeReference) -> [[TypeReference]] {
        switch type {
        case .array(let item), .map(let item): unions(in: item)
        case .union(let types): [types] + types.flatMap(unions)
        default: []
        }
    }

    private static func rank(_ type: TypeReference) -> Int {
        switch type {
        case .boolean: 0
        case .integer, .long: 1
        case .number, .float, .double: 2
        case .string: 3
        case .shape: 4
        case .array: 5
        case .map: 6
        case .object, .any, .union: 7
        }
    }

    private static func sortText(_ type: TypeReference) -> String { "\(type)" }
}

extension TypeReference {
    /// The unique names of the shapes in it.
    var shapeNames: [String] {
        switch self {
        case .shape(let name): [name]
        case .array(let item), .map(let item): item.shapeNames
        case .union(let types): types.flatMap(\.shapeNames)
        default: []
        }
    }
}
