/// A layer around calls: it may change the request, the answer, or what happens in between.
///
/// An example that times every call:
///
///     struct Stopwatch: ClientMiddleware {
///         func intercept(
///             _ request: ClientRequest, context: CallContext, next: Next
///         ) async throws -> ClientResponse {
///             let start = ContinuousClock.now
///             defer { print(context.operation.id, ContinuousClock.now - start) }
///             return try await next(request, context)
///         }
///     }
public protocol ClientMiddleware: Sendable {
    /// What comes after a layer.
    typealias Next = @Sendable (ClientRequest, CallContext) async throws -> ClientResponse

    /// Handles one call, or one attempt of it, usually by calling `next` once.
    func intercept(_ request: ClientRequest, context: CallContext, next: Next) async throws -> ClientResponse
}

/// Runs layers in order, the first outermost.
struct MiddlewareChain: Sendable {
    let layers: [any ClientMiddleware]
    let last: AttemptSender

    func run(_ request: ClientRequest, _ context: CallContext) async throws -> ClientResponse {
        try await run(request, context, from: 0)
    }

    private func run(
        _ request: ClientRequest, _ context: CallContext, from index: Int
    ) async throws -> ClientResponse {
        guard index < layers.count else { return try await last.send(request, context) }
        return try await layers[index].intercept(request, context: context) { request, context in
            try await run(request, context, from: index + 1)
        }
    }
}
