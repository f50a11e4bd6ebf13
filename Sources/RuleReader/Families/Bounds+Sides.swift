import APIModel

/// Which words make a number a bound, and where they stand.
extension BoundFamily {
    /// The words that make a number a bound: before it, or after what is counted.
    static func side(_ reading: Reading, _ index: Int, _ end: Int) -> (Side, Int, isAfter: Bool)? {
        // `highest-14`: a dash behind a word joins, it is no sign of the number.
        let isJoined = reading.text.sign(index) == .dash && reading.text.tokens[index].isGlued
        if !isJoined, let (side, start) = sideBefore(reading, index) { return (side, start, false) }
        if let start = exactStart(reading, index, end) { return (.exactly, start, false) }
        if let start = lengthHead(reading, index, end) { return (.most, start, false) }
        let (quantity, after) = reading.quantity(end)
        let isBehindWord = quantity == .other && reading.field.isArray && reading.text.term(after) == .atMost
        let next = quantity == .other && !isBehindWord ? end : after
        switch reading.text.term(next) {
        case .atMost, .atMostAfter, .following:
            // `100 at most`; but `1, maximum 5` states the next number, and `1最大` says how to read the number 1.
            guard reading.number(next + 1) == nil, reading.text.sign(next + 1) != .colon else { return nil }
            guard reading.text.term(next) == .atMostAfter || reading.text[next]?.isASCII == true else { return nil }
            guard reading.text.tokens[next].isGlued || reading.text.term(next) != .following else { return nil }
            // One character of a longer word (`2 内环`) is no bound.
            if let word = reading.text[next + 1], word.kind == .text, word.isGlued { return nil }
            return (.most, index, true)
        case .atLeastAfter: return (.least, index, true)
        case .atLeast where reading.text[next]?.isASCII == true && reading.number(next + 1) == nil:
            return reading.text.sign(next + 1) == .colon ? nil : (.least, index, true)
        case .beginsWith where reading.field.isNumeric && isCounted(reading, index, next):
            return (.least, index - 1, true)
        default: return nil
        }
    }

    /// The extreme before a number, and where it begins.
    static func extreme(_ reading: Reading, before index: Int) -> (Term, Int)? {
        switch sideBefore(reading, index) {
        case (.most, let start)?: (.atMost, start)
        case (.least, let start)?: (.atLeast, start)
        default: nil
        }
    }

    /// The comparison before a number, over small words and giving verbs (`最多可传5个`, `can hold at most`).
    static func sideBefore(_ reading: Reading, _ index: Int) -> (Side, Int)? {
        var before = index - 1
        while before >= 0, index - before < 6 {
            switch reading.text.tokens[before].kind {
            case .term(.isWord), .sign(.colon), .term(.of), .term(.value), .term(.the), .term(.supports),
                .term(.allows), .term(.length), .term(.to), .sign(.quote), .term(.may), .term(.with), .term(.specified),
                .term(.openValues), .term(.canEnter), .term(.contains), .sign(.equals):
                before -= 1
            // `maximum number of items: 20`
            case .term(.pieces) where reading.text.term(before - 1) == .of: before -= 1
            // `最多查询50条`
            case .text where reading.field.isArray && isVerb(reading, before, index): before -= 1
            case .sign(.period) where [.atMost, .atLeast].contains(reading.text.term(before - 1)): before -= 1
            case .term(.atMost): return (.most, before)
            case .term(.limitedTo) where isMeasured(reading, index): return (.most, before)
            case .term(.atLeast): return (.least, before)
            case .term(.moreThan), .sign(.greater): return (.more, before)
            case .term(.lessThan), .sign(.less): return (.less, before)
            case .sign(.greaterOrEqual): return (.least, before)
            case .sign(.lessOrEqual): return (.most, before)
            case .term(.beginsWith) where reading.field.isNumeric && reading.text.tokens[before].isASCII:
                return (.least, before)
            default: return nil
            }
        }
        return nil
    }

    /// Whether characters or things are counted after a number.
    static func isMeasured(_ reading: Reading, _ index: Int) -> Bool {
        guard let (_, end) = reading.count(index) else { return false }
        switch reading.quantity(end).0 {
        case .characters, .bytes, .pieces: return true
        default: return false
        }
    }

