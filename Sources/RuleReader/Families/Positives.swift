import APIModel

/// `a positive integer`, `正整数`, `a non-negative integer`: the kind of a number gives its least value.
enum PositiveFamily: Family {
    static func read(_ reading: Reading, into drafts: inout Drafts) {
        guard reading.field.scalar == .whole, !reading.field.isArray else { return }
        for index in 0..<reading.count {
            guard case .positive(let least)? = reading.text.term(index), !reading.isSample(index) else { continue }
            // Where numbers of another kind are named too, none is asked for.
            let isOnly = !(0..<reading.count).contains { other in
                other != index && (reading.text.term(other) == .negative || isPositive(reading.text.term(other), but: least))
            }
            let clause = span(reading.clauseStart(index), index)
            guard isOnly, reading.text.term(index + 1) != .or, reading.text.term(index - 1) != .or,
                !reading.contains(clause, { $0 == .not || $0 == .ifWord })
            else { continue }
            drafts.add(
                Draft(
                    constraint: .range(NumberRange(minimum: .integer(least))), certainty: .certain,
                    tokens: index..<(index + 1), isAnnounced: true))
            return
        }
    }

    private static func isPositive(_ term: Term?, but least: Int64) -> Bool {
        if case .positive(let other)? = term { other != least } else { false }
    }
}
