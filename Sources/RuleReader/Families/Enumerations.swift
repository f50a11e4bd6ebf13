import APIModel

/// Closed lists behind a head: `value range: a, b`, `取值为a或b`, `currently only supports a`, `[a, b]`.
enum EnumerationFamily: Family {
    static func read(_ reading: Reading, into drafts: inout Drafts) {
        if reading.field.scalar == .boolean { return readOnlyOne(reading, &drafts) }
        guard reading.field.isNumeric || reading.field.scalar == .text else { return }
        var index = 0
        while index < reading.count {
            defer { index += 1 }
            guard !drafts.taken[index] else { continue }
            switch reading.text.tokens[index].kind {
            case .term(let term): readHead(reading, term, index, &drafts)
            case .sign(.openSquare), .sign(.openBrace), .sign(.openRound): readBrackets(reading, index, &drafts)
            case .sign(.colon): readNamed(reading, index, &drafts)
            case .sign(.comma): ChoiceFamily.readLabelled(reading, index, &drafts)
            case .sign(.quote): ChoiceFamily.readOrder(reading, index, &drafts)
            default: break
            }
        }
        ChoiceFamily.readSentences(reading, &drafts)
        ChoiceFamily.readNumbers(reading, &drafts)
        readWhole(reading, &drafts)
    }

    /// `only true is supported`: a flag that can be nothing else.
    static func readOnlyOne(_ reading: Reading, _ drafts: inout Drafts) {
        for index in 0..<reading.count {
            let start: Int
            switch reading.text.term(index) {
            case .onlyIs, .onlySupports: start = index + 1
            case .only where isSupported(reading, index + 2): start = index + 1
            default: continue
            }
            guard let value = reading.value(start),
                isOver(reading, value.tokens.upperBound)
                    || isSupported(reading, value.tokens.upperBound)
            else { continue }
            let list = ValueList(values: [value], end: value.tokens.upperBound)
            _ = add(reading, list, head: index, isAnnounced: true, &drafts)
        }
    }

    static func isSupported(_ reading: Reading, _ index: Int) -> Bool {
        let term = reading.text.term(index) == .isWord ? reading.text.term(index + 1) : reading.text.term(index)
        return term == .supports || term == .allows
    }

    // MARK: Heads

    static func readHead(_ reading: Reading, _ head: Term, _ index: Int, _ drafts: inout Drafts) {
        switch head {
        case .valueRange, .value, .limitedTo, .range: readList(reading, head, index, &drafts)
        case .following: readFollowing(reading, index, &drafts)
        case .onlySupports, .onlyIs: readOnly(reading, head, index, &drafts)
        case .oneOf: readList(reading, head, index, &drafts)
        case .isTaken: readTaken(reading, index, &drafts)
        case .may, .must: ChoiceFamily.readModal(reading, index, &drafts)
        case .to, .between: ChoiceFamily.readObject(reading, index, &drafts)
        case .supports: ChoiceFamily.readSupported(reading, index, &drafts)
        case .isWord: ChoiceFamily.readCopula(reading, index, &drafts)
        case .only: ChoiceFamily.readOnly(reading, index, &drafts)
        case .openValues: readWithDefault(reading, index, &drafts)
        default: break
        }
    }

    static func readList(_ reading: Reading, _ head: Term, _ index: Int, _ drafts: inout Drafts) {
        guard let start = listStart(reading, head, index) else { return }
        if reading.text.term(start) == .openValues { return }
        if head == .value, let only = numbered(reading, start) {
            add(reading, only, head: index, isAnnounced: true, &drafts)
            return
        }
        guard var list = reading.listing(start, isAnnounced: true) else { return }
        // One value is a list only where the head can mean nothing else.
        if list.values.count == 1 {
            guard
                head == .valueRange || head == .value && reading.text.term(index - 1) == .only
                    || isOnlyNumber(reading, list, head, index), isOver(reading, list.end), !list.isOpen
            else { return }
        }
        if head == .value, list.endsInProse, !list.isBracketed, !list.values.allSatisfy({ isCode($0) }) {
            list.isOpen = true
        }
        if add(reading, list, head: index, isAnnounced: true, &drafts) || list.joint == nil { return }
        if let plain = reading.plainValues(start, until: reading.count), plain.values.count > 1 {
            _ = add(reading, plain, head: index, isAnnounced: true, &drafts)
        }
    }

