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
}

extension Operation {
    /// The rules that speak about members of the body alone.
    var bodyRules: [CrossRule] {
        let names = Set(parameters.filter { $0.place == .body }.map(\.field.name))
        return rules.filter { !$0.members.isEmpty && $0.members.isSubset(of: names) }
    }
}
