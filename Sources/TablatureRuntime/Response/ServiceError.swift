/// The service answered, and not with a result.
public struct ServiceError: Error, Hashable, Sendable {
    /// What kind of answer it was.
    public enum Kind: String, Hashable, Sendable {
        /// The service reports an error in its own form.
        case reported
        /// A status outside 200 to 299 without such a report.
        case status
        /// A body that is not JSON, such as a proxy's page.
        case notJSON
        /// JSON of another shape than documented.
        case undecodable
    }

    /// What kind of answer it was.
    public var kind: Kind
    /// The operation's id.
    public var operation: String
    /// The status of HTTP.
    public var httpStatus: Int
    /// The service's number of the error.
    public var code: Int?
    /// The service's word for the error, which refines the number (`RATE_LIMIT`).
    public var status: String?
    /// What the service says to developers; or, for ``Kind/undecodable``, what did not fit.
    public var message: String?
    /// What else the service says, as JSON text.
    public var details: String?
    /// The service's identifier of the request, for support.
    public var requestId: String?
    /// The beginning of a body that is not JSON.
    public var excerpt: String?

    /// Creates the error.
    public init(
        kind: Kind = .reported, operation: String, httpStatus: Int, code: Int? = nil, status: String? = nil,
        message: String? = nil, details: String? = nil, requestId: String? = nil, excerpt: String? = nil
    ) {
        self.kind = kind
        self.operation = operation
        self.httpStatus = httpStatus
        self.code = code
        self.status = status
        self.message = message
        self.details = details
        self.requestId = requestId
        self.excerpt = excerpt
    }
}

extension ServiceError: CustomStringConvertible {
    public var description: String {
        var text = "\(operation): HTTP \(httpStatus)"
        switch kind {
        case .reported:
            let name = [code.map(String.init), status].compactMap { $0 }.joined(separator: " ")
            if !name.isEmpty { text += ", \(name)" }
        case .status: break
        case .notJSON: text += ", the body is not JSON"
        case .undecodable: text += ", the body is not as documented"
        }
        if let message { text += ": \(message)" }
        if let excerpt { text += ": \(excerpt)" }
        if let requestId { text += " (request \(requestId))" }
        return text
    }
}
