import APIModel

/// A value and what joins it with its meaning.
private struct Pair {
    var value: ListedValue
    var joint: Joint
    /// Where the meaning begins.
    var meaning: Int
    /// Where the meaning ends, where brackets say so.
    var close: Int?
}

extension Reading {
    /// Values with their meanings from an index on: `0: off, 1: on`, `a means x; b means y`, one by line.
    ///
    /// One joint holds throughout. A meaning may hold signs; what begins like another value and is none leaves the
    /// list open.
    ///
    /// - Returns: at least two values, or nil.
    func labelledValues(_ index: Int, until limit: Int, isAnnounced: Bool) -> ValueList? {
        var start = skipNumbering(index)
        if text.sign(start) == .quote, field.isNumeric || value(start) == nil { start += 1 }
        guard var current = pair(start, isAnnounced) else { return nil }
        let joint = current.joint
        // `kind: a: one, b: two`: the first word is what the list is about.
        if joint == .colon, pair(current.meaning, isAnnounced)?.joint == .colon { return nil }
        var list = ValueList(values: [], end: index, joint: joint)
        var next = current.close.map { $0 + 1 } ?? current.meaning
        // The first sign after which no value of this list came: there the meaning of the last value ends.
        var cut: Int?
        // Behind the end of a sentence only another code in capitals belongs to the list.
        var isFar = false
        while next < limit, next - current.meaning < 120, list.values.count < 200 {
            if let close = text.partner(next), close > next, close < limit {
                next = close + 1
                continue
            }
            // The list stands in brackets that end here.
            if let open = text.partner(next), open < index, text.sign(open) == .openRound { break }
            var following: Pair?
            var after: Gap?
            if let gap = gap(next) {
                after = gap
                if isStronger(gap.separator, than: joint), gap.end < limit {
                    following = pair(skipNumbering(gap.end), isAnnounced)
                }
            } else if let glued = pairWithoutGap(next, current, isAnnounced) {
                following = glued
            }
            if let following, following.joint == joint || isNextNumber(following, after: current),
                !isFar || isShouted(following) || isAnnounced && after?.separator == .line
            {
                add(current, until: next, to: &list)
                list.separator = list.separator ?? after?.separator ?? .blank
                current = following
                next = following.close.map { $0 + 1 } ?? following.meaning
                cut = nil
                isFar = false
                continue
            }
            guard let after else {
                if joint == .round { break }
                next += 1
                continue
            }
            if !isFar, beginsLikeValue(after.end, joint) { list.isOpen = true }
            if list.separator != .line || after.separator >= .stop { cut = cut ?? next }
            if after.separator >= .stop {
                guard joint == .colon, isShouted(current) || isAnnounced && field.scalar == .text else { break }
                isFar = true
            }
            next = after.end
        }
        add(current, until: cut ?? min(next, limit), to: &list)
        if holdsNextNumber(list) || goesOn(list.end) || endsOpen(list.end - 1) { list.isOpen = true }
        return list.values.count >= 2 ? list : nil
    }

    /// `0、off，1 on`: the next number of a row, joined with its meaning in another way.
    private func isNextNumber(_ following: Pair, after pair: Pair) -> Bool {
        guard field.isNumeric, isWeak(pair.joint), isWeak(following.joint), let last = Int64(pair.value.text),
            let number = Int64(following.value.text)
        else { return false }
        return number == last + 1
    }

    private func isWeak(_ joint: Joint) -> Bool {
        switch joint {
        case .blank, .mark: true
        default: false
        }
    }

    /// `LINEAR_RETRY`: a code in capitals, which is no word that begins a sentence.
    private func isShouted(_ pair: Pair) -> Bool {
        pair.value.text.contains("_") && pair.value.text == pair.value.text.uppercased()
    }

    /// Whether the last meaning ends with words that say that more values exist.
    private func endsOpen(_ index: Int) -> Bool {
        if text.term(index) == .andSoOn { return true }
        guard text.term(index) == .opening else { return false }
        switch text[index - 1]?.kind {
        case .sign(.comma), .sign(.enumerationComma), .term(.and), .term(.or): return true
        default: return false
        }
    }

    /// `1: one 2: two 3 three`: the number after the last of a row stands in its meaning.
    private func holdsNextNumber(_ list: ValueList) -> Bool {
        guard let last = list.values.compactMap({ Int64($0.text) }).max(), last < Int64.max,
            let value = list.values.last
        else { return false }
        return span(value.tokens.upperBound, list.end).contains { index in
            text.tokens[index].kind == .number && !text.tokens[index].isGlued && surface(index) == String(last + 1)
        }
    }

    /// Whether signs between values are stronger than the sign that joins a value with its meaning.
    private func isStronger(_ separator: Separator, than joint: Joint) -> Bool {
        switch joint {
        case .mark(.comma): separator >= .semicolon
        case .mark(.enumerationComma): separator >= .semicolon || separator == .comma
        default: true
        }
    }

