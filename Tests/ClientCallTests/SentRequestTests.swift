import APIModel
import Foundation
import HTTPTypes
import ModelFormat
import TablatureRuntime
import Testing

/// What the comparison of calls with documents notices.
@Suite struct SentRequestTests {
    private static let document = """
        {"servers": [{"url": "https://a.example.com/v1"}], "security": [{"key": []}],
         "components": {"securitySchemes": {"key": {"type": "apiKey", "in": "query", "name": "k"}},
                        "schemas": {"Berth": {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}}},
         "paths": {"/ships/{id}?Action=Dock": {"post": {"operationId": "dock", "parameters": [
             {"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}},
             {"name": "Action", "in": "query", "required": true, "schema": {"type": "string"}, "x-selector": "Dock"},
             {"name": "tags", "in": "query", "schema": {"type": "array", "items": {"type": "string"}},
              "style": "form", "explode": false},
             {"name": "X-Trace", "in": "header", "schema": {"type": "string"}},
             {"name": "sid", "in": "cookie", "schema": {"type": "string"}}],
           "requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": {
             "berth": {"$ref": "#/components/schemas/Berth"}}, "required": ["berth"]}}}}}}}}
        """

    private func expected(isFull: Bool = true) throws -> DocumentedRequest {
        let document = try JSONReader.read(Array(Self.document.utf8))
        return DocumentedRequest(try #require(DocumentedCall.all(of: document).first), in: document, isFull: isFull)
    }

    private func differences(
        _ method: HTTPRequest.Method = .post, _ path: String = "/v1/ships/7?Action=Dock&k=secret&tags=\(Self.list)",
        headers: [String: String] = ["X-Trace": "h, 1", "Cookie": "sid=c%3D1"], body: String = #"{"berth":{"n":7}}"#
    ) throws -> [String] {
        var head = HTTPRequest(method: method, scheme: "http", authority: "a", path: path)
        head.headerFields[.contentType] = "application/json"
        for (name, value) in headers { head.headerFields[try #require(HTTPField.Name(name))] = value }
        return try SentRequest(ClientRequest(head: head, body: Data(body.utf8))).differences(from: expected())
            .map { String($0.prefix { $0 != ":" }) }
    }

    private static let text = "a%20b%26c%3D%C3%A9%2B%2C"
    private static let list = "\(text),\(text)"

    @Test func theRightRequestIsTaken() throws {
        #expect(try differences() == [])
        let input = try expected().input
        #expect(input.map(\.name) == ["id", "tags", "X-Trace", "sid", "berth"])
        #expect(try expected(isFull: false).input.map(\.name) == ["id", "berth"])
    }

    @Test func wrongRequestsAreNot() throws {
        #expect(try differences(.put) == ["method"])
        #expect(try differences(.post, "/ships/7?Action=Dock&k=secret&tags=\(Self.list)") == ["path"])
        #expect(try differences(.post, "/v1/ships/7?Action=Dock&k=secret&tags=\(Self.text)") == ["query"])
        #expect(try differences(.post, "/v1/ships/7?k=secret&tags=\(Self.list)") == ["query"])
        #expect(try differences(.post, "/v1/ships/7?Action=Dock&tags=\(Self.list)") == ["query"])
        #expect(try differences(headers: ["X-Trace": "h"]) == ["cookies", "headers"])
        #expect(try differences(body: #"{"berth":{"n":8}}"#) == ["body"])
        #expect(try differences(body: "") == ["body"])
    }
}
