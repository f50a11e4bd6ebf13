/// Finds tables in what CommonMark takes for paragraphs and setext headings, by the rules of the GitHub extension.
///
/// A table ends where a block begins that could not interrupt a paragraph (a list from `2.`, indented code). libcmark has
/// drawn what follows into the paragraph: then the page is parsed again with an empty heading in the place of each row, so
/// that the rest is read as what it is. Nearly every page takes one pass.
struct TableFinder {
    let source: SourceText

    /// How many times a page is parsed at the most; what a hostile page hides deeper stays prose.
    private static let maximumPasses = 16
    /// How many cells the rows of a table may lack in all: wide headers over short rows must not fill the memory.
    private static let maximumMissingCells = 0x80000
    /// How many columns a table may have.
    private static let maximumColumns = 0xFFFF

    func blocks() -> [Block] {
        var tables: [Block] = []
        var taken = TakenLines(count: source.lineCount)
        let input = ParserInput.bytes(of: source)
        var bytes = input
        for pass in 1...Self.maximumPasses {
            var others: [Block] = []
            let isDone = source.bytes.withUnsafeBufferPointer { original in
                let tree = CmarkTree(bytes)
                return find(
                    in: tree.leaves(of: source, original), original, tables: &tables, others: &others, taken: &taken)
            }
            if isDone || pass == Self.maximumPasses {
                return (others + tables).sorted { ($0.lines.lowerBound, $0.column) < ($1.lines.lowerBound, $1.column) }
            }
            bytes = taken.replaced(in: input, of: source)
        }
        return tables
    }

    /// One pass over the leaves; answers whether nothing is left that must be read again.
    private func find(
        in leaves: [CmarkTree.Leaf], _ bytes: UnsafeBufferPointer<UInt8>, tables: inout [Block], others: inout [Block],
        taken: inout TakenLines
    ) -> Bool {
        var isDone = true
        for leaf in leaves {
            // A table runs on into blocks that libcmark saw begin below it.
            if taken.contains(leaf.startLine) {
                if (leaf.startLine...max(leaf.startLine, leaf.endLine)).contains(where: { !taken.contains($0) }) {
                    isDone = false
                }
                continue
            }
            guard let prose = prose(leaf) else {
                others.append(block(of: leaf))
                continue
            }
            guard let header = headerLine(of: leaf, lines: prose, bytes) else {
                others.append(block(of: leaf))
                continue
            }
            let table = table(from: header, leaf, bytes)
            for (index, start) in table.rowStarts.enumerated() { taken.insert(header + index, rowAt: start) }
            tables.append(table.block)
            if header > leaf.startLine {
                others.append(paragraph(leaf, lines: leaf.startLine...(header - 1), bytes))
            }
            if table.block.lines.upperBound < leaf.endLine { isDone = false }
        }
        return isDone
    }

    /// The lines of a paragraph or of a setext heading's text, where a table can begin.
    private func prose(_ leaf: CmarkTree.Leaf) -> ClosedRange<Int>? {
        switch leaf.kind {
        case .paragraph where leaf.endLine > leaf.startLine: leaf.startLine...leaf.endLine
        case .heading where leaf.endLine > leaf.startLine: leaf.startLine...leaf.endLine
        default: nil
        }
    }

    /// The line of the header row: the first one that has as many cells as the delimiter row below it.
    private func headerLine(
        of leaf: CmarkTree.Leaf, lines: ClosedRange<Int>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        for line in lines.dropFirst() {
            let range = source.line(line)
            // Most lines have no dash next to a pipe, colon or dash at their start: a cheap test first.
            guard mayDelimit(bytes, range) else { continue }
            let cursor = LineCursor.content(of: line, in: leaf.containers, source: source, bytes: bytes)
            let (start, indent) = cursor.nextNonBlank(bytes, range.upperBound)
            guard cursor.isComplete, indent < 4,
                let alignments = TableRow.alignments(bytes, start..<range.upperBound)
            else { continue }
            // A line of dashes alone underlines a heading.
            if alignments.count == 1, isUnderline(bytes, start..<range.upperBound) { return nil }
            if alignments.count <= Self.maximumColumns,
                TableRow.cells(bytes, headerRange(line - 1, leaf, bytes)).count == alignments.count
            {
                return line - 1
            }
        }
        return nil
    }

