import APIModel
import ModelFormat
import ModelTestSupport
import OpenAPIExporter
import SourceModel

/// Short ways to build models; everything stands in one page.
enum Build {
    static func place(_ line: Int) -> SourceLocation { SourceLocation(file: "ship/build.md", line: line, column: 2) }

    static func evidence(_ text: String = "the words") -> Evidence { Evidence(text: text, source: place(9)) }

    static func field(
        _ name: String, _ type: TypeReference, required: Bool = false, default value: JSONValue? = nil,
        _ constraints: Constraint...
    ) -> Field {
        Field(
            name: name, type: type, requirement: required ? .required : .optional, defaultValue: value,
            rules: constraints.map { Rule($0, evidence: evidence()) }, source: place(20))
    }

    static func shape(
        _ name: String, _ fields: [Field], rules: [CrossRule] = [], request: Bool = true, response: Bool = false
    ) -> Shape {
        Shape(
            name: name, documentedName: name, fields: fields, rules: rules, isInRequests: request,
            isInResponses: response, source: place(18))
    }

    static func operation(
        _ id: String = "build", _ method: HTTPMethod = .post, host: String = "ship.example.com",
        path: String = "/v1/ships", parameters: [Parameter] = [], response: [Field] = [], codes: [String] = ["200"],
        rules: [CrossRule] = []
    ) -> Operation {
        Operation(
            id: id, title: id, method: method,
            address: Address(scheme: "https", host: host, path: path, version: "v1", source: place(5)),
            parameters: parameters, response: response,
            codes: codes.map { ResponseCode(code: $0, description: "code \($0)", source: place(60)) }, rules: rules,
            source: place(1), methodSource: place(3), language: "en")
    }

    /// A parameter of an operation.
    static func parameter(_ place: ParameterPlace, _ field: Field, _ style: ArrayStyle = .indexed) -> Parameter {
        Parameter(place: place, field: field, arrayStyle: style)
    }

    static func document(_ operations: [Operation], shapes: [Shape] = []) -> JSONValue {
        OpenAPIExporter().export(Service(identifier: "ship", operations: operations, shapes: shapes))
    }

    /// The schema of a body with some members, and the document that its references mean.
    static func body(_ fields: [Field], shapes: [Shape] = [], rules: [CrossRule] = []) throws -> BodySchema {
        let parameters = fields.map { Parameter(place: .body, field: $0) }
        let document = document([operation(parameters: parameters, rules: rules)], shapes: shapes)
        let content = document[path: "paths", "/v1/ships", "post", "requestBody", "content", "application/json"]
        guard let schema = content?["schema"] else { throw MissingSchema() }
        return BodySchema(document: document, schema: schema)
    }

    struct MissingSchema: Error {}

    struct BodySchema {
        var document: JSONValue
        var schema: JSONValue

        /// Whether a body, written as JSON, is valid.
        func accepts(_ text: String) throws -> Bool {
            JSONSchema(document).accepts(try JSONReader.read(Array(text.utf8)), against: schema)
        }

        func property(_ name: String) -> JSONValue? { schema[path: "properties", name] }
    }
}
