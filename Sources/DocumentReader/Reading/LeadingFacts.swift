/// What the first words of a description say of a member: `required String. The id`, `integer, optional – The page`.
struct LeadingFacts {
    private(set) var facts: [String] = []
    private(set) var rest: String

    init(_ text: String, _ profile: Profile) {
        rest = text
        for _ in 0..<3 {
            let phrase = Substring(rest.unicodeScalars.prefix { !Self.endsPhrase($0) })
            var words = phrase.split(separator: " ", maxSplits: 6)
            if let dash = words.firstIndex(of: "-") { words = Array(words[..<dash]) }
            guard (1...4).contains(words.count), let last = words.last, let read = Self.read(words, profile) else {
                return
            }
            facts += read
            rest = String(rest[last.endIndex...]).trimmingPrefixCharacters(" .。,，;；:：–—-\n·|")
        }
    }

    private static func endsPhrase(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "。", ",", "，", ";", "；", ":", "：", "–", "—", "(", "（", "\n", "·", "|": true
        default: false
        }
    }

    /// The words as facts where each of them is one.
    private static func read(_ words: [Substring], _ profile: Profile) -> [String]? {
        var left: [Substring] = []
        var facts: [String] = []
        for word in words {
            let key = Words.key(word.trimmingCharacters(in: "`*<>"))
            let isSaid =
                key.utf8.count > 2 && (profile.requiredWords.contains(key) || profile.optionalWords.contains(key))
            if isSaid, key != "yes", key != "true", key != "false" { facts.append(key) } else { left.append(word) }
        }
        if left.isEmpty { return facts }
        // `an array of objects`
        if let first = left.first, left.count > 1, ["a", "an", "the"].contains(first.lowercased()) {
            left.removeFirst()
        }
        let type = left.joined(separator: " ")
        return isType(type, profile) ? facts + [type] : nil
    }

    /// Whether a text is a word for a type, or for what is asked for.
    static func isStated(_ text: String, _ profile: Profile) -> Bool {
        let key = Words.key(text)
        return key.utf8.count > 2 && (profile.requiredWords.contains(key) || profile.optionalWords.contains(key))
            || isType(text, profile)
    }

    /// Whether a text is a word for a type, or says what a list holds.
    static func isType(_ text: String, _ profile: Profile) -> Bool {
        let key = text.lowercased().trimmingCharacters(in: "` ")
        if profile.scalars[key] != nil { return true }
        let isList = key.hasSuffix("[]") || key.hasPrefix("array ") || key.hasPrefix("list ") || key.hasPrefix("array<")
        guard isList || key.contains("(") else { return false }
        return !TypeGrammar(scalars: profile.scalars, model: { _, _ in nil }).read(text).isUnknown
    }
}
