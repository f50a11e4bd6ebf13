import APIModel

/// What a text must not hold, begin or end with: `cannot contain spaces`, `不能以减号开头`, `without any (:)`.
enum ExclusionFamily: Family {
    static func read(_ reading: Reading, into drafts: inout Drafts) {
        guard reading.field.scalar == .text else { return }
        for index in 0..<reading.count {
            switch reading.text.term(index) {
            case .not: contents(reading, index, &drafts)
            case .beginsWith, .endsWith, .edges: ends(reading, index, &drafts)
            case nil where isWithout(reading, index): without(reading, index, &drafts)
            default: break
            }
        }
    }

    // MARK: Anywhere

    /// `must not contain a, b or c`, `不能包含空格`, `不支持#符号`.
    private static func contents(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        // `not only letters`, `not … unless` say something else.
        guard
            !reading.contains(
                span(reading.clauseStart(index), index), { $0 == .ifWord || $0 == .may || $0 == .needNot })
        else { return }
        var next = index + 1
        var isContained = false
        while next < reading.count, next - index < 4, isVerb(reading, next) || isModal(reading, next) {
            isContained = isContained || isVerb(reading, next)
            next += 1
        }
        if isContained, let words = words(reading, next) {
            return add(CharacterRule(forbidden: words.texts), span(index, words.end), &drafts)
        }
        // `不支持`, `不允许` name what is excluded right behind.
        let isDirect = ["不支持", "不允许", "禁止"].contains(reading.surface(index)) && next == index + 1
        guard isContained || isDirect, let list = characters(reading, next), !isTogether(reading, list.end) else {
            return
        }
        add(CharacterRule(forbidden: list.texts), span(index, list.end), &drafts)
    }

    private static func isVerb(_ reading: Reading, _ index: Int) -> Bool {
        switch reading.text.term(index) {
        // What is refused together (`同时包含`) may stand alone.
        case .contains, .openValues: return !reading.surface(index).hasPrefix("同时")
        default: return verbs.contains(reading.surface(index).lowercased())
        }
    }

    private static let verbs: Set<String> = [
        "have", "has", "hold", "included", "contained", "comprise", "含有", "含", "出现", "存在", "带有", "带",
    ]

    private static func isModal(_ reading: Reading, _ index: Int) -> Bool {
        switch reading.text.term(index) {
        case .isWord, .may, .must: true
        default: false
        }
    }

    /// `at the same time`, `both`: the characters are refused together only; `at the beginning`: not everywhere.
    private static func isTogether(_ reading: Reading, _ index: Int) -> Bool {
        !reading.text.isClauseEnd(index) && reading.text.sign(index) != .closeRound
            && ![.and, .or, .thenWord].contains(reading.text.term(index)) && !isNoun(reading, index)
    }

    /// `characters that cannot be included are as follows: a, b, c`: texts behind a head, to the end of the line.
    private static func words(_ reading: Reading, _ start: Int) -> (texts: [String], end: Int)? {
        guard let colon = span(start, min(start + 5, reading.count)).first(where: { reading.text.sign($0) == .colon }),
            reading.contains(span(start, colon), { $0 == .following || $0 == .isWord }),
            let list = reading.listing(colon + 1, isAnnounced: true), list.values.count >= 2, !list.endsInProse,
            list.joint == nil, list.separator == .comma || list.separator == .enumerationComma,
            reading.text.isSentenceEnd(list.end) || reading.text.sign(list.end) == .quote,
            list.values.allSatisfy({
                $0.interval == nil && (2...24).contains($0.text.utf8.count) && !$0.text.contains(" ")
            })
        else { return nil }
        return (list.values.map(\.text), list.end)
    }

    // MARK: Without

    private static func isWithout(_ reading: Reading, _ index: Int) -> Bool {
        let token = reading.text.tokens[index]
        return token.kind == .word && token.end - token.start == 7 && reading.surface(index).lowercased() == "without"
    }

    /// `must be an absolute path without any (:)`.
    private static func without(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        let clause = span(reading.clauseStart(index), index)
        let next = reading.text.term(index + 1) == .opening ? index + 2 : index + 1
        guard reading.contains(clause, { $0 == .must || $0 == .onlyIs || $0 == .onlyAllows || $0 == .supports }),
            !reading.contains(clause, { $0 == .not || $0 == .ifWord || $0 == .may }),
            let list = characters(reading, next), !isTogether(reading, list.end)
        else { return }
        add(CharacterRule(forbidden: list.texts), span(index, list.end), &drafts)
    }

    // MARK: Ends

    /// `cannot begin with a digit`, `不能以减号开始，也不能以减号结尾`, `neither start with a dot nor end with a dot`.
    private static func ends(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        let isASCII = reading.text.tokens[index].isASCII
        var start = index
        let listed: (texts: [String], end: Int)?
        if isASCII {
            listed = characters(reading, index + 1, takesDigits: true)
        } else {
            // `以…开头`: the characters stand before the verb.
            guard
                let by = span(max(0, index - 8), index).last(where: { ["以", "由", "用"].contains(reading.surface($0)) })
            else { return }
            start = by
            listed = characters(reading, by + 1, takesDigits: true).flatMap {
                $0.end == index || isNoun(reading, $0.end) && $0.end + 1 == index ? $0 : nil
            }
        }
        guard let listed, let denial = denial(reading, before: start),
            !reading.contains(span(reading.clauseStart(start), start), { $0 == .ifWord || $0 == .example })
        else { return }
        var rule = CharacterRule()
        if reading.text.term(index) != .endsWith { rule.forbiddenFirst = listed.texts }
        if reading.text.term(index) != .beginsWith { rule.forbiddenLast = listed.texts }
        add(rule, span(denial, max(index + 1, listed.end)), &drafts)
    }

