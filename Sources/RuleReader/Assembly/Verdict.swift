import APIModel

/// Decides what is certain: the one place that turns a rule into a note, or widens it, for the words around it.
struct Verdict {
    let ledger: Ledger
    /// The field's own default, from its cell or from the prose.
    let defaultValue: JSONValue?

    /// What is left of a rule that holds always.
    enum Outcome {
        case certain(Draft)
        /// The rule holds with values beside it, and the page states the narrower one.
        case widened(Draft, stated: Draft)
        case note(Draft)
    }

    func judge(_ draft: Draft) -> Outcome {
        if ledger.isAdvice(draft.tokens) { return .note(draft) }
        switch draft.constraint {
        case .enumeration(let list):
            if ledger.opens(draft.tokens) || isLoose(draft, list) { return .note(draft) }
        case .anyOf where draft.target == .value:
            if ledger.opens(draft.tokens) { return .note(draft) }
        case .characters(let rule):
            if !rule.families.isEmpty || !rule.characters.isEmpty,
                ledger.holdsCharacter(near: draft.tokens, besides: rule)
            {
                return .note(draft)
            }
        case .range, .multiple:
            var wider = draft
            wider.constraint = draft.constraint.including(ledger.numbers(near: draft.tokens).map(\.json))
            return withDefault(wider)
        default: break
        }
        return withDefault(draft)
    }

    /// Whether values stand beside a list that it does not hold.
    private func isLoose(_ draft: Draft, _ list: Enumeration) -> Bool {
        let isNumeric = list.members.contains { $0.value.numeral != nil }
        guard isNumeric else { return ledger.holdsCode(after: draft.tokens, besides: list.members) }
        return ledger.compares(near: draft.tokens)
            || !ledger.numbers(near: draft.tokens).allSatisfy { list.contains($0.json) }
    }

    /// A page does not refuse its own default.
    private func withDefault(_ draft: Draft) -> Outcome {
        guard draft.target == .value, let defaultValue, !draft.constraint.accepts(defaultValue) else {
            return .certain(draft)
        }
        switch draft.constraint {
        case .range, .multiple, .enumeration, .anyOf:
            var wider = draft
            wider.constraint = draft.constraint.including([defaultValue])
            return .widened(wider, stated: draft)
        default: return .note(draft)
        }
    }
}
