import PageOutline
import Testing

/// Broken pages: whatever is cut or changed, the outline is in order and in range.
struct RobustnessTests {
    static let pages = [
        "---\ntitle: x\nlist:\n  - a\n---\nimport {A} from 'b'\n\n# One {#x}\n<Route method=\"GET\">/a/[\\{b\\}](/c)</Route>\n\n<details>\n<summary>s</summary>\n\n| a | b |\n|---|---|\n| `x` | <b>y</b><br>z |\n\n</details>\n",
        "<a name=\"t\"></a>\n<table><thead><tr><th rowspan=2><p>é</p>\n</th>\n<th>b</th></tr></thead>\n\n<tr><td colspan=\"2\">1<table><tr><td>n</table></td><td>2<tr><td>&lt;x&gt; <code>c</code></table>\n<h2 id=y>T</h2>\n<pre><code class=\"language-sh\">\nx\n</code></pre>\n",
        "- one\n  <ul><li>two<li>three <b>x</b></ul>\n\n  ```json\n  {\"<table>\": \"<!--\"}\n  ```\n> quoted <div>é\n> <table><tr><td>q\n> </table>\n\n<!-- c\n\nd --> e\n:::tip x\n{% tab title=\"y\" %}\n!!! note\n    text\n\n    | a |\n    |---|\n    | 1 |\n",
        "| a | b |\n|---|---|\n| <pre><code>x\n</code></pre> | ~~y~~ `z` |\n\n| 3 | 4 |\n<Field name=\"a\"\n  type={\"b\"}>\n  Words <id>\n\n  - é\n</Field>\n[r]: /x\n\n[a][r] ![i](j) <https://k> **l** \\\n{/* m */}\n=== \"n\"\n    o\n",
    ]
    private static let pieces = [
        "<table>", "</table>", "<td>", "<tr>", "<!--", "-->", "\n", "\n\n", "\r\n", "\r", "    ", "\t", "> ", "- ",
        "1. ", "```\n", "~~~", "<div>", "</div>",
        "<p>", "<li>", "<ul>", "</ul>", "<Foo a=\"b\">", "</Foo>", "<Foo/>", "<id>", "|", "`", "*", "**", "~~", "\\",
        "&", "&lt;", "{", "}", "{%", "%}", ":::",
        "<a name=\"z\">", "\"", "'", "=", ">", "<", "# ", "---\n", "é", "\u{0}", "\u{FEFF}", "<pre>", "</pre>", "<h1>",
        "</h1>", "[", "](", "]: ", "<br>", "!!! x\n",
        "<script>", "</script>", "<summary>", "<caption>", "rowspan=3 ", "\u{200B}",
    ]

    private func check(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.utf8.count + 1
        let outline = Outline(parsing: bytes)
        var last = 0
        for element in outline.elements {
            guard element.line >= last, element.line >= 1, element.lastLine >= element.line, element.lastLine <= lines,
                element.column >= 1
            else {
                Issue.record(
                    "\(element.line)-\(element.lastLine):\(element.column) after \(last) in \(text.debugDescription)")
                return
            }
            last = element.line
            guard case .table(let grid) = element.content else { continue }
            for row in grid.rows
            where row.cells.count != grid.header.count || row.line < element.line || row.line > element.lastLine {
                Issue.record("row at \(row.line) in \(text.debugDescription)")
            }
        }
        #expect(outline.damages.allSatisfy { $0.line >= 1 && $0.line <= lines && $0.column >= 1 })
    }

    @Test(arguments: pages) func prefixes(_ page: String) {
        let bytes = Array(page.utf8)
        for end in 0...bytes.count { check(Array(bytes[..<end])) }
    }

    @Test(arguments: pages) func suffixes(_ page: String) {
        let bytes = Array(page.utf8)
        for start in 0...bytes.count { check(Array(bytes[start...])) }
    }

    @Test(arguments: pages) func mutations(_ page: String) {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<600 {
            var bytes = Array(page.utf8)
            for _ in 0..<Int.random(in: 1...5, using: &generator) {
                let at = Int.random(in: 0...bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 0...9, using: &generator)))
                case 1:
                    bytes.insert(
                        contentsOf: bytes[at..<min(bytes.count, at + 20)],
                        at: Int.random(in: 0...bytes.count, using: &generator))
                default: bytes.insert(contentsOf: (Self.pieces.randomElement(using: &generator) ?? "").utf8, at: at)
                }
            }
            check(bytes)
        }
    }

    /// Pages of nothing but marks.
    @Test func soups() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<2000 {
            let count = Int.random(in: 1...40, using: &generator)
            check(Array((0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined().utf8))
        }
    }
}