    /// `values: (1) a: what it means`: a numbered list of one value.
    static func numbered(_ reading: Reading, _ index: Int) -> ValueList? {
        let start = reading.skipNumbering(index)
        guard start > index, reading.surface(index + (reading.text.sign(index) == .openRound ? 1 : 0)) == "1",
            let value = reading.value(start), reading.text.sign(value.tokens.upperBound) == .colon, isCode(value),
            reading.siblings.spelling(value.text) == nil
        else { return nil }
        // A further number begins a further value.
        let isLast = !span(start, reading.count).contains { next in
            next > start && reading.surface(next) == "2" && [.openRound, nil].contains(reading.text.sign(next - 1))
                && [.closeRound, .enumerationComma, .period].contains(reading.text.sign(next + 1))
        }
        return isLast ? ValueList(values: [value], end: value.tokens.upperBound, joint: .colon) : nil
    }

    /// `可选值包括：a,b,c` beside `默认a`: a row after a word that may leave it open, of which the default is one.
    static func readWithDefault(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        guard reading.surface(index).hasPrefix("可选"), reading.text.sign(index + 1) == .colon,
            let list = reading.plainValues(index + 2, until: reading.count), list.values.count >= 3, !list.isOpen,
            !list.endsInProse, reading.text.isSentenceEnd(list.end), list.values.allSatisfy({ isCode($0) }),
            (0..<reading.count).contains(where: { other in
                guard reading.text.term(other) == .defaultIs, let value = reading.value(other + 1) else { return false }
                return list.values.contains { $0.text == value.text }
            })
        else { return }
        _ = add(reading, list, head: index, isAnnounced: true, &drafts)
    }

    /// `types are (the following types are separated with "/") "a/b"`: the page says how it writes its list.
    static func readNotedList(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) -> Bool {
        let note = span(index, min(index + 8, reading.count))
        guard let separated = note.first(where: { reading.text.term($0) == .separated }),
            let slash = span(separated, min(separated + 4, reading.count)).first(where: {
                reading.text.sign($0) == .slash
            }),
            let close = span(slash, min(slash + 4, reading.count)).first(where: { reading.text.sign($0) == .closeRound }
            )
        else { return false }
        let start = reading.skip(close + 1) { $0 == .sign(.quote) || $0 == .lineBreak || $0 == .sign(.colon) }
        guard let list = reading.plainValues(start, until: reading.count), list.values.count >= 2,
            list.separator == .slash,
            reading.text.sign(list.end) == .quote || reading.text.isClauseEnd(list.end)
        else { return false }
        return add(reading, list, head: index, isAnnounced: true, &drafts)
    }

    /// `a flag, 取值为1`: the one number that ends a description, behind a head with a verb.
    static func isOnlyNumber(_ reading: Reading, _ list: ValueList, _ head: Term, _ index: Int) -> Bool {
        guard head == .value, reading.field.isNumeric, list.joint == nil, list.end >= reading.count - 1 else {
            return false
        }
        let words = reading.text.string(span(index, list.values[0].tokens.lowerBound))
        guard words.hasSuffix("为") || words.hasSuffix("是") else { return false }
        return reading.clauseStart(index) == index
            && !(0..<index).contains { reading.text.tokens[$0].kind == .number || reading.text.term($0) == .ifWord }
    }

