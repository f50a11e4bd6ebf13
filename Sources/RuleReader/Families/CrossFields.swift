import APIModel

/// Rules whose phrase names other members: required, forbidden, one of several, the distance of two times.
enum CrossFamily {
    static func read(_ reading: Reading, in surroundings: Surroundings, into drafts: inout Drafts) {
        guard surroundings.fields.count > 1 else { return }
        for index in 0..<reading.count {
            switch reading.text.term(index) {
            case .require: require(reading, index, surroundings, &drafts)
            case .oneMustBeGiven: oneOf(reading, span(reading.sentenceStart(index), index), index, &drafts)
            case .atLeastOneOf: oneOf(reading, span(index + 1, reading.sentenceEnd(index)), index, &drafts)
            case .exactlyOne:
                let isBehind = reading.text.tokens[index].isASCII
                let words =
                    isBehind
                    ? span(index + 1, reading.sentenceEnd(index)) : span(reading.sentenceStart(index), index)
                oneOf(reading, words, index, isExact: true, &drafts)
            case .not: excludeValue(reading, index, surroundings, &drafts)
            case .blank: forbidBlank(reading, index, surroundings, &drafts)
            case .forbidden: forbid(reading, index, surroundings, .certain, &drafts)
            case .unwanted: forbid(reading, index, surroundings, .probable, &drafts)
            case .together: exclude(reading, index, &drafts)
            case .atMost:
                distance(reading, index, surroundings, &drafts)
                order(reading, index, surroundings, &drafts)
            case .atLeast, .moreThan, .lessThan: order(reading, index, surroundings, &drafts)
            case .onlyIs, .must, .may, .value: keys(reading, index, surroundings, &drafts)
            default: break
            }
        }
    }

    // MARK: Required

    private static func require(
        _ reading: Reading, _ index: Int, _ surroundings: Surroundings, _ drafts: inout Drafts
    ) {
        let own = reading.field.name
        let sentence = span(reading.sentenceStart(index), reading.sentenceEnd(index))
        if reading.contains(sentence, { $0 == .unless }) { return }
        // `name or description must be specified`
        let joined = members(reading, span(sentence.lowerBound, index))
        if joined.names.count >= 2, joined.isJoined, joined.names.contains(own),
            !reading.contains(span(sentence.lowerBound, index), { $0 == .ifWord })
        {
            add(.requireAny(members: joined.names), nil, sentence.lowerBound..<(index + 1), &drafts)
            return
        }
        guard speaksOfThis(reading, index) else { return requireOther(reading, index, &drafts) }
        if let conditional = sentence.last(where: { $0 < index && reading.text.term($0) == .ifWord }) {
            requireWhen(reading, span(conditional, index), index, surroundings, &drafts)
        } else if let words = circumstance(reading, index) {
            requireWhen(reading, words, index, surroundings, &drafts)
        } else if let conditional = sentence.first(where: { $0 > index && isCondition(reading, $0) }) {
            // `compulsory and valid only when …`, `必填，当…时有效`
            requireWhen(
                reading, span(conditional, conditionEnd(reading, conditional, sentence.upperBound)), index,
                surroundings, &drafts)
        }
    }

    /// `手动切换时必填`, `required for manual switch`: words right beside that say when, without an `if`.
    private static func circumstance(_ reading: Reading, _ index: Int) -> Range<Int>? {
        if reading.text.term(index + 1) == .forWord {
            let end = span(index + 2, reading.sentenceEnd(index)).first { reading.text.isClauseEnd($0) }
            return span(index + 2, end ?? reading.sentenceEnd(index))
        }
        let before = reading.text.sign(index - 1) == .comma ? index - 2 : index - 1
        guard reading.text.term(before) == .thenWord, reading.surface(before) == "时" else { return nil }
        return span(reading.clauseStart(before), before)
    }

    private static func isCondition(_ reading: Reading, _ index: Int) -> Bool {
        reading.text.term(index) == .ifWord
            || reading.text.term(index) == .validWhen && reading.text.tokens[index].isASCII
    }

    private static func conditionEnd(_ reading: Reading, _ start: Int, _ limit: Int) -> Int {
        span(start, limit).first {
            reading.text.term($0) == .thenWord || reading.text.term($0) == .validWhen && $0 > start
        } ?? limit
    }

