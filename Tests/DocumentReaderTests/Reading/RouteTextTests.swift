import APIModel
import Testing

@testable import DocumentReader

/// What has the form of a route, and what is read from it.
struct RouteTextTests {
    @Test(arguments: [
        ("GET /loaves", "GET /loaves"),
        ("[POST] /loaves", "POST /loaves"),
        ("GET: /loaves", "GET /loaves"),
        ("PUT： /loaves", "PUT /loaves"),
        ("`DELETE` `/loaves`", "DELETE /loaves"),
        ("**PATCH** /loaves", "PATCH /loaves"),
        ("Post /loaves (SIGNED)", "POST /loaves"),
        ("GET /loaves (for all bakers)", "GET /loaves"),
        ("HEAD /loaves HTTP/1.1", "HEAD /loaves"),
        ("GET api/v2/loaves", "GET /api/v2/loaves"),
        ("GET /loaves/{loaf id}", "GET /loaves/{loaf_id}"),
        ("GET /", "GET /"),
        ("GET /loaves/", "GET /loaves/"),
    ])
    func routes(text: String, route: String) throws {
        let read = try #require(RouteText.read(text))
        #expect("\(read.method?.rawValue ?? "") \(read.path)" == route)
        #expect(read.host == nil)
        #expect(read.query.isEmpty)
        #expect(read.title == "")
    }

    @Test(arguments: [
        ("GET https://bakery.example/loaves HTTP/1.1", "https", "bakery.example", "/loaves"),
        ("GET http://bakery.example:8080/loaves", "http", "bakery.example:8080", "/loaves"),
        ("GET https://{town}.bakery.example/loaves", "https", "{town}.bakery.example", "/loaves"),
        ("GET https://bakery.example", "https", "bakery.example", "/"),
        ("GET bakery.example/loaves/{id}", nil, "bakery.example", "/loaves/{id}"),
    ])
    func hosts(text: String, scheme: String?, host: String, path: String) throws {
        let read = try #require(RouteText.read(text))
        #expect(read.scheme == scheme)
        #expect(read.host == host)
        #expect(read.path == path)
    }

    @Test(arguments: [
        ("/loaves/{id}", "/loaves/{id}"),
        (#"/loaves/\{id\}"#, "/loaves/{id}"),
        ("/loaves/:id", "/loaves/{id}"),
        ("/loaves/:id/crust", "/loaves/{id}/crust"),
        ("/loaves/<id>", "/loaves/{id}"),
        ("/loaves/<id>/crust", "/loaves/{id}/crust"),
        ("/loaves/[id]", "/loaves/{id}"),
        ("/loaves/${id}", "/loaves/{id}"),
        ("/loaves/{{id}}", "/loaves/{id}"),
        ("/shelves/*path", "/shelves/{+path}"),
        ("/loaves/{id}:rename", "/loaves/{id}:rename"),
        ("/loaves/:id.json", "/loaves/{id}.json"),
        ("/loaves/{id}.{kind}", "/loaves/{id}.{kind}"),
        ("/loaves/{from}-{to}", "/loaves/{from}-{to}"),
        ("/bake(weight={weight},hours={hours})", "/bake(weight={weight},hours={hours})"),
        ("{{base_url}}/loaves", "/loaves"),
        ("${host}/loaves", "/loaves"),
        ("<endpoint>/loaves", "/loaves"),
        ("/loaves/{面包}", "/loaves/{面包}"),
        ("/loaves/{id#ref-id}", "/loaves/{id}"),
        ("/loaves#crust", "/loaves"),
        ("/loaves?", "/loaves"),
    ])
    func placeholders(text: String, path: String) {
        #expect(RouteText.target(text)?.path == path)
    }

    @Test func aPlaceholderMayHoldBlanksAndCommas() {
        #expect(RouteText.read("POST /bake(weight={n}, hours={m})")?.path == "/bake(weight={n},hours={m})")
        #expect(RouteText.placeholders(of: "/bake(weight={n},hours={m})/{+rest}/{n}") == ["n", "m", "rest"])
    }

    @Test func theQueryIsApart() {
        let route = RouteText.read("GET /loaves?grain=rye&{sliced}&limit=")
        #expect(route?.path == "/loaves")
        #expect(route?.query.map(\.name) == ["grain", "sliced", "limit"])
        #expect(route?.query.map(\.value) == ["rye", "", ""])
        #expect(RouteText.read("GET /?Action=Bake")?.query == [.init(name: "Action", value: "Bake")])
    }

    @Test func wordsMayStandBeforeARouteInAHeading() {
        let route = RouteText.read("Bake a loaf % POST /loaves", allowsTitle: true)
        #expect(route?.path == "/loaves")
        #expect(route?.method == .post)
        #expect(route?.title == "Bake a loaf")
        #expect(RouteText.read("Bake a loaf % POST /loaves") == nil)
        #expect(RouteText.read("2. Bake - POST /loaves", allowsTitle: true)?.title == "2. Bake")
    }

    @Test(arguments: [
        "Get the loaves of a day", "Get /loaves and bake them", "POTS /loaves", "get /loaves", "GET", "/loaves",
        "GET ...",
        "GET /loaves/...", "GET //loaves", "GET loaves", "Get loaves/rye", "PUT flour/water in",
        "GET \"/loaves\" or \"/rolls\"",
        "", "   ", "GET ftp://bakery.example/loaves", "GeT /loaves",
    ])
    func whatIsNoRoute(text: String) {
        #expect(RouteText.read(text) == nil)
    }

    @Test(arguments: [
        "ftp://bakery.example/x", "rye", "and/or it", "", "//", "/a b", "/a|b", "/loaves/{}", "/loaves/{id",
    ])
    func whatIsNoAddress(text: String) {
        #expect(RouteText.target(text) == nil)
    }

    @Test func methodsInATextOfTheirOwn() {
        #expect(RouteText.methods(in: "GET") == [.get])
        #expect(RouteText.methods(in: "get") == [.get])
        #expect(RouteText.methods(in: "GET/POST") == [.get, .post])
        #expect(RouteText.methods(in: "POST 或 GET") == [.post, .get])
        #expect(RouteText.methods(in: "HTTP GET request") == [.get])
        #expect(RouteText.methods(in: "get the bread") == [])
        #expect(RouteText.methods(in: "") == [])
    }

    @Test func anExampleIsAnInstanceOfItsRoute() throws {
        let pattern = try #require(RouteText.read("GET /loaves/{id}:slice"))
        func isInstance(_ text: String) -> Bool { RouteText.read(text)?.isInstance(of: pattern) ?? false }
        #expect(isInstance("GET /loaves/7:slice"))
        #expect(isInstance("GET https://bakery.example/api/loaves/7:slice"))
        #expect(!isInstance("POST /loaves/7:slice"))
        #expect(!isInstance("GET /loaves/7"))
        #expect(!isInstance("GET /rolls/7:slice"))
        #expect(!isInstance("GET /loaves/:slice"))
    }

    @Test func hostileTextIsRefused() {
        #expect(RouteText.target("/" + String(repeating: "a/", count: 2000)) == nil)
        #expect(RouteText.read("GET /" + String(repeating: "{", count: 1000)) == nil)
        #expect(RouteText.read(String(repeating: "GET ", count: 100)) == nil)
    }
}
