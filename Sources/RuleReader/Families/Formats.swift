import APIModel

/// `format: yyyy-MM-dd HH:mm:ss`, `base64 encoded`, `格式为入口文件.入口函数名`.
enum FormatFamily: Family {
    static func read(_ reading: Reading, into drafts: inout Drafts) {
        guard reading.field.scalar == .text else { return }
        for index in 0..<reading.count where !drafts.taken[index] {
            switch reading.text.term(index) {
            case .base64:
                let next = index + 1
                guard reading.text.term(next) != .beforeWord, reading.text.term(next) != .or,
                    reading.text.term(index - 1) != .or, !reading.isSample(index)
                else { continue }
                add(.format(.base64), span(index, next), &drafts)
            case .format: readForm(reading, index, &drafts)
            case .canEnter: readEntry(reading, index, &drafts)
            default: readPattern(reading, index, &drafts)
            }
        }
        readWindows(reading, &drafts)
    }

    private static func add(
        _ constraint: Constraint, _ tokens: Range<Int>, _ drafts: inout Drafts, certainty: Certainty = .certain
    ) {
        drafts.add(Draft(constraint: constraint, certainty: certainty, tokens: tokens, isAnnounced: true))
    }

    /// What follows the word `format`.
    private static func readForm(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        // `format (GMT): …`
        var next = index + 1
        if reading.text.sign(next) == .openRound, let close = reading.text.partner(next), close - next < 6 {
            next = close + 1
        }
        let start = reading.skip(next) {
            $0 == .sign(.colon) || $0 == .term(.isWord) || $0 == .sign(.quote) || $0 == .term(.of)
                || $0 == .term(.format)
        }
        guard start < reading.count else { return }
        if let (form, end) = DatePattern.match(reading, start), let narrow = hourWindow(reading, form) {
            return add(.format(narrow), span(index, end), &drafts)
        }
        if let (form, end) = DatePattern.match(reading, start) {
            var forms = [Constraint.format(form)]
            var last = end
            // `yyyy-MM-dd HH:mm:ss or yyyy-MM-dd`
            while isAlternative(reading, last), let (next, end) = DatePattern.match(reading, last + 1) {
                forms.append(.format(next))
                last = end
            }
            // An alternative that is not understood leaves nothing to hold to.
            guard !isAlternative(reading, last) || reading.text.sign(last) == .comma else { return }
            add(forms.count == 1 ? forms[0] : .anyOf(forms), span(index, last), &drafts)
            return
        }
        if let end = dottedPair(reading, start) { add(.format(.dottedPair), span(index, end), &drafts) }
    }

    /// `HH:mm-HH:mm, only on the hour with an interval of 1 hour`: a window from one full hour to the next.
    private static func hourWindow(_ reading: Reading, _ form: TextFormat) -> TextFormat? {
        let narrow: TextFormat
        switch form {
        case .timeWindow: narrow = .hourWindow
        case .timeWindowUTC: narrow = .hourWindowUTC
        default: return nil
        }
        let states = { (term: Term) in (0..<reading.count).contains { reading.text.term($0) == term } }
        let isOneHour = (0..<reading.count).contains { index in
            reading.text.term(index) == .measure(.hours) && reading.text.term(index - 2) != .atMost
                && (reading.count(index - 1)?.value == 1)
        }
        return states(.fullHour) && states(.interval) && isOneHour ? narrow : nil
    }

    /// `in yyyy-MM-dd format`, `start date (yyyy-MM-dd)`: a pattern before the word, or alone in brackets.
    private static func readPattern(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        guard let first = reading.text[index], first.kind == .word, let before = reading.text[index - 1],
            before.kind == .sign(.openRound) || !first.isGlued || before.kind == .sign(.quote),
            let (form, end) = DatePattern.match(reading, index), !reading.isSample(index)
        else { return }
        let next = reading.text.sign(end) == .quote ? end + 1 : end
        let isBracketed = before.kind == .sign(.openRound) && reading.text.sign(end) == .closeRound
        guard
            isBracketed || reading.text.term(next) == .format && reading.surface(next).lowercased().hasPrefix("format")
        else { return }
        let clause = span(reading.clauseStart(index), index)
        guard !reading.contains(clause, { $0 == .or || $0 == .not }) else { return }
        add(.format(form), span(index, end), &drafts)
    }

    private static func isAlternative(_ reading: Reading, _ index: Int) -> Bool {
        switch reading.text[index]?.kind {
        case .term(.or), .sign(.slash), .sign(.enumerationComma), .sign(.comma): true
        default: false
        }
    }

    /// `entry file.function name` in writing without blanks: two names with a dot between.
    private static func dottedPair(_ reading: Reading, _ start: Int) -> Int? {
        var dot: Int?
        var next = start
        while next < min(reading.count, start + 40),
            !reading.text.isClauseEnd(next) || reading.text.sign(next) == .period
        {
            switch reading.text.tokens[next].kind {
            case .text: break
            case .term where !reading.text.tokens[next].isASCII: break
            case .sign(.period):
                guard dot == nil, next > start, reading.text.tokens[next].isGlued,
                    reading.text[next + 1]?.isGlued == true
                else { return nil }
                dot = next
            default: return nil
            }
            next += 1
        }
        guard let dot, dot + 1 < next else { return nil }
        return next
    }

