/// The grammar of one table row: cells between pipes, a pipe after a backslash being text.
enum TableRow {
    /// A cell's bytes, trimmed, as they stand in the line.
    typealias RawCell = Range<Int>

    /// The cells of a line, or an empty array where it is no row.
    ///
    /// - Parameter range: the line from its first byte that is not blank, without line end.
    static func cells(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [RawCell] {
        var result: [RawCell] = []
        var index = skipPipe(bytes, range.lowerBound, range.upperBound)
        while index < range.upperBound {
            let start = index
            while index < range.upperBound {
                if bytes[index] == pipe, index == start || bytes[index - 1] != backslash { break }
                index += 1
            }
            result.append(trimmed(bytes, start..<index))
            index = skipPipe(bytes, index, range.upperBound)
        }
        return result
    }

    /// The alignments that a delimiter row states, or nil where the line is none.
    static func alignments(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Table.Alignment]? {
        var result: [Table.Alignment] = []
        var index = range.lowerBound
        if index < range.upperBound, bytes[index] == pipe { index += 1 }
        while true {
            index = skipBlanks(bytes, index, range.upperBound)
            let left = index < range.upperBound && bytes[index] == colon
            if left { index += 1 }
            let dashes = index
            while index < range.upperBound, bytes[index] == dash { index += 1 }
            guard index > dashes else { return nil }
            let right = index < range.upperBound && bytes[index] == colon
            if right { index += 1 }
            result.append(left ? (right ? .center : .left) : (right ? .right : .none))
            index = skipBlanks(bytes, index, range.upperBound)
            if index == range.upperBound { return result }
            guard bytes[index] == pipe else { return nil }
            index += 1
            if skipBlanks(bytes, index, range.upperBound) == range.upperBound { return result }
        }
    }

    /// The text of a cell: the pipe after a backslash loses the backslash.
    static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: RawCell) -> String {
        var escaped = false
        for index in cell where bytes[index] == pipe {
            escaped = true
            break
        }
        guard escaped else { return String(decoding: UnsafeBufferPointer(rebasing: bytes[cell]), as: UTF8.self) }
        var result: [UInt8] = []
        for index in cell {
            if bytes[index] == backslash, index + 1 < cell.upperBound, bytes[index + 1] == pipe { continue }
            result.append(bytes[index])
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func skipPipe(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
        guard index < end, bytes[index] == pipe else { return index }
        return skipBlanks(bytes, index + 1, end)
    }

    private static func skipBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, isBlank(bytes[index]) { index += 1 }
        return index
    }

    /// Without spaces and tabs at either end; the extension keeps other blanks there, but for those after a pipe.
    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, bytes[low] == 0x20 || bytes[low] == 0x09 { low += 1 }
        while high > low, bytes[high - 1] == 0x20 || bytes[high - 1] == 0x09 { high -= 1 }
        return low..<high
    }

    /// Space, tab, vertical tab, form feed.
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C }

    private static let pipe = UInt8(ascii: "|")
    private static let backslash = UInt8(ascii: "\\")
    private static let colon = UInt8(ascii: ":")
    private static let dash = UInt8(ascii: "-")
}
