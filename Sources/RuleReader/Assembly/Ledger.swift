import APIModel

/// An account of a description's words: which of them a rule explains, and what the others may mean for it.
struct Ledger {
    private let reading: Reading
    /// Tokens that a rule or a default is made of.
    private var explained: [Bool]
    /// Lists of numbers that are no rule of their own.
    private let looseLists: [(values: [JSONValue], tokens: Range<Int>)]

    init(_ reading: Reading, _ drafts: Drafts) {
        self.reading = reading
        explained = Array(repeating: false, count: reading.count)
        looseLists = drafts.rules.compactMap { draft in
            guard draft.certainty == .probable, case .enumeration(let list) = draft.constraint else { return nil }
            return (list.members.map(\.value), draft.tokens)
        }
        for draft in drafts.rules { mark(draft.tokens) }
        for draft in drafts.crossRules { mark(draft.tokens) }
        for draft in drafts.defaults { mark(draft.tokens) }
    }

    private mutating func mark(_ range: Range<Int>) {
        for index in range.clamped(to: 0..<explained.count) { explained[index] = true }
    }

    // MARK: Opening words

    /// Whether words that no rule explains say that other values than the listed ones are possible.
    func opens(_ list: Range<Int>) -> Bool {
        let own = span(list.lowerBound, reading.sentenceEnd(max(list.lowerBound, list.upperBound - 1)))
        if reading.text.term(list.upperBound - 1) == .andSoOn || goesOnWithin(list) { return true }
        return (0..<reading.count).contains { index in
            // Few words open a list: what costs is asked of them alone.
            guard reading.isOpening(index), !explained[index], !reading.isSample(index), !isDenied(index) else {
                return false
            }
            if endsOpen(index) { return true }
            switch reading.text.term(index) {
            case .andSoOn: return index >= list.upperBound && own.contains(index)
            case .opening: break
            default: return false
            }
            let isBehind = index >= list.upperBound && own.contains(index)
            if Self.weak.contains(reading.surface(index).lowercased()) {
                // `any name`, `or any`, against `at any time`.
                return namesValue(index + 1) && (isBehind || isPossible(index)) || isBehind && isJoined(index)
            }
            return isBehind ? !namesThing(index + 1) || isJoined(index) : isPossible(index)
        }
    }

    /// Whether the word for more stands right behind a value inside a list: then that value was not taken for one.
    private func goesOnWithin(_ list: Range<Int>) -> Bool {
        list.dropFirst().contains { index in
            guard reading.text.term(index) == .andSoOn else { return false }
            switch reading.text[index - 1]?.kind {
            case .number, .word: return true
            default: return false
            }
        }
    }

    /// `…, etc.`, `…、其他`, `1等`: words behind a sign or a value that end what they stand in.
    private func endsOpen(_ index: Int) -> Bool {
        guard reading.isOpening(index), reading.text.isClauseEnd(index + 1) else { return false }
        switch reading.text[index - 1]?.kind {
        case .sign(.comma), .sign(.enumerationComma), .term(.and), .term(.or): return true
        case .number, .word: return reading.text.term(index) == .andSoOn
        case .text, .term: return reading.text.term(index) == .andSoOn && reading.text[index - 1]?.isASCII == false
        default: return false
        }
    }

    private static let weak: Set<String> = ["any", "another", "own", "any other", "任意", "任何"]
    private static let valueWords: Set<String> = [
        "name", "names", "string", "strings", "text", "ones", "one", "type", "types", "名称",
    ]

    private func namesValue(_ index: Int) -> Bool {
        switch reading.text.term(index) {
        case .value, .of, .characters, .charset, .kind: true
        default: Self.valueWords.contains(reading.surface(index).lowercased())
        }
    }

    /// Whether a word names something that is no value (`other parameters`).
    private func namesThing(_ index: Int) -> Bool {
        switch reading.text[index]?.kind {
        case .word, .text, .term(.filler): !namesValue(index)
        default: false
        }
    }

    private func isJoined(_ index: Int) -> Bool {
        switch reading.text.term(index - 1) {
        case .or, .and, .supports, .allows, .may, .isWord: true
        default: false
        }
    }

    /// Whether a sentence of its own says that such values are possible: `custom names are possible`, `支持自定义`.
    private func isPossible(_ index: Int) -> Bool {
        let before = reading.text.term(index - 1)
        let isGiven = before == .supports || before == .allows || before == .may
        let isNamed = namesValue(index + 1)
        return isNamed && speaksOfValues(index) || isGiven && reading.text.isClauseEnd(index + 1)
    }

