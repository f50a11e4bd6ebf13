import APIModel

extension CrossFamily {
    /// `if you fill it in, other also needs to be filled`: in the row of one member, what another must be then.
    static func requireOther(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        let sentence = span(reading.sentenceStart(index), index)
        guard let conditional = sentence.last(where: { reading.text.term($0) == .ifWord }) else { return }
        let words = span(conditional, reading.clauseStart(index))
        guard speaksOfOwn(reading, words) else { return }
        let clause = span(reading.clauseStart(index), index)
        let named = clause.filter { other in
            reading.text.tokens[other].isASCII
                && reading.siblings.spelling(reading.surface(other)) == reading.surface(other)
                && reading.surface(other) != reading.field.name
        }
        guard named.count == 1, let other = named.first,
            !reading.contains(clause, { $0 == .not || $0 == .or })
        else { return }
        drafts.crossRules.append(
            CrossDraft(
                condition: .present(member: reading.field.name), consequence: .require(member: reading.surface(other)),
                certainty: .certain, tokens: span(conditional, index + 1)))
    }

    /// Whether a condition only says that this very member is given.
    static func speaksOfOwn(_ reading: Reading, _ words: Range<Int>) -> Bool {
        guard !reading.contains(words, { $0 == .not || $0 == .notSpecified || $0 == .blank || $0 == .unless }) else {
            return false
        }
        var isGiven = false
        for index in words {
            let token = reading.text.tokens[index]
            switch token.kind {
            case .term(.specified), .term(.canEnter), .term(.exists), .term(.notBlank): isGiven = true
            case .term(.ifWord), .term(.thenWord), .term(.the), .term(.isWord), .term(.thisParameter), .term(.of),
                .sign(.comma), .term(.filler), .sign(.quote):
                break
            case .word:
                let word = reading.surface(index).lowercased()
                if ["fill", "filled", "set", "used", "given", "passed"].contains(word) {
                    isGiven = true
                } else if !["you", "in", "has", "been", "also", "value"].contains(word),
                    reading.surface(index) != reading.field.name
                {
                    return false
                }
            case .text: if !["了", "反之"].contains(reading.surface(index)) { return false }
            default: return false
            }
        }
        return isGiven
    }

    /// `when this is given, mode cannot be none`: in the row of one member, which value of another shuts it out.
    static func excludeValue(
        _ reading: Reading, _ index: Int, _ surroundings: Surroundings, _ drafts: inout Drafts
    ) {
        guard reading.text.term(index + 1) == .isWord, let name = reading.text[index - 1], name.isASCII,
            let other = reading.siblings.spelling(reading.surface(index - 1)), other != reading.field.name,
            other.dropFirst() == reading.surface(index - 1).dropFirst(),
            let facts = surroundings.fields.first(where: { $0.name == other }), !facts.isArray,
            let value = reading.value(index + 2), reading.text.isClauseEnd(value.tokens.upperBound),
            let typed = facts.typed(value.text),
            !reading.lexicon.prose.contains(value.text.lowercased()) || value.text.lowercased() == "none"
        else { return }
        let clause = reading.clauseStart(index)
        let start = reading.sentenceStart(index)
        guard let conditional = span(start, clause).last(where: { reading.text.term($0) == .ifWord }),
            reading.clauseStart(clause - 1) <= conditional, speaksOfOwn(reading, span(conditional, clause))
        else { return }
        drafts.crossRules.append(
            CrossDraft(
                condition: .equals(member: other, values: [typed]), consequence: .forbid(member: reading.field.name),
                certainty: .certain, tokens: span(conditional, value.tokens.upperBound)))
    }
}
