extension Constraint {
    /// What meets at least one of two constraints, in the shortest form that says exactly that.
    public func union(_ other: Constraint) -> Constraint {
        if self == other { return self }
        switch (self, other) {
        case (.range(let a), .range(let b)):
            if let both = a.union(b) { return .range(both) }
        case (.enumeration(let a), .enumeration(let b)) where a.isCaseSensitive == b.isCaseSensitive:
            return .enumeration(a.union(b))
        case (.length(let a), .length(let b)) where a.unit == b.unit:
            if let both = CountRange(a).union(CountRange(b)) {
                return .length(LengthRange(minimum: both.minimum, maximum: both.maximum, unit: a.unit))
            }
        case (.itemCount(let a), .itemCount(let b)):
            if let both = a.union(b) { return .itemCount(both) }
        case (.entryCount(let a), .entryCount(let b)):
            if let both = a.union(b) { return .entryCount(both) }
        case (.each(let a), .each(let b)) where a == b: return self
        case (.joined(let a), .joined(let b)) where a.separator == b.separator && a.part == b.part:
            if let count = a.count.union(b.count) {
                return .joined(JoinedRule(separator: a.separator, count: count, part: a.part))
            }
        case (.range(let a), .enumeration(let b))
        where b.members.allSatisfy({ $0.value.numeral.map(a.contains) ?? false }):
            return self
        case (.enumeration, .range): return other.union(self)
        default: break
        }
        return .anyOf(alternatives + other.alternatives.filter { !alternatives.contains($0) })
    }

    /// The narrowest constraint of one part around two, which may accept more than both do; nil where none bounds anything.
    public func hull(_ other: Constraint) -> Constraint? {
        if self == other { return self }
        switch (self, other) {
        case (.range(let a), .range(let b)):
            var both = a.hull(b)
            both.unit = a.unit == b.unit ? a.unit : nil
            return both.minimum == nil && both.maximum == nil ? nil : .range(both)
        case (.length(let a), .length(let b)) where a.unit == b.unit:
            return CountRange(a).hull(CountRange(b)).bounds.map {
                .length(LengthRange(minimum: $0.minimum, maximum: $0.maximum, unit: a.unit))
            }
        case (.itemCount(let a), .itemCount(let b)): return a.hull(b).bounds.map(Constraint.itemCount)
        case (.entryCount(let a), .entryCount(let b)): return a.hull(b).bounds.map(Constraint.entryCount)
        case (.enumeration(let a), .enumeration(let b)): return .enumeration(a.union(b))
        case (.each(let a), .each(let b)): return a.hull(b).map(Constraint.each)
        case (.joined(let a), .joined(let b)) where a.separator == b.separator:
            let rule = JoinedRule(
                separator: a.separator, count: a.count.hull(b.count),
                part: a.part.flatMap { one in b.part.flatMap { one.hull($0) } })
            return rule.part == nil && rule.count.bounds == nil ? nil : .joined(rule)
        default: return nil
        }
    }

    /// What meets both of two constraints, where one constraint says exactly that; nil where nothing or no single one does.
    public func intersection(_ other: Constraint) -> Constraint? {
        if self == other { return self }
        switch (self, other) {
        case (.range(let a), .range(let b)): return a.intersection(b).map(Constraint.range)
        case (.length(let a), .length(let b)) where a.unit == b.unit:
            return CountRange(a).intersection(CountRange(b)).map {
                .length(LengthRange(minimum: $0.minimum, maximum: $0.maximum, unit: a.unit))
            }
        case (.itemCount(let a), .itemCount(let b)): return a.intersection(b).map(Constraint.itemCount)
        case (.entryCount(let a), .entryCount(let b)): return a.intersection(b).map(Constraint.entryCount)
        case (.enumeration(let a), .enumeration(let b)) where !a.isCaseSensitive && b.isCaseSensitive:
            return other.intersection(self)
        case (.enumeration(let list), _):
            // A list that takes any case holds more spellings than it names.
            if !list.isCaseSensitive, other.dependsOnCase { return nil }
            let members = list.members.filter { other.accepts($0.value) }
            return members.isEmpty
                ? nil : .enumeration(Enumeration(members: members, isCaseSensitive: list.isCaseSensitive))
        case (_, .enumeration): return other.intersection(self)
        case (.each(let a), .each(let b)): return a.intersection(b).map(Constraint.each)
        case (.joined(let a), .joined(let b)) where a.separator == b.separator:
            guard let count = a.count.intersection(b.count) else { return nil }
            if let one = a.part, let two = b.part {
                return one.intersection(two).map {
                    .joined(JoinedRule(separator: a.separator, count: count, part: $0))
                }
            }
            return .joined(JoinedRule(separator: a.separator, count: count, part: a.part ?? b.part))
        default: return nil
        }
    }

    /// Whether two spellings that differ in case only may be answered differently.
    private var dependsOnCase: Bool {
        switch self {
        case .characters, .format, .network: true
        case .enumeration(let list): list.isCaseSensitive
        case .each(let inner): inner.dependsOnCase
        case .anyOf(let parts): parts.contains(where: \.dependsOnCase)
        case .joined(let rule): rule.part?.dependsOnCase ?? false
        case .range, .multiple, .length, .itemCount, .entryCount, .keys: false
        }
    }

