import Foundation
import HTTPTypes
import TablatureRuntime

/// Answers from a list and remembers what was asked: the second way to look at built requests besides a real server.
actor RecordingTransport: ClientTransport {
    enum Reply: Sendable {
        case answer(Int, String, HTTPFields = [:])
        case failure(TransportError.Kind)
    }

    private(set) var requests: [ClientRequest] = []
    private var replies: [Reply]

    init(_ replies: Reply...) { self.replies = replies }

    func send(_ request: ClientRequest, limit: Int) async throws -> ClientResponse {
        requests.append(request)
        let reply = replies.count > 1 ? replies.removeFirst() : replies.first ?? .answer(200, "{}")
        switch reply {
        case .answer(let status, let body, let headers):
            return ClientResponse(
                head: HTTPResponse(status: .init(code: status), headerFields: headers), body: Data(body.utf8))
        case .failure(let kind): throw TransportError(kind)
        }
    }
}

extension ClientRequest {
    var path: String { head.path ?? "" }
    var text: String? { body.map { String(decoding: $0, as: UTF8.self) } }
}

struct Filter: Codable, Sendable {
    var name: String
    var values: [String]?
    var `operator`: String?
    var parts: [Part]?

    struct Part: Codable, Sendable {
        var weights: [Double]
    }
}

/// A list, as a generated input would be.
struct ListBoxes: ServiceRequest, PagedRequest, Codable {
    var regionId: String?
    var pageNumber: Int?
    var pageSize: Int?
    var isNew: Bool?
    var word: String?
    var filters: [Filter]?

    struct Output: Codable, Sendable, EnvelopedOutput {
        var boxes: [String]?
        var totalCount: Int?
        var requestId: String?
    }

    static let operation = OperationDescription(
        id: "listBoxes", method: "GET", host: "box.example.com", path: "/v1/regions/{regionId}/boxes",
        payload: "result", requestId: "requestId")

    func check(_ validation: inout Validation) {}
    var requestedPage: Int? {
        get { pageNumber }
        set { pageNumber = newValue }
    }
    var requestedPageSize: Int? {
        get { pageSize }
        set { pageSize = newValue }
    }
    static func items(in output: Output) -> [String] { output.boxes ?? [] }
    static func total(in output: Output) -> Int? { output.totalCount }
}

/// A creating call with a custom verb, a header parameter and an idempotency token.
struct PackBox: ServiceRequest, Codable {
    var boxId: String
    var clientToken: String?
    var count: Int?
    var regionId: String?
    var labels: [String: String]?
    var note: String?

    enum CodingKeys: String, CodingKey {
        case boxId, clientToken, count, regionId, labels
        case note = "x-note"
    }

    struct Output: Codable, Sendable, EnvelopedOutput {
        var packed: Bool?
        var requestId: String?
    }

    static let operation = OperationDescription(
        id: "packBox", method: "POST", host: "box.{regionId}.example.com", path: "/v2/boxes/{boxId}:pack",
        headers: ["x-note"], payload: "result", requestId: "requestId", idempotencyToken: "clientToken")

    func check(_ validation: inout Validation) {}
}

/// A call that must not be sent twice.
struct OpenBox: ServiceRequest, Codable {
    var boxId: String?

    struct Output: Codable, Sendable {}
    static let operation = OperationDescription(
        id: "openBox", method: "PUT", host: "box.example.com", path: "/v1/boxes/{boxId}/lid/", payload: "result")

    func check(_ validation: inout Validation) {}
}

func client(
    _ transport: any ClientTransport, parameters: [String: String?] = ["regionId": "north-1"],
    change: (inout ClientConfiguration) -> Void = { _ in }
) -> ServiceClient {
    var configuration = ClientConfiguration(transport: transport)
    configuration.environment = ClientEnvironment(sleep: { _ in }, random: { 0.5 }, makeToken: { "0123abcd" })
    change(&configuration)
    return ServiceClient(service: "box", parameters: parameters, configuration: configuration)
}
