import PageOutline
import Testing

/// Tables of HTML, as pages and their editors write them.
struct HTMLTableTests {
    private func table(_ page: String) -> String {
        let lines = OutlineDump.lines(page)
        return lines.count == 1 ? lines[0].split(separator: ": ", maxSplits: 1).last.map(String.init) ?? "" : "\(lines)"
    }

    @Test(arguments: [
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
        "<table>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</table>\n",
        "<table><tr><td>a<td>b<tr><td>1<td>2</table>", "<TABLE><Tr><TD>a</tD><td>b</TR><tr><td>1<td>2</TABLE>",
        "<table>\n\n<tr><th>a</th>\n\n<th>b</th></tr>\n\n<tr>\n<td>1</td>\n\n<td>\n\n2\n\n</td></tr>\n\n</table>",
        "<table class=\"x\" width='1'>\n  <colgroup><col/><col></colgroup>\n    <thead>\n      <tr>\n        <th align=left>a\n        <th>b\n    <tbody>\n      <tr>\n        <td>1\n        <td>2\n</table>",
        "<table><tr><th>a<th>b</tr><!-- <tr><td>x --><tr><td>1<!-- y --></td><td>2</td></tr></table>",
        "<table><thead><tr><td>a<td>b<tr><td>1<td>2</table>", "<table><td>a<td>b<tr><td>1<td>2</table>",
        "<table><tr><th><p id=\"x\"><a name=\"y\"></a>a</p>\n</th><th><b>b</b></th></tr><tr><td><code>1</code></td><td><a href=\"x\">2</a></table>",
        "<table><tr/><tr><th>a</th><th>b</th></tr><tr></tr><tr><td>1</td><td>2</td></tr></table>",
    ])
    func forms(_ page: String) { #expect(table(page) == "a | b / 1 | 2") }

    @Test func inListsQuotesAndWrappers() {
        let rows = "<table>\n<tr><th>a</th></tr>\n\n<tr><td>1</td></tr>\n</table>\n"
        #expect(
            OutlineDump.lines("- x\n\n  " + rows.replacing("\n", with: "\n  ") + "\n  y") == [
                "item0 1-1:3 x", "table 3-7:3 html: a / 1", "p 9-9:3 y",
            ])
        #expect(OutlineDump.lines("> " + rows.dropLast().replacing("\n", with: "\n> ")) == ["table 1-5:3> html: a / 1"])
        #expect(
            OutlineDump.lines("<div>\n    " + rows.replacing("\n", with: "\n    ") + "</div>") == [
                "table 2-6:5 html: a / 1"
            ])
        #expect(
            OutlineDump.lines("before\n" + rows + "after") == [
                "p 1-1:1 before", "table 2-6:1 html: a / 1", "p 7-7:1 after",
            ])
    }

    @Test func spans() {
        #expect(
            table("<table><tr><th>a<th>b<th>c<tr><td rowspan=2>1<td colspan=\"2\">2<tr><td>3<td>4</table>")
                == "a | b | c / 1 | 2 | 2^ / 1^ | 3 | 4")
        #expect(
            table("<table><tr><th>a<th>b<tr><td colspan=2 rowspan=2>1<tr><tr><td>2<td>3</table>").hasPrefix(
                "a | b / 1 | 1^"))
        #expect(table("<table><tr><th>a<th>b<tr><td rowspan=0>1<td colspan=x>2</table>") == "a | b / 1 | 2")
        #expect(
            table("<table><thead><tr><th rowspan=2>a<th colspan=2>b<tr><th>c<th>d</thead><tr><td>1<td>2<td>3</table>")
                == "a^ | c | d / 1 | 2 | 3")
    }

    @Test func unequalRows() throws {
        let outline = Outline(parsing: Array("<table><tr><th>a<th>b<tr><td>1<tr><td>2<td>3<td>4</table>".utf8))
        guard case .table(let grid)? = outline.elements.first?.content else { return #expect(Bool(false)) }
        #expect(grid.rows.map(\.missing) == [1, 0])
        #expect(grid.rows.map { $0.cells.map(\.text.plain) } == [["1", ""], ["2", "3"]])
        #expect(grid.rows.map { $0.surplus.map(\.text.plain) } == [[], ["4"]])
    }

    @Test func nestedTablesAreText() {
        #expect(
            table("<table><tr><th>a<tr><td>x<table><tr><td>1<td>2<tr><td>3</table>y<tr><td>z</table>")
                == "a / x 1 2 3 y / z")
    }

    @Test func captions() {
        #expect(table("<table><caption>Some <b>words</b></caption><tr><td>a</table>") == "(Some words) a")
    }

    @Test func places() throws {
        let page =
            "é\n\n<div><table>\n<tr><td>é</td><td> <p>b</p></td></tr>\n<tr>\n  <td>\n    x</td><td></td></tr></table>"
        let outline = Outline(parsing: Array(page.utf8))
        guard case .table(let grid)? = outline.elements.last?.content else { return #expect(Bool(false)) }
        #expect(outline.elements.last.map { [$0.line, $0.column, $0.lastLine] } == [3, 6, 7])
        #expect(grid.header.map { [$0.line, $0.column] } == [[4, 9], [4, 23]])
        #expect(grid.rows.map(\.line) == [5])
        #expect(grid.rows.first?.cells.map { [$0.line, $0.column] } == [[7, 5], [7, 15]])
    }

    @Test func withoutEnd() {
        #expect(
            OutlineDump.lines("<table><tr><td>a<tr><td>1\n\n## Next\n\ntext") == [
                "table 1-2:1 html: a / 1", "h2 3-3:1 Next", "p 5-5:1 text", "damage 1:1 unclosed",
            ])
        #expect(OutlineDump.lines("<table>\n") == ["damage 1:1 unclosed"])
    }

    @Test func emptyTablesAreNone() { #expect(OutlineDump.lines("<table></table>\n<table><tr></tr></table>").isEmpty) }

    @Test func spansAreBounded() throws {
        let page =
            "<table><tr><td>a" + String(repeating: "<tr><td colspan=99999 rowspan=99999>x", count: 500) + "</table>"
        guard case .table(let grid)? = Outline(parsing: Array(page.utf8)).elements.first?.content else {
            return #expect(Bool(false))
        }
        #expect(grid.rows.reduce(0) { $0 + $1.cells.count + $1.surplus.count } < 300_000)
        #expect(grid.rows.allSatisfy { $0.cells.count == 1 && $0.cells[0].text.plain == "x" })
    }
}
