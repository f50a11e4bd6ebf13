import APIModel

/// A text that several values stand in: `up to 5, separated by commas`, `最多4个，多个之间用逗号分隔`.
enum PartFamily: Family {
    /// Reads how many parts there may be; what is said of one part is turned over in the assembly.
    static func read(_ reading: Reading, into drafts: inout Drafts) {
        guard reading.field.scalar == .text, let separator = reading.separator else { return }
        for index in 0..<reading.count where !drafts.taken[index] {
            guard let (count, end) = reading.count(index), count > 0, count < 100_000,
                let (side, start) = BoundFamily.extreme(reading, before: index), counts(reading, end)
            else { continue }
            // `each value at most 5`: a number of something inside of a part.
            let clause = span(reading.clauseStart(start), start)
            if reading.contains(clause, { $0 == .each || $0 == .length || $0 == .ordinal || $0 == .example }) {
                continue
            }
            let range = side == .atMost ? CountRange(maximum: count) : CountRange(minimum: count)
            drafts.add(
                Draft(
                    constraint: .joined(JoinedRule(separator: separator, count: range)), certainty: .certain,
                    tokens: span(start, end), isAnnounced: true))
        }
    }

    /// Whether things are counted that stand in the text, instead of its characters or a measure.
    private static func counts(_ reading: Reading, _ end: Int) -> Bool {
        let (quantity, after) = reading.quantity(end)
        switch quantity {
        case .pieces: return !reading.contains(span(after, after + 1), { $0 == .characters || $0 == .bytes })
        case .nothing:
            return reading.text.term(reading.text.sign(end) == .comma ? end + 1 : end) == .separated
        case .other:
            var next = after
            while reading.text[next]?.kind == .word, next - after < 2 { next += 1 }
            if reading.text.sign(next) == .comma { next += 1 }
            return reading.text.term(next) == .separated
        default: return false
        }
    }
}

extension Reading {
    /// The sign that stands between the values of one text; nil where the words name none, or several.
    var separator: String? {
        var found: String?
        for index in 0..<count where text.term(index) == .separated && !isNoteOnList(index) {
            guard let sign = separator(at: index), found == nil || found == sign else { return nil }
            found = sign
        }
        return found
    }

    /// `(the following types are separated with "/")`: how the page writes its list, not what a value holds.
    func isNoteOnList(_ index: Int) -> Bool {
        contains(span(clauseStart(index), index)) { $0 == .following }
    }

    private func separator(at index: Int) -> String? {
        let own = surface(index).lowercased()
        if own.hasPrefix("comma") { return "," }
        if own.hasPrefix("semicolon") { return ";" }
        let words = text.tokens[index].isASCII ? span(index + 1, min(index + 6, count)) : span(max(0, index - 4), index)
        var found: Set<String> = []
        for other in words {
            switch text.tokens[other].kind {
            case .sign(.comma) where isSet(other): found.insert(",")
            case .sign(.semicolon) where isSet(other): found.insert(";")
            case .sign(.pipe): found.insert("|")
            case .term(.charset(.comma)): found.insert(",")
            case .word, .text:
                let word = surface(other).lowercased()
                if word.hasPrefix("comma") || word.hasSuffix("逗号") { found.insert(",") }
                if word.hasPrefix("semicolon") || word.hasSuffix("分号") { found.insert(";") }
            case .term(.charset(.space)), .sign(.slash), .lineBreak: return nil
            default: break
            }
        }
        return found.count == 1 ? found.first : nil
    }

    /// Whether a sign is spoken of instead of used: in quotes or brackets.
    private func isSet(_ index: Int) -> Bool {
        switch text.sign(index - 1) {
        case .quote, .openRound, .openSquare: text.scalars[text.tokens[index].start].isASCII
        default: false
        }
    }
}

extension Draft {
    /// What the draft says of a text, where it was read of one of the parts that stand in it; nil where it says nothing sure.
    func ofParts(_ separator: String) -> Draft? {
        var draft = self
        switch constraint {
        case .joined: return certainty == .certain ? self : nil
        case .length where isOfEach:
            draft.certainty = .certain
        case .characters(let rule) where certainty == .certain && rule.isExclusion:
            // What no part may hold, the text may not hold either.
            return rule.forbiddenFirst.isEmpty && rule.forbiddenLast.isEmpty && !rule.forbidden.contains(separator)
                ? self : nil
        case .enumeration where certainty == .certain && isAnnounced: break
        case .format, .network: guard certainty == .certain else { return nil }
        case .anyOf(let parts) where certainty == .certain && parts.allSatisfy(\.isForm): break
        default: return nil
        }
        draft.constraint = .joined(JoinedRule(separator: separator, part: constraint))
        return draft
    }
}

extension CharacterRule {
    /// Whether the rule only says what a text must not hold.
    var isExclusion: Bool {
        var others = self
        others.forbidden = []
        others.forbiddenFirst = []
        others.forbiddenLast = []
        return others == CharacterRule() && self != others
    }
}

extension Constraint {
    /// Whether it is about the form of a text.
    fileprivate var isForm: Bool {
        switch self {
        case .format, .network: true
        default: false
        }
    }
}
