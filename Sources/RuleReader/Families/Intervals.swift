import APIModel

/// `value range: [1, 200]`, `1~9`, `0-256 characters`.
enum IntervalFamily: Family {
    static func read(_ reading: Reading, into drafts: inout Drafts) {
        var index = 0
        while index < reading.count {
            guard !drafts.taken[index], canBegin(reading, index), let interval = reading.interval(index) else {
                index += 1
                continue
            }
            if isListed(reading, interval, at: index) {
                index = interval.end
                continue
            }
            if let draft = draft(reading, interval, at: index) { drafts.add(draft) }
            drafts.take(span(index, interval.end))
            index = max(interval.end, index + 1)
        }
    }

    /// `1-9, 12, 24`, `6-9: …`: an interval among other values, or with a meaning of its own.
    private static func isListed(_ reading: Reading, _ interval: Interval, at index: Int) -> Bool {
        guard reading.field.isNumeric, !interval.isBracketed else { return false }
        if reading.text.sign(interval.end) == .colon, reading.head(before: index).kind == .none { return true }
        let isAfterValue =
            isListSign(reading, index - 1) && reading.text[index - 2]?.kind == .number
            && reading.text.tokens[index].kind == .number
        let isBeforeValue =
            isListSign(reading, interval.end)
            && reading.number(interval.end + 1).map { isListSign(reading, $0.end) || reading.text.isClauseEnd($0.end) }
                ?? false
        return isAfterValue || isBeforeValue
    }

    private static func isListSign(_ reading: Reading, _ index: Int) -> Bool {
        reading.text.sign(index) == .comma || reading.text.sign(index) == .enumerationComma
    }

    private static func canBegin(_ reading: Reading, _ index: Int) -> Bool {
        switch reading.text.tokens[index].kind {
        case .number, .term(.between): true
        case .sign(let sign): sign == .openSquare || sign == .openRound || sign == .openBrace || sign == .dash
        default: false
        }
    }

    private static func draft(_ reading: Reading, _ interval: Interval, at index: Int) -> Draft? {
        let head = reading.head(before: index)
        let (quantity, end) = reading.quantity(interval.end)
        let field = reading.field
        let draft = Draft(
            constraint: .range(interval.range), certainty: .certain,
            tokens: span(
                head.start, max(interval.end, quantity == .nothing || quantity == .other ? interval.end : end)),
            isAnnounced: head.kind != .none)
        switch quantity {
        case .bytes where field.isNumeric && !field.isArray:
            return number(reading, interval, .measure(.bytes), draft, head, at: index)
        case .characters, .bytes, .charset:
            guard field.scalar == .text else { return nil }
            return length(reading, interval, quantity, draft)
        case .pieces where field.isArray || field.scalar == .map:
            return counted(reading, interval, draft, head)
        default: break
        }
        if field.isArray, quantity == .nothing, reading.isCountWord(before: index) {
            return counted(reading, interval, draft, Head(kind: .range, start: index - 1, isOpen: true))
        }
        // The bare length of an array counts its items, unless it is that of an element: a text has one too.
        if field.isArray, head.kind == .length {
            return counted(reading, interval, draft, head, isSure: field.scalar != .text)
        }
        if field.isNumeric { return number(reading, interval, quantity, draft, head, at: index) }
        if field.scalar == .text, head.kind == .length { return length(reading, interval, .characters, draft) }
        return nil
    }

    private static func length(
        _ reading: Reading, _ interval: Interval, _ quantity: Quantity, _ draft: Draft
    ) -> Draft? {
        guard let minimum = interval.range.minimum?.whole, let maximum = interval.range.maximum?.whole, minimum >= 0
        else { return nil }
        var draft = draft
        draft.constraint = .length(
            LengthRange(
                minimum: minimum > 0 ? minimum : nil, maximum: maximum, unit: quantity == .bytes ? .bytes : .characters)
        )
        let clause = span(reading.clauseStart(interval.end - 1), draft.tokens.lowerBound)
        if reading.contains(clause, { $0 == .each || $0 == .totalLength || $0 == .mask }) {
            draft.certainty = .probable
        }
        return draft
    }

