import APIModel

/// Two ends of an interval as a page writes them.
struct Interval {
    var range: NumberRange
    /// Whether brackets stand around it, or words that enclose (`1到9之间`).
    var isBracketed: Bool
    /// The index after it.
    var end: Int
}

extension Reading {
    /// An interval at an index: `[1,200]`, `[1-200]`, `[-1, ∞)`, `1~9`, `1-65535`, `1 to 9`, `between 1 and 9`.
    func interval(_ index: Int) -> Interval? {
        if let open = text.sign(index), open == .openSquare || open == .openRound || open == .openBrace {
            return bracketedInterval(index, open: open)
        }
        return bareInterval(index) ?? chain(index)
    }

    /// `1 <= x <= 100`: both ends around a name.
    private func chain(_ index: Int) -> Interval? {
        guard let (minimum, next) = number(index), let low = text.sign(next), low == .lessOrEqual || low == .less,
            let name = text[next + 1], name.kind == .word || name.kind == .text || text.term(next + 1) == .value,
            let high = text.sign(next + 2), high == .lessOrEqual || high == .less,
            let (maximum, end) = number(next + 3), text.isClauseEnd(end) || text.sign(end) == .closeRound
        else { return nil }
        let range = NumberRange(
            minimum: minimum, maximum: maximum, excludesMinimum: low == .less, excludesMaximum: high == .less)
        return isOrdered(range) ? Interval(range: range, isBracketed: true, end: end) : nil
    }

    private func bracketedInterval(_ index: Int, open: Sign) -> Interval? {
        guard let (minimum, afterMinimum) = end(index + 1) else { return nil }
        var next = afterMinimum
        let separator = text.sign(next)
        guard separator == .comma || separator == .enumerationComma || isIntervalSign(next) else { return nil }
        next += 1
        if separator == .period { return nil }
        guard let (maximum, afterMaximum) = end(next) else { return nil }
        next = afterMaximum
        if let (_, end) = measure(next) { next = end }
        guard let close = text.sign(next), close == .closeSquare || close == .closeRound || close == .closeBrace else {
            return nil
        }
        var range = NumberRange(minimum: minimum, maximum: maximum)
        // Round brackets on both sides may be mere punctuation: then both ends belong to the interval, the wider reading.
        let isPunctuation = open == .openRound && close == .closeRound && minimum != nil && maximum != nil
        if !isPunctuation {
            range.excludesMinimum = open == .openRound && minimum != nil
            range.excludesMaximum = close == .closeRound && maximum != nil
        }
        guard isOrdered(range) else { return nil }
        return Interval(range: range, isBracketed: true, end: next + 1)
    }

    /// One end: a number, or infinity, which is no end.
    private func end(_ index: Int) -> (Numeral?, Int)? {
        var next = index
        if let sign = text.sign(next), sign == .plus || sign == .dash, text.sign(next + 1) == .infinity { next += 1 }
        if text.sign(next) == .infinity { return (nil, next + 1) }
        guard let (value, end) = number(index) else { return nil }
        return (value, end)
    }

    private func isIntervalSign(_ index: Int) -> Bool {
        switch text.sign(index) {
        case .dash, .tilde: true
        default: text.term(index) == .to
        }
    }

    private func bareInterval(_ index: Int) -> Interval? {
        var start = index
        let isBetween = text.term(index) == .between
        if isBetween { start += 1 }
        guard let (minimum, afterMinimum) = amount(start) else { return nil }
        var next = afterMinimum
        if let (_, end) = measure(next) { next = end }
        let isJoined = isBetween && text.term(next) == .and
        let isUpTo = isBetween && text.term(next) == .atMost && surface(next).lowercased() == "up to"
        guard isIntervalSign(next) || isJoined || isUpTo else { return nil }
        guard let (maximum, afterMaximum) = amount(next + 1) else { return nil }
        next = afterMaximum
        // A third part makes it a date, a time or a list.
        if let sign = text.sign(next), text.tokens[next].isGlued, text[next + 1]?.isGlued == true {
            if sign == .dash || sign == .slash || sign == .period || sign == .colon,
                text[next + 1]?.kind == .number
            {
                return nil
            }
        }
        if text.sign(start - 1) == .colon, text[start - 2]?.kind == .number { return nil }
        if let sign = text.sign(start - 1), sign == .dash || sign == .period || sign == .slash,
            text.tokens[start].isGlued, text[start - 2]?.isASCII == true
        {
            return nil
        }
        let range = NumberRange(minimum: minimum, maximum: maximum)
        guard isOrdered(range) else { return nil }
        let isEnclosed = text.term(next) == .amid
        return Interval(range: range, isBracketed: isEnclosed, end: isEnclosed ? next + 1 : next)
    }

    /// A number, or a product with its result: `6x3600=21,600`.
    private func amount(_ index: Int) -> (Numeral, Int)? {
        guard let (value, end) = number(index, grouped: true) else { return nil }
        var next = end
        while let token = text[next], token.isGlued, next - end < 8 {
            if token.kind == .word, surface(next).lowercased().hasPrefix("x") || token.kind == .sign(.asterisk) {
                next += 1
            } else if token.kind == .number, next > end {
                next += 1
            } else {
                break
            }
        }
        guard next > end, text.sign(next) == .equals, let result = number(next + 1, grouped: true) else { return (value, end) }
        return (result.value, result.end)
    }

    private func isOrdered(_ range: NumberRange) -> Bool {
        guard let minimum = range.minimum, let maximum = range.maximum else { return true }
        return minimum < maximum || (minimum == maximum && !range.excludesMinimum && !range.excludesMaximum)
    }
}
