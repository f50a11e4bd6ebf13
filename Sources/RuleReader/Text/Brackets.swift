/// Finds the brackets of a description that belong together.
enum Brackets {
    /// Pairs brackets in one pass; what opens without an end, or ends without a beginning, has no partner.
    static func pair(_ text: inout TokenizedText) {
        guard text.tokens.contains(where: { closing(of: $0.kind) != nil }) else { return }
        var partners = [Int32](repeating: -1, count: text.tokens.count)
        var open: [(index: Int, close: Sign)] = []
        for (index, token) in text.tokens.enumerated() {
            if let close = closing(of: token.kind) {
                open.append((index, close))
            } else if case .sign(let sign) = token.kind, isClosing(sign) {
                // `[1, 100)`: an interval may end in another bracket than it began with.
                guard let place = open.lastIndex(where: { $0.close == sign }) ?? mixed(open, sign) else { continue }
                partners[open[place].index] = Int32(index)
                partners[index] = Int32(open[place].index)
                open.removeSubrange(place...)
            }
            if open.count > 16 { open.removeFirst() }
        }
        text.partners = partners
    }

    private static func mixed(_ open: [(index: Int, close: Sign)], _ sign: Sign) -> Int? {
        guard sign == .closeRound || sign == .closeSquare, let last = open.last, last.close != .closeLabel else {
            return nil
        }
        return open.count - 1
    }

    private static func closing(of kind: Token.Kind) -> Sign? {
        switch kind {
        case .sign(.openRound): .closeRound
        case .sign(.openSquare): .closeSquare
        case .sign(.openBrace): .closeBrace
        case .sign(.openLabel): .closeLabel
        default: nil
        }
    }

    private static func isClosing(_ sign: Sign) -> Bool {
        sign == .closeRound || sign == .closeSquare || sign == .closeBrace || sign == .closeLabel
    }
}
