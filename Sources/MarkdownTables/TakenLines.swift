/// The lines that tables have taken, and what stands there for libcmark.
struct TakenLines {
    /// The byte at which the row of a line begins.
    private var rowStarts: [Int?]

    init(count: Int) { rowStarts = Array(repeating: nil, count: count + 1) }

    func contains(_ line: Int) -> Bool { line < rowStarts.count && rowStarts[line] != nil }

    mutating func insert(_ line: Int, rowAt start: Int) { rowStarts[line] = start }

    /// The page with an empty heading in the place of each row, all other bytes where they were: like a table it keeps
    /// the lists and quotes open that it stands in, and no line below continues it.
    func replaced(in input: [UInt8], of source: SourceText) -> [UInt8] {
        var bytes = input
        for line in 1...source.lineCount {
            guard let start = rowStarts[line] else { continue }
            let range = source.line(line)
            // A lazy line begins with the blanks that its header row keeps: it stays a blank line.
            let isLazy = start < range.upperBound && TableRow.isBlank(bytes[start])
            for index in start..<range.upperBound { bytes[index] = 0x20 }
            if !isLazy, start < range.upperBound { bytes[start] = UInt8(ascii: "#") }
        }
        return bytes
    }
}
