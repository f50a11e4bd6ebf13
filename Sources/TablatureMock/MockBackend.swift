public import APIModel
import Foundation
import HTTPTypes
import ModelFormat
public import TablatureRuntime

/// Answers requests as the pages say: a service without a server.
///
/// It is a transport too, so that a client can be tried out without any socket.
public struct MockBackend: Sendable {
    let configuration: MockConfiguration
    private let router: Router
    private let answers = AnswerStore()

    /// Creates a backend for the services of `model`.
    public init(model: APIModel, configuration: MockConfiguration = MockConfiguration()) {
        router = Router(model)
        self.configuration = configuration
    }

    /// The answer to `request`.
    public func answer(_ request: ClientRequest) async -> ClientResponse {
        let requestId = await answers.nextRequestId()
        let head = request.head
        let match: Router.Match
        do throws(Router.Miss) {
            match = try router.find(
                method: head.method.rawValue, path: path(of: head),
                host: head.authority ?? "", service: configuration.authenticator?.service(of: head)
            ) { SentValues(request, of: $0).isSelected }
        } catch {
            switch error {
            case .path: return failure(404, "NOT_FOUND", "no page has the path of the request", requestId)
            case .method(let methods):
                let list = methods.joined(separator: ", ")
                return failure(405, "METHOD_NOT_ALLOWED", "the path takes \(list)", requestId)
            }
        }
        if let refusal = configuration.authenticator?.refusal(of: head, body: request.body) {
            return failure(401, "UNAUTHENTICATED", refusal, requestId)
        }
        let reader = ParameterReader(match: match, refusesUnknown: configuration.refusesUnknownParameters)
        let (values, problems) = reader.read(request)
        guard problems.isEmpty else {
            return failure(400, "INVALID_ARGUMENT", problems.joined(separator: "; "), requestId)
        }
        let make: @Sendable () -> ClientResponse = { success(match, values, requestId) }
        guard let token = match.operation.idempotencyToken.flatMap({ values[$0]?.text }), !token.isEmpty else {
            return make()
        }
        return await answers.answer(
            for: [match.service.identifier, match.operation.id, token].joined(separator: "\n"), make)
    }

    /// The path without its query and without what clients put before all of them.
    private func path(of head: HTTPRequest) -> Substring {
        let path = (head.path ?? "/").prefix { $0 != "?" }
        let base = configuration.basePath
        return path.hasPrefix(base + "/") ? path.dropFirst(base.count) : path
    }

    /// An error in the form of the service.
    func failure(
        _ status: Int, _ word: String, _ message: String, _ requestId: String, headers: HTTPFields = [:]
    ) -> ClientResponse {
        let names = configuration.conventions
        let error: Value = .object([
            .init(names.errorCode, .integer(Int64(status))), .init(names.errorStatus, .string(word)),
            .init(names.errorMessage, .string(message)),
        ])
        let body: Value = .object([.init("requestId", .string(requestId)), .init(names.error, error)])
        return response(status, body, requestId, headers: headers)
    }

    private func success(
        _ match: Router.Match, _ values: [String: Value], _ requestId: String
    ) -> ClientResponse {
        let maker = AnswerMaker(
            service: match.service, operation: match.operation, parameters: values,
            itemCount: max(0, configuration.itemCount))
        let documented = match.operation.codes.compactMap { Int($0.code) }.first { (200...299).contains($0) }
        return response(
            documented ?? 200, maker.answer(requestId: requestId), requestId,
            isEmpty: match.operation.method == .head || documented == 204)
    }

    private func response(
        _ status: Int, _ value: Value, _ requestId: String, headers: HTTPFields = [:],
        isEmpty: Bool = false
    ) -> ClientResponse {
        var head = HTTPResponse(status: .init(code: status), headerFields: headers)
        head.headerFields[.contentType] = "application/json"
        if let name = configuration.conventions.requestIdHeader { head.headerFields[name] = requestId }
        return ClientResponse(head: head, body: isEmpty ? Data() : Data(JSONWriter.compact(value)))
    }
}

extension MockBackend: ClientTransport {
    public func send(_ request: ClientRequest, limit: Int) async throws -> ClientResponse {
        let response = await answer(request)
        guard response.body.count <= limit else { throw TransportError(.responseTooLarge) }
        return response
    }
}

/// Numbers requests, and keeps the answers to calls that carry a token.
private actor AnswerStore {
    private var count = 0
    private var answers: [String: ClientResponse] = [:]
    private var order: [String] = []

    /// More tokens than anybody tries out at once; the oldest are forgotten.
    private static let capacity = 10_000

    func nextRequestId() -> String {
        count += 1
        return "mock-\(count)"
    }

    func answer(for key: String, _ make: @Sendable () -> ClientResponse) -> ClientResponse {
        if let answer = answers[key] { return answer }
        let answer = make()
        answers[key] = answer
        order.append(key)
        if order.count >= 2 * Self.capacity {
            for old in order.prefix(Self.capacity) { answers[old] = nil }
            order.removeFirst(Self.capacity)
        }
        return answer
    }
}