    private static func requireWhen(
        _ reading: Reading, _ words: Range<Int>, _ index: Int, _ surroundings: Surroundings, _ drafts: inout Drafts
    ) {
        guard let condition = reading.condition(words, in: surroundings) else { return }
        let own = reading.field.name
        let tokens = span(min(words.lowerBound, index), max(words.upperBound, index + 1))
        switch condition {
        case .absent(let member): add(.requireAny(members: [member, own]), nil, tokens, &drafts)
        default: add(.require(member: own), condition, tokens, &drafts)
        }
    }

    /// Whether `required` is said of this field: nothing names another before it in the clause.
    private static func speaksOfThis(_ reading: Reading, _ index: Int) -> Bool {
        let clause = span(reading.clauseStart(index), index)
        if reading.contains(clause, { $0 == .not }), !reading.contains(clause, { $0 == .ifWord }) { return false }
        // Behind the condition, where it ends in this clause.
        var start = clause.lowerBound
        if let conditional = clause.last(where: { reading.text.term($0) == .ifWord }) {
            guard let end = clause.last(where: { $0 > conditional && reading.text.term($0) == .thenWord }) else {
                return true
            }
            start = end
        }
        return !span(start, index).contains { other in
            guard reading.text.tokens[other].isASCII else { return false }
            let name = reading.surface(other)
            return name != reading.field.name && reading.siblings.spelling(name) == name
        }
    }

    // MARK: One of several

    private static func oneOf(
        _ reading: Reading, _ words: Range<Int>, _ index: Int, isExact: Bool = false, _ drafts: inout Drafts
    ) {
        let named = members(reading, words)
        guard named.names.count >= 2, named.names.contains(reading.field.name),
            !reading.contains(words, { $0 == .ifWord })
        else { return }
        add(
            isExact ? .requireOne(members: named.names) : .requireAny(members: named.names), nil,
            span(min(words.lowerBound, index), max(words.upperBound, index + 1)), &drafts)
    }

    /// The members that some words name, and whether only signs and `or`, `and` stand between.
    private static func members(_ reading: Reading, _ words: Range<Int>) -> (names: [String], isJoined: Bool) {
        var names: [String] = []
        var last: Int?
        var isJoined = true
        for index in words where reading.text.tokens[index].isASCII {
            guard let name = reading.siblings.spelling(reading.surface(index)), !names.contains(name) else { continue }
            if let last, span(last + 1, index).contains(where: { !isJoint(reading, $0) }) { isJoined = false }
            names.append(name)
            last = index
        }
        if let last, span(last + 1, words.upperBound).contains(where: { !isJoint(reading, $0) }) { isJoined = false }
        return (names, isJoined)
    }

    private static func isJoint(_ reading: Reading, _ index: Int) -> Bool {
        switch reading.text.tokens[index].kind {
        case .sign(.comma), .sign(.enumerationComma), .sign(.slash), .sign(.quote), .term(.or), .term(.and),
            .term(.the):
            true
        default: false
        }
    }

    // MARK: Forbidden

    /// `when multiple things are created, it must be blank`.
    private static func forbidBlank(
        _ reading: Reading, _ index: Int, _ surroundings: Surroundings, _ drafts: inout Drafts
    ) {
        let words = reading.surface(index).lowercased()
        guard words.contains("must") || words.contains("必须") || words.contains("应") || words.contains("需") else {
            return
        }
        let sentence = span(reading.sentenceStart(index), index)
        guard let conditional = sentence.last(where: { reading.text.term($0) == .ifWord }),
            let condition = reading.condition(span(conditional, index), in: surroundings)
        else { return }
        add(.forbid(member: reading.field.name), condition, conditional..<(index + 1), &drafts)
    }

    /// `must not be set when type is a`, `当type为a时不能设置`.
    private static func forbid(
        _ reading: Reading, _ index: Int, _ surroundings: Surroundings, _ certainty: Certainty, _ drafts: inout Drafts
    ) {
        guard speaksOfThis(reading, index) else { return }
        let sentence = span(reading.sentenceStart(index), reading.sentenceEnd(index))
        let words: Range<Int>
        if let before = sentence.last(where: { $0 < index && reading.text.term($0) == .ifWord }) {
            words = span(before, index)
        } else if let after = sentence.first(where: { $0 > index && reading.text.term($0) == .ifWord }) {
            words = span(after, conditionEnd(reading, after, sentence.upperBound))
        } else {
            return
        }
        guard let condition = reading.condition(words, in: surroundings) else { return }
        if reading.contains(sentence, { $0 == .unless }) { return }
        add(
            .forbid(member: reading.field.name), condition,
            span(min(words.lowerBound, index), max(words.upperBound, index + 1)), &drafts, certainty)
    }

