import APIModel
import Testing

@testable import RuleReader

@Suite struct EnumerationTests {
    @Test(arguments: [
        ("Whether it is on, Value Range: yes/no", ["yes", "no"]),
        ("Kind. value range: system, data", ["system", "data"]),
        ("协议，取值范围：All,TCP,UDP", ["All", "TCP", "UDP"]),
        ("类型，取值为ssd、premium-hdd之一", ["ssd", "premium-hdd"]),
        ("value is month or year and month by default", ["month", "year"]),
        ("取值为：a1，b1或c1，a1表示甲，b1表示乙", ["a1", "b1", "c1"]),
        ("Line type, currently only support bgp", ["bgp"]),
        ("目前只支持bgp", ["bgp"].map { $0 }),
        ("comparison is limited to <=,<,>,>=,==,!=", ["<=", "<", ">", ">=", "==", "!="]),
        (">=、>、<、<=", [">=", ">", "<", "<="]),
        ("挂载点[vda,vdb,vdc]", ["vda", "vdb", "vdc"]),
        ("Direction. ingress: inbound; egress: outbound", ["ingress", "egress"]),
        ("Policy: allow: allow, deny: deny", ["allow", "deny"]),
        ("取值范围:instance:云主机, internet:公网", ["instance", "internet"]),
        ("the following types are supported:\nMissing: not there\nSize: how big", ["Missing", "Size"]),
        ("模式\n - standard：标准模式(缺省)，快\n- security：安全，慢", ["standard", "security"]),
        ("支持的名称为\nOne2008\nTwo2012\n例如One2008", ["One2008", "Two2012"]),
        ("权限类型，只读-R、删除-D、修改-M", ["R", "D", "M"]),
        ("method: average value=avg, maximum value=max, minimum value=min", ["avg", "max", "min"]),
        ("取值为本地盘(local)或者云盘(cloud)", ["local", "cloud"]),
        ("the local or cloud disk is taken.", ["local", "cloud"]),
        ("角色，取值范围：Primary（主）、Secondary（辅）", ["Primary", "Secondary"]),
        ("One of `private`, `internal` or `public`", ["private", "internal", "public"]),
        ("取值范围：\n- sd\n- hd", ["sd", "hd"]),
        ("当前取值范围：“oneMin,fiveMin”", ["oneMin", "fiveMin"]),
        ("Mode: check (must exist) and no_check (need not exist)", ["check", "no_check"]),
        ("目前支持以下参数:max_a,max_(MB)", ["max_a", "max_(MB)"]),
        ("platform, range of values: Windows Server, CentOS", ["Windows Server", "CentOS"]),
        ("Comparison; eq by default. Value: eq, lt, gt, ne, in or like", ["eq", "lt", "gt", "ne", "in", "like"]),
        ("Sort order: asc or desc", ["asc", "desc"]),
        ("帧率\n- 取值: 15/1、25/1、30/1", ["15/1", "25/1", "30/1"]),
        ("Codec, value: h264, h265, h264\n by default", ["h264", "h265"]),
    ])
    func texts(_ description: String, _ members: [String]) {
        #expect(read(description).members == members)
    }

    @Test(arguments: [
        ("Status, 1: Normal, 2: Alarm, 4: no data", ["1", "2", "4"]), ("0为手动，1为自动，不传表示全部", ["0", "1"]),
        ("Kind, 0-All, 1- System, 2-Own", ["0", "1", "2"]),
        ("Order, 0-up by time  1-down by time", ["0", "1"]), ("状态[0-禁用,1-启用]", ["0", "1"]),
        ("optional values: 1, 2, 3, 5", ["1", "2", "3", "5"]), ("取值范围：10、20、50", ["10", "20", "50"]),
        ("类型 1：甲 2：乙 3：丙", ["1", "2", "3"]), ("0关闭 1开启", ["0", "1"]),
        ("- 0 不开启\n- 1 开启", ["0", "1"]), ("主网卡只能是1", ["1"]),
    ])
    func numbers(_ description: String, _ members: [String]) {
        #expect(read(description, .integer).members == members)
    }

    @Test(arguments: [
        "Zone, such as cn-1 and cn-2", "taking values such as vm, lb and ip", "values include a1 or b1",
        "计费方式，包括：prepaid（预付费），postpaid（后付费）", "engine, for example MySQL, SQL Server, etc.",
        "记录类型，支持A、AAAA、MX等", "取值范围参见文档", "Only SQL Server supports this parameter",
        "参数组\n- 仅支持MySQL", "- MySQL: not supported\n- SQL Server: supported",
        "the name, which supports Chinese", "多个值之间用英文逗号分隔", "product: mysql--> machine\nredis--> disk",
        "Unit: GB, Note: see below", "provider, values include a1, cn-1: a1; cn-2: [a1, b1]",
        "排除设备：如deviceName:vdb、noDevice:true，则表示不参与",
    ])
    func openOrForeignListsGiveNothing(_ description: String) {
        #expect(read(description).members == nil)
    }

    @Test func pageThatNamesOtherMembersListsNoValues() {
        let (fields, rules) = read([row("a", .string, "Either `a` or `b` must be sent"), row("b", .string, "")])
        #expect(fields[0].members == nil)
        #expect(rules.map(\.consequence) == [.requireAny(members: ["a", "b"])])
    }

    @Test func labelledLinesAreAlternatives() {
        let field = read("协议 \n【alb】取值范围：Http、Tcp \n【nlb】取值范围：Udp")
        #expect(field.members == ["Http", "Tcp", "Udp"])
    }

    @Test func caseMattersWhereThePageSaysSo() throws {
        let field = read("Case sensitive. value range: Aa, Bb")
        guard case .enumeration(let enumeration)? = field.enforced.first else {
            Issue.record("no enumeration")
            return
        }
        #expect(enumeration.isCaseSensitive)
        #expect(read("取值：Aa、Bb，不区分大小写").members == ["Aa", "Bb"])
    }

    @Test func meaningsAreKept() throws {
        guard case .enumeration(let list)? = read("Direction. in1: Inbound; out1: Outbound").enforced.first else {
            Issue.record("no enumeration")
            return
        }
        #expect(list.members.map(\.meaning) == ["Inbound", "Outbound"])
    }

    @Test func elementsOfArrays() {
        let field = read("检测项。取值范围：\n  black - 黑场\n  pure - 纯色", .array(.string))
        #expect(field.members == ["black", "pure"])
        guard case .each? = field.enforced.first else {
            Issue.record("the rule is not about the elements")
            return
        }
    }

    @Test func introductionAddsItsSpelling() {
        let field = read(
            "Network Type, Currently Only Support Basic", name: "networkType",
            introduction: ["Network type currently only supports basic"])
        #expect(field.members == ["Basic", "basic"])
    }
}
