import MarkdownTables
import Testing

/// Blocks of a page: what they hold, and where they begin.
struct MarkdownDocumentTests {
    private func blocks(_ page: String) -> [Block] { MarkdownDocument(parsing: Array(page.utf8)).blocks }

    /// One line for each block: kind, lines, column, depth and text.
    private func outline(_ page: String) -> [String] {
        blocks(page).map { block in
            let place = "\(block.lines.lowerBound)-\(block.lines.upperBound):\(block.column)/\(block.depth)"
            switch block.content {
            case .heading(let level, let text): return "h\(level) \(place) \(text)"
            case .paragraph(let text): return "p \(place) \(text)"
            case .table(let table): return "table \(place) \(table.header.map(\.text).joined(separator: ","))"
            case .code(let info, let text): return "code \(place) \(info) \(text)"
            case .html(let text): return "html \(place) \(text)"
            case .thematicBreak: return "break \(place)"
            }
        }
    }

    private func table(_ page: String) throws -> Table {
        try #require(
            blocks(page).lazy.compactMap { if case .table(let table) = $0.content { table } else { nil } }.first)
    }

    @Test func headingsAndProseInOrder() {
        #expect(
            outline("# One #\n\ntext\nmore  \n\n## `two` [x](y)\n\n***\n\n```sh\na | b\n```\n<div>\n") == [
                "h1 1-1:1/0 One", "p 3-4:1/0 text\nmore", "h2 6-6:1/0 `two` [x](y)", "break 8-8:1/0",
                "code 10-12:1/0 sh a | b\n",
                "html 13-13:1/0 <div>\n",
            ])
    }

    @Test(arguments: ["\n\ntext", "\ntext", "", "\n===\n", "\n[x]: /u\n\ntext"])
    func underlinedHeadingsLoseTheirUnderline(_ rest: String) {
        #expect(outline("Title\n===" + rest).first == "h1 1-2:1/0 Title")
        #expect(outline("> Two\n> lines\n> ---" + rest).first == "h2 1-3:3/1 Two\nlines")
    }

    @Test(arguments: [("# a \\#", "a \\#"), ("#", ""), ("# #", ""), ("## a#", "a#"), ("#\ta ##  ", "a"), ("# ###", "")])
    func closingMarksOfHeadings(_ line: String, _ text: String) {
        #expect(outline(line).first?.split(separator: " ", maxSplits: 2).dropFirst(2).joined() == text)
    }

    @Test func placesOfCells() throws {
        let table = try table("text\n\n> - | **é** | b |\n>   |---|---|\n>   | 名 |  x | y |\n>   | z\n")
        #expect(table.line == 3)
        #expect(table.header.map(\.column) == [7, 15])
        #expect(table.header.map(\.text) == ["**é**", "b"])
        #expect(table.rows.map(\.line) == [5, 6])
        #expect(table.rows[0].cells.map(\.column) == [7, 12])
        #expect(table.rows[0].surplus.map(\.text) == ["y"])
        #expect(table.rows[0].surplus.map(\.column) == [16])
        #expect(table.rows[1].missing == 1)
        #expect(table.rows[1].cells.map(\.column) == [7, 8])
    }

    @Test func cellsKeepTheirMarkdown() throws {
        let table = try table("|a|b|\n|:-|-:|\n| `x \\| y` | [l](<u>) \\\\ |\n")
        #expect(table.alignments == [.left, .right])
        #expect(table.rows[0].cells.map(\.text) == ["`x | y`", "[l](<u>) \\\\"])
    }

    @Test func textBeforeATableStaysProse() {
        #expect(
            outline("one\ntwo\n|a|\n|-|\n|1|\n- item\n\nend\n") == [
                "p 1-2:1/0 one\ntwo", "table 3-5:1/0 a", "p 6-6:3/1 item", "p 8-8:1/0 end",
            ])
    }

    @Test func whatEndsATableIsReadAsWhatItIs() {
        #expect(
            outline("|a|\n|-|\n|1|\n2. two\n\n|b|\n|-|\n    code\n") == [
                "table 1-3:1/0 a", "p 4-4:4/1 two", "table 6-7:1/0 b", "code 8-8:5/0  code\n",
            ])
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func lineEnds(_ end: String) throws {
        let page = ["\u{FEFF}# T", "", "|a|b|", "|-|-|", "|1|2|", "", "text"].joined(separator: end)
        #expect(outline(page) == ["h1 1-1:1/0 T", "table 3-5:1/0 a,b", "p 7-7:1/0 text"])
    }

    @Test func nulReadsAsReplacementCharacter() throws {
        #expect(try table("|a\u{0}|\n|-|\n|\u{0}|\n").rows[0].cells[0].text == "\u{FFFD}")
    }

    @Test func invalidUTF8IsReplaced() throws {
        let document = MarkdownDocument(parsing: Array("|a|\n|-|\n|".utf8) + [0xFF, 0xC3] + Array("|\n".utf8))
        guard case .table(let table) = try #require(document.blocks.first).content else { return #expect(Bool(false)) }
        #expect(table.rows[0].cells[0].text.contains("\u{FFFD}"))
    }

    @Test func emptyPages() {
        for page in ["", "\n", "\u{FEFF}", "\u{0}", "   ", "\r"] { #expect(blocks(page).count <= 1) }
    }
}
