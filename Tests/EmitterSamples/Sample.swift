package import APIModel
package import SourceModel

/// Small models by hand.
package enum Sample {
    package static func place(_ line: Int = 1, _ page: String = "specs/shop/createOrder.md") -> SourceLocation {
        SourceLocation(file: page, line: line, column: 1)
    }

    package static func rule(_ constraint: Constraint, line: Int = 7, certainty: Certainty = .certain) -> Rule {
        Rule(constraint, certainty: certainty, evidence: Evidence(text: "words", source: place(line)))
    }

    package static func cross(
        _ field: String, when condition: Condition? = nil, _ consequence: Consequence, line: Int = 9
    ) -> CrossRule {
        CrossRule(when: condition, consequence, evidence: Evidence(text: "words", source: place(line)), field: field)
    }

    package static func field(
        _ name: String, _ type: TypeReference = .string, required: Bool = false, default value: JSONValue? = nil,
        rules: [Rule] = [], _ description: String = "", isSensitive: Bool = false
    ) -> Field {
        Field(
            name: name, type: type, requirement: required ? .required : .optional, defaultValue: value, rules: rules,
            description: description, isSensitive: isSensitive, source: place())
    }

    package static func texts(_ values: String...) -> Constraint {
        .enumeration(Enumeration(members: values.map { .init(.string($0)) }))
    }

    package static func shape(
        _ name: String, _ fields: [Field], rules: [CrossRule] = [], request: Bool = true, response: Bool = false,
        owner: String? = nil
    ) -> Shape {
        Shape(
            name: name, documentedName: name, fields: fields, rules: rules, isInRequests: request,
            isInResponses: response, owner: owner, source: place(3))
    }

    package static func operation(
        _ id: String, method: HTTPMethod = .post, path: String = "/v1/orders", _ parameters: [Parameter] = [],
        response: [Field] = [], envelope: Envelope? = nil, rules: [CrossRule] = [], pagination: Pagination? = nil,
        description: String = "", token: String? = nil
    ) -> Operation {
        Operation(
            id: id, title: id, method: method,
            address: Address(scheme: "https", host: "shop.example.com", path: path, version: "v1", source: place(2)),
            description: description, parameters: parameters, response: response, envelope: envelope, rules: rules,
            idempotencyToken: token, pagination: pagination, source: place(1), methodSource: place(1), language: "en")
    }

    package static func parameter(_ place: ParameterPlace, _ field: Field) -> Parameter {
        Parameter(place: place, field: field)
    }

    /// A service with one input that has the fields, and nothing else.
    package static func service(_ fields: [Field], rules: [CrossRule] = [], shapes: [Shape] = []) -> Service {
        Service(
            identifier: "shop",
            operations: [operation("createOrder", fields.map { parameter(.body, $0) }, rules: rules)],
            shapes: shapes.sorted { $0.name < $1.name })
    }

    /// A shop: one operation that creates, one that lists by pages, shapes with rules of most kinds.
    package static let shop: Service = {
        let order = shape(
            "OrderSpec",
            [
                field(
                    "count", .integer, required: true,
                    rules: [
                        rule(.range(NumberRange(minimum: .integer(1), maximum: .integer(20), unit: "pieces")), line: 21)
                    ],
                    "How many pieces are ordered."),
                field(
                    "kind", required: true, rules: [rule(texts("Standard", "Express_air", "default"), line: 22)],
                    "Kind of delivery."),
                field(
                    "name", required: true, rules: [rule(.length(LengthRange(minimum: 2, maximum: 64)), line: 23)],
                    "Name<br/>of the order"),
                field("note", rules: [rule(.length(LengthRange(maximum: 200, unit: .bytes)), line: 24)]),
                field(
                    "password", required: true,
                    rules: [
                        rule(
                            .characters(CharacterRule(families: [.lowercaseLetters, .digits], required: [[.digits]])),
                            line: 25)
                    ], isSensitive: true),
                field(
                    "weight", .double,
                    rules: [rule(.range(NumberRange(minimum: .integer(0), excludesMinimum: true)), line: 26)]),
                field(
                    "tags", .array(.string),
                    rules: [
                        rule(.itemCount(CountRange(maximum: 5)), line: 27),
                        rule(.each(.length(LengthRange(maximum: 8))), line: 27),
                    ]),
                field("charge", .shape("Charge"), required: true),
                field("lines", .array(.shape("Line"))),
                field("labels", .map(.string), rules: [rule(.entryCount(CountRange(maximum: 3)), line: 29)]),
                field("extra", .object),
            ])
        let charge = shape(
            "Charge",
            [
                field("duration", .integer),
                field("mode", default: .string("postpaid"), rules: [rule(texts("prepaid", "postpaid"), line: 41)]),
                field("unit", default: .string("month"), rules: [rule(texts("month", "year"), line: 42)]),
                field("begin"), field("end"),
            ],
            rules: [
                cross(
                    "duration", when: .equals(member: "mode", values: [.string("prepaid")]),
                    .require(member: "duration"), line: 40),
                cross(
                    "duration", when: .equals(member: "unit", values: [.string("month")]),
                    .constrain(member: "duration", .range(NumberRange(minimum: .integer(1), maximum: .integer(9)))),
                    line: 40),
                cross("begin", .distance(from: "begin", to: "end", maximumSeconds: 86_400), line: 43),
            ])
        let line = shape(
            "Line",
            [
                field("article", required: true, rules: [rule(.format(.dottedPair), line: 51)]),
                field("parent", .shape("Line")),
            ], response: true)
        let createOrder = operation(
            "createOrder", path: "/v1/regions/{regionId}/orders",
            [
                parameter(.path, field("regionId", required: true, "The region.")),
                parameter(.header, field("x-trace-id", .string, "Passed on.")),
                parameter(.body, field("clientToken", rules: [rule(.length(LengthRange(maximum: 36)), line: 12)])),
                parameter(.body, field("orderSpec", .shape("OrderSpec"), required: true)),
            ],
            response: [field("requestId"), field("result", .shape("CreateOrderResult"))],
            envelope: Envelope(payload: "result", requestId: "requestId"),
            description: "Creates orders.<br/>\n- one or more<br/>\n- see [the guide](guide.md)\n", token: "clientToken"
        )
        let describeOrders = operation(
            "describeOrders", method: .get, path: "/v1/regions/{regionId}/orders",
            [
                parameter(.path, field("regionId", required: true)),
                parameter(
                    .query,
                    field(
                        "pageNumber", .integer, default: .integer(1),
                        rules: [rule(.range(NumberRange(minimum: .integer(1))))])),
                parameter(.query, field("pageSize", .integer)),
                parameter(.query, field("status", .array(.string), rules: [rule(.each(texts("open", "closed")))])),
            ],
            response: [field("requestId"), field("result", .shape("DescribeOrdersResult"))],
            envelope: Envelope(payload: "result", requestId: "requestId"),
            pagination: Pagination(pageNumber: "pageNumber", pageSize: "pageSize", total: "totalCount", items: "lines"))
        return Service(
            identifier: "shop", title: "The Shop", operations: [createOrder, describeOrders],
            shapes: [
                charge,
                shape(
                    "CreateOrderResult", [field("orderIds", .array(.string))], request: false, response: true,
                    owner: "createOrder"),
                shape(
                    "DescribeOrdersResult", [field("lines", .array(.shape("Line"))), field("totalCount", .integer)],
                    request: false, response: true, owner: "describeOrders"),
                line, order,
            ],
            clientParameters: ["regionId"])
    }()
}
