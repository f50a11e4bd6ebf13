public import Foundation
public import HTTPTypes

/// Sends one request and receives its answer: the lowest layer of a client.
///
/// A transport follows no redirects, since a signed request is for one address. It ends soon after its task is
/// cancelled.
public protocol ClientTransport: Sendable {
    /// Sends `request` and receives the whole answer, whatever its status.
    ///
    /// - Parameters:
    ///   - request: What to send.
    ///   - limit: How many bytes of body to accept.
    /// - Throws: ``TransportError``, or `CancellationError` where the task was cancelled.
    func send(_ request: ClientRequest, limit: Int) async throws -> ClientResponse
}

/// A request as it is sent: head and body.
public struct ClientRequest: Sendable {
    /// Method, address and headers.
    public var head: HTTPRequest
    /// The body; nil for methods that have none.
    public var body: Data?

    /// Creates a request.
    public init(head: HTTPRequest, body: Data? = nil) {
        self.head = head
        self.body = body
    }
}

/// An answer as it came: head and body.
public struct ClientResponse: Sendable {
    /// Status and headers.
    public var head: HTTPResponse
    /// The body; empty where there is none.
    public var body: Data

    /// Creates an answer.
    public init(head: HTTPResponse, body: Data = Data()) {
        self.head = head
        self.body = body
    }
}
