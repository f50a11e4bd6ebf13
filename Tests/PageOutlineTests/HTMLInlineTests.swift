import PageOutline
import Testing

/// Cells of HTML tables: their runs, and the CommonMark that says the same.
struct HTMLInlineTests {
    private func cell(_ html: String) throws -> Inline {
        guard
            case .table(let grid)? = Outline(parsing: Array("<table><td>\(html)</table>".utf8)).elements.first?.content
        else {
            return try #require(nil)
        }
        return try #require(grid.header.first?.text)
    }

    /// The runs that Markdown makes of a source.
    private func reread(_ source: String) throws -> Inline {
        let line = source.replacing("|", with: "\\|").replacing("\n", with: "<br>")
        guard case .table(let grid)? = Outline(parsing: Array("|a|\n|-|\n| \(line) |\n".utf8)).elements.first?.content
        else {
            return try #require(nil)
        }
        return try #require(grid.rows.first?.cells.first?.text)
    }

    @Test(arguments: [
        ("a", "a", "a"), (" a\n  b ", "a b", "a b"), ("<p>a</p>\n<p>b</p>", "a·⏎·b", "a\nb"),
        ("a<br>b", "a·⏎·b", "a\nb"),
        ("<code>a_b</code> c", "`a_b`· c", "`a_b` c"), ("<strong>a</strong>, <em>b</em>", "*a*·, ·/b/", "**a**, *b*"),
        ("<a href=\"/x\">a</a>", "[a](/x)", "[a](/x)"), ("<a href=\"/x y\">a</a>", "[a](/x y)", "[a](</x y>)"),
        ("<s>a</s> b", "~a~· b", "~~a~~ b"), ("<mark>a</mark>", "!a!", "<mark>a</mark>"),
        ("a*b*c _d_", "a*b*c _d_", "a\\*b\\*c \\_d\\_"),
        ("project_id [1,10] 2 * 3", "project_id [1,10] 2 * 3", "project_id [1,10] 2 * 3"),
        ("&lt;b&gt; a &lt; b", "<b> a < b", "\\<b> a < b"),
        ("AT&amp;T &amp;lt; x", "AT&T &lt; x", "AT\\&T \\&lt; x"),
        ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>c", "a·⏎·b·⏎·c", "a\nb\nc"),
        ("`a` \\* [x](y)", "`a` \\* [x](y)", "\\`a\\` \\\\\\* [x\\](y)"), ("<b> a </b>b", "*a *·b", "**a** b"),
        ("List<String>", "List<String>", "List\\<String>"),
        ("<code>a`b</code>", "`a`b`", "`` a`b ``"), ("<div>a<div>b</div></div>", "a·⏎·b", "a\nb"),
        ("~~a~~ | b", "~~a~~ | b", "\\~\\~a\\~\\~ | b"),
        ("<unknown x=\"1\">a</unknown>", "a", "a"), ("&nbsp;a", "\u{A0}a", "\u{A0}a"), ("<img src=x alt=y>a", "a", "a"),
        ("", "", ""),
    ])
    func sources(_ html: String, _ runs: String, _ source: String) throws {
        let inline = try cell(html)
        #expect(OutlineDump.runs(inline).trimmingPrefix(" ") == runs.trimmingPrefix(" "))
        #expect(inline.source.trimmingPrefix(" ") == source.trimmingPrefix(" "))
        #expect(try reread(inline.source).plain == inline.plain)
    }

    /// Whatever the text and its style, Markdown reads from the source what HTML says.
    @Test func sourcesReadBack() throws {
        var generator = SeededGenerator(seed: 7)
        let words = [
            "a", "b c", " ", "*", "_", "x_y", "[", "]", "(z)", "`", "\\", "&lt;", "&gt;", "&amp;", "~~", "!", "é", "1.",
            "#", "<br>", ":", "|", "&amp;lt;", "http://x",
        ]
        let tags = ["b", "i", "s", "code", "mark", "a href=\"/q\"", "p", "span"]
        for _ in 0..<3000 {
            var html = ""
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let text = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                    words.randomElement(using: &generator) ?? ""
                }.joined()
                let tag = Bool.random(using: &generator) ? tags.randomElement(using: &generator) : nil
                html += tag.map { "<\($0)>\(text)</\($0.prefix { $0 != " " })>" } ?? text
            }
            let inline = try cell(html)
            let back = try reread(inline.source)
            #expect(back.plain == inline.plain, "\(html.debugDescription) → \(inline.source.debugDescription)")
            #expect(marks(back) == marks(inline), "\(html.debugDescription) → \(inline.source.debugDescription)")
        }
    }

    /// Each visible character with its look.
    private func marks(_ inline: Inline) -> [String] {
        inline.runs.flatMap { run -> [String] in
            run.text.filter { !$0.isWhitespace }.map {
                "\($0)\(run.style.rawValue)\(run.kind == .code)\(run.link ?? "")"
            }
        }
    }
}
