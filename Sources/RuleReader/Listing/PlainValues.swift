import APIModel

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
        case .opening:
            // `any` and `custom` are names of values too, where they stand alone.
            Self.names.contains(surface(index).lowercased()) && (text[index - 1]?.isSign ?? true)
                && (text[index + 1].map { $0.isSign || $0.kind == .lineBreak } ?? true) || isForeignLabel(index)
        case .defaultIs: isListedDefault(index)
        case .not, .atMost, .atLeast, .allows:
            !text.scalars[text.tokens[index].start..<text.tokens[index].end].contains(" ")
        case .the:
            // `A` of `A or CNAME`, not the article.
            text.scalars[text.tokens[index].start] == "A" && text.tokens[index].end == text.tokens[index].start + 1
                && (text[index + 1].map { $0.kind != .word } ?? true)
        default: false
        }
    }

    /// `others：用户共享的`: a word of another writing that a colon explains is a code, not prose.
    private func isForeignLabel(_ index: Int) -> Bool {
        guard text.sign(index + 1) == .colon, text[index - 1]?.isSign ?? false, let meaning = text[index + 2] else {
            return false
        }
        let first = text.scalars[text.tokens[index].start]
        return first.value >= 97 && !meaning.isASCII && !meaning.isSign && meaning.kind != .lineBreak
            && !text.scalars[text.tokens[index].start..<text.tokens[index].end].contains(" ")
    }

    /// `default、http、https`: between the signs of a list the word is a value.
    private func isListedDefault(_ index: Int) -> Bool {
        guard text.tokens[index].end - text.tokens[index].start == 7, text[index - 1].map(\.isSign) ?? false else {
            return false
        }
        switch text.sign(index + 1) {
        case .enumerationComma, .slash, .pipe: return true
        case .comma, .closeSquare: return text.sign(index - 1) != .openRound && text.sign(index - 1) != .comma
        default: return false
        }
    }

    private static let names: Set<String> = ["any", "custom", "customized", "unlimited"]

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
                guard end > index + 1, !span(index, end).contains(where: { isListSign($0) }) else {
                    return nil
                }
                return ListedValue(
                    text: text.string(span(index + 1, end)), isQuoted: true, tokens: span(index, end + 1))
            }
            end += 1
        }
        return nil
    }

    private func isListSign(_ index: Int) -> Bool {
        switch text.sign(index) {
        case .comma, .enumerationComma, .pipe: true
        default: false
        }
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

    /// Values from an index on, with signs or `or` between; one sign separates throughout.
    func plainValues(_ index: Int, until limit: Int) -> ValueList? {
        var next = skipNumbering(index)
        var list = ValueList(values: [], end: index)
        if text.sign(next) == .openSquare || text.sign(next) == .openBrace, text.partner(next) == nil {
            list.isBracketed = true
            next += 1
        }
        if text.term(next) == .oneOf { next += 1 }
        if text.sign(next) == .quote, quotedValue(next) == nil { next += 1 }
        var wasJoined = false
        let keepsSlash = hasFractions(next)
        scan: while list.values.count < 200, next < limit {
            guard
                var value = codeInBrackets(next) ?? intervalValue(next)
                    ?? self.value(next, keepsSlash: keepsSlash || list.separator.map { $0 != .slash } ?? false)
            else {
                // `a、b、others`: what is listed next is no value, so that there are more than these.
                if next > index, next < limit, isTightSeparator(next - 1), !text.isSentenceEnd(next) {
                    list.isOpen = true
                }
                if wasJoined, next < limit, isOpening(next) { list.isOpen = true }
                if next > index, next < limit, isPieceOfWords(next) { list.isOpen = true }
                break
            }
            var after = extendName(&value, isFirst: list.values.isEmpty)
            if value.meaning == nil, text.sign(after) == .openRound, let close = text.partner(after), close - after < 80
            {
                value.isDefault = isDefaultMark(after, close)
                if !value.isDefault { value.meaning = text.string(span(after + 1, close)) }
                if holdsCode(span(after + 1, close), besides: value, list) { list.isOpen = true }
                after = close + 1
            }
            if list.isBracketed, let close = text.sign(after), close == .closeSquare || close == .closeBrace {
                list.values.append(value)
                list.end = after + 1
                break scan
            }
            if let gap = listGap(after, list, wasJoined), gap.end < limit || gap.separator < .semicolon {
                list.values.append(value)
                list.end = after
                list.separator = list.separator ?? gap.separator
                wasJoined = gap.isJoined
                next = skipNumbering(gap.end)
                continue scan
            }
            if value.isQuoted, list.separator == nil || list.separator == .blank, let token = text[after],
                token.kind == .sign(.quote), !token.isGlued, quotedValue(after) != nil
            {
                list.values.append(value)
                list.end = after
                list.separator = .blank
                next = after
                continue scan
            }
            // `a, b, a<br> by default`: the last names the default.
            if text[after]?.kind == .lineBreak, text.term(after + 1) == .byDefault { break scan }
            if after >= limit {
                list.values.append(value)
                list.end = after
                break scan
            }
            switch text[after]?.kind {
            case nil, .lineBreak, .text, .sign(.fullStop), .sign(.semicolon), .sign(.closeRound), .sign(.closeLabel),
                .sign(.closeSquare), .sign(.closeBrace),
                .sign(.openLabel), .sign(.quote), .sign(.period):
                list.values.append(value)
                list.end = after
            case .sign(.ellipsis), .term(.andSoOn), .term(.opening):
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
                } else if list.values.count > 0, isShortPiece(after) {
                    // `a, b, being c`: a value of several words.
                    list.isOpen = true
                }
                list.endsInProse = true
            }
            break scan
        }
        guard !list.values.isEmpty else { return nil }
        if goesOn(list.end) { list.isOpen = true }
        return list
    }

    /// `b1 (c1 in some places)`: a remark that names another value.
    private func holdsCode(_ range: Range<Int>, besides value: ListedValue, _ list: ValueList) -> Bool {
        range.contains { index in
            guard let code = self.value(index), hasShapeOfCode(code), code.text.utf8.count > 1, !code.isQuoted,
                code.text.unicodeScalars.contains(where: Lexer.isLetter), code.text != code.text.uppercased(),
                siblings.spelling(code.text) == nil
            else { return false }
            return code.text != value.text && !list.values.contains { $0.text == code.text }
        }
    }

    /// Whether a clause ends behind one more word.
    private func isShortPiece(_ index: Int) -> Bool {
        text[index]?.kind == .word && (text[index + 1] == nil || text.isClauseEnd(index + 1))
    }

    /// `a, b, being c`: a piece of a list that is no word by itself.
    private func isPieceOfWords(_ index: Int) -> Bool {
        guard text.term(index) == .isWord, text[index]?.isASCII == true, text[index + 1]?.kind == .word else {
            return false
        }
        return text.isClauseEnd(index + 2)
    }

    /// Values behind a condition's words.
    func valueList(_ index: Int) -> ValueList? { plainValues(index, until: count) }

    /// Whether words right behind a list say that more exist: `等`, `…`, `and others`.
    func goesOn(_ index: Int) -> Bool {
        var next = index
        while text.sign(next) == .comma || text.sign(next) == .enumerationComma || text.term(next) == .and
            || text.term(next) == .or
        { next += 1 }
        return text.sign(next) == .ellipsis || isOpening(next)
    }

    /// The signs between two values of a list: the same throughout, but for a word before the last.
    private func listGap(_ index: Int, _ list: ValueList, _ wasJoined: Bool) -> Gap? {
        guard let gap = gap(index) else { return nil }
        switch gap.separator {
        case .blank, .stop: return nil
        case .word, .slash, .comma, .enumerationComma, .pipe: return gap
        case .semicolon, .line:
            // A list by lines or semicolons has them from the first value on, and each is followed by a value alone.
            guard list.separator == nil || list.separator == gap.separator,
                list.separator != nil || list.values.isEmpty,
                let value = value(skipNumbering(gap.end)), isAlone(value.tokens.upperBound, gap.separator)
            else { return nil }
            return gap
        }
    }

    /// Whether a value ends where the next sign of its list, a bracket or the text ends it.
    private func isAlone(_ index: Int, _ separator: Separator) -> Bool {
        var next = index
        if text.sign(next) == .openRound, let close = text.partner(next) { next = close + 1 }
        guard let token = text[next] else { return true }
        switch token.kind {
        case .sign(.closeSquare), .sign(.closeRound), .sign(.closeBrace), .sign(.quote), .lineBreak, .sign(.semicolon),
            .sign(.fullStop):
            return true
        case .sign(.period): return text.isStop(next)
        default: return false
        }
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
    func isListedWord(_ index: Int) -> Bool {
        guard text.term(index) == .or || text.term(index) == .and, text[index]?.isASCII == true else { return false }
        switch text[index + 1]?.kind {
        case .sign(.comma), .sign(.enumerationComma), .sign(.slash), .sign(.pipe), .sign(.closeSquare), nil: return true
        default: return text.isSentenceEnd(index + 1)
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

    /// The index of the bracket that closes the one at an index, in the same line.
    func closeRound(_ index: Int) -> Int? {
        guard let close = text.partner(index), close - index < 80 else { return nil }
        return close
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
