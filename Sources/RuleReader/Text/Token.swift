/// One piece of a description: a word of the vocabulary, another word, a number, a sign or a line break.
struct Token: Equatable {
    /// What the piece is.
    enum Kind: Equatable {
        /// A phrase of the vocabulary.
        case term(Term)
        /// Letters (and digits and underscores after the first) that the vocabulary does not know.
        case word
        /// ASCII digits.
        case number
        /// Other writing that the vocabulary does not know, such as Chinese.
        case text
        case sign(Sign)
        case lineBreak
    }

    var kind: Kind
    /// Where it stands in ``TokenizedText/scalars``.
    var start: Int
    var end: Int
    /// Whether nothing stands between it and the token before.
    var isGlued: Bool
    /// Whether it is written with ASCII letters, so that it can be a value although the vocabulary knows it.
    var isASCII: Bool
}

/// Punctuation, with the forms of all scripts folded together.
enum Sign: Equatable {
    case comma, enumerationComma, semicolon, colon, period, fullStop
    case openSquare, closeSquare, openRound, closeRound, openBrace, closeBrace
    case openLabel, closeLabel
    /// The closing bracket of a link, whose target is left out.
    case linkEnd
    case dash, tilde, slash, pipe, equals, plus, percent, infinity, ellipsis, arrow, asterisk
    case greater, less, greaterOrEqual, lessOrEqual, doubleEquals, notEquals
    case quote
    case other
}

/// A description cut into tokens.
struct TokenizedText {
    /// The words as a reader sees them: without tags, emphasis, escapes and targets of links.
    var scalars: [Unicode.Scalar]
    var tokens: [Token]
    /// The bracket that belongs to each bracket; empty where there are none.
    var partners: [Int32] = []

    /// The bracket that belongs to the one at an index.
    func partner(_ index: Int) -> Int? {
        guard index >= 0, index < partners.count, partners[index] >= 0 else { return nil }
        return Int(partners[index])
    }

    /// The text of some tokens and of what stands between them.
    func string(_ range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<tokens.count)
        guard !range.isEmpty else { return "" }
        return Self.string(scalars[tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end])
    }

    /// The text of some scalars, written byte by byte: this is called for nearly every word.
    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var count = 0
        for scalar in scalars { count += UTF8.width(scalar) }
        return String(unsafeUninitializedCapacity: count) { buffer in
            var place = 0
            for scalar in scalars {
                if scalar.isASCII {
                    buffer[place] = UInt8(truncatingIfNeeded: scalar.value)
                    place += 1
                } else {
                    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                        buffer[place] = byte
                        place += 1
                    }
                }
            }
            return place
        }
    }

    /// The token at an index, nil outside.
    subscript(index: Int) -> Token? {
        index >= 0 && index < tokens.count ? tokens[index] : nil
    }

    /// The term at an index, nil where there is none.
    func term(_ index: Int) -> Term? {
        if let token = self[index], case .term(let term) = token.kind { term } else { nil }
    }

    /// The sign at an index, nil where there is none.
    func sign(_ index: Int) -> Sign? {
        if let token = self[index], case .sign(let sign) = token.kind { sign } else { nil }
    }

    /// Whether a sentence ends before the token at an index: a line break, a full stop, a semicolon, or nothing left.
    func isSentenceEnd(_ index: Int) -> Bool {
        guard let token = self[index] else { return true }
        switch token.kind {
        case .lineBreak, .sign(.fullStop), .sign(.semicolon): return true
        case .sign(.period): return isStop(index)
        default: return false
        }
    }

    /// Whether a clause ends before the token at an index.
    func isClauseEnd(_ index: Int) -> Bool {
        isSentenceEnd(index) || sign(index) == .comma
    }

    /// Whether a period ends a sentence instead of standing inside a number or a name.
    func isStop(_ index: Int) -> Bool {
        guard let next = self[index + 1] else { return true }
        return !next.isGlued || next.kind == .lineBreak || next.kind == .text || !next.isASCII
    }
}
