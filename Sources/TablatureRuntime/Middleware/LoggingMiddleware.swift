import HTTPTypes

/// Reports every call, or every attempt, without anything that may be secret: no parameter, no header, no body.
///
/// Among ``ClientConfiguration/middleware`` it reports calls, among ``ClientConfiguration/attemptMiddleware`` attempts.
///
///     configuration.attemptMiddleware = [LoggingMiddleware { print($0) }]
public struct LoggingMiddleware: ClientMiddleware {
    /// What is reported of a call.
    public struct Record: Sendable, CustomStringConvertible {
        /// The service's identifier.
        public var service: String
        /// The operation's id.
        public var operation: String
        /// The method.
        public var method: String
        /// The path as documented, with its placeholders.
        public var path: String
        /// Which attempt it was, from 1.
        public var attempt: Int
        /// The status of HTTP; nil where there was no answer.
        public var status: Int?
        /// What went wrong where there was no answer: the error's type, and its kind where the transport failed.
        public var failure: String?
        /// From sending to the end of the answer.
        public var duration: Duration

        public var description: String {
            let outcome = status.map { "HTTP \($0)" } ?? failure ?? "no answer"
            let milliseconds =
                duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
            return "\(service).\(operation) \(method) \(path) attempt \(attempt): \(outcome), \(milliseconds) ms"
        }
    }

    private let report: @Sendable (Record) -> Void

    /// Creates the layer; `report` is called when a call ends.
    public init(report: @escaping @Sendable (Record) -> Void) { self.report = report }

    public func intercept(_ request: ClientRequest, context: CallContext, next: Next) async throws -> ClientResponse {
        let start = ContinuousClock.now
        var record = Record(
            service: context.service, operation: context.operation.id, method: context.operation.method,
            path: context.operation.path, attempt: context.attempt, duration: .zero)
        defer {
            record.duration = ContinuousClock.now - start
            report(record)
        }
        do {
            let response = try await next(request, context)
            record.status = response.head.status.code
            return response
        } catch {
            record.failure = (error as? TransportError).map { "\($0.kind)" } ?? "\(type(of: error))"
            throw error
        }
    }
}
