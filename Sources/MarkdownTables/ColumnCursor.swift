/// Finds the columns of bytes that come in order, so that a long line is walked over once.
package struct ColumnCursor {
    private let source: SourceText
    private var line = 0
    private var offset = 0
    private var column = 1

    package init(_ source: SourceText) { self.source = source }

    /// The line and column of a byte, from 1; columns count Unicode scalars.
    package mutating func place(of target: Int) -> (line: Int, column: Int) {
        if line > 0, target >= offset, target <= source.line(line).upperBound { return (line, advance(to: target)) }
        line = source.lineNumber(of: target)
        offset = source.line(line).lowerBound
        column = 1
        return (line, advance(to: target))
    }

    private mutating func advance(to target: Int) -> Int {
        source.bytes.withUnsafeBufferPointer { bytes in
            for index in offset..<target where bytes[index] & 0xC0 != 0x80 { column += 1 }
        }
        offset = target
        return column
    }
}