    /// Where the list behind a head begins; nil where the words go on in another way.
    static func listStart(_ reading: Reading, _ head: Term, _ index: Int) -> Int? {
        let text = reading.text
        var next = index + 1
        if head == .valueRange || head == .range, text.term(next) == .of {
            // `Value Range of Name: `
            var colon = next + 1
            while colon < reading.count, colon - next < 5, text.sign(colon) != .colon { colon += 1 }
            guard text.sign(colon) == .colon else { return nil }
            next = colon
        }
        if head == .value, text.term(next) == .of { return nil }
        // `has two values, a and b`
        if head == .value, text.sign(next) == .comma, index > 1,
            reading.count(index - 1) != nil || reading.count(index - 2) != nil && text[index - 1]?.kind == .word
        {
            return next + 1
        }
        let first = next
        next = reading.skip(next) {
            switch $0 {
            case .sign(.colon), .term(.isWord), .term(.only), .term(.oneOf), .term(.must), .term(.may),
                .term(.supports),
                .term(.following), .term(.currently), .term(.value), .term(.between), .term(.limitedTo),
                .term(.listNoun):
                true
            default: false
            }
        }
        if let gap = reading.gap(next), gap.separator == .line {
            guard text.sign(next - 1) == .colon else { return nil }
            return gap.end
        }
        // `value` and `range` are words of prose too: a list must show itself.
        if head == .range, next == first, text.sign(next) != .openBrace { return nil }
        return next
    }

    static func lineStart(_ reading: Reading, _ index: Int) -> Int {
        if let gap = reading.gap(index), gap.separator == .line { return gap.end }
        return reading.skip(index) { $0 == .lineBreak || $0 == .sign(.dash) || $0 == .sign(.asterisk) }
    }

    /// `supports the following types:` and one value per line, or all in a row.
    static func readFollowing(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        let text = reading.text
        if readNotedList(reading, index, &drafts) { return }
        guard
            reading.contains(
                span(reading.clauseStart(index), index),
                { $0 == .supports || $0 == .onlyIs || $0 == .value || $0 == .onlySupports || $0 == .oneOf })
                || reading.contains(span(index, min(index + 6, reading.count)), { $0 == .supports || $0 == .allows })
                || isNameList(reading, index)
        else { return }
        var next = index + 1
        while next < reading.count, next - index < 6, text.sign(next) != .colon, text[next]?.kind != .lineBreak {
            next += 1
        }
        if text.sign(next) == .colon { next += 1 }
        guard next < reading.count, next > index + 1 || text[next]?.kind == .lineBreak else { return }
        let start = lineStart(reading, next)
        guard let list = reading.listing(start, isAnnounced: true) else { return }
        if list.values.count >= 2 || isOnlyOne(reading, list, index, start) {
            _ = add(reading, list, head: index, isAnnounced: true, &drafts)
        }
    }

    /// `only the following type is supported: a`.
    static func isOnlyOne(_ reading: Reading, _ list: ValueList, _ index: Int, _ start: Int) -> Bool {
        reading.contains(span(reading.clauseStart(index), index)) { $0 == .only || $0 == .onlySupports }
            && reading.contains(span(index, start)) { $0 == .supports || $0 == .allows }
            && list.values.allSatisfy(isCode) && isOver(reading, list.end)
    }

    /// `supported name of`, where the head says by itself that names follow.
    static func isNameList(_ reading: Reading, _ index: Int) -> Bool {
        reading.contains(span(reading.sentenceStart(index), index)) { $0 == .supports || $0 == .currently }
            || reading.surface(index).lowercased().hasPrefix("support") || reading.surface(index).hasPrefix("支持")
    }

