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
        case .valueRange, .onlyIs, .onlySupports, .onlyAllows, .containsOnly, .limitedTo, .multipleOf, .notBlank: true
        case .value, .range: reading.text.sign(index + 1) == .colon || reading.interval(index + 1) != nil
        case .atMost, .atLeast, .moreThan, .lessThan, .atMostAfter, .atLeastAfter, .exactly:
            span(max(0, index - 3), min(index + 4, reading.count)).contains { reading.text.tokens[$0].kind == .number }
        case .composedOf: index + 1 < reading.count && isCharset(reading.text.term(index + 1))
        default: false
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
