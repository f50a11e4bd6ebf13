import APIModel

/// Puts rules of one kind together.
enum Merge {
    /// The rules of one field: ends that complete each other become one interval, lists become one list, and of two whole
    /// statements the wider holds.
    static func merged(_ drafts: [Draft], allowsBlank: Bool) -> [Draft] {
        var result: [Draft] = []
        for draft in drafts {
            if let index = result.firstIndex(where: { isAlike($0, draft) }) {
                if let both = combined(result[index], draft) {
                    result[index] = both
                } else if result[index].constraint != draft.constraint {
                    result.append(draft)
                }
            } else {
                result.append(draft)
            }
        }
        result = withoutWeakLists(result)
        return allowsBlank ? result.map(allowingBlank) : result
    }

    private static func isAlike(_ a: Draft, _ b: Draft) -> Bool {
        a.target == b.target && a.constraint.kind == b.constraint.kind
    }

    /// A list beside an interval explains single values of the interval; values outside of it are possible too.
    private static func withoutWeakLists(_ drafts: [Draft]) -> [Draft] {
        let lists = drafts.filter { if case .enumeration = $0.constraint { true } else { false } }
        let places = drafts.indices.filter { index in
            switch drafts[index].constraint {
            case .range, .multiple: true
            default: false
            }
        }
        guard !places.isEmpty, !lists.isEmpty else { return drafts }
        var result = drafts
        for place in places {
            // `10, 20 or a multiple of 50`
            for list in lists where list.target == result[place].target {
                result[place].constraint = result[place].constraint.union(list.constraint)
            }
        }
        return result.filter { draft in
            if case .enumeration = draft.constraint { return false }
            return true
        }
    }

    private static func combined(_ a: Draft, _ b: Draft) -> Draft? {
        var draft = a
        switch (a.constraint, b.constraint) {
        case (.range(let x), .range(let y)):
            var range = x
            range.unit = x.unit ?? y.unit
            if completes(x.minimum, x.maximum, y.minimum, y.maximum) {
                range.minimum = x.minimum ?? y.minimum
                range.maximum = x.maximum ?? y.maximum
                range.excludesMinimum = x.minimum != nil ? x.excludesMinimum : y.excludesMinimum
                range.excludesMaximum = x.maximum != nil ? x.excludesMaximum : y.excludesMaximum
                draft.constraint = .range(range)
            } else {
                draft.constraint = a.constraint.union(b.constraint)
            }
        case (.length(let x), .length(let y)):
            // `not blank` beside a whole interval says nothing more.
            var range = LengthRange(
                minimum: ends(x.minimum, y.minimum, isLower: true), maximum: ends(x.maximum, y.maximum, isLower: false),
                unit: x.unit == y.unit ? x.unit : .characters)
            if x.maximum != nil, y.maximum == nil { range.unit = x.unit }
            if y.maximum != nil, x.maximum == nil { range.unit = y.unit }
            if y.minimum == 1, y.maximum == nil { range.minimum = max(x.minimum ?? 1, 1) }
            if x.minimum == 1, x.maximum == nil { range.minimum = max(y.minimum ?? 1, 1) }
            draft.constraint = .length(range)
        case (.itemCount(let x), .itemCount(let y)):
            draft.constraint = .itemCount(union(x, y))
        case (.entryCount(let x), .entryCount(let y)):
            draft.constraint = .entryCount(union(x, y))
        case (.enumeration(let x), .enumeration(let y)):
            draft.constraint = .enumeration(x.union(y))
        case (.joined(let x), .joined(let y)):
            // A number of parts and what each is are two rules in one; of two lists the wider holds.
            if case .enumeration? = x.part, case .enumeration? = y.part, let hull = a.constraint.hull(b.constraint) {
                draft.constraint = hull
            } else {
                return nil
            }
        default: return nil
        }
        return draft
    }

    /// Whether two statements give one end each.
    private static func completes<Value>(_ a: Value?, _ b: Value?, _ c: Value?, _ d: Value?) -> Bool {
        (a == nil) != (b == nil) && (c == nil) != (d == nil) && (a == nil) != (c == nil)
    }

    /// The wider of two ends; an end that only one statement gives holds.
    private static func ends(_ a: Int?, _ b: Int?, isLower: Bool) -> Int? {
        guard let a, let b else { return a ?? b }
        return isLower ? min(a, b) : max(a, b)
    }

    private static func union(_ a: CountRange, _ b: CountRange) -> CountRange {
        CountRange(
            minimum: ends(a.minimum, b.minimum, isLower: true), maximum: ends(a.maximum, b.maximum, isLower: false))
    }

    /// The widest of alternatives, nil where they have no common form.
    static func union(_ drafts: [Draft]) -> Draft? {
        guard var result = drafts.first else { return nil }
        for draft in drafts.dropFirst() {
            guard draft.target == result.target else { return nil }
            guard let both = result.constraint.hull(draft.constraint) else { return nil }
            result.constraint = both
        }
        return result
    }

    /// The empty text passes too.
    private static func allowingBlank(_ draft: Draft) -> Draft {
        var draft = draft
        switch draft.constraint {
        case .length(var range):
            guard let minimum = range.minimum, minimum > 0 else { return draft }
            if minimum == 1 {
                range.minimum = nil
                draft.constraint = .length(range)
            } else {
                draft.constraint = .anyOf([.format(.empty), draft.constraint])
            }
        case .characters(var rule):
            rule.exceptions.append("")
            draft.constraint = .characters(rule)
        case .format, .network, .enumeration:
            draft.constraint = .anyOf([.format(.empty), draft.constraint])
        default: break
        }
        return draft
    }
}
