import APIModel

/// Values with their meanings and no head before: `0: off; 1: on`, `full is a full backup, diff is …`, `read-R, delete-D`.
enum LabelledFamily: Family {
    static func read(_ reading: Reading, into drafts: inout Drafts) {
        guard reading.field.isNumeric || reading.field.scalar == .text else { return }
        // A list with a head says all; what follows explains it, or maps something else.
        guard !hasList(drafts) else { return }
        var index = 0
        while index < reading.count {
            guard !drafts.taken[index], canBegin(reading, index) else {
                index += 1
                continue
            }
            var start = reading.skip(index) { $0 == .term(.and) }
            if let gap = reading.gap(start), gap.separator == .line { start = gap.end }
            var end = start
            for list in lists(reading, bullet(reading, start)) {
                if !list.isOpen, isSure(reading, list),
                    EnumerationFamily.add(reading, list, head: start, isAnnounced: false, &drafts)
                {
                    return
                }
                // A part of a list that is none is none either.
                end = max(end, list.end)
            }
            index = max(index + 1, end)
        }
        if let list = shaped(reading) ?? doubled(reading), let first = list.values.first {
            // What stands before the first value is not explained by the list: it may open it.
            EnumerationFamily.add(
                reading, list, head: first.tokens.lowerBound, isAnnounced: false, &drafts)
        }
    }

    /// `Add adds an entry, Delete deletes it`: each value with what it does.
    private static func doubled(_ reading: Reading) -> ValueList? {
        guard reading.field.scalar == .text else { return nil }
        var values: [ListedValue] = []
        for index in 0..<reading.count
        where (index == 0 || reading.text.isClauseEnd(index - 1)) && reading.startsWithCapital(index) {
            guard let verb = reading.text[index + 1], verb.kind == .word, reading.text.scalars[verb.end - 1] == "s",
                let value = reading.value(index), value.tokens.count == 1, !value.isQuoted, value.text.utf8.count > 2
            else { continue }
            let stem = value.text.lowercased()
            let next = reading.surface(index + 1)
            guard next == stem + "s" || next == stem + "es" || next == stem.dropLast() + "ies" else { continue }
            values.append(value)
        }
        guard values.count >= 2, let last = values.last, !reading.isSample(last.tokens.lowerBound) else { return nil }
        return ValueList(values: values, end: last.tokens.upperBound, joint: .verb)
    }

    /// `A_B: …, …; C_D: …`: codes by their shape, each at the beginning of a sentence with a colon behind, whatever is told
    /// about each.
    private static func shaped(_ reading: Reading) -> ValueList? {
        guard reading.field.scalar == .text else { return nil }
        var values: [ListedValue] = []
        for colon in 0..<reading.count where reading.text.sign(colon) == .colon {
            let start = reading.clauseStart(colon)
            guard reading.text[start]?.isASCII == true, let value = reading.value(start),
                value.tokens.upperBound == colon
            else { continue }
            let isShaped = value.text.contains("_") && value.text == value.text.uppercased()
            // A label in other writing belongs to another list, or says that this one is none.
            guard isShaped, values.isEmpty || reading.sentenceStart(colon) == start,
                reading.siblings.spelling(value.text) == nil
            else { return nil }
            values.append(value)
        }
        guard values.count >= 2, let last = values.last, !reading.isSample(last.tokens.lowerBound) else { return nil }
        return ValueList(values: values, end: last.tokens.upperBound, joint: .colon)
    }

    /// What may begin at an index, what explains most first.
    private static func lists(_ reading: Reading, _ index: Int) -> [ValueList] {
        let labelled = reading.labelledValues(index, until: reading.count, isAnnounced: false)
        var reversed: ValueList?
        guard index < reading.count else { return [] }
        if index == 0 || !reading.text.tokens[index].isGlued || reading.text[index - 1]?.isSign == true {
            reversed = reading.reversedValues(index, until: reading.count, isAnnounced: false)
        }
        if let labelled, let reversed {
            // What leaves one reading open is not closed by another.
            if labelled.isOpen, labelled.joint == reversed.joint, labelled.values.count >= reversed.values.count - 1 {
                return [labelled]
            }
            return reversed.values.count > labelled.values.count ? [reversed, labelled] : [labelled, reversed]
        }
        return [labelled, reversed].compactMap { $0 }
    }

    private static func hasList(_ drafts: Drafts) -> Bool {
        drafts.rules.contains { draft in
            if case .enumeration = draft.constraint { draft.certainty == .certain } else { false }
        }
    }

    private static func bullet(_ reading: Reading, _ index: Int) -> Int {
        let isLineStart = index == 0 || reading.text[index - 1]?.kind == .lineBreak
        let isAfterStop = reading.text.sign(index - 1) == .period || reading.text.sign(index - 1) == .colon
        return (isLineStart || isAfterStop) && reading.text.sign(index) == .dash ? index + 1 : index
    }

