import Foundation
import HTTPTypes
import TablatureRuntime

@testable import TablatureMock

extension MockBackend {
    /// Status and body of an answer.
    func call(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, headers: HTTPFields = [:],
        host: String = "127.0.0.1"
    ) async -> (status: Int, body: String) {
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: headers)
        let response = await answer(ClientRequest(head: head, body: body.map { Data($0.utf8) }))
        return (response.head.status.code, String(decoding: response.body, as: UTF8.self))
    }
}
