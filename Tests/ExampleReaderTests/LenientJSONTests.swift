import APIModel
import Testing

@testable import ExampleReader

@Suite struct LenientJSONTests {
    @Test func strictDocumentsAreComplete() throws {
        let reading = try #require(LenientJSON.parse(#"{"id": 7, "tags": ["a", "b"], "rate": 0.5, "note": null}"#))
        #expect(reading.isComplete)
        #expect(
            reading.value
                == .object([
                    .init("id", .integer(7)), .init("tags", .array([.string("a"), .string("b")])), .init("rate", .number(0.5)),
                    .init("note", .null),
                ]))
    }
}
