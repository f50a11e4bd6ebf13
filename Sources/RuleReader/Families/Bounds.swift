import APIModel

/// One end of an interval in words: `cannot exceed 36 characters`, `不超过5个`, `>= 1`.
enum BoundFamily: Family {
    private enum Side { case most, least, more, less, exactly }

    static func read(_ reading: Reading, into drafts: inout Drafts) {
        for index in 0..<reading.count where !drafts.taken[index] {
            guard let (count, end) = bound(reading, index) else { continue }
            if let draft = digits(reading, index, count, end) {
                drafts.add(draft)
                continue
            }
            guard let (side, start, isAfter) = side(reading, index, end) else { continue }
            let (quantity, afterQuantity) = reading.quantity(end)
            let last = isAfter ? afterQuantity + 1 : (quantity == .nothing || quantity == .other ? end : afterQuantity)
            let tokens = span(start, min(last, reading.count))
            guard var draft = draft(reading, side, count, quantity, tokens) else { continue }
            // `100 or 1000`: it depends on something that is not said here.
            if [end, afterQuantity].contains(where: { reading.text.term($0) == .or && reading.number($0 + 1) != nil }) {
                draft.certainty = .probable
            }
            drafts.add(draft)
        }
    }

    /// A number in digits, or in words where items are counted.
    private static func bound(_ reading: Reading, _ index: Int) -> (Numeral, Int)? {
        if let (value, end) = reading.number(index, grouped: true) { return (value, end) }
        guard reading.text.tokens[index].kind != .number, let (value, end) = reading.count(index) else { return nil }
        return (.integer(Int64(value)), end)
    }

    /// `only supports 10-bit timestamps`: a whole number of so many digits.
    private static func digits(_ reading: Reading, _ index: Int, _ count: Numeral, _ end: Int) -> Draft? {
        guard reading.field.scalar == .whole, reading.text.term(index - 1) == .onlySupports,
            reading.quantity(end).0 == .characters, let digits = count.whole, digits > 0, digits < 18
        else { return nil }
        let least = (1..<digits).reduce(Int64(1)) { power, _ in power * 10 }
        return Draft(
            constraint: .range(NumberRange(minimum: .integer(least), maximum: .integer(least * 10 - 1))),
            certainty: .certain, tokens: span(index - 1, reading.quantity(end).end), isAnnounced: true)
    }

    /// The words that make a number a bound: before it, or after what is counted.
    private static func side(_ reading: Reading, _ index: Int, _ end: Int) -> (Side, Int, isAfter: Bool)? {
        var before = index - 1
        while before >= 0, index - before < 5 {
            switch reading.text.tokens[before].kind {
            case .term(.isWord), .sign(.colon), .term(.of), .term(.value), .term(.the), .term(.supports),
                .term(.allows), .term(.length),
                .term(.to), .sign(.quote):
                before -= 1
                continue
            case .term(.atMost): return (.most, before, false)
            case .term(.atLeast): return (.least, before, false)
            case .term(.moreThan): return (.more, before, false)
            case .term(.lessThan): return (.less, before, false)
            case .sign(.greaterOrEqual): return (.least, before, false)
            case .sign(.lessOrEqual): return (.most, before, false)
            case .sign(.greater): return (.more, before, false)
            case .sign(.less): return (.less, before, false)
            case .term(.onlyIs), .term(.exactly):
                return isExact(reading, end) ? (.exactly, before, false) : nil
            default: break
            }
            break
        }
        let (quantity, after) = reading.quantity(end)
        let next = quantity == .other ? end : after
        switch reading.text.term(next) {
        case .atMost, .atMostAfter, .following:
            // `100 at most`; but `1, maximum 5` states the next number, and `1最大` says how to read the number 1.
            guard reading.number(next + 1) == nil, reading.text.sign(next + 1) != .colon else { return nil }
            guard reading.text.term(next) == .atMostAfter || reading.text[next]?.isASCII == true else { return nil }
            guard reading.text.tokens[next].isGlued || reading.text.term(next) != .following else { return nil }
            return (.most, index, true)
        case .atLeastAfter: return (.least, index, true)
        default: return nil
        }
    }

