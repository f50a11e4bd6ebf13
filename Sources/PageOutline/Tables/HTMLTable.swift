/// A table of HTML as its tags lay it out, before spans are resolved.
struct HTMLTable {
    struct Cell {
        /// The bytes between its tags.
        var content: Range<Int>
        var isHeader: Bool
        var columns: Int
        var rows: Int
    }

    struct Row {
        var cells: [Cell] = []
        /// The byte of its first tag.
        var start: Int
        var isHead: Bool
    }

    var rows: [Row] = []
    var caption: Range<Int>?
    /// The byte after `</table>`, or where the table is given up.
    var end: Int
    var isClosed = false
    /// How many rows or columns a cell may span.
    fileprivate static let maximumSpan = 1000
}

/// Reads the rows and cells of one table. Tags may lack their ends, as HTML allows.
struct HTMLTableReader {
    private let bytes: [UInt8]
    private let end: Int
    private var index: Int
    private var table: HTMLTable
    private var row: HTMLTable.Row?
    private var cell: HTMLTable.Cell?
    private var captionStart: Int?
    private var isHead = false
    /// How many tables are open inside the cell.
    private var depth = 0

    /// - Parameters:
    ///   - start: the byte after the opening tag.
    ///   - end: where the table must be over.
    init(_ bytes: [UInt8], from start: Int, before end: Int) {
        self.bytes = bytes
        self.end = end
        index = start
        table = HTMLTable(end: end)
    }

    consuming func read() -> HTMLTable {
        while index < end, !table.isClosed {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n"), beginsHeading(index + 1) {
                table.end = index + 1
                finish(at: index + 1)
                return table
            }
            guard byte == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            if bytes.has("<!--", at: index, before: end) {
                index = bytes.firstOffset(of: "-->", in: index..<end).map { $0 + 3 } ?? end
            } else if let tag = HTMLTag(bytes, at: index, before: end) {
                index = tag.range.upperBound
                take(tag)
            } else {
                index += 1
            }
        }
        if !table.isClosed { finish(at: end) }
        return table
    }

    /// A heading of Markdown at the start of a line: no table goes on there.
    private func beginsHeading(_ start: Int) -> Bool {
        var index = start
        while index < end, bytes[index] == UInt8(ascii: "#") { index += 1 }
        return index > start && index - start <= 6 && index < end && bytes[index].isBlank
    }

    private mutating func take(_ tag: HTMLTag) {
        if tag.element == "table" { return takeTable(tag) }
        guard depth == 0 else { return }
        switch tag.element {
        case "tr":
            closeRow(at: tag.range.lowerBound)
            if !tag.isClosing { row = HTMLTable.Row(start: tag.range.lowerBound, isHead: isHead) }
        case "td", "th":
            closeCell(at: tag.range.lowerBound)
            if !tag.isClosing, !tag.isSelfClosing { openCell(tag) }
        case "thead", "tbody", "tfoot":
            closeRow(at: tag.range.lowerBound)
            isHead = tag.element == "thead" && !tag.isClosing
        case "caption":
            if tag.isClosing {
                if let start = captionStart { table.caption = start..<tag.range.lowerBound }
                captionStart = nil
            } else {
                captionStart = tag.range.upperBound
            }
        default: break
        }
    }

    private mutating func takeTable(_ tag: HTMLTag) {
        if !tag.isClosing {
            depth += 1
        } else if depth > 0 {
            depth -= 1
        } else {
            table.isClosed = true
            table.end = tag.range.upperBound
            finish(at: tag.range.lowerBound)
        }
    }

    private mutating func openCell(_ tag: HTMLTag) {
        if row == nil { row = HTMLTable.Row(start: tag.range.lowerBound, isHead: isHead) }
        cell = HTMLTable.Cell(
            content: tag.range.upperBound..<tag.range.upperBound, isHeader: tag.element == "th",
            columns: span(tag["colspan"]), rows: span(tag["rowspan"]))
    }

    private func span(_ text: String?) -> Int {
        guard let text, let count = Int(text.filter { $0 != " " }) else { return 1 }
        return min(max(count, 1), HTMLTable.maximumSpan)
    }

    private mutating func closeCell(at offset: Int) {
        guard var open = cell else { return }
        open.content = open.content.lowerBound..<max(open.content.lowerBound, offset)
        row?.cells.append(open)
        cell = nil
    }

    private mutating func closeRow(at offset: Int) {
        closeCell(at: offset)
        if let row, !row.cells.isEmpty { table.rows.append(row) }
        row = nil
    }

    private mutating func finish(at offset: Int) { closeRow(at: offset) }
}
