/// What is no table, as blocks.
extension TableFinder {
    func block(of leaf: CmarkTree.Leaf) -> Block {
        let lines = leaf.startLine...max(leaf.startLine, leaf.endLine)
        let content: Block.Content =
            switch leaf.kind {
            case .paragraph: .paragraph(source.bytes.withUnsafeBufferPointer { text(leaf, lines: lines, $0) })
            case .heading(let level): .heading(level: level, text: headingText(leaf))
            case .code(let info, let text): .code(info: info, text: text)
            case .html(let text): .html(text)
            case .thematicBreak: .thematicBreak
            }
        var block = Block(
            content: content, lines: lines, column: column(of: leaf), depth: leaf.containers.count, place: leaf.place)
        if case .code = leaf.kind {
            (block.isFenced, block.isUnclosed) = source.bytes.withUnsafeBufferPointer { fences(of: leaf, $0) }
        }
        return block
    }

    /// Whether fences mark code, and whether the last one lacks.
    private func fences(
        of leaf: CmarkTree.Leaf, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (isFenced: Bool, isUnclosed: Bool) {
        guard let opening = fence(on: leaf.startLine, of: leaf, bytes) else { return (false, false) }
        guard leaf.endLine > leaf.startLine, let closing = fence(on: leaf.endLine, of: leaf, bytes) else {
            return (true, true)
        }
        let closes = closing.mark == opening.mark && closing.length >= opening.length && closing.isAlone
        return (true, !closes)
    }

    private func fence(
        on line: Int, of leaf: CmarkTree.Leaf, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (mark: UInt8, length: Int, isAlone: Bool)? {
        let end = source.line(line).upperBound
        let cursor = LineCursor.content(of: line, in: leaf.containers, source: source, bytes: bytes)
        let (start, indent) = cursor.nextNonBlank(bytes, end)
        guard cursor.isComplete, indent < 4, start < end else { return nil }
        let mark = bytes[start]
        guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        var index = start
        while index < end, bytes[index] == mark { index += 1 }
        guard index - start >= 3 else { return nil }
        return (mark, index - start, bytes[index..<end].allSatisfy(TableRow.isBlank))
    }

    func paragraph(
        _ leaf: CmarkTree.Leaf, lines: ClosedRange<Int>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Block {
        Block(
            content: .paragraph(text(leaf, lines: lines, bytes)), lines: lines, column: column(of: leaf),
            depth: leaf.containers.count, place: leaf.place)
    }

    private func column(of leaf: CmarkTree.Leaf) -> Int {
        let range = source.line(leaf.startLine)
        return source.column(of: min(range.lowerBound + leaf.startColumn - 1, range.upperBound), line: leaf.startLine)
    }

    /// The text of prose: its lines without the marks of containers and without blanks before them.
    private func text(
        _ leaf: CmarkTree.Leaf, lines: ClosedRange<Int>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> String {
        var result: [UInt8] = []
        for line in lines {
            if line > lines.lowerBound { result.append(UInt8(ascii: "\n")) }
            result.append(contentsOf: bytes[rowRange(line, leaf, bytes)])
        }
        while let last = result.last, TableRow.isBlank(last) || last == UInt8(ascii: "\n") { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }

    /// The text of a heading without its marks: leading and closing `#`, or the underline.
    private func headingText(_ leaf: CmarkTree.Leaf) -> String {
        source.bytes.withUnsafeBufferPointer { bytes in
            if leaf.endLine > leaf.startLine {
                return text(leaf, lines: leaf.startLine...(leaf.endLine - 1), bytes)
            }
            var range = rowRange(leaf.startLine, leaf, bytes)
            while let first = range.first, bytes[first] == UInt8(ascii: "#") { range = (first + 1)..<range.upperBound }
            func trim() {
                while let first = range.first, TableRow.isBlank(bytes[first]) { range = (first + 1)..<range.upperBound }
                while let last = range.last, TableRow.isBlank(bytes[last]) { range = range.lowerBound..<last }
            }
            trim()
            var end = range.upperBound
            while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
            // Closing marks count only after a blank.
            if end == range.lowerBound || TableRow.isBlank(bytes[end - 1]) {
                range = range.lowerBound..<end
                trim()
            }
            return source.text(range)
        }
    }
}
