/// The words that the reader of a rendered page sees: no marks of emphasis, no targets of links, no anchors, one
/// blank for every run of white space and for every line break.
enum RenderedText {
    /// The visible words of a piece of CommonMark.
    static func of(_ markdown: String) -> String {
        var reader = Reader(characters: Array(markdown.unicodeScalars))
        return reader.read()
    }

    private struct Reader {
        let characters: [Unicode.Scalar]
        var output = String.UnicodeScalarView()
        var position = 0

        init(characters: [Unicode.Scalar]) { self.characters = characters }

        mutating func read() -> String {
            while position < characters.count { step() }
            while output.last == " " { output.removeLast() }
            return String(output)
        }

        private mutating func step() {
            let scalar = characters[position]
            switch scalar {
            case "\\" where isPunctuation(at: position + 1):
                append(characters[position + 1])
                position += 2
            case "*", "_": emphasis(scalar)
            case "`": position += 1
            case "!" where at(position + 1) == "[" && linkEnd(from: position + 1) != nil: position += 1
            case "[": link()
            case "<": tag()
            case "&": entity()
            default:
                append(scalar)
                position += 1
            }
        }

        private func at(_ index: Int) -> Unicode.Scalar? {
            index >= 0 && index < characters.count ? characters[index] : nil
        }

        private mutating func append(_ scalar: Unicode.Scalar) {
            if scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}" {
                if let last = output.last, last != " " { output.append(" ") }
            } else {
                output.append(scalar)
            }
        }

        private func isPunctuation(at index: Int) -> Bool {
            guard let scalar = at(index), scalar.isASCII else { return false }
            return !isWord(scalar) && scalar.value > 32
        }

        private func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic || isDigit(scalar) }

        private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

        /// A run of marks that touches a word is emphasis; a lone star, a bullet and an underscore inside a word are
        /// text.
        private mutating func emphasis(_ mark: Unicode.Scalar) {
            var end = position
            while at(end) == mark { end += 1 }
            let before = at(position - 1)
            let after = at(end)
            let opens = after.map { !$0.properties.isWhitespace } ?? false
            let closes = before.map { !$0.properties.isWhitespace } ?? false
            let isInside = before.map(isWord) ?? false && after.map(isWord) ?? false
            let isPaired = isPaired(mark, count: end - position, from: end, to: position)
            if (opens || closes) && isPaired && !(mark == "_" && isInside) {
                position = end
            } else {
                while position < end {
                    append(mark)
                    position += 1
                }
            }
        }

        /// Whether a run of the same length stands on the same line, after or before this one.
        private func isPaired(_ mark: Unicode.Scalar, count: Int, from end: Int, to start: Int) -> Bool {
            func isRun(at index: Int) -> Bool {
                at(index) == mark && at(index - 1) != mark && (0..<count).allSatisfy { at(index + $0) == mark }
                    && at(index + count) != mark
            }
            let reach = 400
            var index = end
            while index < characters.count, index < end + reach, characters[index] != "\n" {
                if isRun(at: index) { return true }
                index += 1
            }
            index = start - 1
            while index >= 0, index > start - reach, characters[index] != "\n" {
                if isRun(at: index) { return true }
                index -= 1
            }
            return false
        }

        /// Where the target of a link begins whose text begins at `start`, and where it ends.
        private func linkEnd(from start: Int) -> (text: Int, target: Int)? {
            var depth = 0
            var index = start
            while index < characters.count, index < start + 1000 {
                if characters[index] == "[" { depth += 1 }
                if characters[index] == "]" {
                    depth -= 1
                    if depth == 0 { break }
                }
                index += 1
            }
            guard at(index) == "]", at(index + 1) == "(" else { return nil }
            var end = index + 2
            var parentheses = 1
            while end < characters.count, characters[end] != "\n" {
                if characters[end] == "(" { parentheses += 1 }
                if characters[end] == ")" {
                    parentheses -= 1
                    if parentheses == 0 { return (index, end) }
                }
                end += 1
            }
            return nil
        }

        private mutating func link() {
            guard let end = linkEnd(from: position) else {
                append("[")
                position += 1
                return
            }
            var inner = Reader(characters: Array(characters[(position + 1)..<end.text]))
            for scalar in inner.read().unicodeScalars { append(scalar) }
            position = end.target + 1
        }

        /// `<br>` is a blank, other tags are nothing; what is no tag (`<=`, `<name>` of a placeholder) stays.
        private mutating func tag() {
            var index = position + 1
            if at(index) == "/" { index += 1 }
            let start = index
            while let scalar = at(index), isWord(scalar), scalar.isASCII { index += 1 }
            let name = String(String.UnicodeScalarView(characters[start..<index])).lowercased()
            var end = index
            while let scalar = at(end), scalar != ">", scalar != "\n", end < index + 2000 { end += 1 }
            guard at(end) == ">", Self.tags.contains(name) else {
                append("<")
                position += 1
                return
            }
            if Self.breaks.contains(name) { append(" ") }
            position = end + 1
        }

        private mutating func entity() {
            for (name, scalar) in Self.entities where characters[position...].starts(with: name.unicodeScalars) {
                append(scalar)
                position += name.unicodeScalars.count
                return
            }
            append("&")
            position += 1
        }

        static let breaks: Set = ["br", "p", "li", "ul", "ol", "div", "tr", "td", "table", "hr"]
        static let tags = breaks.union([
            "a", "b", "i", "em", "strong", "code", "span", "font", "u", "sup", "sub", "img",
        ])
        static let entities: [(String, Unicode.Scalar)] = [
            ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "),
            ("&#124;", "|"),
        ]
    }
}
