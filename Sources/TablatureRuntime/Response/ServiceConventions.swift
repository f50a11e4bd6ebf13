public import HTTPTypes

/// What holds for every operation of a vendor: how errors look, where a request's id travels.
///
/// Authentication brings the conventions of its vendor; ``ClientConfiguration/conventions`` overrules them.
public struct ServiceConventions: Hashable, Sendable {
    /// The member of an answer that holds an error.
    public var error: String
    /// The member of an error with its number.
    public var errorCode: String
    /// The member of an error with the word that refines the number.
    public var errorStatus: String
    /// The member of an error with the text for developers.
    public var errorMessage: String
    /// The member of an error with whatever else the service says.
    public var errorDetails: String
    /// The header that carries the request's id where the answer has no body.
    public var requestIdHeader: HTTPField.Name?
    /// The content type of every request.
    public var contentType: String
    /// Status words of errors that no waiting mends, so that they are not retried whatever their number.
    public var finalStatuses: [String]

    /// Creates conventions; the defaults are the most common names.
    public init(
        error: String = "error", errorCode: String = "code", errorStatus: String = "status",
        errorMessage: String = "message", errorDetails: String = "details", requestIdHeader: HTTPField.Name? = nil,
        contentType: String = "application/json", finalStatuses: [String] = []
    ) {
        self.error = error
        self.errorCode = errorCode
        self.errorStatus = errorStatus
        self.errorMessage = errorMessage
        self.errorDetails = errorDetails
        self.requestIdHeader = requestIdHeader
        self.contentType = contentType
        self.finalStatuses = finalStatuses
    }
}
