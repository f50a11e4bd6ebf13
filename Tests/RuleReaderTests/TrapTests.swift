import APIModel
import SourceModel
import Testing

@testable import RuleReader

/// What looks like a rule and is none: nothing here may refuse a value that the words allow.
@Suite struct TrapTests {
    @Test(
        "samples are neither lists nor forms",
        arguments: [
            "zone, such as ab-1 and ab-2", "for example ab.bak or cd.bak", "可用区，如ab-1、ab-2", "例如ab.bak或cd.bak",
            "支持ab、cd等",
        ])
    func samples(_ description: String) {
        #expect(read(description).enforced.isEmpty)
    }

    @Test(
        "lists that belong to something else",
        arguments: [
            "provider of ab-1: [p, q]; of ab-2: [p]",
            "线路，ab-1：[p]；ab-2：[p，q]", "ID of the machine, its status must be stopped", "机器ID，机器状态必须为stopped",
        ])
    func listsOfOthers(_ description: String) {
        #expect(read(description, .string, name: "machineId").enforced.isEmpty)
    }

    @Test func filters() {
        let words = "state - state of the thing, value: on, off\nkind - its kind, value: vm"
        #expect(read(words, .array(.shape("Filter"))).rules.isEmpty)
    }

    @Test(
        "a rule under a condition holds only under it",
        arguments: [
            "when type is vm, the range is [1,5]", "for mysql, the value range is [1,5]",
            "value range [1,5] when creating",
            "当type为vm时取值范围为[1,5]", "type为vm时，取值1-5", "创建时取值范围为[1,5]", "除非指定，取值范围为[1,5]",
        ])
    func conditions(_ description: String) {
        #expect(read(description, .integer).enforced.isEmpty)
    }

    @Test(
        "compulsory with a default may be absent",
        arguments: ["required when mode is paid; month by default", "当mode为paid时必填，默认为month"])
    func compulsoryWithADefault(_ description: String) {
        let rules = read([row("unit", .string, description), row("mode", .string, "value: paid or free")]).rules
        #expect(rules.isEmpty)
    }

    @Test(
        "limits outside of the request",
        arguments: ["the quota is 15", "can be shared for up to 20 accounts", "单用户配额为15块", "每台最多绑定8块", "仅SQL Server支持"])
    func quotas(_ description: String) {
        for type in [TypeReference.string, .integer, .array(.string)] {
            #expect(read(description, type).enforced.isEmpty)
        }
    }

    @Test(
        "the clock", arguments: ["not earlier than 30 days ago", "不能早于当前时间30天", "不能大于当前时间", "24 hours ago by default"])
    func clock(_ description: String) {
        #expect(read(description, .integer).enforced.isEmpty)
        #expect(read(description).enforced.isEmpty)
    }

    @Test(
        "units and comparisons",
        arguments: [
            "unit: hour", "size in GB", "greater than or equal to the threshold", "大于等于阈值", "单位为小时", "运行最大内存",
            "优先级，1最大",
        ])
    func units(_ description: String) {
        #expect(read(description, .integer).enforced.isEmpty)
    }

    @Test("a default alone", arguments: ["1 by default", "Default value: 1", "默认为1", "缺省为1"])
    func defaultAlone(_ description: String) {
        #expect(read(description, .integer).rules.isEmpty)
        #expect(read(description, .integer).defaultValue == .integer(1))
    }

    @Test(
        "links",
        arguments: [
            "see [the list](http://a/b)", "refer to the public definition", "参见枚举参数定义", "取值范围参见[文档](http://a/b)",
        ])
    func links(_ description: String) {
        #expect(read(description).enforced.isEmpty)
    }

    @Test(
        "case is compared only where the page asks for it",
        arguments: ["value: Standard, Custom", "取值：Standard、Custom"])
    func translatedSpelling(_ description: String) throws {
        let rule = try #require(read(description).enforced.first)
        #expect(rule.accepts(.string("standard")))
    }

    @Test("a member that stands twice", arguments: ["value range: ab, cd, ab", "取值范围：ab、cd、ab"])
    func repeatedMember(_ description: String) {
        let field = read(description)
        #expect(field.enforced.isEmpty)
        #expect(field.noted.map(\.kind) == ["enum"])
    }

    @Test("a slip in a series", arguments: ["point [sda, sdb, sdc, sdb, sde]", "挂载点[sda,sdb,sdc,sdb,sde]"])
    func slipInASeries(_ description: String) {
        let field = read(description)
        #expect(field.members == ["sda", "sdb", "sdc", "sdd", "sde"])
        #expect(field.noted.map(\.kind) == ["enum"])
    }

    @Test(
        "open lists",
        arguments: [
            "values such as ab, cd", "values include ab, cd", "At present, the regions are ab and cd",
            "ab--> one\ncd--> two, etc.",
            "取值包括ab、cd", "取值：ab、cd、其他类型", "取值：ab、cd或其他", "ab->甲，cd->乙等",
        ])
    func openLists(_ description: String) {
        #expect(read(description).enforced.isEmpty)
    }

    @Test("garbled forms", arguments: ["format: 2016-12- yyyy-MM-dd'T’HH:mm:ssZ", "格式为 2016-12- yyyy-MM-dd"])
    func garbledForms(_ description: String) {
        #expect(read(description).enforced.isEmpty)
    }

