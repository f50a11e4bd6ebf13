import PageOutline
import Testing

/// Paragraphs, items, quotes and code.
struct ProseTests {
    @Test func itemsAndWhatFollowsInThem() {
        let page = "- one\n  more\n\n  further\n  - two\n    1. three\n- > four\n* \n\nend\n"
        #expect(
            OutlineDump.lines(page) == [
                "item0 1-2:3 one more", "p 4-4:3 further", "item1 5-5:5 two", "item2 6-6:8 three", "item0 7-7:5> four",
                "p 10-10:1 end",
            ])
    }

    @Test func quotes() {
        #expect(
            OutlineDump.lines("> a\nlazy\n> > b\n\n> |a|\n> |-|\n> |1|\n") == [
                "p 1-2:3> a lazy", "p 3-3:5> b", "table 5-7:3> markdown: a / 1",
            ])
    }

    @Test(arguments: [
        ("```json x=\"y\"\n{}\n```", "fence 1-3:1 json x=\"y\" @2 \"{}\\n\""),
        ("~~~\n```\n~~~\n", "fence 1-3:1  @2 \"```\\n\""), ("    a\n\n    b\n", "fence 1-3:5  @1 \"a\\n\\nb\\n\""),
        ("- x\n\n  ```\n  a\n  ```\n", "fence 3-5:3  @4 \"a\\n\""),
        ("<pre>a\n&lt;b&gt;\n</pre>", "fence 1-3:1  @1 \"a\\n<b>\\n\""),
        ("<pre lang=\"sh\"><code>a <span>b</span></code></pre>", "fence 1-1:1 sh @1 \"a b\\n\""),
        ("<pre>\n<code class=\"x language-json\">\n{\n\n}\n</code></pre>", "fence 1-6:1 json @3 \"{\\n\\n}\\n\""),
        ("> ```\n> a\n> ```", "fence 1-3:3>  @2 \"a\\n\""),
    ])
    func code(_ page: String, _ line: String) { #expect(OutlineDump.lines(page).last == line) }

    @Test func nothingInCodeIsMarkup() {
        let code =
            "<table><tr><td>a</table>\n<!-- c -->\n:::tip\n{% x %}\n<h1>x</h1>\n<Foo a=\"b\"/>\nimport a from 'b'\n"
        let indented = code.split(separator: "\n").map { "    \($0)\n" }.joined()
        for page in [
            "```\n\(code)```\n", "text\n\n\(indented)",
            "- x\n\n  ~~~\n  \(code.replacing("\n", with: "\n  "))\n  ~~~\n",
        ] {
            let fences = Outline(parsing: Array(page.utf8)).elements.compactMap {
                if case .fence(let fence) = $0.content { fence.text } else { nil }
            }
            #expect(fences.count == 1)
            #expect(fences.first?.hasPrefix(code) == true, "\(fences)")
        }
    }

    @Test func nothingInCodeSpansIsMarkup() {
        let page = "a `<!--` b\n\nc `</div>` `<table>` d\n\n`<b>` -->\n"
        #expect(
            OutlineDump.lines(page) == ["p 1-1:1 a <!-- b", "p 3-3:1 c </div> <table> d", "p 5-5:1 <b> -->"])
    }

    @Test func breaksAndRules() { #expect(OutlineDump.lines("a\n\n---\n\n***\nb\n") == ["p 1-1:1 a", "p 6-6:1 b"]) }
}
