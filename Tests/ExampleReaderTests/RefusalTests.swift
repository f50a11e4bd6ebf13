import Testing

@testable import ExampleReader

/// What stands between fences and is no JSON.
@Suite struct RefusalTests {
    @Test(arguments: [
        #"{ "a" }"#, "[POST] /verify", "[GET] /files?id=1", "GET /things",
        "curl -X POST https://example.com -d '{\"a\": 1}'",
        "$ curl https://example.com\n{\"a\": 1}", "if (a < b) {\n  // nothing\n} else {\n}",
        "const a = {\n  \"b\": 1\n}", "callback({\"a\": 1})",
        "key: value\nlist:\n  - a", "<a><b>1</b></a>", "{ id }", "{{ name }}", "{% raw %}",
        "[link](https://example.com)", "[section]\nkey=1",
        "[2024-01-01 10:00:00] started", "[1] 12345", "{1, 2, 3}", "{ color: red; }", "query { user(id: 1) { name } }",
        "{ user { id } }",
        "{ a => 1 }", "[x for x in y]", "func run()\n{\n}", "class Box\n{\n}", "{ return 1 }",
        "HTTP/1.1 204 No Content", "Status: 200 OK", "",
        "   \n ", "words and words", "a=1&b=2", "\"a\",\"b\"", "\"a\" // b", "{", "[", "[string]", "{ a: b, c: d }",
        "{ a: 1, b: function() { } }",
        "{ \"a\": call(b.c, d) }", "[(a, 'b'), (c, 'd')]", "{ // nothing\n}", "#!/bin/sh\n{ echo 1; }", "{\"a\": 1}.b",
        "{\"a\": 1} + 2",
        "\"a\": call,\n}\n\nother = 1",
    ])
    func isNoDocument(text: String) {
        #expect(read(text) == "nothing")
        #expect(LenientJSON.parseAll(text).isEmpty)
    }
}
