import APIModel
import Testing

@testable import DocumentReader

/// How calls are authenticated, as far as pages show it.
struct AuthenticationTests {
    private func schemes(_ blocks: String...) -> [String] {
        let calls = blocks.enumerated().map { "## Read \($0)\n\n```\nGET /wind/\($0)\n```\n\n\($1)\n" }
        let read = Drafted("# Station\n\n" + calls.joined(separator: "\n"))
        let service = read.model.services.first?.authentication ?? []
        #expect(service == read.profile.authentication)
        return service.map(\.words)
    }

    private func command(_ options: String, _ path: String = "/wind/0") -> String {
        "```sh\ncurl \(options) 'https://station.example.com\(path)'\n```"
    }

    @Test(arguments: [
        ("-H 'Authorization: Bearer <token>'", "bearer"), ("--header \"authorization: bearer abc\"", "bearer"),
        ("-H 'Authorization: Own abc'", "bearer Own"), ("-H 'Authorization: abc'", "header Authorization"),
        ("-u 'user:pass'", "basic"), ("-H 'Authorization: Basic dTpw'", "basic"),
        ("--header 'STATION-TOKEN: <yours>'", "header STATION-TOKEN"), ("-H 'X-Api-Key: k'", "header X-Api-Key"),
    ]) func commandsShowIt(options: String, expected: String) {
        #expect(schemes(command(options)) == [expected])
    }

    @Test(arguments: [
        "-H 'Content-Type: application/json'", "-H 'Idempotency-Key: 1'", "-H 'X-CSRF-Token: 1'", "",
        "-H 'Authorization: HMAC-SHA256 Credential=a, Signature=b'",
    ]) func whatIsNoProof(options: String) { #expect(schemes(command(options)) == []) }

    @Test func keysInQueries() {
        #expect(schemes(command("", "/wind/0?access_token=t&page=2")) == ["query access_token"])
        #expect(schemes(command("", "/wind/0?page_token=t&public_key=k")) == [])
    }

    @Test func messagesShowIt() {
        #expect(schemes("```http\nGET /wind/0 HTTP/1.1\nAuthorization: Bearer {token}\n```") == ["bearer"])
    }

    @Test func theUsualWayComesFirst() {
        let bearer = command("-H 'Authorization: Bearer t'")
        let key = command("-H 'X-Station-Key: k'")
        #expect(schemes(key, bearer, key) == ["header X-Station-Key", "bearer"])
    }

    @Test func oneOfManySpeaksOfItself() {
        let plain = command("")
        #expect(schemes(plain, plain, plain, plain, plain, command("-H 'X-Auth-Token: k'")) == [])
    }

    @Test func rowsOfHeadersShowIt() {
        let table = """
            | Header | Type | Required | Description |
            |---|---|---|---|
            | X-Auth-Token | string | yes | Who calls. |
            | X-Trace | string | no | Passed on. |
            """
        #expect(schemes("Request headers:\n\n\(table)") == ["header X-Auth-Token"])
        let words = table.replacing("X-Auth-Token", with: "Authorization").replacing(
            "Who calls.", with: "`Bearer <token>`")
        #expect(schemes("Request headers:\n\n\(words)") == ["bearer"])
    }
}
