/// The innermost layer: authenticates one attempt and sends it, within its time.
struct AttemptSender: Sendable {
    var timeout: Duration?
    var authentication: (any ClientAuthentication)?
    var transport: any ClientTransport
    var limit: Int

    func send(_ request: ClientRequest, _ context: CallContext) async throws -> ClientResponse {
        try await withTimeout(timeout) {
            var request = request
            try await authentication?.authenticate(&request.head, body: request.body, context: context)
            try Task.checkCancellation()
            return try await transport.send(request, limit: limit)
        }
    }
}

/// Runs `body` and cancels it after `duration`.
///
/// - Throws: ``TransportError`` of kind `timedOut` where `body` took longer, and what `body` throws.
func withTimeout(
    _ duration: Duration?, _ body: @escaping @Sendable () async throws -> ClientResponse
) async throws -> ClientResponse {
    guard let duration else { return try await body() }
    return try await withThrowingTaskGroup(of: ClientResponse?.self) { group in
        group.addTask { try await body() }
        group.addTask {
            try await Task.sleep(for: duration)
            return nil
        }
        defer { group.cancelAll() }
        guard let first = try await group.next(), let response = first else {
            throw TransportError(.timedOut)
        }
        return response
    }
}
