import MarkdownTables

/// Makes drafts of the blocks of Markdown.
struct BlockDrafter {
    /// Where the lines of the blocks stand on the page.
    let lines: LineMap

    func draft(_ block: Block, _ texts: inout InlineReader) -> Draft? {
        guard let content = content(block, &texts) else { return nil }
        return Draft(
            content: content, line: lines.line(block.lines.lowerBound), lastLine: lines.line(block.lines.upperBound),
            column: lines.column(block.column, line: block.lines.lowerBound), isQuoted: block.place.quotes > 0)
    }

    private func content(_ block: Block, _ texts: inout InlineReader) -> Draft.Content? {
        switch block.content {
        case .heading(let level, let text):
            let (words, anchor) = HeadingText.split(text)
            return .heading(level: level, text: texts.add(words), anchor: anchor)
        case .paragraph(let text):
            let ticket = texts.add(text)
            return block.place.isFirstInItem ? .item(ticket, level: block.place.items - 1) : .paragraph(ticket)
        case .table(let table): return .table(self.table(table, &texts))
        case .code(let info, let text):
            let first = block.lines.lowerBound + (block.isFenced ? 1 : 0)
            return .fence(Fence(info: info, text: text, firstLine: lines.line(first)))
        // What the rewriter left of HTML: its text.
        case .html(let text): return .paragraph(texts.add(text))
        case .thematicBreak: return nil
        }
    }

    private func table(_ table: Table, _ texts: inout InlineReader) -> DraftTable {
        func cells(_ cells: [Table.Cell], line: Int, _ texts: inout InlineReader) -> [DraftTable.Cell] {
            cells.map {
                DraftTable.Cell(
                    text: texts.add($0.text), line: lines.line(line), column: lines.column($0.column, line: line))
            }
        }
        let header = cells(table.header, line: table.line, &texts)
        var rows: [DraftTable.Row] = []
        rows.reserveCapacity(table.rows.count)
        for row in BrokenRows.mended(table) {
            rows.append(
                DraftTable.Row(
                    cells: cells(row.cells, line: row.line, &texts), line: lines.line(row.line),
                    surplus: cells(row.surplus, line: row.line, &texts), missing: row.missing))
        }
        return DraftTable(header: header, rows: rows, origin: .markdown)
    }
}

/// The words of a heading without the id behind them.
enum HeadingText {
    /// `Create a user {#create-user}`
    static func split(_ text: String) -> (words: String, anchor: String?) {
        guard text.utf8.last == UInt8(ascii: "}"), let brace = text.utf8.lastIndex(of: UInt8(ascii: "{")) else {
            return (text, nil)
        }
        var start = text.utf8.index(after: brace)
        guard text.utf8[start] == UInt8(ascii: "#") else { return (text, nil) }
        start = text.utf8.index(after: start)
        let name = text[start...].dropLast().prefix { $0 != " " }
        guard !name.isEmpty, !name.contains("}") else { return (text, nil) }
        var words = text[..<brace]
        while words.utf8.last?.isSpace == true { words.removeLast() }
        return (String(words), String(name))
    }
}
