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
        var result = Words.fold(text)
        if let end = numbering(result) { result.removeFirst(end) }
        if isBare(result[...]) { return result }
        result = String(result.drop { isPunctuation($0) || $0.isWhitespace })
        while let last = result.last, isPunctuation(last) || last.isWhitespace { result.removeLast() }
        return result
    }

    /// Whether a text begins and ends in a letter or digit of ASCII: there is nothing to trim.
    static func isBare(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return true }
        return isLatin(first) && isLatin(last)
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
        guard let first = text.utf8.first, mayNumber(first) else { return nil }
        var characters = text[...]
        for word in Self.tableWords where word.utf8.first == first && characters.hasPrefix(word) {
            let rest = characters.dropFirst(word.count).drop { $0.isWhitespace }
            guard rest.first?.isDigit == true else { continue }
            characters = rest
            break
        }
        guard let next = characters.utf8.first, next < 0x61 || next >= 0x80 else { return nil }
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

    /// What tables and figures are called before their number.
    private static let tableWords = [
        "table", "figure", "表格", "表", "图", "tableau", "tabelle", "tabla", "tabela", "таблица", "表",
    ]

    /// Whether a numbering can begin with a byte: a digit, a bracket, a sign that is not ASCII, the first letter of a word.
    private static func mayNumber(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == UInt8(ascii: "(") || byte >= 0x80 || byte == UInt8(ascii: "t")
            || byte == UInt8(ascii: "f")
    }

    private static func isPunctuation(_ character: Character) -> Bool {
        ":：.。,，;；!！、*=".contains(character)
    }

    /// The form by which names of types are compared: letters and digits alone, without case.
    static func typeKey(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            return String(unsafeUninitializedCapacity: text.utf8.count) { result in
                var count = 0
                for byte in text.utf8 where isLatin(byte) {
                    result[count] = byte < 0x40 ? byte : byte | 0x20
                    count += 1
                }
                return count
            }
        }
        return String(
            text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) })
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

    /// Whether one letter more, less, changed or swapped with the next makes one word of the other.
    static func differInOneLetter(_ a: String, _ b: String) -> Bool {
        let (short, long) =
            a.utf8.count <= b.utf8.count ? (Array(a.utf8), Array(b.utf8)) : (Array(b.utf8), Array(a.utf8))
        guard long.count - short.count <= 1, a != b else { return false }
        let start = zip(short, long).prefix { $0 == $1 }.count
        if long.count > short.count { return short[start...].elementsEqual(long[(start + 1)...]) }
        if short[(start + 1)...].elementsEqual(long[(start + 1)...]) { return true }
        return start + 1 < short.count && short[start] == long[start + 1] && short[start + 1] == long[start]
            && short[(start + 2)...].elementsEqual(long[(start + 2)...])
    }

    /// Whether `word` stands in `text`, at word borders where it is Latin.
    static func contains(_ text: String, word: String) -> Bool {
        var (text, word) = (text, word)
        return text.withUTF8 { text in word.withUTF8 { contains(text, word: $0) } }
    }

    /// Whether a piece stands anywhere in a text.
    static func holds(_ text: String, _ piece: String) -> Bool {
        var (text, piece) = (text, piece)
        return text.withUTF8 { text in
            piece.withUTF8 { piece in
                guard let first = piece.first, text.count >= piece.count else { return piece.isEmpty }
                return (0...(text.count - piece.count)).contains { start in
                    text[start] == first && text[start..<(start + piece.count)].elementsEqual(piece)
                }
            }
        }
    }

    /// The same on bytes of UTF-8.
    static func contains(_ text: UnsafeBufferPointer<UInt8>, word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = word.first, text.count >= word.count else { return false }
        let last = text.count - word.count
        var start = 0
        while start <= last {
            guard text[start] == first, text[start..<start + word.count].elementsEqual(word) else {
                start += 1
                continue
            }
            if first >= 0x80 { return true }
            var end = start + word.count
            if start == 0 || !isLatin(text[start - 1]) {
                // A plural is the word, too.
                if end < text.count, text[end] == UInt8(ascii: "s") { end += 1 }
                if end == text.count || !isLatin(text[end]) { return true }
            }
            start += word.count
        }
        return false
    }

    private static func isLatin(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
}

extension Character {
    /// Whether it is one of 0 to 9: Unicode counts words such as `参` among numbers.
    var isDigit: Bool { "0" <= self && self <= "9" && utf8.count == 1 }
}
