import APIModel

/// A value as a page spells it, and what the page says it means.
struct ListedValue {
    var text: String
    var meaning: String?
    var isQuoted: Bool
    var tokens: Range<Int>
    /// Whether a sign joins it with its meaning, so that it cannot be a word of prose.
    var isLabel = false
}

/// Values in a row.
struct ValueList {
    var values: [ListedValue]
    /// The index after it.
    var end: Int
    /// Whether the words say that others exist.
    var isOpen = false
    /// Whether prose follows without a sign between, so that the last value may be part of it.
    var endsInProse = false
    var isBracketed = false
}

extension Reading {
    /// A value at an index: quoted words, an operator, or what stands without blanks between.
    func value(_ index: Int, keepsSlash: Bool = false) -> ListedValue? {
        guard let first = text[index] else { return nil }
        switch first.kind {
        case .sign(.quote): return quotedValue(index)
        case .sign(let sign) where Self.operators.contains(sign):
            return ListedValue(text: operatorText(sign), isQuoted: false, tokens: index..<(index + 1))
        case .sign(.dash):
            guard text[index + 1]?.kind == .number, text.tokens[index + 1].isGlued else { return nil }
            let end = index + 2
            return ListedValue(text: "-" + surface(index + 1), isQuoted: false, tokens: span(index, end))
        case .word, .number: break
        case .term(let term) where first.isASCII && (term.canBeValue || isLoneWord(index, term)): break
        default: return nil
        }
        var end = index + 1
        while let next = text[end], next.isGlued, let step = glue(end, from: index, keepsSlash: keepsSlash) {
            end += step
        }
        guard !isIntervalPart(index, end) else { return nil }
        return ListedValue(text: text.string(span(index, end)), isQuoted: false, tokens: span(index, end))
    }

    /// Short words that are values where values are listed: `yes/no`, `avg, max, min`.
    private func isLoneWord(_ index: Int, _ term: Term) -> Bool {
        switch term {
        case .or, .and: index > 0 && text[index - 1]?.isSign == true && isListedWord(index)
        case .not, .atMost, .atLeast, .allows:
            !text.scalars[text.tokens[index].start..<text.tokens[index].end].contains(" ")
        case .the:
            // `A` of `A or CNAME`, not the article.
            text.scalars[text.tokens[index].start] == "A" && text.tokens[index].end == text.tokens[index].start + 1
                && (text[index + 1].map { $0.kind != .word } ?? false)
        default: false
        }
    }

    private static let operators: [Sign] = [
        .greater, .less, .greaterOrEqual, .lessOrEqual, .doubleEquals, .notEquals, .equals,
    ]

    private func operatorText(_ sign: Sign) -> String {
        switch sign {
        case .greater: ">"
        case .less: "<"
        case .greaterOrEqual: ">="
        case .lessOrEqual: "<="
        case .doubleEquals: "=="
        case .notEquals: "!="
        default: "="
        }
    }

    private func quotedValue(_ index: Int) -> ListedValue? {
        var end = index + 1
        while end < count, end < index + 12, text.tokens[end].kind != .lineBreak {
            if text.sign(end) == .quote {
                // Quotes around a whole list are no value.
                guard end > index + 1, !span(index, end).contains(where: { separator($0)?.isSign == true }) else {
                    return nil
                }
                return ListedValue(
                    text: text.string(span(index + 1, end)), isQuoted: true, tokens: span(index, end + 1))
            }
            end += 1
        }
        return nil
    }

    /// How many tokens at an index belong to the value that runs up to it.
    private func glue(_ index: Int, from start: Int, keepsSlash: Bool) -> Int? {
        guard let token = text[index] else { return nil }
        switch token.kind {
        case .word, .number: return 1
        case .term: return token.isASCII ? 1 : nil
        case .sign(.openRound):
            // `memory_(MB)`: brackets after an underscore are part of the name.
            guard text.scalars[token.start - 1] == "_", text.sign(index + 2) == .closeRound else { return nil }
            return 3
        case .sign(let sign):
            guard let next = text[index + 1], next.isGlued, next.isASCII else { return nil }
            switch sign {
            case .dash:
                // `0-All` is a value and its meaning, `read-only` is a value.
                let isNumber = index == start + 1 && text.tokens[start].kind == .number
                return isNumber && next.kind != .number ? nil : 2
            case .period, .plus, .asterisk: return 2
            case .slash: return keepsSlash ? 2 : nil
            default: return nil
            }
        default: return nil
        }
    }

