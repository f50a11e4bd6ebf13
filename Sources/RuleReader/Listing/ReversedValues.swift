extension Reading {
    /// Meanings before values: `read only - R, delete - D`, `average=avg, maximum=max`, `开启1，关闭0`, `云主机(server)`.
    func reversedValues(_ index: Int, until limit: Int, isAnnounced: Bool) -> ValueList? {
        var list = ValueList(values: [], end: index, isReversed: true)
        var start = skipNumbering(index)
        while start < limit, list.values.count < 100 {
            let end = pieceEnd(start, until: limit)
            let pieces = cut(span(start, end), list.joint)
            guard !pieces.isEmpty, pieces.allSatisfy({ $0.joint == (list.joint ?? pieces[0].joint) }) else {
                // A piece that ends like the values before it, and was not understood.
                if !list.values.isEmpty, let last = text[end - 1],
                    field.isNumeric ? last.kind == .number : last.kind == .word
                {
                    list.isOpen = true
                }
                break
            }
            list.joint = list.joint ?? pieces[0].joint
            if pieces.count > 1 { list.separator = list.separator ?? .blank }
            list.values += pieces.map(\.value)
            list.end = end
            guard let gap = gap(end), gap.separator < .stop || gap.separator == .line else { break }
            if gap.separator == .line, let known = list.separator, known != .line { break }
            list.separator = list.separator ?? gap.separator
            start = skipNumbering(gap.end)
        }
        guard list.values.count >= 2 else { return nil }
        if goesOn(list.end) { list.isOpen = true }
        return list
    }

    /// Where the piece that begins at an index ends: at the next sign that separates values.
    private func pieceEnd(_ start: Int, until limit: Int) -> Int {
        var end = start
        while end < limit, end < start + 40 {
            if let close = text.partner(end), close > end, close < limit {
                end = close + 1
                continue
            }
            if text.term(end) != .or, text.term(end) != .and, gap(end) != nil { return end }
            if end > start, text.term(end) == .or || text.term(end) == .and, piece(span(start, end)) != nil {
                return end
            }
            end += 1
        }
        return end
    }

    private typealias Piece = (value: ListedValue, joint: Joint)

    /// The values of a piece: one at its end, or several with nothing but blanks between.
    private func cut(_ range: Range<Int>, _ joint: Joint?) -> [Piece] {
        var pieces: [Piece] = []
        var start = range.lowerBound
        for end in span(start + 2, range.upperBound) where isCut(end) {
            guard let piece = piece(span(start, end)), piece.joint != .verb, piece.joint != .dash else { continue }
            pieces.append(piece)
            start = end
        }
        guard let last = piece(span(start, range.upperBound)) else { return [] }
        return pieces + [last]
    }

    /// Whether a value may end before an index without a sign: before a blank or other writing.
    private func isCut(_ index: Int) -> Bool {
        guard let before = text[index - 1], let token = text[index], !token.isSign else { return false }
        let isEnd = before.kind == .number || before.kind == .word || before.kind == .sign(.closeRound)
        return isEnd && before.isASCII != token.isASCII && !token.isASCII || before.kind == .sign(.closeRound)
    }

    /// A piece that ends with a value: what stands before is the meaning.
    private func piece(_ range: Range<Int>) -> Piece? {
        var end = range.upperBound
        guard range.count >= 2 else { return nil }
        if text.sign(end - 1) == .closeRound, let open = text.partner(end - 1), open > range.lowerBound {
            if !isDefaultMark(open, end - 1), let code = code(open + 1, end: end - 1) {
                return (reversed(code, span(range.lowerBound, open)), .round)
            }
            // A remark behind the value.
            end = open
        }
        // Dashes stand inside of values too.
        let joints = span(max(range.lowerBound + 1, end - 14), end - 1).reversed().compactMap { index in
            joined(index).map { (index, $0) }
        }
        for (joint, kind) in joints.filter({ !isInside($0.0) }) + joints.filter({ isInside($0.0) }) {
            guard let code = code(joint + 1, end: end) else { continue }
            let meaning = span(range.lowerBound, joint)
            guard !meaning.contains(where: { text.sign($0) == .colon || text.sign($0) == .arrow }) else { return nil }
            return (reversed(code, meaning), kind)
        }
        return blank(span(range.lowerBound, end))
    }

    /// Whether a sign is a dash inside of a word.
    private func isInside(_ index: Int) -> Bool {
        text.sign(index) == .dash && text.tokens[index].isGlued && text[index - 1]?.isASCII == true
    }

    private func joined(_ index: Int) -> Joint? {
        switch text[index]?.kind {
        case .sign(.colon): .colon
        case .sign(.equals): .equals
        case .sign(.arrow): .arrow
        case .sign(.dash): .dash
        case .term(.isWord): .verb
        default: nil
        }
    }

    /// The value that stands from an index to another.
    private func code(_ index: Int, end: Int) -> ListedValue? {
        guard let value = value(index), value.tokens.upperBound == end else { return nil }
        return field.isNumeric && field.typed(value.text) == nil ? nil : value
    }

    /// `send it 1`, `删除del`: nothing stands between the meaning and the value.
    private func blank(_ range: Range<Int>) -> Piece? {
        let end = range.upperBound
        guard let last = text[end - 1], last.isASCII else { return nil }
        if field.isNumeric {
            guard last.kind == .number, let before = text[end - 2], !before.isSign || before.kind == .sign(.closeRound),
                let code = code(end - 1, end: end), !last.isGlued || !before.isASCII
            else { return nil }
            if case .term(let term) = before.kind, Self.counting.contains(term) { return nil }
            return (reversed(code, span(range.lowerBound, end - 1)), .blank)
        }
        guard let start = range.last(where: { !text.tokens[$0].isASCII }), start + 1 < end,
            text[start]?.isSign == false,
            let code = code(start + 1, end: end)
        else { return nil }
        return (reversed(code, span(range.lowerBound, start + 1)), .blank)
    }

    private static let counting: [Term] = [
        .atMost, .atLeast, .moreThan, .lessThan, .isWord, .defaultIs, .byDefault, .to, .of, .between, .or, .and, .value,
        .valueRange, .range, .must, .each, .example, .onlyIs, .length,
    ]

    private func reversed(_ value: ListedValue, _ meaning: Range<Int>) -> ListedValue {
        var value = value
        value.meaning = text.string(meaning)
        value.isLabel = true
        return value
    }
}
