import FlyingSocks
import Foundation
import HTTPTypes
import TablatureAsyncHTTPClient
import TablatureRuntime
import Testing

/// Every transport of this build against servers that behave and that do not.
@Suite(.timeLimit(.minutes(10))) struct TransportTests {
    static var transports: [any ClientTransport] {
        #if AsyncHTTPClient
            [URLSessionTransport.shared, AsyncHTTPClientTransport.shared]
        #else
            [URLSessionTransport.shared]
        #endif
    }

    private func request(
        _ server: LoopbackServer, _ path: String = "/", method: HTTPRequest.Method = .get, body: String? = nil
    ) -> ClientRequest {
        ClientRequest(
            head: HTTPRequest(
                method: method, scheme: "http", authority: "127.0.0.1:\(server.port)", path: path,
                headerFields: [.contentType: "application/json", .userAgent: "test"]),
            body: body.map { Data($0.utf8) })
    }

    private func with<Result>(
        _ handle: @escaping @Sendable (LoopbackServer.Connection) async throws -> Void,
        _ body: (LoopbackServer) async throws -> Result
    ) async throws -> Result {
        let server = try await LoopbackServer(handle)
        defer { server.stop() }
        return try await body(server)
    }

    @Test(arguments: transports) func requestsArriveAsTheyAre(transport: any ClientTransport) async throws {
        let target = "/v1/a%20b%2Bc/x:verb?filters.1.name=%E4%B8%AD&word="
        let response = try await with({ connection in
            let request = try await connection.request()
            let head = request.head.split(separator: "\r\n")
            let names = ["host:", "content-type:", "user-agent:", "content-length:"]
            let headers = names.compactMap { name in head.first { $0.lowercased().hasPrefix(name) } }
            let echo = ([head.first ?? ""] + headers + [request.body[...]]).joined(separator: "|")
            try await connection.answer("201 Created", echo, headers: "X-Request: r-1\r\n")
        }) { server in
            try await transport.send(request(server, target, method: .put, body: #"{"a":"ä"}"#), limit: 1000)
        }
        #expect(response.head.status.code == 201)
        #expect(response.head.headerFields[try #require(HTTPField.Name("x-request"))] == "r-1")
        let echo = String(decoding: response.body, as: UTF8.self)
        #expect(echo.hasPrefix("PUT \(target) HTTP/1.1|"))
        #expect(echo.lowercased().contains("host: 127.0.0.1:"))
        #expect(echo.lowercased().contains("|content-type: application/json|user-agent: test|content-length: 10|"))
        #expect(echo.hasSuffix(#"|{"a":"ä"}"#))
    }

    @Test(arguments: transports) func largeAnswersArriveWholeUpToTheLimit(transport: any ClientTransport) async throws {
        let size = 10 << 20
        let handle: @Sendable (LoopbackServer.Connection) async throws -> Void = { connection in
            _ = try await connection.request()
            try await connection.answer("200 OK", String(repeating: "x", count: size))
        }
        let response = try await with(handle) { try await transport.send(request($0), limit: size) }
        #expect(response.body.count == size)
        await #expect(throws: TransportError(.responseTooLarge)) {
            try await with(handle) { try await transport.send(request($0), limit: size - 1) }
        }
    }

    private func kind(
        _ transport: any ClientTransport, _ handle: @escaping @Sendable (LoopbackServer.Connection) async throws -> Void
    ) async throws -> TransportError.Kind? {
        let error = await #expect(throws: TransportError.self) {
            try await with(handle) { try await transport.send(request($0), limit: 1 << 20) }
        }
        return error?.kind
    }

    @Test(arguments: transports) func aConnectionThatEndsEarlyIsLost(transport: any ClientTransport) async throws {
        #expect(try await kind(transport) { _ = try await $0.request() } == .connectionLost)
        #expect(
            try await kind(transport) { connection in
                _ = try await connection.request()
                try await connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"requestId\":")
            } == .connectionLost)
        #expect(
            try await kind(transport) { connection in
                _ = try await connection.request()
                try await connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc")
            } == .connectionLost)
    }

    @Test(arguments: transports) func anAnswerThatIsNotHTTPIsAnError(transport: any ClientTransport) async throws {
        let kind = try await kind(transport) { connection in
            _ = try await connection.request()
            try await connection.write("SSH-2.0-OpenSSH_9.6\r\n\r\n")
        }
        #expect(kind == .notHTTP)
    }

    @Test(arguments: transports) func aClosedPortIsNoConnection(transport: any ClientTransport) async throws {
        // Bound and not listening: nobody else can take the port meanwhile.
        let socket = try Socket(domain: AF_INET)
        defer { try? socket.close() }
        try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: 0))
        guard case .ip4(_, let port) = try socket.sockname() else { throw SocketError.unsupportedAddress }
        let head = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:\(port)", path: "/")
        let error = await #expect(throws: TransportError.self) {
            _ = try await transport.send(ClientRequest(head: head), limit: 1)
        }
        #expect(error?.kind == .cannotConnect)
    }

    @Test(arguments: transports) func redirectsAreAnswers(transport: any ClientTransport) async throws {
        let response = try await with({ connection in
            let isSecond = try await connection.request().head.hasPrefix("GET /second")
            try await connection.answer(
                isSecond ? "200 OK" : "302 Found", "moved", headers: isSecond ? "" : "Location: /second\r\n")
        }) { try await transport.send(request($0), limit: 1000) }
        #expect(response.head.status.code == 302)
        #expect(response.body == Data("moved".utf8))
    }

    @Test(arguments: transports) func aSlowAnswerEndsWithTheTask(transport: any ClientTransport) async throws {
        try await with({ connection in
            _ = try await connection.request()
            try await connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx")
            try await Task.sleep(for: .seconds(600))
        }) { server in
            let task = Task { try await transport.send(request(server), limit: 1000) }
            try await Task.sleep(for: .milliseconds(100))
            task.cancel()
            await #expect(throws: CancellationError.self) { _ = try await task.value }
        }
    }

    @Test(arguments: transports) func aThousandAtOnce(transport: any ClientTransport) async throws {
        let sum = try await with({ connection in
            while true {
                let head = try await connection.request().head
                let number = head.split(separator: " ").dropFirst().first?.dropFirst() ?? ""
                try await connection.answer("200 OK", String(number))
            }
        }) { server in
            try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<1000 {
                    group.addTask {
                        let response = try await transport.send(request(server, "/\(number)"), limit: 100)
                        return Int(String(decoding: response.body, as: UTF8.self)) ?? -1_000_000
                    }
                }
                return try await group.reduce(0, +)
            }
        }
        #expect(sum == 999 * 1000 / 2)
    }
}
