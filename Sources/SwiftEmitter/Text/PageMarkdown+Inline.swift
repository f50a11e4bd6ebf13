extension PageMarkdown {
    /// How far the end of a tag or a link is looked for, so that no text costs more than its length.
    private static let reach = 400

    /// Tags and links of one line in DocC's words; a line feed in the result is a line break.
    static func inline(_ line: Substring) -> String {
        if !line.utf8.contains(where: { isSign($0) }) { return String(line) }
        let scalars = Array(line.unicodeScalars)
        var result = ""
        var links: [String] = []
        var index = 0
        while index < scalars.count {
            switch scalars[index] {
            case "`":
                index = copyCode(scalars, from: index, to: &result)
                continue
            case "<":
                if let tag = Tag(scalars, from: index, reach: reach) {
                    tag.write(to: &result, links: &links)
                    index = tag.end
                    continue
                }
                result += "\\<"
            case "[":
                if let link = link(scalars, from: index) {
                    if result.hasSuffix("!") { result.removeLast() }
                    result += link.text
                    index = link.end
                    continue
                }
                result += "["
            case "&":
                if let end = blank(scalars, from: index) {
                    result += " "
                    index = end
                    continue
                }
                result += "&"
            default: result.unicodeScalars.append(scalars[index])
            }
            index += 1
        }
        while let link = links.popLast() { result += link.isEmpty ? "" : "](\(link))" }
        return result
    }

    /// Whether a byte begins a tag, a link, a reference or code.
    static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "&"), UInt8(ascii: "`"): true
        default: false
        }
    }

    /// Copies a code span to the letter; a run of backticks without an end is text.
    private static func copyCode(_ scalars: [Unicode.Scalar], from start: Int, to result: inout String) -> Int {
        var end = start
        while end < scalars.count, scalars[end] == "`" { end += 1 }
        let fence = end - start
        var index = end
        var run = 0
        // The end must be near, so that many lone backticks stay cheap.
        while index < min(scalars.count, end + reach) {
            run = scalars[index] == "`" ? run + 1 : 0
            index += 1
            let isWhole = index == scalars.count || scalars[index] != "`"
            if run == fence, isWhole {
                let code = scalars[end..<(index - fence)].filter { $0 != "`" }
                result += "`" + String(String.UnicodeScalarView(code)) + "`"
                return index
            }
        }
        result += String(repeating: "\\`", count: fence)
        return end
    }

    /// `[text](address)`: kept where the address is of the web, else the text alone.
    private static func link(_ scalars: [Unicode.Scalar], from start: Int) -> (text: String, end: Int)? {
        let limit = min(scalars.count, start + reach)
        guard let close = (start + 1..<limit).first(where: { scalars[$0] == "]" || scalars[$0] == "[" }),
            scalars[close] == "]", close + 1 < limit, scalars[close + 1] == "(",
            let end = (close + 2..<limit).first(where: {
                scalars[$0] == ")" || scalars[$0] == " " || scalars[$0] == "("
            }),
            scalars[end] == ")"
        else { return nil }
        let text = String(String.UnicodeScalarView(scalars[(start + 1)..<close]))
        let address = String(String.UnicodeScalarView(scalars[(close + 2)..<end]))
        let words = inline(Substring(text).trimmingBlanks)
        return (isOfWeb(address) ? "[\(words)](\(address))" : words, end + 1)
    }

    /// Whether an address leads somewhere from wherever it is read.
    fileprivate static func isOfWeb(_ address: String) -> Bool {
        (address.hasPrefix("https://") || address.hasPrefix("http://"))
            && address.unicodeScalars.allSatisfy { $0.value > 0x20 && !"<>\"`()[]\\".unicodeScalars.contains($0) }
    }

    /// The end of `&nbsp;`.
    private static func blank(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
        let name = Array("&nbsp;".unicodeScalars)
        guard scalars.count - start >= name.count, Array(scalars[start..<(start + name.count)]) == name else {
            return nil
        }
        return start + name.count
    }

    /// A tag of HTML.
    private struct Tag {
        var name = ""
        var isClosing = false
        /// The whole, to the letter.
        var text = ""
        /// The index behind it.
        var end = 0

        /// Reads `<…>`; nil where it is neither a tag nor an address in angle brackets.
        init?(_ scalars: [Unicode.Scalar], from start: Int, reach: Int) {
            let limit = min(scalars.count, start + reach)
            var index = start + 1
            guard index < limit else { return nil }
            if scalars[index] == "/" {
                isClosing = true
                index += 1
            }
            while index < limit,
                scalars[index].properties.isAlphabetic || scalars[index] == "_" || scalars[index].isDigit
            {
                name.unicodeScalars.append(scalars[index])
                index += 1
            }
            guard !name.isEmpty, let close = (index..<limit).first(where: { scalars[$0] == ">" || scalars[$0] == "<" }),
                scalars[close] == ">"
            else { return nil }
            text = String(String.UnicodeScalarView(scalars[start...close]))
            end = close + 1
            name = name.lowercased()
        }

        func write(to result: inout String, links: inout [String]) {
            switch name {
            case "br", "p", "div", "tr", "ul", "ol", "table", "tbody", "thead": result += "\n"
            case "li": result += isClosing ? "" : "\n- "
            case "b", "strong": result += "**"
            case "i", "em": result += "*"
            case "code", "tt", "kbd", "samp": result += "`"
            case "span", "font", "u", "sub", "sup", "small", "big", "center": break
            case "td", "th": result += " "
            case "a": writeLink(to: &result, links: &links)
            case "http" where isAddress, "https" where isAddress: result += text
            default:
                result += text.unicodeScalars.reduce(into: "") {
                    $0 += "<>*_`[]".unicodeScalars.contains($1) ? "\\\($1)" : "\($1)"
                }
            }
        }

        /// Whether it is an address in angle brackets.
        private var isAddress: Bool { PageMarkdown.isOfWeb(String(text.dropFirst().dropLast())) }

        private func writeLink(to result: inout String, links: inout [String]) {
            if isClosing {
                if let link = links.popLast(), !link.isEmpty { result += "](\(link))" }
                return
            }
            let pieces = text.split(separator: "href=", maxSplits: 1, omittingEmptySubsequences: false)
            let rest = pieces.count > 1 ? pieces[1].drop { $0 == "\"" || $0 == "'" } : ""
            let address = String(rest.prefix { !"\"'> ".contains($0) })
            let link = PageMarkdown.isOfWeb(address) ? address : ""
            links.append(link)
            if !link.isEmpty { result += "[" }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { value >= 0x30 && value <= 0x39 }
}
