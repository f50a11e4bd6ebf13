import APIModel

/// Values that show by their writing that they are a choice, without a head: `` `a` or `b` ``, `type: `a`, `b``,
/// `can be `a` or `b``, `target type, a or b`.
enum ChoiceFamily {
    /// `` `a`, `b`, or `c` `` as a whole sentence.
    static func readSentences(_ reading: Reading, _ drafts: inout Drafts) {
        for index in 0..<reading.count where isSentenceStart(reading, index) && !drafts.taken[index] {
            guard let list = reading.valueList(index), list.values.count >= 2, isWhole(reading, list),
                list.values.allSatisfy(\.isQuoted) || list.values.count > 2 && areCapitals(list)
                    || list.values.contains(where: \.isDefault) && list.values.allSatisfy(EnumerationFamily.isCode)
                    || list.separator == .pipe && list.end >= reading.count - 1 && index == 0,
                isJoined(reading, list) || list.separator == .pipe || list.values.contains(where: \.isDefault),
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

    /// `can be `a` or `b``, `must be set to `a``, `set to `a` or `b``: codes by their writing; words may be prose.
    static func readModal(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        var start = reading.skip(index + 1) { $0 == .term(.isWord) || $0 == .term(.oneOf) || $0 == .sign(.colon) }
        if reading.surface(start).lowercased() == "set", reading.text.term(start + 1) == .to { start += 2 }
        guard start < reading.count, let list = reading.valueList(start), !list.endsInProse,
            list.values.count >= 2 || isOnlyOne(reading, list, behind: index),
            isChoice(reading, list, behind: index, from: start), isOver(reading, list.end), !namesMember(reading, index)
        else { return }
        _ = EnumerationFamily.add(reading, list, head: index, isAnnounced: true, &drafts)
    }

    /// `Must be `a`.`: the one value that is asked for.
    private static func isOnlyOne(_ reading: Reading, _ list: ValueList, behind index: Int) -> Bool {
        guard reading.text.term(index) == .must, list.values.count == 1, list.values[0].isQuoted, isWhole(reading, list)
        else { return false }
        let subject = span(reading.sentenceStart(index), index)
        return subject.allSatisfy { reading.text.term($0) == .thisParameter || reading.surface($0).lowercased() == "this" }
    }

    private static func isChoice(_ reading: Reading, _ list: ValueList, behind index: Int, from start: Int) -> Bool {
        let areNumbers = list.values.contains { Int64($0.text) != nil } && !reading.field.isNumeric
        if areNumbers { return false }
        let areShaped = list.values.allSatisfy { $0.isQuoted || reading.hasShapeOfCode($0) }
        if list.values.count == 1 { return areShaped }
        // `can be: a, b`
        if reading.text.sign(start - 1) == .colon, isWhole(reading, list), list.values.allSatisfy(EnumerationFamily.isCode) {
            return true
        }
        if isJoined(reading, list) {
            // `Must be a, b, or c`: without a subject the words speak of the field.
            let isOfField = reading.sentenceStart(index) == index && list.values.count > 2
                && list.values.allSatisfy(EnumerationFamily.isCode) && reading.text.isSentenceEnd(list.end)
            return areShaped || isOfField
        }
        // `可以为A、B、C`
        return list.separator == .enumerationComma && start > index + 1 && (areShaped || areCapitals(list))
    }

    /// `set to `a` or `b``, `choose between `a` and `b``: quoted values that end a sentence.
    static func readObject(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        let clause = reading.clauseStart(index)
        guard index - clause <= 2, index > clause, setting.contains(reading.surface(clause).lowercased()) else { return }
        guard let list = reading.valueList(index + 1), list.values.count >= 2, list.values.allSatisfy(\.isQuoted),
            isWhole(reading, list), reading.gap(list.values[list.values.count - 2].tokens.upperBound)?.isJoined == true
        else { return }
        _ = EnumerationFamily.add(reading, list, head: clause, isAnnounced: true, &drafts)
    }

    private static let setting: Set<String> = ["set", "choose", "select"]

    /// `ordered by `a`, `b`, or `c``, `in `a` or `b` order`: quoted values before or behind a word for their kind.
    static func readOrder(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        guard reading.text.tokens[index].isGlued == false, !drafts.taken[index], let list = reading.valueList(index),
            list.values.count >= 2, list.values.allSatisfy(\.isQuoted), isJoined(reading, list), !list.isOpen,
            !reading.isSample(index), !list.values.contains(where: { reading.siblings.spelling($0.text) != nil })
        else { return }
        let before = reading.surface(index - 1).lowercased()
        let isOrdered = before == "by" && ordering.contains(reading.surface(index - 2).lowercased())
        let isNamed = before == "in" && isKind(reading, list.end) && reading.text.isClauseEnd(list.end + 1)
        let isOfKind = isKind(reading, index - 1) && reading.text[index - 1]?.isASCII == true && isWhole(reading, list)
        guard isOrdered || isNamed || isOfKind else { return }
        _ = EnumerationFamily.add(reading, list, head: index - 1, isAnnounced: true, &drafts)
    }

    private static let ordering: Set<String> = ["ordered", "sorted", "order", "sort"]

    /// `TCP or UDP`, `0 or 1`: numbers that are the whole description.
    static func readNumbers(_ reading: Reading, _ drafts: inout Drafts) {
        guard reading.field.isNumeric, reading.count > 2, !drafts.taken[0], let list = reading.valueList(0),
            list.values.count >= 2, list.values.allSatisfy({ $0.meaning == nil && $0.interval == nil }), isWhole(reading, list),
            isJoined(reading, list) || list.separator == .slash || list.separator == .pipe, list.end >= reading.count - 1
        else { return }
        _ = EnumerationFamily.add(reading, list, head: 0, isAnnounced: true, &drafts)
    }

    /// `protocol type, supports A and B`: behind a word for the kind, to the end of the sentence.
    static func readSupported(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        let sentence = reading.sentenceStart(index)
        guard reading.clauseStart(index) == index || sentence == index, isOfKind(reading, index),
            let list = reading.valueList(index + 1), list.values.count >= 2, list.joint == nil, isWhole(reading, list),
            list.values.allSatisfy({ $0.meaning == nil && !reading.lexicon.products.contains($0.text.lowercased()) }),
            list.values.allSatisfy(EnumerationFamily.isCode) || areCapitals(list)
        else { return }
        _ = EnumerationFamily.add(reading, list, head: index, isAnnounced: true, &drafts)
    }

    /// Whether the clause or sentence before ends with a word for a kind.
    private static func isOfKind(_ reading: Reading, _ index: Int) -> Bool {
        var end = index
        while end > 0, reading.text.isClauseEnd(end - 1) { end -= 1 }
        return end > 0 && end < 8 && isKind(reading, end - 1)
    }

    /// `level of detail (a/b)`: a choice in brackets behind a word for the kind, or of quoted values.
    static func inBrackets(_ reading: Reading, _ open: Int, _ list: ValueList) -> Bool {
        guard reading.field.scalar == .text, reading.text.isSentenceEnd(list.end), list.values.count >= 2, list.joint == nil,
            list.values.allSatisfy({ $0.meaning == nil && reading.siblings.spelling($0.text) == nil }), !reading.isSample(open),
            isJoined(reading, list) || list.separator == .slash || list.separator == .pipe
        else { return false }
        if list.values.allSatisfy(\.isQuoted) { return true }
        let words = span(reading.sentenceStart(open), open)
        return words.count <= 8 && words.contains { isKind(reading, $0) }
            && list.values.allSatisfy { EnumerationFamily.isCode($0) && $0.tokens.count == 1 }
    }

    /// `supported protocols are A and B`, `whether it is `a` or `b``.
    static func readCopula(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        guard reading.text.tokens[index].isASCII else { return }
        let words = span(reading.clauseStart(index), index)
        let isHead = reading.isQualifiedHead(words) && words.count > 1
        let first = reading.surface(words.lowerBound).lowercased()
        guard isHead || describing.contains(first) && !words.isEmpty,
            let list = reading.valueList(index + 1), list.values.count >= 2, list.joint == nil, isWhole(reading, list),
            isHead && list.values.allSatisfy({ EnumerationFamily.isCode($0) || areCapitals(list) })
                || list.values.allSatisfy(\.isQuoted) && isJoined(reading, list)
        else { return }
        _ = EnumerationFamily.add(reading, list, head: words.lowerBound, isAnnounced: true, &drafts)
    }

    private static let describing: Set<String> = [
        "whether", "specifies", "indicates", "determines", "defines", "specify", "define",
    ]

    private static func isVerb(_ reading: Reading, _ index: Int) -> Bool {
        switch reading.text.term(index) {
        case .supports, .allows: true
        case .isWord: reading.text.term(index + 1) == .supports || reading.text.term(index + 1) == .allows
        default: false
        }
    }

    /// `only `a` is supported`, `currently, only a and b are supported`.
    static func readOnly(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        guard reading.text.tokens[index].isASCII,
            let verb = span(index + 1, min(index + 16, reading.sentenceEnd(index))).first(where: { isVerb(reading, $0) }),
            let list = reading.plainValues(index + 1, until: verb), list.end == verb, !list.isOpen,
            list.values.allSatisfy({ $0.meaning == nil && reading.siblings.spelling($0.text) == nil }),
            !list.values.contains(where: { reading.lexicon.products.contains($0.text.lowercased()) })
        else { return }
        let end = reading.text.term(verb) == .isWord ? verb + 1 : verb
        guard isVerb(reading, end), reading.text.term(end) != .isWord, isOver(reading, end + 1) else { return }
        let sentence = span(reading.sentenceStart(index), index)
        let isShaped = list.values.allSatisfy { $0.isQuoted || reading.hasShapeOfCode($0) } || areCapitals(list)
        let isCurrent = reading.contains(sentence) { $0 == .currently } && list.values.allSatisfy(EnumerationFamily.isCode)
        guard isShaped || isCurrent, !namesMember(reading, index) else { return }
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
            list.values.allSatisfy(\.isQuoted)
                || areCapitals(list) && isJoined(reading, list) && (list.values.count > 2 || namesKind(reading, colon))
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
        guard comma > 0, comma <= 8, reading.clauseStart(comma) == 0, namesKind(reading, comma),
            let list = reading.valueList(comma + 1), list.values.count >= 2, list.joint == nil, isJoined(reading, list),
            isWhole(reading, list), list.values.allSatisfy({ EnumerationFamily.isCode($0) || areCapitals(list) })
        else { return }
        _ = EnumerationFamily.add(reading, list, head: 0, isAnnounced: true, &drafts)
    }

    /// Whether a label ends with a word for a kind, or says of what: `sort order of the results`.
    private static func namesKind(_ reading: Reading, _ end: Int) -> Bool {
        if reading.contains(span(0, end), { $0 == .or || $0 == .and }) { return false }
        return (0..<end).contains { isKind(reading, $0) && ($0 == end - 1 || reading.text.term($0 + 1) == .of) }
    }

    /// Whether a word says what sort of thing a field chooses.
    static func isKind(_ reading: Reading, _ index: Int) -> Bool {
        reading.text.term(index) == .kind || reading.text.term(index) == .format && reading.text[index]?.isASCII == false
            || reading.lexicon.kinds.contains(reading.surface(index).lowercased())
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
