extension Words {
    /// A text without case and with runs of white space folded, as words of profiles are compared.
    static func fold(_ text: String) -> String {
        var text = text
        if let folded = text.withUTF8(foldedASCII) { return folded }
        var result = ""
        var pending = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                pending = !result.isEmpty
            } else {
                if pending { result.append(" ") }
                pending = false
                if scalar.isASCII {
                    let isUpper = ("A"..."Z").contains(scalar)
                    result.unicodeScalars.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
                } else {
                    result.append(scalar.properties.lowercaseMapping)
                }
            }
        }
        while let last = result.last, last == ":" || last == "：" { result.removeLast() }
        return result
    }

    /// The same for text that is ASCII, as nearly all is; nil where it is not.
    private static func foldedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(unsafeUninitializedCapacity: bytes.count) { result in
            var count = 0
            var pending = false
            for byte in bytes {
                if byte == 0x20 || (0x09...0x0D).contains(byte) {
                    pending = count > 0
                    continue
                }
                if pending {
                    result[count] = 0x20
                    count += 1
                    pending = false
                }
                result[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                count += 1
            }
            while count > 0, result[count - 1] == UInt8(ascii: ":") { count -= 1 }
            return count
        }
    }
}
