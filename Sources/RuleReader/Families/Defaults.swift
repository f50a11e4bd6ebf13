import APIModel

/// `1 by default`, `default value: true`, `默认为1`, `standard：标准模式(缺省)`.
enum DefaultFamily: Family {
    static func read(_ reading: Reading, into drafts: inout Drafts) {
        guard reading.field.depth == 0, reading.field.scalar != .other, reading.field.scalar != .map else { return }
        for index in 0..<reading.count {
            switch reading.text.term(index) {
            case .byDefault: readBefore(reading, index, &drafts)
            case .defaultIs:
                if readMark(reading, index, &drafts) { continue }
                readAfter(reading, index, &drafts)
            default: break
            }
        }
    }

    /// `1 by default`, `3,600 seconds by default`, `is set as false by default`.
    private static func readBefore(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        var end = index
        // `false is by default`
        while end > 0, reading.text.term(end - 1) == .isWord { end -= 1 }
        if end > 0, case .term(.measure)? = reading.text[end - 1]?.kind { end -= 1 }
        for start in (span(max(0, end - 7), end)) {
            guard let (value, last) = literal(reading, start, drafts), last == end else { continue }
            guard start == 0 || isBoundary(reading, start - 1) || reading.field.isNumeric else { continue }
            // `Returned by default`: what begins a sentence is no value unless it is written like one.
            if reading.field.scalar == .text, let found = reading.value(start), !EnumerationFamily.isCode(found),
                !isListed(value, drafts)
            {
                continue
            }
            drafts.defaults.append(DefaultDraft(value: value, tokens: start..<(index + 1)))
            return
        }
        // `The default of the page number is 1` is read after; `by default it is 1` too.
        readAfter(reading, index, &drafts)
    }

    private static func isBoundary(_ reading: Reading, _ index: Int) -> Bool {
        if reading.text.isClauseEnd(index) { return true }
        switch reading.text.tokens[index].kind {
        case .sign(.colon), .term(.isWord), .term(.and), .sign(.openRound), .term(.to), .word, .term(.filler):
            let word = reading.surface(index).lowercased()
            switch reading.text.tokens[index].kind {
            case .word: return word == "as"
            case .term(.filler): return word == "as"
            default: return true
            }
        default: return false
        }
    }

    /// `default: 1`, `defaults to month`, `the default of the page size is 10`.
    private static func readAfter(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        var next = index + 1
        if reading.text.term(next) == .of || reading.text.term(next) == .forWord {
            // `The default of the number of rows is 50`
            while next < reading.count, next - index < 12, reading.text.term(next) != .isWord,
                !reading.text.isClauseEnd(next)
            { next += 1 }
            guard reading.text.term(next) == .isWord else { return }
        }
        next = reading.skip(next) {
            switch $0 {
            case .sign(.colon), .term(.isWord), .term(.to), .term(.value), .term(.the), .sign(.equals),
                .sign(.asterisk):
                true
            default: false
            }
        }
        if reading.text.sign(next) == .quote { next += 1 }
        if let (value, end) = bracketed(reading, index, next, drafts) {
            drafts.defaults.append(DefaultDraft(value: value, tokens: span(index, end)))
            return
        }
        if reading.text.sign(next) == .quote, reading.text.sign(next - 1) == .quote, reading.field.scalar == .text,
            reading.text.isClauseEnd(next + 1), reading.text.tokens[next].isGlued
        {
            drafts.defaults.append(DefaultDraft(value: .string(""), tokens: span(index, next + 1)))
            return
        }
        guard let (value, end) = literal(reading, next, drafts) else { return }
        // `0为默认 1为自定义`: the word is what a value means, and the next value follows.
        if reading.text.term(index - 1) == .isWord, reading.text.term(end) == .isWord { return }
        // `the default message`: in English a word right after `default` is what the default is one of.
        if reading.field.scalar == .text, next == index + 1, reading.text.tokens[index].isASCII,
            !isStated(reading, index), !isBracketed(reading, index, end),
            reading.text.tokens[next].isASCII, reading.text.tokens[next].kind != .number
        {
            return
        }
        guard isEnd(reading, end) else { return }
        // `默认值1,2,3是等比缩放` speaks about several values.
        if reading.text.sign(end) == .comma || reading.text.sign(end) == .enumerationComma,
            reading.number(end + 1) != nil
        {
            return
        }
        drafts.defaults.append(DefaultDraft(value: value, tokens: span(index, end)))
    }

