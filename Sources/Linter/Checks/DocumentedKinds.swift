import APIModel
import ExampleReader

/// What tables say of values, in the words of the comparison with examples.
struct DocumentedKinds {
    private let service: Service
    /// How many more members are taken: shapes that name each other often make trees without end.
    private var budget = 0
    private static let maximumCount = 20_000

    /// A shape that holds itself is free JSON from there on; so is what is deeper than any table nests.
    private static let maximumDepth = 12

    init(service: Service) { self.service = service }

    /// The kind of an operation's body or answer; nil where no table says anything of it.
    mutating func kind(of operation: Operation, _ side: ModelTable.Side) -> DocumentedKind? {
        budget = Self.maximumCount
        switch side {
        case .request:
            if let type = operation.requestType { return kind(of: type, side, within: []) }
            let fields = operation.parameters.filter { $0.place == .body }.map(\.field)
            return fields.isEmpty ? nil : object(fields, side, within: [])
        case .response:
            if let type = operation.responseType { return kind(of: type, side, within: []) }
            return operation.response.isEmpty ? nil : object(operation.response, side, within: [])
        }
    }

    private mutating func object(
        _ fields: [Field], _ side: ModelTable.Side, within shapes: [String]
    ) -> DocumentedKind {
        budget -= fields.count
        guard budget > 0 else { return .any }
        var members: [DocumentedMember] = []
        for field in fields {
            // Answers have null for what is absent; few tables say so.
            let isNullable = field.isNullable || field.requirement != .required || side == .response
            members.append(
                DocumentedMember(
                    field.name, kind(of: field.type, side, within: shapes),
                    isRequired: field.requirement == .required, isNullable: isNullable))
        }
        return .object(members)
    }

    private mutating func kind(of type: TypeReference, _ side: ModelTable.Side, within shapes: [String])
        -> DocumentedKind
    {
        switch type {
        case .string: .string
        case .integer, .long: .integer
        case .number, .float, .double: .number
        case .boolean: .boolean
        case .object: .object([])
        case .any: .any
        case .array(let item): .array(of: kind(of: item, side, within: shapes))
        case .map(let value): .map(of: kind(of: value, side, within: shapes))
        case .union(let types): oneOf(types, side, within: shapes)
        case .shape(let name): shape(name, side, within: shapes)
        }
    }

    private mutating func oneOf(
        _ types: [TypeReference], _ side: ModelTable.Side, within shapes: [String]
    ) -> DocumentedKind {
        var kinds: [DocumentedKind] = []
        for type in types { kinds.append(kind(of: type, side, within: shapes)) }
        return .oneOf(kinds)
    }

    private mutating func shape(_ name: String, _ side: ModelTable.Side, within shapes: [String]) -> DocumentedKind {
        guard shapes.count < Self.maximumDepth, !shapes.contains(name), let shape = service.shape(named: name) else {
            return .any
        }
        return object(shape.fields, side, within: shapes + [name])
    }
}
