import HTTPTypes

#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// Sends requests through Foundation's `URLSession`: the transport that is always there.
public struct URLSessionTransport: ClientTransport {
    /// A transport that all clients share unless they bring their own: without cookies and without a cache.
    public static let shared = URLSessionTransport()

    private let session: URLSession
    private let exchanges: ExchangeDelegate

    /// Creates a transport. Its session lives as long as the process: make one and share it.
    ///
    /// - Parameter configuration: How the session behaves; nil for one without cookies, cache and stored credentials.
    public init(configuration: URLSessionConfiguration? = nil) {
        exchanges = ExchangeDelegate()
        session = URLSession(
            configuration: configuration ?? Self.plainConfiguration, delegate: exchanges, delegateQueue: nil)
    }

    public func send(_ request: ClientRequest, limit: Int) async throws -> ClientResponse {
        let task = session.dataTask(with: try URLRequest(request))
        let events = exchanges.events(of: task)
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