    /// `the default value is fast`: the phrase goes on to the value, which the bare word does not.
    private static func isStated(_ reading: Reading, _ index: Int) -> Bool {
        let words = reading.surface(index).lowercased()
        return [" is", " to", " as", " of"].contains { words.hasSuffix($0) }
            || words.contains(" ") && !words.hasPrefix("the ")
    }

    /// `(default eq)`
    private static func isBracketed(_ reading: Reading, _ index: Int, _ end: Int) -> Bool {
        reading.text.sign(index - 1) == .openRound && reading.text.sign(end) == .closeRound
    }

    private static func isEnd(_ reading: Reading, _ index: Int) -> Bool {
        guard let token = reading.text[index] else { return true }
        if reading.text.isClauseEnd(index) { return true }
        switch token.kind {
        case .sign, .term(.measure), .term(.and), .term(.ifWord), .term(.byDefault), .term(.unit), .term(.valueRange):
            return true
        case .term, .text: return !token.isASCII && reading.field.scalar != .text || reading.field.isNumeric
        default: return reading.field.isNumeric || reading.field.scalar == .boolean
        }
    }

    /// `default (x)`, `默认是根目录（/）`: the value stands in the brackets behind what it means.
    private static func bracketed(
        _ reading: Reading, _ index: Int, _ start: Int, _ drafts: Drafts
    ) -> (JSONValue, Int)? {
        var open = start
        while let token = reading.text[open], open - start < 4, reading.text.sign(open) != .openRound {
            guard token.kind == .text || token.kind == .word, !token.isASCII || reading.text.term(index) == .defaultIs else {
                return nil
            }
            open += 1
        }
        guard reading.text.sign(open) == .openRound, let close = reading.text.partner(open), open == start || !isValue(reading, start)
        else { return nil }
        if close == open + 2, reading.field.scalar == .text, reading.text.sign(open + 1) == .slash {
            return (.string("/"), close + 1)
        }
        guard let (value, end) = literal(reading, open + 1, drafts), end == close else { return nil }
        return (value, close + 1)
    }

    /// Whether what stands at an index is a value by itself, so that brackets behind it explain it.
    private static func isValue(_ reading: Reading, _ index: Int) -> Bool {
        reading.field.isNumeric ? reading.number(index) != nil : reading.value(index) != nil
    }

    /// `standard：标准模式(缺省)`, `a (default) | b`: the mark stands behind a value or in its meaning.
    private static func readMark(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) -> Bool {
        guard reading.text.sign(index - 1) == .openRound, reading.text.sign(index + 1) == .closeRound else {
            return false
        }
        let line = reading.clauseStart(index)
        var start = reading.skip(line) { $0 == .sign(.dash) || $0 == .lineBreak }
        if let own = span(max(line, index - 8), index - 1).first(where: { reading.value($0)?.tokens.upperBound == index - 1 }) {
            start = own
        } else if reading.text.sign(start) == .quote, reading.value(start) == nil {
            start += 1
        }
        guard let value = reading.value(start), reading.field.scalar != .boolean || value.text.count > 3,
            let typed = reading.field.typed(value.text)
        else { return true }
        drafts.defaults.append(DefaultDraft(value: typed, tokens: start..<(index + 1)))
        return true
    }

    /// A value of the field's type at an index.
    private static func literal(_ reading: Reading, _ index: Int, _ drafts: Drafts) -> (JSONValue, Int)? {
        if reading.field.isNumeric {
            guard let (value, end) = reading.number(index, grouped: true) else { return nil }
            if case .decimal = value, reading.field.scalar == .whole { return nil }
            return (value.json, end)
        }
        guard let value = reading.value(index) else { return nil }
        if reading.field.scalar == .text, !value.isQuoted, !isListed(.string(value.text), drafts) {
            let word = value.text.lowercased()
            if reading.lexicon.prose.contains(word) { return nil }
            if value.tokens.count == 1, let term = reading.text.term(index) {
                switch term {
                case .measure, .cidr: break
                default: return nil
                }
            }
        }
        guard let typed = reading.field.typed(value.text) else { return nil }
        return (typed, value.tokens.upperBound)
    }

    /// Whether a text is one of the documented values, whatever else its word may mean (`No`).
    private static func isListed(_ value: JSONValue, _ drafts: Drafts) -> Bool {
        drafts.rules.contains { draft in
            guard draft.certainty == .certain, case .enumeration(let list) = draft.constraint else { return false }
            return list.contains(value)
        }
    }
}
