import APIModel

/// What the values of a list must be to make an enumeration of the field's type.
extension EnumerationFamily {
    /// Whether nothing that could belong to the values follows.
    static func isOver(_ reading: Reading, _ index: Int) -> Bool {
        guard let token = reading.text[index] else { return true }
        switch token.kind {
        case .sign(.closeRound), .term(.defaultIs), .term(.oneOf), .sign(.closeSquare), .sign(.openRound), .term(.kind),
            .term(.currently):
            return true
        default: return reading.text.isClauseEnd(index)
        }
    }

    /// Whether a value looks like a code rather than a word of prose.
    static func isCode(_ value: ListedValue) -> Bool {
        if value.isQuoted { return true }
        guard let first = value.text.unicodeScalars.first else { return false }
        if first.value >= 97 && first.value <= 122 { return true }
        return value.text.unicodeScalars.contains { !Lexer.isLetter($0) }
            || value.text.unicodeScalars.dropFirst().contains { $0.value >= 65 && $0.value <= 90 }
    }

    /// Adds a list as an enumeration of the field's type.
    ///
    /// - Returns: whether the list is one.
    @discardableResult
    static func add(
        _ reading: Reading, _ list: ValueList, head: Int, isAnnounced: Bool, _ drafts: inout Drafts,
        certainty: Certainty = .certain
    ) -> Bool {
        guard !reading.isSample(list.values.first?.tokens.lowerBound ?? head) else { return false }
        guard isPlausible(reading, list, isAnnounced) else { return false }
        // `either a or b must be sent` names members, not values.
        guard
            !list.values.contains(where: {
                reading.siblings.spelling($0.text) == $0.text && $0.text == reading.field.name
            })
        else { return false }
        let follower = reading.text.term(list.end)
        guard follower != .require, follower != .must && follower != .may || !list.endsInProse else { return false }
        // Another family knows better what these words are.
        guard !list.values.contains(where: { $0.interval == nil && $0.tokens.contains { drafts.taken[$0] } }) else {
            return false
        }
        guard var members = members(reading, list.values) else { return false }
        let count = list.values.count { $0.interval == nil }
        let repeats = members.count < count
        // A value that is listed again and again is no list.
        guard members.count > 1 || list.values.count == 1 || count < list.values.count else { return false }
        // A member that stands twice shows a slip of the pen: another one may be missing.
        if isAnnounced, !reading.field.isNumeric { addExplained(reading, &members) }
        if isAnnounced, reading.field.isNumeric, list.joint == nil { addExplained(reading, &members) }
        let isClosed = !list.isOpen && !repeats && certainty == .certain && !areSchemes(reading, list)
        let intervals = list.values.compactMap(\.interval).map(Constraint.range)
        let listed = Constraint.enumeration(Enumeration(members: members))
        let draft = Draft(
            constraint: intervals.isEmpty ? listed : .anyOf((members.isEmpty ? [] : [listed]) + intervals),
            certainty: isClosed ? .certain : .probable,
            tokens: span(head, max(list.end, head + 1)), isAnnounced: isAnnounced)
        drafts.add(draft)
        if repeats, !list.isOpen, certainty == .certain, let series = series(list.values.map(\.text)) {
            var completed = draft
            completed.constraint = .enumeration(Enumeration(members: series.map { .init(.string($0)) }))
            completed.certainty = .certain
            drafts.add(completed)
        }
        return true
    }

    /// `callback address, only supports http and https`: what the value begins with, not what it is.
    static func areSchemes(_ reading: Reading, _ list: ValueList) -> Bool {
        guard list.values.allSatisfy({ reading.lexicon.schemes.contains($0.text.lowercased()) }) else { return false }
        let addresses = reading.lexicon.addresses
        return reading.field.nameWords.contains(where: addresses.contains)
            || (0..<reading.count).contains { index in
                let word = reading.surface(index).lowercased()
                return addresses.contains { word == $0 || !reading.text.tokens[index].isASCII && word.hasSuffix($0) }
            }
    }

