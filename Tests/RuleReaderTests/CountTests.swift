import APIModel
import SourceModel
import Testing

@testable import RuleReader

@Suite struct CountTests {
    @Test(arguments: [
        ("a maximum of 5 Security Groups can be done", CountRange(maximum: 5)), ("最多指定5个安全组", CountRange(maximum: 5)),
        ("100 pieces at most each time", CountRange(maximum: 100)),
        ("only one is currently supported", CountRange(maximum: 1)),
        ("currently only supports incoming one", CountRange(maximum: 1)), ("当前只支持传入一个", CountRange(maximum: 1)),
        ("如果更新列表，最多5个安全组", CountRange(maximum: 5)),
    ])
    func items(_ description: String, _ expected: CountRange) {
        #expect(read(description, .array(.string)).enforced == [.itemCount(expected)])
    }

    @Test(arguments: [
        "a disk can be shared for up to 20 accounts", "the system can have 8 disks", "支持多个", "(Maximum of 100 or 1000)",
        "每个实例最多绑定5个安全组",
    ])
    func limitsOfOtherThings(_ description: String) {
        #expect(read(description, .array(.string)).enforced.isEmpty)
    }

    @Test(arguments: ["list, length: [0-10]", "列表长度：[0-10]"])
    func lengthOfAnArray(_ description: String) {
        let count = Constraint.itemCount(CountRange(minimum: 0, maximum: 10))
        #expect(read(description, .array(.shape("Option"))).enforced == [count])
        // The elements are texts, which have a length too.
        let names = read(description, .array(.string))
        #expect(names.enforced.isEmpty && names.noted == [count])
    }

    @Test func entries() {
        #expect(
            read("support at least one, up to five tags, the largest value is 100", .object).enforced
                == [.entryCount(CountRange(minimum: 1, maximum: 5))])
    }

    @Test func itemsOfOneRequestFromTheIntroduction() {
        let field = read(
            "the parameters", .array(.shape("Point")), name: "metricDataList",
            introduction: ["A single request contains up to 50 data points"])
        #expect(field.enforced == [.itemCount(CountRange(maximum: 50))])
        #expect(field.rules.first?.evidence.source.line == 3)
    }
}
