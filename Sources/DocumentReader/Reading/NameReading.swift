import PageOutline

/// What a cell of names says: one name or several, how deep it stands, what its marks mean.
struct NameReading: Sendable {
    var names: [String] = []
    /// How far the name is set in; a name that is set in further belongs to the one before it.
    var depth = 0
    var isOptional = false
    var isRequired = false
    var isDeprecated = false
    /// A brace before the name opens an object, one behind it closes it.
    var opens = 0
    var closes = 0
    /// Whether the row has no name of its own: a sign for the root (`*anonymous*`), a number of a list, dots.
    var isPlaceholder = false

    init(_ cell: Inline, profile: Profile) {
        if Self.isPlain(cell) {
            names = [cell.plain]
            return
        }
        var text = cell.plain
        isDeprecated = cell.runs.contains { $0.style.contains(.struck) && !$0.text.isEmpty }
        // Signs that are set off (`<mark>*</mark>`) are no part of a name.
        let marks = cell.runs.filter { $0.style.contains(.marked) }.map(\.text).joined()
        if !marks.isEmpty, marks.count <= 2, text.hasSuffix(marks) {
            isRequired = marks.contains("*")
            text = String(text.dropLast(marks.count))
        }
        // `poll? [2]`: a footnote's number behind a blank.
        if text.hasSuffix("]"), let open = text.lastIndex(of: "["), open > text.startIndex,
            text[text.index(before: open)] == " ",
            text[text.index(after: open)...].dropLast().allSatisfy({ $0.isDigit || $0 == "," || $0 == " " || $0 == "*" }
            )
        {
            text = text[..<open].trimmingCharacters(in: " ")
        }
        let codes = cell.runs.filter { $0.kind == .code }.map(\.text)
        if let head = leading(cell), head != text { text = readRemark(behind: head, text, profile) }
        if !codes.isEmpty, text.count > 40 || text.contains("(") || text.contains(" ") {
            // `name` (*required*): the code is the name, the rest says something of it.
            readRest(text, codes)
            if codes.count == 1 || isChoice(text, codes) { text = codes.joined(separator: "\u{1}") }
        }
        readDepth(&text, cell)
        readBraces(&text)
        let parts = text.split(separator: "\u{1}").map(String.init)
        let pieces = parts.count > 1 ? parts : Self.alternatives(text)
        names = pieces.map { stripMarks($0, profile) }.filter { !$0.isEmpty }
        if names.isEmpty, !cell.isEmpty { isPlaceholder = true }
        if names.count == 1, isSign(names[0], cell) { isPlaceholder = true }
    }

    /// Whether a cell holds one name and nothing else, as most do: letters and digits, perhaps bold or code.
    private static func isPlain(_ cell: Inline) -> Bool {
        guard cell.runs.count == 1, cell.runs[0].style.isSubset(of: .strong), cell.plain.utf8.count > 1,
            let first = cell.plain.utf8.first, (0x61...0x7A).contains(first | 0x20)
        else { return false }
        return cell.runs[0].text.utf8.allSatisfy {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
        }
    }

    /// The name that stands on a line of its own or is set off before words that say something of it.
    private func leading(_ cell: Inline) -> String? {
        guard cell.runs.filter({ $0.kind == .code }).count <= 1 else { return nil }
        let runs = cell.runs.drop { $0.text.allSatisfy(\.isWhitespace) && $0.kind != .lineBreak }
        guard let first = runs.first,
            let next = runs.dropFirst().first(where: { $0.kind == .lineBreak || !$0.text.isEmpty })
        else { return nil }
        let head = runs.prefix { $0.kind != .lineBreak }.map(\.text).joined().trimmingCharacters(in: " ")
        if runs.contains(where: { $0.kind == .lineBreak }), Words.isIdentifier(head.trimmingCharacters(in: "*?[]>» ")) {
            return head
        }
        let isSetOff = first.kind == .code || first.style != next.style
        let word = first.text.trimmingCharacters(in: " ")
        let isMarked = first.kind == .code || first.style.contains(.strong)
        guard isSetOff,
            !isMarked || !runs.dropFirst().contains(where: { $0.style.contains(.strong) && !$0.text.isEmpty }),
            Words.isIdentifier(word.trimmingCharacters(in: "*?[]")),
            next.text.hasPrefix(" ") || first.text.hasSuffix(" ")
        else { return nil }
        return word
    }

    /// Reads what the words behind a name say, and returns the name alone; the text where they may be a part of it.
    private mutating func readRemark(behind head: String, _ text: String, _ profile: Profile) -> String {
        guard let range = text.firstRange(of: head) else { return text }
        let before = text[..<range.lowerBound]
        let rest = text[range.upperBound...].trimmingCharacters(in: " ")
        guard rest.contains(where: \.isLetter), !rest.contains("`"),
            !["or ", "and ", "/", ",", "、", "或", "|"].contains(where: { rest.hasPrefix($0) })
        else { return text }
        let key = Words.key(rest.trimmingCharacters(in: "()（）[]<>* "))
        if profile.optionalWords.contains(where: { $0.count > 2 && Words.contains(key, word: $0) }) {
            isOptional = true
        } else if profile.requiredWords.contains(where: { $0.count > 2 && Words.contains(key, word: $0) }) {
            isRequired = true
        }
        return before + head
    }

    private mutating func readRest(_ text: String, _ codes: [String]) {
        var rest = text
        for code in codes { rest.replace(code, with: "") }
        let key = Words.key(rest)
        if Words.contains(key, word: "required") && !Words.contains(key, word: "not required") { isRequired = true }
        if Words.contains(key, word: "optional") { isOptional = true }
    }

