import Testing

@testable import ExampleReader

@Suite struct PlaceholderTests {
    @Test(
        arguments: [
            ("string", .string), ("<id>", nil), ("timestamp", nil), ("<integer>", .integer), ("true | false", .boolean),
            ("<0|1>", .integer),
            ("<\"on\"|\"off\">", .string), ("string (required)", .string), ("enum(\"a\", \"b\") (required)", .string),
            ("5 minutes", .integer),
            ("<string, at most 5 signs>", .string), ("2024-01-31", nil), ("10.0.0.1", nil), ("NaN", .number),
            ("-Infinity", .number),
            ("NumberLong(5)", .integer), ("{{name}}", nil), ("{{ a.b | json }}", nil), ("${name}", nil),
            ("{name}", nil), ("$name", nil), ("%s", nil),
            ("number", .number), ("Boolean", .boolean),
        ] as [(String, ScalarKind?)])
    func wordsStandForAnyValue(word: String, kind: ScalarKind?) throws {
        let reading = try #require(LenientJSON.parse("{\"a\": 1, \"b\": \(word), \"c\": [2, \(word)]\n}"))
        #expect(line(reading.value) == "{a:1,b:null,c:[2,null]}")
        #expect(reading.placeholders.map(\.path) == [["b"].path, ["c", "[]"].path])
        #expect(reading.placeholders.map(\.kind) == [kind, kind])
        #expect(!reading.isComplete)
    }

    @Test func listsInWords() throws {
        let reading = try #require(LenientJSON.parse(#"{"a": string[], "b": [number], "c": 1}"#))
        #expect(line(reading.value) == "{a:[null],b:[null],c:1}")
        #expect(reading.placeholders.map(\.kind) == [.string, .number])
        #expect(reading.placeholders.map(\.path) == [["a", "[]"].path, ["b", "[]"].path])
    }

    @Test func theFirstOfSeveralValuesStandsForThem() throws {
        let reading = try #require(
            LenientJSON.parse(
                #"{"a": "x" | "y", "b": 1 || 2, "c": {"d": 1} | null, "e": string | null, "f": "z" | null}"#))
        #expect(line(reading.value) == #"{a:"x",b:1,c:{d:1},e:null,f:"z"}"#)
        #expect(reading.nullablePaths == [["c"].path, ["e"].path, ["f"].path])
        #expect(reading.unknownPaths == [["e"].path])
    }
}

@Suite struct EllipsisTests {
    @Test(
        arguments: [
            (#"{"a": 1, ...}"#, "{a:1}", [""]), (#"{"a": 1, …}"#, "{a:1}", [""]),
            ("{\n\"a\": 1\n...\n}", "{a:1}", [""]), ("{\"a\": 1,\n// ...\n}", "{a:1}", [""]),
            (#"{"a": 1, "...": "..."}"#, "{a:1}", [""]), (#"{"a": 1, "...": {"b": 2}}"#, "{a:1}", [""]),
            (#"{"a": 1, "..."}"#, "{a:1}", [""]),
            (#"{"a": 1, ...: ...}"#, "{a:1}", [""]), (#"{"a": {...}}"#, "{a:{}}", ["a"]),
            (#"{"a": [...]}"#, "{a:[]}", ["a"]), (#"[{...}, ...]"#, "[{}]", ["", "[]"]),
            (#"["x", "y", ...]"#, #"["x","y"]"#, [""]), (#"["x", "..."]"#, #"["x"]"#, [""]),
            (#"["..."]"#, #"["..."]"#, []), ("[1, 2, ... 5 more of them]", "[1,2]", [""]),
            ("{\"a\": 1,\n.\n.\n.\n\"b\": 2}", "{a:1,b:2}", [""]), (#"{"a": ..., "b": 1}"#, "{a:null,b:1}", ["a"]),
            ("{\"a\": 1}\n...", "{a:1}", [""]), ("{...}", "{}", [""]),
            (#"{"a": "b..."}"#, #"{a:"b..."}"#, []), (#"{"a": 1, ...more}"#, "{a:1}", [""]),
        ] as [(String, String, [String])])
    func leavesOut(text: String, expected: String, paths: [String]) throws {
        let reading = try #require(LenientJSON.parse(text))
        #expect(line(reading.value) == expected)
        #expect(reading.elidedPaths.map(\.description).sorted() == paths)
        #expect(reading.isElided == !paths.isEmpty)
        #expect(reading.isComplete == paths.isEmpty)
    }
}
