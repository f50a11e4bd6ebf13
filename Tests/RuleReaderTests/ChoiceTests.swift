import APIModel
import SourceModel
import Testing

@testable import RuleReader

/// Values that show by their writing that they are a choice, and prose that looks like one.
@Suite struct ChoiceTests {
    @Test(
        "choices without a head",
        arguments: [
            "`warm` or `cold`. See the page of tanks.", "Temperature: `warm`, `cold`.",
            "Can be set to `warm` or `cold`.",
            "Whether the tank is `warm` or `cold`.", "Tank type, warm or cold", "Returned in `warm` or `cold` order.",
            "Supported modes are warm and cold.", "Available modes: warm, cold", "warm (default), cold",
            "Level of heat (`warm` or `cold`)", "类型，支持warm、cold", "有两种模式：warm、cold", "Enum: \"warm\" \"cold\"",
            "模式：`warm` - 热。<br>`cold` - 如果没有热水。",
        ])
    func choices(_ description: String) {
        #expect(read(description).members.map(Set.init) == ["warm", "cold"], "\(description)")
    }

    @Test(
        "prose that looks like a choice",
        arguments: [
            "Contact: email or phone", "It can be created or changed later", "`owner` or `group` must be sent",
            "See `warm` or `cold` for more.", "Set the answer. WARM and COLD order types default to FULL",
            "类型 `A`, `B`, or `C`; `X` 默认为`A`", "Callback address, only supports http and https",
            "回调地址，仅支持http和https协议", "WARM集群id，仅COLD返回该值", "Supports `eq`, `ne`.",
        ])
    func prose(_ description: String) {
        #expect(read(description).members == nil, "\(description)")
    }

    @Test(
        "meanings that are words of bounds, or begin like the word for more",
        arguments: [
            "状态，可选值列表：最高是1; 等额是2; 永久是3", "状态，取值：停用：1；最高：2；最低：3", "取值：1 停用、2 等额、3 在途",
            "level, values: lowest=1, normal=2, highest=3",
        ])
    func meanings(_ description: String) {
        let field = read(description, .integer)
        #expect([1, 2, 3].allSatisfy { field.accepts(.integer($0)) }, "\(description)")
        #expect(field.members.map(Set.init) == ["1", "2", "3"], "\(description)")
    }

    @Test("a value before a word that may say that the list goes on", arguments: ["Q", "C"])
    func goesOn(value: String) {
        #expect(read("取值：D 个人; Q 等额; C 企业。").accepts(.string(value)))
    }

    @Test("numbered lines are values, signs included")
    func numberedLines() {
        let field = read("支持以下值：<br>（1）code<br>（2）code,token<br>（3）token")
        #expect(field.members == ["code", "code,token", "token"])
    }

    @Test("yes and no in one character")
    func yes() {
        #expect(read("是否启用，1是，0否", .integer).members == ["1", "0"])
    }

    @Test("an empty text among the values passes")
    func emptyText() {
        let field = read("备份方式。快照：\"Snapshot\"；方舟：\"Ark\"；无：\"\"")
        #expect(field.accepts(.string("")) && field.accepts(.string("Ark")))
    }

    @Test("what a text begins with")
    func prefixes() {
        let path = read("it must be an absolute path")
        #expect(path.accepts(.string("/a")) && !path.accepts(.string("a")))
        let address = read("endpoint, supports http:// and https:// currently")
        #expect(address.accepts(.string("https://a.example")) && !address.accepts(.string("ftp://a.example")))
    }

    @Test("so many digits")
    func digits() {
        let code = read("a code, 6位数字")
        #expect(code.accepts(.string("123456")) && !code.accepts(.string("12345")) && !code.accepts(.string("abcdef")))
        #expect(read("8位数字以上").accepts(.string("123456789")))
    }

    @Test("kinds of numbers", arguments: ["positive integer", "正整数", "1 <= x"])
    func positive(_ description: String) {
        #expect(read(description, .integer).accepts(.integer(1)))
    }

    @Test("positive beside negative asks for nothing")
    func signs() {
        let words = "a positive integer to expand the range, or a negative number to decrease it"
        #expect(read(words, .integer).accepts(.integer(-1)))
        #expect(!read("must be a positive integer", .integer).accepts(.integer(0)))
    }

    @Test("ends around a name")
    func chain() {
        let field = read("1 <= x < 100", .integer)
        #expect(field.accepts(.integer(1)) && !field.accepts(.integer(0)) && !field.accepts(.integer(100)))
    }

    @Test("a bound in brackets is the field's, whatever it counts per what")
    func brackets() {
        #expect(!read("results per page (max 100)", .integer).accepts(.integer(101)))
        #expect(read("at most 5 per user", .integer).accepts(.integer(6)))
    }
}

/// Cells whose head their column gives.
@Suite struct CellTests {
    private func rules(_ cell: String, _ field: Field) -> [Rule] {
        let prose = RuleReader.Prose(text: cell, source: SourceLocation(file: "page.md", line: 9, column: 40))
        return RuleReader().rules(ofRangeCell: prose, of: field, language: "en")
    }

    @Test func ranges() {
        #expect(rules("[10, 500]", row("size", .integer, "Size of the tank")).map(\.constraint) == [range(10, 500)])
        #expect(rules("1-500", row("size", .integer, "")).map(\.constraint) == [range(1, 500)])
    }

    @Test("the evidence is the cell's, without the column's head")
    func evidence() throws {
        let rule = try #require(rules("warm or cold", row("heat", .string, "Heat of the tank")).first)
        #expect(rule.evidence.text == "warm or cold")
        #expect(rule.evidence.source.column == 40)
    }

    @Test("what the description says beside the cell counts")
    func sentinels() {
        let field = row("size", .integer, "Size. 0 means unlimited")
        #expect(
            rules("[10, 500]", field).filter { $0.certainty == .certain }.allSatisfy {
                $0.constraint.accepts(.integer(0))
            })
    }

    @Test func defaults() {
        #expect(RuleReader.value(ofDefaultCell: "5", of: .integer) == .integer(5))
        #expect(RuleReader.value(ofDefaultCell: "five", of: .integer) == nil)
        #expect(RuleReader.value(ofDefaultCell: "TRUE", of: .boolean) == .boolean(true))
        #expect(RuleReader.value(ofDefaultCell: "{a, b}", of: .string) == .string("{a, b}"))
    }

    @Test func valuesWithWhatEachDoes() {
        let verbs = "Method, Add adds an entry, Delete deletes it."
        #expect(read(verbs).members == ["Add", "Delete"])
        #expect(read("Custom values are possible. \(verbs)").members == nil)
        let codes = "策略, FAST_RETRY: 重试 3 次, 每次间隔 10秒; SLOW_RETRY: 重试 176 次; 间隔为: 1, 2, 4"
        #expect(read(codes).members == ["FAST_RETRY", "SLOW_RETRY"])
        #expect(read("支持自定义。\(codes)").members == nil)
    }
}
