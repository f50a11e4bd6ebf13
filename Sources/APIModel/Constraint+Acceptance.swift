extension Constraint {
    /// Whether a value meets the constraint.
    ///
    /// A value of a kind that the constraint does not speak of is accepted, and so is every text where the constraint
    /// is about a form that only generated code checks (formats, networks).
    public func accepts(_ value: JSONValue) -> Bool {
        switch self {
        case .range(let range): value.numeral.map(range.contains) ?? true
        case .multiple(let step, let start):
            value.numeral.map { $0.isMultiple(of: step, from: start) } ?? true
        case .enumeration(let list): list.contains(value)
        case .length(let range): value.text.map(range.contains) ?? true
        case .characters(let rule): value.text.map(rule.accepts) ?? true
        case .format(.empty): value.text?.isEmpty ?? true
        case .format(.digits): value.text.map { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } } ?? true
        case .format, .network: true
        case .itemCount(let range): value.items.map { range.contains($0.count) } ?? true
        case .entryCount(let range): value.members.map { range.contains($0.count) } ?? true
        case .keys(let keys): value.members?.allSatisfy { keys.contains($0.name) } ?? true
        case .each(let inner):
            (value.items ?? value.members?.map(\.value) ?? []).allSatisfy(inner.accepts)
        case .anyOf(let alternatives): alternatives.contains { $0.accepts(value) }
        case .joined(let rule): value.text.map(rule.accepts) ?? true
        }
    }
}

extension JoinedRule {
    /// Whether a text has as many parts as the rule asks for and each is what it must be.
    public func accepts(_ text: String) -> Bool {
        let parts = parts(of: text)
        return count.contains(parts.count) && parts.allSatisfy { part?.accepts(.string($0)) ?? true }
    }

    /// The parts of a text, without the blanks around them.
    public func parts(of text: String) -> [String] {
        guard let separator = separator.unicodeScalars.first, !text.isEmpty else { return [] }
        return text.unicodeScalars.split(separator: separator, omittingEmptySubsequences: false).map { part in
            var part = part
            while part.first == " " { part.removeFirst() }
            while part.last == " " { part.removeLast() }
            return String(part)
        }
    }
}

extension Enumeration {
    /// Whether the list has the value; texts are compared without case unless the page says that case matters.
    public func contains(_ value: JSONValue) -> Bool {
        members.contains { $0.value.equals(value, isCaseSensitive: isCaseSensitive) }
    }
}

extension NumberRange {
    /// Whether a number lies in the interval.
    public func contains(_ number: Numeral) -> Bool {
        if let minimum, number < minimum || excludesMinimum && !(minimum < number) { return false }
        if let maximum, maximum < number || excludesMaximum && !(number < maximum) { return false }
        return true
    }
}

extension LengthRange {
    /// Whether a text is as long as the bounds ask.
    public func contains(_ text: String) -> Bool {
        let count =
            switch unit {
            case .characters: text.unicodeScalars.count
            case .bytes: text.utf8.count
            }
        return CountRange(minimum: minimum, maximum: maximum).contains(count)
    }
}

extension CountRange {
    /// Whether a count lies within the bounds.
    public func contains(_ count: Int) -> Bool {
        if let minimum, count < minimum { return false }
        if let maximum, count > maximum { return false }
        return true
    }
}

extension Numeral {
    /// Whether the number is `start` plus a whole multiple of `step`; always where the step is zero.
    public func isMultiple(of step: Numeral, from start: Numeral) -> Bool {
        if case .integer(let number) = self, case .integer(let step) = step, case .integer(let start) = start {
            let (distance, overflows) = number.subtractingReportingOverflow(start)
            if !overflows, step != 0 { return distance.isMultiple(of: step) }
        }
        guard step.doubleValue != 0 else { return true }
        let count = (doubleValue - start.doubleValue) / step.doubleValue
        return abs(count - count.rounded()) < 1e-9 * max(1, abs(count))
    }
}

extension JSONValue {
    /// The number of a numeric value.
    public var numeral: Numeral? {
        switch self {
        case .integer(let whole): .integer(whole)
        case .number(let number): .decimal(number)
        default: nil
        }
    }

    /// The elements of an array.
    public var items: [JSONValue]? {
        if case .array(let items) = self { items } else { nil }
    }

    /// The members of an object.
    public var members: [Member]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// Whether both are the same value: numbers by what they count, texts without case where that is asked.
    public func equals(_ other: JSONValue, isCaseSensitive: Bool) -> Bool {
        if let left = text, let right = other.text {
            return left == right || !isCaseSensitive && left.lowercased() == right.lowercased()
        }
        if let left = numeral, let right = other.numeral { return !(left < right) && !(right < left) }
        return self == other
    }
}
