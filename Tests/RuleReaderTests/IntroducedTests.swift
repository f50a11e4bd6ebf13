import APIModel
import SourceModel
import Testing

@testable import RuleReader

/// What is told about several members at once, in their rows, in the introduction or in the row around them.
@Suite struct IntroducedTests {
    private let pair = [row("alpha", .string, "资源名称，不超过32字符"), row("beta", .string, "资源描述")]

    @Test(
        "choices in the introduction",
        arguments: [
            ("alpha beta 二者只能且必须传一个。", Consequence.requireOne(members: ["alpha", "beta"])),
            ("Exactly one of alpha and beta must be given.", .requireOne(members: ["alpha", "beta"])),
            ("修改资源名称、描述，二者至少选一", .requireAny(members: ["alpha", "beta"])),
        ])
    func choices(_ introduction: String, _ consequence: Consequence) {
        #expect(read(pair, introduction: [introduction]).rules.map(\.consequence) == [consequence])
    }

    @Test(
        "introductions that choose nothing here",
        arguments: [
            "如果没有gamma，alpha beta 二者只能且必须传一个。", "修改名称、地址，二者至少选一", "gamma和delta至少填写一个",
        ])
    func noChoices(_ introduction: String) {
        #expect(read(pair, introduction: [introduction]).rules.isEmpty)
    }

    @Test func compulsoryMembersAreNoChoice() {
        var fields = pair
        fields[0].requirement = .required
        #expect(read(fields, introduction: ["alpha beta 二者只能且必须传一个。"]).rules.isEmpty)
    }

    @Test(
        "members that the row around them requires",
        arguments: [
            ("alpha and beta are required", ["alpha", "beta"]),
            ("Required parameters: alpha, beta", ["alpha", "beta"]),
            ("If kind is a, alpha and beta are required", []), ("alpha or beta is required", []),
            ("alpha and beta are not required", []),
        ])
    func holders(_ words: String, _ names: [String]) {
        var fields = pair
        let prose = RuleReader.Prose(text: words, source: SourceLocation(file: "page.md", line: 3))
        let rules = RuleReader().annotate(
            &fields, in: RuleReader.Context(language: "en", isRequest: true, holders: [prose]))
        let required = rules.compactMap { rule in
            if case .require(let member) = rule.consequence { member } else { nil }
        }
        #expect(required == names)
    }

    @Test(
        "conditions that name what a value means",
        arguments: [
            ("删除del, 暂停stop, 手动切换switch", "主机值, 手动切换时必填"),
            ("Delete - del, Pause - stop, Manually Switch - switch", "Machine, required for manual switch"),
        ])
    func meanings(_ action: String, _ words: String) {
        let rules = read([row("action", .string, action), row("target", .string, words)]).rules
        #expect(rules.map(\.consequence) == [.require(member: "target")])
        #expect(rules.first?.condition == .equals(member: "action", values: [.string("switch")]))
    }

    @Test func conditionsOnWhatATextHolds() {
        let rules = read([
            row("grants", .string, "grants"), row("validity", .integer, "当 grants 包含 refresh_token 时，validity 为必传参数"),
        ]).rules
        #expect(rules.map(\.condition) == [.contains(member: "grants", values: [.string("refresh_token")])])
    }

    @Test func oneMemberAsksForAnother() {
        let rules = read([
            row("source", .string, "If you fill in, restoreTime also needs to be filled."),
            row("restoreTime", .string, "time"),
        ]).rules
        #expect(rules.map(\.condition) == [.present(member: "source")])
        #expect(rules.map(\.consequence) == [.require(member: "restoreTime")])
    }

    @Test func oneMemberShutsOutAValueOfAnother() {
        let rules = read([
            row("authMethod", .string, "none：没有\nbasic：有"), row("secret", .string, "当指定了secret时，authMethod不能等于none"),
        ]).rules
        #expect(rules.map(\.condition) == [.equals(member: "authMethod", values: [.string("none")])])
        #expect(rules.map(\.consequence) == [.forbid(member: "secret")])
    }

    @Test(
        "the order of two members",
        arguments: [
            (
                "It shall not be less than startSecond",
                Consequence.order(lower: "startSecond", upper: "endSecond", allowsEqual: true)
            ),
            ("必须大于startSecond", .order(lower: "startSecond", upper: "endSecond", allowsEqual: false)),
        ])
    func order(_ words: String, _ consequence: Consequence) {
        let rows = [row("startSecond", .integer, "start"), row("endSecond", .integer, words)]
        #expect(read(rows).rules.map(\.consequence) == [consequence])
    }

    @Test(
        "comparisons that order nothing",
        arguments: [
            "If it is greater than startSecond, nothing happens", "the length must not be less than startSecond",
        ])
    func noOrder(_ words: String) {
        #expect(read([row("startSecond", .integer, "start"), row("endSecond", .integer, words)]).rules.isEmpty)
    }

    @Test func countsAndIntervalsBehindAFieldsOwnWords() {
        let fields = read(
            [row("securityGroups", .array(.string), "List"), row("bandwidthMbps", .integer, "Speed")],
            introduction: [
                "At most 5 security groups can be specified.", "with the bandwidth value range of [1-200]Mbps and more",
            ]
        ).fields
        #expect(fields[0].enforced == [.itemCount(CountRange(maximum: 5))])
        #expect(fields[1].enforced == [range(1, 200, unit: "Mbps")])
    }
}
