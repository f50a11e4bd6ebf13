/// The content of an HTML cell or heading as an `Inline`.
enum HTMLInline {
    /// - Parameter quotes: how many quotes the cell stands in; their marks are skipped at the start of a line.
    static func read(_ bytes: [UInt8], _ range: Range<Int>, quotes: Int) -> InlineReader.Result {
        var builder = InlineBuilder()
        builder.append(pieces(bytes, range, quotes: quotes))
        return InlineReader.Result(
            inline: Inline(source: InlineWriter.source(of: builder.runs), runs: builder.runs, plain: builder.plain),
            anchors: builder.anchors)
    }

    static func pieces(_ bytes: [UInt8], _ range: Range<Int>, quotes: Int) -> [Piece] {
        var pieces: [Piece] = []
        var index = range.lowerBound
        var text: [UInt8] = []
        func flush() {
            guard !text.isEmpty else { return }
            pieces.append(.text(Entities.resolved(String(decoding: text, as: UTF8.self))))
            text.removeAll(keepingCapacity: true)
        }
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") {
                if bytes.has("<!--", at: index, before: range.upperBound) {
                    index =
                        bytes.firstOffset(of: "-->", in: index..<range.upperBound).map { $0 + 3 } ?? range.upperBound
                    continue
                }
                if let tag = HTMLTag(bytes, at: index, before: range.upperBound) {
                    flush()
                    pieces.append(.tag(tag))
                    index = tag.range.upperBound
                    continue
                }
            }
            if byte.isSpace {
                index = skipSpace(bytes, index, range.upperBound, quotes: quotes)
                if text.last != 0x20 { text.append(0x20) }
                continue
            }
            text.append(byte)
            index += 1
        }
        flush()
        return pieces
    }

    /// White space, and the marks of quotes after a line end.
    private static func skipSpace(_ bytes: [UInt8], _ start: Int, _ end: Int, quotes: Int) -> Int {
        var index = start
        var left = 0
        while index < end {
            if bytes[index] == 0x0A || bytes[index] == 0x0D {
                left = quotes
            } else if bytes[index] == UInt8(ascii: ">"), left > 0 {
                left -= 1
            } else if !bytes[index].isSpace {
                break
            }
            index += 1
        }
        return index
    }
}
