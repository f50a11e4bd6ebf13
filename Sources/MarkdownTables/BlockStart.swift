/// Whether a line begins another block and so ends a table: quote, heading, fence, HTML, break, list or indented code.
enum BlockStart {
    /// - Parameters:
    ///   - range: the line from its first byte that is not blank.
    ///   - indent: the columns before it, after the marks of the containers.
    static func interruptsTable(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, indent: Int) -> Bool {
        if indent >= 4 { return true }
        guard let first = range.first.map({ bytes[$0] }) else { return true }
        switch first {
        case UInt8(ascii: ">"): return true
        case UInt8(ascii: "#"): return isHeading(bytes, range)
        case UInt8(ascii: "`"), UInt8(ascii: "~"): return isFence(bytes, range)
        case UInt8(ascii: "<"): return HTMLBlockStart.matches(bytes, range)
        case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"):
            return isThematicBreak(bytes, range)
                || (first != UInt8(ascii: "_") && isBlankOrEnd(bytes, range.lowerBound + 1, range))
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return isOrderedItem(bytes, range)
        default: return false
        }
    }

    private static func isBlankOrEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>) -> Bool {
        index >= range.upperBound || bytes[index] == 0x20 || bytes[index] == 0x09
    }

    private static func isHeading(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        let end = run(bytes, range, of: UInt8(ascii: "#"))
        return end - range.lowerBound <= 6 && isBlankOrEnd(bytes, end, range)
    }

    private static func isFence(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        let mark = bytes[range.lowerBound]
        let end = run(bytes, range, of: mark)
        guard end - range.lowerBound >= 3 else { return false }
        return mark == UInt8(ascii: "~") || !bytes[end..<range.upperBound].contains(mark)
    }

    private static func isThematicBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        let mark = bytes[range.lowerBound]
        guard mark != UInt8(ascii: "+") else { return false }
        var count = 0
        for index in range {
            if bytes[index] == mark { count += 1 } else if bytes[index] != 0x20, bytes[index] != 0x09 { return false }
        }
        return count >= 3
    }

    private static func isOrderedItem(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
        guard index - range.lowerBound <= 9, index < range.upperBound,
            bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
        else { return false }
        return isBlankOrEnd(bytes, index + 1, range)
    }

    private static func run(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, of mark: UInt8) -> Int {
        var index = range.lowerBound
        while index < range.upperBound, bytes[index] == mark { index += 1 }
        return index
    }
}

/// The seven ways in which a line begins an HTML block.
enum HTMLBlockStart {
    static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        let rest = range.dropFirst()
        guard let second = rest.first.map({ bytes[$0] }) else { return false }
        // Comments, processing instructions, declarations, CDATA.
        if second == UInt8(ascii: "?") { return true }
        if second == UInt8(ascii: "!") {
            guard rest.count >= 2 else { return false }
            let third = bytes[rest.lowerBound + 1]
            if isLetter(third) { return true }
            if third == UInt8(ascii: "-") { return rest.count >= 3 && bytes[rest.lowerBound + 2] == third }
            return String(
                decoding: UnsafeBufferPointer(
                    rebasing: bytes[rest.lowerBound..<min(rest.lowerBound + 8, range.upperBound)]), as: UTF8.self)
                == "![CDATA["
        }
        let isClosing = second == UInt8(ascii: "/")
        var index = rest.lowerBound + (isClosing ? 1 : 0)
        let start = index
        while index < range.upperBound, isLetter(bytes[index]) || isDigit(bytes[index]) { index += 1 }
        let name = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self).lowercased()
        let next = index < range.upperBound ? bytes[index] : 0x0A
        let endsName = next == 0x0A || next == UInt8(ascii: ">") || TableRow.isBlank(next)
        if !isClosing, rawText.contains(name), endsName { return true }
        if block.contains(name) {
            if endsName { return true }
            if next == UInt8(ascii: "/"), index + 1 < range.upperBound, bytes[index + 1] == UInt8(ascii: ">") {
                return true
            }
        }
        return isWholeTag(bytes, range, isClosing: isClosing)
    }

    /// Any complete tag alone on its line (the seventh way).
    private static func isWholeTag(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isClosing: Bool) -> Bool {
        var scanner = TagScanner(bytes: bytes, index: range.lowerBound + (isClosing ? 2 : 1), end: range.upperBound)
        guard scanner.name() else { return false }
        if isClosing {
            scanner.blanks()
        } else {
            while scanner.attribute() {}
            scanner.blanks()
            _ = scanner.take(UInt8(ascii: "/"))
        }
        guard scanner.take(UInt8(ascii: ">")) else { return false }
        scanner.blanks()
        return scanner.index == scanner.end
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static let rawText: Set<String> = ["script", "pre", "style", "textarea"]
    private static let block: Set<String> = [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
        "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend",
        "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param",
        "section", "source", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
    ]
}

/// Reads the pieces of one HTML tag.
private struct TagScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var index: Int
    let end: Int

    mutating func take(_ byte: UInt8) -> Bool {
        guard index < end, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    mutating func blanks() {
        while index < end, TableRow.isBlank(bytes[index]) { index += 1 }
    }

    mutating func name() -> Bool {
        guard index < end, HTMLBlockStart.isLetter(bytes[index]) else { return false }
        while index < end,
            HTMLBlockStart.isLetter(bytes[index]) || HTMLBlockStart.isDigit(bytes[index])
                || bytes[index] == UInt8(ascii: "-")
        {
            index += 1
        }
        return true
    }

    /// Blanks, a name, and a value where there is one.
    mutating func attribute() -> Bool {
        let start = index
        blanks()
        guard index > start, index < end, isNameStart(bytes[index]) else {
            index = start
            return false
        }
        while index < end,
            isNameStart(bytes[index]) || HTMLBlockStart.isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "-")
                || bytes[index] == UInt8(ascii: ".")
        {
            index += 1
        }
        let afterName = index
        blanks()
        guard take(UInt8(ascii: "=")) else {
            index = afterName
            return true
        }
        blanks()
        guard index < end else { return false }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            index += 1
            while index < end, bytes[index] != quote { index += 1 }
            return take(quote)
        }
        let valueStart = index
        while index < end, !TableRow.isBlank(bytes[index]), !Self.endsValue.contains(bytes[index]) { index += 1 }
        return index > valueStart
    }

    private func isNameStart(_ byte: UInt8) -> Bool {
        HTMLBlockStart.isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    }

    private static let endsValue = Array("\"'=<>`".utf8)
}
