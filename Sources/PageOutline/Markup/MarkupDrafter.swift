import MarkdownTables

/// Makes drafts of the pieces that are written in HTML or JSX.
struct MarkupDrafter {
    private let page: RewrittenPage
    private var places: ColumnCursor

    init(page: RewrittenPage) {
        self.page = page
        places = ColumnCursor(page.source)
    }

    private var source: SourceText { page.source }
    private var bytes: [UInt8] { page.source.bytes }

    mutating func draft(_ piece: Markup, _ texts: inout InlineReader) -> Draft {
        let (line, column) = places.place(of: piece.range.lowerBound)
        let lastLine = source.lineNumber(of: max(piece.range.lowerBound, piece.range.upperBound - 1))
        return Draft(
            content: content(piece, &texts), line: line, lastLine: lastLine,
            column: column, isQuoted: piece.quotes > 0)
    }

    private mutating func content(_ piece: Markup, _ texts: inout InlineReader) -> Draft.Content {
        switch piece.content {
        case .heading(let level, let words, let anchor):
            let text = texts.add(html: bytes, words, quotes: piece.quotes)
            return .heading(level: level, text: text, anchor: anchor)
        case .table(let table): return .table(self.table(table, quotes: piece.quotes, &texts))
        case .preformatted(let info, let text): return .fence(fence(info, text))
        case .tag(let tag, let text):
            let result = Tag(name: tag.name, attributes: tag.attributes, text: "")
            return .tag(result, text: text.map { texts.add(String(decoding: bytes[$0], as: UTF8.self)) })
        case .anchor(let name): return .anchor(name)
        }
    }

    /// The text without tags; the first line end belongs to the tag before it.
    private func fence(_ info: String, _ range: Range<Int>) -> Fence {
        var low = range.lowerBound
        if low < range.upperBound, bytes[low] == 0x0D { low += 1 }
        if low < range.upperBound, bytes[low] == 0x0A { low += 1 }
        var result: [UInt8] = []
        var index = low
        while index < range.upperBound {
            if bytes[index] == UInt8(ascii: "<"), let tag = HTMLTag(bytes, at: index, before: range.upperBound),
                tag.isMarkup || tag.element == "code"
            {
                if tag.element == "br" { result.append(0x0A) }
                index = tag.range.upperBound
            } else {
                if bytes[index] != 0x0D { result.append(bytes[index]) }
                index += 1
            }
        }
        while let last = result.last, last.isSpace { result.removeLast() }
        result.append(0x0A)
        return Fence(
            info: info, text: Entities.resolved(String(decoding: result, as: UTF8.self)),
            firstLine: source.lineNumber(of: low))
    }

    private mutating func table(_ table: HTMLTable, quotes: Int, _ texts: inout InlineReader) -> DraftTable {
        let layout = SpanLayout(table)
        var tickets: [[DraftTable.Cell]] = []
        tickets.reserveCapacity(table.rows.count)
        for row in table.rows {
            var cells: [DraftTable.Cell] = []
            for cell in row.cells { cells.append(self.cell(cell, quotes: quotes, &texts)) }
            tickets.append(cells)
        }
        let empty = texts.add("")
        let header = layout.header(of: table)
        let columns = layout.rows[header].places.count
        var result = DraftTable(
            header: cells(layout.rows[header], of: tickets), rows: [],
            caption: table.caption.map { texts.add(html: bytes, $0, quotes: quotes) }, origin: .html)
        var missing = 0
        for row in layout.rows[(header + 1)...] where missing < Self.maximumMissingCells {
            var cells = cells(row, of: tickets)
            let line = source.lineNumber(of: table.rows[row.source].start)
            let lacks = max(0, columns - cells.count)
            missing += lacks
            let end = cells.last ?? DraftTable.Cell(text: empty, line: line, column: 1)
            cells.append(
                contentsOf: repeatElement(
                    DraftTable.Cell(text: empty, line: end.line, column: end.column), count: lacks))
            let surplus = Array(cells[columns...])
            result.rows.append(
                DraftTable.Row(cells: Array(cells[..<columns]), line: line, surplus: surplus, missing: lacks))
        }
        return result
    }

    /// How many cells the rows of a table may lack in all.
    private static let maximumMissingCells = 0x20000

    private func cells(_ row: SpanLayout.Row, of tickets: [[DraftTable.Cell]]) -> [DraftTable.Cell] {
        row.places.map { place in
            var cell = tickets[place.row][place.cell]
            cell.isSpanned = place.isSpanned
            return cell
        }
    }

    /// A cell stands where its text begins.
    private mutating func cell(_ cell: HTMLTable.Cell, quotes: Int, _ texts: inout InlineReader) -> DraftTable.Cell {
        var index = cell.content.lowerBound
        while index < cell.content.upperBound {
            if bytes[index].isSpace {
                index += 1
            } else if let tag = HTMLTag(bytes, at: index, before: cell.content.upperBound) {
                index = tag.range.upperBound
            } else {
                break
            }
        }
        if index >= cell.content.upperBound { index = cell.content.lowerBound }
        let (line, column) = places.place(of: index)
        return DraftTable.Cell(
            text: texts.add(html: bytes, cell.content, quotes: quotes), line: line, column: column)
    }
}
