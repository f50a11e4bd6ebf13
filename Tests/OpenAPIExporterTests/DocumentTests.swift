import APIModel
import ModelFormat
import ModelTestSupport
import OpenAPIExporter
import SourceModel
import Testing
import Yams

@Suite struct DocumentTests {
    @Test func parametersTravelWhereTheModelSays() throws {
        let operation = Build.operation(
            "rename", .post, path: "/v1/ships/{shipId}:rename",
            parameters: [
                Parameter(place: .path, field: Build.field("shipId", .string)),
                Parameter(place: .query, field: Build.field("deep", .array(.shape("Filter")), required: true)),
                Parameter(place: .query, field: Build.field("flat", .array(.string))),
                Parameter(place: .header, field: Build.field("x-date", .string)),
                Parameter(place: .body, field: Build.field("name", .string, required: true)),
                Parameter(place: .path, field: Build.field("stray", .string)),
            ])
        let document = Build.document([operation], shapes: [Build.shape("Filter", [])])
        let object = try #require(document[path: "paths", "/v1/ships/{shipId}:rename", "post"])
        let parameters = try #require(object["parameters"]?.items)
        #expect(parameters.compactMap { $0["name"]?.text } == ["shipId", "deep", "flat", "x-date"])
        #expect(parameters.map { $0["required"] == .boolean(true) } == [true, true, false, false])
        #expect(parameters.map { $0["style"]?.text } == [nil, "deepObject", nil, nil])
        #expect(object[path: "requestBody", "required"] == .boolean(true))
        #expect(object["operationId"] == .string("rename"))
        #expect(object["x-source"] == .string("ship/build.md:1"))
    }

    @Test func aPlaceholderWithoutParameterGetsOne() {
        let document = Build.document([Build.operation("get", .get, path: "/v1/{id}")])
        let parameter = document[path: "paths", "/v1/{id}", "get", "parameters"]?.items?.first
        #expect(parameter?["name"] == .string("id"))
        #expect(parameter?["schema"] == .object([.init("type", .string("string"))]))
    }

    @Test(arguments: [
        (["200", "404"], "200", ["200", "404"]), (["404", "201", "204"], "201", ["404", "201", "204"]),
        (["400"], "200", ["400", "200"]), ([], "200", ["200"]),
    ])
    func theAnswerStandsUnderTheFirstSuccess(codes: [String], success: String, all: [String]) throws {
        let document = Build.document([
            Build.operation(response: [Build.field("requestId", .string)], codes: codes)
        ])
        let responses = try #require(document[path: "paths", "/v1/ships", "post", "responses"])
        #expect(responses.members?.map(\.name) == all)
        for code in all { #expect((responses[path: code, "content"] != nil) == (code == success)) }
    }

    @Test func aShapeOfBothSidesIsDividedWhereRequestsAskForMore() throws {
        var operation = Build.operation(
            parameters: [Parameter(place: .body, field: Build.field("fleet", .shape("Fleet")))],
            response: [Build.field("fleet", .shape("Fleet")), Build.field("flag", .shape("Flag"))])
        operation.tables = [
            ModelTable(
                side: .response, documentedName: "Ship", shape: "Ship", fields: [Build.field("name", .string)],
                source: Build.place(40))
        ]
        let document = Build.document(
            [operation],
            shapes: [
                Build.shape("Flag", [Build.field("colour", .string)], response: true),
                // Asks for nothing itself, but holds a shape that does.
                Build.shape("Fleet", [Build.field("ships", .array(.shape("Ship")))], response: true),
                Build.shape(
                    "Ship",
                    [
                        Build.field("name", .string, required: true),
                        Build.field("size", .integer, default: .integer(1), .range(NumberRange(maximum: .integer(9)))),
                    ], response: true),
                Build.shape("ShipResponse", [], request: true),
            ])
        let schemas = try #require(document[path: "components", "schemas"])
        #expect(
            schemas.members?.map(\.name) == [
                "Flag", "Fleet", "FleetResponse", "Ship", "ShipResponse", "ShipResponse2",
            ])
        let items = schemas[path: "FleetResponse", "properties", "ships", "items"]
        #expect(items?["$ref"] == .string("#/components/schemas/ShipResponse2"))
        #expect(schemas[path: "Ship", "required"] == .array([.string("name")]))
        #expect(schemas[path: "Ship", "properties", "size", "maximum"] == .integer(9))
        #expect(schemas[path: "ShipResponse2", "required"] == nil)
        #expect(schemas[path: "ShipResponse2", "properties", "size"]?.members?.map(\.name) == ["type", "x-source"])
    }

    @Test func namesOfComponentsAreClean() throws {
        let document = Build.document(
            [Build.operation(parameters: [Parameter(place: .body, field: Build.field("a", .shape("a b")))])],
            shapes: [Build.shape("a b", []), Build.shape("a_b", []), Build.shape("船", [])])
        let schemas = try #require(document[path: "components", "schemas"])
        #expect(schemas.members?.map(\.name) == ["Shape", "a_b", "a_b2"])
    }

