import APIModel

/// Decides what is certain: the one place that turns a rule into a note, or widens it, for the words around it.
struct Verdict {
    let ledger: Ledger
    /// The field's own default, from its cell or from the prose.
    let defaultValue: JSONValue?
    /// The numbers that the words call a default in any case, understood or not.
    let defaultNumbers: [JSONValue]

    /// Why a rule is a note only.
    enum Veto: String {
        case advice = "the words are advice"
        case opening = "a word says that other values are possible"
        case valueBeside = "something beside the list looks like another value"
        case comparisonBeside = "a comparison stands beside the list"
        case numberBeside = "a number beside the list is none of its values"
        case otherCharacter = "a character is named that the rule does not allow"
        case ownDefault = "the rule refuses the field's own default"
    }

    /// What is left of a rule that holds always.
    enum Outcome {
        case certain(Draft)
        /// The rule holds with values beside it, and the page states the narrower one.
        case widened(Draft, stated: Draft)
        case note(Draft, Veto)
    }

    func judge(_ draft: Draft) -> Outcome {
        if ledger.isAdvice(draft.tokens) { return .note(draft, .advice) }
        switch draft.constraint {
        case .enumeration(let list):
            if let veto = veto(draft, list) { return .note(draft, veto) }
        case .anyOf where draft.target == .value:
            if ledger.opens(draft.tokens) { return .note(draft, .opening) }
        case .joined(let rule):
            if case .enumeration(let list)? = rule.part, let veto = veto(draft, list) { return .note(draft, veto) }
        case .characters(let rule):
            if !rule.families.isEmpty || !rule.characters.isEmpty,
                ledger.holdsCharacter(near: draft.tokens, besides: rule)
            {
                return .note(draft, .otherCharacter)
            }
        case .range, .multiple:
            var wider = draft
            wider.constraint = draft.constraint.including(
                ledger.numbers(near: draft.tokens).map(\.json) + ledger.listed(near: draft.tokens) + defaultNumbers)
            return withDefault(wider)
        default: break
        }
        return withDefault(draft)
    }

    /// What stands beside a list that it does not hold.
    private func veto(_ draft: Draft, _ list: Enumeration) -> Veto? {
        if ledger.opens(draft.tokens) { return .opening }
        let isNumeric = list.members.contains { $0.value.numeral != nil }
        guard isNumeric else {
            return ledger.holdsCode(after: draft.tokens, besides: list.members) ? .valueBeside : nil
        }
        if ledger.compares(near: draft.tokens) { return .comparisonBeside }
        return ledger.numbers(near: draft.tokens).allSatisfy { list.contains($0.json) } ? nil : .numberBeside
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
        default: return .note(draft, .ownDefault)
        }
    }
}