    /// The constraint, widened by single values that it refuses.
    public func including(_ values: [JSONValue]) -> Constraint {
        let refused = values.filter { !accepts($0) }
        guard !refused.isEmpty else { return self }
        switch self {
        case .each(let inner): return .each(inner.including(refused.flatMap { $0.items ?? [$0] }))
        case .anyOf(let parts):
            // A list among the alternatives takes the values up.
            guard
                let place = parts.firstIndex(where: { if case .enumeration = $0 { true } else { false } })
            else { break }
            var parts = parts
            parts[place] = parts[place].union(.enumeration(Enumeration(members: refused.map { .init($0) })))
            return .anyOf(parts)
        default: break
        }
        return union(.enumeration(Enumeration(members: refused.map { .init($0) })))
    }

    /// The constraints of which one must be met.
    private var alternatives: [Constraint] {
        if case .anyOf(let parts) = self { parts } else { [self] }
    }
}

extension NumberRange {
    /// The interval that holds the numbers of both; nil where a gap lies between them.
    public func union(_ other: NumberRange) -> NumberRange? {
        touches(other) ? hull(other) : nil
    }

    /// The smallest interval around both.
    public func hull(_ other: NumberRange) -> NumberRange {
        var range = NumberRange(unit: unit ?? other.unit)
        if let a = minimum, let b = other.minimum {
            range.minimum = min(a, b)
            range.excludesMinimum =
                a == b ? excludesMinimum && other.excludesMinimum : (a < b ? self : other).excludesMinimum
        }
        if let a = maximum, let b = other.maximum {
            range.maximum = max(a, b)
            range.excludesMaximum =
                a == b ? excludesMaximum && other.excludesMaximum : (b < a ? self : other).excludesMaximum
        }
        return range
    }

    /// Whether no number lies between two intervals that neither holds; whole numbers side by side touch.
    private func touches(_ other: NumberRange) -> Bool {
        func reaches(_ lower: NumberRange, _ upper: NumberRange) -> Bool {
            guard let end = lower.maximum, let start = upper.minimum else { return true }
            if start < end { return true }
            if start == end { return !(lower.excludesMaximum && upper.excludesMinimum) }
            if case .integer(let a) = end, case .integer(let b) = start, !lower.excludesMaximum, !upper.excludesMinimum
            {
                return b.subtractingReportingOverflow(a).partialValue == 1
            }
            return false
        }
        return reaches(self, other) && reaches(other, self)
    }
}

extension NumberRange {
    /// The numbers that lie in both intervals; nil where there are none.
    public func intersection(_ other: NumberRange) -> NumberRange? {
        var range = NumberRange(unit: unit ?? other.unit)
        let low = [self, other].filter { $0.minimum != nil }
        let high = [self, other].filter { $0.maximum != nil }
        range.minimum = low.compactMap(\.minimum).max()
        range.maximum = high.compactMap(\.maximum).min()
        range.excludesMinimum = low.contains { $0.minimum == range.minimum && $0.excludesMinimum }
        range.excludesMaximum = high.contains { $0.maximum == range.maximum && $0.excludesMaximum }
        guard let minimum = range.minimum, let maximum = range.maximum else { return range }
        if maximum < minimum || minimum == maximum && (range.excludesMinimum || range.excludesMaximum) { return nil }
        return range
    }
}

extension NumberRange {
    /// The interval in a smaller unit.
    public func scaled(by factor: Int64) -> NumberRange {
        func scale(_ end: Numeral?) -> Numeral? {
            switch end {
            case .integer(let value):
                let (product, overflows) = value.multipliedReportingOverflow(by: factor)
                return overflows ? nil : .integer(product)
            case .decimal(let value): return .decimal(value * Double(factor))
            case nil: return nil
            }
        }
        var range = self
        range.minimum = scale(minimum)
        range.maximum = scale(maximum)
        return range
    }
}

extension CountRange {
    /// The bounds of a length, without what is counted.
    public init(_ length: LengthRange) {
        self.init(minimum: length.minimum, maximum: length.maximum)
    }

    /// The bounds that hold the counts of both; nil where a gap lies between them.
    public func union(_ other: CountRange) -> CountRange? {
        func reaches(_ lower: CountRange, _ upper: CountRange) -> Bool {
            guard let end = lower.maximum, let start = upper.minimum else { return true }
            return start <= end || start - 1 == end
        }
        return reaches(self, other) && reaches(other, self) ? hull(other) : nil
    }

    /// The bounds that hold the counts in both; nil where there are none.
    public func intersection(_ other: CountRange) -> CountRange? {
        let both = CountRange(
            minimum: [minimum, other.minimum].compactMap { $0 }.max(),
            maximum: [maximum, other.maximum].compactMap { $0 }.min())
        if let low = both.minimum, let high = both.maximum, high < low { return nil }
        return both
    }

    /// The bounds, where there is at least one.
    fileprivate var bounds: CountRange? { minimum == nil && maximum == nil ? nil : self }

    /// The narrowest bounds around both.
    public func hull(_ other: CountRange) -> CountRange {
        CountRange(
            minimum: minimum.flatMap { a in other.minimum.map { min(a, $0) } },
            maximum: maximum.flatMap { a in other.maximum.map { max(a, $0) } })
    }
}

extension Enumeration {
    /// The members of both, each spelling once; case matters only where it does in both.
    public func union(_ other: Enumeration) -> Enumeration {
        var members = members
        for member in other.members {
            if let index = members.firstIndex(where: { $0.value == member.value }) {
                members[index].meaning = members[index].meaning ?? member.meaning
            } else {
                members.append(member)
            }
        }
        return Enumeration(members: members, isCaseSensitive: isCaseSensitive && other.isCaseSensitive)
    }
}
