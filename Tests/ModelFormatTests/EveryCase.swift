import APIModel
import SourceModel

/// A model that holds every case of every type once, so that nothing can be forgotten in the format.
enum EveryCase {
    static let page = "ship/build.md"

    static func place(_ line: Int, _ column: Int = 2, in file: String = page) -> SourceLocation {
        SourceLocation(file: file, line: line, column: column)
    }

    static func evidence(_ text: String, in file: String = page) -> Evidence {
        Evidence(text: text, source: place(9, 30, in: file))
    }

    static let constraints: [Constraint] =
        [
            .range(NumberRange(minimum: .integer(1), maximum: .decimal(2), excludesMinimum: true, unit: "knots")),
            .range(NumberRange(maximum: .integer(.max), excludesMaximum: true)),
            .multiple(step: .integer(10), start: .integer(5)),
            .enumeration(Enumeration(members: [.init(.string("oak"), meaning: "a tree"), .init(.integer(3))])),
            .enumeration(Enumeration(members: [.init(.null), .init(.boolean(true))], isCaseSensitive: true)),
            .length(LengthRange(minimum: 0, maximum: 32)), .length(LengthRange(maximum: 255, unit: .bytes)),
            .characters(
                CharacterRule(
                    families: CharacterRule.Family.allCases, characters: ["_", "\"", "\\", "é"],
                    required: [[.digits], [.lowercaseLetters, .uppercaseLetters]], first: [.han], prefix: "ship-",
                    exceptions: ["*", ""])),
            .characters(CharacterRule()), .network(NetworkRule()),
            .network(NetworkRule(blocks: ["10.0.0.0/8"], minimumMask: 16, maximumMask: 28)),
            .itemCount(CountRange(minimum: 1)), .entryCount(CountRange(minimum: 1, maximum: 5)),
            .keys(["mast", "sail"]),
            .characters(
                CharacterRule(
                    required: [[.digits], [.han]], leastGroups: 1, last: [.digits], suffixes: [".oak", ".elm"],
                    forbidden: [" "], forbiddenFirst: ["-"], forbiddenLast: ["_", "-"])),
            .joined(JoinedRule()),
            .joined(
                JoinedRule(separator: ";", count: CountRange(minimum: 1, maximum: 9), part: .format(.ipv4))),
            .each(.range(NumberRange(minimum: .decimal(0.5)))), .anyOf([.format(.digits), .format(.empty)]),
        ] + TextFormat.allCases.map { .format($0) }

    static let crossRules: [CrossRule] = [
        CrossRule(.requireAny(members: ["masts", "oars"]), evidence: evidence("one of both"), field: "masts"),
        CrossRule(
            when: .all([
                .equals(member: "wood", values: [.string("oak")]), .differs(member: "size", values: [.integer(1)]),
                .contains(member: "deck", values: [.string("mast")]),
                .any([.above(member: "masts", bound: .integer(2)), .present(member: "oars"), .absent(member: "sail")]),
            ]), .constrain(member: "masts", constraints[0]), certainty: .probable,
            evidence: evidence("elsewhere", in: "ship/guide.md"), field: "masts"),
        CrossRule(when: .present(member: "a"), .require(member: "b"), evidence: evidence("b"), field: "b"),
        CrossRule(when: .absent(member: "a"), .forbid(member: "b"), evidence: evidence("no b"), field: "b"),
        CrossRule(.requireOne(members: ["oars", "sail"]), evidence: evidence("one"), field: "oars"),
        CrossRule(
            .order(lower: "start", upper: "end", allowsEqual: true), evidence: evidence("before"), field: "end"),
        CrossRule(
            .order(lower: "start", upper: "end", allowsEqual: false), evidence: evidence("before"), field: "end"),
        CrossRule(
            .distance(from: "start", to: "end", maximumSeconds: 86_400), evidence: evidence("a day"), field: "end"),
    ]

    static let types: [TypeReference] = [
        .string, .integer, .long, .number, .float, .double, .boolean, .object, .any, .shape("Hull"),
        .array(.array(.shape("Hull"))), .map(.array(.string)),
        .array(.union([.string, .shape("Hull"), .map(.integer)])),
    ]

