import Foundation
import HTTPTypes
import HarbourSDK
import TablatureRuntime
import Testing

/// Calls of emitted clients, over a socket: what arrives is what the pages say.
@Suite(.serialized) struct EmittedClientTests {
    /// What a server saw of one call, and what the call gave.
    private func exchange<Result: Sendable>(
        answer: String = "{}", path: String = "", credentials: any ClientAuthentication = BearerToken("t0p"),
        _ call: @escaping @Sendable (HarbourClient) async throws -> Result
    ) async throws -> (head: String, body: String, result: Result) {
        let seen = Seen()
        let server = try await LoopbackServer { connection in
            await seen.put(try await connection.request())
            try await connection.answer("200 OK", answer, headers: "Content-Type: application/json\r\n")
        }
        defer { server.stop() }
        let endpoint = Endpoint(scheme: "http", host: "127.0.0.1", port: server.port, path: path)
        let client: HarbourClient
        let configuration = ClientConfiguration()
        switch credentials {
        case let token as BearerToken:
            client = HarbourClient(endpoint: endpoint, credentials: token, configuration: configuration)
        case let key as APIKey:
            client = HarbourClient(endpoint: endpoint, credentials: key, configuration: configuration)
        case let basic as BasicCredentials:
            client = HarbourClient(endpoint: endpoint, credentials: basic, configuration: configuration)
        default: client = HarbourClient(endpoint: endpoint, credentials: credentials, configuration: configuration)
        }
        let result = try await call(client)
        let request = try #require(await seen.request)
        return (request.head, request.body, result)
    }

    private actor Seen {
        private(set) var request: (head: String, body: String)?
        func put(_ request: (head: String, body: String)) { self.request = request }
    }

    private func line(_ head: String) -> String { String(head.prefix { $0 != "\r\n" }) }

    private func header(_ name: String, _ head: String) -> String? {
        head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
            .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
    }

