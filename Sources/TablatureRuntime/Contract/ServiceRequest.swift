/// The input of one operation: what generated `…Input` types conform to.
///
/// The members encode under their wire names. Where each of them travels follows from ``operation``: a placeholder of
/// the path takes the member of its name, a name in ``OperationDescription/headers`` becomes a header, one in
/// ``OperationDescription/routes`` goes where its route says, every other member goes into the query of GET, HEAD and
/// DELETE and into the body of POST, PUT and PATCH.
public protocol ServiceRequest: Encodable, Sendable, Validatable {
    /// What the operation answers.
    associatedtype Output: Decodable & Sendable
    /// Method, address and conventions of the operation.
    static var operation: OperationDescription { get }
}

/// An operation whose answer wraps its output: the output is read from the envelope's payload, and the request's id
/// is put beside it.
public protocol EnvelopedOutput {
    /// The service's identifier of the request, for support.
    var requestId: String? { get set }
}

/// A request that lists its result page by page.
public protocol PagedRequest: ServiceRequest {
    /// An element of a page.
    associatedtype Item: Sendable
    /// The number of the page, from 1.
    var requestedPage: Int? { get set }
    /// How many items a page holds.
    var requestedPageSize: Int? { get set }
    /// The items of one answer.
    static func items(in output: Output) -> [Item]
    /// The count of all items, where the answer says it.
    static func total(in output: Output) -> Int?
}

/// What generated code tells the runtime about an operation.
public struct OperationDescription: Hashable, Sendable {
    /// How the members of a body are written.
    public enum BodyEncoding: String, Hashable, Sendable, CaseIterable {
        /// One JSON object.
        case json
        /// `application/x-www-form-urlencoded`.
        case form
        /// `multipart/form-data`.
        case multipart
    }

    /// The identifier of the service (`cps`), for addresses of rules; empty where it is not known.
    public var service: String
    /// The operation's id (`createInstances`).
    public var id: String
    /// The HTTP method, upper case.
    public var method: String
    /// `https` or `http`.
    public var scheme: String
    /// The documented host; may hold placeholders. Empty where no page names one: then the client must be given one.
    public var host: String
    /// The path from its first slash, with placeholders in braces, to the letter of the page. The value of `{+name}` keeps
    /// its slashes.
    public var path: String
    /// Wire names of the members that travel as headers.
    public var headers: [String]
    /// Where members travel that neither method nor address places, by the names under which they encode.
    public var routes: [String: ParameterRoute]
    /// How the body is written.
    public var bodyEncoding: BodyEncoding
    /// The member that is the body as a whole, where the body is no object of the other members.
    public var wholeBody: String?
    /// The members that are sent as `null` where they hold no value.
    public var nullable: [String]
    /// What every call sends besides its members.
    public var selector: OperationSelector?
    /// The member of the answer that holds the output (`result`), where the answer is an envelope.
    public var payload: String?
    /// The member of the answer with the request's id, where it has one.
    public var requestId: String?
    /// The member that makes repeating the call harmless (`clientToken`), where there is one.
    public var idempotencyToken: String?

    public init(
        id: String, method: String, scheme: String = "https", host: String, path: String, headers: [String] = [],
        routes: [String: ParameterRoute] = [:], bodyEncoding: BodyEncoding = .json, wholeBody: String? = nil,
        nullable: [String] = [], selector: OperationSelector? = nil, payload: String? = nil, requestId: String? = nil,
        idempotencyToken: String? = nil, service: String = ""
    ) {
        self.service = service
        self.id = id
        self.method = method
        self.scheme = scheme
        self.host = host
        self.path = path
        self.headers = headers
        self.routes = routes
        self.bodyEncoding = bodyEncoding
        self.wholeBody = wholeBody
        self.nullable = nullable
        self.selector = selector
        self.payload = payload
        self.requestId = requestId
        self.idempotencyToken = idempotencyToken
    }
}
