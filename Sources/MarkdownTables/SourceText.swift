/// The bytes of a page and where its lines begin.
///
/// A byte-order mark at the start is skipped, lines end in LF, CR or CRLF, and a NUL reads as U+FFFD: the rules of
/// CommonMark.
public struct SourceText: Sendable {
    /// UTF-8, without byte-order mark and NUL; line ends as the page has them.
    package let bytes: [UInt8]
    /// The first byte of each line.
    private let starts: [Int]
    /// The first byte after each line's text.
    private let ends: [Int]

    /// Reads the bytes of a page.
    ///
    /// - Parameter bytes: valid UTF-8; what is not is replaced by U+FFFD.
    public init(_ bytes: [UInt8]) {
        let content = Self.cleaned(bytes)
        var starts: [Int] = [0]
        var ends: [Int] = []
        starts.reserveCapacity(content.count / 32)
        content.withUnsafeBufferPointer { content in
            var index = 0
            while index < content.count {
                let byte = content[index]
                if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                    ends.append(index)
                    if byte == UInt8(ascii: "\r"), index + 1 < content.count, content[index + 1] == UInt8(ascii: "\n") {
                        index += 1
                    }
                    starts.append(index + 1)
                }
                index += 1
            }
            ends.append(content.count)
        }
        self.bytes = content
        self.starts = starts
        self.ends = ends
    }

    /// The number of lines; a text that ends in a line end has an empty last line.
    public var lineCount: Int { starts.count }

    /// The bytes of a line, counted from 1, without its line end.
    package func line(_ number: Int) -> Range<Int> { starts[number - 1]..<ends[number - 1] }

    /// The line, from 1, that a byte stands in.
    package func lineNumber(of offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The text of some bytes.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The text of whole lines, counted from 1, joined by line feeds.
    public func text(lines: ClosedRange<Int>) -> String {
        var result: [UInt8] = []
        for number in lines where number >= 1 && number <= lineCount {
            if number > lines.lowerBound { result.append(UInt8(ascii: "\n")) }
            result.append(contentsOf: bytes[line(number)])
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The column of a byte in its line, counted from 1 in Unicode scalars.
    package func column(of offset: Int, line number: Int) -> Int {
        var column = 1
        for index in line(number).lowerBound..<offset where bytes[index] & 0xC0 != 0x80 { column += 1 }
        return column
    }

    private static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
        var content = bytes
        if content.starts(with: [0xEF, 0xBB, 0xBF]) { content.removeFirst(3) }
        if content.withUnsafeBufferPointer({ $0.contains(0) }) {
            content = content.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
        }
        return content
    }
}
