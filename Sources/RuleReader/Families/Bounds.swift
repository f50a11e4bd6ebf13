import APIModel

/// One end of an interval in words: `cannot exceed 36 characters`, `不超过5个`, `>= 1`.
enum BoundFamily: Family {
    enum Side { case most, least, more, less, exactly }

    static func read(_ reading: Reading, into drafts: inout Drafts) {
        for index in 0..<reading.count where !drafts.taken[index] {
            guard let (count, end) = bound(reading, index) else { continue }
            if let draft = digits(reading, index, count, end) {
                drafts.add(draft)
                continue
            }
            let digits = digitText(reading, index, count, end)
            guard digits.isEmpty else {
                for draft in digits { drafts.add(draft) }
                continue
            }
            guard let (side, start, isAfter) = side(reading, index, end), !isOfList(reading, index, end) else {
                continue
            }
            let (quantity, afterQuantity) = reading.quantity(end)
            let last = isAfter ? afterQuantity + 1 : (quantity == .nothing || quantity == .other ? end : afterQuantity)
            let tokens = span(start, min(last, reading.count))
            var counted = quantity == .nothing ? sharedQuantity(reading, end) ?? quantity : quantity
            if reading.field.scalar == .text, !reading.field.isArray, quantity == .nothing || quantity == .pieces,
                drafts.rules.contains(where: { $0.constraint.kind == "length" })
            {
                counted = .characters
            }
            guard var draft = draft(reading, side, count, counted, tokens) else { continue }
            // `100 or 1000`: it depends on something that is not said here.
            if [end, afterQuantity].contains(where: { reading.text.term($0) == .or && reading.number($0 + 1) != nil }) {
                draft.certainty = .probable
            }
            drafts.add(draft)
        }
    }

    /// `at least 2 and at most 8 characters`: the first number leans on what the second counts.
    static func sharedQuantity(_ reading: Reading, _ end: Int) -> Quantity? {
        switch reading.text[end]?.kind {
        case .term(.and), .sign(.comma), .term(.atMost), .term(.lessThan): break
        default: return nil
        }
        for next in span(end, min(end + 5, reading.count)) {
            guard reading.text.tokens[next].kind == .number else { continue }
            guard let (_, after) = reading.number(next), sideBefore(reading, next) != nil else { return nil }
            let quantity = reading.quantity(after).0
            return quantity == .characters || quantity == .bytes ? quantity : nil
        }
        return nil
    }

    /// `lowest=1, normal=2`: the number is a value whose meaning stands before it, as before the next or the last.
    static func isOfList(_ reading: Reading, _ index: Int, _ end: Int) -> Bool {
        guard let joint = reading.text[index - 1]?.kind else { return false }
        switch joint {
        case .sign(.equals), .sign(.colon), .term(.isWord): break
        default: return false
        }
        if let gap = reading.gap(end), gap.separator < .stop, parts(reading, end, joint) {
            for next in span(gap.end, min(gap.end + 6, reading.count)) {
                if reading.gap(next) != nil || isOfBound(reading.text.term(next)) { break }
                if reading.text[next]?.kind == joint {
                    if next > gap.end, reading.text[next + 1]?.kind == .number { return true }
                    break
                }
            }
        }
        return isBehindMember(reading, index, joint)
    }

    /// Whether a sign parts members: of `highest is 1; normal is 2` only a semicolon does.
    private static func parts(_ reading: Reading, _ index: Int, _ joint: Token.Kind) -> Bool {
        joint != .term(.isWord) || reading.text.sign(index) == .semicolon
    }

    /// `off: 0; highest: 1; lowest: 2`: whether some clause before the number's is a meaning, the same joint, and a number.
    private static func isBehindMember(_ reading: Reading, _ index: Int, _ joint: Token.Kind) -> Bool {
        var start = index
        while let last = (max(0, start - 6)..<max(0, start - 1)).last(where: { reading.gap($0) != nil }),
            let gap = reading.gap(last), gap.separator < .stop, parts(reading, last, joint), last >= 3,
            reading.text[last - 1]?.kind == .number, reading.text[last - 2]?.kind == joint
        {
            switch reading.text[last - 3]?.kind {
            case .term(let term) where isOfBound(term): start = last - 1
            case .term, .text, .word: return true
            default: return false
            }
        }
        return false
    }

    /// Whether a word says that a number is something else than a value.
    private static func isOfBound(_ term: Term?) -> Bool {
        switch term {
        case .atMost, .atLeast, .moreThan, .lessThan, .defaultIs, .unit, .step: true
        default: false
        }
    }

    /// A number in digits, or in words where items are counted.
    static func bound(_ reading: Reading, _ index: Int) -> (Numeral, Int)? {
        if let (value, end) = reading.number(index, grouped: true) { return (value, end) }
        guard reading.text.tokens[index].kind != .number, let (value, end) = reading.count(index) else { return nil }
        return (.integer(Int64(value)), end)
    }

    /// `only supports 10-bit timestamps`: a whole number of so many digits.
    static func digits(_ reading: Reading, _ index: Int, _ count: Numeral, _ end: Int) -> Draft? {
        guard reading.field.scalar == .whole, reading.text.term(index - 1) == .onlySupports,
            reading.quantity(end).0 == .characters, let digits = count.whole, digits > 0, digits < 18
        else { return nil }
        let least = (1..<digits).reduce(Int64(1)) { power, _ in power * 10 }
        return Draft(
            constraint: .range(NumberRange(minimum: .integer(least), maximum: .integer(least * 10 - 1))),
            certainty: .certain, tokens: span(index - 1, reading.quantity(end).end), isAnnounced: true)
    }

    /// `a 16-digit number`, `16位数字`: a text of so many digits.
    static func digitText(_ reading: Reading, _ index: Int, _ count: Numeral, _ end: Int) -> [Draft] {
        guard reading.field.scalar == .text, !reading.field.isArray, let digits = count.whole,
            (2...64).contains(digits),
            sideBefore(reading, index) == nil, !reading.isSample(index)
        else { return [] }
        var last = end
        if reading.text.sign(last) == .dash { last += 1 }
        let isChinese =
            reading.text.term(last) == .characters && reading.surface(last) == "位"
            && reading.text.term(last + 1) == .charset(.digits)
        let isEnglish =
            last > end && reading.text.term(last) == .charset(.digits)
            && [.charset(.digits), nil].contains(reading.text.term(last + 1))
            && reading.text[last + 1]?.kind != .sign(.dash)
        guard isChinese || isEnglish && ["number", "code", "string"].contains(reading.surface(last + 1).lowercased())
        else {
            return []
        }
        last += 2
        switch reading.text[last]?.kind {
        case .term(let term): guard !term.continuesCharacters else { return [] }
        case .sign(.enumerationComma), .sign(.slash), .sign(.plus), .sign(.dash): return []
        default: break
        }
        let tokens = span(index, last)
        return [
            Draft(
                constraint: .length(LengthRange(minimum: digits, maximum: digits)), certainty: .certain, tokens: tokens,
                isAnnounced: true),
            Draft(
                constraint: .characters(CharacterRule(families: [.digits])), certainty: .certain, tokens: tokens,
                isAnnounced: true),
        ]
    }
}

extension Term {
    /// Whether a word behind a kind of characters says that others exist or that the number is a bound.
    fileprivate var continuesCharacters: Bool {
        switch self {
        case .and, .or, .charset, .atMostAfter, .atLeastAfter, .to, .characters, .andSoOn: true
        default: false
        }
    }
}

extension Token {
    var isSign: Bool { if case .sign = kind { true } else { false } }
}
