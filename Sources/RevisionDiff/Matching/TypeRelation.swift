import APIModel

/// How the type of a row in NEW relates to its type in OLD.
enum TypeRelation: Hashable {
    case same
    /// Every value of OLD is one of NEW.
    case widened
    /// Every value of NEW is one of OLD.
    case narrowed
    case becameArray
    case becameScalar
    case changed
    /// The cells agree, but only one side has the table that they name.
    case undefined
}

extension TypeRelation {
    /// Compares two types; `isSameModel` says whether two shapes stand for one model.
    init(_ old: TypeReference, _ new: TypeReference, isSameModel: (TypeReference, TypeReference) -> Bool) {
        func compare(_ old: TypeReference, _ new: TypeReference) -> TypeRelation {
            switch (old, new) {
            case (.union, _), (_, .union):
                let (before, after) = (old.alternatives, new.alternatives)
                // What each type of one side is among those of the other.
                func holds(
                    _ types: [TypeReference], _ others: [TypeReference], _ fits: (TypeReference, TypeReference) -> Bool
                ) -> Bool {
                    types.allSatisfy { type in others.contains { fits(type, $0) } }
                }
                let keepsOld = holds(before, after) { [.same, .widened].contains(compare($0, $1)) }
                let keepsNew = holds(after, before) { [.same, .narrowed].contains(compare($1, $0)) }
                return keepsOld ? (keepsNew ? .same : .widened) : keepsNew ? .narrowed : .changed
            case (.array(let a), .array(let b)), (.map(let a), .map(let b)): return compare(a, b)
            case (.array(let item), _): return compare(item, new) == .same ? .becameScalar : .changed
            case (_, .array(let item)): return compare(old, item) == .same ? .becameArray : .changed
            case (.shape, .shape): return isSameModel(old, new) ? .same : .changed
            case (.any, .shape), (.shape, .any): return .undefined
            default:
                if old == new { return .same }
                guard let a = Self.width(of: old), let b = Self.width(of: new) else { return .changed }
                return a < b ? .widened : .narrowed
            }
        }
        self = compare(old, new)
    }

    /// The place of a number type among the others, each of which contains those before it.
    private static func width(of type: TypeReference) -> Int? {
        switch type {
        case .integer: 0
        case .long: 1
        case .float: 2
        case .double: 3
        case .number: 4
        default: nil
        }
    }
}

extension TypeReference {
    /// The same type with `number` read as `double`, which one Swift type stands for.
    var swiftType: TypeReference {
        switch self {
        case .number: .double
        case .array(let item): .array(item.swiftType)
        case .map(let item): .map(item.swiftType)
        case .union(let types): Self.union(Self.distinct(types.map { $0 == .integer ? .long : $0.swiftType }))
        default: self
        }
    }

    /// The types that a value may have.
    var alternatives: [TypeReference] {
        if case .union(let types) = self { types } else { [self] }
    }

    /// Each type once, in an order that no page decides.
    private static func distinct(_ types: [TypeReference]) -> [TypeReference] {
        Set(types.map { $0 == .float ? .double : $0 }).sorted { "\($0)" < "\($1)" }
    }
}
