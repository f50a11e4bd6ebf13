import BoundedPattern
import Testing

@Suite("Patterns that are refused")
struct PatternErrorTests {
    /// Pattern, column, and a word of the message.
    @Test(arguments: [
        ("(a", 3, "')' for the '(' of column 1"), ("a)", 2, "'(' before this ')'"), ("ab(?:c", 7, "column 3"),
        ("[a", 3, "']' for the '[' of column 1"), ("[]", 2, "something in the class"), ("[^]", 3, "in the class"),
        ("x[z-a]", 3, "lower to a higher"), (#"[\w-z]"#, 2, "lower to a higher"), (#"[a-\d]"#, 2, "lower to a higher"),
        ("[[:alpha:]]", 2, "no class within a class"), (#"[\b]"#, 2, "in a class"),
        ("*a", 1, "something to repeat"), ("a|+", 3, "something to repeat"), ("(?:?)", 4, "something to repeat"),
        ("^*", 2, "something to repeat"), ("a**", 3, "one quantifier"), ("a{2}{3}", 5, "one quantifier"),
        ("a++", 3, "possessive"), ("a{", 2, #"write '\{' for a brace"#), ("a{,2}", 2, "a count such as"),
        ("a{x}", 2, "a count such as"), ("{a}", 1, "something to repeat"), ("a{3,2}", 2, "not below"),
        ("a{99999999999999999999}", 2, "at most 4096"),
        ("a(?=b)", 2, "look-ahead"), ("a(?!b)", 2, "look-ahead"), ("(?<=a)b", 1, "look-behind"),
        ("(?<!a)b", 1, "look-behind"), ("(?>a)", 1, "atomic"), ("a(?i)b", 2, "very start"), ("(?s).", 1, "'(?<name>'"),
        (#"(a)\1"#, 4, "back-reference"), (#"(?<a>a)\k<a>"#, 8, "back-reference"), ("(?P<a>a)", 1, "'(?<name>'"),
        ("(?<1a>b)", 4, "a name of ASCII"), ("(?<>b)", 4, "a name of ASCII"), ("(?<a", 4, "a name of ASCII"),
        ("(?<a>b)(?<a>c)", 11, "no other group"), (#"a\"#, 2, "after '\\'"), (#"\q"#, 1, "there is no '\\q'"),
        (#"\pL"#, 1, "there is no"), (#"\A"#, 1, "'^' or '$'"),
    ])
    func refused(pattern: String, column: Int, words: String) throws {
        let error = try #require(throws: PatternError.self) { try Pattern(pattern) }
        #expect(error.column == column)
        #expect(error.description.contains(words))
        #expect(!error.expected.isEmpty && !error.advice.isEmpty)
    }

    @Test func messageSaysWhereWhatAndHow() throws {
        let error = try #require(throws: PatternError.self) { try Pattern("ab{2") }
        #expect(
            error.description == #"column 3: expected a count such as {2}, {2,} or {2,4}; write '\{' for a brace"#)
    }
}
