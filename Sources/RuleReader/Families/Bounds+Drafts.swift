import APIModel

/// What a bound is a bound of: characters, items, or the number itself.
extension BoundFamily {
    static func draft(
        _ reading: Reading, _ side: Side, _ bound: Numeral, _ quantity: Quantity, _ tokens: Range<Int>
    ) -> Draft? {
        let sentence = span(reading.sentenceStart(tokens.lowerBound), tokens.lowerBound)
        let clause = span(reading.clauseStart(tokens.lowerBound), tokens.lowerBound)
        if reading.contains(clause, { $0 == .mask || $0 == .clock }) { return nil }
        if reading.text.term(tokens.upperBound) == .totalLength { return nil }
        let isTotal = reading.contains(clause) { $0 == .totalLength }
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
    static func isOfOrdinal(_ reading: Reading, _ index: Int) -> Bool {
        reading.field.scalar == .text && reading.contains(span(reading.sentenceStart(index), index)) { $0 == .ordinal }
    }

    /// `at least one, up to five tags`: the first number leans on what the second counts.
    static func isListed(_ reading: Reading, _ tokens: Range<Int>) -> Bool {
        guard reading.text.sign(tokens.upperBound) == .comma, reading.text.term(tokens.upperBound + 1) == .atMost,
            let (_, end) = reading.count(tokens.upperBound + 2)
        else { return false }
        return reading.quantity(end).0 == .pieces
    }

    /// Whether the words before speak of the length.
    static func hasLength(_ reading: Reading, _ tokens: Range<Int>) -> Bool {
        let clause = span(reading.clauseStart(tokens.lowerBound), tokens.upperBound)
        if reading.contains(clause, { $0 == .length }) { return true }
        let words = reading.text.string(tokens).lowercased()
        return words.contains("length") || words.contains("长")
    }

    static func length(
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
    static func encoded(
        _ reading: Reading, _ side: Side, _ bound: Numeral, _ measure: Measure, _ tokens: Range<Int>
    ) -> Draft? {
        guard side == .most, let factor = measure.factor(to: .bytes), let count = bound.whole, count > 0,
            count < 1 << 20,
            reading.contains(span(reading.clauseStart(tokens.lowerBound), tokens.lowerBound), { $0 == .rawData }),
            (0..<reading.count).contains(where: { reading.text.term($0) == .base64 })
        else { return nil }
        let characters = (count * Int(factor) + 2) / 3 * 4
        let range = LengthRange(maximum: characters + characters / 76 * 2 + 2)
        return Draft(constraint: .length(range), certainty: .certain, tokens: tokens, isAnnounced: true)
    }

    /// `prefix: … cannot exceed 253`: a later sentence that begins with a label speaks about a part of the text.
    static func isOfPart(_ reading: Reading, _ index: Int) -> Bool {
        let start = reading.sentenceStart(index)
        guard start > 0, reading.text[start]?.kind == .word, reading.text.sign(start + 1) == .colon,
            reading.text[start - 1]?.kind != .lineBreak
        else { return false }
        return !reading.field.nameWords.contains(reading.surface(start).lowercased())
    }

    static func counted(
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
    static func isOfArray(_ reading: Reading, _ tokens: Range<Int>) -> Bool {
        let clause = span(reading.clauseStart(tokens.lowerBound), tokens.upperBound)
        guard let length = clause.first(where: { reading.text.term($0) == .length }), length > 0 else { return false }
        let word = reading.surface(length - 1).lowercased()
        return reading.text.term(length - 1) == .listNoun || ["array", "list"].contains(word) || word.hasSuffix("数组")
    }

    /// `can be shared for up to 20 accounts`: a limit of what is done with the things, not of how many are listed.
    static func isOfAnother(_ reading: Reading, _ tokens: Range<Int>) -> Bool {
        reading.text.term(tokens.lowerBound - 1) == .forWord
    }

    static func number(
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
    static func ends(_ reading: Reading, _ index: Int) -> Bool {
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
    static func isStated(_ reading: Reading, _ tokens: Range<Int>) -> Bool {
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

    static func isVariable(_ reading: Reading, _ index: Int) -> Bool {
        guard let token = reading.text[index], token.kind == .word else { return false }
        return token.end - token.start == 1 || reading.surface(index) == reading.field.name
    }

    /// `must be a multiple of 10, but greater than 20 and less than 3000`: one more of the things that are asked for.
    static func follows(_ reading: Reading, _ index: Int) -> Bool {
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
    static func asks(_ reading: Reading, _ index: Int) -> Bool {
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
