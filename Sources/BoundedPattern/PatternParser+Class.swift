extension PatternParser {
    /// What an escape stands for.
    enum Escape {
        case scalar(UInt32)
        case set([ClosedRange<UInt32>])
    }

    /// Reads a class in brackets.
    mutating func bracketedSet() throws(PatternError) -> ScalarSet {
        let opening = position + 1
        let negated = take("[^")
        if !negated { advance() }
        if next == "]" { throw failure("something in the class", "write '\\]' for a bracket") }
        var ranges: [ClosedRange<UInt32>] = []
        while !take("]") {
            let column = position + 1
            let part = try classMember(opening: opening)
            // A hyphen is itself at the end of a class.
            guard next == "-", !starts(with: "-]") else {
                switch part {
                case .scalar(let value): ranges.append(value...value)
                case .set(let parts): ranges += parts
                }
                continue
            }
            advance()
            guard case .scalar(let low) = part, case .scalar(let high) = try classMember(opening: opening),
                low <= high
            else {
                throw failure(
                    "a range from a lower to a higher character", "swap its ends, or write '\\-' for a hyphen",
                    at: column)
            }
            ranges.append(low...high)
        }
        return ScalarSet(ranges, negated: negated)
    }

    private mutating func classMember(opening: Int) throws(PatternError) -> Escape {
        guard let scalar = next else {
            throw failure("']' for the '[' of column \(opening)", "add it, or write '\\[' for a bracket")
        }
        if scalar == "\\" { return try escape() }
        // Other dialects read a class within a class here, or a name such as [:alpha:].
        if scalar == "[" { throw failure("no class within a class", "write '\\[' for a bracket") }
        advance()
        return .scalar(scalar.value)
    }

    /// Reads an escape that stands for scalars.
    mutating func escape() throws(PatternError) -> Escape {
        let column = position + 1
        advance()
        guard let scalar = next else {
            throw failure("a character after '\\'", "write '\\\\' for a backslash", at: column)
        }
        advance()
        switch scalar {
        case "d": return .set(ScalarSet.digits)
        case "D": return .set(ScalarSet.complement(of: ScalarSet.digits))
        case "w": return .set(ScalarSet.word)
        case "W": return .set(ScalarSet.complement(of: ScalarSet.word))
        case "s": return .set(ScalarSet.space)
        case "S": return .set(ScalarSet.complement(of: ScalarSet.space))
        case "n": return .scalar(0x0A)
        case "r": return .scalar(0x0D)
        case "t": return .scalar(0x09)
        case "1"..."9", "k", "g":
            throw failure(
                "no back-reference", "they cannot be matched in linear time; repeat the group itself", at: column)
        case "A", "z", "Z":
            throw failure("'^' or '$' for an end of the text", "write '^' or '$' for '\\\(scalar)'", at: column)
        case "b", "B":
            throw failure("no '\\\(scalar)' in a class", "put it outside of the brackets", at: column)
        default:
            // Letters are kept for meanings that other dialects give them.
            guard !scalar.isWordInASCII || scalar == "_" else {
                throw failure(
                    "an escape such as \\d, \\w, \\s, \\b, \\n, \\r, \\t or a mark",
                    "there is no '\\\(scalar)'; write the character itself", at: column)
            }
            return .scalar(scalar.value)
        }
    }
}

extension Unicode.Scalar {
    /// Whether `\w` takes it.
    var isWordInASCII: Bool {
        switch self {
        case "0"..."9", "A"..."Z", "a"..."z", "_": true
        default: false
        }
    }
}