    /// Where the words begin that deny a verb: a negation right before it, or `neither`.
    private static func denial(_ reading: Reading, before index: Int) -> Int? {
        for other in span(max(0, index - 3), index).reversed() {
            switch reading.text.tokens[other].kind {
            case .term(.not): return other
            case .term(.must), .term(.isWord), .term(.may), .term(.and): continue
            default: return reading.surface(other).lowercased() == "neither" ? other : nil
            }
        }
        return nil
    }

    // MARK: Characters

    /// Single characters from an index on, by name, in quotes or brackets, or as they are.
    private static func characters(
        _ reading: Reading, _ index: Int, takesDigits: Bool = false
    ) -> (texts: [String], end: Int)? {
        var texts: [String] = []
        var next = reading.skip(index) { $0 == .term(.the) || $0 == .term(.opening) || $0 == .sign(.colon) }
        var end = next
        while next < reading.count, let (found, after) = character(reading, next, takesDigits: takesDigits) {
            texts += found.filter { !texts.contains($0) }
            end = isNoun(reading, after) ? after + 1 : after
            next = reading.skip(end) {
                $0 == .sign(.comma) || $0 == .sign(.enumerationComma) || $0 == .term(.or) || $0 == .term(.and)
                    || $0 == .term(.the)
            }
            if next == end { break }
        }
        return texts.isEmpty ? nil : (texts, end)
    }

    /// `#符号`, `the : character`: what kind of thing a sign is.
    private static func isNoun(_ reading: Reading, _ index: Int) -> Bool {
        switch reading.text.term(index) {
        case .charset(.special), .characters: true
        default: ["sign", "signs", "号"].contains(reading.surface(index).lowercased())
        }
    }

    /// One character and its other writing behind it: `dot '.'`, `“.”(点)`, `minus`, `(:)`.
    private static func character(_ reading: Reading, _ index: Int, takesDigits: Bool) -> (texts: [String], end: Int)? {
        let text = reading.text
        switch text.tokens[index].kind {
        case .term(.charset(.digits)) where takesDigits: return ((0...9).map { String($0) }, index + 1)
        case .term(.charset(let charset)):
            guard let sign = charset.sign else { return nil }
            return ([sign], sample(reading, index + 1, of: sign) ?? index + 1)
        case .sign(.quote):
            guard text[index + 2]?.kind == .sign(.quote), let inner = single(reading, index + 1) else { return nil }
            return ([inner], name(reading, index + 3) ?? index + 3)
        case .sign(.openRound):
            guard text.sign(index + 2) == .closeRound, let inner = single(reading, index + 1) else { return nil }
            return ([inner], index + 3)
        case .sign:
            guard let inner = single(reading, index) else { return nil }
            switch text.sign(index) {
            // Signs that also part the words are characters only where quotes or brackets hold them.
            case .comma, .enumerationComma, .fullStop, .semicolon, .colon, .period, .closeRound, .quote: return nil
            default: return ([inner], name(reading, index + 1) ?? index + 1)
            }
        default: return nil
        }
    }

    private static func single(_ reading: Reading, _ index: Int) -> String? {
        guard let token = reading.text[index], token.end - token.start == 1 else { return nil }
        let scalar = reading.text.scalars[token.start]
        return scalar.isASCII && !Lexer.isLetter(scalar) && !Lexer.isDigit(scalar) ? String(scalar) : nil
    }

    /// The sign itself behind its name, bare, in quotes or in brackets.
    private static func sample(_ reading: Reading, _ index: Int, of sign: String) -> Int? {
        if single(reading, index) == sign, reading.text.sign(index) != .period { return index + 1 }
        guard reading.text.sign(index) == .quote || reading.text.sign(index) == .openRound,
            single(reading, index + 1) == sign
        else { return nil }
        return index + 3
    }

    /// The name of a sign in brackets behind it.
    private static func name(_ reading: Reading, _ index: Int) -> Int? {
        guard reading.text.sign(index) == .openRound, case .charset? = reading.text.term(index + 1),
            reading.text.sign(index + 2) == .closeRound
        else { return nil }
        return index + 3
    }

    private static func add(_ rule: CharacterRule, _ tokens: Range<Int>, _ drafts: inout Drafts) {
        drafts.add(
            Draft(constraint: .characters(rule), certainty: .certain, tokens: tokens, isAnnounced: true), takes: false)
    }
}

extension Charset {
    /// The single character that it names.
    fileprivate var sign: String? {
        switch self {
        case .underscore: "_"
        case .hyphen: "-"
        case .dot: "."
        case .space: " "
        case .asterisk: "*"
        case .slash: "/"
        case .at: "@"
        case .comma: ","
        case .colon: ":"
        case .han, .digits, .letters, .lowercase, .uppercase, .special, .english, .printable: nil
        }
    }
}