    /// The next value where only a blank stands before it, or nothing at all between other writing.
    private func pairWithoutGap(_ index: Int, _ current: Pair, _ isAnnounced: Bool) -> Pair? {
        let joint = current.joint
        guard index > current.meaning || joint == .round, let token = text[index], let before = text[index - 1] else {
            return nil
        }
        let isApart = !token.isGlued || before.kind == .text || !before.isASCII && before.kind == .term(.isWord) || before.kind == .sign(.closeRound)
        guard isApart else { return nil }
        switch token.kind {
        case .number where field.isNumeric:
            guard let pair = pair(index, isAnnounced) else { return nil }
            if joint == .blank || joint == .mark(.period) {
                // Numbers in a meaning are none of the row.
                guard let last = Int64(current.value.text), let number = Int64(pair.value.text), number > last,
                    isAnnounced || number == last + 1 || !before.isASCII
                else { return nil }
            }
            return pair
        case .word, .term:
            guard token.isASCII, field.scalar == .text else { return nil }
            switch joint {
            case .arrow, .round: return pair(index, isAnnounced)
            case .dash, .colon: return !token.isGlued && before.kind == .text ? pair(index, isAnnounced) : nil
            default: return nil
            }
        case .sign(.quote): return joint == .arrow || joint == .colon ? pair(index, isAnnounced) : nil
        default: return nil
        }
    }

    /// Whether something begins like a value of the list and was not read as one.
    private func beginsLikeValue(_ index: Int, _ joint: Joint) -> Bool {
        guard let token = text[index] else { return false }
        if field.isNumeric, token.kind == .number { return measure(index + 1) == nil || text.term(index + 1) == nil }
        if field.isNumeric, text.sign(index) == .dash, text[index + 1]?.kind == .number { return true }
        if field.scalar == .text, token.isASCII, let value = value(index), hasShapeOfCode(value),
            !text.isClauseEnd(value.tokens.upperBound)
        {
            return siblings.spelling(value.text) == nil
        }
        // `custom name: three`: several words before the sign that joins.
        guard joint == .colon || joint == .arrow || joint == .equals else { return false }
        for next in span(index + 1, min(index + 5, count)) {
            if gap(next) != nil || text.term(next - 1) == .defaultIs || text.term(next - 1) == .example { return false }
            if isJoint(next, joint) {
                return next > index + 1 || token.kind == .word || token.kind == .text || isOpening(index)
            }
        }
        return false
    }

    private func isJoint(_ index: Int, _ joint: Joint) -> Bool {
        switch text.sign(index) {
        case .colon: joint == .colon
        case .arrow: joint == .arrow
        case .equals: joint == .equals
        default: false
        }
    }

    // MARK: Pairs

    private func pair(_ index: Int, _ isAnnounced: Bool) -> Pair? {
        guard let value = intervalValue(index) ?? (field.isNumeric ? numberValue(index) : self.value(index)) else { return nil }
        if let pair = pair(value) { return pair }
        return isAnnounced ? dashed(value) : nil
    }

    /// A number, and nothing that is glued to it: `1` of `1.PC`.
    private func numberValue(_ index: Int) -> ListedValue? {
        if text.sign(index) == .quote {
            guard let value = value(index), field.typed(value.text) != nil else { return nil }
            return value
        }
        guard let (_, end) = number(index) else { return nil }
        let words = text.string(span(index, end))
        return field.typed(words) == nil ? nil : ListedValue(text: words, isQuoted: false, tokens: span(index, end))
    }

    /// `601-609`: an interval in the place of a value.
    func intervalValue(_ index: Int) -> ListedValue? {
        guard field.isNumeric, text[index]?.kind == .number, let sign = text.sign(index + 1),
            sign == .dash || sign == .tilde,
            text[index + 2]?.kind == .number, text.tokens[index + 1].isGlued, text.tokens[index + 2].isGlued,
            let (low, _) = number(index), let (high, end) = number(index + 2), low < high, end == index + 3
        else { return nil }
        return ListedValue(
            text: text.string(span(index, end)), isQuoted: false, tokens: span(index, end),
            interval: NumberRange(minimum: low, maximum: high))
    }

    /// A value with the sign, word or blank behind it.
    private func pair(_ value: ListedValue) -> Pair? {
        var next = value.tokens.upperBound
        // `a (default) - the quick way`
        if text.sign(next) == .openRound, let close = text.partner(next), isDefaultMark(next, close),
            joined(close + 1) != nil
        {
            next = close + 1
        }
        let isNumber = field.isNumeric
        guard let token = text[next] else { return nil }
        func pair(_ joint: Joint, _ meaning: Int) -> Pair? {
            text[meaning] == nil ? nil : Pair(value: value, joint: joint, meaning: meaning)
        }
        switch token.kind {
        case .sign(.colon):
            return text.sign(next + 1) == .slash ? nil : pair(.colon, next + 1)
        case .sign(.dash): return pair(.dash, next + 1)
        case .sign(.equals): return pair(.equals, next + 1)
        case .sign(.arrow): return pair(.arrow, next + 1)
        case .sign(.openRound):
            guard let close = text.partner(next), close > next + 1, close - next < 60, !isDefaultMark(next, close)
            else {
                return nil
            }
            return Pair(value: value, joint: .round, meaning: next + 1, close: close)
        case .term(.isWord) where isYes(next): return pair(.blank, next)
        case .term(.isWord), .term(.means): return pair(.verb, next + 1)
        case .term(.forWord) where isNumber || value.isQuoted: return pair(.verb, next + 1)
        case .term(.to) where (isNumber || value.isQuoted) && token.isASCII && text[next + 1]?.kind == .word:
            return pair(.verb, next + 1)
        case .sign(.period), .sign(.enumerationComma), .sign(.comma):
            guard isNumber, case .sign(let sign) = token.kind, let after = text[next + 1], after.kind != .number,
                after.isGlued || sign == .comma || sign == .period, !after.isSign, after.kind != .lineBreak
            else { return nil }
            return pair(.mark(sign), next + 1)
        case .text, .word, .term:
            return isBlankJoint(next, isNumber) ? pair(.blank, next) : nil
        default: return nil
        }
    }

