/// Code between backticks in a line of text.
enum CodeSpans {
    /// Whether an offset lies in code.
    static func covers(_ offset: Int, in bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        var unclosed: Set<Int> = []
        while index < offset {
            guard bytes[index] == UInt8(ascii: "`") else {
                index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
                continue
            }
            let end = self.end(of: index, in: bytes, range.upperBound, &unclosed)
            if end.isCode, end.index > offset { return true }
            index = end.index
        }
        return false
    }

    /// Where code that begins with a run of backticks ends, or the run where it is text.
    ///
    /// - Parameter unclosed: the lengths of runs that are known to have no end in the line.
    static func end(
        of start: Int, in bytes: [UInt8], _ end: Int, _ unclosed: inout Set<Int>
    ) -> (index: Int, isCode: Bool) {
        let first = run(start, in: bytes, end)
        let length = first - start
        guard !unclosed.contains(length) else { return (first, false) }
        var index = first
        while index < end {
            guard bytes[index] == UInt8(ascii: "`") else {
                index += 1
                continue
            }
            let next = run(index, in: bytes, end)
            if next - index == length { return (next, true) }
            index = next
        }
        unclosed.insert(length)
        return (first, false)
    }

    private static func run(_ start: Int, in bytes: [UInt8], _ end: Int) -> Int {
        var index = start
        while index < end, bytes[index] == UInt8(ascii: "`") { index += 1 }
        return index
    }
}