    @Test("thousands", arguments: ["value range 3,600~43,200", "取值范围3,600~43,200"])
    func thousands(_ description: String) {
        #expect(read(description, .integer).enforced == [range(3600, 43200)])
    }

    @Test("ranges on text are lengths or nothing", arguments: ["Value Range: 0-256 characters", "取值范围：0-256个字符"])
    func rangesOfText(_ description: String) {
        #expect(read(description).enforced == [length(nil, 256)])
        #expect(read("取值范围：0-256").enforced.isEmpty)
    }

    @Test(
        "characters as a member allow anything", arguments: ["1~32 numbers, characters and dashes", "1~32位数字、字符、中划线"])
    func charactersAsAMember(_ description: String) {
        #expect(read(description).enforced == [length(1, 32)])
    }

    @Test(
        "several values in one text",
        arguments: [
            "kinds separated by commas: 1-on, 2-off", "value: ts, flv (separated with ;)", "取值：ts,flv（多个用;隔开）",
            "多个名称用逗号分隔，只允许数字、字母",
        ])
    func separated(_ description: String) {
        let field = read(description)
        #expect(field.enforced.isEmpty)
        #expect(!field.noted.isEmpty)
    }

    @Test func explainedValuesBelongToTheList() {
        #expect(read("不传或传0表示全部，取值1、2", .integer).members == ["1", "2", "0"])
        #expect(read("value: ab, cd; * means all").members == ["ab", "cd", "*"])
        #expect(read("取值为ab、cd，不能为空").members == ["ab", "cd"])
        #expect(read("长度范围：[0-10]，仅限ab, cd").members == nil)
    }

    @Test(
        "two counts of one text",
        arguments: ["at most 500 characters or 1000 letters", "最多500个汉字或1000个英文字符"])
    func twoCounts(_ description: String) {
        #expect(read(description).enforced.isEmpty)
    }

    @Test func intervalsInOtherUnits() {
        let field = read("取值范围 1024-65536 Byte（即1-64K）", .integer)
        #expect(field.enforced.allSatisfy { $0.accepts(.integer(1024)) && $0.accepts(.integer(65536)) })
    }

    @Test("wildcards", arguments: ["* means all", "ids, * means all ids", "*表示所有"])
    func wildcards(_ description: String) {
        #expect(read(description).enforced.isEmpty)
    }

    @Test("no uniqueness", arguments: ["enter two zones even if they are the same", "两个可用区，可以相同"])
    func uniqueness(_ description: String) {
        #expect(read(description, .array(.string)).enforced.isEmpty)
    }

    @Test func introductionAgainstTable() {
        let field = read(
            "Speed, range [1,200]", .integer, name: "lineSpeed", introduction: ["Line speed: value range [1-100]"])
        #expect(field.enforced == [range(1, 200)])
        #expect(field.noted == [range(1, 100)])
        let list = read("Line kind, value: ab, cd", name: "lineKind", introduction: ["Line kind value: ab, ef"])
        #expect(list.members == ["ab", "cd", "ef"])
        #expect(list.noted.count == 1)
    }

    @Test(
        "values beside an interval belong to it",
        arguments: [
            "value range: 0 or [10,100]", "value range [10,100], 0 means unlimited", "取值范围：0 和 [10, 100]",
            "取值范围[10,100]，0表示不限制",
        ])
    func valuesBesideAnInterval(_ description: String) {
        let field = read(description, .integer)
        for value in [0, 10, 100] { #expect(field.accepts(.integer(Int64(value)))) }
        for value in [-1, 1, 9, 101] { #expect(!field.accepts(.integer(Int64(value)))) }
    }

    @Test(
        "numbers that were not understood leave a list open",
        arguments: [
            "Grade: 1-one, 2-two, 16boss-other", "1: a month\n6 and more: more months\n10: a year",
        ])
    func unreadNumbers(_ description: String) {
        #expect(read(description, .integer).enforced.isEmpty)
        #expect(read(description, .integer).defaultValue == nil)
    }

    @Test("an interval among values belongs to the list")
    func intervalsAmongValues() {
        let field = read("1: a month\n6-9: more months\n10: a year", .integer)
        for value in [1, 6, 9, 10] { #expect(field.accepts(.integer(Int64(value)))) }
        for value in [0, 2, 5, 11] { #expect(!field.accepts(.integer(Int64(value)))) }
        #expect(read("是否自定义，0为默认 1为自定义", .integer).members == ["0", "1"])
        #expect(read("是否自定义，0为默认 1为自定义", .integer).defaultValue == nil)
    }

    @Test(
        "lengths of parts",
        arguments: [
            "the first part has at most 64 characters, the second at most 16 characters", "前一部分最长64个字符，后一部分最长16个字符",
            "two parts with a slash. prefix: cannot exceed 253 characters",
        ])
    func lengthsOfParts(_ description: String) {
        let field = read(description)
        #expect(field.enforced.isEmpty)
        #expect(!field.noted.isEmpty)
    }

    @Test(
        "what happens is no list",
        arguments: [
            "Machine is deleted, and copy is kept", "the local disk or data disk is taken. It supports local or cloud",
        ])
    func sentences(_ description: String) {
        #expect(read(description).enforced.isEmpty)
    }
}
