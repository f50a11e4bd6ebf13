import HTTPTypes
import TablatureRuntime
import Testing

@Suite struct ResponseTests {
    private func list(_ status: Int, _ body: String, headers: HTTPFields = [:]) async throws -> ListBoxes.Output {
        let id = HTTPField.Name("x-box-id")
        return try await client(RecordingTransport(.answer(status, body, headers))) {
            $0.conventions = ServiceConventions(requestIdHeader: id)
            $0.retry = .never
        }.send(ListBoxes())
    }

    @Test func outputIsReadFromTheEnvelope() async throws {
        let output = try await list(200, #"{"requestId":"r-1","result":{"boxes":["a"],"totalCount":1,"new":{}}}"#)
        #expect(output.boxes == ["a"])
        #expect(output.requestId == "r-1")
    }

    @Test(arguments: [#"{"requestId":"r"}"#, #"{"requestId":"r","result":null}"#, #"{"requestId":"r","result":{}}"#])
    func resultMayBeAbsent(body: String) async throws {
        let output = try await list(200, body)
        #expect(output.boxes == nil)
        #expect(output.requestId == "r")
    }

    @Test func emptyBodyTakesTheIdFromTheHeader() async throws {
        let output = try await list(204, "", headers: [try #require(HTTPField.Name("X-Box-Id")): "h-1"])
        #expect(output.boxes == nil)
        #expect(output.requestId == "h-1")
    }

    @Test func errorKeepsEverything() async throws {
        let body = #"""
            {"requestId":"r-2","error":{"code":"404","status":"NOT_FOUND","message":"no box","details":[{"b":1,"a":null}]}}
            """#
        for status in [404, 200] {
            let error = await #expect(throws: ServiceError.self) { _ = try await list(status, body) }
            #expect(
                error
                    == ServiceError(
                        operation: "listBoxes", httpStatus: status, code: 404, status: "NOT_FOUND", message: "no box",
                        details: #"[{"a":null,"b":1}]"#, requestId: "r-2"))
        }
    }

    @Test(arguments: [#"{"error":null,"result":{"boxes":["a"]}}"#, #"{"error":{},"result":{"boxes":["a"]}}"#])
    func anEmptyErrorIsNone(body: String) async throws {
        #expect(try await list(200, body).boxes == ["a"])
    }

    @Test func pageInsteadOfJSONIsReported() async throws {
        for status in [200, 502] {
            let error = await #expect(throws: ServiceError.self) {
                _ = try await list(status, "<html>\n<b>Bad</b>" + String(repeating: "x", count: 300))
            }
            #expect(error?.kind == .notJSON)
            #expect(error?.httpStatus == status)
            #expect(error?.excerpt?.hasPrefix("<html> <b>Bad</b>xxx") == true)
            #expect(error.map { "\($0)".count < 300 } == true)
        }
    }

    @Test func statusWithoutReport() async throws {
        let error = await #expect(throws: ServiceError.self) { _ = try await list(503, #"{"requestId":"r"}"#) }
        #expect(error == ServiceError(kind: .status, operation: "listBoxes", httpStatus: 503, requestId: "r"))
    }

    @Test func otherShapeNamesThePlaceAndNotTheValue() async throws {
        let error = await #expect(throws: ServiceError.self) {
            _ = try await list(200, #"{"requestId":"r","result":{"boxes":["a",{"secret":"s3"}]}}"#)
        }
        #expect(error?.kind == .undecodable)
        #expect(error?.message?.contains("boxes") == true)
        #expect(error.map { "\($0)".contains("s3") } == false)
        #expect(error?.requestId == "r")
    }
}
