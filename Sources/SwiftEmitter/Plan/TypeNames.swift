internal import APIModel
internal import SourceModel

/// The Swift names of a service's operations and shapes.
///
/// First come the client's types, then inputs and outputs by operation, then shapes. A name that Swift, Foundation or the
/// runtime has gets the client's prefix (`CPSData`); one that is taken gets a number.
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
    private(set) var findings = Findings()

    init(_ service: Service, prefix: String) {
        api = prefix + "API"
        client = prefix + "Client"
        mock = prefix + "Mock"
        var methods = NameScope(taken: ReservedNames.methods)
        let calls = methods.assign(service.operations.map(\.id)) { id in
            let name = SwiftName.member(id)
            return ReservedNames.methods.contains(name) ? name + "Operation" : name
        }
        var types = NameScope(taken: ReservedNames.types.union([api, client, mock]))
        for (operation, call) in zip(service.operations, calls) {
            let type = SwiftName.capitalized(call)
            operations.append(
                OperationNames(
                    call: call, type: type, input: types.take(type + "Input"), output: types.take(type + "Output")))
            if call != operation.id { note("operation \(operation.id)", call, operation.source) }
        }
        let emitted = service.shapes.filter { $0.owner == nil }
        let names = types.assign(emitted.map(\.name)) { name in
            let type = SwiftName.type(name)
            return ReservedNames.types.contains(type) ? prefix + type : type
        }
        for (shape, name) in zip(emitted, names) {
            shapes[shape.name] = name
            if name != shape.name { note("shape \(shape.name)", name, shape.source) }
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
        case .object, .any, .union: "JSONValue"
        case .array(let item): "[\(type(item, enumeration: enumeration))]"
        case .map(let item): "[String: \(type(item, enumeration: enumeration))]"
        case .shape(let name): shapes[name] ?? "JSONValue"
        }
    }

    private mutating func note(_ what: String, _ name: String, _ source: SourceLocation) {
        findings.add(Diagnostic(.nameAdapted, "\(what) is called \(name) in Swift", at: source))
    }
}