    /// `it can enter long-type time, and it also can enter yyyy-…`: one of two forms.
    private static func readEntry(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        let sentence = span(reading.sentenceStart(index), reading.sentenceEnd(index))
        guard let number = sentence.first(where: { reading.text.term($0) == .longTime }) else { return }
        for next in sentence where next > number {
            guard let (form, end) = DatePattern.match(reading, next) else { continue }
            add(.anyOf([.format(.digits), .format(form)]), span(number, end), &drafts)
            return
        }
    }

    /// A series of windows, `00:00-01:00 … 23:00-24:00`, whose middle the page leaves out, or a range of them.
    private static func readWindows(_ reading: Reading, _ drafts: inout Drafts) {
        var windows: [Int] = []
        var isSeries = false
        var index = 0
        while index < reading.count {
            if let end = window(reading, index) {
                let head = reading.head(before: index)
                if !reading.isSample(index), head.kind != .none || reading.text[index - 1]?.kind == .lineBreak {
                    windows.append(index)
                }
                index = end
            } else {
                if reading.text.sign(index) == .ellipsis, !windows.isEmpty { isSeries = true }
                index += 1
            }
        }
        guard windows.count >= 3, isSeries, let first = windows.first, let last = windows.last else { return }
        add(.format(.timeWindow), span(first, min(last + 7, reading.count)), &drafts)
    }

    /// `00:00-01:00` at an index.
    private static func window(_ reading: Reading, _ index: Int) -> Int? {
        let text = reading.text
        guard text[index]?.kind == .number, text.sign(index + 1) == .colon, text[index + 2]?.kind == .number,
            text.sign(index + 3) == .dash || text.sign(index + 3) == .tilde, text[index + 4]?.kind == .number,
            text.sign(index + 5) == .colon, text[index + 6]?.kind == .number
        else { return nil }
        return index + 7
    }
}

/// Patterns of dates and times as pages write them.
enum DatePattern {
    /// The form that a pattern at a token means, and the index after it.
    static func match(_ reading: Reading, _ index: Int) -> (TextFormat, end: Int)? {
        guard let token = reading.text[index] else { return nil }
        let scalars = reading.text.scalars
        var next = token.start
        var shape = ""
        // The pattern is folded to its letters and signs; quotes around `T` and `Z` are not part of it.
        while next < scalars.count, shape.utf8.count < 40 {
            let scalar = scalars[next]
            switch scalar {
            case "y", "Y", "M", "m", "D", "d", "H", "h", "S", "s", "T", "Z", "-", ":", "/", ".", "X":
                shape.unicodeScalars.append(scalar)
            case "'", "’", "‘", "\"", "“", "”", "`": break
            case " " where next + 1 < scalars.count && (scalars[next + 1] == "H" || scalars[next + 1] == "h"):
                shape.append(" ")
            default:
                return finish(reading, index, shape, next)
            }
            next += 1
        }
        return finish(reading, index, shape, next)
    }

    private static func isQuoted(_ reading: Reading, _ position: Int) -> Bool {
        guard position >= 3 else { return false }
        let tail = reading.text.scalars[(position - 3)..<position]
        return tail.dropFirst().first.map { $0 == "Z" || $0 == "z" } == true
            && tail.first == "'" && tail.last == "'"
    }

    private static func finish(_ reading: Reading, _ index: Int, _ shape: String, _ position: Int)
        -> (TextFormat, end: Int)?
    {
        if position < reading.text.scalars.count, Lexer.isWord(reading.text.scalars[position]) { return nil }
        var folded = shape.lowercased()
        while let last = folded.last, last == "." || last == ":" || last == "-" { folded.removeLast() }
        guard var form = forms[folded] else { return nil }
        // `'Z'` in quotes is the letter, and no place for an offset.
        if form == .dateTime, isQuoted(reading, position) { form = .dateTimeUTC }
        var end = index
        while end < reading.count, reading.text.tokens[end].start < position { end += 1 }
        return (form, end)
    }

    private static let forms: [String: TextFormat] = [
        "yyyy-mm-ddthh:mm:ssz": .dateTime, "yyyy-mm-ddthh:mm:ss.sssz": .dateTime, "yyyy-mm-ddthh:mm:ssx": .dateTime,
        "yyyy-mm-dd hh:mm:ss": .dateTimeSpaced, "yyyy-mm-dd": .date, "hh:mm:ss": .time, "hh:mm": .hourMinute,
        "hh:mm-hh:mm": .timeWindow, "hh:mmz-hh:mmz": .timeWindowUTC, "hh:mmz- hh:mmz": .timeWindowUTC,
        "hh:mmz - hh:mmz": .timeWindowUTC,
    ]
}
