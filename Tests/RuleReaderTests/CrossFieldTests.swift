import APIModel
import Testing

@testable import RuleReader

@Suite struct CrossFieldTests {
    private func charge(_ duration: String, _ unit: String) -> (fields: [Field], rules: [CrossRule]) {
        read([
            row("duration", .integer, duration), row("unit", .string, unit),
            row("mode", .string, "value is prepaid or postpaid; postpaid by default"),
        ])
    }

    @Test(arguments: [
        (
            "When unit is month, the value shall be 1~9; when unit is year, the value shall be 1, 2 or 3",
            "value is month or year"
        ), ("当unit为month时取值为：1~9，当unit为year时取值为：1、2、3", "取值为：month、year"),
    ])
    func boundsUnderACondition(_ duration: String, _ unit: String) throws {
        let (fields, rules) = charge(duration, unit)
        #expect(fields[0].enforced.isEmpty)
        #expect(
            rules.map(\.condition) == [
                .equals(member: "unit", values: [.string("month")]), .equals(member: "unit", values: [.string("year")]),
            ])
        #expect(rules.map(\.kind) == ["conditional-range", "conditional-enum"])
    }

    @Test(arguments: [
        "the prepayment is compulsory and valid only when mode is prepaid", "预付费必填，当mode取值为prepaid时有效。",
        "Required if `mode` is `prepaid`",
    ])
    func requiredUnderACondition(_ description: String) {
        let rules = charge(description, "").rules
        #expect(rules.map(\.consequence) == [.require(member: "duration")])
        #expect(rules.map(\.condition) == [.equals(member: "mode", values: [.string("prepaid")])])
    }

    @Test func compulsoryWithADefaultMayBeAbsent() {
        let unit = "预付费必填，当mode为prepaid时有效，取值为：month、year，默认为month"
        let (fields, rules) = charge("", unit)
        #expect(rules.isEmpty)
        #expect(fields[1].defaultValue == .string("month"))
        #expect(fields[1].members == ["month", "year"])
    }

    @Test func boundsByTheValueOfAnother() {
        let (fields, rules) = read([
            row(
                "size", .integer,
                "ssd range [20,1000]GB and step size of 10G; hdd range [20,3000]GB and step size of 10G"),
            row("kind", .string, "value ssd or hdd"),
        ])
        #expect(fields[0].enforced.isEmpty)
        #expect(
            rules.map(\.kind).sorted() == [
                "conditional-multiple", "conditional-multiple", "conditional-range", "conditional-range",
            ])
        #expect(rules.first?.condition == .equals(member: "kind", values: [.string("ssd")]))
    }

    @Test func constantOtherwise() {
        let (fields, rules) = read([
            row(
                "port", .integer,
                "Value Range: 1-65535; if the protocol is not a transport layer protocol, the value is constantly 0"),
            row("protocol", .integer, "300:All; 6:TCP; 17:UDP; 1:ICMP"),
        ])
        #expect(fields[0].accepts(.integer(0)) && fields[0].accepts(.integer(65535)))
        #expect(!fields[0].accepts(.integer(-1)) && !fields[0].accepts(.integer(65536)))
        #expect(rules.map(\.condition) == [.equals(member: "protocol", values: [.integer(6), .integer(17)])])
        #expect(rules.map(\.consequence) == [.constrain(member: "port", range(1, 65535))])
    }

    @Test(arguments: [
        ("Name or text must be specified", ["name", "text"]), ("name和text必须要指定一个", ["name", "text"]),
        ("fill in at least one of name and text", ["name", "text"]),
        ("if no name parameter is specified, this parameter is required", ["name", "text"]),
        ("如果没有指定name参数，此参数必传", ["name", "text"]),
    ])
    func oneOfSeveral(_ description: String, _ members: [String]) {
        let rules = read([row("name", .string, ""), row("text", .string, description)]).rules
        #expect(rules.map(\.consequence) == [.requireAny(members: members)])
    }

    @Test(arguments: ["when multiple addresses are applied for, it must be blank", "当申请创建多个时，必须为空"])
    func forbiddenWithMany(_ description: String) {
        let rules = read([row("address", .string, description), row("maxCount", .integer, "")]).rules
        #expect(rules.map(\.condition) == [.above(member: "maxCount", bound: .integer(1))])
        #expect(rules.map(\.consequence) == [.forbid(member: "address")])
    }

    @Test(arguments: [
        ("must not be set when mode is prepaid", Certainty.certain), ("当mode为prepaid时不能设置", .certain),
        ("if mode is prepaid, this parameter cannot be specified", .certain),
        ("do not set when mode is prepaid", .probable),
    ])
    func forbiddenUnderACondition(_ description: String, _ certainty: Certainty) {
        let rules = charge(description, "").rules
        #expect(rules.map(\.condition) == [.equals(member: "mode", values: [.string("prepaid")])])
        #expect(rules.map(\.consequence) == [.forbid(member: "duration")])
        #expect(rules.map(\.certainty) == [certainty])
    }

    @Test(arguments: [
        "must be specified unless mode is prepaid", "cannot be set unless mode is prepaid", "除非mode为prepaid，必填",
    ])
    func exceptionsAskNothing(_ description: String) {
        #expect(charge(description, "").rules.isEmpty)
    }

    @Test func circumstancesWithoutIf() {
        let (fields, rules) = read([
            row(
                "size", .integer,
                "for ssd type, the value range is [20,1000], for hdd type, the value range is [20,3000]"),
            row("kind", .string, "value ssd or hdd"),
            row("span", .integer, "- unit 为 3 时, 取值 1-9\n- unit 为 4 时, 取值 1-3"),
            row("unit", .integer, "- 3: 月\n- 4: 年"),
        ])
        #expect(fields[0].enforced.isEmpty && fields[2].enforced.isEmpty)
        #expect(
            rules.map(\.condition) == [
                .equals(member: "kind", values: [.string("ssd")]), .equals(member: "kind", values: [.string("hdd")]),
                .equals(member: "unit", values: [.integer(3)]), .equals(member: "unit", values: [.integer(4)]),
            ])
    }

    @Test func notTogether() {
        let rules = read([row("a1", .string, "与b1不能同时存在"), row("b1", .string, "")]).rules
        #expect(rules.map(\.condition) == [.present(member: "b1")])
        #expect(rules.map(\.consequence) == [.forbid(member: "a1")])
    }

    @Test func distanceOfTimes() {
        let rules = read([
            row("startTime", .string, ""), row("endTime", .string, "开始时间到结束时间不超过三天"),
        ]).rules
        #expect(rules.map(\.consequence) == [.distance(from: "startTime", to: "endTime", maximumSeconds: 259_200)])
    }

    @Test func keysOfAMap() {
        let rules = read([
            row("values", .object, "when type=1, key only can be “value”, count only supports numbers >=0"),
            row("type", .integer, "1 is plain, 2 is aggregated"),
        ]).rules
        #expect(rules.map(\.condition) == [.equals(member: "type", values: [.integer(1)])])
        #expect(rules.map(\.consequence) == [.constrain(member: "values", .keys(["value"]))])
    }

    @Test(arguments: [
        "当mode为prepaid时unit必填", "must be given when querying quotas", "vda is required when attached to a system",
        "如果使用模板，取值范围为[1,5]",
    ])
    func conditionsThatAreNotUnderstoodAskNothing(_ description: String) {
        let (fields, rules) = charge(description, "")
        #expect(rules.isEmpty)
        #expect(fields[0].enforced.isEmpty)
    }

    @Test func responsesAskNothing() {
        var fields = [row("name", .string, ""), row("text", .string, "Name or text must be specified")]
        let rules = RuleReader().annotate(&fields, in: .init(language: "en", isRequest: false))
        #expect(rules.isEmpty)
    }
}
