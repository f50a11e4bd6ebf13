import APIModel

extension Reading {
    /// How a value and its meaning stand together.
    enum Pairing: Equatable { case colon, dash, equals, verb, forWord, glued }

    /// Values with their meanings from an index on: `0: off, 1: on`, `a means x; b means y`, one by line.
    ///
    /// - Returns: at least two values, or nil.
    func labelledValues(_ index: Int) -> ValueList? {
        guard let first = pair(index) else { return nil }
        var list = ValueList(values: [], end: index)
        var current = first
        var meaningStart = first.end
        var limit = meaningStart + 90
        var next = meaningStart
        while next <= count, list.values.count < 200 {
            let isEnd = next >= count || next > limit
            if !isEnd, let start = pairStart(next, current.pairing), let following = pair(start),
                following.pairing == current.pairing
            {
                append(current, meaning: span(meaningStart, next), to: &list)
                current = following
                meaningStart = following.end
                limit = meaningStart + 90
                next = meaningStart
                continue
            }
            // A sentence that is not followed by another pair ends the list.
            if isEnd || text.isSentenceEnd(next) {
                append(current, meaning: span(meaningStart, min(next, count)), to: &list)
                break
            }
            next += 1
        }
        // A meaning that holds the sign again may hold a value that was not understood.
        if holdsNextNumber(list) || holdsUnreadNumber(list) { list.isOpen = true }
        if first.pairing == .colon, list.values.contains(where: { holdsColon($0.meaning ?? "") }) { list.isOpen = true }
        return list.values.count >= 2 ? list : nil
    }

    /// `4: Processing 5: Failure 6Completed`: the number after the last of a row stands in its meaning.
    private func holdsNextNumber(_ list: ValueList) -> Bool {
        guard let last = list.values.compactMap({ Int64($0.text) }).max(), let value = list.values.last else {
            return false
        }
        return span(value.tokens.upperBound, list.end).contains { index in
            text.tokens[index].kind == .number && !text.tokens[index].isGlued && surface(index) == String(last + 1)
        }
    }

    /// `8: b, 16c`, `1: a, 601-609: b`: a number that begins a clause of a meaning and is no whole value.
    private func holdsUnreadNumber(_ list: ValueList) -> Bool {
        guard list.values.allSatisfy({ Int64($0.text) != nil }), let first = list.values.first else { return false }
        let labels = Set(list.values.map(\.tokens.lowerBound))
        return span(first.tokens.upperBound, min(list.end + 2, count)).contains { index in
            guard text.tokens[index].kind == .number, !labels.contains(index), beginsClause(index) else { return false }
            guard let next = text[index + 1] else { return false }
            let isInterval =
                (text.sign(index + 1) == .dash || text.sign(index + 1) == .tilde) && text[index + 2]?.kind == .number
            return isInterval || next.kind == .word && next.isGlued
        }
    }

    private func beginsClause(_ index: Int) -> Bool {
        var before = index - 1
        while let sign = text.sign(before), sign == .quote || sign == .asterisk || sign == .dash { before -= 1 }
        return before < 0 || text.isClauseEnd(before) || text.sign(before) == .enumerationComma
    }

    private func holdsColon(_ meaning: String) -> Bool {
        meaning.unicodeScalars.contains { $0 == ":" || $0 == "：" }
    }

    private struct Pair {
        var value: ListedValue
        var pairing: Pairing
        /// Where the meaning begins.
        var end: Int
    }

    /// A value and what joins it with its meaning.
    private func pair(_ index: Int) -> Pair? {
        guard let value = value(index) else { return nil }
        let next = value.tokens.upperBound
        let isNumber = value.tokens.count == 1 && text.tokens[index].kind == .number
        guard let token = text[next] else { return nil }
        switch token.kind {
        case .sign(.colon):
            if text.sign(next + 1) == .slash { return nil }
            return Pair(value: value, pairing: .colon, end: next + 1)
        case .sign(.dash):
            return Pair(value: value, pairing: .dash, end: next + 1)
        case .sign(.equals): return Pair(value: value, pairing: .equals, end: next + 1)
        case .term(.isWord), .term(.means):
            return Pair(value: value, pairing: .verb, end: next + 1)
        case .term(.forWord) where isNumber: return Pair(value: value, pairing: .forWord, end: next + 1)
        case .text where isNumber, .term(.not) where isNumber && !token.isASCII:
            return Pair(value: value, pairing: .glued, end: next)
        default: return nil
        }
    }

    /// Where the next pair may begin, if the token at an index ends the meaning before.
    private func pairStart(_ index: Int, _ pairing: Pairing) -> Int? {
        var next = index
        switch text[next]?.kind {
        case .sign(.comma), .sign(.enumerationComma), .sign(.semicolon), .sign(.fullStop), .lineBreak: next += 1
        case .sign(.period) where text.isStop(next): next += 1
        case .number where pairing == .dash || !text.tokens[next].isGlued && (pairing == .colon || pairing == .glued):
            return next
        case .word where pairing == .dash || pairing == .colon:
            // Between Chinese words a code that stands apart begins the next pair.
            return !text.tokens[next].isGlued && text[next - 1]?.kind == .text ? next : nil
        default: return nil
        }
        while let kind = text[next]?.kind {
            switch kind {
            case .lineBreak, .sign(.semicolon), .sign(.comma), .term(.and), .sign(.fullStop): next += 1
            case .sign(.dash) where text[next - 1]?.kind == .lineBreak: next += 1
            default: return next
            }
        }
        return next
    }

    private func append(_ pair: Pair, meaning: Range<Int>, to list: inout ValueList) {
        var value = pair.value
        value.isLabel = pair.pairing != .verb
        var end = meaning.upperBound
        while end > meaning.lowerBound, text.isClauseEnd(end - 1) { end -= 1 }
        if meaning.lowerBound < end { value.meaning = text.string(span(meaning.lowerBound, end)) }
        list.values.append(value)
        list.end = meaning.upperBound
    }

    /// Meanings before values: `read-only-R, delete-D`, `average=avg, maximum=max`.
    func reversedValues(_ index: Int, sign: Sign) -> ValueList? {
        var list = ValueList(values: [], end: index)
        var start = index
        while start < count, list.values.count < 100 {
            var end = start
            while end < count, end < start + 40, !isPieceEnd(end) { end += 1 }
            guard let value = reversedValue(span(start, end), sign: sign) else { break }
            list.values.append(value)
            list.end = end
            guard text.sign(end) == .comma || text.sign(end) == .enumerationComma else { break }
            start = end + 1
        }
        return list.values.count >= 2 ? list : nil
    }

    private func isPieceEnd(_ index: Int) -> Bool {
        text.isClauseEnd(index) || text.sign(index) == .enumerationComma
    }

    /// A piece that ends with a sign and a value: what stands before is the meaning.
    private func reversedValue(_ piece: Range<Int>, sign: Sign) -> ListedValue? {
        guard piece.count >= 3, let last = text[piece.upperBound - 1], last.isASCII, last.kind != .number,
            text.sign(piece.upperBound - 2) == sign, last.isGlued
        else { return nil }
        let meaning = span(piece.lowerBound, piece.upperBound - 2)
        guard !meaning.contains(where: { text.sign($0) == .colon }) else { return nil }
        return ListedValue(
            text: surface(piece.upperBound - 1), meaning: text.string(meaning), isQuoted: false,
            tokens: span(piece.upperBound - 1, piece.upperBound))
    }
}