    /// A list begins where a sign or a line break stands before.
    private static func canBegin(_ reading: Reading, _ index: Int) -> Bool {
        guard index > 0 else { return true }
        let token = reading.text.tokens[index]
        if reading.field.isNumeric, token.kind == .number, !token.isGlued {
            return reading.text.term(index - 1) != .ordinal
        }
        let before = reading.text.tokens[index - 1]
        if token.isASCII, !token.isSign, !before.isASCII, !before.isSign, before.kind != .lineBreak {
            return !token.isGlued || reading.text.sign(index + 1) == .openRound
        }
        switch reading.text.tokens[index - 1].kind {
        case .lineBreak, .sign(.comma), .sign(.colon), .sign(.semicolon), .sign(.fullStop), .sign(.period),
            .sign(.openRound), .sign(.enumerationComma), .sign(.openSquare):
            return true
        default: return false
        }
    }

    /// Whether a list without a head can be nothing else.
    private static func isSure(_ reading: Reading, _ list: ValueList) -> Bool {
        guard list.values.allSatisfy({ isPlausible(reading, $0, list) }), !isOfOpenHead(reading, list),
            !isTail(reading, list)
        else { return false }
        guard let first = list.values.first, let last = list.values.last else { return false }
        let range = span(first.tokens.lowerBound, max(last.tokens.upperBound, min(list.end, reading.count)))
        // Who takes a field is no value of it.
        let speaksOfField = reading.contains(range) {
            $0 == .thisParameter || $0 == .supports || $0 == .onlySupports || $0 == .ifWord
        }
        if reading.field.isNumeric { return isSureOfNumbers(reading, list) }
        let areShaped = list.values.allSatisfy { $0.isQuoted || $0.text.contains("_") } && list.joint != .round
        if speaksOfField, !areShaped { return false }
        if list.isReversed { return isSureOfReversed(reading, list) }
        guard list.values.allSatisfy({ !$0.text.contains(" ") }) else { return false }
        // Words in other writing behind codes say what these mean.
        let isTranslated = list.values.allSatisfy { $0.meaning?.unicodeScalars.first { $0 != " " }?.isASCII == false }
        if list.joint == .blank {
            let isSimple = list.values.allSatisfy { !($0.meaning ?? "").contains { ",，、".contains($0) } }
            return isTranslated && isSimple && reading.text.isSentenceEnd(list.end)
        }
        if isTranslated || list.joint == .arrow || list.joint == .equals { return true }
        // Labels of prose begin with a capital (`Unit: GB, Note: …`); of a list of codes at least one does not.
        return list.values.contains { EnumerationFamily.isCode($0) }
            || list.values.allSatisfy { $0.text.utf8.count < 3 }
    }

    /// Whether a piece before the list looks like its values, so that the list is the rest of one that was not understood.
    private static func isTail(_ reading: Reading, _ list: ValueList) -> Bool {
        guard
            let first = list.isReversed
                ? list.values.first.map({ pieceStart(reading, $0.tokens.lowerBound) })
                : list.values.first?.tokens.lowerBound
        else { return false }
        var end = first
        while end > 0, isSeparator(reading, end - 1) { end -= 1 }
        guard end < first else { return false }
        let start = pieceStart(reading, end)
        guard start < end else { return false }
        if list.isReversed {
            return reading.field.isNumeric ? reading.text[end - 1]?.kind == .number && end - start > 1 : false
        }
        if reading.field.isNumeric { return reading.text[start]?.kind == .number }
        guard list.joint == .blank else { return false }
        return reading.value(start).map { $0.tokens.upperBound < end && reading.text.tokens[start].isASCII } ?? false
    }

    private static func pieceStart(_ reading: Reading, _ end: Int) -> Int {
        var start = end
        while start > 0, end - start < 20, !isSeparator(reading, start - 1), reading.text.sign(start - 1) != .colon {
            start -= 1
        }
        return start
    }

    private static func isSeparator(_ reading: Reading, _ index: Int) -> Bool {
        if reading.text.isClauseEnd(index) { return true }
        switch reading.text.sign(index) {
        case .enumerationComma, .slash, .pipe: return true
        default: return false
        }
    }

    /// `包括：a（…），b（…）`: some values follow, others exist.
    private static func isOfOpenHead(_ reading: Reading, _ list: ValueList) -> Bool {
        guard let first = list.values.first?.tokens.lowerBound else { return false }
        return reading.contains(span(max(0, first - 3), first)) { $0 == .openValues || $0 == .example }
    }

