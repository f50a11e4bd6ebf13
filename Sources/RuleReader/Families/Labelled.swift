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
            let start = reading.skip(index) {
                $0 == .lineBreak || $0 == .term(.and)
            }
            if let list = reading.labelledValues(bullet(reading, start)), !list.isOpen, isSure(reading, list),
                EnumerationFamily.add(reading, list, head: start, isAnnounced: false, &drafts)
            {
                return
            }
            if let list = reversed(reading, start),
                EnumerationFamily.add(reading, list, head: start, isAnnounced: false, &drafts)
            {
                return
            }
            index = max(index + 1, start)
        }
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
        if token.kind == .word, !token.isGlued, reading.text.tokens[index - 1].kind == .text { return true }
        switch reading.text.tokens[index - 1].kind {
        case .lineBreak, .sign(.comma), .sign(.colon), .sign(.semicolon), .sign(.fullStop), .sign(.period),
            .sign(.openRound), .sign(.enumerationComma), .sign(.openSquare):
            return true
        default: return false
        }
    }

    private static func isSure(_ reading: Reading, _ list: ValueList) -> Bool {
        let text = reading.text
        for value in list.values {
            let name = value.text
            if reading.siblings.spelling(name) != nil { return false }
            if reading.lexicon.products.contains(name.lowercased()) { return false }
            guard let first = text[value.tokens.lowerBound] else { return false }
            // `x is a full copy` names what x means; `the machine is deleted` says what happens.
            let joint = value.tokens.upperBound
            if reading.field.scalar == .text, text.term(joint) == .isWord, text[joint]?.isASCII == true,
                text.term(joint + 1) != .the
            {
                return false
            }
            if value.tokens.count == 1, case .term(let term) = first.kind, term != .allows, term != .not {
                return false
            }
            guard let meaning = value.meaning, let sign = meaning.unicodeScalars.first else { return false }
            // `cn-south-1: [a, b]` lists what belongs to something else.
            if sign == "[" || sign == "（" && reading.field.isNumeric { return false }
        }
        guard let first = list.values.first, let last = list.values.last else { return false }
        let range = span(first.tokens.lowerBound, max(last.tokens.upperBound, min(list.end, reading.count)))
        // Who takes a field is no value of it.
        let speaksOfField = reading.contains(range) {
            $0 == .thisParameter || $0 == .supports || $0 == .onlySupports
                || $0 == .ifWord && reading.field.scalar == .text
        }
        if speaksOfField && reading.field.scalar == .text { return false }
        if reading.field.isNumeric {
            let numbers = list.values.compactMap { Int64($0.text) }
            guard numbers.count == list.values.count else { return false }
            // Without a sign between, only a row of numbers shows that these are values.
            let joint = text[first.tokens.upperBound]
            return joint?.kind != .text || isRow(numbers)
        }
        // Labels of prose begin with a capital (`Unit: GB, Note: …`); of a list of codes at least one does not.
        return list.values.contains { EnumerationFamily.isCode($0) }
            && list.values.allSatisfy { !$0.text.contains(" ") }
    }

    /// 0, 1, 2 or 1, 2, 3, in either direction.
    private static func isRow(_ numbers: [Int64]) -> Bool {
        let sorted = numbers.sorted()
        guard let first = sorted.first, first == 0 || first == 1 else { return false }
        return zip(sorted, sorted.dropFirst()).allSatisfy { $0 + 1 == $1 }
    }

    /// `read-only-R, delete-D`; `average=avg, maximum=max`.
    private static func reversed(_ reading: Reading, _ index: Int) -> ValueList? {
        guard reading.field.scalar == .text else { return nil }
        if let list = reading.reversedValues(index, sign: .dash), list.values.count >= 3 {
            // Compounds with dashes look alike: a value that repeats its meaning or a lone letter shows which it is.
            let isTold = list.values.contains { value in
                let meaning = value.meaning ?? ""
                return value.text.unicodeScalars.count == 1 || meaning.lowercased() == value.text.lowercased()
                    || meaning.unicodeScalars.contains { !$0.isASCII }
            }
            if isTold { return list }
        }
        if let list = reading.reversedValues(index, sign: .equals), list.values.count >= 3,
            list.values.contains(where: { ($0.meaning ?? "").contains(" ") || ($0.meaning ?? "").utf8.count > 8 })
        {
            return list
        }
        return nil
    }
}
