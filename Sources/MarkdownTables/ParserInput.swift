/// What libcmark is given of a page: the same bytes at the same places, but for two things on which it spends time that
/// grows with the square of the page. No real page has them; where a hostile page does, they are read as plain text.
enum ParserInput {
    /// The column from which marks of lists and quotes nest no deeper.
    private static let deepestMark = 64
    /// How many images a page may show before their marks are taken from it.
    private static let maximumImages = 1000

    /// The page's bytes for the parser.
    static func bytes(of source: SourceText) -> [UInt8] {
        var bytes = source.bytes
        for line in 1...source.lineCount {
            let range = source.line(line)
            // Nearly every line is shorter, or begins with text.
            if range.count > deepestMark, let mark = deepMark(bytes, range) { bytes[mark] = UInt8(ascii: "x") }
        }
        replaceImages(&bytes)
        return bytes
    }

    /// The first mark of a list or quote beyond the column, where nothing but such marks stands before it.
    private static func deepMark(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index
            switch bytes[index] {
            case 0x20, 0x09:
                index += 1
                continue
            case UInt8(ascii: ">"): index += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                index += 1
                guard endsMark(bytes, index, range) else { return nil }
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                while index < range.upperBound, (0x30...0x39).contains(bytes[index]) { index += 1 }
                guard index < range.upperBound, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"),
                    endsMark(bytes, index + 1, range)
                else { return nil }
                index += 1
            default: return nil
            }
            if start - range.lowerBound >= deepestMark { return start }
        }
        return nil
    }

    private static func endsMark(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
        index >= range.upperBound || bytes[index] == 0x20 || bytes[index] == 0x09
    }

    private static func replaceImages(_ bytes: inout [UInt8]) {
        var images: [Int] = []
        var index = 0
        while let mark = bytes[index...].firstIndex(of: UInt8(ascii: "!")) {
            index = mark + 1
            let isData = mark > 0 && bytes[mark - 1] == UInt8(ascii: "<")
            if !isData, index < bytes.count, bytes[index] == UInt8(ascii: "[") { images.append(mark) }
        }
        guard images.count > maximumImages else { return }
        for mark in images { bytes[mark] = UInt8(ascii: ".") }
    }
}
