import APIModel
import PageOutline
import Testing

@testable import DocumentReader

/// Type cells in the spellings of many houses.
struct TypeGrammarTests {
    /// Knows the models Loaf and Oven, by name and by the anchor `#loaf`.
    private var grammar: TypeGrammar {
        TypeGrammar(
            scalars: Piece.profile.scalars,
            model: { name, link in
                if link == "#loaf" { return "Loaf" }
                return ["loaf": "Loaf", "oven": "Oven"][Words.typeKey(name)]
            },
            isValues: { $0 == "#grains" })
    }

    @Test(arguments: [
        ("string", TypeReference.string), ("String", .string), ("`string`", .string), ("字符串", .string),
        ("int", .integer), ("Integer", .integer), ("整数", .integer), ("int64", .long), ("long", .long),
        ("number", .number),
        ("float", .float), ("double", .double), ("boolean", .boolean), ("bool", .boolean), ("object", .object),
        ("any", .any),
        ("file", .string), ("array", .array(.any)), ("Loaf", .shape("Loaf")), ("loaf", .shape("Loaf")),
        ("integer(int64)", .long), ("integer<int64>", .long), ("number(float)", .float), ("number (double)", .double),
        ("string(date-time)", .string), ("string(255)", .string), ("varchar(64)", .string),
        ("ISO8601 timestamp", .string),
        ("comma separated list", .string), ("whole number", .integer), ("Loaf object", .shape("Loaf")),
    ])
    func single(text: String, type: TypeReference) {
        let reading = grammar.read(text)
        #expect(reading.type == type)
        #expect(!reading.isUnknown)
        #expect(!reading.isNullable)
    }

    @Test(arguments: [
        "string[]", "[]string", "[string]", "array[string]", "array<string>", "Array<String>", "array(string)",
        "List<string>",
        "array of string", "array of strings", "Array of Strings", "list of strings", "string array", "string list",
        "array（string）",
        "字符串数组", "string 列表", "数组<字符串>", "collection of strings", "List《string》", "array{string}", "set<string>",
    ])
    func listsOfTexts(text: String) {
        #expect(grammar.read(text).type == .array(.string))
        #expect(!grammar.read(text).isUnknown)
    }

    @Test(arguments: [
        "Loaf[]", "array of Loaf objects", "Array<Loaf>", "list of Loaf object", "[Loaf]", "array[Loaf]", "Loaf array",
        "Loaf数组",
    ])
    func listsOfModels(text: String) {
        #expect(grammar.read(text).type == .array(.shape("Loaf")))
    }

    @Test func listsOfLists() {
        #expect(grammar.read("string[][]").type == .array(.array(.string)))
        #expect(grammar.read("array<array<int>>").type == .array(.array(.integer)))
        #expect(grammar.read("[[int]]").type == .array(.array(.integer)))
        #expect(grammar.read("array of array of int").type == .array(.array(.integer)))
    }

    @Test(arguments: [
        ("map<string, int>", TypeReference.map(.integer)), ("Map<String,Loaf>", .map(.shape("Loaf"))),
        ("map[string]int", .map(.integer)),
        ("dict[str, bool]", .map(.boolean)), ("map of string to Loaf", .map(.shape("Loaf"))),
        ("map<string, string[]>", .map(.array(.string))), ("dictionary with keys in a set", .map(.any)),
    ])
    func maps(text: String, type: TypeReference) {
        #expect(grammar.read(text).type == type)
    }

    @Test(arguments: [
        ("string or integer", [TypeReference.string, .integer]), ("string | integer", [.string, .integer]),
        ("string|integer", [.string, .integer]), ("int/string", [.integer, .string]),
        ("string 或 int", [.string, .integer]),
        ("Loaf or Oven", [.shape("Loaf"), .shape("Oven")]),
        ("string, integer or boolean", [.string, .integer, .boolean]),
        ("string or array of strings", [.string, .array(.string)]),
    ])
    func choices(text: String, types: [TypeReference]) {
        #expect(grammar.read(text).type == .union(types))
    }

    @Test(arguments: [
        "?string", "string?", "string or null", "string|null", "null or string", "string (nullable)", "nullable string",
        "string, nullable", "string/null", "`string` or `null`",
    ])
    func nullable(text: String) {
        let reading = grammar.read(text)
        #expect(reading.type == .string)
        #expect(reading.isNullable)
    }

    @Test func nullableLists() {
        #expect(grammar.read("?string[]").type == .array(.string))
        #expect(grammar.read("?string[]").isNullable)
    }

    @Test(arguments: [
        ("string (optional)", false), ("string, optional", false), ("string (required)", true), ("string（必填）", true),
        ("string [optional]", false),
    ])
    func wordsBesideTheType(text: String, isRequired: Bool) {
        let reading = grammar.read(text)
        #expect(reading.type == .string)
        #expect(reading.isRequired == isRequired)
    }

    @Test(arguments: [
        ("[Loaf](#loaf)", TypeReference.shape("Loaf")), ("array of [loaves](#loaf)", .array(.shape("Loaf"))),
        ("array of [baked things](#loaf) objects", .array(.shape("Loaf"))), ("[Loaf](#loaf)[]", .array(.shape("Loaf"))),
        ("a [baked thing](#loaf) object", .shape("Loaf")), ("partial [loaf](#loaf) object", .object),
        ("[oven](#elsewhere)", .shape("Oven")), ("[string](#kinds-of-text)", .string), ("[grain](#nowhere)", .object),
        ("array of [grain](#nowhere) strings", .array(.string)), ("[loaf](#loaf) ids", .string),
        ("array of [loaf](#loaf) ids", .array(.string)),
    ])
    func links(text: String, type: TypeReference) throws {
        let reading = grammar.read(try Piece.cell(text))
        #expect(reading.type == type)
        #expect(!reading.isUnknown)
    }

    @Test func aLinkToATableOfValuesIsNoObject() throws {
        #expect(grammar.read(try Piece.cell("[grain](#grains)")).type == .any)
        #expect(grammar.read(try Piece.cell("integer ([grain](#grains))")).type == .integer)
    }

    @Test(arguments: ["sourdough", "see below", "depends on the grain of the day and more", "Dough[", "???"])
    func unknown(text: String) {
        #expect(grammar.read(text).type == .any)
        #expect(grammar.read(text).isUnknown)
    }

    @Test func anEmptyCellIsNotUnknown() {
        #expect(grammar.read("").type == .any)
        #expect(!grammar.read("").isUnknown)
    }

    @Test func depthIsBounded() {
        let deep = String(repeating: "array<", count: 500) + "int" + String(repeating: ">", count: 500)
        #expect(grammar.read(deep).type != .integer)
        #expect(grammar.read(String(repeating: "array of ", count: 400) + "int").type != .integer)
        #expect(grammar.read(Inline(deep)).isUnknown)
    }
}
