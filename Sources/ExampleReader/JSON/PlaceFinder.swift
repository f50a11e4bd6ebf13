/// Turns offsets of bytes into lines and columns, in one pass over the text.
struct PlaceFinder {
    struct Place {
        var line: Int
        var column: Int
    }

    private let bytes: [UInt8]
    private let start: Int
    private let first: Place

    /// - Parameters:
    ///   - start: the offset whose place is known; no offset asked for lies before it.
    init(bytes: [UInt8], from start: Int, at place: Place) {
        self.bytes = bytes
        self.start = start
        first = place
    }

    /// The place of each offset, in the order of the offsets given.
    func places(of offsets: [Int]) -> [Place] {
        var places = [Place](repeating: first, count: offsets.count)
        var (line, column) = (first.line, first.column)
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
}