    /// `must be 32 characters`, where a clause ends behind what is counted.
    private static func isExact(_ reading: Reading, _ index: Int) -> Bool {
        let (quantity, end) = reading.quantity(index)
        return (quantity == .characters || quantity == .bytes) && reading.text.isClauseEnd(end)
    }

    private static func draft(
        _ reading: Reading, _ side: Side, _ bound: Numeral, _ quantity: Quantity, _ tokens: Range<Int>
    ) -> Draft? {
        let sentence = span(reading.sentenceStart(tokens.lowerBound), tokens.lowerBound)
        let clause = span(reading.clauseStart(tokens.lowerBound), tokens.lowerBound)
        if reading.contains(clause, { $0 == .mask || $0 == .clock || $0 == .totalLength }) { return nil }
        if reading.contains(span(tokens.upperBound, tokens.upperBound + 3), { $0 == .totalLength }) { return nil }
        if reading.contains(sentence, { $0 == .startTime || $0 == .endTime }) { return nil }
        let isEach = reading.contains(clause) { $0 == .each }
        let field = reading.field
        switch quantity {
        case .characters, .bytes, .charset:
            guard field.scalar == .text, let draft = length(reading, side, bound, quantity, tokens, isEach) else {
                return nil
            }
            return draft
        case .pieces, .other, .nothing:
            if field.scalar == .map, !field.isArray, quantity != .pieces, !isListed(reading, tokens) { return nil }
            if field.isArray || field.scalar == .map {
                return counted(reading, side, bound, tokens, isEach, isNamed: quantity != .nothing)
            }
            if field.scalar == .text, quantity == .nothing, hasLength(reading, tokens) {
                return length(reading, side, bound, quantity, tokens, isEach)
            }
            if field.isNumeric {
                return number(reading, side, bound, quantity, tokens, isEach)
            }
            return nil
        case .measure:
            return field.isNumeric && !field.isArray
                ? number(reading, side, bound, quantity, tokens, isEach) : nil
        }
    }

    /// `at least one, up to five tags`: the first number leans on what the second counts.
    private static func isListed(_ reading: Reading, _ tokens: Range<Int>) -> Bool {
        guard reading.text.sign(tokens.upperBound) == .comma, reading.text.term(tokens.upperBound + 1) == .atMost,
            let (_, end) = reading.count(tokens.upperBound + 2)
        else { return false }
        return reading.quantity(end).0 == .pieces
    }

    /// Whether the words before speak of the length.
    private static func hasLength(_ reading: Reading, _ tokens: Range<Int>) -> Bool {
        let clause = span(reading.clauseStart(tokens.lowerBound), tokens.upperBound)
        if reading.contains(clause, { $0 == .length }) { return true }
        let words = reading.text.string(tokens).lowercased()
        return words.contains("length") || words.contains("长")
    }

    private static func length(
        _ reading: Reading, _ side: Side, _ bound: Numeral, _ quantity: Quantity, _ tokens: Range<Int>, _ isEach: Bool
    ) -> Draft? {
        guard let count = bound.whole, count > 0 else { return nil }
        let unit: LengthRange.Unit = quantity == .bytes ? .bytes : .characters
        let range: LengthRange
        switch side {
        case .most: range = LengthRange(maximum: count, unit: unit)
        case .least:
            // `at least one letter` asks for a character, it bounds no length.
            guard quantity != .charset else { return nil }
            range = LengthRange(minimum: count, unit: unit)
        case .exactly: range = LengthRange(minimum: count, maximum: count, unit: unit)
        case .more, .less: return nil
        }
        let isPart = isEach || isOfPart(reading, tokens.lowerBound)
        return Draft(
            constraint: .length(range), certainty: isPart ? .probable : .certain, tokens: tokens, isAnnounced: true)
    }

