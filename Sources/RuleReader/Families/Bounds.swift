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
            let digits = digitText(reading, index, count, end)
            guard digits.isEmpty else {
                for draft in digits { drafts.add(draft) }
                continue
            }
            guard let (side, start, isAfter) = side(reading, index, end), !isOfList(reading, index, end) else { continue }
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
    private static func sharedQuantity(_ reading: Reading, _ end: Int) -> Quantity? {
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

    /// `lowest=1, normal=2`: the number is a value whose meaning stands before it, as before the next.
    private static func isOfList(_ reading: Reading, _ index: Int, _ end: Int) -> Bool {
        guard let joint = reading.text.sign(index - 1), joint == .equals || joint == .colon,
            let gap = reading.gap(end), gap.separator < .stop
        else { return false }
        for next in span(gap.end, min(gap.end + 6, reading.count)) {
            if reading.gap(next) != nil { return false }
            switch reading.text.term(next) {
            case .atMost, .atLeast, .moreThan, .lessThan, .defaultIs, .unit, .step: return false
            default: break
            }
            if reading.text.sign(next) == joint { return next > gap.end && reading.text[next + 1]?.kind == .number }
        }
        return false
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

    /// `a 16-digit number`, `16位数字`: a text of so many digits.
    private static func digitText(_ reading: Reading, _ index: Int, _ count: Numeral, _ end: Int) -> [Draft] {
        guard reading.field.scalar == .text, !reading.field.isArray, let digits = count.whole, (2...64).contains(digits),
            sideBefore(reading, index) == nil, !reading.isSample(index)
        else { return [] }
        var last = end
        if reading.text.sign(last) == .dash { last += 1 }
        let isChinese = reading.text.term(last) == .characters && reading.surface(last) == "位"
            && reading.text.term(last + 1) == .charset(.digits)
        let isEnglish = last > end && reading.text.term(last) == .charset(.digits)
            && [.charset(.digits), nil].contains(reading.text.term(last + 1)) && reading.text[last + 1]?.kind != .sign(.dash)
        guard isChinese || isEnglish && ["number", "code", "string"].contains(reading.surface(last + 1).lowercased()) else {
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

    /// The words that make a number a bound: before it, or after what is counted.
    private static func side(_ reading: Reading, _ index: Int, _ end: Int) -> (Side, Int, isAfter: Bool)? {
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
    private static func sideBefore(_ reading: Reading, _ index: Int) -> (Side, Int)? {
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
    private static func isMeasured(_ reading: Reading, _ index: Int) -> Bool {
        guard let (_, end) = reading.count(index) else { return false }
        switch reading.quantity(end).0 {
        case .characters, .bytes, .pieces: return true
        default: return false
        }
    }

    /// Whether a short word stands right between an extreme and a number of things: what is done with them.
    private static func isVerb(_ reading: Reading, _ index: Int, _ number: Int) -> Bool {
        let token = reading.text.tokens[index]
        guard index == number - 1, token.end - token.start == 2, reading.text.term(index - 1) == .atMost,
            let (_, end) = reading.count(number)
        else { return false }
        return reading.quantity(end).0 == .pieces
    }

    /// Where the words begin that make a number of characters the exact length: `length is 8 characters`, `由8个字符组成`.
    private static func exactStart(_ reading: Reading, _ index: Int, _ end: Int) -> Int? {
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
    private static func lengthHead(_ reading: Reading, _ index: Int, _ end: Int) -> Int? {
        let (quantity, after) = reading.quantity(end)
        guard quantity == .characters || quantity == .bytes || quantity == .nothing && reading.field.scalar == .text,
            reading.text.isClauseEnd(after)
        else { return nil }
        let head = reading.text.sign(index - 1) == .colon || reading.text.term(index - 1) == .isWord ? index - 2 : index - 1
        return reading.text.term(head) == .length ? head : nil
    }

    private static let having: Set<String> = ["have", "has", "fixed", "at"]
    private static let strings: Set<String> = ["string", "text", "sequence", "code"]

    private static func hasMust(_ reading: Reading, _ start: Int, _ end: Int) -> Bool {
        reading.contains(span(start, end)) { $0 == .must }
    }

    /// `8 characters long`, `长8个字符` in a clause of its own.
    private static func alone(_ reading: Reading, _ start: Int, _ after: Int) -> Int? {
        guard reading.clauseStart(start) == start else { return nil }
        let isLong = reading.text.term(after) == .length || reading.surface(after) == "长"
            || reading.text.sign(after - 2) == .dash && strings.contains(reading.surface(after).lowercased()) || reading.text.string(span(start, after)).hasSuffix("length")
        return isLong || reading.surface(start).hasPrefix("长") || reading.text.term(after) == .composedEnd ? start : nil
    }

    private static func isExactEnd(_ reading: Reading, _ index: Int) -> Bool {
        switch reading.text.term(index) {
        case .length, .composedEnd: true
        default:
            reading.text.isClauseEnd(index) || reading.text.sign(index) == .closeRound || reading.surface(index) == "长"
                || strings.contains(reading.surface(index).lowercased())
        }
    }

    /// `从1开始`: the words around a number say where counting begins.
    private static func isCounted(_ reading: Reading, _ index: Int, _ next: Int) -> Bool {
        guard reading.text[next]?.isASCII == false, let before = reading.text[index - 1] else { return false }
        return before.kind == .term(.between) || before.kind == .term(.unit) || before.kind == .term(.composedOf)
            || reading.surface(index - 1).hasSuffix("自")
    }

    private static func draft(
        _ reading: Reading, _ side: Side, _ bound: Numeral, _ quantity: Quantity, _ tokens: Range<Int>
    ) -> Draft? {
        let sentence = span(reading.sentenceStart(tokens.lowerBound), tokens.lowerBound)
        let clause = span(reading.clauseStart(tokens.lowerBound), tokens.lowerBound)
        if reading.contains(clause, { $0 == .mask || $0 == .clock }) { return nil }
        let isTotal = reading.contains(clause) { $0 == .totalLength } || reading.text.term(tokens.upperBound) == .totalLength
        // The total is that of all parts of one text, or of what stands in several members.
        if isTotal, reading.field.scalar != .text || reading.field.isArray || reading.contains(clause, { $0 == .and }) {
            return nil
        }
        if reading.contains(sentence, { $0 == .startTime || $0 == .endTime }) { return nil }
        // `results per page (max 100)`: what stands in brackets is said of the field.
        let isOwn = clause.last { reading.text.sign($0) == .openRound }.map { $0 >= tokens.lowerBound - 1 } ?? false
        let isEach = !isOwn && reading.contains(clause) { $0 == .each } || isOfOrdinal(reading, tokens.lowerBound)
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
        case .measure(let measure):
            if field.scalar == .text, !field.isArray { return encoded(reading, side, bound, measure, tokens) }
            return field.isNumeric && !field.isArray
                ? number(reading, side, bound, quantity, tokens, isEach) : nil
        }
    }

    /// `第六个参数为备注，最长64`: the words speak of one part of what one text holds.
    private static func isOfOrdinal(_ reading: Reading, _ index: Int) -> Bool {
        reading.field.scalar == .text && reading.contains(span(reading.sentenceStart(index), index)) { $0 == .ordinal }
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
        case .more:
            guard isStated(reading, tokens) else { return nil }
            range = LengthRange(minimum: count + 1, unit: unit)
        case .less:
            guard isStated(reading, tokens), count > 1 else { return nil }
            range = LengthRange(maximum: count - 1, unit: unit)
        }
        let isPart = isEach || isOfPart(reading, tokens.lowerBound)
        return Draft(
            constraint: .length(range), certainty: isPart ? .probable : .certain, tokens: tokens, isAnnounced: true,
            isOfEach: isEach)
    }

    /// `Base64, the raw data at most 16 KB`: the greatest length of the text, its line breaks included.
    private static func encoded(
        _ reading: Reading, _ side: Side, _ bound: Numeral, _ measure: Measure, _ tokens: Range<Int>
    ) -> Draft? {
        guard side == .most, let factor = measure.factor(to: .bytes), let count = bound.whole, count > 0, count < 1 << 20,
            reading.contains(span(reading.clauseStart(tokens.lowerBound), tokens.lowerBound), { $0 == .rawData }),
            (0..<reading.count).contains(where: { reading.text.term($0) == .base64 })
        else { return nil }
        let characters = (count * Int(factor) + 2) / 3 * 4
        let range = LengthRange(maximum: characters + characters / 76 * 2 + 2)
        return Draft(constraint: .length(range), certainty: .certain, tokens: tokens, isAnnounced: true)
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
        guard let count = bound.whole, count >= 0, !hasLength(reading, tokens) || isOfArray(reading, tokens) else {
            return nil
        }
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

    /// `数组长度不超过100`, `array length up to 100`: the length of the array itself.
    private static func isOfArray(_ reading: Reading, _ tokens: Range<Int>) -> Bool {
        let clause = span(reading.clauseStart(tokens.lowerBound), tokens.upperBound)
        guard let length = clause.first(where: { reading.text.term($0) == .length }), length > 0 else { return false }
        let word = reading.surface(length - 1).lowercased()
        return reading.text.term(length - 1) == .listNoun || ["array", "list"].contains(word) || word.hasSuffix("数组")
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
        let isAsked = asks(reading, tokens.lowerBound)
        let isStrict = side == .more || side == .less || reading.text[tokens.lowerBound]?.isSign == true
        let isCertain =
            !isEach && reading.fits(measure) && quantity != .pieces && quantity != .other
            && ends(reading, tokens.upperBound) && (!isStrict || isStated(reading, tokens))
        return Draft(
            constraint: .range(range), certainty: isCertain ? .certain : .probable, tokens: tokens, isAnnounced: isAsked
        )
    }
}

extension BoundFamily {
    /// Whether nothing follows that could change what a bound says; its other end may.
    private static func ends(_ reading: Reading, _ index: Int) -> Bool {
        switch reading.text[index]?.kind {
        case .sign(.closeRound), .sign(.quote), .term(.atMost), .term(.atLeast), .sign(.lessOrEqual), .sign(.less),
            .term(.lessThan), .term(.moreThan):
            true
        // `大于0的整数`
        case .term(.of): reading.text[index]?.isASCII == false && reading.text.isClauseEnd(index + 2)
        case .term(.and):
            [.sign(.lessOrEqual), .sign(.less), .term(.atMost), .term(.lessThan)].contains(
                reading.text[index + 1]?.kind)
                || [.sign(.lessOrEqual), .sign(.less)].contains(reading.text[index + 2]?.kind)
        default: reading.text.isClauseEnd(index)
        }
    }

    /// Whether a strict comparison is a rule: it is asked for, or it is a clause of its own.
    private static func isStated(_ reading: Reading, _ tokens: Range<Int>) -> Bool {
        if asks(reading, tokens.lowerBound) { return true }
        var start = reading.clauseStart(tokens.lowerBound)
        while reading.text.term(start) == .length || reading.text.term(start) == .the { start += 1 }
        if reading.text.term(start) == .and { start += 1 }
        // `x >= 1`
        if reading.text[tokens.lowerBound]?.isSign == true, isVariable(reading, tokens.lowerBound - 1) {
            if start == tokens.lowerBound - 1 || reading.text.term(tokens.lowerBound - 2) == .and { return true }
        }
        return start >= tokens.lowerBound || follows(reading, tokens.lowerBound)
    }

    private static func isVariable(_ reading: Reading, _ index: Int) -> Bool {
        guard let token = reading.text[index], token.kind == .word else { return false }
        return token.end - token.start == 1 || reading.surface(index) == reading.field.name
    }

    /// `must be a multiple of 10, but greater than 20 and less than 3000`: one more of the things that are asked for.
    private static func follows(_ reading: Reading, _ index: Int) -> Bool {
        var before = index - 1
        let clause = reading.clauseStart(index)
        while before >= 0, index - before < 16 {
            // `大于0小于100`: comparisons all the way.
            if before == clause, case .term(let term) = reading.text.tokens[before].kind,
                [.moreThan, .lessThan, .atMost, .atLeast].contains(term)
            {
                return true
            }
            switch reading.text.tokens[before].kind {
            case .term(.multipleOf), .term(.must): return before < index - 1
            case .number, .sign(.comma), .term(.and), .term(.measure), .term(.moreThan), .term(.lessThan),
                .term(.atMost), .term(.atLeast), .term(.the):
                break
            case .word where reading.surface(before).lowercased() == "but": break
            default: return false
            }
            before -= 1
        }
        return false
    }

    /// Whether the words before a comparison ask for it: `must be greater than`, `取值大于`.
    private static func asks(_ reading: Reading, _ index: Int) -> Bool {
        var before = index - 1
        while let term = reading.text.term(before), index - before < 4 {
            switch term {
            case .must, .value, .valueRange, .range, .onlyIs, .only: return true
            case .isWord, .to: before -= 1
            default: return false
            }
        }
        return false
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
