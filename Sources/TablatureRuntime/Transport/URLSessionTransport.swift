#if canImport(FoundationNetworking)
import Foundation
public import FoundationNetworking
#else
public import Foundation
#endif
import HTTPTypes

/// Sends requests through Foundation's `URLSession`: the transport that is always there.
public struct URLSessionTransport: ClientTransport {
    /// A transport that all clients share unless they bring their own: without cookies and without a cache.
    public static let shared = URLSessionTransport()

    private let session: URLSession

    /// Creates a transport.
    ///
    /// - Parameter configuration: How the session behaves; nil for one without cookies, cache and stored credentials.
    public init(configuration: URLSessionConfiguration? = nil) {
        self.session = URLSession(configuration: configuration ?? Self.plainConfiguration)
    }

    public func send(_ request: ClientRequest, limit: Int) async throws -> ClientResponse {
        let task = session.dataTask(with: try URLRequest(request))
        let (events, continuation) = AsyncThrowingStream<ExchangeEvent, any Error>.makeStream()
        task.delegate = ExchangeDelegate(continuation)
        task.resume()
        defer { task.cancel() }
        var head: HTTPResponse?
        var body = Data()
        do {
            for try await event in events {
                switch event {
                case .head(let response): head = try HTTPResponse(response)
                case .body(let data):
                    guard body.count + data.count <= limit else { throw TransportError(.responseTooLarge) }
                    body.append(data)
                }
            }
        } catch let error as URLError {
            try Task.checkCancellation()
            throw TransportError(error)
        }
        try Task.checkCancellation()
        guard let head else { throw TransportError(.notHTTP) }
        return ClientResponse(head: head, body: body)
    }

    private static var plainConfiguration: URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.httpMaximumConnectionsPerHost = 32
        return configuration
    }
}

/// What happens on the way from a request to its answer.
private enum ExchangeEvent: Sendable {
    case head(URLResponse)
    case body(Data)
}

/// Passes the events of one task on. It holds nothing that changes, so it is safe on any thread.
private final class ExchangeDelegate: NSObject, URLSessionDataDelegate, Sendable {
    private let events: AsyncThrowingStream<ExchangeEvent, any Error>.Continuation

    init(_ events: AsyncThrowingStream<ExchangeEvent, any Error>.Continuation) { self.events = events }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        events.yield(.head(response))
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        events.yield(.body(data))
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)  // a signed request is for one address
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        events.finish(throwing: error)
    }
}
