/// Knows of each line in turn whether it is code, so that nothing in code is taken for markup.
struct BlockTracker {
    private struct OpenFence {
        var mark: UInt8
        var length: Int
        var quotes: Int
        /// The column of the list item that the fence stands in.
        var itemColumn: Int
    }

    private var fence: OpenFence?
    /// The columns at which the contents of the open list items begin.
    private var items: [Int] = []
    private var quotes = 0
    private(set) var isParagraphOpen = false
    /// Whether a paragraph was open above the line.
    private(set) var hadParagraph = false

    var isInFence: Bool { fence != nil }

    /// The column that text in the innermost list item begins at.
    var itemColumn: Int { items.last ?? 0 }

    /// Whether the line is code: one of a fence, or indented.
    ///
    /// - Parameters:
    ///   - dedent: the columns of indentation that wrappers around the line account for.
    ///   - isMarkup: whether the line follows markup without an empty line between; then no indentation makes it code.
    mutating func isCode(
        _ bytes: [UInt8], _ line: Range<Int>, _ start: LineStart, dedent: Int, afterMarkup isMarkup: Bool
    ) -> Bool {
        if fence != nil, continuesFence(bytes, line, dedent: dedent) { return true }
        hadParagraph = isParagraphOpen
        guard start.content < line.upperBound else {
            isParagraphOpen = false
            return false
        }
        openItems(start)
        let indent = start.column - dedent - (start.firstMark == nil ? itemColumn : start.column)
        if indent >= 4, !isMarkup {
            return !isParagraphOpen
        }
        if opensFence(bytes, line, start) {
            isParagraphOpen = false
            return true
        }
        isParagraphOpen = bytes[start.content] != UInt8(ascii: "#")
        return false
    }

    /// Whether a paragraph goes on after what the line turned out to be.
    mutating func setParagraph(open: Bool) { isParagraphOpen = open }

    private mutating func openItems(_ start: LineStart) {
        if start.quotes != quotes {
            items.removeAll()
            quotes = start.quotes
        }
        if let mark = start.firstMark, let column = start.itemColumn {
            while let last = items.last, last > mark { items.removeLast() }
            items.append(column)
        } else if !isParagraphOpen {
            while let last = items.last, last > start.column { items.removeLast() }
        }
    }

    private mutating func opensFence(_ bytes: [UInt8], _ line: Range<Int>, _ start: LineStart) -> Bool {
        let mark = bytes[start.content]
        guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return false }
        var index = start.content
        while index < line.upperBound, bytes[index] == mark { index += 1 }
        guard index - start.content >= 3 else { return false }
        if mark == UInt8(ascii: "`"), bytes[index..<line.upperBound].contains(mark) { return false }
        let column = start.column < itemColumn ? 0 : itemColumn
        fence = OpenFence(mark: mark, length: index - start.content, quotes: start.quotes, itemColumn: column)
        return true
    }

    /// Whether the line belongs to the open fence; its closing line does.
    private mutating func continuesFence(_ bytes: [UInt8], _ line: Range<Int>, dedent: Int) -> Bool {
        guard let open = fence else { return false }
        let start = LineStart(bytes, line, quoteLimit: open.quotes)
        let isEmpty = start.content == line.upperBound
        guard start.quotes == open.quotes, isEmpty || start.column >= open.itemColumn else {
            fence = nil
            return false
        }
        var index = start.content
        while index < line.upperBound, bytes[index] == open.mark { index += 1 }
        let isAlone = bytes[index..<line.upperBound].allSatisfy(\.isBlank)
        if index - start.content >= open.length, isAlone, start.column - open.itemColumn - dedent < 4 { fence = nil }
        return true
    }
}
