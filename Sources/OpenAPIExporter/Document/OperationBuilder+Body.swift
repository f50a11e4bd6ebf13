import APIModel
import SourceModel

extension OperationBuilder {
    func addBody(of operation: Operation, to object: inout SchemaObject) {
        let parameters = operation.parametersWithSelector.filter { $0.place == .body }
        let examples = operation.examples.filter { $0.side == .request }
        var content = SchemaObject()
        if let type = operation.requestType {
            content["schema"] = schemas.schema(of: type, on: .request).json
        } else if !parameters.isEmpty {
            content["schema"] = bodySchema(of: parameters, operation).json
            content["encoding"] = encoding(of: parameters, operation)
        } else {
            return
        }
        addExamples(examples, to: &content)
        var body = SchemaObject("content", .object([.init(operation.bodyEncoding.mediaType, content.json)]))
        let isRequired =
            operation.requestType != nil || operation.selector?.place == .body
            || parameters.contains { $0.field.requirement == .required }
        if isRequired { body["required"] = .boolean(true) }
        object["requestBody"] = body.json
    }

    private func bodySchema(of parameters: [Parameter], _ operation: Operation) -> SchemaObject {
        var schema = schemas.object(of: parameters.map(\.field), rules: operation.bodyRules, on: .request)
        if let selector = operation.selector, selector.place == .body,
            var properties = schema["properties"].map(SchemaObject.init),
            var property = properties[selector.parameter].map(SchemaObject.init)
        {
            property["const"] = .string(selector.value)
            properties[selector.parameter] = property.json
            schema["properties"] = properties.json
        }
        return schema
    }

    /// How the arrays of a form are written, where the way is not the one that needs no word.
    private func encoding(of parameters: [Parameter], _ operation: Operation) -> JSONValue? {
        guard operation.bodyEncoding != .json else { return nil }
        var encoding = SchemaObject()
        for parameter in parameters {
            guard case .array = parameter.field.type else { continue }
            var entry = SchemaObject()
            switch parameter.arrayStyle {
            case .repeated: entry["explode"] = .boolean(true)
            case .joined: entry["explode"] = .boolean(false)
            case .indexed, .indexedFromZero, .brackets:
                entry["x-array-style"] = .string(parameter.arrayStyle.rawValue)
            }
            encoding[parameter.field.name] = entry.json
        }
        return encoding.isEmpty ? nil : encoding.json
    }

    // MARK: Responses

    func responses(of operation: Operation) -> JSONValue {
        var responses = SchemaObject()
        for code in operation.codes where responses[code.code] == nil {
            responses[code.code] = .object([
                .init("description", .string(code.description)), .init("x-source", .string(code.source.lineText)),
            ])
        }
        let success = operation.codes.first { $0.code.hasPrefix("2") }?.code ?? "200"
        var contents = [success: SchemaObject()]
        if let schema = answerSchema(of: operation) { contents[success]?["schema"] = schema.json }
        let examples = Dictionary(
            grouping: operation.examples.filter { $0.side == .response }, by: { $0.status ?? success })
        for (status, examples) in examples { addExamples(examples, to: &contents[status, default: SchemaObject()]) }
        // Statuses that only an example names come last.
        let known = responses.members.map(\.name)
        let others = contents.keys.filter { !known.contains($0) && $0 != success }.sorted()
        for code in (known.contains(success) ? known : known + [success]) + others {
            var answer = SchemaObject(
                responses[code] ?? .object([.init("description", .string(code == success ? "Success" : ""))]))
            if let content = contents[code], !content.isEmpty {
                let source = answer["x-source"]
                answer["x-source"] = nil
                answer["content"] = .object([.init("application/json", content.json)])
                answer["x-source"] = source
            }
            responses[code] = answer.json
        }
        return responses.json
    }

    private func answerSchema(of operation: Operation) -> SchemaObject? {
        if let type = operation.responseType { return schemas.schema(of: type, on: .response) }
        guard !operation.response.isEmpty else { return nil }
        return schemas.object(of: operation.response, rules: [], on: .response)
    }

    // MARK: Examples

    private func addExamples(_ examples: [Example], to content: inout SchemaObject) {
        if examples.count == 1 {
            content["example"] = examples[0].value
        } else if !examples.isEmpty {
            content["examples"] = .object(
                examples.enumerated().map { index, example in
                    .init("example\(index + 1)", .object([.init("value", example.value)]))
                })
        }
    }
}

extension BodyEncoding {
    /// The media type of a body.
    fileprivate var mediaType: String {
        switch self {
        case .json: "application/json"
        case .form: "application/x-www-form-urlencoded"
        case .multipart: "multipart/form-data"
        }
    }
}
