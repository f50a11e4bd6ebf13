import APIModel
import ModelFormat
import ModelTestSupport
import OpenAPIExporter
import SourceModel
import Testing

/// Addresses, bodies and answers of every kind.
@Suite struct WireTests {
    @Test func anAnswerMayBeAList() throws {
        var operation = Build.operation("list", .get)
        operation.responseType = .array(.shape("Hull"))
        let document = Build.document([operation], shapes: [Build.shape("Hull", [], request: false, response: true)])
        let schema = document[
            path: "paths", "/v1/ships", "get", "responses", "200", "content", "application/json", "schema"]
        #expect(schema?["type"] == .string("array"))
        #expect(schema?[path: "items", "$ref"] == .string("#/components/schemas/Hull"))
    }

    @Test func anAnswerThatNobodyDescribesHasNoContent() {
        let document = Build.document([Build.operation()])
        let answer = document[path: "paths", "/v1/ships", "post", "responses", "200"]
        #expect(answer != nil)
        #expect(answer?["content"] == nil)
    }

    @Test func aBodyMayBeAListAndTravelWithAnyMethod() throws {
        var operation = Build.operation("find", .get)
        operation.requestType = .array(.string)
        let body = Build.document([operation])[path: "paths", "/v1/ships", "get", "requestBody"]
        #expect(body?["required"] == .boolean(true))
        #expect(body?[path: "content", "application/json", "schema", "type"] == .string("array"))
    }

