/// White space as a reader sees it.
enum Folding {
    /// Runs of white space, the no-break space included, folded to one space, and trimmed; marks without width dropped.
    static func folded(_ text: String) -> String {
        var text = text
        if text.withUTF8({ isFolded($0, 0..<$0.count) }) { return text }
        return text.withUTF8 { bytes in
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count)
            var pending = false
            var index = 0
            while index < bytes.count {
                switch special(bytes, index) {
                case .space(let length):
                    pending = !result.isEmpty
                    index += length
                case .nothing(let length): index += length
                case .visible:
                    if pending { result.append(0x20) }
                    pending = false
                    result.append(bytes[index])
                    index += 1
                }
            }
            return String(decoding: result, as: UTF8.self)
        }
    }

    /// Whether all white space of a range is single spaces inside, and no mark without width occurs.
    static func isFolded(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var previous: UInt8 = 0x20
        for index in range {
            let byte = bytes[index]
            if byte == 0x20 {
                if previous == 0x20 { return false }
            } else if byte < 0x20 || byte >= 0xC2 {
                guard case .visible = special(bytes, index) else { return false }
            }
            previous = byte
        }
        return range.isEmpty || previous != 0x20
    }

    enum Special {
        case visible
        case space(Int)
        /// No width: a byte-order mark, a zero-width space.
        case nothing(Int)
    }

    /// What begins at a byte, and how many bytes it takes: Unicode's white space, by its UTF-8.
    static func special(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Special {
        let byte = bytes[index]
        if byte < 0x80 { return byte == 0x20 || byte >= 0x09 && byte <= 0x0D ? .space(1) : .visible }
        guard index + 1 < bytes.count else { return .visible }
        let second = bytes[index + 1]
        if byte == 0xC2 { return second == 0xA0 || second == 0x85 ? .space(2) : .visible }
        guard byte == 0xE1 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF, index + 2 < bytes.count else {
            return .visible
        }
        switch (byte, second, bytes[index + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            return .space(3)
        case (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): return .nothing(3)
        default: return .visible
        }
    }
}
