/// The exchange failed below HTTP, or took too long: there is no answer.
public struct TransportError: Error, Hashable, Sendable {
    /// What failed.
    public enum Kind: String, Hashable, Sendable {
        /// No connection came about: the host is unknown, refuses, or is out of reach.
        case cannotConnect
        /// The connection ended before the answer was complete.
        case connectionLost
        /// No answer within the time allowed.
        case timedOut
        /// The server's certificate is not trusted, or no secure connection came about.
        case insecure
        /// The answer is larger than the configuration accepts.
        case responseTooLarge
        /// The answer is not HTTP.
        case notHTTP
        /// The URL cannot be formed, or another failure of the transport.
        case other
    }

    /// What failed.
    public var kind: Kind
    /// What the transport says of it.
    public var reason: String

    /// Creates the error.
    public init(_ kind: Kind, reason: String = "") {
        self.kind = kind
        self.reason = reason
    }
}

extension TransportError: CustomStringConvertible {
    public var description: String {
        let text =
            switch kind {
            case .cannotConnect: "cannot connect"
            case .connectionLost: "the connection ended before the answer was complete"
            case .timedOut: "no answer in time"
            case .insecure: "no trusted connection"
            case .responseTooLarge: "the answer is larger than accepted"
            case .notHTTP: "the answer is not HTTP"
            case .other: "the request could not be sent"
            }
        return reason.isEmpty ? text : "\(text): \(reason)"
    }
}
