/// Texts without a mark, or with one pair around the whole (`**name**`, `` `name` ``): nearly every cell.
enum SimpleInline {
    /// Nil where more must be read.
    static func read(_ text: String) -> Inline? {
        var text = text
        guard let shape = text.withUTF8({ Shape($0) }) else { return nil }
        switch shape {
        case .plain: return Inline(text)
        case .code:
            let inner = inner(of: &text, mark: 1)
            return Inline(source: text, runs: [Inline.Run(.code, inner)], plain: inner)
        case .strong:
            let inner = inner(of: &text, mark: 2)
            return Inline(source: text, runs: [Inline.Run(.text, inner, style: .strong)], plain: inner)
        }
    }

    private static func inner(of text: inout String, mark: Int) -> String {
        text.withUTF8 { String(decoding: UnsafeBufferPointer(rebasing: $0[mark..<($0.count - mark)]), as: UTF8.self) }
    }

    private enum Shape {
        case plain
        case code
        case strong

        init?(_ bytes: UnsafeBufferPointer<UInt8>) {
            let count = bytes.count
            if count > 2, bytes[0] == backtick, bytes[count - 1] == backtick {
                let range = 1..<(count - 1)
                guard !bytes[range].contains(backtick), Folding.isFolded(bytes, range) else { return nil }
                self = .code
            } else if count > 4, bytes[0] == star, bytes[1] == star, bytes[count - 1] == star, bytes[count - 2] == star
            {
                guard SimpleInline.isText(bytes, 2..<(count - 2)) else { return nil }
                self = .strong
            } else {
                guard SimpleInline.isText(bytes, 0..<count) else { return nil }
                self = .plain
            }
        }
    }

    /// Whether no byte of a range means anything to CommonMark.
    private static func isText(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range {
            switch bytes[index] {
            case star, backtick, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"),
                UInt8(ascii: "\\"), UInt8(ascii: "~"):
                return false
            case UInt8(ascii: "_"):
                // Between letters or digits it is no mark.
                guard index > range.lowerBound, index + 1 < range.upperBound, bytes[index - 1].isWord,
                    bytes[index + 1].isWord
                else { return false }
            default: continue
            }
        }
        return Folding.isFolded(bytes, range)
    }

    private static let star = UInt8(ascii: "*")
    private static let backtick = UInt8(ascii: "`")
}