    static let fields: [Field] =
        types.enumerated().map { index, type in
            Field(name: "member\(index)", type: type, typeText: "Text[]", source: place(20 + index))
        } + [
            Field(
                name: "masts", type: .integer, requirement: .required, defaultValue: .integer(3), defaultText: "3",
                isDefaultFromProse: true,
                rules: constraints.map { Rule($0, certainty: .probable, evidence: evidence("from 1 to 2")) },
                description: "How many\nmasts: \u{1} \t \"so\" 船 🚢", isSensitive: true, deprecation: "obsolete",
                source: place(40), descriptionColumn: 33),
            Field(
                name: "plan", type: .object, requirement: .optional,
                defaultValue: .object([
                    .init("z", .number(1)), .init("a", .array([.null, .boolean(false), .number(1e300), .integer(-7)])),
                ]), source: place(41, in: "ship/other.md")),
            Field(
                name: "oars", type: .string, requirement: .conditional, condition: "where there are no masts",
                isNullable: true, isInferred: true, defaultValue: .null, source: place(42)),
        ]

    static let model = APIModel(
        services: [
            Service(
                identifier: "ship", title: "Ships",
                operations: [
                    Operation(
                        id: "build2", title: "build", method: .put,
                        address: Address(
                            scheme: "https", host: "ship.{sea}.example.com", path: "/v1/ships/{id}:build",
                            version: "v1", source: place(5)),
                        description: "Builds.",
                        parameters: ParameterPlace.allCases.map { place in
                            Parameter(place: place, field: fields[0], isDocumented: place != .host)
                        }
                            + ArrayStyle.allCases.map {
                                Parameter(place: .query, field: fields[10], arrayStyle: $0)
                            } + [Parameter(place: .body, field: fields[13])],
                        response: [fields[9]], envelope: Envelope(payload: "result", requestId: "requestId"),
                        codes: [
                            ResponseCode(code: "200", description: "fine", source: place(60)),
                            ResponseCode(code: "404", description: "", source: place(61)),
                        ], rules: crossRules,
                        tables: [
                            ModelTable(
                                side: .request, documentedName: "Hull", shape: "Hull", fields: fields,
                                rules: crossRules, source: place(19)),
                            ModelTable(
                                side: .response, documentedName: "Deck", shape: "BuildDeck", fields: [],
                                source: place(70)),
                        ],
                        idempotencyToken: "token",
                        pagination: Pagination(pageNumber: "page", pageSize: "size", total: "count", items: "ships"),
                        group: "ship", deprecation: "use launch", source: place(1, 1), methodSource: place(3, 1),
                        language: "en"),
                    Operation(
                        id: "launch", title: "launch", method: .get,
                        address: Address(scheme: "http", host: "ship.example.com", path: "/", source: place(5)),
                        envelope: Envelope(payload: "result"), source: place(1, in: "launch.md"),
                        methodSource: place(0, 0, in: "launch.md"), language: "zh"),
                    Operation(
                        id: "list", title: "list", method: .post,
                        address: Address(scheme: "https", host: "", path: "/{+path}", source: place(5)),
                        responseType: .array(.shape("Hull")), requestType: .union([.string, .array(.string)]),
                        bodyEncoding: .multipart,
                        aliases: [Alias(method: .get, path: "/list"), Alias(method: .head, path: "/{+path}/list")],
                        selector: Selector(parameter: "Action", value: "List", place: .query),
                        examples: [
                            Example(side: .request, value: .null, source: place(80)),
                            Example(
                                side: .response, status: "200", value: .array([.integer(1)]),
                                source: place(81, in: "examples.md")),
                        ], source: place(1), methodSource: place(3), language: "en"),
                    Operation(
                        id: "sink", title: "sink", method: .delete,
                        address: Address(scheme: "https", host: "", path: "/", source: place(5)), bodyEncoding: .form,
                        source: place(1), methodSource: place(3), language: "en"),
                ],
                shapes: [
                    Shape(
                        name: "BuildDeck", documentedName: "Deck", fields: [fields[1]], isInResponses: true,
                        operations: ["build2"], owner: "build2", source: place(70)),
                    Shape(
                        name: "Hull", documentedName: "Hull", fields: fields, rules: crossRules, isInRequests: true,
                        source: place(19)),
                ], clientParameters: ["sea"],
                authentication: [
                    .bearer(prefix: "Bot"), .basic, .key(place: .header, name: "X-Token"), .signature,
                ]),
            Service(identifier: "empty"),
        ],
        otherPages: [
            OtherPage(
                path: "ship/overview.md", title: "Overview",
                listed: [
                    ListedOperation(name: "build", method: "PUT", source: place(3, in: "ship/overview.md")),
                    ListedOperation(name: "sink", source: place(4, in: "elsewhere.md")),
                ]), OtherPage(path: "notes.md"),
        ])
}
