import APIModel
import Testing

@testable import ExampleReader

@Suite struct CurlCommandTests {
    @Test func aRequestWithABody() throws {
        let text = """
            # creates it
            $ curl -sS -X PUT "https://h/p/1?force=true&x" \\
                -H 'Authorization: Bearer <token>' \\
                --header "Content-Type: application/json" \\
                -d '{
                  "name": "it\\u0027s",
                  "size": 3
                }'
            {"ok": true}
            """
        let command = try #require(CurlCommand.parse(text, firstLine: 20))
        #expect(command.method == "PUT")
        #expect(command.url == "https://h/p/1")
        #expect(command.query == [.init("force", "true"), .init("x", "")])
        #expect(command.headers.map(\.name) == ["Authorization", "Content-Type"])
        #expect(command.authentication == .authorization(scheme: "Bearer"))
        #expect(command.line == 21)
        #expect(command.restLine == 27)
        #expect(command.rest.hasSuffix("{\"ok\": true}"))
        guard case .json(let reading) = command.body else { return #expect(Bool(false), "no JSON") }
        #expect(line(reading.value) == "{name:\"it's\",size:3}")
        #expect(reading.lines == 24...27)
    }

    @Test(arguments: [
        ("curl https://h/p", "GET"), ("curl https://h/p -d a=1", "POST"), ("curl -XDELETE https://h/p", "DELETE"),
        ("curl -I https://h/p", "HEAD"),
        ("curl -G https://h/p -d a=1", "GET"), ("curl -F a=@b https://h/p", "POST"), ("curl -T f https://h/p", "PUT"),
        ("curl --request patch https://h/p", "PATCH"),
        ("curl --request=PUT --url=https://h/p", "PUT"), ("sudo curl h.example/p", "GET"),
        ("TOKEN=x curl https://h/p", "GET"), ("[user]$ curl https://h/p", "GET"),
        ("> curl https://h/p", "GET"), ("curl -s\u{A0}https://h/p", "GET"),
        ("curl -o out.json -m 5 --retry 3 https://h/p", "GET"),
    ])
    func methods(text: String, method: String) throws {
        let command = try #require(CurlCommand.parse(text))
        #expect(command.method == method)
        #expect(command.url.hasSuffix("/p"))
    }

    @Test(
        arguments: [
            ("-d a=1 -d b=2", .form([.init("a", "1"), .init("b", "2")])),
            ("--data-urlencode 'a=x y&z'", .form([.init("a", "x y"), .init("z", "")])),
            ("--data-raw 'a=1&b=x%20y'", .form([.init("a", "1"), .init("b", "x y")])),
            ("--data-binary @body.json", .file("body.json")),
            (
                "-F 'a=@p.png' --form b=2",
                .multipart([.init("a", "p.png", isFile: true), .init("b", "2", isFile: false)])
            ), ("--data words", .text("words")), ("-T up.bin", .file("up.bin")),
            ("-s", nil),
        ] as [(String, MessageBody?)])
    func bodies(options: String, body: MessageBody?) throws {
        let command = try #require(CurlCommand.parse("curl https://h/p \(options)"))
        if case .form(let pairs) = command.body, options.contains("urlencode") {
            #expect(pairs.first?.name == "a")
        } else {
            #expect(command.body == body)
        }
    }

    @Test func dataInTheQuery() {
        let command = CurlCommand.parse("curl -G https://h/p?x=0 --data-urlencode 'a=1' -d b=2")
        #expect(command?.query == [.init("x", "0"), .init("a", "1"), .init("b", "2")])
        #expect(command?.body == nil)
    }

    @Test(arguments: [
        #"curl https://h/p -d "{\"a\": \"b\"}""#, #"curl https://h/p --json '{"a": "b"}'"#,
        "curl https://h/p -d '{\"a\": \"'b'\"}'", "curl https://h/p -d $'{\"a\": \\'b\\'}'",
        "curl https://h/p -d @- <<EOF\n{\"a\": \"b\"}\nEOF", "curl https://h/p --data-raw '\n{\n\"a\": \"b\"\n}\n'",
        "curl https://h/p -H 'Content-Type: application/json' -d'{\"a\":\"b\"}' | jq .",
        "curl https://h/p -d ^\n  \"{\\\"a\\\": \\\"b\\\"}\"",
    ])
    func quotesOfShells(text: String) throws {
        guard case .json(let reading)? = CurlCommand.parse(text)?.body else { return #expect(Bool(false), "no JSON") }
        #expect(line(reading.value) == #"{a:"b"}"#)
    }

    @Test func linesThatLostTheirBackslashOrQuote() throws {
        let text =
            "curl --request POST 'https://h/p\\\n--header 'X-Key: k' \\\n--header 'X-Id: i'\n-d \"a=1\"\nhttps://h/q"
        let command = try #require(CurlCommand.parse(text))
        #expect(command.url == "https://h/p")
        #expect(command.headers.map(\.name) == ["X-Key", "X-Id"])
        #expect(command.body == .form([.init("a", "1")]))
        #expect(command.rest == "\nhttps://h/q")
    }

    @Test(
        arguments: [
            ("-u name:secret", .basic), ("--user name", .basic), ("-H 'Authorization: Basic eA=='", .basic),
            ("-H 'Authorization: token x'", .authorization(scheme: "token")),
            ("-H 'authorization: <key>'", .authorization(scheme: "")),
            ("--oauth2-bearer x", .authorization(scheme: "Bearer")), ("-H 'X-Key: y'", nil),
        ] as [(String, CurlCommand.Authentication?)])
    func whoSendsIt(options: String, authentication: CurlCommand.Authentication?) throws {
        let command = try #require(CurlCommand.parse("curl \(options) https://h/p"))
        #expect(command.authentication == authentication)
        #expect(command.usesBasicAuthentication == (authentication == .basic))
    }

    @Test func cookies() {
        #expect(CurlCommand.parse("curl https://h/p -b 'sid=x; lang=en' --cookie jar.txt")?.cookies == ["sid", "lang"])
    }

    @Test func severalCommands() {
        let text = "$ curl https://h/a\n{\"x\": 1}\n$ curl https://h/b \\\n  -d y=1\n\n# or\ncurl https://h/c && echo"
        let commands = CurlCommand.parseAll(text, firstLine: 3)
        #expect(commands.map(\.url) == ["https://h/a", "https://h/b", "https://h/c"])
        #expect(commands.map(\.line) == [3, 5, 9])
    }

    @Test(arguments: ["", "curl", "echo curl https://h", "{\"a\": 1}", "curly https://h", "curl --help", "GET /x"])
    func isNoCommand(text: String) {
        #expect(CurlCommand.parse(text) == nil)
    }
}