    @Test(arguments: [
        (BodyEncoding.form, "application/x-www-form-urlencoded"), (.multipart, "multipart/form-data"),
    ])
    func aFormHasItsMediaTypeAndTheStyleOfItsArrays(encoding: BodyEncoding, type: String) throws {
        var operation = Build.operation(
            parameters: ArrayStyle.allCases.map {
                Build.parameter(.body, Build.field($0.rawValue, .array(.string)), $0)
            })
        operation.bodyEncoding = encoding
        let content = try #require(
            Build.document([operation])[path: "paths", "/v1/ships", "post", "requestBody", "content"])
        #expect(content.members?.map(\.name) == [type])
        let styles = content[path: type, "encoding"]
        #expect(styles?[path: "repeated", "explode"] == .boolean(true))
        #expect(styles?[path: "joined", "explode"] == .boolean(false))
        #expect(styles?[path: "brackets", "x-array-style"] == .string("brackets"))
        #expect(styles?[path: "indexedFromZero", "x-array-style"] == .string("indexedFromZero"))
    }

    @Test func cookiesAndArraysInQueries() throws {
        let list = TypeReference.array(.string)
        let document = Build.document([
            Build.operation(
                parameters: ArrayStyle.allCases.map { Build.parameter(.query, Build.field($0.rawValue, list), $0) }
                    + [
                        Build.parameter(.cookie, Build.field("session", .string, required: true)),
                        Build.parameter(.header, Build.field("X-Tags", list), .joined),
                    ])
        ])
        let parameters = try #require(document[path: "paths", "/v1/ships", "post", "parameters"]?.items)
        #expect(parameters.map { $0["style"]?.text } == [nil, nil, "form", nil, "form", nil, nil])
        #expect(parameters.map { $0["explode"] == .boolean(true) } == [false, false, true, false, false, false, false])
        #expect(
            parameters.map { $0["x-array-style"]?.text } == ["indexed", "indexedFromZero", nil, "brackets", nil, nil, nil])
        #expect(parameters[5]["in"] == .string("cookie"))
        #expect(parameters[5]["required"] == .boolean(true))
    }

    @Test func operationsAtOneAddressAreToldApartByTheirParameter() throws {
        let operations = [("Build", ParameterPlace.query), ("Sink", .body)].map { name, place in
            var operation = Build.operation(
                name, .post, path: "/",
                parameters: [Build.parameter(.query, Build.field("Version", .string))])
            operation.selector = Selector(parameter: "Action", value: name, place: place)
            return operation
        }
        let document = Build.document(operations)
        #expect(document["paths"]?.members?.map(\.name) == ["/?Action=Build", "/?Action=Sink"])
        let build = try #require(document[path: "paths", "/?Action=Build", "post"])
        #expect(build["parameters"]?.items?.map { $0["name"]?.text } == ["Action", "Version"])
        #expect(build["parameters"]?.items?.first?["x-selector"] == .string("Build"))
        let body = document[
            path: "paths", "/?Action=Sink", "post", "requestBody", "content", "application/json", "schema"]
        #expect(body?[path: "properties", "Action", "const"] == .string("Sink"))
        #expect(body?["required"] == .array([.string("Action")]))
    }

    @Test func aSelectorEscapesWhatAPathCannotHold() {
        var operation = Build.operation("x", .get, path: "/api")
        operation.selector = Selector(parameter: "do it", value: "a/b{c}&ü", place: .query)
        #expect(
            Build.document([operation])["paths"]?.members?.map(\.name) == ["/api?do%20it=a%2Fb%7Bc%7D%26%C3%BC"])
    }

    @Test func furtherAddressesAreItemsOfTheirOwn() throws {
        var operation = Build.operation(
            "get", .get, path: "/ships/{id}", parameters: [Build.parameter(.path, Build.field("id", .integer))],
            response: [Build.field("name", .string)])
        operation.aliases = [
            Alias(method: .post, path: "/ships/{id}"), Alias(method: .get, path: "/ship"),
            Alias(method: .get, path: "/ships/{name}"), Alias(method: .get, path: "/{name}"),
        ]
        let document = Build.document([operation])
        #expect(document["paths"]?.members?.map(\.name) == ["/ship", "/ships/{id}", "/{name}"])
        let alias = try #require(document[path: "paths", "/ships/{id}", "post"])
        #expect(alias["x-alias-of"] == .string("get"))
        #expect(alias["operationId"] == nil)
        #expect(alias["parameters"]?.items?.count == 1)
        #expect(alias[path: "responses", "200", "content"] != nil)
        #expect(document[path: "paths", "/ship", "get", "parameters"] == nil)
        // OpenAPI takes paths that differ in the name of a placeholder for one: `ships` moves to the server, once.
        let moved = document[path: "paths", "/{name}", "get", "servers"]?.items?.first
        #expect(moved?["url"] == .string("https://ship.example.com/ships"))
        #expect(document["x-unplaced-operations"]?.members?.map(\.name) == ["get GET /{name}"])
    }

    @Test func aPlaceholderThatKeepsItsSlashes() throws {
        let document = Build.document([
            Build.operation(
                "read", .get, path: "/files/{+path}",
                parameters: [Build.parameter(.path, Build.field("path", .string, required: true))])
        ])
        let parameters = try #require(document[path: "paths", "/files/{path}", "get", "parameters"]?.items)
        #expect(parameters.count == 1)
        #expect(parameters[0]["name"] == .string("path"))
        #expect(parameters[0]["x-allow-reserved"] == .boolean(true))
    }

    @Test func withoutAHostThereAreNoServers() {
        let document = Build.document([
            Build.operation("a", host: ""), Build.operation("b", .get, host: ""),
            Build.operation("c", host: "far.example.com", path: "/c"),
        ])
        #expect(document["servers"] == nil)
        #expect(document[path: "paths", "/v1/ships", "post", "servers"] == nil)
        let far = document[path: "paths", "/c", "post", "servers"]?.items?.first
        #expect(far?["url"] == .string("https://far.example.com"))
    }

    @Test func examplesStandWhereTheyBelong() throws {
        var operation = Build.operation(parameters: [Build.parameter(.body, Build.field("name", .string))])
        operation.examples = [
            Example(side: .request, value: .object([.init("name", .string("Argo"))]), source: Build.place(70)),
            Example(side: .response, status: "404", value: .string("gone"), source: Build.place(80)),
            Example(side: .response, value: .integer(1), source: Build.place(81)),
            Example(side: .response, status: "200", value: .integer(2), source: Build.place(82)),
        ]
        let object = try #require(Build.document([operation])[path: "paths", "/v1/ships", "post"])
        #expect(
            object[path: "requestBody", "content", "application/json", "example", "name"] == .string("Argo"))
        let responses = try #require(object["responses"])
        #expect(responses.members?.map(\.name) == ["200", "404"])
        let good = responses[path: "200", "content", "application/json", "examples"]
        #expect(good?[path: "example1", "value"] == .integer(1))
        #expect(good?[path: "example2", "value"] == .integer(2))
        #expect(responses[path: "404", "content", "application/json", "example"] == .string("gone"))
        #expect(responses[path: "404", "description"] != nil)
    }

    @Test func authenticationIsAListOfAlternatives() throws {
        var service = Service(identifier: "ship", operations: [Build.operation()])
        #expect(OpenAPIExporter().export(service)["security"] == nil)
        service.authentication = [
            .bearer(prefix: "Bearer"), .basic, .key(place: .cookie, name: "session"),
            .key(place: .query, name: "key"), .bearer(prefix: "Bot"), .signature,
        ]
        let document = OpenAPIExporter().export(service)
        let schemes = try #require(document[path: "components", "securitySchemes"])
        #expect(schemes.members?.map(\.name) == ["bearer", "basic", "key", "key2", "token", "signature"])
        #expect(document["security"]?.items?.compactMap { $0.members?.first?.name } == schemes.members?.map(\.name))
        #expect(schemes[path: "bearer", "scheme"] == .string("bearer"))
        #expect(schemes[path: "key2", "in"] == .string("query"))
        #expect(schemes[path: "token", "name"] == .string("Authorization"))
    }
}
