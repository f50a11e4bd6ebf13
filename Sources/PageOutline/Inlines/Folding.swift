/// White space as a reader sees it.
enum Folding {
    /// Runs of white space, the no-break space included, folded to one space, and trimmed; zero-width marks dropped.
    static func folded(_ text: String) -> String {
        var text = text
        if text.withUTF8({ isFolded($0) }) { return text }
        var result = String.UnicodeScalarView()
        var pending = false
        for scalar in text.unicodeScalars {
            if scalar == "\u{FEFF}" || scalar == "\u{200B}" { continue }
            if scalar.properties.isWhitespace {
                pending = !result.isEmpty
            } else {
                if pending { result.append(" ") }
                pending = false
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether nothing is to be done; false where it may be.
    private static func isFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var previous: UInt8 = 0x20
        for byte in bytes {
            // Beyond ASCII, white space and marks without width begin with one of these.
            if byte < 0x20 || byte == 0xC2 || byte >= 0xE1 && byte <= 0xE3 || byte == 0xEF { return false }
            if byte == 0x20, previous == 0x20 { return false }
            previous = byte
        }
        return bytes.isEmpty || previous != 0x20
    }
}
