import APIModel

/// Lists of kinds of characters and of single characters: `letters, numbers and "_"`, `[0-9][a-z] [. _ ]`.
extension CharacterFamily {
    /// A list of kinds of characters.
    struct CharacterList {
        var families: [CharacterRule.Family] = []
        var characters: [String] = []
        /// The families of each word, for rules that ask for one of each.
        var groups: [[CharacterRule.Family]] = []
        var count = 0
        var end: Int
        /// Whether every word was understood.
        var isWhole = true
    }
    /// Kinds of characters from an index on.
    static func set(_ reading: Reading, _ index: Int) -> CharacterList? {
        let text = reading.text
        var set = CharacterList(end: index)
        var next = reading.skip(index) {
            $0 == .term(.the) || $0 == .sign(.colon) || $0 == .term(.supports) || $0 == .term(.allows)
        }
        scan: while next < reading.count {
            switch text.tokens[next].kind {
            case .term(.charset(let charset)):
                add(charset, to: &set, reading, next)
                next += 1
                set.end = next
            case .word where set.count > 0 && reading.surface(next) == "_":
                append("_", to: &set)
                next += 1
                set.end = next
            case .sign(.quote):
                guard set.count > 0, let value = reading.value(next), value.isQuoted else { break scan }
                append(value.text, to: &set)
                next = value.tokens.upperBound
                set.end = next
            case .sign where set.count > 0 && isNamed(reading, next):
                append(text.string(next..<(next + 1)), to: &set)
                next += 4
                set.end = next
            case .sign(.openRound):
                guard set.count > 0, let close = reading.closeRound(next), close - next <= 4 else { break scan }
                append(text.string(span(next + 1, close)).filter { !"\"“”‘’'".contains($0) }, to: &set)
                next = close + 1
                set.end = next
            case .sign(.openSquare):
                guard set.count > 0, let end = bracketed(reading, next, &set) else { break scan }
                next = end
                set.end = next
            case .sign(.comma), .sign(.enumerationComma), .term(.and), .term(.or), .sign(.slash), .term(.the):
                next += 1
                if let token = text[next], set.count > 0, !continues(token.kind), !isNamed(reading, next) { break scan }
            case .sign(.period) where set.count > 0 && continuesAfterPeriod(reading, next):
                next += 1
            case .sign(.dash), .sign(.asterisk), .sign(.other):
                // The character itself, right after its name: `hyphen -`.
                guard set.count > 0, text.tokens[next - 1].kind != .sign(.comma) else { break scan }
                append(text.string(next..<(next + 1)), to: &set)
                next += 1
                set.end = next
            default: break scan
            }
        }
        guard set.count > 0 else { return nil }
        set.isWhole = isUnderstood(reading, set.end)
        return set
    }

    static func continues(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .term(.charset), .sign(.quote), .term(.and), .term(.or), .term(.the), .sign(.openSquare): true
        default: false
        }
    }

    /// `_(underscore)`: a character with its name behind it.
    static func isNamed(_ reading: Reading, _ index: Int) -> Bool {
        guard let token = reading.text[index], token.end - token.start == 1, reading.text.sign(index + 1) == .openRound,
            let close = reading.text.partner(index + 1), case .charset? = reading.text.term(index + 2)
        else { return false }
        return close == index + 3
    }

    /// `dot., [0-9]`: a period inside of the list.
    static func continuesAfterPeriod(_ reading: Reading, _ index: Int) -> Bool {
        reading.text.sign(index + 1) == .comma
    }

    /// Whether what follows a list shows that the list is over, instead of going on with unknown words.
    static func isUnderstood(_ reading: Reading, _ index: Int) -> Bool {
        guard let token = reading.text[index] else { return true }
        switch token.kind {
        case .lineBreak, .sign(.comma), .sign(.fullStop), .sign(.semicolon), .sign(.period), .sign(.closeRound),
            .sign(.openRound):
            return listIsOver(reading, index)
        case .term(.with), .term(.atMost), .term(.atLeast), .term(.supports), .term(.allows), .term(.notBlank),
            .term(.length),
            .term(.and), .term(.must), .term(.may), .term(.not), .term(.thenWord), .term(.composedEnd):
            return true
        case .term(.characters), .term(.anyCharacter): return false
        default: return false
        }
    }

    /// A comma must not lead to another kind of character that the vocabulary does not know.
    static func listIsOver(_ reading: Reading, _ index: Int) -> Bool {
        guard reading.text.sign(index) == .comma, let next = reading.text[index + 1] else { return true }
        switch next.kind {
        case .term(.characters), .term(.anyCharacter), .term(.andSoOn): return false
        default: return true
        }
    }

    /// `[0-9][a-z] [A-Z] [. _ ]`.
    static func bracketed(_ reading: Reading, _ index: Int, _ set: inout CharacterList) -> Int? {
        let text = reading.text
        var close = index + 1
        while close < reading.count, close < index + 12, text.sign(close) != .closeSquare { close += 1 }
        guard text.sign(close) == .closeSquare else { return nil }
        switch text.string(span(index + 1, close)) {
        case "0-9": insert(.digits, &set)
        case "a-z": insert(.lowercaseLetters, &set)
        case "A-Z": insert(.uppercaseLetters, &set)
        default:
            for inner in span(index + 1, close) {
                guard text.tokens[inner].end - text.tokens[inner].start == 1 else { return nil }
                append(text.string(inner..<(inner + 1)), to: &set)
            }
        }
        return close + 1
    }

    static func insert(_ family: CharacterRule.Family, _ set: inout CharacterList) {
        if !set.families.contains(family) { set.families.append(family) }
    }

    static func append(_ characters: String, to set: inout CharacterList) {
        for scalar in characters.unicodeScalars where scalar != " " {
            // A full-width sign beside its name is how Chinese pages print the ASCII one.
            let text = String(scalar)
            guard !Lexer.isWord(scalar) || scalar == "_" else { continue }
            if !set.characters.contains(text) { set.characters.append(text) }
        }
    }

    static func add(_ charset: Charset, to set: inout CharacterList, _ reading: Reading, _ index: Int) {
        set.count += 1
        switch charset {
        case .han: group([.han], &set)
        case .digits: group([.digits], &set)
        case .letters: group([.lowercaseLetters, .uppercaseLetters], &set)
        case .english:
            // `English, numbers` means letters; `English dot` names a sign.
            insert(.lowercaseLetters, &set)
            insert(.uppercaseLetters, &set)
        case .lowercase: group([.lowercaseLetters], &set)
        case .uppercase: group([.uppercaseLetters], &set)
        case .special: group([.asciiPunctuation], &set)
        case .printable:
            for family in CharacterRule.Family.allCases where family != .han { insert(family, &set) }
            if !set.characters.contains(" ") { set.characters.append(" ") }
            set.count += 1
        case .underscore: append("_", to: &set)
        case .hyphen: append("-", to: &set)
        case .dot: append(".", to: &set)
        case .space: if !set.characters.contains(" ") { set.characters.append(" ") }
        case .asterisk: append("*", to: &set)
        case .slash: append("/", to: &set)
        case .at: append("@", to: &set)
        case .comma: append(",", to: &set)
        case .colon: append(":", to: &set)
        }
    }

    static func group(_ families: [CharacterRule.Family], _ set: inout CharacterList) {
        for family in families { insert(family, &set) }
        if !set.groups.contains(families) { set.groups.append(families) }
    }
}
