/// Texts without a mark, or with one pair around the whole (`**name**`, `` `name` ``): nearly every cell.
enum SimpleInline {
    /// Nil where the parser must look.
    static func read(_ text: String) -> Inline? {
        var text = text
        guard let (range, mark) = text.withUTF8({ shape($0) }) else { return nil }
        if mark == 0 { return text.isEmpty ? Inline("") : Inline(text) }
        let inner = text.withUTF8 { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
        let run = mark == backtick ? Inline.Run(.code, inner) : Inline.Run(.text, inner, style: .strong)
        return Inline(source: text, runs: [run], plain: inner)
    }

    private static func shape(_ bytes: UnsafeBufferPointer<UInt8>) -> (Range<Int>, UInt8)? {
        let count = bytes.count
        guard count > 0 else { return (0..<0, 0) }
        if bytes[0] == backtick {
            guard count > 2, bytes[count - 1] == backtick, isCode(bytes, 1..<(count - 1)) else { return nil }
            return (1..<(count - 1), backtick)
        }
        if count > 4, bytes[0] == star, bytes[1] == star, bytes[count - 1] == star, bytes[count - 2] == star {
            return isText(bytes, 2..<(count - 2)) ? (2..<(count - 2), star) : nil
        }
        return isText(bytes, 0..<count) ? (0..<count, 0) : nil
    }

    /// Whether no byte of a range means anything to CommonMark, and all blanks are single ones inside.
    private static func isText(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var previous: UInt8 = 0x20
        for index in range {
            let byte = bytes[index]
            switch byte {
            case star, backtick, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"),
                UInt8(ascii: "\\"), UInt8(ascii: "~"), 0x00..<0x20, 0xC2, 0xE1...0xE2, 0xEF:
                return false
            case UInt8(ascii: "_"):
                // Between letters or digits it is no mark.
                guard index > range.lowerBound, index + 1 < range.upperBound, isWord(previous), isWord(bytes[index + 1])
                else { return false }
                previous = byte
            case 0x20 where previous == 0x20: return false
            // The ideographic space.
            case 0x80 where previous == 0x80 && index >= 2 && bytes[index - 2] == 0xE3: return false
            default: previous = byte
            }
        }
        return previous != 0x20
    }

    private static func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") }

    private static func isCode(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var previous: UInt8 = 0x20
        for index in range {
            let byte = bytes[index]
            if byte == backtick || byte < 0x20 || byte == 0xC2 || byte >= 0xE1 && byte <= 0xE3 || byte == 0xEF {
                return false
            }
            if byte == 0x20, previous == 0x20 { return false }
            previous = byte
        }
        return previous != 0x20
    }

    private static let star = UInt8(ascii: "*")
    private static let backtick = UInt8(ascii: "`")
}
