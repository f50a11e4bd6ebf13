import Testing

/// Tags and marks of layout go, and what they hold stays as if it stood there.
struct WrapperTests {
    private static let content = "## One\n\ntext `a`\n\n| a |\n|---|\n| 1 |\n\n- x\n\n```sh\ny\n```"
    private static let shapes = ["h2", "p", "table", "item0", "fence"]

    private func shapes(_ page: String) -> [String] {
        OutlineDump.lines(page).map { String($0.prefix { $0 != " " }) }
    }

    @Test(arguments: [
        ("<details>", "</details>"), ("<div align=\"center\">", "</div>"), ("<aside class=\"notice\">", "</aside>"),
        ("<Info>", "</Info>"), ("<Tabs>\n<Tab title=\"x\">", "</Tab>\n</Tabs>"), ("<Foo.Bar>", "</Foo.Bar>"),
        ("{% hint style=\"info\" %}", "{% endhint %}"),
        ("{% tabs %}\n{% tab title=\"x\" %}", "{% endtab %}\n{% endtabs %}"),
        (":::tip Some words", ":::"), ("::::note{.x}", "::::"), ("{{< details >}}", "{{< /details >}}"),
        ("{{% notice %}}", "{{% /notice %}}"), ("import {A} from '/a.jsx'\nimport \"b\";", ""),
        ("import {\n  A,\n  B\n} from \"x\"", ""), ("export const a = 1\n", ""), ("<>", "</>"), ("<!DOCTYPE html>", ""),
        ("<section>\n<div>", "</div>\n</section>"), ("<center><b>", "</b></center>"),
        ("<font color=\"red\">", "</font>"),
        ("{: .note }", ""), ("<Step a={{b: [\"}\"]}} c>", "</Step>"), ("<Tab\n  title=\"x\"\n>", "</Tab>"),
    ])
    func contentStays(_ open: String, _ close: String) {
        for gap in ["\n", "\n\n"] {
            #expect(shapes(open + gap + Self.content + gap + close + "\n") == Self.shapes, "\(open)")
        }
    }

    @Test func indentedContent() {
        let content = Self.content.split(separator: "\n", omittingEmptySubsequences: false)
        let indented = content.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
        #expect(shapes("<Tabs>\n  <Tab title=\"x\">\n\(indented)\n  </Tab>\n</Tabs>\n") == Self.shapes)
        #expect(shapes("<div>\n\(indented)\n</div>\n") == Self.shapes)
        #expect(shapes("!!! note \"x\"\n\n\(indented)\n") == Self.shapes)
        #expect(shapes("=== \"x\"\n\(indented)\n\nend") == Self.shapes + ["p"])
        #expect(
            shapes("- a\n\n  <Tab>\n\(indented)\n  </Tab>\n") == ["item0"]
                + Self.shapes.map { $0 == "item0" ? "item1" : $0 })
    }

    @Test func places() {
        let page = "<details>\n<summary>Show <b>it</b></summary>\n\n> <div>é <p>b</p> c</div>\n\n</details>\nend\n"
        #expect(
            OutlineDump.lines(page) == [
                "p 2-2:10 Show it", "p 4-4:8> é", "p 4-4:13> b", "p 4-4:19> c", "p 7-7:1 end",
            ])
    }

    @Test func oneLine() {
        #expect(OutlineDump.lines("{% hint %} text {% endhint %}") == ["p 1-1:12 text"])
        #expect(OutlineDump.lines("<Note>text *a*</Note>") == ["p 1-1:7 text a"])
        #expect(OutlineDump.lines("<p>one</p><p>two</p>") == ["p 1-1:4 one", "p 1-1:14 two"])
        #expect(OutlineDump.lines("{{ value }} stays") == ["p 1-1:1 {{ value }} stays"])
    }

    @Test func listsOfHTML() {
        let page =
            "<ul>\n  <li>one</li>\n  <li>two <b>b</b>\n  more\n    <ol><li>three</ol>\n  <li>\n    four\n</ul>\nend"
        #expect(
            OutlineDump.lines(page) == [
                "item0 2-2:7 one", "item0 3-4:7 two b more", "item1 5-5:13 three", "item0 7-7:5 four", "p 9-9:1 end",
            ])
    }

    @Test func whatIsNoText() {
        #expect(
            shapes(
                "<script>\nlet a = '<table>'\n\n# x\n</script>\n<style>a{}</style>\n<hr>\n<br>\n\n<img src=\"x\">\na")
                == ["p"])
    }

    @Test func proseAboutImportsStays() {
        #expect(
            OutlineDump.lines("import the package first\n\nexport all of it") == [
                "p 1-1:1 import the package first", "p 3-3:1 export all of it",
            ])
    }
}
