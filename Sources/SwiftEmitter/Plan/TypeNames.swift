internal import APIModel
internal import SourceModel

/// The Swift names of a service's operations and shapes.
///
/// First come the client's types, then shapes, whose names the pages have, then inputs and outputs by operation, whose names
/// are made, so that a new operation never takes the name of a table. A name that Swift, Foundation or the runtime has gets
/// the client's prefix (`CPSData`).
struct TypeNames {
    /// What an operation's declarations are called.
    struct OperationNames {
        /// The method, without backticks.
        var call: String
        /// The call in upper camel case, for closures and files.
        var type: String
        var input: String
        var output: String
    }

    let api: String
    let client: String
    let mock: String
    /// By operation, in the order of the service.
    private(set) var operations: [OperationNames] = []
    /// By the shape's unique name.
    private(set) var shapes: [String: String] = [:]
    /// The enumerations of values of several types, ascending by name.
    private(set) var unions: [UnionPlan] = []
    private var unionNames: [[TypeReference]: String] = [:]
    private(set) var findings = Findings()

    init(_ service: Service, prefix: String) {
        api = prefix + "API"
        client = prefix + "Client"
        mock = prefix + "Mock"
        // The types of two methods would be one where those differ in the case of the first letter alone.
        var methods = NameScope(taken: ReservedNames.methods, folding: .initial)
        let calls = methods.assign(service.operations.map(\.id)) { id in
            let name = SwiftName.member(id)
            return ReservedNames.methods.contains(name) ? name + "Operation" : name
        }
        var types = NameScope(taken: ReservedNames.types.union([api, client, mock]))
        let emitted = service.shapes.filter { $0.owner == nil }
        let names = types.assign(emitted.map(\.name)) { name in
            let type = SwiftName.type(name)
            return ReservedNames.types.contains(type) ? prefix + type : type
        } spell: {
            SwiftName.capitalized(SwiftName.spelled($0))
        }
        for (shape, name) in zip(emitted, names) {
            shapes[shape.name] = name
            if name != shape.name { note("shape \(shape.name)", name, shape.source) }
        }
        for (operation, call) in zip(service.operations, calls) {
            let type = SwiftName.capitalized(call)
            func name(_ suffix: String) -> String {
                types.take([type + suffix, "\(type)Operation\(suffix)"], documented: operation.id)
            }
            operations.append(OperationNames(call: call, type: type, input: name("Input"), output: name("Output")))
            if call != operation.id { note("operation \(operation.id)", call, operation.source) }
        }
        nameUnions(of: service, prefix: prefix, in: &types)
        for (index, operation) in service.operations.enumerated() {
            if let type = operation.responseType { operations[index].output = self.type(type) }
        }
    }

    /// Unions come last, so that a new one renames nothing.
    private mutating func nameUnions(of service: Service, prefix: String, in scope: inout NameScope) {
        let fields =
            service.operations.flatMap { $0.parameters.map(\.field) + $0.response } + service.shapes.flatMap(\.fields)
        let roots =
            fields.map(\.type) + service.operations.flatMap { [$0.requestType, $0.responseType].compactMap { $0 } }
        var seen: Set<[TypeReference]> = []
        for types in roots.flatMap(UnionTypes.unions) {
            if let types = normalized(types), types.count > 1 { seen.insert(types) }
        }
        // Names that were cut short may be equal: then the types decide, whose order is always the same.
        let sets = seen.sorted { (unionWord($0), "\($0)") < (unionWord($1), "\($1)") }
        let names = scope.assign(sets.map(unionWord)) { word in
            ReservedNames.types.contains(word) ? prefix + word : word
        }
        for (types, name) in zip(sets, names) {
            unionNames[types] = name
            unions.append(UnionPlan(name: name, types: types, words: word))
        }
        unions.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private func normalized(_ types: [TypeReference]) -> [TypeReference]? {
        UnionTypes.normalized(types) { shapes[$0] != nil }
    }

    /// `IntegerOrString`; of many types the first ones alone.
    private func unionWord(_ types: [TypeReference]) -> String {
        let words = types.map(word)
        let name = words.joined(separator: "Or")
        return name.utf8.count <= 60 ? name : words.prefix(2).joined(separator: "Or") + "OrOther"
    }

    /// What a type is called in the name of a union.
    private func word(_ type: TypeReference) -> String {
        switch type {
        case .string: "String"
        case .integer, .long: "Integer"
        case .number, .float, .double: "Number"
        case .boolean: "Boolean"
        case .object: "Object"
        case .any: "Value"
        case .array(let item): word(item) + "List"
        case .map(let item): word(item) + "Map"
        case .shape(let name): shapes[name] ?? "Value"
        case .union(let types): normalized(types).map { $0.map(word).joined(separator: "Or") } ?? "Value"
        }
    }

    /// The Swift type of a value of several types.
    private func union(_ types: [TypeReference], enumeration: String?) -> String {
        guard let types = normalized(types), let first = types.first else { return "JSONValue" }
        return types.count == 1 ? type(first, enumeration: enumeration) : unionNames[types] ?? "JSONValue"
    }

    /// The names of the module's own types in a type.
    func ownTypes(in reference: TypeReference) -> [String] {
        switch reference {
        case .array(let item), .map(let item): ownTypes(in: item)
        case .shape(let name): [shapes[name]].compactMap { $0 }
        case .union(let types): [union(types, enumeration: nil)]
        default: []
        }
    }

    /// The Swift type of a field, its nested type in the place of texts where it has one.
    func type(_ reference: TypeReference, enumeration: String? = nil) -> String {
        switch reference {
        case .string: enumeration ?? "String"
        case .integer: "Int"
        case .long: "Int64"
        case .number, .double: "Double"
        case .float: "Float"
        case .boolean: "Bool"
        case .object, .any: "JSONValue"
        case .union(let types): union(types, enumeration: enumeration)
        case .array(let item): "[\(type(item, enumeration: enumeration))]"
        case .map(let item): "[String: \(type(item, enumeration: enumeration))]"
        case .shape(let name): shapes[name] ?? "JSONValue"
        }
    }

    private mutating func note(_ what: String, _ name: String, _ source: SourceLocation) {
        findings.add(Diagnostic(.nameAdapted, "\(what) is called \(name) in Swift", at: source))
    }
}