    /// `1是0否`: the verb is the meaning itself.
    private func isYes(_ index: Int) -> Bool {
        guard field.isNumeric, surface(index) == "是" else { return false }
        guard let next = text[index + 1] else { return true }
        return next.isSign || next.kind == .number || next.kind == .lineBreak
    }

    /// Whether what follows a value without a sign is its meaning, not what a number counts.
    private func isBlankJoint(_ index: Int, _ isNumber: Bool) -> Bool {
        let token = text.tokens[index]
        if case .term(let term) = token.kind {
            switch term {
            case .measure, .pieces, .characters, .bytes, .to, .isWord, .or, .and, .means, .defaultIs, .byDefault,
                .atMostAfter, .atLeastAfter, .separated, .of, .multipleOf, .andSoOn, .amid, .charset:
                guard isNumber, !token.isASCII, let next = text[index + 1], next.kind == .text, next.isGlued else {
                    return false
                }
                // One character of a longer word (`天`, `内网`).
                return token.end - token.start == 1
            default: break
            }
        }
        if isNumber { return token.isASCII ? !token.isGlued : true }
        return !token.isASCII && (!isGrammar(token) || isWholeMeaning(index))
    }

    /// Whether a word of one or two characters is all that a meaning holds (`最高`, `暂停`).
    private func isWholeMeaning(_ index: Int) -> Bool {
        var end = index
        while end < count, !text.tokens[end].isASCII, !text.tokens[end].isSign, text.tokens[end].kind != .lineBreak { end += 1 }
        guard end > index, text[end].map({ $0.isSign || $0.kind == .lineBreak }) ?? true else { return false }
        return text.tokens[end - 1].end - text.tokens[index].start <= 3
    }

    /// Whether a word says something about what stands before it instead of naming it.
    private func isGrammar(_ token: Token) -> Bool {
        guard case .term(let term) = token.kind else { return false }
        return switch term {
        case .andSoOn, .ifWord, .thenWord, .atMost, .atLeast, .moreThan, .lessThan, .length, .not, .must, .may,
            .supports, .allows, .onlySupports, .onlyIs, .only, .onlyAllows, .require, .forbidden, .contains, .composedOf,
            .notBlank, .validWhen, .currently, .key, .format, .exactly:
            true
        default: false
        }
    }

    /// `fast-the quick way`: behind a head the words after a dash may be the meaning.
    private func dashed(_ value: ListedValue) -> Pair? {
        guard field.scalar == .text, value.tokens.count > 2, let next = text[value.tokens.upperBound], !next.isGlued,
            next.kind == .word, let dash = value.tokens.first(where: { text.sign($0) == .dash }),
            dash == value.tokens.lowerBound + 1
        else { return nil }
        let code = span(value.tokens.lowerBound, dash)
        return Pair(
            value: ListedValue(text: text.string(code), isQuoted: false, tokens: code), joint: .dash, meaning: dash + 1)
    }

    /// `(default)` marks a value and says nothing about what it means.
    func isDefaultMark(_ open: Int, _ close: Int) -> Bool {
        close - open <= 3
            && contains(span(open, close)) { $0 == .defaultIs || $0 == .byDefault }
    }

    private func add(_ pair: Pair, until end: Int, to list: inout ValueList) {
        var value = pair.value
        value.isLabel = pair.joint != .verb && pair.joint != .round
        let last = pair.close ?? end
        if pair.meaning < last { value.meaning = text.string(span(pair.meaning, last)) }
        list.values.append(value)
        list.end = pair.close.map { $0 + 1 } ?? max(end, pair.meaning)
    }
}

extension Reading {
    /// Whether a value looks like a code whatever stands around it: a digit, an underscore or capitals inside.
    func hasShapeOfCode(_ value: ListedValue) -> Bool {
        if value.isQuoted { return true }
        let scalars = value.text.unicodeScalars
        return scalars.contains { Lexer.isDigit($0) || $0 == "_" }
            || scalars.dropFirst().contains { $0.value >= 65 && $0.value <= 90 }
    }

    /// Whether a word opens what is listed before or after it: `other`, `custom`, `其他`.
    func isOpening(_ index: Int) -> Bool {
        text.term(index) == .andSoOn || text.term(index) == .opening
    }
}
