import APIModel
import SourceModel

/// Builds operation objects.
struct OperationBuilder {
    var schemas: SchemaBuilder
    /// Whether operations say which folder their page is in.
    var hasTags: Bool

    /// The object of an operation, without its servers.
    func object(of operation: Operation) -> SchemaObject {
        var object = SchemaObject("operationId", .string(operation.id))
        if hasTags, let tag = operation.tag { object["tags"] = .array([.string(tag)]) }
        if operation.title != operation.id { object["summary"] = .string(operation.title) }
        if !operation.description.isEmpty { object["description"] = .string(operation.description) }
        if let words = operation.deprecation {
            object["deprecated"] = .boolean(true)
            object["x-deprecation"] = .string(words)
        }
        addParameters(of: operation, to: &object)
        addBody(of: operation, to: &object)
        object["responses"] = responses(of: operation)
        addRules(of: operation, to: &object)
        object["x-source"] = .string(operation.source.lineText)
        return object
    }

    // MARK: Parameters

    private func addParameters(of operation: Operation, to object: inout SchemaObject) {
        var parameters: [JSONValue] = []
        let placeholders = Servers.placeholders(in: operation.address.path)
        var named = Set<String>()
        for parameter in operation.parameters {
            switch parameter.place {
            case .path where !placeholders.contains(parameter.field.name): continue
            case .path, .query, .header: break
            case .body, .host, .cookie: continue
            }
            guard named.insert("\(parameter.place.rawValue) \(parameter.field.name)").inserted else { continue }
            parameters.append(self.parameter(parameter))
        }
        for name in placeholders where named.insert("path \(name)").inserted {
            let field = Field(name: name, type: .string, source: operation.address.source)
            parameters.append(self.parameter(Parameter(place: .path, field: field, isDocumented: false)))
        }
        if !parameters.isEmpty { object["parameters"] = .array(parameters) }
    }

    private func parameter(_ parameter: Parameter) -> JSONValue {
        let field = parameter.field
        var object = SchemaObject("name", .string(field.name))
        object["in"] = .string(parameter.place.rawValue)
        if !field.description.isEmpty { object["description"] = .string(field.description) }
        if parameter.place == .path || field.requirement == .required { object["required"] = .boolean(true) }
        if field.deprecation != nil { object["deprecated"] = .boolean(true) }
        if parameter.place == .query, field.type.hasObjects {
            object["style"] = .string("deepObject")
            object["explode"] = .boolean(true)
        }
        // The words stand on the parameter; its schema need not say them again.
        var schema = schemas.schema(of: field, on: .request)
        schema["description"] = nil
        schema["x-source"] = nil
        object["schema"] = schema.json
        object["x-source"] = .string(field.source.lineText)
        return object.json
    }

    private func addBody(of operation: Operation, to object: inout SchemaObject) {
        let fields = operation.parameters.filter { $0.place == .body }.map(\.field)
        guard !fields.isEmpty else { return }
        let schema = schemas.object(of: fields, rules: operation.bodyRules, on: .request)
        var body = SchemaObject("content", Self.jsonContent(schema))
        if fields.contains(where: { $0.requirement == .required }) { body["required"] = .boolean(true) }
        object["requestBody"] = body.json
    }

    // MARK: Rules

    private func addRules(of operation: Operation, to object: inout SchemaObject) {
        let inBody = Set(operation.bodyRules)
        let rules = operation.rules.filter { !inBody.contains($0) }
        guard !rules.isEmpty else { return }
        var schema = SchemaObject()
        CrossRuleSchema(fields: operation.parameters.map(\.field)).add(rules, to: &schema)
        for remarks in ["x-rule", "x-notes"] {
            object[remarks] = schema[remarks]
            schema[remarks] = nil
        }
        if !schema.isEmpty { object["x-request-rules"] = schema.json }
    }

    // MARK: Responses

    private func responses(of operation: Operation) -> JSONValue {
        var responses = SchemaObject()
        for code in operation.codes where responses[code.code] == nil {
            responses[code.code] = .object([
                .init("description", .string(code.description)), .init("x-source", .string(code.source.lineText)),
            ])
        }
        let success = operation.codes.first { $0.code.hasPrefix("2") }?.code ?? "200"
        var answer = SchemaObject(
            responses[success] ?? .object([.init("description", .string("Success"))]))
        if !operation.response.isEmpty {
            let source = answer["x-source"]
            answer["x-source"] = nil
            answer["content"] = Self.jsonContent(schemas.object(of: operation.response, rules: [], on: .response))
            answer["x-source"] = source
        }
        responses[success] = answer.json
        return responses.json
    }

    private static func jsonContent(_ schema: SchemaObject) -> JSONValue {
        .object([.init("application/json", .object([.init("schema", schema.json)]))])
    }
}

extension Operation {
    /// The rules that speak about members of the body alone.
    fileprivate var bodyRules: [CrossRule] {
        let names = Set(parameters.filter { $0.place == .body }.map(\.field.name))
        return rules.filter { !$0.members.isEmpty && $0.members.isSubset(of: names) }
    }
}

extension TypeReference {
    /// Whether there are objects in it, which no style but `deepObject` writes into a query.
    fileprivate var hasObjects: Bool {
        switch self {
        case .object, .map, .shape: true
        case .array(let item): item.hasObjects
        default: false
        }
    }
}
