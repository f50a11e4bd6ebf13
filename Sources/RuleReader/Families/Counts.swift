import APIModel

/// `only one is currently supported`, `目前只支持一个`: how many items an array takes.
enum CountFamily: Family {
    static func read(_ reading: Reading, into drafts: inout Drafts) {
        if reading.field.isArray || reading.field.scalar == .map { readLeast(reading, &drafts) }
        guard reading.field.isArray else { return }
        for index in 0..<reading.count {
            switch reading.text.term(index) {
            case .onlySupports: read(reading, after: index, &drafts)
            case .only: readBefore(reading, index, &drafts)
            default: break
            }
        }
    }

    /// `至少一个，最多五个标签`: one of what is counted next.
    private static func readLeast(_ reading: Reading, _ drafts: inout Drafts) {
        for index in 0..<reading.count where reading.text.term(index) == .oneMustBeGiven {
            guard reading.text.sign(index + 1) == .comma || reading.text.term(index + 1) == .and,
                reading.text.term(index + 2) == .atMost, let (_, end) = reading.count(index + 3),
                reading.quantity(end).0 == .pieces
            else { continue }
            let isArray = reading.field.isArray
            let range = CountRange(minimum: 1)
            drafts.add(
                Draft(
                    constraint: isArray ? .itemCount(range) : .entryCount(range), target: isArray ? .items : .entries,
                    certainty: .certain, tokens: index..<(index + 1), isAnnounced: true))
        }
    }

    /// `only supports incoming one`.
    private static func read(_ reading: Reading, after index: Int, _ drafts: inout Drafts) {
        // `on the site only one is supported`: a name before says where it holds.
        let clause = span(reading.clauseStart(index), index)
        let names = clause.contains {
            reading.text.tokens[$0].kind == .word && (!reading.text.tokens[$0].isGlued || $0 == clause.lowerBound)
        }
        if names,
            reading.text.tokens[index].isASCII == false
        {
            return
        }
        for next in span(index + 1, min(index + 3, reading.count)) where !drafts.taken[next] {
            guard let (count, end) = reading.count(next) else { continue }
            let (quantity, after) = reading.quantity(end)
            guard quantity == .nothing || quantity == .pieces || quantity == .other, count > 0 else { return }
            let last = quantity == .pieces ? after : end
            guard reading.text.isClauseEnd(last) else { return }
            drafts.add(draft(count, span(index, last)))
            return
        }
    }

    /// `only one is supported`.
    private static func readBefore(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        guard index + 1 < reading.count, let (count, end) = reading.count(index + 1), count > 0 else { return }
        let sentence = span(end, reading.sentenceEnd(end))
        guard let verb = sentence.first(where: { reading.text.term($0) == .supports }), verb - end < 5 else { return }
        drafts.add(draft(count, span(index, verb + 1)))
    }

    private static func draft(_ count: Int, _ tokens: Range<Int>) -> Draft {
        Draft(
            constraint: .itemCount(CountRange(maximum: count)), target: .items, certainty: .certain, tokens: tokens,
            isAnnounced: true)
    }
}

/// `It is not allowed to be blank`, `不允许为空`; and what lets a text be empty.
enum BlankFamily: Family {
    static func read(_ reading: Reading, into drafts: inout Drafts) {
        for index in 0..<reading.count {
            switch reading.text.term(index) {
            case .notBlank:
                guard reading.field.scalar == .text, !reading.field.isArray else { continue }
                // `if it is not blank, …` asks for nothing.
                if reading.contains(span(reading.clauseStart(index), index), { $0 == .ifWord }) { continue }
                drafts.add(
                    Draft(
                        constraint: .length(LengthRange(minimum: 1)), certainty: .certain, tokens: index..<(index + 1),
                        isAnnounced: true))
            case .allowedBlank: drafts.allowsBlank = true
            case .blank:
                // `if it is blank, …` says what an empty text means.
                let sentence = span(reading.sentenceStart(index), index)
                let isExplained = [.isWord, .means, .thenWord].contains(reading.text.term(index + 1))
                if isExplained || reading.contains(sentence, { $0 == .ifWord }) { drafts.allowsBlank = true }
            case .caseSensitive: drafts.isCaseSensitive = true
            default: if isEmptyText(reading, index) { drafts.allowsBlank = true }
            }
        }
    }

    /// `none: ""`: two quotes with nothing between are a value.
    private static func isEmptyText(_ reading: Reading, _ index: Int) -> Bool {
        guard reading.text.sign(index) == .quote, reading.text.sign(index + 1) == .quote,
            reading.text.tokens[index + 1].isGlued, reading.text.sign(index + 2) != .quote,
            reading.text.sign(index - 1) != .quote
        else { return false }
        // `无：""` means none, `不能为""` denies it.
        return !span(reading.clauseStart(index), index).contains { other in
            reading.text.term(other) == .example || reading.text.term(other) == .not && reading.surface(other) != "无"
        }
    }
}
