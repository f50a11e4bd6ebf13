import APIModel
import ModelFormat
import Testing

@Suite struct JSONTests {
    @Test(arguments: [
        ("null", JSONValue.null), (" [ true , false ]\n", .array([.boolean(true), .boolean(false)])),
        ("-0", .integer(0)), ("9223372036854775807", .integer(.max)), ("9223372036854775808", .number(0x1p63)),
        ("1.0", .number(1)), ("1e2", .number(100)), ("-12.5E-1", .number(-1.25)),
        (#""\u0041\n\/\ud83d\udea2""#, .string("A\n/🚢")),
        (
            #"{"b":1,"a":2,"b":3}"#,
            .object([.init("b", .integer(1)), .init("a", .integer(2)), .init("b", .integer(3))])
        ),
    ])
    func reads(text: String, value: JSONValue) throws {
        #expect(try JSONReader.read(Array(text.utf8)) == value)
    }

    @Test(arguments: [
        "", "nul", "01", "-", "1.", "1e", ".5", "+1", "1 2", "[1,]", "{\"a\":}", "{a:1}", "\"a", "\"\\x\"",
        "\"\\ud83d\"",
        "\"\\u12\"", "\"\t\"", "1e999", "[", "{\"a\" 1}",
    ])
    func refuses(text: String) {
        #expect(throws: JSONReadingError.self) { try JSONReader.read(Array(text.utf8)) }
    }

    @Test func refusesBytesThatAreNotUTF8() {
        #expect(throws: JSONReadingError.self) { try JSONReader.read([0x22, 0xC3, 0x22]) }
    }

    @Test func deepNestingIsAnErrorAndNotACrash() {
        let deep = Array(repeating: UInt8(ascii: "["), count: 100_000)
        #expect(throws: JSONReadingError.self) { try JSONReader.read(deep) }
    }

    @Test func anErrorNamesItsPlace() {
        do {
            _ = try JSONReader.read(Array("{\n  \"a\": ?\n}".utf8))
            Issue.record("read")
        } catch {
            #expect("\(error)" == "line 2, column 8: expected a value")
        }
    }

    @Test func prettyKeepsOrderAndShortListsOnOneLine() {
        let value = JSONValue.object([
            .init("z", .array([.integer(1), .number(2)])), .init("a", .object([])),
            .init("q\"\n", .array([.object([.init("x", .string("\u{1}é/"))])])),
        ])
        let text = """
            {
              "z": [1, 2.0],
              "a": {},
              "q\\"\\n": [
                {
                  "x": "\\u0001é/"
                }
              ]
            }

            """
        #expect(String(decoding: JSONWriter.pretty(value), as: UTF8.self) == text)
    }

    @Test func bothFormsReadBack() throws {
        let value = try JSONReader.read(ModelWriter().write(EveryCase.model))
        #expect(try JSONReader.read(JSONWriter.compact(value)) == value)
        #expect(try JSONReader.read(JSONWriter.pretty(value)) == value)
    }
}