    /// Whether codes stand side by side as names: joined by "or", a comma or a slash.
    private func isChoice(_ text: String, _ codes: [String]) -> Bool {
        var rest = text
        for code in codes { rest.replace(code, with: "") }
        return rest.trimmingCharacters(in: " ,/|、*").count <= 4
    }

    /// What stands before a name to show its depth.
    private static let depthSigns: Set<Character> = [
        " ", "\u{A0}", "\u{3000}", "\u{2003}", "\u{2002}", "»", ">", "›", "└", "─", "├", "│", "┗", "━", "┣", "↳", "-",
        "–",
        "—", "+", "·", "•", "|", "∟", "⌊", "→", "⇒", "＞", "»",
    ]

    private mutating func readDepth(_ text: inout String, _ cell: Inline) {
        // `plain` has lost the blanks at the start: the runs have them.
        let raw = cell.runs.first { !$0.text.isEmpty }?.text ?? ""
        let source =
            raw.hasPrefix(" ") || raw.hasPrefix("\u{A0}") || raw.hasPrefix("\u{3000}") || raw.hasPrefix("\u{2003}")
            ? cell.runs.filter { $0.kind != .lineBreak }.map(\.text).joined() : text
        let prefix = source.prefix { Self.depthSigns.contains($0) }
        guard prefix.count < source.count else { return }
        depth = prefix.count
        if depth == 0, text.hasPrefix(".") || text.hasPrefix("[].") {
            depth = 1
            text = String(text.drop { ".[]".contains($0) })
            return
        }
        text = String(text.drop { Self.depthSigns.contains($0) })
    }

    private mutating func readBraces(_ text: inout String) {
        if !text.contains("}") || text.hasPrefix("{ ") {
            while text.hasPrefix("{") || text.hasPrefix("[{") {
                opens += 1
                text = text.trimmingPrefixCharacters("[{ ")
            }
        }
        if !text.contains("{") {
            while text.hasSuffix("}") || text.hasSuffix("}]") {
                closes += 1
                if text.hasSuffix("]") { text.removeLast() }
                text.removeLast()
                text = text.trimmingSuffixCharacters(" ")
            }
        }
    }

    /// `a or b`, `a / b`, `a, b`: several names in one cell.
    private static func alternatives(_ text: String) -> [String] {
        for joint in [" or ", " 或 ", "、", ", ", "，", " / ", " | "] where text.contains(joint) {
            let parts = text.components(separatedBy: joint).map { $0.trimmingCharacters(in: " ") }
            if parts.count <= 6, parts.allSatisfy({ Words.isIdentifier($0.trimmingCharacters(in: "*?")) }) {
                return parts
            }
        }
        return [text]
    }

    private mutating func stripMarks(_ name: String, _ profile: Profile) -> String {
        var name = name.trimmingCharacters(in: " `\"'")
        // `name (optional)`
        if let open = name.firstIndex(where: { $0 == "(" || $0 == "（" }), open > name.startIndex {
            let words = Words.key(String(name[open...]).trimmingCharacters(in: "()（） "))
            let bare = name[..<open].trimmingCharacters(in: " ")
            if Words.isName(bare) {
                if profile.requiredWords.contains(words) { isRequired = true }
                if profile.optionalWords.contains(words) { isOptional = true }
                name = bare
            }
        }
        while let last = name.last, "?*†‡¹²³⁴^!？＊".contains(last) {
            if profile.optionalMarks.contains(last) { isOptional = true }
            if profile.requiredMarks.contains(last) { isRequired = true }
            name.removeLast()
            name = name.trimmingCharacters(in: " `")
        }
        // `limit=<number>`, `verbose=true`
        if let sign = name.firstIndex(of: "="), Words.isIdentifier(String(name[..<sign])) {
            name = String(name[..<sign])
        }
        if name.hasPrefix("*"), profile.requiredMarks.contains("*") { isRequired = true }
        name = name.trimmingPrefixCharacters("*† ")
        if name.hasSuffix(":") { name.removeLast() }
        return name.trimmingCharacters(in: " `\"'")
    }

    /// Whether the name stands for the last of a list whose first items have numbers for names (`0`, `1`, `n`).
    var isLastNumber: Bool { names.count == 1 && (names[0] == "n" || names[0] == "N") }

    /// Numbers of a list, dots, and an emphasised word for what has no name.
    private func isSign(_ name: String, _ cell: Inline) -> Bool {
        if name.allSatisfy({ ".…-—–·*".contains($0) }) { return true }
        if name.allSatisfy(\.isDigit) { return true }
        if name == "……" { return true }
        let isEmphasised =
            !cell.runs.isEmpty
            && cell.runs.allSatisfy {
                $0.style.contains(.emphasis) && !$0.style.contains(.strong)
                    || $0.text.allSatisfy { Self.depthSigns.contains($0) }
            }
        return isEmphasised && ["anonymous", "none", "n/a", "root", "body"].contains(name.lowercased())
    }
}

extension String {
    func trimmingPrefixCharacters(_ characters: String) -> String { String(drop { characters.contains($0) }) }

    func trimmingSuffixCharacters(_ characters: String) -> String {
        var text = self
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return text
    }

    func components(separatedBy joint: String) -> [String] {
        split(separator: joint, omittingEmptySubsequences: false).map(String.init)
    }
}