    /// Whether the sentence of a token is about what values are possible.
    private func speaksOfValues(_ index: Int) -> Bool {
        let sentence = span(reading.sentenceStart(index), reading.sentenceEnd(index))
        return sentence.contains { other in
            switch reading.text.term(other) {
            case .value, .valueRange, .supports, .allows, .may, .openValues: return true
            default:
                let word = reading.surface(other).lowercased()
                return Self.possible.contains(word) || word.hasPrefix("也")
            }
        }
    }

    private static let possible: Set<String> = ["possible", "accepted", "permitted", "valid", "may", "can", "also"]

    /// Whether a clause denies what it says: `自定义` of `不支持自定义`.
    private func isDenied(_ index: Int) -> Bool {
        let start = reading.clauseStart(index)
        var end = index
        while end < reading.count, !reading.text.isClauseEnd(end), end - index < 12 { end += 1 }
        return span(start, end).contains { other in
            switch reading.text.term(other) {
            case .not, .invalid, .forbidden, .unwanted: true
            default: Self.denying.contains(reading.surface(other).lowercased())
            }
        }
    }

    private static let denying: Set<String> = [
        "invalid", "refused", "rejected", "illegal", "unsupported", "forbidden", "without",
    ]

    // MARK: Values

    /// The numbers near a rule that nothing explains: values beside an interval or a list (`0 disables it`).
    func numbers(near tokens: Range<Int>) -> [Numeral] {
        let first = reading.sentenceStart(max(0, reading.sentenceStart(tokens.lowerBound) - 1))
        let last = reading.sentenceEnd(min(reading.count, reading.sentenceEnd(max(0, tokens.upperBound - 1)) + 1))
        var found: [Numeral] = []
        var index = first
        while index < last {
            guard let (value, end) = reading.number(index) else {
                index += 1
                continue
            }
            let isOpen = !span(index, end).contains { explained[$0] }
            if isOpen, isAlone(index, end), !isCounting(end), !isRefused(index, end), !reading.isSample(index) {
                found.append(value)
            }
            index = end
        }
        return found
    }

    /// The values of lists beside a rule, in its sentence, that were left open: `10, 20, or a multiple of 50`.
    func listed(near tokens: Range<Int>) -> [JSONValue] {
        let first = reading.sentenceStart(tokens.lowerBound)
        let last = reading.sentenceEnd(max(0, tokens.upperBound - 1))
        return looseLists.filter { $0.tokens.lowerBound >= first && $0.tokens.lowerBound < last }.flatMap(\.values)
    }

    /// Whether the words say that a number is no value: `不能填0`, `0 is not allowed`; `0 则不启用` says what it does.
    private func isRefused(_ index: Int, _ end: Int) -> Bool {
        let clause = span(reading.clauseStart(index), index)
        if clause.contains(where: { isDenial($0) }) || reading.contains(clause, { $0 == .invalid }) { return true }
        for next in span(end, min(end + 5, reading.count)) {
            if reading.text.isClauseEnd(next) { return false }
            if reading.text.term(next) == .invalid || Self.denying.contains(reading.surface(next).lowercased()) {
                return true
            }
            guard reading.text.term(next) == .not else { continue }
            switch reading.text.term(next + 1) {
            case .allows, .supports, .may, .correct: return true
            default: return Self.possible.contains(reading.surface(next + 1).lowercased())
            }
        }
        return false
    }

    private func isDenial(_ index: Int) -> Bool {
        switch reading.text.term(index) {
        case .forbidden, .unwanted: true
        case .not: !["无", "未", "非", "没有"].contains(reading.surface(index)) && !isState(index + 1)
        default: false
        }
    }

    /// `不限则填-1`: what is not done is no word about the number.
    private func isState(_ index: Int) -> Bool {
        guard let token = reading.text[index] else { return false }
        if case .term(let term) = token.kind {
            switch term {
            case .specified, .isWord, .canEnter, .supports, .allows, .may, .must, .to, .between: return false
            default: return true
            }
        }
        return token.kind == .text && !["填", "传", "取", "用"].contains(reading.surface(index))
    }

    /// Whether a number is no part of a word, a date or an address.
    private func isAlone(_ index: Int, _ end: Int) -> Bool {
        if let next = reading.text[end], next.isGlued {
            switch next.kind {
            case .sign(.dash), .sign(.slash), .sign(.period), .sign(.colon):
                if reading.text[end + 1]?.isGlued == true, reading.text[end + 1]?.kind == .number { return false }
            case .word: return false
            default: break
            }
        }
        guard index > 0, reading.text.tokens[index].isGlued else { return true }
        switch reading.text.tokens[index - 1].kind {
        case .word, .number: return false
        case .sign(.dash), .sign(.slash), .sign(.period), .sign(.colon): return reading.text[index - 2]?.kind != .number
        default: return reading.text.term(index - 1) != .ordinal
        }
    }

