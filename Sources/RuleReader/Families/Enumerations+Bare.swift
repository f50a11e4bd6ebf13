import APIModel

/// Closed lists without a head: in brackets, behind a label or the field's own name, or as the whole description.
extension EnumerationFamily {
    /// `attaching point [vda, vdb]`.
    static func readBrackets(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        guard !drafts.taken[index], index > 0 || isWholeBracket(reading), reading.text.partner(index) != nil,
            let list = reading.listing(index, isAnnounced: true), list.values.count >= 2, list.isBracketed, !list.isOpen
        else { return }
        if list.joint != nil {
            guard reading.field.isNumeric, reading.text.sign(index) != .openRound else { return }
            _ = add(reading, list, head: index, isAnnounced: true, &drafts)
            return
        }
        if reading.text.sign(index) == .openRound, ChoiceFamily.inBrackets(reading, index, list) {
            _ = add(reading, list, head: index, isAnnounced: true, &drafts)
            return
        }
        guard !list.values.contains(where: \.isQuoted), !reading.field.isArray || areCodes(list) else { return }
        // Behind a label the brackets hold what belongs to the label.
        if reading.text.sign(index - 1) == .colon, reading.head(before: index).kind == .none { return }
        // Round brackets hold remarks too: only codes in a row are values.
        if reading.text.sign(index) == .openRound, !areCodes(list) || reading.field.isNumeric { return }
        _ = add(reading, list, head: index, isAnnounced: true, &drafts)
    }

    /// `{a, b}` as the whole description.
    static func isWholeBracket(_ reading: Reading) -> Bool {
        reading.field.scalar == .text && reading.text.sign(0) != .openRound
            && reading.text.partner(0) == reading.count - 1
    }

    /// Whether values are codes by their very shape (`IDLE`, `read_only`, `v2`).
    static func areCodes(_ list: ValueList) -> Bool {
        // `1h, 6h, 12h`
        if list.values.count > 2, list.values.allSatisfy({ isAmount($0.text) }) { return true }
        let isShaped = list.values.allSatisfy { value in
            value.text.utf8.count > 1 && !value.text.contains(" ")
                && value.text.unicodeScalars.contains { $0 == "_" || $0.value >= 65 && $0.value <= 90 }
                && value.text.unicodeScalars.dropFirst().contains { !Lexer.isDigit($0) && ($0 == "_" || $0.value < 97) }
        }
        return isShaped
            && (list.values.count > 2
                || list.values.allSatisfy { $0.text.utf8.count > 4 && $0.text != $0.text.uppercased() })
    }

    static func isAmount(_ text: String) -> Bool {
        let letters = text.unicodeScalars.drop(while: Lexer.isDigit)
        return (1...2).contains(letters.count) && letters.count < text.unicodeScalars.count
            && letters.allSatisfy { Lexer.isLetter($0) && $0.value >= 97 }
    }

    /// `Time interval: 1h, 6h, 1d`: behind the field's own name.
    static func readNamed(_ reading: Reading, _ colon: Int, _ drafts: inout Drafts) {
        let label = reading.text.term(colon - 1)
        if label == .openValues || label == .example || label == .note { return }
        if let list = reading.valueList(colon + 1), list.values.count >= 2,
            list.values.allSatisfy({ $0.meaning != nil }),
            list.values.allSatisfy({ $0.tokens.count == 1 || isCode($0) }), !list.endsInProse,
            add(reading, list, head: colon, isAnnounced: true, &drafts)
        {
            return
        }
        if label == .kind, let list = reading.valueList(colon + 1), list.values.count >= 2, !list.endsInProse,
            reading.text.isSentenceEnd(list.end), list.values.allSatisfy({ $0.meaning == nil }),
            !list.values.contains(where: { reading.lexicon.products.contains($0.text.lowercased()) })
        {
            _ = add(reading, list, head: colon - 1, isAnnounced: true, &drafts)
            return
        }
        if reading.isQualifiedHead(span(reading.clauseStart(colon), colon)),
            let list = reading.listing(colon + 1, isAnnounced: true), list.values.count > 1, !list.endsInProse,
            add(reading, list, head: reading.clauseStart(colon), isAnnounced: true, &drafts)
        {
            return
        }
        if let list = ChoiceFamily.quoted(reading, colon) {
            _ = add(reading, list, head: reading.clauseStart(colon), isAnnounced: true, &drafts)
            return
        }
        if isGiven(reading, colon), let list = reading.listing(colon + 1, isAnnounced: true), list.values.count > 1,
            !list.endsInProse,
            list.values.allSatisfy({ isCode($0) || $0.isLabel || reading.startsWithCapital($0.tokens.lowerBound) })
        {
            _ = add(reading, list, head: reading.clauseStart(colon), isAnnounced: true, &drafts)
            return
        }
        if let list = reading.listing(colon + 1, isAnnounced: false), list.joint == nil, list.values.count > 2,
            !list.isOpen, !list.endsInProse, areCodes(list), isSubject(reading, colon),
            reading.text.isSentenceEnd(list.end)
                || reading.text.isClauseEnd(list.end) && list.values.allSatisfy({ isAmount($0.text) })
        {
            _ = add(reading, list, head: colon, isAnnounced: true, &drafts)
            return
        }
        if isChoice(reading, colon), let list = reading.valueList(colon + 1) {
            _ = add(reading, list, head: reading.clauseStart(colon), isAnnounced: true, &drafts)
            return
        }
        let start = reading.clauseStart(colon)
        let words = (span(start, colon)).map { reading.surface($0).lowercased() }
        guard words == reading.field.nameWords, let list = reading.valueList(colon + 1), list.values.count >= 3,
            list.values.allSatisfy(isCode)
        else { return }
        _ = add(reading, list, head: start, isAnnounced: true, &drafts)
    }

