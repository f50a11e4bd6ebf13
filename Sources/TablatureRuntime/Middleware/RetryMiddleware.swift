import Foundation
import HTTPTypes

/// Sends a call again where that is safe and promises to help.
struct RetryMiddleware: ClientMiddleware {
    var policy: RetryPolicy
    var conventions: ServiceConventions
    var environment: ClientEnvironment

    func intercept(_ request: ClientRequest, context: CallContext, next: Next) async throws -> ClientResponse {
        guard context.isRepeatable else { return try await next(request, context) }
        var context = context
        while true {
            let pause: Duration
            do {
                let response = try await next(request, context)
                guard context.attempt < policy.maximumAttempts, let delay = delay(after: response, context) else {
                    return response
                }
                pause = delay
            } catch let error as TransportError {
                guard context.attempt < policy.maximumAttempts, Self.mayPass(error.kind) else { throw error }
                pause = policy.delay(after: context.attempt, random: environment.random())
            }
            try await environment.sleep(pause)
            context.attempt += 1
        }
    }

    /// How long to wait after an answer; nil where it is final.
    private func delay(after response: ClientResponse, _ context: CallContext) -> Duration? {
        guard policy.statuses.contains(response.head.status.code) else { return nil }
        if !conventions.finalStatuses.isEmpty {
            let error = ResponseReader(conventions: conventions).error(of: context.operation, in: response)
            if let status = error.status, conventions.finalStatuses.contains(status) { return nil }
        }
        let delay = policy.delay(after: context.attempt, random: environment.random())
        guard let asked = Self.retryAfter(response.head.headerFields, now: environment.now()) else { return delay }
        return asked > policy.maximumDelay ? nil : max(asked, delay)
    }

    private static func mayPass(_ kind: TransportError.Kind) -> Bool {
        switch kind {
        case .cannotConnect, .connectionLost, .timedOut: true
        case .insecure, .responseTooLarge, .notHTTP, .other: false
        }
    }

    /// What `Retry-After` asks for: a number of seconds (`120`) or a moment (`Wed, 21 Oct 2015 07:28:00 GMT`).
    static func retryAfter(_ headers: HTTPFields, now: Date) -> Duration? {
        guard let text = headers[.retryAfter] else { return nil }
        if let seconds = Int(text), seconds >= 0 { return .seconds(min(seconds, 1 << 31)) }
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(secondsFromGMT: 0)
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
        return format.date(from: text).map { .seconds(max(0, $0.timeIntervalSince(now))) }
    }
}
