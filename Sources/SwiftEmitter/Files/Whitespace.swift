/// Puts the whitespace of a rendered file in order, so that templates need no tricks for parts that are absent.
enum Whitespace {
    /// No blanks at line ends, at most one empty line, none behind `{` or before `}`, nothing between the braces of an empty
    /// block, one line feed at the end.
    static func normalized(_ text: String) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        var hasBlank = false
        var opensBlock = true
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            var line = line
            while let last = line.last, last == 0x20 || last == 0x0D || last == 0x09 { line.removeLast() }
            guard let last = line.last, let first = line.first(where: { $0 != 0x20 }) else {
                hasBlank = true
                continue
            }
            let closesBlock = first == UInt8(ascii: "}")
            if closesBlock, last == first, opensBlock, !output.isEmpty {
                output.removeLast()
                output += [last, 0x0A]
                (hasBlank, opensBlock) = (false, false)
                continue
            }
            if hasBlank, !opensBlock, !closesBlock { output.append(0x0A) }
            hasBlank = false
            // The brace of a comment or of a literal opens nothing; what follows those has no empty line to lose.
            opensBlock = last == UInt8(ascii: "{") && !(first == UInt8(ascii: "/"))
            output.append(contentsOf: line)
            output.append(0x0A)
        }
        return String(decoding: output, as: UTF8.self)
    }
}
