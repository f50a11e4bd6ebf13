/// What stands before the text of a line: blanks, and the marks of quotes and list items.
struct LineStart {
    /// The first byte of the text, or the line's end.
    var content: Int
    /// The columns before it, tabs counted to the next multiple of four.
    var column = 0
    var quotes = 0
    /// The column of the first list mark.
    var firstMark: Int?
    /// The column at which the content of the last mark begins.
    var itemColumn: Int?
    /// The byte after the last mark; the line's first byte where there is none.
    var afterMarks: Int

    /// How many marks are read; what nests deeper is text to the parser, too.
    private static let maximumMarks = 32

    /// - Parameter quoteLimit: how many quotes to step over; further marks are text.
    init(_ bytes: [UInt8], _ line: Range<Int>, quoteLimit: Int? = nil) {
        content = line.lowerBound
        afterMarks = line.lowerBound
        let end = line.upperBound
        for _ in 0..<Self.maximumMarks {
            let before = column
            skipBlanks(bytes, end)
            guard content < end, quoteLimit != nil || column - before < 4 || before == 0 else { return }
            if bytes[content] == UInt8(ascii: ">"), quotes < quoteLimit ?? .max {
                quotes += 1
                content += 1
                column += 1
            } else if quoteLimit == nil, let length = markLength(bytes, content, end) {
                firstMark = firstMark ?? column
                content += length
                column += length
                itemColumn = column + (blanks(bytes, end) > 4 ? 1 : max(1, blanks(bytes, end)))
            } else {
                return
            }
            afterMarks = content
        }
    }

    private mutating func skipBlanks(_ bytes: [UInt8], _ end: Int) {
        while content < end {
            if bytes[content] == 0x20 {
                column += 1
            } else if bytes[content] == 0x09 {
                column += 4 - column % 4
            } else {
                return
            }
            content += 1
        }
    }

    private func blanks(_ bytes: [UInt8], _ end: Int) -> Int {
        var index = content
        while index < end, bytes[index].isBlank { index += 1 }
        return index - content
    }

    /// The length of `-`, `*`, `+`, `1.` or `1)` before a blank or the line's end.
    private func markLength(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        var index = start
        switch bytes[start] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"):
            if isBreak(bytes, start, end) { return nil }
            index += 1
        case UInt8(ascii: "+"): index += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            while index < end, bytes[index].isDigit { index += 1 }
            guard index - start <= 9, index < end,
                bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
            else { return nil }
            index += 1
        default: return nil
        }
        return index == end || bytes[index].isBlank ? index - start : nil
    }

    /// Whether the rest of the line is a thematic break.
    private func isBreak(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        var count = 0
        for index in start..<end {
            if bytes[index] == bytes[start] { count += 1 } else if !bytes[index].isBlank { return false }
        }
        return count >= 3
    }
}
