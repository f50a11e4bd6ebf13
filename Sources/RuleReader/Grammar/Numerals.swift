import APIModel

extension Reading {
    /// A number at an index and the index after it.
    ///
    /// - Parameter grouped: whether `3,600` is one number; never inside of brackets and lists.
    func number(_ index: Int, grouped: Bool = false) -> (value: Numeral, end: Int)? {
        var next = index
        var isNegative = false
        if text.sign(next) == .dash, text[next + 1]?.kind == .number, text.tokens[next + 1].isGlued {
            isNegative = true
            next += 1
        }
        guard let token = text[next], token.kind == .number else { return nil }
        var digits = text.scalars[token.start..<token.end]
        next += 1
        if grouped, digits.count <= 3 {
            while text.sign(next) == .comma, let group = text[next + 1], group.kind == .number, group.isGlued,
                text.tokens[next].isGlued, group.end - group.start == 3
            {
                digits.append(contentsOf: text.scalars[group.start..<group.end])
                next += 2
            }
        }
        guard digits.count <= 19 else { return nil }
        if text.sign(next) == .period, text.tokens[next].isGlued, let fraction = text[next + 1], fraction.isGlued,
            fraction.kind == .number
        {
            // A further period makes it an address or a version.
            guard !(text.sign(next + 2) == .period && text[next + 3]?.kind == .number) else { return nil }
            let whole = String(String.UnicodeScalarView(digits))
            let part = String(String.UnicodeScalarView(text.scalars[fraction.start..<fraction.end]))
            guard let value = Double("\(whole).\(part)") else { return nil }
            return (.decimal(isNegative ? -value : value), next + 2)
        }
        guard let value = Int64(String(String.UnicodeScalarView(digits))) else { return nil }
        return (.integer(isNegative ? -value : value), next)
    }

    /// A count in digits or in words.
    func count(_ index: Int) -> (value: Int, end: Int)? {
        if let (value, end) = number(index, grouped: true) {
            guard case .integer(let whole) = value, let count = Int(exactly: whole) else { return nil }
            return (count, end)
        }
        guard let token = text[index] else { return nil }
        switch token.kind {
        case .word where token.end - token.start <= 5 && lexicon.mayBeNumeral(text.scalars[token.start]):
            return lexicon.numerals[surface(index).lowercased()].map { (Int($0), index + 1) }
        case .text where token.end - token.start == 1:
            return lexicon.numerals[surface(index)].map { (Int($0), index + 1) }
        // `有三种`: a short verb stands before the number without a blank.
        case .text where token.end - token.start == 2 && lexicon.havingVerbs.contains(text.scalars[token.start]):
            return lexicon.numerals[String(text.scalars[token.start + 1])].map { (Int($0), index + 1) }
        default: return nil
        }
    }

    /// The unit of measure at an index.
    func measure(_ index: Int) -> (Measure, end: Int)? {
        if case .measure(let measure)? = text.term(index) { return (measure, index + 1) }
        if text.sign(index) == .percent { return (.percent, index + 1) }
        return nil
    }
}

extension Numeral {
    /// The whole number that it is, where it fits.
    var whole: Int? {
        if case .integer(let value) = self { Int(exactly: value) } else { nil }
    }
}
