package import APIModel
import SourceModel

/// A service of another kind than the shop: answers that are lists, several types for a value, null, forms, cookies, and
/// names that Swift cannot take.
package enum Harbour {
    package static let service = Service(
        identifier: "harbour", title: "The Harbour", operations: operations, shapes: shapes,
        authentication: [
            .bearer(prefix: "Bot"), .key(place: .query, name: "access key"), .basic, .signature,
        ])

    private static func operation(
        _ id: String, _ method: HTTPMethod, _ path: String, _ parameters: [Parameter] = [],
        change: (inout Operation) -> Void = { _ in }
    ) -> Operation {
        var operation = Operation(
            id: id, title: id, method: method,
            address: Address(scheme: "https", host: "", path: path, source: Sample.place(2, page)),
            description: "", parameters: parameters, source: Sample.place(1, page),
            methodSource: Sample.place(1, page), language: "en")
        change(&operation)
        return operation
    }

    private static let page = "specs/harbour/ships.md"

    private static func parameter(
        _ place: ParameterPlace, _ name: String, _ type: TypeReference = .string, required: Bool = false,
        _ style: ArrayStyle = .indexed, change: (inout Field) -> Void = { _ in }
    ) -> Parameter {
        var field = Sample.field(name, type, required: required)
        change(&field)
        return Parameter(place: place, field: field, arrayStyle: style)
    }

    private static let operations: [Operation] = [
        // The same name in the path and in the body; null; a condition; a type from examples.
        operation(
            "changeShip", .patch, "/ships/{id}",
            [
                parameter(.path, "id", .integer, required: true),
                parameter(.body, "id", .union([.string, .integer])),
                parameter(.body, "berth", .string, required: true) { $0.isNullable = true },
                parameter(.body, "pilot", .shape("Person"), required: true) { $0.isNullable = true },
                parameter(.body, "note", .string) { $0.isNullable = true },
                parameter(.body, "master", .string) {
                    $0.requirement = .conditional
                    $0.condition = "one of `master` and `mate`"
                    $0.isInferred = true
                },
                parameter(.body, "secret", .string, required: true) {
                    $0.isNullable = true
                    $0.isSensitive = true
                },
                parameter(.query, "dry-run", .boolean),
            ]
        ) { $0.responseType = .shape("Ship") },
        // A constant in the body of a form.
        operation(
            "dock", .post, "/",
            [
                parameter(.body, "Action", required: true), parameter(.body, "ships", .array(.string), .brackets),
                parameter(.body, "tide", .double, required: true) { $0.isNullable = true },
            ]
        ) {
            $0.selector = Selector(parameter: "Action", value: "Dock", place: .body)
            $0.bodyEncoding = .form
        },
        // Arrays of every style, a header, a cookie, an alias.
        operation(
            "listShips", .get, "/ships",
            [
                parameter(.query, "flags", .array(.string), .repeated),
                parameter(.query, "ids", .array(.union([.string, .long])), .joined),
                parameter(.query, "kinds", .array(.string), .brackets),
                parameter(.query, "docks", .array(.integer), .indexedFromZero),
                parameter(.query, "ports", .array(.string), .indexed),
                parameter(.query, "where", .map(.string), .brackets),
                parameter(.header, "X-Request-Tags", .array(.string), .joined),
                parameter(.cookie, "session", required: true),
                parameter(.query, "100", .integer), parameter(.query, "_id"), parameter(.query, "a.b"),
                parameter(.query, "account-id"),
            ]
        ) {
            $0.responseType = .array(.shape("Ship"))
            $0.aliases = [Alias(method: .get, path: "/fleet")]
        },
        // A body with GET, and an answer that is a scalar.
        operation(
            "measure", .get, "/measure", [parameter(.body, "unit"), parameter(.query, "since", .long)]
        ) { $0.responseType = .union([.number, .string]) },
        // A constant in the query, and nothing in the answer.
        operation("moor", .get, "/", [parameter(.query, "berth", required: true)]) {
            $0.selector = Selector(parameter: "Action", value: "Moor", place: .query)
        },
        // A path with slashes, and an answer that is a map.
        operation("readFile", .get, "/files/{+path}", [parameter(.path, "path", required: true)]) {
            $0.responseType = .map(.union([.shape("Person"), .shape("Ship"), .string]))
        },
        // A body that is a list.
        operation(
            "replaceTags", .put, "/ships/{id}/tags", [parameter(.path, "id", .integer, required: true)]
        ) {
            $0.requestType = .array(.shape("Tag"))
            $0.responseType = .array(.string)
        },
        // Files.
        operation(
            "uploadPapers", .post, "/ships/{id}/papers",
            [
                parameter(.path, "id", .integer, required: true),
                parameter(.body, "paper", required: true) { $0.typeText = "file" },
                parameter(.body, "copies", .array(.string)) { $0.typeText = "binary[]" },
                parameter(.body, "labels", .array(.string), .repeated), parameter(.query, "notify", .boolean),
            ]
        ) {
            $0.bodyEncoding = .multipart
            $0.response = [Sample.field("ok", .boolean)]
        },
    ]

    private static let shapes: [Shape] = [
        Sample.shape(
            "Person", [Sample.field("name", required: true), Sample.field("kind", rules: [rule("person")])],
            response: true),
        Sample.shape(
            "Ship",
            [
                Sample.field("id", .integer, required: true), Sample.field("kind", rules: [rule("ship")]),
                Sample.field("owner", .union([.shape("Person"), .shape("Ship"), .string])),
                Sample.field("cargo", .union([.boolean, .array(.string), .object])),
                Sample.field("X-Mark", .union([.double, .number])),
            ], response: true),
        Sample.shape(
            "Tag",
            [
                Sample.field("text", required: true, rules: [Sample.rule(.length(LengthRange(maximum: 8)))]),
                nullable(Sample.field("until", .integer, required: true)),
                Sample.field("of", .union([.shape("Tag"), .string])),
            ]),
    ]

    private static func rule(_ value: String) -> Rule { Sample.rule(Sample.texts(value)) }

    private static func nullable(_ field: Field) -> Field {
        var field = field
        field.isNullable = true
        return field
    }
}
