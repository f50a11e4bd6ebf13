import APIModel
import Testing

@testable import ExampleReader

@Suite struct MessageTests {
    @Test(arguments: [
        ("HTTP/1.1 201 Created\nContent-Type: application/json\n\n{\"a\": 1}", 201), ("HTTP/2 404\n\n{\"a\": 1}", 404),
        ("Status: 200 OK\n{\"a\": 1}", 200),
        ("HTTP Status Code: 422\n{\"a\": 1}", 422), ("200 OK\n\n{\"a\": 1}", 200),
        ("HTTP/1.1 200 OK\nDate: Mon, 1 Jan 2024\n...\n{\"a\": 1}", 200),
        (
            "> GET /x HTTP/1.1\n> Host: h\n>\n* sent\n< HTTP/1.1 200 OK\n< Date: now\n<\n{\"a\": 1}* Connection closed",
            200
        ),
    ])
    func statusBeforeADocument(text: String, status: Int) throws {
        let reading = try #require(LenientJSON.parse(text))
        #expect(line(reading.value) == "{a:1}")
        #expect(reading.head?.status == status)
        #expect(reading.isComplete)
    }

    @Test(arguments: [
        ("POST https://h/p?x=1 HTTP/1.1\nHost: h\n\n{\"a\": 1}", "POST", "https://h/p?x=1"),
        ("[PUT] /p/:id\n\n{\"a\": 1}", "PUT", "/p/:id"),
        ("post /p (signed)\n{\"a\": 1}", "POST", "/p"), ("DELETE /p/{id | name}/q\nnull", "DELETE", "/p/{id | name}/q"),
        ("GET /p?filter=a eq 1\nnull", "GET", "/p?filter=a eq 1"), ("PATCH {base}/p\n{}", "PATCH", "{base}/p"),
    ])
    func requestLineBeforeADocument(text: String, method: String, target: String) throws {
        let head = try #require(LenientJSON.parse(text)?.head)
        #expect(head.method == method)
        #expect(head.target == target)
    }

    @Test(arguments: [
        "Response:\n{\"a\":1}", "返回示例：\n{\"a\":1}", "Answer (200, JSON)\n{\"a\":1}", "=== Answer ===\n{\"a\":1}",
        "// the answer\n{\"a\":1}", "# the answer\n{\"a\":1}",
    ])
    func labelsBeforeADocument(text: String) {
        #expect(read(text) == "{a:1}")
    }

    @Test func theCommentAboveADocumentIsAboutIt() {
        #expect(LenientJSON.parse("// the answer\n{\"a\":1}")?.descriptions == [[]: "the answer"])
    }

    @Test func aMessageHasHeadersAndABody() throws {
        let message = try #require(
            HTTPMessage.parse(
                "\nPOST https://h/p HTTP/1.1\nContent-Type: application/json\nX-Key: <key>\n\n{\n \"a\": 1,\n}",
                firstLine: 4))
        #expect(message.line == 5)
        #expect(message.head.method == "POST")
        #expect(message.head.headers == [.init("Content-Type", "application/json"), .init("X-Key", "<key>")])
        #expect(message.head.header("x-key") == "<key>")
        guard case .json(let reading) = message.body else { return #expect(Bool(false), "no JSON") }
        #expect(line(reading.value) == "{a:1}")
        #expect(reading.repairs == [.init(kind: .trailingComma, line: 11, column: 1)])
    }

    @Test func bodiesOfOtherKinds() throws {
        #expect(
            HTTPMessage.parse("POST /p\nContent-Type: application/x-www-form-urlencoded\n\na=1&b=x%20y+z")?.body
                == .form([.init("a", "1"), .init("b", "x y z")]))
        #expect(HTTPMessage.parse("HTTP/1.1 200 OK\n\nsome words")?.body == .text("some words"))
        #expect(HTTPMessage.parse("HTTP/1.1 204 No Content")?.body == nil)
        let multipart = """
            POST /p
            Content-Type: multipart/form-data; boundary=b

            --b
            Content-Disposition: form-data; name="title"

            Words
            --b
            Content-Disposition: form-data; name="file"; filename="a.png"

            bytes
            --b--
            """
        #expect(
            HTTPMessage.parse(multipart)?.body
                == .multipart([.init("title", "Words", isFile: false), .init("file", "", isFile: true)]))
    }

    @Test func severalRequestLinesAreAlternatives() throws {
        let head = try #require(HTTPMessage.parse("GET /a/{id}\nGET /b/{id}\nPOST /c")?.head)
        #expect(head.target == "/a/{id}")
        #expect(head.alternatives == ["GET /b/{id}", "POST /c"])
    }

    @Test func anAddressOverSeveralLines() throws {
        let head = try #require(HTTPMessage.parse("https://h/?Action=Do\n&Name=x\n&Size=1")?.head)
        #expect(head.method == nil)
        #expect(head.target == "https://h/?Action=Do&Name=x&Size=1")
    }

    @Test(arguments: ["{\"a\": 1}", "words", "a: b", "", "GETTING /x", "curl https://h"])
    func isNoMessage(text: String) {
        #expect(HTTPMessage.parse(text) == nil)
    }
}
