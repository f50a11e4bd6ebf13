public import APIModel

extension RuleReader {
    /// The words of a description that look like a rule where the field got none; nil where nothing does.
    public func unread(_ field: Field) -> String? {
        guard field.rules.isEmpty, field.enumeratedWordsMayState, !field.description.isEmpty else { return nil }
        let reading = Reading(
            text: Lexer.tokens(of: field.description, lexicon: lexicon), field: FieldFacts(field),
            siblings: Siblings([field.name]), lexicon: lexicon)
        guard
            let index = (0..<reading.count).first(where: { looksLikeRule(reading, $0) && !reading.isSample($0) })
        else { return nil }
        let sentence = span(reading.sentenceStart(index), min(reading.sentenceEnd(index), index + 24))
        return reading.text.string(sentence)
    }

    private func looksLikeRule(_ reading: Reading, _ index: Int) -> Bool {
        switch reading.text.term(index) {
        case .valueRange, .onlyAllows, .containsOnly, .multipleOf, .notBlank: !pointsElsewhere(reading, index)
        case .onlyIs, .onlySupports, .limitedTo:
            !pointsElsewhere(reading, index) && holdsValue(reading, behind: index)
        case .value, .range: reading.text.sign(index + 1) == .colon || reading.interval(index + 1) != nil
        case .atMost, .atLeast, .moreThan, .lessThan, .atMostAfter, .atLeastAfter, .exactly:
            span(max(0, index - 3), min(index + 4, reading.count)).contains { reading.text.tokens[$0].kind == .number }
        case .composedOf: index + 1 < reading.count && isCharset(reading.text.term(index + 1))
        default: false
        }
    }

    /// Whether the sentence only says where the values are told.
    private func pointsElsewhere(_ reading: Reading, _ index: Int) -> Bool {
        span(reading.sentenceStart(index), min(reading.sentenceEnd(index) + 1, reading.count)).contains { other in
            reading.text.sign(other) == .linkEnd
                || ["see", "refer", "参见", "参考", "请查看", "请参见", "请参考", "详见"].contains(reading.surface(other).lowercased())
        }
    }

    /// Whether something that could be a value stands behind words such as `can only be`: a number, a quote, a code.
    private func holdsValue(_ reading: Reading, behind index: Int) -> Bool {
        span(index + 1, min(index + 7, reading.count)).contains { other in
            if reading.text.tokens[other].kind == .number || reading.text.sign(other) == .quote { return true }
            guard reading.text.tokens[other].kind == .word, let value = reading.value(other) else { return false }
            return reading.hasShapeOfCode(value) || reading.text[other - 1]?.isASCII == false
        }
    }

    private func isCharset(_ term: Term?) -> Bool { if case .charset? = term { true } else { false } }
}

extension Field {
    /// Whether words can state a rule of such a value.
    fileprivate var enumeratedWordsMayState: Bool {
        var type = type
        while case .array(let item) = type { type = item }
        return switch type {
        case .string, .integer, .long, .number, .float, .double: true
        default: false
        }
    }
}
