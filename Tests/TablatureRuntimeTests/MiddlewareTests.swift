import HTTPTypes
import TablatureRuntime
import Testing

@Suite struct MiddlewareTests {
    private actor Journal {
        private(set) var lines: [String] = []
        func add(_ line: String) { lines.append(line) }
    }

    private struct Layer: ClientMiddleware {
        var name: String
        var journal: Journal

        func intercept(_ request: ClientRequest, context: CallContext, next: Next) async throws -> ClientResponse {
            await journal.add("\(name) \(context.attempt)")
            var request = request
            request.head.headerFields[.accept] = (request.head.headerFields[.accept] ?? "") + name
            let response = try await next(request, context)
            await journal.add("\(name) \(response.head.status.code)")
            return response
        }
    }

    @Test func layersRunInOrderAndAttemptsAreSeenOneByOne() async throws {
        let journal = Journal()
        let transport = RecordingTransport(.answer(503, ""), .answer(200, "{}"))
        let client = client(transport) {
            $0.middleware = [Layer(name: "a", journal: journal), Layer(name: "b", journal: journal)]
            $0.attemptMiddleware = [Layer(name: "c", journal: journal)]
        }
        _ = try await client.send(ListBoxes())
        #expect(await journal.lines == ["a 1", "b 1", "c 1", "c 503", "c 2", "c 200", "b 200", "a 200"])
        #expect(await transport.requests.map { $0.head.headerFields[.accept] } == ["abc", "abc"])
    }

    @Test func theLogHoldsNoParameter() async throws {
        let journal = Journal()
        let (lines, continuation) = AsyncStream<String>.makeStream()
        let client = client(RecordingTransport(.failure(.connectionLost), .answer(200, "{}"))) {
            $0.attemptMiddleware = [LoggingMiddleware { continuation.yield("\($0)") }]
        }
        _ = try await client.send(PackBox(boxId: "s3cret", labels: ["p": "s3cret"], note: "s3cret"))
        continuation.finish()
        for await line in lines { await journal.add(line) }
        let log = await journal.lines
        #expect(log.count == 2)
        #expect(log.first?.hasPrefix("box.packBox POST /v2/boxes/{boxId}:pack attempt 1: connectionLost") == true)
        #expect(log.last?.contains("attempt 2: HTTP 200") == true)
        #expect(!log.joined().contains("s3cret"))
    }
}
