import Testing

@testable import BoundedPattern

@Suite("Bounds of patterns")
struct PatternBoundTests {
    /// Patterns that a backtracking matcher would need ages for on a row of one letter.
    @Test(arguments: [
        "(a+)+$", "^(a+)+$", "(a|a)*b", "(a*)*b", "(a|aa)+b", "(?:a?){20}a{20}b", "(.*)(.*)(.*)(.*)x", "(?i)(A|a)+?b",
        "(?<x>a+)+(?<y>a+)+b", "a{0,50}b", "(?:(?:a{0,3}){0,3}){0,3}b", #"(\w+\s?)*\d"#,
    ])
    func stepsAreBounded(source: String) throws {
        let pattern = try Pattern(source)
        let text = String(repeating: "a", count: 10_000) + "!"
        for whole in [false, true] {
            guard var machine = PatternMachine(pattern.program, text: text, whole: whole) else { continue }
            #expect(machine.run() == nil)
            // An instruction is reached from at most two others, and as a thread takes one scalar.
            #expect(machine.steps <= 3 * pattern.program.instructions.count * (text.unicodeScalars.count + 1))
        }
    }

    @Test func stepsGrowWithTheTextAndNotWithItsSquare() throws {
        func steps(_ count: Int) throws -> Int {
            let pattern = try Pattern("(a+)+b")
            let text = String(repeating: "a", count: count)
            var machine = try #require(PatternMachine(pattern.program, text: text, whole: false))
            #expect(machine.run() == nil)
            return machine.steps
        }
        #expect(try steps(10_000) <= 11 * steps(1000))
    }

    @Test func anchoredPatternsStopEarly() throws {
        let pattern = try Pattern("^(?:ab|ac)")
        #expect(pattern.program.isAnchored)
        #expect(try !Pattern("^a|b").program.isAnchored)
        let text = "ad" + String(repeating: "x", count: 10_000)
        var machine = try #require(PatternMachine(pattern.program, text: text, whole: false))
        #expect(machine.run() == nil)
        #expect(machine.steps < 20)
    }

    @Test func textsWithoutAnOpeningAreNotRun() throws {
        #expect(PatternMachine(try Pattern("[xy]z").program, text: "abc", whole: false) == nil)
        #expect(PatternMachine(try Pattern("x").program, text: "abx", whole: true) == nil)
    }

    @Test(arguments: ["xa{4096}", "(?:a{100}){100}", "(?:(?:(?:a{99}){99}){99}){99}", "(?:a?){0,4096}"])
    func countsAreLimited(source: String) throws {
        let error = try #require(throws: PatternError.self) { try Pattern(source) }
        #expect(error.description.contains("at most 4096 steps"))
        #expect(error.column > 1)
    }

    @Test func longPatternsAreLimited() throws {
        #expect(throws: PatternError.self) { try Pattern(String(repeating: "a", count: 4096)) }
        #expect(try Pattern(String(repeating: "a", count: 4095)).program.instructions.count == 4096)
        #expect(throws: PatternError.self) { try Pattern(String(repeating: "|", count: 100_000)) }
    }

    @Test func countsOfNothingAreNotCountedOff() throws {
        // Five times 4,096 within each other would be 10^18 turns.
        let nested = (0..<5).reduce("") { inner, _ in "(?:\(inner)){4096}" }
        #expect(try Pattern(nested).wholeMatch(in: "") != nil)
    }

    @Test func nestingIsLimited() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
        }
        #expect(try Pattern(nested(50)).wholeMatch(in: "a") != nil)
        let error = try #require(throws: PatternError.self) { try Pattern(nested(100_000)) }
        #expect(error.column == 51)
    }

    @Test func namedGroupsAreLimited() throws {
        #expect(throws: Never.self) { try Pattern((1...32).map { "(?<n\($0)>a)" }.joined()) }
        #expect(throws: PatternError.self) { try Pattern((1...33).map { "(?<n\($0)>a)" }.joined()) }
    }

    @Test func bigProgramsRun() throws {
        let pattern = try Pattern("(?:a|b){0,800}c")
        let text = String(repeating: "ab", count: 400)
        #expect(pattern.wholeMatch(in: text + "c") != nil)
        #expect(pattern.wholeMatch(in: text + "bc") == nil)
    }
}
