import APIModel
import Testing

@testable import RuleReader

@Suite struct NumberTests {
    @Test(arguments: [
        ("Speed of the line. Value Range: [1,200]", range(1, 200)),
        ("Speed, Value Range: [1-200]", range(1, 200)),
        ("带宽，取值范围为[1-200]", range(1, 200)),
        ("Port. Value Range: 1-65535", range(1, 65535)),
        ("页码，取值范围：[-1,∞)", range(-1, nil)),
        ("Page; 1 by default; value range: [1, ∞)", range(1, nil)),
        ("会话时长 3,600~43,200 秒", nil),
        ("Longest session is 3,600~43,200 seconds", range(3600, 43200, unit: "s")),
        ("The value ranges from 1 to 100", range(1, 100)),
        ("an integer between 1 and 100 (inclusive)", range(1, 100)),
        ("取值1到100之间", range(1, 100)),
        ("Default: 100; Maximum: 5000.", range(nil, 5000)),
        ("最小值7，最大值730", range(7, 730)),
        ("The value cannot be greater than `60000`", range(nil, 60000)),
        ("only supports 3-bit codes", range(100, 999)),
        (">=1", range(1, nil)),
        ("大于等于1小于等于100", range(1, 100)),
        ("取值范围为1-10,1最大", range(1, 10)),
    ])
    func states(_ description: String, _ expected: Constraint?) {
        #expect(read(description, .integer).enforced == [expected].compactMap { $0 })
    }

    @Test func halfOpenIntervalKeepsItsEnds() {
        let expected = Constraint.range(
            NumberRange(minimum: .integer(-1), maximum: .integer(1000), excludesMaximum: true))
        #expect(read("value range is [-1,1000)", .integer).enforced == [expected])
    }

    @Test(arguments: [
        "Size, unit: GB", "Return records that took longer than or equal to threshold", "运行最大内存",
        "Version 3.2-4.0 of 2018-11-09", "Release between 10:00-12:00", "1 by default", "单用户配额为15块",
        "valid for 1 hour", "such as 1-100", "例如取值范围[1,5]",
    ])
    func statesNothing(_ description: String) {
        #expect(read(description, .integer).enforced.isEmpty)
    }

    @Test func boundInAnotherUnitIsOnlyNoted() {
        let field = read("Timeout in seconds, at most 5 minutes", .integer, name: "timeout")
        #expect(field.enforced.isEmpty)
        #expect(!field.noted.isEmpty)
    }

    @Test(arguments: ["must be greater than 0", "必须大于0"])
    func openEndThatIsAskedFor(_ description: String) {
        let expected = Constraint.range(NumberRange(minimum: .integer(0), excludesMinimum: true))
        #expect(read(description, .integer).enforced == [expected])
    }

    @Test func stepCountsFromTheLowerEnd() {
        let even = read("value range [20,1000]GB and step size of 10G", .integer).enforced
        #expect(even == [range(20, 1000, unit: "GB"), .multiple(step: .integer(10), start: .integer(0))])
        let odd = read("取值范围[5,95]，步长为10", .integer).enforced
        #expect(odd == [range(5, 95), .multiple(step: .integer(10), start: .integer(5))])
    }

    @Test func multiple() {
        #expect(
            read("取值范围：[1,100]，只能为10的倍数", .integer).enforced
                == [range(1, 100), .multiple(step: .integer(10), start: .integer(0))])
    }

    @Test func elementsOfArrays() {
        #expect(
            read("端口列表，取值范围1-65535，最多10个", .array(.integer)).enforced
                == [.each(range(1, 65535)), .itemCount(CountRange(maximum: 10))])
    }
}
