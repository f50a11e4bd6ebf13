import APIModel

extension Assembly {
    /// The default that the words state for every request, of the field's type.
    func proseDefault() -> JSONValue? {
        var found: JSONValue?
        for draft in drafts.defaults {
            let scope = reading.scope(of: draft.tokens, in: surroundings)
            guard scope == .always || scope == .unknown && isForAbsence(draft) || isOwnLine(draft),
                let value = checked(draft.value)
            else { continue }
            // Several defaults hold for several cases, which the words tell apart.
            if let found, found != value { return nil }
            found = value
        }
        return found
    }

    /// `if it is not given, the default is 5`: the condition is what a default is for.
    private func isForAbsence(_ draft: DefaultDraft) -> Bool {
        let sentence = span(reading.sentenceStart(draft.tokens.lowerBound), draft.tokens.lowerBound)
        guard let start = sentence.last(where: { reading.text.term($0) == .ifWord }) else { return false }
        let condition = span(start, draft.tokens.lowerBound)
        return reading.contains(condition) { $0 == .notSpecified || $0 == .blank }
            && !condition.contains { index in
                let name = reading.surface(index)
                return name != reading.field.name && reading.siblings.spelling(name) != nil
            }
    }

    /// The default stands in the line of the value that it marks.
    private func isOwnLine(_ draft: DefaultDraft) -> Bool {
        if case .label = reading.scope(of: draft.tokens, in: surroundings) { return true }
        return false
    }

    /// A text must be one of the documented values where there are any, in their spelling.
    private func checked(_ value: JSONValue) -> JSONValue? {
        guard let text = value.text else { return value }
        for draft in drafts.rules where draft.certainty == .certain {
            guard case .enumeration(let enumeration) = draft.constraint else { continue }
            let folded = text.lowercased()
            if let member = enumeration.members.first(where: { $0.value.text?.lowercased() == folded }) {
                return member.value
            }
            // A default beside the list is a value too, where it is written like one.
            let isCode = text.unicodeScalars.allSatisfy { Lexer.isWord($0) || $0 == "-" || $0 == "." }
            return isCode && text.unicodeScalars.first.map { $0.value >= 97 } ?? false ? value : nil
        }
        return value
    }
}