    private func mayDelimit(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard let last = range.last.map({ bytes[$0] }) else { return false }
        return last == UInt8(ascii: "|") || last == UInt8(ascii: "-") || last == UInt8(ascii: ":")
            || TableRow.isBlank(last)
    }

    private func isUnderline(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        range.allSatisfy { bytes[$0] == UInt8(ascii: "-") || TableRow.isBlank(bytes[$0]) }
    }

    /// The bytes of a line's content without blanks before it.
    func rowRange(_ line: Int, _ leaf: CmarkTree.Leaf, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        let range = source.line(line)
        if line == leaf.startLine {
            return min(range.lowerBound + leaf.startColumn - 1, range.upperBound)..<range.upperBound
        }
        let cursor = LineCursor.content(of: line, in: leaf.containers, source: source, bytes: bytes)
        return cursor.nextNonBlank(bytes, range.upperBound).offset..<range.upperBound
    }

    /// The bytes of a line that may be a header row. A lazy line keeps the blanks before it, which are a cell where a pipe
    /// follows them.
    private func headerRange(_ line: Int, _ leaf: CmarkTree.Leaf, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        if line > leaf.startLine {
            let cursor = LineCursor.content(of: line, in: leaf.containers, source: source, bytes: bytes)
            if !cursor.isComplete { return cursor.offset..<source.line(line).upperBound }
        }
        return rowRange(line, leaf, bytes)
    }

    private func table(
        from header: Int, _ leaf: CmarkTree.Leaf, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (block: Block, rowStarts: [Int]) {
        let headerRange = headerRange(header, leaf, bytes)
        let delimiter = rowRange(header + 1, leaf, bytes)
        let alignments = TableRow.alignments(bytes, delimiter) ?? []
        var rowStarts = [headerRange.lowerBound, delimiter.lowerBound]
        var table = Table(
            header: cells(TableRow.cells(bytes, headerRange), line: header, bytes), alignments: alignments, rows: [],
            line: header)
        var line = header + 2
        var missing = 0
        while line <= source.lineCount, missing <= Self.maximumMissingCells {
            let range = source.line(line)
            let cursor = LineCursor.content(of: line, in: leaf.containers, source: source, bytes: bytes)
            let (start, indent) = cursor.nextNonBlank(bytes, range.upperBound)
            guard cursor.isComplete, start < range.upperBound,
                !BlockStart.interruptsTable(bytes, start..<range.upperBound, indent: indent)
            else { break }
            let raw = TableRow.cells(bytes, start..<range.upperBound)
            guard !raw.isEmpty else { break }
            missing += max(0, alignments.count - raw.count)
            table.rows.append(row(raw, line: line, columns: alignments.count, bytes))
            rowStarts.append(start)
            line += 1
        }
        let block = Block(
            content: .table(table), lines: header...(line - 1),
            column: source.column(of: headerRange.lowerBound, line: header), depth: leaf.containers.count,
            place: leaf.place)
        return (block, rowStarts)
    }

    private func row(
        _ raw: [TableRow.RawCell], line: Int, columns: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Table.Row {
        var all = cells(raw, line: line, bytes)
        let surplus = all.count > columns ? Array(all[columns...]) : []
        let missing = max(0, columns - all.count)
        if missing > 0 {
            let end = source.column(of: source.line(line).upperBound, line: line)
            all.append(contentsOf: repeatElement(Table.Cell(text: "", column: end), count: missing))
        }
        if !surplus.isEmpty { all.removeLast(surplus.count) }
        return Table.Row(line: line, cells: all, surplus: surplus, missing: missing)
    }

    private func cells(
        _ raw: [TableRow.RawCell], line: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> [Table.Cell] {
        // One walk over the line finds the columns of all cells.
        var position = source.line(line).lowerBound
        var column = 1
        return raw.map { cell in
            while position < cell.lowerBound {
                if bytes[position] & 0xC0 != 0x80 { column += 1 }
                position += 1
            }
            return Table.Cell(text: TableRow.text(bytes, cell), column: column)
        }
    }
}
