import APIModel
import SourceModel

extension OperationBuilder {
    func addParameters(of operation: Operation, to object: inout SchemaObject) {
        var parameters: [JSONValue] = []
        let placeholders = Servers.placeholders(in: operation.address.path)
        var named = Set<String>()
        for parameter in operation.parametersWithSelector {
            switch parameter.place {
            case .path where !placeholders.contains(parameter.field.name): continue
            case .path, .query, .header, .cookie: break
            case .body, .host: continue
            }
            guard named.insert("\(parameter.place.rawValue) \(parameter.field.name)").inserted else { continue }
            parameters.append(self.parameter(parameter, of: operation))
        }
        for name in placeholders where named.insert("path \(name)").inserted {
            let field = Field(name: name, type: .string, source: operation.address.source)
            let parameter = Parameter(place: .path, field: field, isDocumented: false)
            parameters.append(self.parameter(parameter, of: operation))
        }
        if !parameters.isEmpty { object["parameters"] = .array(parameters) }
    }

    private func parameter(_ parameter: Parameter, of operation: Operation) -> JSONValue {
        let field = parameter.field
        var object = SchemaObject("name", .string(field.name))
        object["in"] = .string(parameter.place.rawValue)
        if !field.description.isEmpty { object["description"] = .string(field.description) }
        let selector = operation.selector.flatMap {
            $0.parameter == field.name && $0.place == parameter.place ? $0 : nil
        }
        if parameter.place == .path || field.requirement == .required || selector != nil {
            object["required"] = .boolean(true)
        }
        if field.deprecation != nil { object["deprecated"] = .boolean(true) }
        addStyle(of: parameter, to: &object)
        if parameter.place == .path, operation.address.path.contains("{+\(field.name)}") {
            object["x-allow-reserved"] = .boolean(true)
        }
        // The words stand on the parameter; its schema need not say them again.
        var schema = schemas.schema(of: field, on: .request)
        schema["description"] = nil
        schema["x-source"] = nil
        object["schema"] = schema.json
        if let selector { object["x-selector"] = .string(selector.value) }
        object["x-source"] = .string(field.source.lineText)
        return object.json
    }

    /// Says how objects and arrays are written where OpenAPI has a word for it.
    private func addStyle(of parameter: Parameter, to object: inout SchemaObject) {
        if parameter.place == .query, parameter.field.type.hasObjects {
            object["style"] = .string("deepObject")
            object["explode"] = .boolean(true)
        }
        guard parameter.field.type.hasArray, parameter.place != .path else { return }
        switch (parameter.arrayStyle, parameter.place) {
        // A header knows no other way than commas.
        case (_, .header): break
        case (.repeated, _) where object["style"] == nil:
            object["style"] = .string("form")
            object["explode"] = .boolean(true)
        case (.joined, _) where object["style"] == nil:
            object["style"] = .string("form")
            object["explode"] = .boolean(false)
        // OpenAPI has no word for names that count.
        default: object["x-array-style"] = .string(parameter.arrayStyle.rawValue)
        }
    }
}

extension Operation {
    /// The parameters, and the one that tells the operation from others where the page has no row for it.
    var parametersWithSelector: [Parameter] {
        guard let selector,
            !parameters.contains(where: { $0.place == selector.place && $0.field.name == selector.parameter })
        else { return parameters }
        let field = Field(name: selector.parameter, type: .string, requirement: .required, source: address.source)
        return [Parameter(place: selector.place, field: field, isDocumented: false)] + parameters
    }
}

extension TypeReference {
    /// Whether there are objects in it, which no style but `deepObject` writes into a query.
    var hasObjects: Bool {
        switch self {
        case .object, .map, .shape: true
        case .array(let item): item.hasObjects
        case .union(let types): types.contains(where: \.hasObjects)
        default: false
        }
    }

    /// Whether a value may be an array.
    fileprivate var hasArray: Bool {
        switch self {
        case .array: true
        case .union(let types): types.contains(where: \.hasArray)
        default: false
        }
    }
}