    /// `cannot exist together with other`.
    private static func exclude(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        let clause = span(reading.clauseStart(index), min(reading.sentenceEnd(index), index + 4))
        let named = members(reading, clause).names.filter { $0 != reading.field.name }
        guard named.count == 1, let other = named.first else { return }
        add(.forbid(member: reading.field.name), .present(member: other), clause, &drafts)
    }

    // MARK: Times

    /// `from start time to end time no more than 3 days`.
    private static func distance(
        _ reading: Reading, _ index: Int, _ surroundings: Surroundings, _ drafts: inout Drafts
    ) {
        let clause = span(reading.clauseStart(index), index)
        guard namesBoth(reading, clause), let (count, end) = reading.count(index + 1),
            let (measure, last) = reading.measure(end),
            let seconds = measure.seconds
        else { return }
        let times = surroundings.fields.filter { $0.nameWords.last == "time" && $0.scalar == .text }
        let starts = times.filter { ["start", "begin"].contains($0.nameWords.first ?? "") }
        let ends = times.filter { ["end", "finish"].contains($0.nameWords.first ?? "") }
        guard starts.count == 1, ends.count == 1,
            [starts[0].name, ends[0].name].contains(reading.field.name)
        else { return }
        add(
            .distance(from: starts[0].name, to: ends[0].name, maximumSeconds: count * seconds), nil,
            span(clause.lowerBound, last), &drafts)
    }

    /// Whether the words name both times, or what lies between this one and another.
    private static func namesBoth(_ reading: Reading, _ words: Range<Int>) -> Bool {
        if reading.contains(words, { $0 == .startTime }), reading.contains(words, { $0 == .endTime }) { return true }
        guard reading.contains(words, { $0 == .interval }) else { return false }
        return words.contains { index in
            reading.text.tokens[index].isASCII && reading.surface(index).hasSuffix("Time")
                && reading.siblings.spelling(reading.surface(index)) != nil
                && reading.surface(index) != reading.field.name
        }
    }

    // MARK: Keys

    /// `when type=1, key only can be “value”`.
    private static func keys(
        _ reading: Reading, _ index: Int, _ surroundings: Surroundings, _ drafts: inout Drafts
    ) {
        guard reading.field.scalar == .map, !reading.field.isArray else { return }
        let clause = span(reading.clauseStart(index), index)
        guard clause.contains(where: { isKey(reading, $0) }) else { return }
        guard let list = reading.valueList(index + 1), list.values.allSatisfy(\.isQuoted), !list.isOpen else { return }
        let isOnly = reading.text.term(index) == .onlyIs
        let sentence = span(reading.sentenceStart(index), index)
        // `can be` lists all keys only where the words go on to say so.
        let tail = span(list.end, min(list.end + 4, reading.count))
        guard isOnly || reading.contains(tail, { $0 == .onlySupports }) else { return }
        var condition: Condition?
        if let conditional = sentence.last(where: { reading.text.term($0) == .ifWord }) {
            guard let read = reading.condition(span(conditional, index), in: surroundings) else { return }
            condition = read
        }
        add(
            .constrain(member: reading.field.name, .keys(list.values.map(\.text))), condition,
            span(clause.lowerBound, list.end), &drafts)
    }

    /// `key`, `K`: what maps are said to have.
    private static func isKey(_ reading: Reading, _ index: Int) -> Bool {
        reading.text.term(index) == .key
            || reading.surface(index) == "K" && reading.text[index - 1]?.kind != .number
                && reading.text.term(index + 1) == .of
    }

    private static func add(
        _ consequence: Consequence, _ condition: Condition?, _ tokens: Range<Int>, _ drafts: inout Drafts,
        _ certainty: Certainty = .certain
    ) {
        drafts.crossRules.append(
            CrossDraft(condition: condition, consequence: consequence, certainty: certainty, tokens: tokens))
    }
}
