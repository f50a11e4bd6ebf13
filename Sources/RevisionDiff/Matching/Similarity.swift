/// How alike two names or two texts are, from 0 to 1. All measures are symmetric.
enum Similarity {
    /// The likeness of two identifiers: equal letters in equal order, and equal words.
    static func names(_ left: String, _ right: String) -> Double {
        if left == right { return 1 }
        let (a, b) = (left.lowercased(), right.lowercased())
        if a == b { return 0.98 }
        let letters = sequence(Array(a.unicodeScalars), Array(b.unicodeScalars))
        let words = sets(words(in: left), words(in: right))
        return max(letters, (letters + words) / 2)
    }

    /// The likeness of two rendered texts by their words; 0 where one of them is empty.
    static func texts(_ left: String, _ right: String) -> Double {
        if left.isEmpty || right.isEmpty { return 0 }
        return left == right ? 1 : sequence(tokens(in: left), tokens(in: right))
    }

    /// Twice the length of the longest common subsequence over the sum of the lengths.
    static func sequence<Element: Hashable>(_ left: [Element], _ right: [Element]) -> Double {
        // Texts of pages are untrusted: the table below is quadratic, so its sides are bounded.
        let (a, b) = (Array(left.prefix(300)), Array(right.prefix(300)))
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        var row = [Int](repeating: 0, count: b.count + 1)
        for element in a {
            var diagonal = 0
            for index in b.indices {
                let above = row[index + 1]
                row[index + 1] = element == b[index] ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return 2 * Double(row[b.count]) / Double(a.count + b.count)
    }

    /// Whether one name becomes the other by one letter added, dropped or exchanged.
    static func isTypingError(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        guard abs(a.count - b.count) <= 1, min(a.count, b.count) >= 4 else { return false }
        let start = zip(a, b).prefix { $0 == $1 }.count
        let end = zip(a.dropFirst(start).reversed(), b.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        let rest = max(a.count, b.count) - start - end
        if rest <= 1 { return true }
        return rest == 2 && a.count == b.count && a[start] == b[start + 1] && a[start + 1] == b[start]
    }

    /// Whether two identifiers differ by one word in the place of an unlike one.
    static func exchangesWord(_ left: String, _ right: String) -> Bool {
        let (a, b) = (words(in: left), words(in: right))
        guard a.count == b.count, a.count > 1 else { return false }
        let different = zip(a, b).filter { $0 != $1 }
        guard different.count == 1, let (old, new) = different.first else { return false }
        // An abbreviation or another spelling is the same word.
        let isSpelling = old.hasPrefix(new) || new.hasPrefix(old)
        return !isSpelling && sequence(Array(old.unicodeScalars), Array(new.unicodeScalars)) < 0.7
    }

    /// The share of common elements in all elements.
    static func sets<Element: Hashable>(_ left: [Element], _ right: [Element]) -> Double {
        let (a, b) = (Set(left), Set(right))
        let all = a.union(b).count
        return all == 0 ? 0 : Double(a.intersection(b).count) / Double(all)
    }

    /// The words of an identifier in camel case or with separators, in lower case.
    static func words(in name: String) -> [String] {
        var words: [String] = []
        var word = ""
        var wasLower = false
        for character in name {
            if !(character.isLetter || character.isNumber) || (character.isUppercase && wasLower) {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if character.isLetter || character.isNumber { word += character.lowercased() }
            wasLower = character.isLowercase || character.isNumber
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// The words of a text; each ideograph and each sign is a word of its own.
    static func tokens(in text: String) -> [String] {
        var tokens: [String] = []
        var word = ""
        for character in text {
            if character.isASCII && (character.isLetter || character.isNumber || character == "_") {
                word.append(character)
                continue
            }
            if !word.isEmpty { tokens.append(word) }
            word = ""
            if !character.isWhitespace { tokens.append(String(character)) }
        }
        if !word.isEmpty { tokens.append(word) }
        return tokens
    }
}
