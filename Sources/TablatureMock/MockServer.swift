public import APIModel
import FlyingFox
import FlyingSocks
import Foundation
import HTTPTypes
public import TablatureRuntime

#if !MockServer
    #error("the server needs the trait 'MockServer': name it in 'traits:' of the dependency on Tablature")
#endif

/// Serves a ``MockBackend`` over HTTP on loopback, and nowhere else.
public struct MockServer: Sendable {
    private let server: HTTPServer
    private let backend: MockBackend

    /// Creates a server, which does not listen yet.
    ///
    /// - Parameters:
    ///   - model: What the pages say.
    ///   - port: Where to listen; 0 for any free port.
    ///   - configuration: How it behaves.
    public init(model: APIModel, port: UInt16 = 0, configuration: MockConfiguration = MockConfiguration()) {
        backend = MockBackend(model: model, configuration: configuration)
        var address = sockaddr_in.inet(port: port)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian  // 127.0.0.1
        server = HTTPServer(address: address, logger: .disabled, handler: MockHandler(backend: backend))
    }

    /// Serves until the task is cancelled or ``stop()`` is called.
    ///
    /// - Throws: Where the port is taken.
    public func run() async throws { try await server.run() }

    /// The port, as soon as the server listens.
    ///
    /// - Throws: Where it does not within five seconds.
    public func port() async throws -> Int {
        try await server.waitUntilListening()
        switch await server.listeningAddress {
        case .ip4(_, let port), .ip6(_, let port): return Int(port)
        default: throw SocketError.unsupportedAddress
        }
    }

    /// Stops serving.
    public func stop() async { await server.stop() }

    /// Serves while `body` runs.
    ///
    /// - Parameter body: What to do with the server's endpoint.
    /// - Throws: What `body` throws, and where the server cannot listen.
    public func withEndpoint<Result: Sendable>(
        _ body: @escaping @Sendable (Endpoint) async throws -> Result
    ) async throws -> Result {
        try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask {
                try await run()
                return nil
            }
            group.addTask { try await body(Endpoint(scheme: "http", host: "127.0.0.1", port: port())) }
            defer { group.cancelAll() }
            while let result = try await group.next() {
                if let result { return result }
            }
            throw CancellationError()
        }
    }
}

/// Translates between the server's requests and the backend's.
private struct MockHandler: HTTPHandler {
    let backend: MockBackend

    /// The largest body that is read.
    private static let maximumBody = 8 << 20

    func handleRequest(_ request: FlyingFox.HTTPRequest) async throws -> FlyingFox.HTTPResponse {
        var head = HTTPTypes.HTTPRequest(
            method: .init(request.method.rawValue) ?? .get, scheme: "http",
            authority: request.headers[.host], path: request.target.rawValue)
        for (name, value) in request.headers {
            if let name = HTTPField.Name(name.rawValue) { head.headerFields[name] = value }
        }
        var body = Data()
        for try await chunk in request.bodySequence {
            guard body.count + chunk.count <= Self.maximumBody else {
                return encode(backend.failure(413, "OUT_OF_RANGE", "the body is too large", "mock"))
            }
            body.append(chunk)
        }
        return try await answer(ClientRequest(head: head, body: body.isEmpty ? nil : body))
    }

    private func answer(_ request: ClientRequest) async throws -> FlyingFox.HTTPResponse {
        switch backend.configuration.fault(request) {
        case nil: return encode(await backend.answer(request))
        case .status(let status, let word, let retryAfter):
            let headers: HTTPFields = retryAfter.map { [.retryAfter: "\($0)"] } ?? [:]
            return encode(backend.failure(status, word, "made up", "mock", headers: headers))
        case .page(let status):
            return FlyingFox.HTTPResponse(
                statusCode: .init(status, phrase: ""), headers: [.contentType: "text/html"],
                body: Data("<html><body>made up</body></html>".utf8))
        case .delay(let duration):
            try await Task.sleep(for: duration)
            return encode(await backend.answer(request))
        case .padding(let size):
            var response = await backend.answer(request)
            response.body.append(Data(repeating: UInt8(ascii: " "), count: max(0, size - response.body.count)))
            return encode(response)
        case .hangUp:
            // A body that is shorter than the length that was promised ends the connection.
            let sequence = HTTPBodySequence(from: TornBody(), count: 1000)
            return FlyingFox.HTTPResponse(statusCode: .ok, headers: [.contentType: "application/json"], body: sequence)
        }
    }

    private func encode(_ response: ClientResponse) -> FlyingFox.HTTPResponse {
        var headers = HTTPHeaders()
        for field in response.head.headerFields { headers[HTTPHeader(field.name.rawName)] = field.value }
        return FlyingFox.HTTPResponse(
            statusCode: .init(response.head.status.code, phrase: response.head.status.reasonPhrase), headers: headers,
            body: response.body)
    }
}

/// A body that breaks off.
private struct TornBody: AsyncBufferedSequence {
    typealias Element = UInt8

    func makeAsyncIterator() -> Iterator { Iterator() }

    struct Iterator: AsyncBufferedIteratorProtocol {
        private var isBegun = false

        mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            guard !isBegun else { throw SocketError.disconnected }
            isBegun = true
            return Array("{".utf8)
        }
    }
}
