import APIModel

extension Constraint {
    /// Whether no value at all (of the kind that it speaks of) can meet it.
    var isUnsatisfiable: Bool {
        switch self {
        case .range(let range): range.isEmpty
        case .length(let range): CountRange(minimum: range.minimum, maximum: range.maximum).isEmpty
        case .itemCount(let range), .entryCount(let range): range.isEmpty
        case .enumeration(let list): list.members.isEmpty
        case .multiple(let step, _): !(Numeral.integer(0) < step)
        case .network(let rule): CountRange(minimum: rule.minimumMask, maximum: rule.maximumMask).isEmpty
        case .each(let inner): inner.isUnsatisfiable
        case .anyOf(let alternatives): alternatives.allSatisfy(\.isUnsatisfiable)
        case .joined(let rule): rule.count.isEmpty || (rule.part?.isUnsatisfiable ?? false)
        case .characters, .format, .keys: false
        }
    }

    /// Whether no value can meet both, as far as that is plain to see. What is broken by itself is not counted again.
    func excludes(_ other: Constraint) -> Bool {
        guard !isUnsatisfiable, !other.isUnsatisfiable else { return false }
        switch (self, other) {
        case (.range(let a), .range(let b)): return a.intersection(b).isEmpty
        case (.length(let a), .length(let b)) where a.unit == b.unit:
            return a.counts.intersection(b.counts).isEmpty
        case (.itemCount(let a), .itemCount(let b)), (.entryCount(let a), .entryCount(let b)):
            return a.intersection(b).isEmpty
        case (.enumeration(let list), let rule), (let rule, .enumeration(let list)):
            return !list.members.contains { rule.accepts($0.value) }
        case (.each(let a), .each(let b)): return a.excludes(b)
        default: return false
        }
    }

    /// The members that the words of a list name twice, in the order of the list.
    ///
    /// The model keeps each spelling once, so the words tell; other case is another spelling and no repetition.
    func repeatedMembers(in words: String) -> [String] {
        switch self {
        case .enumeration(let list):
            let pieces = words.split { ",，、;；/|\n".contains($0) }.map { piece in
                piece.split { " []()（）{}\"'“”‘’。.".contains($0) }.joined(separator: " ")
            }
            return list.members.compactMap(\.value.text).filter { member in pieces.count { $0 == member } > 1 }
        case .each(let inner): return inner.repeatedMembers(in: words)
        default: return []
        }
    }
}

extension CrossRule {
    /// Whether the other rule forbids, in the same case, what this one requires, or the reverse.
    func opposes(_ other: CrossRule) -> Bool {
        guard condition == other.condition else { return false }
        switch (consequence, other.consequence) {
        case (.require(let a), .forbid(let b)), (.forbid(let a), .require(let b)): return a == b
        case (.order(let a, let b, let left), .order(let c, let d, let right)):
            return a == d && b == c && !(left && right)
        case (.constrain(let a, let left), .constrain(let b, let right)): return a == b && left.excludes(right)
        default: return false
        }
    }
}

extension NumberRange {
    fileprivate var isEmpty: Bool {
        guard let minimum, let maximum else { return false }
        return maximum < minimum || (excludesMinimum || excludesMaximum) && !(minimum < maximum)
    }

    fileprivate func intersection(_ other: NumberRange) -> NumberRange {
        var range = self
        if let bound = other.minimum, minimum.map({ $0 < bound || (!($0 > bound) && other.excludesMinimum) }) ?? true {
            range.minimum = bound
            range.excludesMinimum = other.excludesMinimum
        }
        if let bound = other.maximum, maximum.map({ $0 > bound || (!($0 < bound) && other.excludesMaximum) }) ?? true {
            range.maximum = bound
            range.excludesMaximum = other.excludesMaximum
        }
        return range
    }
}

extension CountRange {
    fileprivate var isEmpty: Bool {
        guard let maximum else { return false }
        return maximum < max(0, minimum ?? 0)
    }

    fileprivate func intersection(_ other: CountRange) -> CountRange {
        CountRange(
            minimum: [minimum, other.minimum].compactMap { $0 }.max(),
            maximum: [maximum, other.maximum].compactMap { $0 }.min())
    }
}

extension LengthRange {
    fileprivate var counts: CountRange { CountRange(minimum: minimum, maximum: maximum) }
}
