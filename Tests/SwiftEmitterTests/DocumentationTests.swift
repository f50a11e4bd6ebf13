import Testing

@testable import SwiftEmitter

/// The words of a page in, the lines of a comment out.
@Suite struct DocumentationTests {
    @Test(arguments: [
        ("a<br/>b<br>c", ["a\\", "b\\", "c"]),
        ("a<br/><br/>", ["a"]),
        ("a\nb", ["a\\", "b"]),
        ("- a\n- b", ["- a", "- b"]),
        ("Kinds:\n- a\n  - b", ["Kinds:", "", "- a", "  - b"]),
        ("1) a\n2) b", ["1. a", "2. b"]),
        ("<ul><li>a</li><li>b</li></ul>", ["- a", "- b"]),
        ("a <b>bold</b> <code>x<y></code>", ["a **bold** `x\\<y\\>`"]),
        ("Array<string>", ["Array\\<string\\>"]),
        ("a < b", ["a \\< b"]),
        ("`a < b`", ["`a < b`"]),
        ("[guide](../guide.md) and [site](https://example.com/a)", ["guide and [site](https://example.com/a)"]),
        ("<a href=\"https://example.com\">site</a>", ["[site](https://example.com)"]),
        ("![picture](a.png)", ["picture"]),
        ("## Title\ntext", ["**Title**", "", "text"]),
        ("a\n---\nb", ["a\\", "b"]),
        ("@Metadata { }", ["\\@Metadata { }"]),
        ("a\u{2028}b\u{202E}c\u{0}", ["a\\", "bc"]),
        ("a\r\nb", ["a\\", "b"]),
        ("lone ` tick", ["lone \\` tick"]),
        ("", []),
        ("  \n \n", []),
    ])
    func lines(text: String, expected: [String]) {
        #expect(PageMarkdown.lines(text, keepsLines: true) == expected)
    }

    @Test func proseKeepsItsParagraphs() {
        #expect(PageMarkdown.lines("a\nb\n\nc<br/>d", keepsLines: false) == ["a", "b", "", "c\\", "d"])
    }

    @Test func anOpenFenceIsClosed() {
        #expect(PageMarkdown.lines("```\nlet x = 1", keepsLines: true) == ["```", "let x = 1", "```"])
    }

    @Test func longLinesAreWrapped() {
        let words = Array(repeating: "word", count: 60).joined(separator: " ")
        let comment = DocComment.text([["- " + words]], depth: 1)
        let lines = comment.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 120 && $0.hasPrefix("    /// ") })
        #expect(lines[1].hasPrefix("    ///   word"))
        #expect(
            DocComment.wrap("aaa - bbb", columns: 5) == ["aaa", "\\- bbb"]
                || DocComment.wrap("aaa - bbb", columns: 5) == ["aaa -", "bbb"])
    }

    @Test func ideographsAreWrappedWithoutBlanks() {
        let lines = DocComment.wrap(String(repeating: "说明", count: 100), columns: 60)
        #expect(lines.count == 4 && lines.allSatisfy { $0.count <= 61 })
    }

    @Test func manyOpenTagsCostLittle() {
        let text = String(repeating: "<", count: 50_000) + String(repeating: "[`", count: 50_000)
        let clock = ContinuousClock()
        #expect(clock.measure { _ = PageMarkdown.lines(text, keepsLines: true) } < .seconds(60))
    }

    @Test func literalsHoldWhateverTheyHold() {
        #expect(SwiftLiteral.string("a\"b\\(c)\n\u{2028}\u{202E}\u{0}é中") == #""a\"b\\(c)\n\u{2028}\u{202E}\u{0}é中""#)
    }
}
