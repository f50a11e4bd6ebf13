import Foundation
import HTTPTypes
import JDCloudSigning
import TablatureRuntime

/// Answers from a list, the last answer again and again, and remembers what was asked.
actor StubTransport: ClientTransport {
    private(set) var requests: [ClientRequest] = []
    private var answers: [(status: Int, body: String)]

    init(_ answers: (status: Int, body: String)...) { self.answers = answers }

    func send(_ request: ClientRequest, limit: Int) async throws -> ClientResponse {
        requests.append(request)
        let answer = answers.count > 1 ? answers.removeFirst() : answers.first ?? (200, #"{"requestId": "r"}"#)
        return ClientResponse(
            head: HTTPResponse(status: .init(code: answer.status)), body: Data(answer.body.utf8))
    }

    /// A configuration that sends through this transport, without pauses and with a token that is known.
    nonisolated var configuration: ClientConfiguration {
        var configuration = ClientConfiguration(transport: self)
        configuration.environment = ClientEnvironment(sleep: { _ in }, random: { 0.5 }, makeToken: { "a-token" })
        return configuration
    }

    static let credentials = JDCloudCredentials(accessKey: "an-id", secretKey: "a-secret")
}

/// A request as people write one down: method, address, the query's pairs by name, the body as JSON.
struct WireRequest: Equatable, CustomStringConvertible {
    var method: String
    var address: String
    var query: [String] = []
    var body: String?

    init(_ method: String, _ address: String, query: [String] = [], body: String? = nil) {
        self.method = method
        self.address = address
        self.query = query
        self.body = body.map(Self.normal)
    }

    init(_ request: ClientRequest) {
        let parts = (request.head.path ?? "").split(separator: "?", maxSplits: 1)
        method = request.head.method.rawValue
        address = "\(request.head.scheme ?? "")://\(request.head.authority ?? "")\(parts.first ?? "")"
        query = parts.dropFirst().first.map { $0.split(separator: "&").map(String.init) } ?? []
        body = request.body.map { Self.normal(String(decoding: $0, as: UTF8.self)) }
    }

    /// JSON with its members by name; other text as it is.
    private static func normal(_ text: String) -> String {
        guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8)),
            let data = try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys])
        else { return text }
        return String(decoding: data, as: UTF8.self)
    }

    var description: String { "\(method) \(address) \(query) \(body ?? "")" }
}
