import APIModel

/// Finds out whether a value is now given in another unit.
struct UnitComparison {
    let oldText: String
    let newText: String
    let old: Field
    let new: Field

    /// The units before and after; nil where the unit stays or is not certain.
    var finding: (before: String, after: String)? {
        let before = UnitWords.read(oldText)
        let after = UnitWords.read(newText)
        // The same words around other units: nothing but the units changed.
        if before.rest == after.rest, before.mentions.count == after.mentions.count {
            for (left, right) in zip(before.mentions, after.mentions) where left.unit != right.unit {
                // A unit inside a listed value (`1h`, `6h`) is part of the value.
                if left.quantity == right.quantity, !hasList { return (left.unit, right.unit) }
            }
        }
        if let left = rangeUnit(old), let right = rangeUnit(new), left.unit != right.unit,
            left.quantity == right.quantity
        {
            return (left.unit, right.unit)
        }
        let declared = (before.mentions.filter(\.isDeclared), after.mentions.filter(\.isDeclared))
        guard declared.0.count == 1, declared.1.count == 1, let left = declared.0.first, let right = declared.1.first
        else { return nil }
        return left.unit != right.unit && left.quantity == right.quantity ? (left.unit, right.unit) : nil
    }

    private var hasList: Bool {
        (old.rules + new.rules).contains { if case .enumeration = $0.constraint { true } else { false } }
    }

    private func rangeUnit(_ field: Field) -> UnitWords.Mention? {
        for rule in field.rules where rule.certainty == .certain {
            if case .range(let range) = rule.constraint, let unit = range.unit {
                let mentions = UnitWords.read(unit).mentions
                if mentions.count == 1 { return mentions.first }
            }
        }
        return nil
    }
}
