import APIModel
import Testing

@testable import ExampleReader

@Suite struct InferredSchemaTests {
    /// The schema in one line: `{id:integer,note?:string|null}`.
    private func line(_ schema: InferredSchema) -> String {
        let kind =
            switch schema.kind {
            case .any: "any"
            case .string: "string"
            case .integer: "integer"
            case .number: "number"
            case .boolean: "boolean"
            case .object(let members):
                "{"
                    + members.map { "\($0.name)\($0.isAlwaysPresent ? "" : "?"):\(line($0.schema))" }.joined(
                        separator: ",") + "}"
            case .array(let elements): "[\(line(elements))]"
            case .map(let values): "map(\(line(values)))"
            case .union(let kinds): kinds.map { line($0) }.joined(separator: "|")
            }
        return kind + (schema.isNullable ? "|null" : "")
    }

    private func infer(_ texts: String...) -> String {
        line(InferredSchema.infer(from: texts.compactMap { LenientJSON.parse($0) }))
    }

    @Test func scalarsMerge() {
        #expect(infer(#"[1, 2.5]"#) == "[number]")
        #expect(infer(#"[1, null]"#) == "[integer|null]")
        #expect(infer(#"[null]"#) == "[any|null]")
        #expect(infer(#"[1, "a", true]"#) == "[string|integer|boolean]")
        #expect(infer(#"{"a": []}"#) == "{a:[any]}")
        #expect(infer(#"{"a": {}}"#) == "{a:{}}")
    }

    @Test func objectsUniteInOrderOfFirstSight() {
        #expect(
            infer(#"[{"b": 1, "a": "x"}, {"c": true, "a": null, "b": 2}]"#) == "[{b:integer,a:string|null,c?:boolean}]")
        #expect(infer(#"{"a": [], "b": 1}"#, #"{"a": [{"x": 1}]}"#) == "{a:[{x:integer}],b?:integer}")
        #expect(infer(#"{"a": 1, "a": 2}"#, #"{"b": 1}"#) == "{a?:integer,b?:integer}")
    }

    @Test func whatIsLeftOutIsNotMissing() {
        #expect(infer(#"[{"a": 1, "b": 2}, {"a": 1, ...}]"#) == "[{a:integer,b:integer}]")
        #expect(infer(#"[{"a": 1, "b": 2}, {"a": 1}]"#) == "[{a:integer,b?:integer}]")
        #expect(infer(#"{"a": 1, "b": 2}"#, #"{"a": 1, ...}"#) == "{a:integer,b:integer}")
    }

    @Test func placeholdersNameKindsWhereNothingElseDoes() {
        #expect(
            infer(#"{"a": string, "b": <id>, "c": integer, "d": [number], "e": 1}"#)
                == "{a:string,b:any,c:integer,d:[number],e:integer}")
        #expect(infer(#"{"a": string, "e": 1}"#, #"{"a": 5, "e": 1}"#) == "{a:integer,e:integer}")
        #expect(infer(#"{"a": "x" | null, "b": string | null}"#) == "{a:string|null,b:string|null}")
        let values = [JSONValue.object([.init("a", .null), .init("b", .null)])]
        #expect(line(InferredSchema.infer(from: values, unknown: [["a"].path])) == "{a:any,b:any|null}")
    }

    @Test(arguments: [
        (#"{"1": "a", "2": "b"}"#, "map(string)"),
        (#"{"10001": {"x": 1}, "10002": {"x": 2, "y": 3}}"#, "map({x:integer,y?:integer})"),
        (#"{"3f2504e0-4f89-11d3-9a0c-0305e82c3301": 1}"#, "map(integer)"),
        (#"{"10.0.0.1:80": 1, "10.0.0.2:80": 2.5}"#, "map(number)"), (#"{"web.example:443": 1}"#, "map(integer)"),
        (#"{"2024-01-01": 5, "2024-01-02": 6}"#, "map(integer)"),
        (#"{"5f1d7a2b9c3e4d5f6a7b8c9d": true}"#, "map(boolean)"), (#"{"1": "a"}"#, "{1:string}"),
        (#"{"1": "a", "2": {"b": 1}}"#, "{1:string,2:{b:integer}}"),
        (#"{"a": 1, "2": 1}"#, "{a:integer,2:integer}"),
        (#"{"small": {"w": 1}, "large": {"w": 2}}"#, "{small:{w:integer},large:{w:integer}}"),
        (
            #"{"1": {"a": 1, "b": 1}, "2": {"c": 1, "d": 1}, "3": {"e": 1, "f": 1}}"#,
            "{1:{a:integer,b:integer},2:{c:integer,d:integer},3:{e:integer,f:integer}}"
        ),
    ])
    func namesThatAreData(text: String, expected: String) {
        #expect(infer(text) == expected)
    }

    @Test func samplesAreFewAndDifferent() {
        let schema = InferredSchema.infer(from: [.array(["a", "b", "a", "c", "d", "e"].map(JSONValue.string))])
        #expect(schema[["[]"].path]?.samples == ["a", "b", "c", "d"].map(JSONValue.string))
        let mixed = InferredSchema.infer(from: [.integer(1), .string("x")])
        #expect(
            mixed.kind == .union([.init(.string, samples: [.string("x")]), .init(.integer, samples: [.integer(1)])]))
    }

    @Test func schemaAtAPath() throws {
        let schema = InferredSchema.infer(from: [
            try #require(LenientJSON.parse(#"{"rows": [{"id": 1}], "by": {"1": {"n": "x"}, "2": {"n": "y"}}}"#)).value
        ])
        #expect(schema[["rows", "[]", "id"].path]?.kind == .integer)
        #expect(schema[["by", "1", "n"].path]?.kind == .string)
        #expect(schema[["rows", "id"].path] == nil)
        #expect(schema.members?.map(\.name) == ["rows", "by"])
    }
}