    /// Whether a run is an interval of numbers rather than a value.
    private func isIntervalPart(_ start: Int, _ end: Int) -> Bool {
        if end == start + 3, text.tokens[start].kind == .number, text.sign(start + 1) == .dash,
            text.tokens[start + 2].kind == .number
        {
            return true
        }
        return end == start + 1 && text.tokens[start].kind == .number && text.sign(end) == .tilde
    }

    /// Values from an index on, with signs or `or` between.
    func valueList(_ index: Int) -> ValueList? {
        var next = index
        var list = ValueList(values: [], end: index)
        if let open = text.sign(next), open == .openSquare || open == .openBrace {
            list.isBracketed = true
            next += 1
        }
        if text.term(next) == .oneOf { next += 1 }
        if text.sign(next) == .quote, quotedValue(next) == nil { next += 1 }
        var wasJoined = false
        let keepsSlash = hasFractions(next)
        scan: while list.values.count < 200 {
            guard
                var value = codeInBrackets(next)
                    ?? self.value(next, keepsSlash: keepsSlash || list.values.count > 1)
            else {
                // `a、b、others`: what is listed next is no value, so that there are more than these.
                if next > index, next < count, isTightSeparator(next - 1), !text.isSentenceEnd(next) {
                    list.isOpen = true
                }
                break
            }
            var after = extendName(&value, isFirst: list.values.isEmpty)
            if value.meaning == nil, text.sign(after) == .openRound, let close = closeRound(after) {
                value.meaning = text.string(span(after + 1, close))
                after = close + 1
            }
            if let close = text.sign(after), close == .closeSquare || close == .closeBrace {
                list.values.append(value)
                list.end = after + 1
                break scan
            }
            if let separator = separator(after) {
                list.values.append(value)
                list.end = after
                wasJoined = separator.isJoined
                next = separator.end
                continue scan
            }
            // `a, b, a<br> by default`: the last names the default.
            if text[after]?.kind == .lineBreak, text.term(after + 1) == .byDefault { break scan }
            switch text[after]?.kind {
            case nil, .lineBreak, .text, .sign(.fullStop), .sign(.semicolon), .sign(.closeRound), .sign(.closeLabel),
                .sign(.openLabel), .sign(.quote):
                list.values.append(value)
                list.end = after
            case .sign(.period):
                list.values.append(value)
                list.end = after
            case .sign(.ellipsis), .term(.andSoOn):
                list.values.append(value)
                list.end = after
                list.isOpen = true
            case .term(.byDefault), .term(.isWord), .term(.means), .sign(.colon), .sign(.equals), .sign(.dash),
                .sign(.arrow), .term(.supports):
                break
            case .term where !text.tokens[after].isASCII, .term(.defaultIs), .term(.ifWord):
                list.values.append(value)
                list.end = after
            default:
                if wasJoined || value.isQuoted {
                    list.values.append(value)
                    list.end = after
                }
                list.endsInProse = true
            }
            break scan
        }
        guard !list.values.isEmpty else { return nil }
        if text.term(list.end) == .andSoOn || text.sign(list.end) == .ellipsis { list.isOpen = true }
        if text.sign(list.end) == .comma || text.sign(list.end) == .enumerationComma,
            text.term(list.end + 1) == .andSoOn || text.sign(list.end + 1) == .ellipsis
        {
            list.isOpen = true
        }
        if text.term(list.end) == .and, text.term(list.end + 1) == .andSoOn { list.isOpen = true }
        return list
    }

    /// Whether a separator says that another value follows; a comma may begin another clause.
    private func isTightSeparator(_ index: Int) -> Bool {
        switch text[index]?.kind {
        case .sign(.enumerationComma), .sign(.slash), .sign(.pipe), .term(.or): true
        default: false
        }
    }

