import APIModel
import Testing

@testable import RuleReader

/// Sentences that look like a rule and are none, or a wider one; each has a twin that must be read, so that a reader of
/// nothing does not pass.
@Suite struct TwinTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var type: TypeReference
        var accepted: [JSONValue]
        var refused: [JSONValue]

        init(_ text: String, _ accepted: [JSONValue], _ refused: [JSONValue] = []) {
            self.text = text
            type = accepted.contains { $0.numeral != nil } ? .integer : .string
            self.accepted = accepted
            self.refused = refused
        }

        var testDescription: String { text }
    }

    private static func numbers(_ text: String, _ accepted: [Int64], _ refused: [Int64] = []) -> Case {
        Case(text, accepted.map(JSONValue.integer), refused.map(JSONValue.integer))
    }

    private static func texts(_ text: String, _ accepted: [String], _ refused: [String] = []) -> Case {
        Case(text, accepted.map(JSONValue.string), refused.map(JSONValue.string))
    }

    /// A trap, and its twin.
    static let pairs: [(Case, Case)] = [
        (numbers("级别：0 甲，1 乙，2 内环", [0, 1, 2], [3]), numbers("级别：0：甲，1：乙", [0, 1], [2])),
        (numbers("状态，1 在途；2 到港；3 暂存", [1, 2, 3], [4]), numbers("状态，1-在途；2-到港", [1, 2], [3])),
        (
            numbers("Gear. 0: off; 1: on; 2 spare", [0, 1, 2]),
            numbers("Gear. 0: off; 1: on; 2: spare", [0, 1, 2], [3])
        ),
        (
            texts("p1: one, q1: two, own name: three", ["p1", "own name"]),
            texts("p1: one, q1: two", ["p1", "q1"], ["r1"])
        ),
        (numbers("0: off, 1: on, others: free levels", [0, 1, 9]), numbers("0: off, 1: on", [0, 1], [9])),
        (numbers("0表示关，1表示开，大于1表示次数", [0, 1, 8]), numbers("0表示关，1表示开", [0, 1], [8])),
        (numbers("行数，不应大于40", [40, 1], [41]), numbers("行数，不得大于40", [40], [41])),
        (numbers("行数，不必大于40", [40, 1]), numbers("行数，必须大于40", [41], [40])),
        (numbers("Rows, need not be more than 40", [1, 40]), numbers("Rows, must never be above 40", [1, 40], [41])),
        (numbers("Rows, must not be <5", [5, 9], [4]), numbers("Rows, must be >= 5", [5], [4])),
        (numbers("值，取值：3、4、8以上", [3, 4, 8, 9]), numbers("值，取值：3、4、8", [3, 4, 8], [9, 5])),
        (texts("value: p1, q1; r1", ["p1", "r1"]), texts("value: p1, q1; see the manual", ["p1", "q1"], ["r1"])),
        (texts("取值：p1、q1。另外可取r1", ["p1", "r1"]), texts("取值：p1、q1。创建后不变", ["p1", "q1"], ["r1"])),
        (
            texts("value: p1 or q1 (r1 in old halls)", ["p1", "r1"]),
            texts("value: p1 or q1 (the cheap one)", ["q1"], ["r1"])
        ),
        (texts("value: p1, q1 or your own", ["p1", "mine"]), texts("value: p1, q1 or r1", ["r1"], ["mine"])),
        (texts("取值：p1、q1，支持自定义", ["p1", "mine"]), texts("取值：p1、q1，不支持自定义", ["p1"], ["mine"])),
        (
            texts("value: p1, q1. Own names are possible", ["p1", "mine"]),
            texts("value: p1, q1. Own names are not possible", ["p1"], ["mine"])
        ),
        (
            numbers("0 means endless, value range: [2,90]", [0, 2, 90], [1, 91]),
            numbers("0 is not allowed, value range: [2,90]", [2], [0])
        ),
        (
            numbers("[2,90], -1: endless", [-1, 2, 90], [91]),
            numbers("value range: [2,90], unit: seconds", [2, 90], [-1, 1])
        ),
        (numbers("取值范围[2,90]，填0不启用", [0, 2], [91]), numbers("取值范围[2,90]，不能填0", [2], [0, 91])),
        (
            numbers("value range: [1,10] or [20,30]", [1, 10, 20, 30], [11, 31]),
            numbers("value range: [20,30]", [20], [19])
        ),
        (
            numbers("Delay, range [1,90], default 0", [0, 1, 90], [91]),
            numbers("Delay, range [1,90], default 5", [1, 5], [0, 91])
        ),
        (
            texts("kind, value: quick, slow (default: auto)", ["quick", "auto"]),
            texts("kind, value: quick, slow (default: slow)", ["slow"], ["auto"])
        ),
        (
            texts("only supports letters and numbers, and @ for nicknames", ["a1", "a@b"]),
            texts("only supports letters and numbers", ["a1"], ["a@b"])
        ),
        (numbers("取值范围：1~90，取值一般为10，20，50", [1, 33, 90], [0, 91]), numbers("取值范围：10，20，50", [10, 50], [33])),
    ]

    @Test(arguments: pairs.flatMap { [$0.0, $0.1] })
    func twins(_ twin: Case) {
        let field = read(twin.text, twin.type)
        for value in twin.accepted { #expect(field.accepts(value), "refuses \(value)") }
        for value in twin.refused { #expect(!field.accepts(value), "lets \(value) pass") }
    }
}
