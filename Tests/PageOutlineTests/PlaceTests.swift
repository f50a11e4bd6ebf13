import MarkdownTables
import PageOutline
import Testing

/// Lines and columns are those of the page, whatever was taken out of it.
struct PlaceTests {
    @Test(arguments: ["\n", "\r\n", "\r"]) func lineEnds(_ end: String) {
        let page = [
            "\u{FEFF}<div>", "", "# é <b>T</b>", "<details>", "| a | b |", "|---|---|", "| é | x |", "</details>",
            "```", "y", "```", "<table>", "<td>é", "", "<td>z</table>",
        ]
        #expect(
            OutlineDump.lines(page.joined(separator: end)) == [
                "h1 3-3:1 é T", "table 5-7:1 markdown: a | b / é | x", "fence 9-11:1  @10 \"y\\n\"",
                "table 12-15:1 html: é | z",
            ])
    }

    @Test func columnsOfCells() throws {
        let page = "- é\n\n  <Tab>\n      | é | b |\n      |---|---|\n      | 1 | é |\n  </Tab>\n"
        guard case .table(let grid)? = Outline(parsing: Array(page.utf8)).elements.last?.content else {
            return #expect(Bool(false))
        }
        #expect(grid.header.map { [$0.line, $0.column] } == [[4, 9], [4, 13]])
        #expect(grid.rows.first?.cells.map { [$0.line, $0.column] } == [[6, 9], [6, 13]])
    }

    @Test func nulAndBrokenBytes() {
        let outline = Outline(
            parsing: Array("# a\u{0}\n<p>b".utf8) + [0xFF, 0xC3] + Array("</p>\n<table><td>".utf8) + [0xE2]
                + Array("</table>".utf8))
        #expect(outline.elements.count == 3)
        #expect(outline.elements[0].inline?.plain == "a\u{FFFD}")
        #expect(outline.elements[1].inline?.plain.hasPrefix("b\u{FFFD}") == true)
    }

    @Test(arguments: [
        "", "\n", "\u{FEFF}", " ", "\r", "<", "<!", "&", "\\", "---", "---\n---", "{", ":::", "<>", "-", ">", "`", "|",
        "<a", "!!!", "{%",
    ])
    func smallPages(_ page: String) { #expect(Outline(parsing: Array(page.utf8)).elements.count <= 1) }

    @Test func aParsedPageReadsTheSame() {
        for page in ["# a\n\n|b|\n|-|\n|c|\n", "<div>\n\n# a\n</div>\n<table><td>x</table>"] {
            let parsed = OutlineReader().read(MarkdownDocument(parsing: Array(page.utf8)))
            #expect(OutlineDump.lines(parsed) == OutlineDump.lines(page))
        }
    }
}
