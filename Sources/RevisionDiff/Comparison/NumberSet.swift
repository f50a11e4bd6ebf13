import APIModel

/// The numbers that rules let through: an interval, a grid, or a list.
struct NumberSet: Hashable {
    struct Bound: Hashable {
        var value: Numeral
        var isExcluded: Bool
    }

    var minimum: Bound?
    var maximum: Bound?
    /// Where a whole multiple of this is asked for.
    var step: Numeral?
    /// The listed numbers, where the rule is a list.
    var list: [Numeral]?

    /// How the numbers of NEW relate to those of OLD: both are true where some were lost and some were gained.
    struct Shift: Hashable {
        var isNarrowed = false
        var isWidened = false
    }

    /// Compares this set with the one that replaces it.
    func shift(to new: NumberSet) -> Shift {
        if let list {
            guard let newList = new.list else { return new.shift(to: self).reversed }
            return Shift(
                isNarrowed: list.contains { !newList.contains($0) }, isWidened: newList.contains { !list.contains($0) })
        }
        if let newList = new.list {
            // An interval holds more than any list that a page would write, but for a list of all its numbers.
            return Shift(isNarrowed: !covers(newList), isWidened: newList.contains { !contains($0) })
        }
        var shift = Shift()
        switch Self.compare(
            minimum, new.minimum, isTighter: { $1.value > $0.value || ($1.value == $0.value && $1.isExcluded) })
        {
        case .tighter: shift.isNarrowed = true
        case .laxer: shift.isWidened = true
        case .equal: break
        }
        switch Self.compare(
            maximum, new.maximum, isTighter: { $1.value < $0.value || ($1.value == $0.value && $1.isExcluded) })
        {
        case .tighter: shift.isNarrowed = true
        case .laxer: shift.isWidened = true
        case .equal: break
        }
        shiftStep(to: new, &shift)
        return shift
    }

    private func shiftStep(to new: NumberSet, _ shift: inout Shift) {
        guard step != new.step else { return }
        let (a, b) = (step?.doubleValue ?? 0, new.step?.doubleValue ?? 0)
        if a == 0 || (b != 0 && Self.isMultiple(b, of: a)) {
            shift.isNarrowed = true
        } else if b == 0 || Self.isMultiple(a, of: b) {
            shift.isWidened = true
        } else {
            shift.isNarrowed = true
            shift.isWidened = true
        }
    }

    private enum Tightness { case tighter, laxer, equal }

    private static func compare(_ old: Bound?, _ new: Bound?, isTighter: (Bound, Bound) -> Bool) -> Tightness {
        switch (old, new) {
        case (nil, nil): .equal
        case (nil, _): .tighter
        case (_, nil): .laxer
        case (let old?, let new?): old == new ? .equal : isTighter(old, new) ? .tighter : .laxer
        }
    }

    private static func isMultiple(_ value: Double, of unit: Double) -> Bool {
        let quotient = value / unit
        return (quotient - quotient.rounded()).magnitude < 1e-9
    }

    /// Whether `value` lies in the interval and on its grid.
    private func contains(_ value: Numeral) -> Bool {
        if let minimum, value < minimum.value || (minimum.isExcluded && value == minimum.value) { return false }
        if let maximum, value > maximum.value || (maximum.isExcluded && value == maximum.value) { return false }
        guard let step, step.doubleValue != 0 else { return true }
        return Self.isMultiple(value.doubleValue, of: step.doubleValue)
            || Self.isMultiple(value.doubleValue - (minimum?.value.doubleValue ?? 0), of: step.doubleValue)
    }

    /// Whether `list` has every whole number of the interval.
    private func covers(_ list: [Numeral]) -> Bool {
        guard step == nil, let minimum, let maximum, case .integer(let low) = minimum.value,
            case .integer(let high) = maximum.value, high >= low, high - low < 1000
        else { return false }
        return (low...high).allSatisfy { value in !contains(.integer(value)) || list.contains(.integer(value)) }
    }

    /// The set in the notation of the pages: `[1,100], multiples of 10`, or the listed numbers.
    var text: String {
        if let list { return list.map(\.description).joined(separator: ", ") }
        let interval =
            switch (minimum, maximum) {
            case (nil, nil): ""
            case (let low?, nil): "\(low.isExcluded ? "above" : "at least") \(low.value)"
            case (nil, let high?): "\(high.isExcluded ? "below" : "at most") \(high.value)"
            case (let low?, let high?):
                "\(low.isExcluded ? "(" : "[")\(low.value),\(high.value)\(high.isExcluded ? ")" : "]")"
            }
        let grid = step.map { "multiples of \($0)" } ?? ""
        return interval.isEmpty ? grid : grid.isEmpty ? interval : "\(interval), \(grid)"
    }
}

extension NumberSet.Shift {
    /// The shift in the other direction.
    var reversed: Self { Self(isNarrowed: isWidened, isWidened: isNarrowed) }
}

extension NumberSet {
    /// The smallest interval around both; a list where both are lists.
    func hull(with other: NumberSet) -> NumberSet {
        if let list, let others = other.list { return NumberSet(list: list + others.filter { !list.contains($0) }) }
        let (a, b) = (interval, other.interval)
        var hull = NumberSet()
        if let x = a.minimum, let y = b.minimum { hull.minimum = y.value < x.value ? y : x }
        if let x = a.maximum, let y = b.maximum { hull.maximum = y.value > x.value ? y : x }
        if a.step == b.step { hull.step = a.step }
        return hull
    }

    private var interval: NumberSet {
        guard let list, let low = list.min(), let high = list.max() else { return self }
        return NumberSet(
            minimum: Bound(value: low, isExcluded: false), maximum: Bound(value: high, isExcluded: false))
    }
}
