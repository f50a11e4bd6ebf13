import APIModel

/// `a multiple of 10`, `step size of 10G`, `只能为10的倍数`, `步长为10G`.
enum MultipleFamily: Family {
    static func read(_ reading: Reading, into drafts: inout Drafts) {
        guard reading.field.isNumeric else { return }
        for index in 0..<reading.count {
            switch reading.text.term(index) {
            case .multipleOf:
                if reading.text.tokens[index].isASCII {
                    add(reading, head: index, number: index + 1, counts: false, &drafts)
                } else if index > 0, reading.text.tokens[index - 1].kind == .number {
                    add(reading, head: index, number: index - 1, counts: false, &drafts)
                }
            case .step: add(reading, head: index, number: index + 1, counts: true, &drafts)
            default: break
            }
        }
    }

    private static func add(
        _ reading: Reading, head: Int, number index: Int, counts: Bool, _ drafts: inout Drafts
    ) {
        let start = reading.skip(index) { $0 == .sign(.colon) || $0 == .term(.isWord) || $0 == .term(.of) }
        guard let (step, end) = reading.number(start), step.doubleValue > 0, !drafts.taken[start] else { return }
        let first = min(head, start)
        let range = interval(before: first, drafts)
        // A step counts from the lower end; where that lies on the grid it is a multiple.
        var origin = Numeral.integer(0)
        if counts, let minimum = range?.minimum { origin = minimum }
        if case .integer(let from) = origin, case .integer(let size) = step, from % size == 0 { origin = .integer(0) }
        if reading.field.scalar == .whole, step == .integer(1) { return }
        // A step without an interval beside it may count from anywhere.
        let isCertain = !counts || range != nil
        drafts.add(
            Draft(
                constraint: .multiple(step: step, start: origin), certainty: isCertain ? .certain : .probable,
                tokens: span(first, max(end, head + 1)), isAnnounced: true))
    }

    private static func interval(before index: Int, _ drafts: Drafts) -> NumberRange? {
        for draft in drafts.rules.reversed() where draft.tokens.upperBound <= index {
            if case .range(let range) = draft.constraint { return range }
        }
        return nil
    }
}
