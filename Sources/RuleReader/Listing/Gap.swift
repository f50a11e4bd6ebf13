/// The signs between two values of a list.
struct Gap {
    /// The strongest of them.
    var separator: Separator
    /// The index after them, and after a bullet.
    var end: Int
    /// Whether a word such as `or` is among them.
    var isJoined = false
}

extension Reading {
    /// The signs at an index that may stand between two values; nil where there are none.
    func gap(_ index: Int) -> Gap? {
        var gap: Gap?
        var next = index
        scan: while next < count {
            let separator: Separator
            switch text.tokens[next].kind {
            case .sign(.comma): separator = .comma
            case .sign(.enumerationComma): separator = .enumerationComma
            case .sign(.semicolon): separator = .semicolon
            case .sign(.pipe): separator = .pipe
            case .sign(.slash): separator = .slash
            case .sign(.fullStop): separator = .stop
            case .sign(.period) where text.isStop(next): separator = .stop
            case .lineBreak: separator = .line
            case .sign(.quote) where isStray(next): separator = gap?.separator ?? .blank
            case .term(.or), .term(.and):
                guard !isListedWord(next), gap?.isJoined != true else { break scan }
                gap = Gap(separator: gap?.separator ?? .word, end: next + 1, isJoined: true)
                next += 1
                continue scan
            case .sign(.dash), .sign(.asterisk), .sign(.other):
                guard gap?.separator == .line, isBullet(next) else { break scan }
                separator = .line
            default: break scan
            }
            next += 1
            gap = Gap(separator: max(gap?.separator ?? .blank, separator), end: next, isJoined: gap?.isJoined ?? false)
        }
        return gap?.separator == .blank ? nil : gap
    }

    /// Whether a quote stands at the end or at the beginning of a line without another in it.
    private func isStray(_ index: Int) -> Bool {
        guard index + 1 < count, text.tokens[index + 1].kind != .lineBreak else { return true }
        guard index == 0 || text.tokens[index - 1].kind == .lineBreak else { return false }
        return value(index) == nil
    }

    /// Whether a sign at the beginning of a line only marks it; before a number a dash belongs to the number.
    private func isBullet(_ index: Int) -> Bool {
        guard let next = text[index + 1] else { return false }
        if text.sign(index) == .dash, field.isNumeric, next.kind == .number, next.isGlued { return false }
        return next.kind != .lineBreak
    }

    /// Skips the number of a numbered line, where values are no numbers: `（1）`, `2.`, `3)`.
    func skipNumbering(_ index: Int) -> Int {
        guard !field.isNumeric else { return index }
        if text.sign(index) == .openRound, text[index + 1]?.kind == .number, text.sign(index + 2) == .closeRound {
            return index + 3
        }
        guard text[index]?.kind == .number, let sign = text.sign(index + 1), text[index + 2]?.kind != .number else {
            return index
        }
        return sign == .closeRound || sign == .enumerationComma || sign == .period ? index + 2 : index
    }
}
