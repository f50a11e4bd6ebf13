import APIModel

/// What a text ends with: `must end with .jpg or .png`, `以.com结尾`, `以小写字母开始和结尾`.
enum EndingFamily {
    static func read(_ reading: Reading, at index: Int, _ drafts: inout Drafts) {
        guard reading.text.term(index) == .endsWith else { return }
        let clause = span(reading.clauseStart(index), index)
        guard !reading.contains(clause, { $0 == .not || $0 == .example || $0 == .may || $0 == .ifWord }) else { return }
        if reading.text.tokens[index].isASCII {
            guard reading.contains(clause, { $0 == .must || $0 == .onlyIs || $0 == .onlySupports }),
                let (suffixes, end) = suffixes(reading, index + 1), reading.text.isClauseEnd(end)
            else { return }
            add(suffixes, span(index, end), &drafts)
        } else {
            guard let by = clause.last(where: { reading.surface($0) == "以" }),
                let (suffixes, end) = suffixes(reading, by + 1), end == index
            else { return }
            add(suffixes, span(by, index + 1), &drafts)
        }
    }

    /// Endings with a period, or in quotes: `.jpg`, `".tar.gz"`.
    private static func suffixes(_ reading: Reading, _ index: Int) -> ([String], end: Int)? {
        var found: [String] = []
        var next = index
        var end = index
        while next < reading.count, found.count < 16 {
            let isQuoted = reading.text.sign(next) == .quote
            let start = isQuoted ? next + 1 : next
            guard reading.text.sign(start) == .period || isQuoted, let last = word(reading, start) else { break }
            found.append(reading.text.string(span(start, last)))
            end = last
            if isQuoted {
                guard reading.text.sign(last) == .quote else { return nil }
                end = last + 1
            }
            next = reading.skip(end) {
                $0 == .sign(.comma) || $0 == .sign(.enumerationComma) || $0 == .sign(.slash) || $0 == .term(.or)
            }
            if next == end { break }
        }
        return found.isEmpty ? nil : (found, end)
    }

    /// The index after periods and words without a blank between.
    private static func word(_ reading: Reading, _ start: Int) -> Int? {
        var next = start
        while let token = reading.text[next], token.isASCII || reading.text.sign(next) == .period,
            next == start || token.isGlued, next - start < 6
        {
            if reading.text.sign(next) == .period, reading.text[next + 1]?.isGlued != true { break }
            if token.isSign, reading.text.sign(next) != .period { break }
            next += 1
        }
        return next > start + (reading.text.sign(start) == .period ? 1 : 0) ? next : nil
    }

    private static func add(_ suffixes: [String], _ tokens: Range<Int>, _ drafts: inout Drafts) {
        drafts.add(
            Draft(
                constraint: .characters(CharacterRule(suffixes: suffixes)), certainty: .certain, tokens: tokens,
                isAnnounced: true), takes: false)
    }
}
