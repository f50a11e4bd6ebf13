import APIModel

extension Assembly {
    /// The default that the words state for every request, of the field's type.
    func proseDefault() -> JSONValue? {
        var found: JSONValue?
        for draft in drafts.defaults {
            guard reading.scope(of: draft.tokens, in: surroundings) == .always || isOwnLine(draft),
                let value = checked(draft.value)
            else { continue }
            // Several defaults hold for several cases, which the words tell apart.
            if let found, found != value { return nil }
            found = value
        }
        return found
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
            return enumeration.members.first { $0.value.text?.lowercased() == folded }?.value
        }
        return value
    }
}
