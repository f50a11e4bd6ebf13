/// Puts comparisons together: `modal? negation? copula? comparison equal?` is one phrase, whatever words it is made of.
///
/// Negation turns the side (`must not be above`, `不应大于`: at most), equality includes the number itself (`greater than
/// or equal to`), and what need not hold (`不必大于`) says nothing. So no phrase of the vocabulary holds another.
enum Composition {
    /// Puts the comparisons of a description together, in one pass.
    static func compose(_ text: inout TokenizedText) {
        guard text.tokens.contains(where: { side(of: $0.kind) != nil }) else { return }
        var output: [Token] = []
        output.reserveCapacity(text.tokens.count)
        var index = 0
        while index < text.tokens.count {
            guard let isOver = side(of: text.tokens[index].kind) else {
                output.append(text.tokens[index])
                index += 1
                continue
            }
            index = fold(text, index, isOver: isOver, onto: &output)
        }
        text.tokens = output
    }

    /// Adds the comparison at an index, together with the words before and after that belong to it.
    private static func fold(_ text: TokenizedText, _ index: Int, isOver: Bool, onto output: inout [Token]) -> Int {
        let own = text.tokens[index]
        let equal = equality(text, index + 1)
        let isInclusive = includesNumber(own.kind) || equal != nil
        let mood = mood(before: output)
        let term: Term?
        switch mood.kind {
        case .none: term = equal == nil ? nil : isOver ? .atLeast : .atMost
        case .negated:
            let isMost = isOver
            // `not greater than or equal to` leaves the number itself out.
            term = isInclusive ? (isMost ? .lessThan : .moreThan) : (isMost ? .atMost : .atLeast)
        case .idle: term = .hedge
        }
        let end = equal ?? index + 1
        guard let term else {
            output.append(own)
            return end
        }
        let start = mood.kind == .none ? output.count : mood.start
        var token = own
        if start < output.count {
            token.start = output[start].start
            token.isGlued = output[start].isGlued
            token.isASCII = output[start].isASCII && own.isASCII
            output.removeSubrange(start...)
        }
        token.kind = .term(term)
        token.end = text.tokens[end - 1].end
        output.append(token)
        return end
    }

    /// Whether a token compares, and whether it says that a number is over another.
    private static func side(of kind: Token.Kind) -> Bool? {
        switch kind {
        case .term(.moreThan), .sign(.greater), .sign(.greaterOrEqual): true
        case .term(.lessThan), .sign(.less), .sign(.lessOrEqual): false
        default: nil
        }
    }

    private static func includesNumber(_ kind: Token.Kind) -> Bool {
        kind == .sign(.greaterOrEqual) || kind == .sign(.lessOrEqual)
    }

    /// `or equal to`, `或等于`, `等于`, right behind a comparison: the index after it.
    private static func equality(_ text: TokenizedText, _ index: Int) -> Int? {
        if text.term(index) == .orEqual { return index + 1 }
        guard text.term(index) == .isWord, let token = text[index], !token.isASCII, token.isGlued,
            token.end - token.start == 2, text.scalars[token.start] == "等"
        else { return nil }
        return index + 1
    }

    private enum Mood { case none, negated, idle }

    /// What the words right before a comparison make of it, and where they begin in the output.
    private static func mood(before output: [Token]) -> (kind: Mood, start: Int) {
        var index = output.count - 1
        var kind = Mood.none
        var start = output.count
        while index >= 0, output.count - index <= 6 {
            guard case .term(let term) = output[index].kind else { break }
            switch term {
            case .not:
                // `do not need to`, `not … no`: the word next to the comparison counts.
                if kind == .none { kind = .negated }
                start = index
            case .needNot, .hedge:
                return (.idle, index)
            case .must, .may:
                if kind == .negated { start = index }
            case .isWord, .to, .allows, .only: break
            default: return (kind, start)
            }
            index -= 1
        }
        return (kind, start)
    }
}
