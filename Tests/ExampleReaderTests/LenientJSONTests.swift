import APIModel
import Testing

@testable import ExampleReader

@Suite struct LenientJSONTests {
    @Test func strictDocumentsAreComplete() throws {
        let reading = try #require(LenientJSON.parse(#"{"id": 7, "tags": ["a", "b"], "rate": 0.5, "note": null}"#))
        #expect(reading.isComplete)
        #expect(line(reading.value) == #"{id:7,tags:["a","b"],rate:0.5,note:null}"#)
        #expect(reading.lines == 1...1)
        #expect(reading.rest.isEmpty)
    }

    @Test(arguments: [
        ("42", "42"), ("-1.5e3", "-1500.0"), ("true", "true"), ("null", "null"), (#""text""#, #""text""#), ("[]", "[]"),
        ("{}", "{}"),
        (#"{"a": 9223372036854775807}"#, "{a:9223372036854775807}"),
        (#"{"a": 92233720368547758070}"#, "{a:9.223372036854776e+19}"),
        (#"{"a": "\u4f60\ud83d\ude00\n\/\"\\"}"#, #"{a:"你😀\n/"\"}"#), (#"{"a": "\ud83d"}"#, "{a:\"\u{FFFD}\"}"),
    ])
    func scalarsAndEscapes(text: String, expected: String) {
        #expect(read(text) == expected)
        #expect(LenientJSON.parse(text)?.isComplete == true)
    }

    @Test(
        arguments: [
            (#"{"a": 1, "b": [1, 2,],}"#, "{a:1,b:[1,2]}", [.trailingComma, .trailingComma]),
            (#"{"a": 1,, "b": 2}"#, "{a:1,b:2}", [.extraComma]),
            (#"{"a": 1 "b": 2}"#, "{a:1,b:2}", [.lostComma]),
            ("[{\"a\": 1}\n {\"a\": 2}]", "[{a:1},{a:2}]", [.lostComma]),
            (#"["x" "y"]"#, #"["x","y"]"#, [.lostComma]),
            (#"{"a": {"b": [1, 2"#, "{a:{b:[1,2]}}", [.lostCloser, .lostCloser, .lostCloser]),
            (#"{"a": [1, 2}"#, "{a:[1,2]}", [.lostCloser]),
            (#"{"a": {"b": [{"c": 1} } ] }"#, "{a:{b:[{c:1}]}}", [.lostCloser, .strayCloser]),
            (#"{"a": 1}}"#, "{a:1}", [.strayCloser]),
            (#"{"a": [{"b": 1}, {"b": 2} "total": 2}"#, "{a:[{b:1},{b:2}],total:2}", [.lostCloser, .lostComma]),
            (#"[{"b": 1}, "b": 2}]"#, "[{b:1},{b:2}]", [.lostOpener]),
            ("\"a\": 1,\n\"b\": {\"c\": 2}", "{a:1,b:{c:2}}", [.lostOpener, .lostCloser]),
            (" \"a\": 1,\n\"b\": 2\n}", "{a:1,b:2}", [.lostOpener]),
        ] as [(String, String, [LenientJSON.Repair.Kind])])
    func punctuationIsMended(text: String, expected: String, kinds: [LenientJSON.Repair.Kind]) {
        #expect(read(text) == expected)
        #expect(repairs(text) == kinds)
    }

    @Test(
        arguments: [
            ("{'a': 'b'}", #"{a:"b"}"#, [.foreignQuotes, .foreignQuotes]),
            (
                "{“a”：“b”，“c”：1}", #"{a:"b",c:1}"#,
                [
                    .foreignQuotes, .foreignPunctuation, .foreignQuotes, .foreignPunctuation, .foreignQuotes,
                    .foreignPunctuation,
                ]
            ),
            ("{a: 1, $b-c: 2}", "{a:1,$b-c:2}", [.unquotedName, .unquotedName]),
            (
                "{u'a': u\"b\", \"c\": None, \"d\": True}", #"{a:"b",c:null,d:true}"#,
                [
                    .foreignQuotes, .foreignQuotes, .foreignLiteral, .foreignLiteral,
                ]
            ),
            ("{\"a\": \"two\nlines\"}", #"{a:"two\nlines"}"#, [.newlineInString]),
            ("{\"a: \"0.1\", \"b\": 2}", #"{a:"0.1",b:2}"#, [.lostQuote]),
            ("{a\": 1}", "{a:1}", [.lostQuote]),
            ("{\"a\": \"x,\n\"b\": 2}", #"{a:"x",b:2}"#, [.lostQuote, .lostComma]),
            ("{\"a\": \"x...\n  \"b\": 2}", #"{a:"x...",b:2}"#, [.lostQuote, .lostComma]),
            ("{\"a\": \"x\n}", #"{a:"x"}"#, [.lostQuote]),
            (#"{"a": "say "hello" twice"}"#, #"{a:"say "hello" twice"}"#, [.unescapedQuote]),
            ("{\"a\": \"{\n \"b\": 1 }\", \"c\": 2}", #"{a:"{\n "b": 1 }",c:2}"#, [.unescapedQuote]),
            (#"{"a": """b "c" d"""}"#, #"{a:"b "c" d"}"#, [.foreignQuotes]),
            (#"{"a": "\d+"}"#, #"{a:"d+"}"#, [.oddEscape]),
            (#"{"a"?: 1}"#, "{a:1}", [.foreignPunctuation]),
        ] as [(String, String, [LenientJSON.Repair.Kind])])
    func quotesAndNames(text: String, expected: String, kinds: [LenientJSON.Repair.Kind]) {
        #expect(read(text) == expected)
        #expect(repairs(text) == kinds)
    }

    @Test(arguments: [
        ("+1", "1"), (".5", "0.5"), ("5.", "5.0"), ("0x1F", "31"), ("-0x10", "-16"), ("007", "7"), ("10L", "10"),
        ("1e3", "1000.0"),
    ])
    func numbersOfOtherLanguages(text: String, expected: String) {
        #expect(read("{\"a\": \(text)}") == "{a:\(expected)}")
    }

    @Test func placesOfRepairs() throws {
        let reading = try #require(
            LenientJSON.parse("Response:\n\n{\n  \"é\": [1, 2,],\n  \"b\": 2,\n}\n", firstLine: 10))
        #expect(reading.lines == 12...15)
        #expect(
            reading.repairs == [
                .init(kind: .trailingComma, line: 13, column: 14), .init(kind: .trailingComma, line: 15, column: 1),
            ])
        #expect(reading.head?.labels == ["Response:"])
    }

    @Test func aMemberWithoutValueIsUnknown() throws {
        let reading = try #require(LenientJSON.parse("{\n \"a\": 1,\n \"data\": // as above\n \"b\": ,\n \"c\": \n}"))
        #expect(line(reading.value) == "{a:1,data:null,b:null,c:null}")
        #expect(reading.unknownPaths == [["data"].path, ["b"].path, ["c"].path])
        #expect(reading.descriptions == [["data"].path: "as above"])
    }

    @Test func documentsBehindEachOther() {
        let text = "{\"a\": 1}\n\nor\n\n{\"b\": 2}\n[3]"
        let all = LenientJSON.parseAll(text, firstLine: 5)
        #expect(all.map { line($0.value) } == ["{a:1}", "{b:2}", "[3]"])
        #expect(all.map(\.lines) == [5...5, 9...9, 10...10])
        #expect(all[1].head?.labels == ["or"])
        #expect(LenientJSON.parse(text).map { line($0.value) } == "{a:1}")
        #expect(LenientJSON.parseAll(#"{"a":1}{"a":2},{"a":3}"#).count == 3)
    }

    @Test func depthIsBounded() {
        let limit = LenientJSON.maximumDepth
        #expect(
            LenientJSON.parse(String(repeating: "[", count: limit) + "1" + String(repeating: "]", count: limit)) != nil)
        #expect(LenientJSON.parse(String(repeating: "[", count: limit + 1) + "1") == nil)
        #expect(LenientJSON.parse(String(repeating: "{\"a\":", count: 100_000)) == nil)
    }
}

extension [String] {
    /// A path of members; `[]` is a step to the elements.
    var path: ValuePath { ValuePath(map { $0 == "[]" ? .element : .member($0) }) }
}
