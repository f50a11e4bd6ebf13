import PageOutline
import Testing

/// What a reader sees of the text in cells and prose.
struct InlineTests {
    private func cell(_ source: String, definitions: String = "") throws -> Inline {
        let page = "|a|\n|-|\n|\(source)|\n\n" + definitions
        guard case .table(let grid)? = Outline(parsing: Array(page.utf8)).elements.first?.content else {
            return try #require(nil)
        }
        return try #require(grid.rows.first?.cells.first?.text)
    }

    @Test(arguments: [
        ("a b", "a b"), ("`a_b`", "`a_b`"), ("**a**", "*a*"), ("**`a`**", "*`a`*"), ("*a* __b__", "/a/· ·*b*"),
        ("a `b` **c** d", "a ·`b`· ·*c*· d"), ("[a](b)", "[a](b)"),
        ("x [a `b`](/c \"t\") y", "x ·[a ](/c)·[`b`](/c)· y"),
        ("![a](b) c", "c"), ("[![a](b)](c) d", "d"), ("~~a~~ b", "~a~· b"), ("**~~a~~** b", "~*a*~· b"),
        ("~~a *b* c~~", "~a ~·~/b/~·~ c~"),
        ("~a~ ~~ b ~~", "~a~ ~~ b ~~"), ("`~~a~~` \\~\\~b\\~\\~", "`~~a~~`· ~~b~~"), ("~~a b", "~~a b"),
        ("~~~a~~~", "~~~a~~~"),
        ("a<br>b<BR/>c</br>d", "a·⏎·b·⏎·c·⏎·d"), ("<br>a<br><br>b<br>", "a·⏎·⏎·b"), ("a <br/> b", "a·⏎·b"),
        ("<code>a</code>", "`a`"), ("<b>a</b><strong>b</strong>", "*ab*"), ("<i>a</i> <em>b</em>", "/a/· ·/b/"),
        ("<s>a</s><del>b</del><strike>c</strike>", "~abc~"), ("a<sup>1</sup>", "a·!1!"), ("<mark>a</mark>", "!a!"),
        ("<font color=\"red\">a</font>b", "!a!·b"), ("<span style=\"color:red\">a</span><span>b</span>", "!a!·b"),
        ("<a href=\"x\">a</a> b", "[a](x)· b"), ("<a name=\"x\"></a>a", "a"),
        ("<https://x.y>", "[https://x.y](https://x.y)"),
        ("<p>a</p><p>b</p>", "a·⏎·b"), ("<ul><li>a</li><li>b</li></ul>", "a·⏎·b"),
        ("&lt;a&gt; &amp;&copy;&#39; &bad;", "<a> &©' &bad;"),
        ("\\{a\\} \\_b\\_ c\\d \\|", "{a} _b_ c\\d |"), ("a_b_c 2*3*4 _x", "a_b_c 2·/3/·4 _x"),
        ("[1,10] [x] (y)", "[1,10] [x] (y)"),
        ("<b>a <code>b</b>c", "*a *·*`b`*·c"), ("<pre>a</pre>b", "`a`·⏎·b"), ("&nbsp;&nbsp;a", "\u{A0}\u{A0}a"),
        ("a<b && c>d", "a<b && c>d"), ("a < b", "a < b"), ("<kbd>a</kbd><u>b</u>", "`a`·b"), ("``a ` b``", "`a ` b`"),
        ("` a `", "`a`"),
        ("**a** (**b**)", "*a*· (·*b*·)"), ("***a***", "/*a*/"), ("**a:**b", "**a:**b"), ("**", "**"), ("", ""),
        ("`", "`"), ("[a](<b c>)", "[a](b c)"), ("[a]()", "[a]()"),
    ])
    func runs(_ source: String, _ runs: String) throws { #expect(OutlineDump.runs(try cell(source)) == runs) }

    @Test(arguments: [
        ("a  <br> **b**", "a b"), ("&nbsp;a&nbsp;&nbsp;b\u{3000}", "a b"), ("a\u{200B}b\u{FEFF}", "ab"),
        ("`a  b`", "a b"), ("a ![x](y) b", "a b"),
        ("é\u{2003}名称", "é 名称"), ("a<br>b<br>c", "a b c"),
    ])
    func plain(_ source: String, _ plain: String) throws { #expect(try cell(source).plain == plain) }

    @Test(arguments: [
        ("a <br> b", "a\nb"), ("**a**<br/><br>b<br>", "**a**\n\nb"), ("`a`", "`a`"), ("a < b", "a < b"),
        ("x \\| y", "x | y"),
        ("<b>a</b>", "<b>a</b>"),
    ])
    func source(_ cell: String, _ source: String) throws { #expect(try self.cell(cell).source == source) }

    @Test func linksByDefinition() throws {
        let definitions = "[Some Name]: https://x.y/z 'title'\n[b]:\n  /b\n\n> [c]: /c\n"
        #expect(
            OutlineDump.runs(try cell("[a][some name] [b] [c][] [d]", definitions: definitions))
                == "[a](https://x.y/z)· ·[b](/b)· ·[c](/c)· [d]")
    }

    @Test(arguments: [
        ("a  \nb\\\nc\nd", "a·⏎·b·⏎·c d"), ("a `b\nc` d", "a ·`b c`· d"), ("**a\nb**  \n`c`", "*a b*·⏎·`c`"),
        ("a\n<br>\nb", "a·⏎·b"),
        ("a <b\nclass=x>b</b>", "a ·*b*"), ("a\\\\\nb", "a\\ b"), ("[a\nb](c)", "[a b](c)"),
    ])
    func prose(_ source: String, _ runs: String) throws {
        #expect(OutlineDump.runs(try #require(Outline(parsing: Array(source.utf8)).elements.first?.inline)) == runs)
    }

    @Test func whatLooksLikeABlockIsText() throws {
        for text in ["# a", "- a", "1. a", "> a", "```", "a #", "a \\#", "===", "    a", "+ a", "[a]: b"] {
            #expect(try cell(text).plain == text.trimmingPrefix("    ").replacing("\\#", with: "#"))
        }
    }
}
