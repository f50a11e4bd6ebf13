public import HTTPTypes

/// How a client behaves. Every default suits a client that talks to the documented hosts.
public struct ClientConfiguration: Sendable {
    /// Where to connect instead of the documented hosts.
    public var endpoint: Endpoint?
    /// What sends the requests.
    public var transport: any ClientTransport
    /// How long one attempt may take; nil for as long as the transport waits.
    public var timeout: Duration?
    /// How long a call may take with all its attempts and pauses; nil for no bound.
    public var callTimeout: Duration?
    /// When a call is sent again.
    public var retry: RetryPolicy
    /// Runs once around every call, the first outermost.
    public var middleware: [any ClientMiddleware]
    /// Runs around every attempt, the first outermost, before the request is authenticated: what it adds is signed, and
    /// it sees no proof.
    public var attemptMiddleware: [any ClientMiddleware]
    /// Headers of every request.
    public var headers: HTTPFields
    /// What `User-Agent` says; nil for the runtime's name and the service.
    public var userAgent: String?
    /// Whether requests are checked against the documented rules before they are sent.
    public var validatesRequests: Bool
    /// Whether a call without an idempotency token gets one where its operation takes one; without a token it is never
    /// repeated.
    public var fillsIdempotencyTokens: Bool
    /// How many bytes of an answer are accepted.
    public var maximumResponseSize: Int
    /// How errors and answers look, where it differs from what the authentication brings.
    public var conventions: ServiceConventions?
    /// Pauses and chance.
    public var environment: ClientEnvironment

    /// Creates a configuration.
    public init(
        endpoint: Endpoint? = nil, transport: any ClientTransport = URLSessionTransport.shared,
        timeout: Duration? = .seconds(30), callTimeout: Duration? = nil, retry: RetryPolicy = RetryPolicy(),
        middleware: [any ClientMiddleware] = [], attemptMiddleware: [any ClientMiddleware] = [],
        headers: HTTPFields = [:], userAgent: String? = nil, validatesRequests: Bool = true,
        fillsIdempotencyTokens: Bool = true, maximumResponseSize: Int = 64 << 20,
        conventions: ServiceConventions? = nil, environment: ClientEnvironment = ClientEnvironment()
    ) {
        self.endpoint = endpoint
        self.transport = transport
        self.timeout = timeout
        self.callTimeout = callTimeout
        self.retry = retry
        self.middleware = middleware
        self.attemptMiddleware = attemptMiddleware
        self.headers = headers
        self.userAgent = userAgent
        self.validatesRequests = validatesRequests
        self.fillsIdempotencyTokens = fillsIdempotencyTokens
        self.maximumResponseSize = maximumResponseSize
        self.conventions = conventions
        self.environment = environment
    }
}
