/// Puts the whitespace of a rendered file in order, so that templates need no tricks for parts that are absent.
enum Whitespace {
    /// No blanks at line ends, at most one empty line, none behind `{` or before `}`, nothing between the braces of an empty
    /// block, one line feed at the end.
    static func normalized(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            // A line feed at the end may be new; everything else only goes.
            String(unsafeUninitializedCapacity: bytes.count + 1) { write(bytes, to: $0) }
        }
    }

    private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to output: UnsafeMutableBufferPointer<UInt8>) -> Int
    {
        var count = 0
        var hasBlank = false
        var opensBlock = true
        func append(_ byte: UInt8) {
            output[count] = byte
            count += 1
        }
        var next = 0
        while next <= bytes.count {
            let start = next
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            next = end + 1
            while end > start, isBlank(bytes[end - 1]) { end -= 1 }
            var begin = start
            while begin < end, bytes[begin] == 0x20 { begin += 1 }
            guard begin < end else {
                hasBlank = true
                continue
            }
            let (first, last) = (bytes[begin], bytes[end - 1])
            let closesBlock = first == UInt8(ascii: "}")
            if closesBlock, last == first, opensBlock, count > 0 {
                output[count - 1] = last
                append(0x0A)
                (hasBlank, opensBlock) = (false, false)
                continue
            }
            if hasBlank, !opensBlock, !closesBlock { append(0x0A) }
            hasBlank = false
            // The brace of a comment or of a literal opens nothing; what follows those has no empty line to lose.
            opensBlock = last == UInt8(ascii: "{") && first != UInt8(ascii: "/")
            for index in start..<end { append(bytes[index]) }
            append(0x0A)
        }
        return count
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0D || byte == 0x09 }
}