    @Test func recursionAndFreeJSONAreReferencesAndOpenSchemas() throws {
        let tree = Build.shape(
            "Tree",
            [
                Build.field("children", .array(.shape("Tree"))), Build.field("free", .object),
                Build.field("any", .any), Build.field("map", .map(.long)), Build.field("lost", .shape("Nowhere")),
            ])
        let body = try Build.body([Build.field("tree", .shape("Tree"))], shapes: [tree])
        #expect(try body.accepts(#"{"tree":{"children":[{"children":[]}],"free":{"a":1},"any":3,"map":{"k":1}}}"#))
        #expect(try !body.accepts(#"{"tree":{"children":[{"children":[7]}]}}"#))
        #expect(try !body.accepts(#"{"tree":{"map":{"k":"v"}}}"#))
        #expect(try !body.accepts(#"{"tree":{"lost":1}}"#))
    }

    @Test func hostsBecomeServersWithVariables() throws {
        let host = Parameter(place: .host, field: Build.field("sea", .string), isDocumented: false)
        let document = Build.document([
            Build.operation("a", path: "/v1/a"), Build.operation("b", path: "/v1/b"),
            Build.operation("c", host: "ship.{sea}.example.com", path: "/v1/c", parameters: [host]),
        ])
        #expect(document["servers"]?.items?.first?["url"] == .string("https://ship.example.com"))
        #expect(document[path: "paths", "/v1/a", "post", "servers"] == nil)
        let server = document[path: "paths", "/v1/c", "post", "servers"]?.items?.first
        #expect(server?["url"] == .string("https://ship.{sea}.example.com"))
        #expect(server?[path: "variables", "sea", "default"] == .string("sea"))
    }

    @Test func operationsThatOpenAPICannotTellApartShareThePathWithTheServer() throws {
        let document = Build.document([
            Build.operation("a", path: "/v1/a/{x}"), Build.operation("b", host: "other.example.com", path: "/v1/a/{x}"),
            Build.operation("c", .get, path: "/v1/a/{y}"), Build.operation("d", path: "/v1/a/{x}"),
        ])
        #expect(document["paths"]?.members?.map(\.name) == ["/a/{x}", "/v1/a/{x}", "/{y}"])
        let other = document[path: "paths", "/a/{x}", "post"]
        #expect(other?["servers"]?.items?.first?["url"] == .string("https://other.example.com/v1"))
        #expect(
            document[path: "x-unplaced-operations", "d", "x-address"] == .string("https://ship.example.com/v1/a/{x}"))
    }

    @Test func aDefaultOfAnotherTypeIsLeftOut() throws {
        let body = try Build.body([
            Build.field("wrong", .integer, default: .string("1")), Build.field("right", .double, default: .integer(1)),
        ])
        #expect(body.property("wrong")?["default"] == nil)
        #expect(body.property("right")?["default"] == .integer(1))
    }

    @Test func yamlSaysWhatJSONSays() throws {
        var field = Build.field("no", .string, default: .string("2018-01-31"))
        field.description = "a: b # c\n\n- \"quoted\" \\ \u{7}\n  indented \nlast: "
        let words = [
            "true", "null", "0x1F", "1e3", "~", "", " lead", "trail ", "- a", "&x", "船", "a\tb", "on", "=", "<<",
        ]
        field.rules = [
            Rule(
                .enumeration(
                    Enumeration(members: words.map { .init(.string($0), meaning: $0) }, isCaseSensitive: true)),
                evidence: Build.evidence())
        ]
        let parameters = [Parameter(place: .body, field: field)]
        let document = Build.document([Build.operation(parameters: parameters)])
        let text = String(decoding: try OpenAPIFormat.yaml.render(document), as: UTF8.self)
        let node = try #require(try Yams.compose(yaml: text))
        #expect(Self.value(node) == document)
    }

    /// A node of YAML as JSON, by the rules of YAML for what is not quoted.
    private static func value(_ node: Node) -> JSONValue {
        if let mapping = node.mapping {
            return .object(mapping.map { JSONValue.Member($0.key.string ?? "", value($0.value)) })
        }
        if let sequence = node.sequence { return .array(sequence.map(value)) }
        if let whole = node.int { return .integer(Int64(whole)) }
        if let flag = node.bool { return .boolean(flag) }
        return node.string.map(JSONValue.string) ?? .null
    }

    @Test func equalModelsGiveEqualBytes() throws {
        let operation = Build.operation(parameters: [Parameter(place: .body, field: Build.field("a", .string))])
        #expect(
            try OpenAPIFormat.json.render(Build.document([operation]))
                == OpenAPIFormat.json.render(Build.document([operation])))
    }

    @Test func aBaseWithoutAHostIsTheServer() {
        var operation = Build.operation(host: "", path: "/api/v1/ships")
        operation.address.basePath = "/api/v1"
        let document = Build.document([operation])
        #expect(document["servers"] == .array([.object([.init("url", .string("/api/v1"))])]))
        #expect(document[path: "paths", "/ships", "post"] != nil)
        #expect(Build.document([Build.operation(host: "")])["servers"] == nil)
    }
}
