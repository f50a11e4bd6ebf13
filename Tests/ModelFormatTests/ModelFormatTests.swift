import APIModel
import Foundation
import ModelFormat
import ModelTestSupport
import Testing

@Suite struct ModelFormatTests {
    private let bytes = ModelWriter().write(EveryCase.model)

    @Test func everyCaseReadsBackAsTheSameModelAndTheSameBytes() throws {
        let model = try ModelReader().read(bytes)
        #expect(model == EveryCase.model)
        #expect(ModelWriter().write(model) == bytes)
    }

    @Test func everyCaseFollowsThePublishedSchema() throws {
        let schema = try JSONSchema(Self.publishedSchema())
        #expect(schema.errors(in: try JSONReader.read(bytes)) == [])
    }

    @Test func theSchemaRefusesWhatTheFormatDoesNotHave() throws {
        let schema = try JSONSchema(Self.publishedSchema())
        for text in [
            #"{"format": 2}"#, #"{"format": 1, "pages": []}"#,
            #"{"format": 1, "services": [{"title": "no identifier"}]}"#,
        ] {
            #expect(!schema.accepts(try JSONReader.read(Array(text.utf8))), "\(text)")
        }
    }

    @Test func whatIsEmptyIsLeftOut() {
        let text = String(decoding: ModelWriter().write(APIModel(services: [Service(identifier: "a")])), as: UTF8.self)
        #expect(text == "{\"format\":1,\"services\":[\n{\"identifier\":\"a\"}]}\n")
    }

    @Test func aTableLikeItsShapeIsNotWrittenTwice() throws {
        let operation = try JSONReader.read(bytes)["services"]?.items?.first?["operations"]?.items?.first
        let tables = try #require(operation?["tables"]?.items)
        #expect(tables[0]["fields"] == nil)
        #expect(tables[1]["fields"] == .array([]))
    }

    @Test(arguments: [
        ("{", "not JSON: line 1, column 2: expected the name of a member"),
        ("[]", "expected an object"),
        ("{}", "not a model: it has no member format"),
        (#"{"format": 7}"#, "format 7 cannot be read, only format 1"),
        (#"{"format": 1, "services": [{}]}"#, "services[0]: the member identifier is missing"),
        (
            #"{"format": 1, "services": [{"identifier": "a", "shapes": [{"name": "S", "source": [1, 2]}, {"name": 3, "source": [1, 2]}]}]}"#,
            "services[0].shapes[1].name: expected a text"
        ),
        (
            #"{"format": 1, "otherPages": [{"path": "a", "listed": [{"name": "b", "source": [1]}]}]}"#,
            "otherPages[0].listed[0].source: expected a place: [line, column] or [line, column, file]"
        ),
    ])
    func damageIsNamedWithItsPath(text: String, message: String) {
        #expect(throws: ModelFormatError.self) { try ModelReader().read(Array(text.utf8)) }
        do { _ = try ModelReader().read(Array(text.utf8)) } catch { #expect(error.description == message) }
    }

    @Test func noDamageToTheBytesEverTraps() {
        // Every prefix of a text, and the text with single bytes changed: an error or a model, nothing else.
        let small = Array(bytes.prefix(4_000))
        for length in stride(from: 0, to: small.count, by: 7) { _ = try? ModelReader().read(Array(small[..<length])) }
        for index in stride(from: 0, to: bytes.count, by: 29) {
            var damaged = bytes
            damaged[index] = [0x00, 0x22, 0x5B, 0x7D, 0x39, 0xFF][index % 6]
            _ = try? ModelReader().read(damaged)
        }
    }

    static func publishedSchema() throws -> JSONValue {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
        let data = try Data(contentsOf: root.appendingPathComponent("Documentation/model.schema.json"))
        return try JSONReader.read([UInt8](data))
    }
}
