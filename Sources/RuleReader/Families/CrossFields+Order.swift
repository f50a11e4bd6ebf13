import APIModel

extension CrossFamily {
    /// `must not be less than start`, `结束时间必须大于startTime`: a comparison with another member.
    static func order(
        _ reading: Reading, _ index: Int, _ surroundings: Surroundings, _ drafts: inout Drafts
    ) {
        var next = index + 1
        while reading.text.term(next) == .the || reading.text.term(next) == .value || reading.text.term(next) == .of
            || reading.text.sign(next) == .quote
        {
            next += 1
        }
        guard let name = reading.text[next], name.isASCII, let other = reading.siblings.spelling(reading.surface(next)),
            other == reading.surface(next), other != reading.field.name, isOver(reading, next + 1),
            isComparable(reading.field, other, surroundings),
            // `when a is greater than b` compares in a condition.
            !reading.contains(
                span(reading.sentenceStart(index), reading.sentenceEnd(index)), { $0 == .ifWord || $0 == .unless }),
            !reading.contains(
                span(reading.clauseStart(index), index),
                { $0 == .hedge || $0 == .interval || $0 == .length || $0 == .each })
        else { return }
        let own = reading.field.name
        let consequence: Consequence
        switch reading.text.term(index) {
        case .atLeast: consequence = .order(lower: other, upper: own, allowsEqual: true)
        case .moreThan: consequence = .order(lower: other, upper: own, allowsEqual: false)
        case .atMost: consequence = .order(lower: own, upper: other, allowsEqual: true)
        case .lessThan: consequence = .order(lower: own, upper: other, allowsEqual: false)
        default: return
        }
        // A default such as -1 stands for no bound at all.
        let defaults = drafts.defaults.map(\.value)
        let condition: Condition? = defaults.isEmpty ? nil : .differs(member: own, values: defaults)
        drafts.crossRules.append(
            CrossDraft(
                condition: condition, consequence: consequence, certainty: .certain, tokens: span(index, next + 1)))
    }

    private static func isOver(_ reading: Reading, _ index: Int) -> Bool {
        reading.text.isClauseEnd(index) || reading.text.sign(index) == .quote || reading.text.sign(index) == .closeRound
            || reading.text.term(index) == .and
    }

    /// Whether both members are numbers, or texts that hold times.
    private static func isComparable(_ field: FieldFacts, _ name: String, _ surroundings: Surroundings) -> Bool {
        guard let other = surroundings.fields.first(where: { $0.name == name }), !field.isArray, !other.isArray else {
            return false
        }
        if field.isNumeric { return other.isNumeric }
        let isTime = ["time", "date"].contains(field.nameWords.last ?? "")
        return isTime && field.scalar == .text && other.scalar == .text && other.nameWords.last == field.nameWords.last
    }
}