    private static func isPlausible(_ reading: Reading, _ value: ListedValue, _ list: ValueList) -> Bool {
        let text = reading.text
        if reading.siblings.spelling(value.text) != nil { return false }
        if reading.lexicon.products.contains(value.text.lowercased()) { return false }
        guard let first = text[value.tokens.lowerBound] else { return false }
        // `x is a full copy` names what x means; `the machine is deleted` says what happens.
        let joint = value.tokens.upperBound
        if reading.field.scalar == .text, !list.isReversed, text.term(joint) == .isWord, text[joint]?.isASCII == true,
            text.term(joint + 1) != .the
        {
            return false
        }
        if isCodeAmongCodes(first, value, list) { return true }
        if value.tokens.count == 1, !list.isReversed, case .term(let term) = first.kind, value.text.utf8.count > 1,
            !term.canBeCode
        {
            return false
        }
        guard let meaning = value.meaning, let sign = meaning.unicodeScalars.first else { return false }
        // `cn-south-1: [a, b]` lists what belongs to something else.
        return sign != "[" && !(sign == "（" && reading.field.isNumeric)
    }

    /// `system：…。others：…`: among codes that other writing explains, an English word for the rest is a code too.
    private static func isCodeAmongCodes(_ first: Token, _ value: ListedValue, _ list: ValueList) -> Bool {
        first.kind == .term(.opening) && first.isASCII && value.tokens.count == 1 && list.joint == .colon
            && !list.isReversed && list.values.count >= 3 && list.values.first?.tokens != value.tokens
            && list.values.allSatisfy { value in
                value.text == value.text.lowercased()
                    && value.meaning?.unicodeScalars.first { $0 != " " }?.isASCII == false
            }
    }

    private static func isSureOfNumbers(_ reading: Reading, _ list: ValueList) -> Bool {
        let numbers = list.values.compactMap { Int64($0.text) }
        guard numbers.count + list.values.count(where: { $0.interval != nil }) == list.values.count,
            Set(numbers).count == numbers.count
        else { return false }
        // A number is joined with a number in times and shares, not in lists.
        if list.values.allSatisfy({ $0.meaning?.unicodeScalars.first.map(Lexer.isDigit) ?? false }) { return false }
        switch list.joint {
        case .blank, .mark:
            if list.isReversed { return reading.text.isSentenceEnd(list.end) && isShort(list) }
            // Without a sign between, only a row of numbers shows that these are values, or other writing behind.
            let isOther = list.values.allSatisfy { $0.meaning?.unicodeScalars.first?.isASCII == false }
            guard isAscending(numbers), list.separator != .blank else { return isRow(numbers) }
            return isRow(numbers) || isOther || numbers.count > 2
        default: return true
        }
    }

    private static func isShort(_ list: ValueList) -> Bool {
        list.values.allSatisfy { ($0.meaning ?? "").utf8.count <= 48 }
    }

    private static func isAscending(_ numbers: [Int64]) -> Bool {
        zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    }

    /// `read-only-R, delete-D`, `average value=avg`, `删除del`: what stands before the values shows that it explains them.
    private static func isSureOfReversed(_ reading: Reading, _ list: ValueList) -> Bool {
        guard list.values.allSatisfy({ $0.tokens.count == 1 || EnumerationFamily.isCode($0) }),
            !list.values.allSatisfy({ Int64($0.text) != nil })
        else { return false }
        if list.joint == .verb || list.joint == .round {
            // Sentences and remarks look alike: only codes by their shape are values.
            return reading.text.isSentenceEnd(list.end)
                && list.values.allSatisfy {
                    $0.text.utf8.count == 1 || reading.hasShapeOfCode($0) || $0.text.contains("-")
                }
        }
        if list.joint == .blank {
            return (list.values.count >= 3 || list.separator == .word) && reading.text.isSentenceEnd(list.end)
                && isShort(list)
        }
        let explained = list.values.count { value in
            let meaning = value.meaning ?? ""
            return meaning.contains(" ") || meaning.unicodeScalars.contains { !$0.isASCII }
                || meaning.lowercased() == value.text.lowercased() || value.text.unicodeScalars.count == 1
        }
        return list.values.count >= 3 && explained > 0 || explained == list.values.count
    }

    /// 0, 1, 2 or 1, 2, 3, in either direction.
    private static func isRow(_ numbers: [Int64]) -> Bool {
        let sorted = numbers.sorted()
        guard let first = sorted.first, first == 0 || first == 1 else { return false }
        return zip(sorted, sorted.dropFirst()).allSatisfy { $0 + 1 == $1 }
    }
}

extension Term {
    /// Whether a word of this meaning may be a value that its meaning follows.
    fileprivate var canBeCode: Bool {
        switch self {
        case .allows, .not, .key, .measure: true
        default: false
        }
    }
}