    private static func counted(
        _ reading: Reading, _ interval: Interval, _ draft: Draft, _ head: Head, isSure: Bool = true
    ) -> Draft? {
        guard let minimum = interval.range.minimum?.whole, let maximum = interval.range.maximum?.whole, minimum >= 0
        else { return nil }
        var draft = draft
        let count = CountRange(minimum: minimum, maximum: maximum)
        draft.target = reading.field.isArray ? .items : .entries
        draft.constraint = reading.field.isArray ? .itemCount(count) : .entryCount(count)
        let isOwn = head.kind != .none || head.isOpen && isSure && !isOfEach(reading, draft.tokens.lowerBound)
        if !isOwn || !isSure { draft.certainty = .probable }
        return draft
    }

    private static func isOfEach(_ reading: Reading, _ index: Int) -> Bool {
        reading.contains(span(reading.sentenceStart(index), index)) { $0 == .each || $0 == .contains || $0 == .supports }
    }

    private static func number(
        _ reading: Reading, _ interval: Interval, _ quantity: Quantity, _ draft: Draft, _ head: Head,
        at index: Int
    ) -> Draft? {
        var draft = draft
        var unit: Measure?
        if case .measure(let measure) = quantity { unit = measure }
        var range = interval.range
        if let told = unit, let declared = reading.declaredUnit, let factor = told.factor(to: declared) {
            range = range.scaled(by: factor)
            unit = declared
        }
        range.unit = (unit ?? reading.declaredUnit)?.rawValue
        draft.constraint = .range(range)
        let isPlain: Bool
        switch quantity {
        case .nothing, .measure: isPlain = true
        default: isPlain = false
        }
        let isFree =
            head.kind != .none || interval.isBracketed || (isPlain && (head.isOpen || isBetween(reading, index)))
            || isBetween(reading, index) && numberNouns.contains(reading.surface(index - 1).lowercased())
        if !isFree || !reading.fits(unit) || head.kind == .length { draft.certainty = .probable }
        if !isFree, !isPlain { return nil }
        return draft
    }
}

extension IntervalFamily {
    private static let numberNouns: Set<String> = ["number", "integer", "value", "int", "numeral"]

    /// `between 1 and 9` states an interval by itself.
    private static func isBetween(_ reading: Reading, _ index: Int) -> Bool {
        reading.text.term(index) == .between && reading.surface(index).lowercased() != "from"
            && reading.text.tokens[index].isASCII
    }
}

/// What announces an interval or a bound.
struct Head {
    enum Kind { case none, range, value, length }

    var kind: Kind
    /// Where the announcement begins.
    var start: Int
    /// Whether a sign or a small word stands before, so that the number is a statement of its own.
    var isOpen: Bool
}

extension Reading {
    /// The head that stands before an index: `Value Range of Name: `, `取值范围为`.
    func head(before index: Int) -> Head {
        var next = index - 1
        var isOpen = index == 0
        var steps = 0
        while next >= 0, steps < 8 {
            steps += 1
            switch text.tokens[next].kind {
            case .sign(.colon), .term(.isWord), .term(.must), .term(.may), .term(.between), .sign(.quote), .term(.the),
                .term(.only),
                .term(.onlyIs), .term(.currently), .sign(.openRound), .term(.supports), .term(.allows),
                .term(.canEnter):
                isOpen = true
                next -= 1
            case .term(.of), .term(.means):
                next -= 1
            case .term(.valueRange), .term(.range): return Head(kind: .range, start: next, isOpen: true)
            case .term(.value):
                // `the value of x is 1`
                return Head(kind: .value, start: next, isOpen: true)
            case .term(.length): return Head(kind: .length, start: next, isOpen: true)
            case .sign(.comma), .lineBreak, .sign(.fullStop), .sign(.semicolon), .sign(.period),
                .sign(.closeRound), .sign(.closeLabel):
                return Head(kind: .none, start: index, isOpen: true)
            case .word, .text, .term(.cidr), .term(.filler):
                // `Value Range of Name: `
                guard let head = distantHead(next) else { return Head(kind: .none, start: index, isOpen: isOpen) }
                return head
            default: return Head(kind: .none, start: index, isOpen: isOpen)
            }
        }
        return Head(kind: .none, start: index, isOpen: isOpen || next < 0)
    }

    private func distantHead(_ index: Int) -> Head? {
        var next = index
        while next >= 0, index - next < 4 {
            switch text.tokens[next].kind {
            case .word, .text, .term(.cidr), .term(.filler), .term(.the): next -= 1
            case .term(.of):
                guard text.term(next - 1) == .valueRange || text.term(next - 1) == .range else { return nil }
                return Head(kind: .range, start: next - 1, isOpen: true)
            default: return nil
            }
        }
        return nil
    }
}
