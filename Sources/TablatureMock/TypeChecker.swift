import APIModel

/// Compares values with the types and requirements of the pages; rules are the business of validators.
struct TypeChecker {
    let service: Service
    let refusesUnknown: Bool
    /// What is wrong, in the order of the pages; no more than ``limit``.
    private(set) var problems: [String] = []

    private static let limit = 20
    private static let maximumDepth = 64
    /// How many values are looked at: each type of a union looks anew.
    private static let maximumSteps = 200_000
    private var steps = 0

    init(service: Service, refusesUnknown: Bool) {
        self.service = service
        self.refusesUnknown = refusesUnknown
    }

    mutating func report(_ problem: String) {
        if problems.count < Self.limit { problems.append(problem) }
    }

    /// Checks the value of a field; nil and null are absent.
    mutating func check(_ value: Value?, _ field: Field, at path: String, depth: Int = 0) {
        let name = path.isEmpty ? field.name : "\(path).\(field.name)"
        guard let value, value != .null else {
            if value == .null, field.isNullable { return }
            if field.requirement == .required { report("\(name) is required") }
            return
        }
        check(value, field.type, at: name, depth: depth)
    }

    /// Checks a value against a type.
    mutating func check(_ value: Value, _ type: TypeReference, at path: String, depth: Int = 0) {
        guard depth < Self.maximumDepth else { return report("\(path) is nested too deeply") }
        steps += 1
        guard steps < Self.maximumSteps else { return report("\(path) is too much to check") }
        switch (type, value) {
        case (.any, _), (.string, .string), (.boolean, .boolean), (.object, .object): break
        case (.integer, .integer), (.long, .integer): break
        case (.number, .integer), (.float, .integer), (.double, .integer): break
        case (.number, .number), (.float, .number), (.double, .number): break
        case (.array(let item), .array(let elements)):
            for (index, element) in elements.enumerated() {
                check(element, item, at: "\(path)[\(index)]", depth: depth + 1)
            }
        case (.map(let item), .object(let members)):
            for member in members { check(member.value, item, at: "\(path).\(member.name)", depth: depth + 1) }
        case (.union(let types), _):
            let fitting = types.contains { type in
                var checker = TypeChecker(service: service, refusesUnknown: refusesUnknown)
                checker.steps = steps
                checker.check(value, type, at: path, depth: depth + 1)
                steps = checker.steps
                return checker.problems.isEmpty
            }
            if !fitting { report("\(path) is not \(Self.name(of: type))") }
        case (.shape(let name), .object(let members)):
            guard let shape = service.shape(named: name) else { return }
            for field in shape.fields {
                check(members.last { $0.name == field.name }?.value, field, at: path, depth: depth + 1)
            }
            guard refusesUnknown else { return }
            for member in members where !shape.fields.contains(where: { $0.name == member.name }) {
                report("\(path).\(member.name) is not a member of \(shape.documentedName)")
            }
        default: report("\(path) is not \(Self.name(of: type))")
        }
    }

    private static func name(of type: TypeReference) -> String {
        switch type {
        case .string: "a string"
        case .integer, .long: "a whole number"
        case .number, .float, .double: "a number"
        case .boolean: "a boolean"
        case .array: "an array"
        case .object, .map, .shape: "an object"
        case .any: "a value"
        case .union(let types): types.map(name).joined(separator: " or ")
        }
    }
}
