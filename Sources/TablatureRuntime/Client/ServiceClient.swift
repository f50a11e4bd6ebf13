import HTTPTypes

/// Sends the operations of one service: what every generated client is made of.
public struct ServiceClient: Sendable {
    /// The service's identifier, as signatures name it.
    public var service: String
    /// Parameters of the client, which fill in what a call leaves open (`regionId`); nil where the client has none.
    public var parameters: [String: String?]
    /// How the client proves who calls; nil where the service does not ask.
    public var authentication: (any ClientAuthentication)?
    /// Where calls go whose pages name no host; an endpoint of the configuration comes first.
    public var endpoint: Endpoint?
    /// How the client behaves.
    public var configuration: ClientConfiguration

    /// Creates a client. It connects with the first call.
    public init(
        service: String, parameters: [String: String?] = [:], authentication: (any ClientAuthentication)? = nil,
        endpoint: Endpoint? = nil, configuration: ClientConfiguration = ClientConfiguration()
    ) {
        self.service = service
        self.parameters = parameters
        self.authentication = authentication
        self.endpoint = endpoint
        self.configuration = configuration
    }

    /// Carries out one call.
    ///
    /// - Throws: `ValidationError` where the input breaks a documented rule and ``InvalidRequest`` where it cannot be
    ///   sent, both before anything is sent; ``ServiceError`` where the service does not answer with a result;
    ///   ``TransportError`` where there is no answer; `CancellationError`; what middleware and authentication throw.
    public func send<Request: ServiceRequest>(_ input: Request) async throws -> Request.Output {
        if configuration.validatesRequests { try input.validate() }
        let call = try builder.prepare(input)
        let operation = Request.operation
        if authentication != nil, configuration.endpoint == nil, !operation.host.isEmpty,
            call.request.head.scheme == "http"
        {
            throw InvalidRequest(operation: operation.id, member: "", problem: .plainHTTP)
        }
        let conventions = self.conventions
        let response = try await exchange(call.request, call.context, conventions)
        return try ResponseReader(conventions: conventions)
            .output(Request.Output.self, of: Request.operation, in: response)
    }

    /// All pages from the one that `input` asks for, each fetched when it is asked for.
    public func pages<Request: PagedRequest>(of input: Request) -> PageSequence<Request> {
        PageSequence(from: input) { try await send($0) }
    }

    /// All items from the page on that `input` asks for, page by page.
    public func items<Request: PagedRequest>(of input: Request) -> ItemSequence<Request> {
        ItemSequence(pages(of: input))
    }

    private var conventions: ServiceConventions {
        configuration.conventions ?? authentication?.conventions ?? ServiceConventions()
    }

    private var builder: RequestBuilder {
        var headers = configuration.headers
        if headers[.contentType] == nil { headers[.contentType] = conventions.contentType }
        if headers[.userAgent] == nil { headers[.userAgent] = configuration.userAgent ?? "Tablature \(service)" }
        return RequestBuilder(
            service: service, parameters: parameters, endpoint: configuration.endpoint, home: endpoint,
            headers: headers,
            makeToken: configuration.fillsIdempotencyTokens ? configuration.environment.makeToken : nil,
            makeBoundary: configuration.environment.makeToken)
    }

    private func exchange(
        _ request: ClientRequest, _ context: CallContext, _ conventions: ServiceConventions
    ) async throws -> ClientResponse {
        var layers = configuration.middleware
        layers.append(
            RetryMiddleware(
                policy: configuration.retry, conventions: conventions, environment: configuration.environment))
        layers += configuration.attemptMiddleware
        let chain = MiddlewareChain(
            layers: layers,
            last: AttemptSender(
                timeout: configuration.timeout, authentication: authentication, transport: configuration.transport,
                limit: configuration.maximumResponseSize))
        return try await withTimeout(configuration.callTimeout) { try await chain.run(request, context) }
    }
}

extension ServiceClient: CustomStringConvertible, CustomReflectable {
    /// The service alone: what else a client holds may be secret.
    public var description: String { "client of \(service)" }
    public var customMirror: Mirror { Mirror(self, children: ["service": service]) }
}