    /// Whether a short word stands right between an extreme and a number of things: what is done with them.
    static func isVerb(_ reading: Reading, _ index: Int, _ number: Int) -> Bool {
        let token = reading.text.tokens[index]
        guard index == number - 1, token.end - token.start == 2, reading.text.term(index - 1) == .atMost,
            let (_, end) = reading.count(number)
        else { return false }
        return reading.quantity(end).0 == .pieces
    }

    /// Where the words begin that make a number of characters the exact length: `length is 8 characters`, `由8个字符组成`.
    static func exactStart(_ reading: Reading, _ index: Int, _ end: Int) -> Int? {
        let (quantity, after) = reading.quantity(end)
        guard quantity == .characters || quantity == .bytes, isExactEnd(reading, after) else { return nil }
        var before = index - 1
        var isStated = false
        while before >= 0, index - before < 6 {
            switch reading.text.tokens[before].kind {
            case .term(.exactly), .term(.onlyIs), .term(.composedOf): return before
            case .term(.contains) where reading.surface(before).lowercased().hasPrefix("must"): return before
            case .text where reading.surface(before) == "长" && reading.clauseStart(before) == before: return before
            case .term(.must): isStated = true
            case .term(.isWord): isStated = true
            case .term(.contains), .term(.specified), .term(.openValues), .term(.only), .term(.to), .term(.the),
                .term(.of), .sign(.colon):
                break
            case .term(.length): return isStated || hasMust(reading, reading.clauseStart(before), before) ? before : nil
            case .word where Self.having.contains(reading.surface(before).lowercased()): break
            case .word where Self.strings.contains(reading.surface(before).lowercased()): return before
            default: return hasMust(reading, before + 1, index) ? before + 1 : alone(reading, before + 1, after)
            }
            before -= 1
        }
        return before < 0 ? (hasMust(reading, 0, index) ? 0 : alone(reading, 0, after)) : nil
    }

    /// `length: 64 characters`: without a verb it may be the length or the room that there is, so it is the greatest one.
    static func lengthHead(_ reading: Reading, _ index: Int, _ end: Int) -> Int? {
        let (quantity, after) = reading.quantity(end)
        guard quantity == .characters || quantity == .bytes || quantity == .nothing && reading.field.scalar == .text,
            reading.text.isClauseEnd(after)
        else { return nil }
        let head =
            reading.text.sign(index - 1) == .colon || reading.text.term(index - 1) == .isWord ? index - 2 : index - 1
        return reading.text.term(head) == .length ? head : nil
    }

    static let having: Set<String> = ["have", "has", "fixed", "at"]
    static let strings: Set<String> = ["string", "text", "sequence", "code"]

    static func hasMust(_ reading: Reading, _ start: Int, _ end: Int) -> Bool {
        reading.contains(span(start, end)) { $0 == .must }
    }

    /// `8 characters long`, `长8个字符` in a clause of its own.
    static func alone(_ reading: Reading, _ start: Int, _ after: Int) -> Int? {
        guard reading.clauseStart(start) == start else { return nil }
        let isLong =
            reading.text.term(after) == .length || reading.surface(after) == "长"
            || reading.text.sign(after - 2) == .dash && strings.contains(reading.surface(after).lowercased())
            || reading.text.string(span(start, after)).hasSuffix("length")
        return isLong || reading.surface(start).hasPrefix("长") || reading.text.term(after) == .composedEnd ? start : nil
    }

    static func isExactEnd(_ reading: Reading, _ index: Int) -> Bool {
        switch reading.text.term(index) {
        case .length, .composedEnd: true
        default:
            reading.text.isClauseEnd(index) || reading.text.sign(index) == .closeRound || reading.surface(index) == "长"
                || strings.contains(reading.surface(index).lowercased())
        }
    }

    /// `从1开始`: the words around a number say where counting begins.
    static func isCounted(_ reading: Reading, _ index: Int, _ next: Int) -> Bool {
        guard reading.text[next]?.isASCII == false, let before = reading.text[index - 1] else { return false }
        return before.kind == .term(.between) || before.kind == .term(.unit) || before.kind == .term(.composedOf)
            || reading.surface(index - 1).hasSuffix("自")
    }
}
