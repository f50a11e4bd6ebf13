import APIModel
import DocumentReader
import SourceModel
import Testing

/// Rows of tables: names, types, required and default cells, and rows that are damaged.
struct RowTests {
    @Test(
        arguments: [
            ("String", TypeReference.string, nil), ("integer", .integer, nil), ("Long", .long, nil),
            ("Number", .number, nil),
            ("Float", .float, nil), ("Double", .double, nil), ("Boolean", .boolean, nil), ("Object", .object, nil),
            ("Map", .object, nil),
            ("String[]", .array(.string), nil), ("Object[]", .array(.object), nil),
            ("String [ ]", .array(.string), nil),
            ("String[][]", .array(.array(.string)), nil), ("List\\<Integer>", .array(.integer), nil),
            ("`List<String>`", .array(.string), nil),
            ("Map\\<String, Long>", .map(.long), nil), ("Array", .array(.any), "model.array-without-items"),
            ("Arrary", .array(.any), "table.misspelt-type"), ("Sting", .string, "table.misspelt-type"),
            ("", .any, "table.missing-type"),
            ("so-and-so", .any, "table.unknown-type"), ("Nowhere", .any, "model.type-without-table"),
            ("Nowhere[]", .array(.any), "model.type-without-table"),
        ] as [(String, TypeReference, String?)])
    func types(_ cell: String, _ type: TypeReference, _ code: String?) throws {
        let reading = try Reading(Page(request: Page.request("a|\(cell)|True||")))
        #expect(try reading.parameter("a").field.type == type)
        #expect(code.map { code in reading.codes.contains("21 \(code)") } ?? reading.codes.isEmpty)
    }

    @Test func arraysOfArraysHaveABound() throws {
        let reading = try Reading(Page(request: Page.request("a|String\(String(repeating: "[]", count: 4000))|True||")))
        #expect(reading.codes == ["21 table.unknown-type"])
    }

    @Test(
        arguments: [
            ("True", Field.Requirement.required, nil), ("false", .optional, nil), ("YES", .required, nil),
            ("**No**", .optional, nil),
            ("maybe", .conditional, "21 table.unknown-required"), ("", .optional, nil),
        ] as [(String, Field.Requirement, String?)])
    func requirements(_ cell: String, _ requirement: Field.Requirement, _ code: String?) throws {
        let reading = try Reading(Page(request: Page.request("a|String|\(cell)||")))
        #expect(try reading.parameter("a").field.requirement == requirement)
        #expect(reading.codes == [code].compactMap { $0 })
    }

    @Test(
        arguments: [
            ("Integer", "-1", JSONValue.integer(-1), nil), ("Boolean", "True", .boolean(true), nil),
            ("Boolean", "false", .boolean(false), nil),
            ("String", "HADOOP,ZOOKEEPER", .string("HADOOP,ZOOKEEPER"), nil), ("Number", "1.5", .number(1.5), nil),
            ("Long", "9223372036854775807", .integer(.max), nil),
            ("Integer", "many", nil, "21 table.default-of-other-type"),
            ("Integer", "99999999999999999999", nil, "21 table.default-of-other-type"),
            ("Number", "nan", nil, "21 table.default-of-other-type"), ("String", "-", nil, nil),
            ("String", "null", nil, nil), ("String", "", nil, nil),
        ] as [(String, String, JSONValue?, String?)])
    func defaults(_ type: String, _ cell: String, _ value: JSONValue?, _ code: String?) throws {
        let reading = try Reading(Page(request: Page.request("a|\(type)|False|\(cell)|")))
        #expect(try reading.parameter("a").field.defaultValue == value)
        #expect(reading.codes == [code].compactMap { $0 })
    }

    @Test func surplusAndMissingCells() throws {
        let reading = try Reading(
            Page(response: Page.response("a|String|PAID|ARREARS|EXPIRED", "b|String", "c|String|x \\| y")))
        #expect(reading.codes == ["25 table.surplus-cells", "26 table.missing-cells"])
        #expect(reading.findings.first?.location?.column == 16)
        #expect(try reading.operation().response.map(\.description) == ["PAID", "", "x | y"])
    }

    @Test func rowsTwiceAndWithoutName() throws {
        let reading = try Reading(Page(response: Page.response("a|String|1", "a|Integer|2", " |String|x", "||")))
        #expect(reading.codes == ["26 table.duplicate-row", "27 table.row-without-name"])
        #expect(try reading.operation().response.map(\.type) == [.string])
    }

    @Test func tableWithoutRowsAndEmptySections() throws {
        let reading = try Reading(Page(request: Page.request(), response: "None"))
        #expect(reading.codes == ["19 table.without-rows"])
        #expect(reading.findings.first?.severity == .note)
    }

    @Test func unknownColumn() throws {
        let reading = try Reading(Page(response: "|Name|Type|Since|Description|\n|-|-|-|-|\n|a|String|1.0|b|"))
        #expect(reading.codes == ["23 table.unknown-column"])
        #expect(reading.findings.first?.location?.column == 12)
        #expect(try reading.operation().response.map(\.description) == ["b"])
    }

    @Test func codesThatAreNone() throws {
        let reading = try Reading(Page(codes: "|Return code|Description|\n|-|-|\n|abc|x|\n|**404**|y|\n|404|z|"))
        #expect(
            reading.codes == ["27 operation.no-success-code", "29 operation.invalid-code", "31 table.duplicate-row"])
        #expect(try reading.operation().codes.map(\.code) == ["404"])
    }

    @Test func breaksAndNoBreakSpaces() throws {
        let reading = try Reading(
            Page(
                response: Page.response(
                    "\u{A0}**a**\u{A0}|\u{A0}String|<br>one<br/> two </br>three<BR >", "b|String|`<string>` <b>x</b>")))
        #expect(reading.codes == [])
        #expect(try reading.operation().response.map(\.name) == ["a", "b"])
        #expect(try reading.operation().response.map(\.description) == ["one\ntwo\nthree", "`<string>` <b>x</b>"])
    }

    @Test(arguments: [
        ("password", true), ("adminPassword", true), ("secretKey", true), ("name", false), ("passwordPolicy", true),
    ])
    func secrets(_ name: String, _ isSensitive: Bool) throws {
        let reading = try Reading(Page(request: Page.request("\(name)|String|True||", "passwordCount|Integer|True||")))
        #expect(try reading.parameter(name).field.isSensitive == isSensitive)
        #expect(try !reading.parameter("passwordCount").field.isSensitive)
    }
}
