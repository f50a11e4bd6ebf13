import APIModel
import Testing

/// Texts that several values stand in.
@Suite struct PartTests {
    @Test(
        "how many parts there may be",
        arguments: [
            "list of addresses, up to 4 separated by commas", "Names, at most 4, separated by English commas",
            "at most 4 URLs separated by commas", "回调地址，最多4个，多个之间用逗号,分隔", "名单，最多4个以逗号隔开",
        ])
    func counts(_ description: String) {
        let field = read(description)
        #expect(field.accepts(.string("a,b,c,d")))
        #expect(field.accepts(.string("one value that holds many more characters than four")))
        #expect(!field.accepts(.string("a,b,c,d,e")))
    }

    @Test func eachPart() {
        let field = read("地址，多个之间用逗号分隔，每个长度不超过5，不支持#符号")
        #expect(field.accepts(.string("abcde, abcde")))
        #expect(!field.accepts(.string("abcdef,a")))
        #expect(!field.accepts(.string("a,b#")))
    }

    @Test func listedParts() {
        let field = read("多个状态码用逗号分隔。取值：ab | cd")
        #expect(field.accepts(.string("ab")) && field.accepts(.string("cd, ab")) && field.accepts(.string("")))
        #expect(!field.accepts(.string("ab,ef")))
    }

    @Test(
        "forms of addresses by samples",
        arguments: [
            "IP列表，以逗号隔开，格式如下：0.0.0.0/0，10.23.12.24（IP），或者10.23.12.24/24（CIDR模式）",
            "IP list separated by commas, in the following format: 0.0.0.0/0, 10.23.12.24 (IP), or 10.23.12.24/24 (CIDR)",
        ])
    func addresses(_ description: String) {
        let field = read(description)
        #expect(!field.enforced.isEmpty)
        for constraint in field.enforced {
            guard case .joined(let rule) = constraint else {
                Issue.record("\(constraint) is no rule of parts")
                continue
            }
            #expect(rule.separator == ",")
            #expect(rule.part == .anyOf([.format(.cidr), .format(.ipv4)]))
        }
    }

    @Test func rangesOfAddresses() {
        #expect(
            read("网段支持1.2.3.4-5.6.7.8和1.2.3.4/16两种格式", .array(.string)).enforced
                == [.each(.anyOf([.format(.ipv4Range), .format(.cidr)]))])
        #expect(read("网段支持IPv6，也支持1.2.3.4-5.6.7.8和1.2.3.4/16两种格式").enforced.isEmpty)
        #expect(read("地址，例如：1.2.3.4，1.2.3.4/16").enforced.isEmpty)
    }

    @Test(
        "what is said of a text and not of its parts, or of neither",
        arguments: [
            "names separated by commas, at most 64 characters", "parts joined with a dot, at most 4",
            "separated by commas or semicolons, at most 4 pieces", "每个标签最多4个，多个标签用逗号分隔",
            "separated by commas, each group at most 4 pieces", "最多4个字符，用逗号分隔",
        ])
    func others(_ description: String) {
        #expect(read(description).accepts(.string("aaaaa,bbbbb,ccccc,ddddd,eeeee")))
    }

    @Test func howAPageWritesItsList() {
        let words =
            "\"Disk type, the optional types are (the following types are separated with \"/\")\"\n\"AB/CD_E\"\n"
        #expect(read(words).members == ["AB", "CD_E"])
    }
}
