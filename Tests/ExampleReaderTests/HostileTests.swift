import APIModel
import Testing

@testable import ExampleReader

/// Texts that nobody wrote for a reader: it must end, and never crash.
@Suite(.timeLimit(.minutes(10))) struct HostileTests {
    /// A generator whose numbers are the same in every run.
    private struct Numbers {
        var state: UInt64

        mutating func next(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    private static let seeds = [
        "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\n  \"id\": 7, // words\n  \"list\": [1, 2.5, {\"a\": \"b\\u00e9\"}, ...],\n  \"x\": <id>,\n  'y': True\n}\n",
        "$ curl -X POST 'https://h/p?a=1' \\\n  -H \"X-Key: k\" \\\n  -d '{\"a\": [1, {\"b\": null}]}' <<EOF\nwords\nEOF\n{\"c\": 1}",
        "{ “a”：“b”，c: \"{ \"d\": 1 }\", \"e\": \"x\" | null, \"f\": string[], /* g */ \"h\": \"\"\"i\"\"\" (required), \"j: \"k\" }",
        "GET /a/{id}\nGET /b\n\nResponse (200):\n[[{\"1\": [], \"2\": [[]]}], {…}, \"...\"]",
    ]
    private static let pieces = [
        "{", "}", "[", "]", "\"", "'", ",", ":", "\\", "/", "//", "/*", "*/", "#", "<", ">", "(", ")", "...", "…", "\n",
        "|", "\"\"\"", "{{", "null", "1", "“", "<<E", "\u{0}", "\\u",
    ]

    private func readAll(_ text: String) {
        for reading in LenientJSON.parseAll(text) {
            let schema = InferredSchema.infer(from: [reading])
            // A place of a repair lies in the text.
            let lines = text.utf8.count { $0 == 10 } + 1
            #expect(reading.repairs.allSatisfy { $0.line >= 1 && $0.line <= lines && $0.column >= 1 })
            #expect(reading.lines.lowerBound >= 1 && reading.lines.upperBound <= lines)
            #expect(!reading.value.matches(for: ["a", "id"]).contains { schema[$0.path] == nil })
            _ = ExampleComparison(.object([.init("id", .integer, isRequired: true)])).differences(in: reading)
            _ = reading.descriptions
        }
        _ = CurlCommand.parseAll(text)
        _ = HTTPMessage.parse(text)
    }

    @Test(arguments: seeds.indices) func everyPrefixAndEverySuffix(index: Int) {
        let scalars = Array(Self.seeds[index].unicodeScalars)
        for cut in scalars.indices {
            readAll(String(String.UnicodeScalarView(scalars[..<cut])))
            readAll(String(String.UnicodeScalarView(scalars[cut...])))
        }
    }

    @Test(arguments: seeds.indices) func manyMutations(index: Int) {
        var numbers = Numbers(state: UInt64(index) &+ 17)
        for _ in 0..<400 {
            var scalars = Array(Self.seeds[index].unicodeScalars)
            for _ in 0...numbers.next(below: 4) {
                let place = numbers.next(below: scalars.count)
                switch numbers.next(below: 3) {
                case 0: scalars.remove(at: place)
                case 1:
                    scalars.insert(
                        contentsOf: Self.pieces[numbers.next(below: Self.pieces.count)].unicodeScalars, at: place)
                default: scalars.swapAt(place, numbers.next(below: scalars.count))
                }
            }
            readAll(String(String.UnicodeScalarView(scalars)))
        }
    }

    /// A reader that goes over its text again for each part of it would take hours for these.
    @Test(arguments: [
        ("", "{"), ("", "["), ("{", "]"), ("{\"a\": 1", "}"), ("{\"a\": [1", ","), ("[1", "..."), ("[1", ". "),
        ("", "\""), ("{\"a\": \"", "\n"), ("{\"a\": \"", "\n \""),
        ("{\"a\": \"", "\"x"), ("{", "//x\n"), ("", "#\n"), ("", "/*"), ("{\"a\": ", "<"), ("{\"a\": ", "("),
        ("{\"a\": 1 ", "("), ("{\"a\": 1 ", "()"), ("{", "\"a\": 1\n"),
        ("", "{\"a\":1}"), ("{\"a\": ", "\"{ \"b\": "), ("{\"a\": ", "1|"), ("HTTP/1.1 200 OK\n", "A-b: c\n"),
        ("[", "{{"), ("[", "{{a}} "), ("{\"a\": \"", "\\ud800"), ("{", "“a”：“b”，"),
        ("{", "\"a: "), ("{\"a\": ", "x y "), ("{\"a\": 1 ", "foo bar\n"), ("[", "{\"a\": 1, \"b\": 2},"),
        ("https://x?\n", "&a=b\n"), ("", "curl '\n"), ("", "curl http://x -d \"\n"),
        ("curl http://x", " -d a=b"), ("curl http://x ", "\\\n"), ("", "$ curl http://x\n"),
        ("curl http://x <<EOF\n", "EO\n"), ("curl http://x -d ", "a=b&"), ("", "a=b "),
    ])
    func isLinear(start: String, unit: String) {
        readAll(start + String(repeating: unit, count: 30_000 / unit.utf8.count))
    }
}