    @Test func arraysTravelAsThePagesSay() async throws {
        let call = try await exchange(answer: #"[{"id": 7, "owner": "nobody"}, {"id": "8", "X-Mark": "1.5"}]"#) {
            try await $0.listShips(
                _100: 1, _id: "a b", aB: "x&y", accountId: "ü", docks: [3, 4], flags: ["a", "b"], ids: ["x", 5],
                kinds: ["k"], ports: ["p"], session: "s=1;2", where: ["sea": "black"], xRequestTags: ["r", "s"])
        }
        #expect(
            line(call.head)
                == "GET /ships?100=1&_id=a%20b&a.b=x%26y&account-id=%C3%BC&docks.0=3&docks.1=4&flags=a&flags=b&ids=x,5"
                + "&kinds%5B%5D=k&ports.1=p&where%5Bsea%5D=black HTTP/1.1")
        #expect(header("X-Request-Tags", call.head) == "r,s")
        #expect(header("Cookie", call.head) == "session=s%3D1%3B2")
        #expect(header("Authorization", call.head) == "Bot t0p")
        #expect(call.body.isEmpty)
        #expect(call.result.map(\.id) == [7, 8])
        #expect(call.result[0].owner == "nobody")
        #expect(call.result[1].xMark == 1.5)
    }

    @Test func nullIsSentWhereItMustBe() async throws {
        let call = try await exchange(answer: #"{"kind": "ship"}"#) {
            try await $0.changeShip(
                berth: nil, bodyId: 9, dryRun: true, id: 5, pilot: Person(name: "Ann"), secret: nil)
        }
        #expect(line(call.head) == "PATCH /ships/5?dry-run=true HTTP/1.1")
        #expect(call.body == #"{"berth":null,"id":9,"pilot":{"name":"Ann"},"secret":null}"#)
        #expect(call.result.kind == "ship")
    }

    @Test func aFormIsOne() async throws {
        let call = try await exchange { try await $0.dock(ships: ["a b", "c"], tide: 1.5) }
        #expect(line(call.head) == "POST / HTTP/1.1")
        #expect(header("Content-Type", call.head) == "application/x-www-form-urlencoded")
        #expect(call.body == "Action=Dock&ships%5B%5D=a%20b&ships%5B%5D=c&tide=1.5")
    }

    @Test func aFormWithFilesHasAPartForEach() async throws {
        let call = try await exchange(answer: #"{"ok": true}"#) {
            try await $0.uploadPapers(
                copies: [FilePart(Data("x".utf8)), FilePart(Data("y".utf8))], id: 1, labels: ["l", "m"], notify: false,
                paper: FilePart(Data("hello\r\n".utf8), name: "p\".txt", contentType: "text/plain"))
        }
        #expect(line(call.head) == "POST /ships/1/papers?notify=false HTTP/1.1")
        let type = try #require(header("Content-Type", call.head))
        let boundary = try #require(type.split(separator: "=").last)
        #expect(type == "multipart/form-data; boundary=\(boundary)")
        let parts = call.body.components(separatedBy: "--\(boundary)\r\n").dropFirst()
        let plain = "Content-Type: application/octet-stream\r\n\r\n"
        #expect(
            Array(parts) == [
                "Content-Disposition: form-data; name=\"copies\"; filename=\"file\"\r\n\(plain)x\r\n",
                "Content-Disposition: form-data; name=\"copies\"; filename=\"file\"\r\n\(plain)y\r\n",
                "Content-Disposition: form-data; name=\"labels\"\r\n\r\nl\r\n",
                "Content-Disposition: form-data; name=\"labels\"\r\n\r\nm\r\n",
                "Content-Disposition: form-data; name=\"paper\"; filename=\"p%22.txt\"\r\n"
                    + "Content-Type: text/plain\r\n\r\nhello\r\n\r\n--\(boundary)--\r\n",
            ])
        #expect(call.result.ok == true)
    }

    @Test func aConstantIsAlwaysSent() async throws {
        let call = try await exchange(path: "/api/v2") { try await $0.moor(berth: "7") }
        #expect(line(call.head) == "GET /api/v2/?Action=Moor&berth=7 HTTP/1.1")
    }

    @Test func aBodyTravelsWithGet() async throws {
        let transport = Echo()
        let configuration = ClientConfiguration(transport: transport)
        let client = HarbourClient(
            endpoint: Endpoint(host: "a.example.com"), credentials: BearerToken("t"), configuration: configuration)
        // Without the member that travels there, there is no body.
        for (unit, body) in [("m", #"{"unit":"m"}"#), (nil, nil)] as [(String?, String?)] {
            #expect(try await client.measure(since: 4, unit: unit) == 2.5)
            let request = try #require(await transport.request)
            #expect(request.head.method == .get)
            #expect(request.head.path == "/measure?since=4")
            #expect(request.body.map { String(decoding: $0, as: UTF8.self) } == body)
        }
        await #expect(throws: TransportError.self) {
            _ = try await exchange { try await $0.measure(unit: "m") }
        }
    }

    /// Remembers the request.
    private actor Echo: ClientTransport {
        private(set) var request: ClientRequest?

        func send(_ request: ClientRequest, limit: Int) async throws -> ClientResponse {
            self.request = request
            return ClientResponse(head: HTTPResponse(status: .ok), body: Data("2.5".utf8))
        }
    }

    @Test func aBodyMayBeAList() async throws {
        let call = try await exchange(answer: #"["old"]"#) {
            try await $0.replaceTags(body: [Tag(of: .tag(Tag(text: "b", until: 3)), text: "a", until: nil)], id: 3)
        }
        #expect(line(call.head) == "PUT /ships/3/tags HTTP/1.1")
        #expect(call.body == #"[{"of":{"text":"b","until":3},"text":"a","until":null}]"#)
        #expect(call.result == ["old"])
        await #expect(throws: ValidationError.self) {
            _ = try await exchange {
                try await $0.replaceTags(
                    body: [Tag(of: .tag(Tag(text: "too long a text", until: 1)), text: "a", until: 2)], id: 3)
            }
        }
    }

    @Test func aPathKeepsItsSlashesWhereThePageSaysSo() async throws {
        let call = try await exchange(
            answer: #"{"a": "x", "b": {"kind": "ship", "id": 1}, "c": {"kind": "person", "name": "n"}, "d": [1]}"#
        ) { try await $0.readFile(path: "a b/c+d") }
        #expect(line(call.head) == "GET /files/a%20b/c%2Bd HTTP/1.1")
        #expect(call.result["a"] == "x")
        #expect(call.result["b"] == .ship(Ship(id: 1, kind: "ship")))
        #expect(call.result["c"] == .person(Person(kind: "person", name: "n")))
        #expect(call.result["d"] == .other([1]))
        for path in ["..", "a/../b", "a/.", ""] {
            await #expect(throws: InvalidRequest.self) { _ = try await exchange { try await $0.readFile(path: path) } }
        }
    }

    @Test(arguments: [
        ("Authorization", "Basic dTpwOnc=", "/?Action=Moor&berth=7", 0),
        ("Authorization", nil, "/?Action=Moor&berth=7&access%20key=k%26", 1),
        ("X-Own", "k&", "/?Action=Moor&berth=7", 2), ("Cookie", "sid=k&", "/?Action=Moor&berth=7", 3),
        ("Authorization", "Own t", "/?Action=Moor&berth=7", 4),
    ])
    func credentialsOfEveryKind(name: String, value: String?, path: String, kind: Int) async throws {
        let all: [any ClientAuthentication] = [
            BasicCredentials(user: "u", password: "p:w"), APIKey("k&"), APIKey("k&", in: .header, name: "X-Own"),
            APIKey("k&", in: .cookie, name: "sid"), BearerToken("t", prefix: "Own"),
        ]
        let call = try await exchange(credentials: all[kind]) { try await $0.moor(berth: "7") }
        #expect(header(name, call.head) == value)
        #expect(line(call.head) == "GET \(path) HTTP/1.1")
    }

    @Test func nothingSecretIsPrinted() throws {
        let secrets: [Any] = [
            BasicCredentials(user: "Hidden", password: "Hidden"), APIKey("Hidden"), BearerToken("Hidden"),
            HarbourClient(endpoint: Endpoint(host: "a.example.com"), credentials: BearerToken("Hidden")),
            ChangeShipInput(berth: nil, id: 1, pilot: nil, secret: "Hidden"),
        ]
        for secret in secrets {
            var text = "\(secret) \(String(reflecting: secret))"
            dump(secret, to: &text)
            #expect(!text.contains("Hidden"), "\(type(of: secret))")
        }
    }

    @Test func aHeaderThatBreaksLinesIsNotSent() async {
        await #expect(throws: UnusableCredentials.self) {
            _ = try await exchange(credentials: BearerToken("a\r\nb: c")) { try await $0.moor(berth: "7") }
        }
    }
}