    /// Whether a number counts something else than the values of the field.
    private func isCounting(_ index: Int) -> Bool {
        switch reading.text.term(index) {
        case .pieces, .characters, .bytes, .charset: true
        case .measure(let measure): reading.declaredUnit.map { $0 != measure } ?? true
        default: reading.text.sign(index) == .percent
        }
    }

    /// Whether a comparison that nothing explains stands near a list of numbers (`above 1 the count`).
    func compares(near tokens: Range<Int>) -> Bool {
        (0..<reading.count).contains { index in
            guard !tokens.contains(index), reading.number(index + 1) != nil else { return false }
            switch reading.text.tokens[index].kind {
            case .term(.moreThan), .term(.lessThan), .term(.atMost), .term(.atLeast), .sign(.greater), .sign(.less),
                .sign(.greaterOrEqual), .sign(.lessOrEqual):
                return true
            default: return false
            }
        }
    }

    /// Whether something that looks like a value of a list stands after it and is none of its members.
    func holdsCode(after list: Range<Int>, besides members: [Enumeration.Member]) -> Bool {
        let own = reading.sentenceEnd(max(0, list.upperBound - 1))
        let limit = min(reading.count, reading.sentenceEnd(min(reading.count, own + 1)))
        let haveDigits = members.contains { $0.value.text?.utf8.contains { (48...57).contains($0) } ?? true }
        return span(list.upperBound, limit).contains { index in
            guard !explained[index], reading.text.tokens[index].isASCII, let value = reading.value(index),
                reading.hasShapeOfCode(value), value.text.utf8.count > 1, !isNumberLike(value), isPiece(index, value),
                // Beside words an amount (`20m`) is none of their kind.
                haveDigits || value.text.utf8.first.map({ !(48...57).contains($0) }) ?? true,
                !members.contains(where: { $0.value.text?.lowercased() == value.text.lowercased() }),
                reading.siblings.spelling(value.text) == nil
            else { return false }
            return !isDenied(index) && !reading.isSample(index)
        }
    }

    /// Whether a value stands where values of a list do: between signs, or behind a word that gives or joins values.
    private func isPiece(_ index: Int, _ value: ListedValue) -> Bool {
        // Behind it a colon says what belongs to it.
        if reading.text.sign(value.tokens.upperBound) == .colon { return false }
        guard let before = reading.text[index - 1] else { return true }
        switch before.kind {
        case .sign(.comma), .sign(.enumerationComma), .sign(.semicolon), .sign(.openRound), .sign(.slash), .sign(.pipe),
            .sign(.fullStop), .sign(.period), .lineBreak:
            // A word of prose with a capital inside is no piece, a short one with a digit is.
            return !value.text.contains("-") || value.text.unicodeScalars.contains(where: Lexer.isDigit)
        case .term(.supports), .term(.may), .term(.or), .term(.and), .term(.allows): return true
        case .word: return ["also", "plus"].contains(reading.surface(index - 1).lowercased())
        case .text:
            return value.text.unicodeScalars.contains { Lexer.isDigit($0) || $0 == "_" }
        default: return false
        }
    }

    private func isNumberLike(_ value: ListedValue) -> Bool {
        value.text.unicodeScalars.allSatisfy { Lexer.isDigit($0) || $0 == "." || $0 == "-" }
    }

    // MARK: Characters

    /// Whether a character or a kind of character stands near a rule of characters and the rule does not allow it.
    func holdsCharacter(near tokens: Range<Int>, besides rule: CharacterRule) -> Bool {
        let limit = reading.sentenceEnd(min(reading.count, reading.sentenceEnd(max(0, tokens.upperBound - 1)) + 1))
        return span(tokens.upperBound, limit).contains { index in
            guard !explained[index], !isDenied(index), !reading.isSample(index) else { return false }
            switch reading.text.tokens[index].kind {
            case .sign(.other), .sign(.asterisk):
                return !rule.characters.contains(reading.surface(index)) && !rule.families.contains(.asciiPunctuation)
            case .word: return reading.surface(index) == "_" && !rule.characters.contains("_")
            default: return false
            }
        }
    }

    // MARK: Advice

    /// Whether the words before a rule, in its clause, make it advice (`usually`, `建议`) or say that it need not hold.
    func isAdvice(_ tokens: Range<Int>) -> Bool {
        let clause = span(reading.clauseStart(tokens.lowerBound), min(tokens.lowerBound + 3, tokens.upperBound))
        return reading.contains(clause) { $0 == .hedge || $0 == .needNot }
    }
}
