import APIModel
import Testing

@testable import ExampleReader

@Suite struct NameMatchTests {
    private func value(_ text: String) throws -> JSONValue { try #require(LenientJSON.parse(text)).value }

    @Test func theObjectWithMostOfTheNames() throws {
        let example = try value(
            #"{"code": 0, "data": {"total": 2, "rows": [{"id": 1, "name": "a"}, {"id": 2, "size": 3}]}}"#)
        let match = try #require(example.bestMatch(for: ["id", "name", "size", "colour"]))
        #expect(match.path == ["data", "rows", "[]"].path)
        #expect(match.coverage == 0.75)
        #expect(match.precision == 1)
        #expect(example.bestMatch(for: ["nothing"]) == nil)
        #expect(
            example.matches(for: ["code", "total", "id"]).map(\.path) == [
                [].path, ["data"].path, ["data", "rows", "[]"].path,
            ])
    }

    @Test func exactNamesBeforeOthersAndTheOutermostBeforeTheInner() throws {
        let example = try value(
            #"{"a": {"ID": 1, "Name": 2}, "b": {"c": {"id": 1, "name": 2}}, "d": {"id": 1, "name": 1}}"#)
        #expect(example.matches(for: ["id", "name"]).map(\.path) == [["d"].path, ["b", "c"].path, ["a"].path])
        #expect(try value(#"{"x": {"id": 1}, "id": 2}"#).bestMatch(for: ["id"])?.path == [])
        #expect(try value(#"{"x": {"id": 1}, "y": {"id": 2}}"#).bestMatch(for: ["id"])?.path == ["x"].path)
        #expect(try value(#"{"Id": 1}"#).bestMatch(for: ["ID", "ID"])?.coverage == 1)
    }

    @Test func namesAndValuesAtAPath() throws {
        let example = try value(#"{"rows": [{"id": 1, "a": 2}, {"b": 3, "id": 4}]}"#)
        #expect(example.memberNames() == ["rows"])
        #expect(example.memberNames(at: ["rows", "[]"].path) == ["id", "a", "b"])
        #expect(example.values(at: ["rows", "[]", "id"].path) == [.integer(1), .integer(4)])
        #expect(example.memberNames(at: ["rows", "id"].path).isEmpty)
    }
}

@Suite struct ExampleComparisonTests {
    private let documented = DocumentedKind.object([
        .init("id", .integer, isRequired: true), .init("name", .string, isRequired: true),
        .init("note", .string, isNullable: true),
        .init("rows", .array(of: .object([.init("size", .number, isRequired: true)]))), .init("free", .object([])),
        .init("tags", .map(of: .string)),
        .init("either", .oneOf([.string, .integer])),
    ])

    private func differences(_ text: String) throws -> [ExampleComparison.Difference] {
        ExampleComparison(documented).differences(in: try #require(LenientJSON.parse(text)))
    }

    @Test(arguments: [
        #"{"id": 1, "name": "x", "note": null, "rows": [{"size": 1}, {"size": 2.5}], "free": {"any": 1}, "tags": {"a": "b"}, "either": 1}"#,
        #"{"id": 1.0, "name": "x"}"#,
        #"{"id": <id>, ...}"#, #"{"id": 1, "name": "x", "rows": []}"#,
    ])
    func agrees(text: String) throws {
        #expect(try differences(text) == [])
    }

    @Test(
        arguments: [
            (#"{"id": 1}"#, .missingRequired(["name"].path)),
            (#"{"id": "1", "name": "x"}"#, .kindDiffers(["id"].path, documented: "integer", example: "string")),
            (#"{"id": 1.5, "name": "x"}"#, .kindDiffers(["id"].path, documented: "integer", example: "number")),
            (#"{"id": 1, "name": "x", "colour": 1}"#, .unknownMember(["colour"].path)),
            (#"{"ID": 1, "name": "x"}"#, .caseDiffers(["ID"].path, documentedName: "id")),
            (#"{"id": 1, "name": null}"#, .undocumentedNull(["name"].path)),
            (#"{"id": 1, "name": "x", "rows": [{}, {}]}"#, .missingRequired(["rows", "[]", "size"].path)),
            (
                #"{"id": 1, "name": "x", "rows": {"size": 1}}"#,
                .kindDiffers(["rows"].path, documented: "array", example: "object")
            ),
            (
                #"{"id": 1, "name": "x", "tags": {"a": 1}}"#,
                .kindDiffers(["tags", "a"].path, documented: "string", example: "integer")
            ),
            (
                #"{"id": 1, "name": "x", "either": true}"#,
                .kindDiffers(["either"].path, documented: "string or integer", example: "boolean")
            ),
        ] as [(String, ExampleComparison.Difference)])
    func differs(text: String, difference: ExampleComparison.Difference) throws {
        #expect(try differences(text) == [difference])
    }

    @Test func theRootMayBeAnotherKind() {
        let comparison = ExampleComparison(.array(of: .string))
        #expect(comparison.differences(in: .object([])) == [.kindDiffers([], documented: "array", example: "object")])
        #expect(comparison.differences(in: .array([.string("x")])).isEmpty)
    }
}