    /// `only supports a`: one value or more.
    static func readOnly(_ reading: Reading, _ head: Term, _ index: Int, _ drafts: inout Drafts) {
        let start = reading.skip(index + 1) {
            $0 == .sign(.colon) || $0 == .term(.isWord) || $0 == .term(.following) || $0 == .term(.value)
                || $0 == .term(.the)
        }
        guard let list = reading.listing(start, isAnnounced: true) ?? ChoiceFamily.named(reading, start),
            !list.isReversed, !list.endsInProse, isOver(reading, list.end)
        else { return }
        let clause = span(reading.clauseStart(index), index)
        // Another member's limit, or the length that a text must have.
        if clause.contains(where: { isOtherMember(reading, $0) }) { return }
        if reading.field.scalar == .text, reading.contains(clause, { $0 == .length || $0 == .key }) { return }
        if reading.field.isArray, list.values.allSatisfy({ Int($0.text) != nil }) { return }
        let isCurrent = reading.contains(clause) { $0 == .currently }
        let isProduct = list.values.contains { reading.lexicon.products.contains($0.text.lowercased()) }
        // A line that is nothing else may say who takes the field instead of what it takes.
        let startsLine = clause.allSatisfy { !hasWords(reading, $0) } && reading.lineStart(index) > 0
        let isSure =
            !isProduct && !startsLine && !isOfIdentified(reading, clause)
            && (isCurrent || head == .onlyIs || list.values.allSatisfy(isCode))
        _ = add(reading, list, head: index, isAnnounced: true, &drafts, certainty: isSure ? .certain : .probable)
    }

    /// `ID of the machine, whose status must be stopped`: the words say which things the identifier may name.
    static func isOfIdentified(_ reading: Reading, _ clause: Range<Int>) -> Bool {
        if isIdentifier(reading) { return true }
        let states = reading.lexicon.states
        return !reading.field.nameWords.contains(where: states.contains)
            && clause.contains { states.contains(reading.surface($0).lowercased()) }
    }

    static func isIdentifier(_ reading: Reading) -> Bool {
        reading.field.nameWords.last.map(reading.lexicon.identifierNames.contains) ?? false
    }

    static func hasWords(_ reading: Reading, _ index: Int) -> Bool {
        switch reading.text.tokens[index].kind {
        case .word, .text, .number: true
        case .term(let term): term != .currently && term != .only
        default: false
        }
    }

    static func isOtherMember(_ reading: Reading, _ index: Int) -> Bool {
        guard reading.text.tokens[index].kind == .word else { return false }
        let name = reading.surface(index)
        guard let spelling = reading.siblings.spelling(name), spelling == name else { return false }
        return spelling != reading.field.name && name.unicodeScalars.contains { $0.value >= 65 && $0.value <= 90 }
    }

    /// `the local or cloud disk is taken`.
    static func readTaken(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        let clause = span(reading.clauseStart(index), index)
        guard clause.count >= 4, clause.count <= 8,
            let joint = clause.first(where: { reading.text.term($0) == .or }), joint > clause.lowerBound,
            let first = reading.value(isNoun(reading, joint - 1, index) ? joint - 2 : joint - 1),
            let second = reading.value(joint + 1)
        else { return }
        let list = ValueList(values: [first, second], end: index + 1)
        let isSure = !isContradicted(reading, list, joint)
        _ = add(
            reading, list, head: clause.lowerBound, isAnnounced: true, &drafts,
            certainty: isSure ? .certain : .probable)
    }

    /// Whether another sentence pairs one of the values with a further one.
    static func isContradicted(_ reading: Reading, _ list: ValueList, _ joint: Int) -> Bool {
        let known = list.values.map { $0.text.lowercased() }
        return (0..<reading.count).contains { index in
            guard index != joint, reading.text.term(index) == .or, let other = reading.value(index + 1),
                !known.contains(other.text.lowercased())
            else { return false }
            return span(max(0, index - 2), index).contains { known.contains(reading.surface($0).lowercased()) }
        }
    }

    /// `the local disk or cloud disk is taken`: the word that both values go with.
    static func isNoun(_ reading: Reading, _ index: Int, _ verb: Int) -> Bool {
        index > 0 && reading.surface(index) == reading.surface(verb - 1)
    }
}
