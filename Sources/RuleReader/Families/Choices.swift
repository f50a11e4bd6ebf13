import APIModel

/// Values that show by their writing that they are a choice, without a head: `` `a` or `b` ``, `type: `a`, `b``,
/// `can be `a` or `b``, `target type, a or b`.
enum ChoiceFamily {
    /// `` `a`, `b`, or `c` `` as a whole sentence.
    static func readSentences(_ reading: Reading, _ drafts: inout Drafts) {
        for index in 0..<reading.count where isSentenceStart(reading, index) && !drafts.taken[index] {
            guard let list = reading.valueList(index), list.values.count >= 2, isWhole(reading, list),
                list.values.allSatisfy(\.isQuoted) || list.values.count > 2 && areCapitals(list), isJoined(reading, list),
                // One sentence alone may list anything; a word before says what it is about.
                index == 0 || reading.text.sign(index - 1) != .colon
            else { continue }
            _ = EnumerationFamily.add(reading, list, head: index, isAnnounced: true, &drafts)
        }
    }

    private static func isSentenceStart(_ reading: Reading, _ index: Int) -> Bool {
        guard reading.text.tokens[index].isASCII || reading.text.sign(index) == .quote else { return false }
        guard index > 0 else { return true }
        guard reading.text.isSentenceEnd(index - 1) else { return false }
        return index < 2 || reading.text.sign(index - 2) != .colon
    }

    /// `can be `a` or `b``, `must be set to `a``: codes by their writing; words may be prose.
    static func readModal(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        var start = reading.skip(index + 1) { $0 == .term(.isWord) || $0 == .term(.oneOf) || $0 == .sign(.colon) }
        if reading.surface(start).lowercased() == "set", reading.text.term(start + 1) == .to { start += 2 }
        guard start < reading.count, let list = reading.valueList(start), list.values.count >= 2, !list.endsInProse,
            list.values.allSatisfy({ $0.isQuoted || reading.hasShapeOfCode($0) }), isJoined(reading, list),
            !list.values.contains(where: { Int64($0.text) != nil && !reading.field.isNumeric }),
            isOver(reading, list.end), !namesMember(reading, index)
        else { return }
        _ = EnumerationFamily.add(reading, list, head: index, isAnnounced: true, &drafts)
    }

    /// Whether another member stands in the clause before.
    private static func namesMember(_ reading: Reading, _ index: Int) -> Bool {
        span(reading.clauseStart(index), index).contains { other in
            let name = reading.surface(other)
            return name != reading.field.name && reading.siblings.spelling(name) == name
        }
    }

    /// `the type of the link: `a`, `b``: quoted values behind a label, to the end of the sentence.
    static func quoted(_ reading: Reading, _ colon: Int) -> ValueList? {
        guard let list = reading.valueList(colon + 1), list.values.count >= 2, isWhole(reading, list),
            list.values.allSatisfy({ $0.meaning == nil }),
            list.values.allSatisfy(\.isQuoted) || areCapitals(list) && isJoined(reading, list)
        else { return nil }
        let clause = span(reading.clauseStart(colon), colon)
        guard isJoined(reading, list) || reading.sentenceStart(colon) == 0,
            !reading.contains(clause, { $0 == .example || $0 == .openValues || $0 == .note || $0 == .not }),
            !namesMember(reading, colon)
        else { return nil }
        return list
    }

    /// `target type, a or b`: a label that names a kind, and a choice that ends the description.
    static func readLabelled(_ reading: Reading, _ comma: Int, _ drafts: inout Drafts) {
        guard comma > 0, comma <= 6, reading.clauseStart(comma) == 0, isKind(reading, comma - 1),
            let list = reading.valueList(comma + 1), list.values.count >= 2, list.joint == nil, isJoined(reading, list),
            isWhole(reading, list), list.values.allSatisfy({ EnumerationFamily.isCode($0) || areCapitals(list) })
        else { return }
        _ = EnumerationFamily.add(reading, list, head: 0, isAnnounced: true, &drafts)
    }

    /// Whether a word says what sort of thing a field chooses.
    static func isKind(_ reading: Reading, _ index: Int) -> Bool {
        reading.text.term(index) == .kind || reading.lexicon.kinds.contains(reading.surface(index).lowercased())
    }

    /// `can only be the cloud type`: one value before the word for its kind.
    static func named(_ reading: Reading, _ index: Int) -> ValueList? {
        guard let value = reading.value(index), EnumerationFamily.isCode(value),
            isKind(reading, value.tokens.upperBound), !reading.lexicon.prose.contains(value.text.lowercased())
        else { return nil }
        return ValueList(values: [value], end: value.tokens.upperBound + 1)
    }

    /// Whether `or` stands before the last value.
    private static func isJoined(_ reading: Reading, _ list: ValueList) -> Bool {
        guard list.values.count >= 2 else { return false }
        let gap = reading.gap(list.values[list.values.count - 2].tokens.upperBound)
        return gap?.isJoined == true && reading.text.term((gap?.end ?? 0) - 1) == .or
    }

    private static func isWhole(_ reading: Reading, _ list: ValueList) -> Bool {
        !list.isOpen && !list.endsInProse && reading.text.isSentenceEnd(list.end)
            && !list.values.contains { reading.siblings.spelling($0.text) != nil }
    }

    private static func isOver(_ reading: Reading, _ index: Int) -> Bool {
        reading.text.isClauseEnd(index) || reading.text.sign(index) == .closeRound
    }

    private static func areCapitals(_ list: ValueList) -> Bool {
        list.values.allSatisfy { $0.text.utf8.count > 1 && $0.text == $0.text.uppercased() && Int64($0.text) == nil }
    }
}
