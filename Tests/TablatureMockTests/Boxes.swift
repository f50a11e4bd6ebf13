import APIModel
import SourceModel

private let place = SourceLocation(file: "page.md", line: 1, column: 1)

func field(
    _ name: String, _ type: TypeReference, required: Bool = false, rules: [Constraint] = [], text: String = "",
    default value: JSONValue? = nil
) -> Field {
    Field(
        name: name, type: type, requirement: required ? .required : .optional, defaultValue: value,
        rules: rules.map { Rule($0, evidence: Evidence(text: "", source: place)) }, description: text, source: place)
}

func operation(
    _ id: String, _ method: HTTPMethod, _ path: String, parameters: [(ParameterPlace, Field)] = [],
    result: String? = nil, token: String? = nil, pagination: Pagination? = nil, host: String = "box.example.com"
) -> Operation {
    var response = [field("requestId", .string)]
    if let result { response.append(field("result", .shape(result))) }
    return Operation(
        id: id, title: id, method: method,
        address: Address(scheme: "https", host: host, path: path, source: place),
        parameters: parameters.map { Parameter(place: $0.0, field: $0.1) }, response: response,
        envelope: Envelope(payload: "result", requestId: "requestId"), idempotencyToken: token,
        pagination: pagination, source: place, methodSource: place, language: "en")
}

/// A service of boxes.
let boxes = Service(
    identifier: "box",
    operations: [
        operation(
            "createBox", .post, "/v1/boxes",
            parameters: [
                (.body, field("spec", .shape("Spec"), required: true)), (.body, field("clientToken", .string)),
            ], result: "Created", token: "clientToken"),
        operation(
            "deleteBox", .delete, "/v1/boxes/{boxId}",
            parameters: [
                (.path, field("boxId", .string)), (.query, field("force", .boolean)),
            ]),
        operation(
            "describeBoxes", .get, "/v1/boxes",
            parameters: [
                (.query, field("filters", .array(.shape("Filter")))), (.query, field("pageNumber", .integer)),
                (.query, field("pageSize", .integer, default: .integer(2))), (.header, field("x-note", .string)),
            ], result: "List",
            pagination: .init(pageNumber: "pageNumber", pageSize: "pageSize", total: "total", items: "boxes")),
        operation(
            "openBox", .post, "/v1/boxes/{boxId}:open", parameters: [(.path, field("boxId", .string))], result: "Box"),
    ],
    shapes: [
        Shape(
            name: "Box", documentedName: "Box",
            fields: [
                field("boxId", .string),
                field(
                    "colour", .string,
                    rules: [
                        .enumeration(.init(members: [.init(.string("red")), .init(.string("blue"))]))
                    ]),
                field("zone", .string, text: "Where it stands, such as north-1a."),
                field("inner", .array(.shape("Box"))),
                field("height", .integer, rules: [.range(.init(minimum: .integer(5), maximum: .integer(9)))]),
            ], source: place),
        Shape(name: "Created", documentedName: "Result", fields: [field("boxIds", .array(.string))], source: place),
        Shape(
            name: "Filter", documentedName: "Filter",
            fields: [
                field("name", .string, required: true), field("values", .array(.integer), required: true),
            ], source: place),
        Shape(
            name: "List", documentedName: "Result",
            fields: [
                field("boxes", .array(.shape("Box"))), field("total", .integer),
            ], source: place),
        Shape(
            name: "Spec", documentedName: "Spec",
            fields: [
                field("height", .integer, required: true), field("name", .string), field("sides", .array(.double)),
            ], source: place),
    ])
