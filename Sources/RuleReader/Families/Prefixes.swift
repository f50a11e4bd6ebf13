import APIModel

/// What a text begins with by its kind: `must be an absolute path`, `supports http:// and https://`.
enum PrefixFamily {
    static func read(_ reading: Reading, at index: Int, _ drafts: inout Drafts) {
        switch reading.text.term(index) {
        case .absolutePath: readPath(reading, index, &drafts)
        case .supports, .onlySupports, .must, .beginsWith, .onlyAllows: readSchemes(reading, index, &drafts)
        default: break
        }
    }

    private static func readPath(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        let clause = span(reading.clauseStart(index), index)
        guard reading.contains(clause, { $0 == .must || $0 == .onlyIs || $0 == .onlySupports }),
            !reading.contains(clause, { $0 == .not || $0 == .ifWord }), reading.text.term(index + 1) != .or
        else { return }
        add(["/"], span(index, index + 1), reading, &drafts)
    }

    /// `http:// and https://`: schemes with their slashes.
    private static func readSchemes(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        guard !reading.contains(span(reading.clauseStart(index), index), { $0 == .not || $0 == .example }) else { return }
        var schemes: [Substring] = []
        var next = reading.skip(index + 1) { 
            $0 == .term(.isWord) || $0 == .term(.oneOf) || $0 == .sign(.colon) || $0 == .term(.unit) || $0 == .sign(.quote)
        }
        var end = next
        while next < reading.count, schemes.count < 8, let last = scheme(reading, next) {
            schemes.append(Substring(reading.text.string(span(next, last))))
            end = last
            next = last
            while next < reading.count, isJoint(reading, next) { next += 1 }
        }
        guard !schemes.isEmpty, isOver(reading, end), schemes.count > 1 || reading.text.term(index) != .supports else { return }
        add(schemes, span(index, end), reading, &drafts)
    }

    /// The index after `https://`.
    private static func scheme(_ reading: Reading, _ index: Int) -> Int? {
        let text = reading.text
        guard text[index]?.kind == .word, text.sign(index + 1) == .colon, text.sign(index + 2) == .slash,
            text.sign(index + 3) == .slash, text.tokens[index + 1].isGlued, text.tokens[index + 2].isGlued
        else { return nil }
        // An address goes on behind the slashes.
        if let next = text[index + 4], next.isGlued, next.kind == .word || next.kind == .number { return nil }
        return index + 4
    }

    private static func isJoint(_ reading: Reading, _ index: Int) -> Bool {
        switch reading.text.tokens[index].kind {
        case .term(.or), .term(.and), .sign(.comma), .sign(.enumerationComma), .sign(.slash), .sign(.quote): true
        default: false
        }
    }

    private static func isOver(_ reading: Reading, _ index: Int) -> Bool {
        switch reading.text.term(index) {
        case .currently, .supports, .beginsWith: true
        default: reading.text.isClauseEnd(index) || reading.text.sign(index) == .closeRound
        }
    }

    private static func add(_ prefixes: [Substring], _ tokens: Range<Int>, _ reading: Reading, _ drafts: inout Drafts) {
        let rules = prefixes.map { Constraint.characters(CharacterRule(prefix: String($0))) }
        drafts.add(
            Draft(
                constraint: rules.count == 1 ? rules[0] : .anyOf(rules), certainty: .certain, tokens: tokens,
                isAnnounced: true), takes: false)
    }
}
