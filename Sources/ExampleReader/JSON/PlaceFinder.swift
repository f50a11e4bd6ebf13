/// Turns offsets of bytes into lines and columns, in one pass over the text.
struct PlaceFinder {
    struct Place {
        var line: Int
        var column: Int
    }

    private let bytes: [UInt8]
    private let start: Int
    private let firstLine: Int

    /// - Parameters:
    ///   - start: the offset at which the line `line` is known; no offset asked for lies before it.
    init(bytes: [UInt8], from start: Int, line: Int) {
        self.bytes = bytes
        self.start = start
        firstLine = line
    }

    /// The place of each offset, in the order of the offsets given.
    mutating func places(of offsets: [Int]) -> [Place] {
        var places = [Place](repeating: Place(line: firstLine, column: 1), count: offsets.count)
        var line = firstLine
        var column = columnAtStart()
        var position = start
        for index in offsets.indices.sorted(by: { (offsets[$0], $0) < (offsets[$1], $1) }) {
            while position < min(offsets[index], bytes.count) {
                if bytes[position] == Byte.newline {
                    line += 1
                    column = 1
                } else if bytes[position] & 0xC0 != 0x80 {
                    column += 1
                }
                position += 1
            }
            places[index] = Place(line: line, column: column)
        }
        return places
    }

    /// The start may lie within a line, behind another document.
    private func columnAtStart() -> Int {
        var column = 1
        var index = start - 1
        // A line of many documents would be walked again for each of them: far out, the column counts from the start.
        while index >= 0, bytes[index] != Byte.newline, start - index < 4096 {
            if bytes[index] & 0xC0 != 0x80 { column += 1 }
            index -= 1
        }
        return column
    }
}
