import BoundedPattern
import Testing

@Suite("What patterns match")
struct PatternTests {
    /// Pattern, text, and the first match; nil for none.
    @Test(
        arguments: [
            // Leftmost, and then by preference and not by length.
            ("b|ab", "xab", "ab"), ("a|ab", "ab", "a"), ("a+", "baaa", "aaa"), ("a+?", "baaa", "a"), ("a*", "baaa", ""),
            ("a??b", "ab", "ab"), ("<.+>", "<a><b>", "<a><b>"), ("<.+?>", "<a><b>", "<a>"), ("", "abc", ""),
            ("(a|ab)(c|bcd)", "abcd", "abcd"), ("a||b", "b", ""), ("(?:)*x", "x", "x"),
            // Counts.
            ("a{2}", "aaaa", "aa"), ("a{2,3}", "aaaa", "aaa"), ("a{2,3}?", "aaaa", "aa"), ("a{2,}", "aaaa", "aaaa"),
            ("a{2,}?", "aaaa", "aa"), ("xa{0}y", "xy", "xy"), ("xa{0,2}y", "xaay", "xaay"),
            ("(?:ab){2}", "ababab", "abab"),
            ("a{3}", "aa", nil), ("(?:a?){3}b", "aab", "aab"),
            // Loops over what can be empty end.
            ("(a*)*b", "aab", "aab"), ("(a*)+", "aa", "aa"), ("(?:|a)+", "aa", ""), ("(?:a??)*b", "aab", "aab"),
            ("(?:[^a]?|a)*", "cab", "cab"),
            // Ends of the text and of words.
            ("^b", "ab", nil), ("a$", "ab", nil), ("^$", "", ""), ("$", "ab", ""), ("a^b", "ab", nil),
            ("^a|b", "cb", "b"),
            ("^a", "b\na", nil), ("a$", "a\n", nil), (#"\bb"#, "ab b", "b"), (#"a\b"#, "ab a中", "a"),
            (#"\Bb"#, "ab", "b"),
            (#"\b"#, "中", nil), (#"\B"#, "", ""),
            // Classes.
            ("[a-c]+", "xabcd", "abc"), ("[^a-c]+", "abcd中", "d中"), ("[-a]+", "a-", "a-"), ("[a-]+", "a-", "a-"),
            (#"[\w.-]+"#, "(a.b-c)", "a.b-c"), (#"[^\s\d]+"#, "1 ab2", "ab"), (#"[\S]+"#, " ab ", "ab"),
            (#"[\]\[\\^]+"#, #"a]^[\"#, #"]^[\"#), ("[a^]+", "^a", "^a"), ("[一-龥]+", "ab中文c", "中文"),
            ("[.*]+", "a.*", ".*"),
            (#"\d+"#, "１２34", "34"), (#"\D+"#, "1ab", "ab"), (#"\W+"#, "a中 b", "中 "),
            (#"a\sb"#, "a\u{3000}b", "a\u{3000}b"),
            (#"[^\S]"#, "a\tb", "\t"), ("[}{)(]+", "{()}", "{()}"),
            // Dot, escapes and marks that need none.
            ("a.b", "a\nb", nil), ("a.b", "a\rb", nil), ("a.b", "a😀b", "a😀b"), (#"\.\*\/\-"#, "a.*/-", ".*/-"),
            (#"\t\n\r"#, "\t\n\r", "\t\n\r"), ("a}]", "a}]", "a}]"), (#"\，\_"#, "，_", "，_"),
            // Case.
            ("(?i)ab[c-e]", "xABD", "ABD"), ("(?i)[^a]", "Ab", "b"), ("(?i)É+", "éÉ", "éÉ"), ("(?i)[Α-Ω]", "σ", "σ"),
            ("ab", "AB", nil), ("[a-z]", "A", nil),
            // Scalars, not characters.
            ("e", "e\u{301}", "e"), ("^.$", "e\u{301}", nil), ("\n", "\r\n", "\n"),
        ] as [(String, String, String?)])
    func firstMatch(pattern: String, text: String, match: String?) throws {
        // By scalars, since "\r\n" is one character.
        let found = try Pattern(pattern).firstMatch(in: text)?.text
        #expect(found.map { Array($0.unicodeScalars) } == match.map { Array($0.unicodeScalars) })
    }

    @Test(arguments: [
        ("a|ab", "ab", true), ("a|ab", "abc", false), ("a*?", "aaa", true), ("", "", true), ("", "a", false),
        ("b", "ab", false), ("^a$", "a", true), ("a", "", false), ("a{2,3}?", "aaa", true), ("(?i)get", "Get", true),
    ])
    func wholeMatch(pattern: String, text: String, matches: Bool) throws {
        #expect((try Pattern(pattern).wholeMatch(in: text)?.text) == (matches ? text : nil))
    }

    @Test func groups() throws {
        let pattern = try Pattern("(?<a>x+)(y)(?:(?<b>z)|(?<c>w))")
        let match = try #require(pattern.firstMatch(in: "中xxyw!"))
        #expect(pattern.groupNames == ["a", "b", "c"])
        #expect(match.text == "xxyw")
        #expect(match["a"] == "xx")
        #expect(match["b"] == nil)
        #expect(match["c"] == "w")
        #expect(match["none"] == nil)
    }

    @Test func groupThatTakesNothingTookPart() throws {
        #expect(try Pattern("(?<a>x*)y").firstMatch(in: "y")?["a"] == "")
        #expect(try Pattern("(?<a>x)*y").firstMatch(in: "y")?["a"] == nil)
    }

    @Test func repeatedGroupKeepsItsLastText() throws {
        #expect(try Pattern("(?:(?<a>[a-z])|,)+").firstMatch(in: "a,b,")?["a"] == "b")
    }

    @Test func rangeIsInTheText() throws {
        let text = "默认值：10。"
        let match = try #require(try Pattern(#"：(?<value>\d+)"#).firstMatch(in: text))
        #expect(text[match.range] == "：10")
        #expect(match.range(of: "value").map { text[$0] } == "10")
    }

    @Test func substringsAreReadAsTexts() throws {
        let text = String("GET /a HTTP".dropFirst(4).prefix(2))
        #expect(try Pattern("^/(?<name>.)$").firstMatch(in: text)?["name"] == "a")
    }

    @Test func equality() throws {
        #expect(try Pattern("a") == Pattern("a"))
        #expect(try Pattern("a") != Pattern("a", ignoringCase: true))
        #expect(try Set([Pattern("a"), Pattern("a"), Pattern("b")]).count == 2)
        #expect(try Pattern("A", ignoringCase: true).firstMatch(in: "a") != nil)
    }
}