    /// `15/1, 25/1`: slashes inside of values, with other signs between the values.
    private func hasFractions(_ index: Int) -> Bool {
        guard text[index]?.kind == .number, text.sign(index + 1) == .slash, text[index + 2]?.kind == .number else {
            return false
        }
        return text.sign(index + 3) == .comma || text.sign(index + 3) == .enumerationComma
    }

    /// `eq, and, or`: a word that joins stands here as a value of its own.
    private func isListedWord(_ index: Int) -> Bool {
        guard text.term(index) == .or || text.term(index) == .and, text[index]?.isASCII == true else { return false }
        switch text[index + 1]?.kind {
        case .sign(.comma), .sign(.enumerationComma), .sign(.slash), .sign(.pipe), .sign(.closeSquare), nil: return true
        default: return text.isSentenceEnd(index + 1)
        }
    }

    /// The sign or word between two values, and the index after it.
    private func separator(_ index: Int) -> (end: Int, isJoined: Bool, isSign: Bool)? {
        switch text[index]?.kind {
        case .sign(.comma), .sign(.enumerationComma), .sign(.slash), .sign(.pipe):
            var end = index + 1
            if text.term(end) == .or || text.term(end) == .and, !isListedWord(end) { return (end + 1, true, true) }
            if text.sign(index) == .comma, text.sign(end) == .enumerationComma { end += 1 }
            return (end, false, text.sign(index) != .slash)
        case .term(.or), .term(.and):
            return (index + 1, true, false)
        default: return nil
        }
    }

    /// `Windows Server`: further words with a capital belong to a value that begins with one.
    private func extendName(_ value: inout ListedValue, isFirst: Bool) -> Int {
        var end = value.tokens.upperBound
        guard !value.isQuoted, startsWithCapital(value.tokens.lowerBound) else { return end }
        let start = value.tokens.lowerBound
        while end < start + 3, let token = text[end], token.kind == .word, !token.isGlued, startsWithCapital(end) {
            end += 1
        }
        guard end > value.tokens.upperBound else { return end }
        value.tokens = span(start, end)
        value.text = text.string(value.tokens)
        return end
    }

    func startsWithCapital(_ index: Int) -> Bool {
        guard let token = text[index] else { return false }
        let scalar = text.scalars[token.start]
        return scalar.value >= 65 && scalar.value <= 90
    }

    /// `本地盘(local)`: the code in brackets after its meaning.
    private func codeInBrackets(_ index: Int) -> ListedValue? {
        guard let first = text[index], !first.isASCII else { return nil }
        switch first.kind {
        case .text: break
        case .term(let term) where term != .defaultIs && term != .ifWord: break
        default: return nil
        }
        var next = index
        while let token = text[next], next < index + 6 {
            if text.sign(next) == .openRound {
                guard next > index, let code = value(next + 1), text.sign(code.tokens.upperBound) == .closeRound else {
                    return nil
                }
                return ListedValue(
                    text: code.text, meaning: text.string(span(index, next)), isQuoted: code.isQuoted,
                    tokens: span(index, code.tokens.upperBound + 1))
            }
            switch token.kind {
            case .text, .word: break
            case .term(let term) where term != .or && term != .and: break
            default: return nil
            }
            next += 1
        }
        return nil
    }

    /// The index of the bracket that closes the one at an index.
    func closeRound(_ index: Int) -> Int? {
        var depth = 0
        var next = index
        while next < count, next < index + 80 {
            switch text.tokens[next].kind {
            case .sign(.openRound): depth += 1
            case .sign(.closeRound):
                depth -= 1
                if depth == 0 { return next }
            case .lineBreak: return nil
            default: break
            }
            next += 1
        }
        return nil
    }
}

extension Term {
    /// Whether a word of this meaning may stand as a value in a list: nouns may, words that join may not.
    var canBeValue: Bool {
        switch self {
        case .measure, .charset, .characters, .bytes, .pieces, .key, .mask, .length, .base64, .cidr, .format, .multiple,
            .unit, .step, .each, .only, .correct, .clock, .filler, .range, .blank, .concept, .example, .deprecated,
            .specified, .currently, .andSoOn, .invalid, .note, .supports:
            true
        default: false
        }
    }
}
