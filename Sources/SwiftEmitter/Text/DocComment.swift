/// Writes documentation comments: `///` before every line, wrapped at the formatter's column.
enum DocComment {
    /// A comment of paragraphs; empty where there is nothing to say.
    static func text(_ paragraphs: [[String]], depth: Int) -> String {
        let margin = Layout.indent(depth) + "///"
        var lines: [String] = []
        for paragraph in paragraphs where !paragraph.isEmpty {
            if !lines.isEmpty { lines.append(margin) }
            var isFenced = false
            for line in paragraph {
                if line == "```" { isFenced.toggle() }
                if isFenced || line == "```" {
                    lines.append(line.isEmpty ? margin : "\(margin) \(line)")
                } else if line.isEmpty {
                    lines.append(margin)
                } else {
                    lines += wrap(line, columns: 120 - margin.utf8.count - 1).map { "\(margin) \($0)" }
                }
            }
        }
        return lines.joined(separator: "\n")
    }

    /// Breaks a line at blanks, and between ideographs where there is none; continuations keep the indent of an item.
    static func wrap(_ line: String, columns: Int) -> [String] {
        if line.utf8.count <= columns || Layout.width(line) <= columns { return [line] }
        let leading = line.utf8.prefix { $0 == 0x20 }.count
        let content = Substring(line.utf8.dropFirst(leading))
        let hang = content.hasPrefix("- ") ? 2 : content.prefix { $0.isNumber }.count > 0 && isNumbered(content) ? 3 : 0
        let margin = String(repeating: " ", count: leading + hang)
        var lines: [String] = []
        var current = String(repeating: " ", count: leading)
        var width = leading
        var isStart = true
        func finish() {
            lines.append(current)
            current = margin
            width = margin.utf8.count
            isStart = true
        }
        for word in content.utf8.split(separator: 0x20).map(Substring.init) {
            let size = Layout.width(word)
            if !isStart, width + 1 + size > columns { finish() }
            if !isStart {
                current += " "
                width += 1
            }
            let text = isStart && !lines.isEmpty ? escapingMarker(word) : String(word)
            if width + size <= columns || !text.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) {
                current += text
                width += size
            } else {
                // Words of ideographs have no blanks between them.
                for character in text {
                    if width >= columns, isWide(character) { finish() }
                    current.append(character)
                    width += 1
                    isStart = false
                }
            }
            isStart = false
        }
        if !isStart { lines.append(current) }
        return lines
    }

    /// Text that stands in a comment as it is, whatever signs it has.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if "\\`*_[]<>".unicodeScalars.contains(scalar), !isInsideWord(scalar, result) { result += "\\" }
            if SwiftLiteral.isPlain(scalar) { result.unicodeScalars.append(scalar) } else { result += " " }
        }
        return result
    }

    /// A text that can end neither a line nor a code span, wherever a template puts it.
    static func plain(_ text: String) -> String {
        text.unicodeScalars.map { $0 == "`" ? "'" : SwiftLiteral.isPlain($0) ? String($0) : " " }.joined()
    }

    /// A code span.
    static func code(_ text: String) -> String {
        let plain = plain(text)
        return plain.allSatisfy { $0 == " " } ? "" : "`\(plain)`"
    }

    /// An underscore after a letter or digit emphasises nothing.
    private static func isInsideWord(_ scalar: Unicode.Scalar, _ before: String) -> Bool {
        guard scalar == "_", let last = before.unicodeScalars.last else { return false }
        return last.properties.isAlphabetic || last.value >= 0x30 && last.value <= 0x39
    }

    private static func isNumbered(_ content: Substring) -> Bool {
        content.drop { $0.isNumber }.hasPrefix(". ")
    }

    private static func isWide(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        // Signs that must not begin a line stay with the word before them.
        return scalar.value >= 0x2E80 && !"，。；：、！？）」』】》".unicodeScalars.contains(scalar)
    }

    /// A word that would begin a block at the start of a line.
    private static func escapingMarker(_ word: Substring) -> String {
        switch word {
        case "-", "+", "*", "=", "#", "##", "###", ">": return "\\\(word)"
        default:
            if let last = word.last, last == "." || last == ")", word.count > 1, word.dropLast().allSatisfy(\.isNumber)
            {
                return "\(word.dropLast())\\\(last)"
            }
            return PageMarkdown.escapingStart(word)
        }
    }
}