    /// `supported types:`, `有三种类型：`: the words before a colon say that all values follow.
    static func isGiven(_ reading: Reading, _ colon: Int) -> Bool {
        let clause = span(max(reading.clauseStart(colon), colon - 5), colon)
        if reading.contains(clause, { $0 == .example || $0 == .openValues || $0 == .andSoOn || $0 == .not }) {
            return false
        }
        if reading.contains(clause, { $0 == .supports || $0 == .onlySupports }) {
            return !clause.contains { isOtherMember(reading, $0) }
        }
        // `types are:`, `类型有：`
        if colon > 1, reading.text.term(colon - 2) == .kind, ["有", "分为", "有以下"].contains(reading.surface(colon - 1)) {
            return true
        }
        return clause.contains { index in
            guard let (_, end) = reading.count(index) else { return false }
            // `三种类型`
            if reading.text.term(end) == .kind, end == colon - 1 { return true }
            guard reading.text.term(end) == .pieces else { return false }
            return span(end + 1, colon).allSatisfy { reading.text.term($0) == .kind || reading.text.term($0) == .value }
        }
    }

    /// Whether the words before a colon begin the description, so that they say what the field is.
    static func isSubject(_ reading: Reading, _ colon: Int) -> Bool {
        let start = reading.sentenceStart(colon)
        return start == 0
            && !reading.contains(span(start, colon)) { $0 == .example || $0 == .openValues || $0 == .note }
    }

    /// `Sort order: asc or desc`: a short label begins the description, and the list ends it.
    static func isChoice(_ reading: Reading, _ colon: Int) -> Bool {
        let label = span(0, colon)
        guard (1...8).contains(colon), reading.clauseStart(colon) == 0, !isIdentifier(reading),
            label.allSatisfy({ reading.text.sign($0) == nil || reading.text.sign($0) == .dash }),
            !reading.contains(label, { $0 == .example || $0 == .openValues || $0 == .note }),
            let list = reading.valueList(colon + 1), list.values.count >= 2, !list.isOpen, !list.endsInProse,
            reading.text.isSentenceEnd(list.end)
                || reading.text.sign(list.end) == .comma && reading.text.term(list.end + 1) == .defaultIs,
            list.values.dropLast().last.map({ reading.gap($0.tokens.upperBound)?.isJoined ?? false }) ?? false
                || list.separator == .pipe || asksWhether(reading) && list.values.count == 2
        else { return false }
        guard
            list.values.count > 2 || asksWhether(reading)
                || label.contains(where: { reading.isKindNoun($0) || reading.text.term($0) == .format })
        else { return false }
        let areCapitals = list.values.allSatisfy { $0.text == $0.text.uppercased() }
        return list.values.allSatisfy {
            (isCode($0) || areCapitals) && $0.meaning == nil && reading.siblings.spelling($0.text) == nil
        }
    }

    /// `是否启用：Y/N`: two values answer.
    static func asksWhether(_ reading: Reading) -> Bool {
        reading.surface(0).lowercased() == "whether" || reading.surface(0).hasPrefix("是否")
    }

    /// Operators or quoted values as the whole description.
    static func readWhole(_ reading: Reading, _ drafts: inout Drafts) {
        guard reading.count > 2, !drafts.taken[0], let list = reading.valueList(0), list.end == reading.count,
            list.values.count >= 3 && list.values.allSatisfy({ isOperator(reading, $0) })
                || list.values.count >= 2 && list.values.allSatisfy(\.isQuoted)
        else { return }
        _ = add(reading, list, head: 0, isAnnounced: true, &drafts)
    }

    static func isOperator(_ reading: Reading, _ value: ListedValue) -> Bool {
        value.tokens.count == 1 && reading.text.tokens[value.tokens.lowerBound].isSign
    }
}
