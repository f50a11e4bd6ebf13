import APIModel

/// A value as a page spells it, and what the page says it means.
struct ListedValue {
    var text: String
    var meaning: String?
    var isQuoted: Bool
    var tokens: Range<Int>
    /// Whether a sign joins it with its meaning, so that it cannot be a word of prose.
    var isLabel = false
    /// Whether a mark behind it says that it is the default.
    var isDefault = false
    /// The numbers that it stands for, where it is an interval (`601-609`).
    var interval: NumberRange?
}

/// What joins a value with its meaning.
enum Joint: Equatable {
    case colon, dash, equals, arrow, round, verb
    /// `1.one; 2.two`, `0、off；1、on`, `0,off; 1,on`.
    case mark(Sign)
    /// Nothing but a blank, or nothing at all (`0停止`).
    case blank
}

/// What stands between two values, the weaker first.
enum Separator: Int, Comparable {
    case blank, word, slash, comma, enumerationComma, pipe, semicolon, stop, line

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Values in a row.
struct ValueList {
    var values: [ListedValue]
    /// The index after it.
    var end: Int
    /// What joins values with their meanings, where they have any.
    var joint: Joint?
    /// What stands between the first two values.
    var separator: Separator?
    /// Whether meanings stand before values.
    var isReversed = false
    /// Whether the words say that others exist, or something between the values was not understood.
    var isOpen = false
    /// Whether prose follows without a sign between, so that the last value may be part of it.
    var endsInProse = false
    var isBracketed = false
}

extension Reading {
    /// The list at an index that explains most: values with meanings, meanings with values, or values alone.
    ///
    /// - Parameter isAnnounced: whether a head says that values follow.
    func listing(_ index: Int, isAnnounced: Bool) -> ValueList? {
        if let sign = text.sign(index), sign == .openSquare || sign == .openRound || sign == .openBrace,
            skipNumbering(index) == index, let close = text.partner(index), let inner = bracketed(index, close, isAnnounced)
        {
            return inner
        }
        return best(index, until: count, isAnnounced)
    }

    /// The list that fills a pair of brackets.
    private func bracketed(_ open: Int, _ close: Int, _ isAnnounced: Bool) -> ValueList? {
        guard close > open + 1, var list = best(open + 1, until: close, isAnnounced) else { return nil }
        guard skipSigns(list.end, until: close) == close else { return nil }
        list.end = close + 1
        list.isBracketed = true
        list.endsInProse = false
        return list
    }

    /// Skips what may stand between the last value and the bracket that closes the list.
    private func skipSigns(_ index: Int, until limit: Int) -> Int {
        var next = index
        while next < limit, text.sign(next) == .quote || text.sign(next) == .comma || text.isSentenceEnd(next) {
            next += 1
        }
        return next
    }

    private func best(_ index: Int, until limit: Int, _ isAnnounced: Bool) -> ValueList? {
        let labelled = labelledValues(index, until: limit, isAnnounced: isAnnounced)
        let reversed = reversedValues(index, until: limit, isAnnounced: isAnnounced)
        let plain = numberedLines(index, until: limit) ?? plainValues(index, until: limit)
        var best = labelled
        for list in [reversed, plain].compactMap({ $0 }) {
            guard let known = best else {
                best = list
                continue
            }
            guard list.values.count >= 2, list.values.count >= known.values.count else { continue }
            // `read-only, write-only` are values; `read only - R, write - W` are meanings and values.
            let isCompound =
                known.joint == .dash && known.isReversed && list.joint == nil && list.end >= known.end
                && !known.values.allSatisfy { $0.text.utf8.count == 1 }
            if list.end > known.end || isCompound { best = list }
        }
        return best
    }
}
