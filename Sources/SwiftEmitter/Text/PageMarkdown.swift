/// Turns the words of a page, CommonMark with HTML, into the Markdown of DocC.
///
/// What DocC would drop or act on is written so that readers see it: tags without meaning are escaped, relative links become
/// their text, headings become bold, directives and invisible characters lose their power.
enum PageMarkdown {
    /// The lines of a documentation comment, not yet wrapped; an empty line separates paragraphs.
    ///
    /// - Parameter keepsLines: whether a line feed is a line break, as in a cell of a table; in prose it is a blank.
    static func lines(_ text: String, keepsLines: Bool) -> [String] {
        if let words = plainWords(text) { return words.isEmpty ? [] : [words] }
        var result: [String] = []
        var isFenced = false
        var wasItem = false
        for line in plain(text).pieces {
            let trimmed = line.trimmingBlanks
            if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
                isFenced.toggle()
                result.append("```")
            } else if isFenced {
                result.append(String(line.droppingTrailingBlanks))
            } else {
                wasItem = add(line, to: &result, keepsLines: keepsLines, wasItem: wasItem)
            }
        }
        if isFenced { result.append("```") }
        return withoutSurplusBlanks(result)
    }

    /// A text of one line without any sign that means something in Markdown, trimmed; most texts are.
    private static func plainWords(_ text: String) -> String? {
        let words = Substring(text).trimmingBlanks
        guard let first = words.utf8.first else { return "" }
        let isOfWord = (0x61...0x7A).contains(first | 0x20)
        guard isOfWord, words.utf8.last != UInt8(ascii: "\\"), words.utf8.allSatisfy(isPlain) else { return nil }
        return String(words)
    }

    /// Whether a byte is of ASCII, visible or a blank, and begins neither a tag, a link, a reference nor code.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20...0x7E).contains(byte) && !isSign(byte)
    }

    /// Adds a line outside a code block; returns whether it belongs to a list.
    private static func add(
        _ line: Substring, to result: inout [String], keepsLines: Bool, wasItem: Bool
    ) -> Bool {
        let words = inline(line.trimmingBlanks)
        for (number, piece) in words.pieces.enumerated() {
            let trimmed = piece.trimmingBlanks
            let isBroken = keepsLines || number > 0
            if trimmed.isEmpty || isRule(trimmed) {
                // What br and p leave is an end of the line; a blank line of prose ends the paragraph.
                if number == 0, words.allSatisfy({ $0 == " " }) { result.append("") }
                continue
            }
            if let marker = listMarker(trimmed) {
                let depth = min(line.utf8.prefix { $0 == 0x20 }.count / 2, 3)
                if let last = result.last, !last.isEmpty, !isItem(last) { result.append("") }
                let rest = trimmed.dropFirst(marker.count).trimmingBlanks
                result.append("\(String(repeating: "  ", count: depth))\(marker) \(rest)")
            } else if let heading = headingText(trimmed) {
                result += ["", "**\(heading)**", ""]
            } else if let last = result.last, !last.isEmpty, !isItem(last), isBroken {
                // A backslash at the end of a line is a line break.
                if !last.hasSuffix("\\"), last != "```" { result[result.count - 1] += "\\" }
                result.append(escapingStart(trimmed))
            } else if let last = result.last, isItem(last), wasItem || isBroken {
                if isBroken { result.append("") }
                result.append(escapingStart(trimmed))
            } else {
                result.append(escapingStart(trimmed))
            }
        }
        return result.last.map(isItem) ?? false
    }

    /// Line ends in one form; no controls, no invisible signs, no signs that turn the direction of a line.
    private static func plain(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x0A }) { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count)
        var wasReturn = false
        for scalar in text.unicodeScalars {
            defer { wasReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0A: if !wasReturn { result += "\n" }
            case 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: result += "\n"
            case 0x09, 0xA0: result += " "
            case 0x20...0x7E: result.unicodeScalars.append(scalar)
            case 0..<0xA0: break
            default:
                switch scalar.properties.generalCategory {
                case .format, .control, .lineSeparator, .paragraphSeparator: break
                case .spaceSeparator: result += " "
                default: result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }

    private static func withoutSurplusBlanks(_ lines: [String]) -> [String] {
        var result: [String] = []
        for line in lines where !line.isEmpty || result.last.map({ !$0.isEmpty }) ?? false { result.append(line) }
        while result.last?.isEmpty == true { result.removeLast() }
        if let last = result.last, last.hasSuffix("\\"), !last.hasSuffix("\\\\") {
            result[result.count - 1] = String(last.dropLast())
        }
        return result
    }

    // MARK: Blocks

    /// `-` or `12.` where the line is an item of a list.
    private static func listMarker(_ line: Substring) -> String? {
        let bytes = line.utf8
        guard let first = bytes.first else { return nil }
        if first == 0x2D || first == 0x2B || first == 0x2A {
            return bytes.dropFirst().first == 0x20 ? "-" : nil
        }
        let digits = bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard (1...3).contains(digits.count), let sign = bytes.dropFirst(digits.count).first,
            sign == 0x2E || sign == 0x29, bytes.dropFirst(digits.count + 1).first == 0x20
        else { return nil }
        return String(line.prefix(digits.count)) + "."
    }

    private static func isItem(_ line: String) -> Bool {
        listMarker(line[...].droppingLeadingBlanks) != nil
    }

    private static func headingText(_ line: Substring) -> String? {
        guard line.utf8.first == UInt8(ascii: "#") else { return nil }
        let level = line.prefix { $0 == "#" }.count
        guard (1...6).contains(level), line.dropFirst(level).first == " " else { return nil }
        let text = line.dropFirst(level).trimmingBlanks.replacingRuns(of: "*")
        return text.isEmpty ? nil : text
    }

    /// Whether a line holds nothing but signs that Markdown reads as a rule or as the underline of a heading.
    private static func isRule(_ line: Substring) -> Bool {
        guard let first = line.utf8.first, line.utf8.count >= 2 else { return false }
        switch first {
        case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_"):
            return line.utf8.allSatisfy { $0 == first || $0 == 0x20 }
        default: return false
        }
    }

    /// A directive of DocC or a quotation at the start of a line, as plain text.
    static func escapingStart(_ line: Substring) -> String {
        guard let first = line.utf8.first else { return "" }
        return first == UInt8(ascii: "@") || first == UInt8(ascii: ">") ? "\\" + line : String(line)
    }
}

extension Substring {
    /// Without blanks at both ends.
    var trimmingBlanks: Substring { droppingLeadingBlanks.droppingTrailingBlanks }

    var droppingLeadingBlanks: Substring { Substring(utf8.drop { $0 == 0x20 }) }

    var droppingTrailingBlanks: Substring {
        var bytes = utf8
        while bytes.last == 0x20 { bytes.removeLast() }
        return Substring(bytes)
    }

    /// Without a character.
    func replacingRuns(of character: Character) -> String { String(filter { $0 != character }) }
}

extension String {
    /// The lines, without the line feeds between them.
    fileprivate var pieces: [Substring] {
        utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Substring.init)
    }
}
