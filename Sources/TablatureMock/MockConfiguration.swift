public import Foundation
public import HTTPTypes
public import TablatureRuntime

/// How a mock behaves.
public struct MockConfiguration: Sendable {
    /// How errors look and where a request's id travels.
    public var conventions: ServiceConventions
    /// Checks who calls; nil to let everybody in.
    public var authenticator: (any MockAuthenticator)?
    /// Whether parameters that no page knows are an error.
    public var refusesUnknownParameters: Bool
    /// What clients put before every path of the pages (`/api/v4`); empty for nothing.
    public var basePath: String
    /// How many items a list has that is read page by page.
    public var itemCount: Int
    /// What goes wrong on purpose, request by request; nil for nothing.
    public var fault: @Sendable (ClientRequest) -> MockFault?

    /// Creates a configuration.
    public init(
        conventions: ServiceConventions = ServiceConventions(), authenticator: (any MockAuthenticator)? = nil,
        refusesUnknownParameters: Bool = true, basePath: String = "", itemCount: Int = 3,
        fault: @escaping @Sendable (ClientRequest) -> MockFault? = { _ in nil }
    ) {
        self.conventions = conventions
        self.authenticator = authenticator
        self.refusesUnknownParameters = refusesUnknownParameters
        self.basePath = basePath
        self.itemCount = itemCount
        self.fault = fault
    }
}

/// Decides who may call a mock.
public protocol MockAuthenticator: Sendable {
    /// The identifier of the service that a request says it is for, where its proof names one.
    func service(of head: HTTPRequest) -> String?
    /// Why a request is not accepted; nil where it is.
    func refusal(of head: HTTPRequest, body: Data?) -> String?
}

/// Something that goes wrong on purpose.
public enum MockFault: Hashable, Sendable {
    /// An error of the service with this status of HTTP.
    case status(Int, word: String, retryAfter: Int? = nil)
    /// A page instead of JSON.
    case page(Int)
    /// The documented answer, after a while.
    case delay(Duration)
    /// The documented answer, made this many bytes large by blanks.
    case padding(Int)
    /// The connection ends within the answer.
    case hangUp
}
