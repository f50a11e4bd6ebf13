import Foundation
import HTTPTypes
import TablatureRuntime
import Testing

@Suite struct RetryTests {
    private actor Pauses {
        private(set) var all: [Duration] = []
        func add(_ pause: Duration) { all.append(pause) }
    }

    @Test func readsAreRepeatedAndPausesGrow() async throws {
        let transport = RecordingTransport(
            .answer(503, ""), .failure(.connectionLost), .answer(200, #"{"result":{"boxes":["a"]}}"#))
        let pauses = Pauses()
        let client = client(transport) {
            $0.environment.sleep = { await pauses.add($0) }
            $0.environment.random = { 0 }
        }
        #expect(try await client.send(ListBoxes()).boxes == ["a"])
        #expect(await pauses.all == [.milliseconds(100), .milliseconds(200)])
    }

    @Test func tokenStaysTheSame() async throws {
        let transport = RecordingTransport(.answer(502, "<html>"), .failure(.timedOut), .answer(200, "{}"))
        let client = client(transport) { $0.environment.makeToken = { ClientEnvironment.randomToken() } }
        _ = try await client.send(PackBox(boxId: "b"))
        let bodies = await transport.requests.map(\.text)
        #expect(bodies.count == 3)
        #expect(Set(bodies).count == 1)
        #expect(bodies.first??.range(of: #""clientToken":"[0-9a-f]{32}""#, options: .regularExpression) != nil)
    }

    @Test func callsThatChangeSomethingAreSentOnce() async throws {
        let transport = RecordingTransport(.answer(503, ""))
        await #expect(throws: ServiceError.self) { _ = try await client(transport).send(OpenBox(boxId: "b")) }
        let lost = RecordingTransport(.failure(.connectionLost))
        await #expect(throws: TransportError.self) { _ = try await client(lost).send(OpenBox(boxId: "b")) }
        #expect(await transport.requests.count + lost.requests.count == 2)
    }

    @Test func withoutATokenACallIsSentOnce() async throws {
        let transport = RecordingTransport(.answer(503, ""))
        let client = client(transport) { $0.fillsIdempotencyTokens = false }
        await #expect(throws: ServiceError.self) { _ = try await client.send(PackBox(boxId: "b")) }
        #expect(await transport.requests.map(\.text) == ["{}"])
        await #expect(throws: ServiceError.self) { _ = try await client.send(PackBox(boxId: "b", clientToken: "t")) }
        #expect(await transport.requests.count == 4)
    }

    @Test(arguments: [400, 404, 500, 501])
    func otherStatusesAreFinal(status: Int) async throws {
        let transport = RecordingTransport(.answer(status, "{}"))
        await #expect(throws: ServiceError.self) { _ = try await client(transport).send(ListBoxes()) }
        #expect(await transport.requests.count == 1)
    }

    @Test func anExhaustedQuotaIsFinal() async throws {
        let transport = RecordingTransport(.answer(429, #"{"error":{"code":429,"status":"NO_QUOTA"}}"#))
        let client = client(transport) { $0.conventions = ServiceConventions(finalStatuses: ["NO_QUOTA"]) }
        let error = await #expect(throws: ServiceError.self) { _ = try await client.send(ListBoxes()) }
        #expect(error?.status == "NO_QUOTA")
        #expect(await transport.requests.count == 1)
    }

    @Test func attemptsEnd() async throws {
        let transport = RecordingTransport(.answer(503, ""))
        await #expect(throws: ServiceError.self) { _ = try await client(transport).send(ListBoxes()) }
        #expect(await transport.requests.count == 3)
    }

    @Test(arguments: [
        ("2", [Duration.seconds(2)]), ("Sun, 06 Nov 1994 08:49:40 GMT", [.seconds(3)]), ("3600", []),
        ("soon", [.milliseconds(150)]),
    ])
    func theServerMayNameAMoment(value: String, expected: [Duration]) async throws {
        let transport = RecordingTransport(.answer(429, "", [.retryAfter: value]), .answer(200, "{}"))
        let pauses = Pauses()
        let client = client(transport) {
            $0.environment.sleep = { await pauses.add($0) }
            $0.environment.now = { Date(timeIntervalSince1970: 784_111_777) }
        }
        _ = try? await client.send(ListBoxes())
        #expect(await pauses.all == expected)
    }

    /// A transport that answers only when it is cancelled.
    private struct Silence: ClientTransport {
        func send(_ request: ClientRequest, limit: Int) async throws -> ClientResponse {
            try await Task.sleep(for: .seconds(600))
            throw TransportError(.other)
        }
    }

    @Test func slowAttemptsAndCallsTimeOut() async throws {
        let attempt = client(Silence()) { $0.timeout = .milliseconds(20) }
        await #expect(throws: TransportError(.timedOut)) { _ = try await attempt.send(ListBoxes()) }
        let call = client(Silence()) { $0.callTimeout = .milliseconds(20) }
        await #expect(throws: TransportError(.timedOut)) { _ = try await call.send(ListBoxes()) }
    }

    @Test(.timeLimit(.minutes(10))) func cancellationEndsACall() async throws {
        let task = Task { try await client(Silence()).send(ListBoxes()) }
        try await Task.sleep(for: .milliseconds(20))
        task.cancel()
        await #expect(throws: CancellationError.self) { _ = try await task.value }
    }
}
