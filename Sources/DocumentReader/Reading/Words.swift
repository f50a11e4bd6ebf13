import PageOutline

/// Words of pages in a form that can be compared.
enum Words {
    /// A caption or header as a key: without case, marks, numbering and closing punctuation; code and numbers as signs, so
    /// that sentences which differ only in them are one.
    static func key(_ inline: Inline) -> String {
        var text = ""
        for run in inline.runs {
            switch run.kind {
            case .text: text += run.text
            case .code: text += isPlainWord(run.text) ? run.text : "`"
            case .lineBreak: text += " "
            }
        }
        return key(text)
    }

    /// Header cells and captions write words as code, too; only what looks like data becomes a sign.
    private static func isPlainWord(_ text: String) -> Bool {
        text.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x20 || $0 >= 0x80 }
            && text.count < 24
    }

    /// The key of a text without marks.
    static func key(_ text: String) -> String {
        var result = Dialect.fold(text)
        if let end = numbering(result) { result.removeFirst(end) }
        result = String(result.drop { isPunctuation($0) || $0.isWhitespace })
        while let last = result.last, isPunctuation(last) || last.isWhitespace { result.removeLast() }
        return result
    }

    /// A caption without its numbering, as it names a type.
    static func withoutNumbering(_ text: String) -> String {
        let trimmed = text.trimmingCharacters(in: " ")
        let lower = trimmed.lowercased()
        guard lower.count == trimmed.count, let end = numbering(lower) else { return trimmed }
        return String(trimmed.dropFirst(end))
    }

    /// The characters of a numbering before the words: `表 3`, `table 2.`, `1.2`, `（1）`.
    private static func numbering(_ text: String) -> Int? {
        var characters = text[...]
        for word in ["table", "figure", "表格", "表", "图", "tableau", "tabelle", "tabla", "tabela", "таблица", "表"]
        where characters.hasPrefix(word) {
            let rest = characters.dropFirst(word.count).drop { $0.isWhitespace }
            guard rest.first?.isDigit == true else { continue }
            characters = rest
            break
        }
        let start = characters.startIndex
        characters = characters.drop { "(（".contains($0) }
        let digits = characters.prefix { $0.isDigit || $0 == "." || $0 == "-" }
        guard !digits.isEmpty, digits.first?.isDigit == true else { return nil }
        characters = characters.dropFirst(digits.count).drop { ")）.、:：-–—".contains($0) || $0.isWhitespace }
        guard !characters.isEmpty, characters.startIndex > start else { return nil }
        // A status is no numbering.
        if digits.count == 3, digits.allSatisfy(\.isDigit) { return nil }
        return text.distance(from: text.startIndex, to: characters.startIndex)
    }

    private static func isPunctuation(_ character: Character) -> Bool {
        ":：.。,，;；!！、*=".contains(character)
    }

    /// The form by which names of types are compared: letters and digits alone, without case.
    static func typeKey(_ text: String) -> String {
        String(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) })
    }

    /// Whether a text can be the name of a member: one word, or words joined by the signs that names have.
    static func isName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, text.unicodeScalars.count <= 128 else { return false }
        guard first.properties.isAlphabetic || "_$@-[<{*".unicodeScalars.contains(first) || ("0"..."9").contains(first)
        else { return false }
        return text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || "_-.$@[]:*<>{}/#".unicodeScalars.contains($0)
        }
    }

    /// Whether a text is one ASCII identifier, as most names are.
    static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= 128, !(0x30...0x39).contains(first) else { return false }
        return text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x5F || $0 == 0x2D
                || $0 == 0x2E || $0 == 0x24
        }
    }

    /// Whether two texts contain each other's words: `word` stands in `text`, at word borders where it is Latin.
    static func contains(_ text: String, word: String) -> Bool {
        guard let first = word.unicodeScalars.first else { return false }
        var start = text.startIndex
        while start < text.endIndex, let range = text[start...].firstRange(of: word) {
            if !first.isASCII { return true }
            let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
            let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
            let isLatin: (Character) -> Bool = { $0.isASCII && ($0.isLetter || $0.isDigit) }
            let isPlural =
                after == "s"
                && {
                    let next = text.index(after: range.upperBound)
                    return next == text.endIndex || !isLatin(text[next])
                }()
            if !isLatin(before), !isLatin(after) || isPlural { return true }
            start = range.upperBound
        }
        return false
    }
}

extension Character {
    /// Whether it is one of 0 to 9: Unicode counts words such as `参` among numbers.
    var isDigit: Bool { "0" <= self && self <= "9" && utf8.count == 1 }
}