    /// `prefix: … cannot exceed 253`: a later sentence that begins with a label speaks about a part of the text.
    private static func isOfPart(_ reading: Reading, _ index: Int) -> Bool {
        let start = reading.sentenceStart(index)
        guard start > 0, reading.text[start]?.kind == .word, reading.text.sign(start + 1) == .colon,
            reading.text[start - 1]?.kind != .lineBreak
        else { return false }
        return !reading.field.nameWords.contains(reading.surface(start).lowercased())
    }

    private static func counted(
        _ reading: Reading, _ side: Side, _ bound: Numeral, _ tokens: Range<Int>, _ isEach: Bool, isNamed: Bool
    ) -> Draft? {
        guard let count = bound.whole, count >= 0, !hasLength(reading, tokens) else { return nil }
        let range: CountRange
        switch side {
        case .most: range = CountRange(maximum: count)
        case .least: range = CountRange(minimum: count)
        case .more, .less, .exactly: return nil
        }
        let isArray = reading.field.isArray
        return Draft(
            constraint: isArray ? .itemCount(range) : .entryCount(range), target: isArray ? .items : .entries,
            certainty: isEach || isOfAnother(reading, tokens) ? .probable : .certain, tokens: tokens, isAnnounced: true)
    }

    /// `can be shared for up to 20 accounts`: a limit of what is done with the things, not of how many are listed.
    private static func isOfAnother(_ reading: Reading, _ tokens: Range<Int>) -> Bool {
        reading.text.term(tokens.lowerBound - 1) == .forWord
    }

    private static func number(
        _ reading: Reading, _ side: Side, _ bound: Numeral, _ quantity: Quantity, _ tokens: Range<Int>, _ isEach: Bool
    ) -> Draft? {
        var range = NumberRange()
        switch side {
        case .most: range.maximum = bound
        case .least: range.minimum = bound
        case .more:
            range.minimum = bound
            range.excludesMinimum = true
        case .less:
            range.maximum = bound
            range.excludesMaximum = true
        case .exactly: return nil
        }
        var measure: Measure?
        if case .measure(let unit) = quantity { measure = unit }
        range.unit = (measure ?? reading.declaredUnit)?.rawValue
        let before = reading.text.term(tokens.lowerBound - 1)
        let isAsked = before == .must || before == .value || before == .valueRange || before == .range
        let isStrict = side == .more || side == .less || reading.text[tokens.lowerBound]?.isSign == true
        let isAlone = reading.clauseStart(tokens.lowerBound) == tokens.lowerBound
        let isCertain =
            !isEach && reading.fits(measure) && quantity != .pieces && quantity != .other
            && ends(reading, tokens.upperBound) && (!isStrict || isAsked || isAlone && !isWord(reading, tokens))
        return Draft(
            constraint: .range(range), certainty: isCertain ? .certain : .probable, tokens: tokens, isAnnounced: isAsked
        )
    }
}

extension BoundFamily {
    /// Whether nothing follows that could change what a bound says; its other end may.
    private static func ends(_ reading: Reading, _ index: Int) -> Bool {
        switch reading.text[index]?.kind {
        case .sign(.closeRound), .sign(.quote), .term(.atMost), .term(.atLeast), .sign(.lessOrEqual), .sign(.less):
            true
        case .term(.and):
            [.sign(.lessOrEqual), .sign(.less), .term(.atMost), .term(.lessThan)].contains(
                reading.text[index + 1]?.kind)
        default: reading.text.isClauseEnd(index)
        }
    }

    /// Whether a bound is told in words: `greater than 5` may go on about something else, `>= 5` does not.
    private static func isWord(_ reading: Reading, _ tokens: Range<Int>) -> Bool {
        reading.text[tokens.lowerBound]?.isSign != true
    }
}

extension Token {
    var isSign: Bool { if case .sign = kind { true } else { false } }
}
