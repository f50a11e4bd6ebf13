import APIModel
import DocumentReader
import SourceModel
import Testing

/// Addresses, their placeholders, and what the tables say of them.
struct AddressTests {
    @Test(
        arguments: [
            ("https://a.b.c/v1/x", "https", "a.b.c", "/v1/x", "v1"), ("http://a.b/x/", "http", "a.b", "/x/", nil),
            ("a.b/0.2.9/x", "https", "a.b", "/0.2.9/x", "0.2.9"), ("https://a.b", "https", "a.b", "/", nil),
            ("https://a.b:8080/v10/x/{id}:do", "https", "a.b:8080", "/v10/x/{id}:do", "v10"),
            ("`https://a.b/v1/x`", "https", "a.b", "/v1/x", "v1"),
            ("<https://a.b/v1/x>", "https", "a.b", "/v1/x", "v1"), ("https://a.b/v1x/y", "https", "a.b", "/v1x/y", nil),
        ] as [(String, String, String, String, String?)])
    func parts(_ text: String, _ scheme: String, _ host: String, _ path: String, _ version: String?) throws {
        let address = try Reading(Page(address: text)).operation().address
        #expect([address.scheme, address.host, address.path, address.version] == [scheme, host, path, version])
    }

    @Test(.timeLimit(.minutes(10))) func longest() throws {
        let path = (0..<50_000).map { "/{p\($0)}" }.joined()
        let reading = try Reading(Page(address: "https://a.b" + path))
        #expect(reading.codes == ["13 operation.unreadable-address"])
    }

    @Test func blankInside() throws {
        let reading = try Reading(Page(address: "https://a.b/v1/x: do"))
        #expect(reading.codes == ["13 operation.space-in-address"])
        #expect(try reading.operation().address.path == "/v1/x:do")
    }

    @Test(arguments: ["nowhere", "", "https:///x", "ftp//", "-", "|"]) func unreadable(_ text: String) throws {
        let reading = try Reading(Page(address: text))
        #expect(reading.codes.contains { $0.hasSuffix("operation.unreadable-address") })
        #expect(reading.model.services.isEmpty)
    }

    @Test func placeholderInTheHost() throws {
        let reading = try Reading(Page(address: "https://monitor.{regionId}.example.com/v1/x"))
        #expect(reading.codes == ["13 operation.placeholder-in-host"])
        let parameter = try reading.parameter("regionId")
        #expect(parameter.place == .host)
        #expect(!parameter.isDocumented)
        #expect(try reading.service.identifier == "monitor")
        let first = try Reading(Page(address: "https://{zone}.logs.example.com/v1/x"))
        #expect(try first.service.identifier == "logs")
    }

    @Test func placeholderWithoutRowAndRowWithoutPlaceholder() throws {
        let reading = try Reading(
            Page(address: "https://a.b/v1/{one}/{two}", path: Page.request("two|Integer|True||", "three|String|True||"))
        )
        #expect(reading.codes == ["13 operation.placeholder-without-row", "18 operation.row-without-placeholder"])
        #expect(
            try reading.operation().parameters.map { "\($0.place) \($0.field.name) \($0.isDocumented)" } == [
                "path one false", "path two true",
            ])
        #expect(try reading.parameter("one").field.type == .string)
        #expect(try reading.parameter("two").field.type == .integer)
    }

    @Test func pathParameterThatIsOptionalOrStandsAgain() throws {
        let reading = try Reading(
            Page(
                method: "POST", address: "https://a.b/v1/{one}", path: Page.request("one|String|False||"),
                request: Page.request("one|Integer|False||", "other|String|True||")))
        #expect(reading.codes == ["17 operation.optional-path-parameter", "23 operation.path-parameter-again"])
        #expect(
            try reading.operation().parameters.map { "\($0.place) \($0.field.name) \($0.field.type)" } == [
                "path one string", "body other string",
            ])
    }

    @Test func placeholderThatOnlyTheRequestDescribes() throws {
        let reading = try Reading(Page(address: "https://a.b/v1/{one}", request: Page.request("one|Integer|True||")))
        #expect(reading.codes == [])
        #expect(try reading.operation().parameters.map { "\($0.place) \($0.field.type)" } == ["path integer"])
    }

    @Test func samePlaceholderTwice() throws {
        let reading = try Reading(Page(address: "https://a.b/{x}/{x}", path: Page.request("x|String|True||")))
        #expect(reading.codes == [])
        #expect(try reading.operation().parameters.count == 1)
    }

    @Test func headersAmongParameters() throws {
        let reading = try Reading(
            Page(
                method: "POST",
                request: Page.request("x-vendor-date|String|True||", "X-Nonce|String|False||", "plain|String|False||")))
        #expect(reading.codes == ["21 operation.header-among-parameters", "22 operation.header-among-parameters"])
        #expect(try reading.operation().parameters.map { "\($0.place)" } == ["header", "header", "body"])
    }
}