    /// `sda, sdb, sdb, sdd`: the series that a list counts up, where a repeated member stands in the place of another.
    static func series(_ values: [String]) -> [String]? {
        guard values.count >= 4, let first = values.first, let start = first.unicodeScalars.last, start.isASCII else {
            return nil
        }
        let stem = String(first.dropLast())
        let expected = values.indices.map { stem + String(UnicodeScalar(start.value + UInt32($0)) ?? start) }
        let slips = values.indices.filter { values[$0] != expected[$0] }
        guard slips.count == 1, values.count(where: { $0 == values[slips[0]] }) == 2,
            expected.allSatisfy({ $0.unicodeScalars.last.map(Lexer.isWord) ?? false })
        else { return nil }
        return expected
    }

    /// Among many codes behind a head a few may look like words: `eq, lt, gt, ne, in or like`.
    static func isPlausible(_ reading: Reading, _ list: ValueList, _ isAnnounced: Bool) -> Bool {
        let doubtful = list.values.count { !isPlausible(reading, $0) }
        if doubtful == 0 { return true }
        return isAnnounced && !list.endsInProse && list.values.count >= 3 && doubtful <= list.values.count / 3
            && list.values.allSatisfy { isCode($0) && !$0.text.contains(" ") }
    }

    static func isPlausible(_ reading: Reading, _ value: ListedValue) -> Bool {
        if value.isQuoted || value.isLabel { return true }
        let first = value.tokens.lowerBound
        if value.tokens.count == 1 {
            switch reading.text.term(first) {
            case .charset?, .characters?, .bytes?, .length?, .cidr?, .format?, .only?, .correct?, .filler?, .each?,
                .specified?, .currently?, .example?, .clock?, .unit?, .note?:
                return false
            default: break
            }
        }
        return !reading.lexicon.prose.contains(value.text.lowercased()) && value.text.utf8.count <= 80
    }

    /// `0 means all, value: 1, 2, 3`, `* 表示所有`: values that are explained beside the list belong to it.
    static func addExplained(_ reading: Reading, _ members: inout [Enumeration.Member]) {
        for index in 0..<reading.count where reading.text.term(index) == .means {
            guard let value = explained(reading, before: index), let typed = reading.field.typed(value),
                !members.contains(where: { $0.value.equals(typed, isCaseSensitive: false) })
            else { continue }
            members.append(Enumeration.Member(typed))
        }
    }

    /// The value right before a word such as `means`, where nothing else stands between it and the clause before.
    static func explained(_ reading: Reading, before index: Int) -> String? {
        if reading.text.sign(index - 1) == .asterisk { return "*" }
        if reading.field.isNumeric {
            return [index - 2, index - 1].lazy.filter { $0 >= 0 && reading.number($0)?.end == index }.first
                .map { reading.text.string(span($0, index)) }
        }
        guard let token = reading.text[index - 1], token.isASCII, reading.text.isClauseEnd(index - 2),
            let value = reading.value(index - 1), isPlausible(reading, value), isCode(value)
        else { return nil }
        return value.text
    }

    static func members(_ reading: Reading, _ values: [ListedValue]) -> [Enumeration.Member]? {
        var members: [Enumeration.Member] = []
        var seen = Set<JSONValue>()
        for value in values where value.interval == nil {
            guard let typed = reading.field.typed(value.text) else { return nil }
            if seen.insert(typed).inserted { members.append(Enumeration.Member(typed, meaning: value.meaning)) }
        }
        return members
    }
}

extension FieldFacts {
    /// A value of the field's type.
    func typed(_ text: String) -> JSONValue? {
        switch scalar {
        case .text: return .string(text)
        case .whole: return Int64(text).map(JSONValue.integer)
        case .number:
            if let whole = Int64(text) { return .integer(whole) }
            guard text.utf8.allSatisfy({ $0 < 58 }) else { return nil }
            return Double(text).map(JSONValue.number)
        case .boolean:
            return switch text.lowercased() {
            case "true": .boolean(true)
            case "false": .boolean(false)
            default: nil
            }
        case .map, .other: return nil
        }
    }
}
