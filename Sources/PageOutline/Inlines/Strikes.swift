import MarkdownTables

/// GitHub's `~~struck~~`, which CommonMark lacks: pairs of two tildes in the text outside code.
enum Strikes {
    static func marked(_ pieces: [InlinePiece]) -> [Piece] {
        var result: [Piece] = []
        result.reserveCapacity(pieces.count)
        /// The place of a pair's first half.
        var open: Int?
        for piece in pieces {
            guard case .text(let text) = piece, text.utf8.contains(UInt8(ascii: "~")) else {
                if let piece = Piece(piece) { result.append(piece) }
                continue
            }
            let bytes = Array(text.utf8)
            var start = 0
            for mark in marks(in: bytes) {
                let opens = mark.upperBound < bytes.count ? !bytes[mark.upperBound].isSpace : true
                let closes = mark.lowerBound > 0 ? !bytes[mark.lowerBound - 1].isSpace : true
                guard open == nil ? opens : closes else { continue }
                result.append(.text(String(decoding: bytes[start..<mark.lowerBound], as: UTF8.self)))
                result.append(.strike(open == nil))
                open = open == nil ? result.count - 1 : nil
                start = mark.upperBound
            }
            result.append(.text(String(decoding: bytes[start...], as: UTF8.self)))
        }
        if let open { result[open] = .text("~~") }
        return result
    }

    /// Where exactly two tildes stand.
    private static func marks(in bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            let start = index
            while index < bytes.count, bytes[index] == UInt8(ascii: "~") { index += 1 }
            if index - start == 2 { result.append(start..<index) }
            if index == start { index += 1 }
        }
        return result
    }
}
