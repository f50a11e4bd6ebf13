import APIModel

/// Compares the rules that two descriptions of one row state.
///
/// A rule that appears where none was written is a page that caught up. A rule that goes while none takes its place has
/// no kind of its own (but for lists of a response): the change of the words tells of it.
struct RuleComparison {
    struct Finding {
        var facet: Facet
        var before: JSONValue?
        var after: JSONValue?
        var wire: Severity?
        var swift: Severity?
        var evidence: [String] = []
    }

    private let old: RuleFacts
    private let new: RuleFacts
    private let part: Page.Part
    /// What differs, in the order: values, lists, lengths, forms, conditions.
    private(set) var findings: [Finding] = []

    init(old: RuleFacts, new: RuleFacts, part: Page.Part) {
        self.old = old
        self.new = new
        self.part = part
        compareNumbers()
        compareLists()
        // A list tells of every value; lengths and forms that stand in its place on the other side are the same fact.
        if old.lists.isEmpty == new.lists.isEmpty {
            compareLengths()
            comparePatterns()
        }
        compareConditions()
    }

    // MARK: Numbers

    private mutating func compareNumbers() {
        for dimension in Self.dimensions(old.numbers.map(\.dimension) + new.numbers.map(\.dimension)) {
            let before = old.numbers.filter { $0.dimension == dimension }
            let after = new.numbers.filter { $0.dimension == dimension }
            let facets = (added: Facet.rangeAdded, narrowed: Facet.rangeNarrowed, widened: Facet.rangeWidened)
            compare(before, after, facets)
        }
    }

    private mutating func compareLengths() {
        let units = Set(old.lengths.map(\.dimension)).symmetricDifference(new.lengths.map(\.dimension))
        guard units.count != 2 || old.lengths.count != 1 || new.lengths.count != 1 else {
            // As many bytes hold fewer characters.
            let isNarrowed = new.lengths[0].dimension.hasSuffix(LengthRange.Unit.bytes.rawValue)
            var finding = finding(isNarrowed ? .lengthNarrowed : .lengthWidened, old.lengths[0], new.lengths[0]) {
                $0.text
            }
            finding.before = .string("\(old.lengths[0].value.text) \(old.lengths[0].dimension)")
            finding.after = .string("\(new.lengths[0].value.text) \(new.lengths[0].dimension)")
            findings.append(finding)
            return
        }
        for unit in Self.dimensions(old.lengths.map(\.dimension) + new.lengths.map(\.dimension)) {
            compare(
                old.lengths.filter { $0.dimension == unit }, new.lengths.filter { $0.dimension == unit },
                (added: Facet.lengthAdded, narrowed: Facet.lengthNarrowed, widened: Facet.lengthWidened))
        }
    }

    /// Compares bounds: what stands under one condition on both sides first, then what is left as a whole.
    private mutating func compare(
        _ before: [RuleFacts.Fact<NumberSet>], _ after: [RuleFacts.Fact<NumberSet>],
        _ facets: (added: Facet, narrowed: Facet, widened: Facet)
    ) {
        var gone = before
        var come = after
        for fact in before {
            guard let index = come.firstIndex(where: { $0.condition == fact.condition }) else { continue }
            let other = come.remove(at: index)
            gone.removeAll { $0.condition == fact.condition }
            if let left = fact.value.list, let right = other.value.list {
                addMembers(left.map(\.json), right.map(\.json), fact.evidence + other.evidence, isType: false) {
                    $0.plainText
                }
            } else if fact.value != other.value {
                shift(fact, other, facets)
            }
        }
        if before.isEmpty {
            for fact in come { appear(fact, facets.added) }
        } else if let from = gone.first, let to = come.first {
            let old = gone.dropFirst().reduce(from.value) { $0.hull(with: $1.value) }
            let new = come.dropFirst().reduce(to.value) { $0.hull(with: $1.value) }
            let whole = { (fact: RuleFacts.Fact<NumberSet>, set: NumberSet) in
                RuleFacts.Fact(dimension: fact.dimension, condition: "", value: set, evidence: fact.evidence)
            }
            if old == new {
                findings.append(finding(.conditionChanged, from, to) { $0.text })
            } else {
                shift(whole(from, old), whole(to, new), facets)
            }
        } else if !after.isEmpty {
            for fact in come {
                findings.append(
                    finding(fact.condition.isEmpty ? facets.narrowed : .conditionAdded, nil, fact) { $0.text })
            }
            for fact in gone {
                findings.append(
                    finding(fact.condition.isEmpty ? facets.widened : .conditionRemoved, fact, nil) { $0.text })
            }
        } else if part == .response {
            for fact in gone where fact.value.list != nil {
                var finding = finding(.stoppedBeingEnum, fact, nil) { $0.text }
                finding.swift = .nonBreaking
                findings.append(finding)
            }
        }
    }

    private mutating func shift(
        _ from: RuleFacts.Fact<NumberSet>, _ to: RuleFacts.Fact<NumberSet>,
        _ facets: (added: Facet, narrowed: Facet, widened: Facet)
    ) {
        let shift = from.value.shift(to: to.value)
        if shift.isNarrowed { findings.append(finding(facets.narrowed, from, to) { $0.text }) }
        if shift.isWidened { findings.append(finding(facets.widened, from, to) { $0.text }) }
    }

    private mutating func appear(_ fact: RuleFacts.Fact<NumberSet>, _ added: Facet) {
        guard fact.value.list != nil else {
            findings.append(finding(added, nil, fact) { $0.text })
            return
        }
        // A list of numbers is a rule, not a type.
        var finding = finding(fact.condition.isEmpty ? .becameEnum : .conditionAdded, nil, fact) { $0.text }
        if fact.condition.isEmpty { finding.swift = .nonBreaking }
        findings.append(finding)
    }

    // MARK: Lists of texts

    private mutating func compareLists() {
        for fact in old.lists {
            let others = new.lists.filter { $0.dimension == fact.dimension }
            if let other = others.first(where: { $0.condition == fact.condition }) {
                let isExact = fact.value.isCaseSensitive || other.value.isCaseSensitive
                addMembers(
                    fact.value.members.map { .string($0) }, other.value.members.map { .string($0) },
                    fact.evidence + other.evidence, isType: fact.condition.isEmpty
                ) { isExact ? $0.plainText : $0.plainText.lowercased() }
            } else if !fact.condition.isEmpty {
                if !others.isEmpty {
                    findings.append(finding(.conditionRemoved, fact, nil) { $0.members.joined(separator: ", ") })
                }
            } else if part == .response {
                findings.append(finding(.stoppedBeingEnum, fact, nil) { $0.members.joined(separator: ", ") })
            }
        }
        for fact in new.lists {
            let others = old.lists.filter { $0.dimension == fact.dimension }
            if others.contains(where: { $0.condition == fact.condition }) { continue }
            var finding = finding(fact.condition.isEmpty ? .becameEnum : .conditionAdded, nil, fact) {
                $0.members.joined(separator: ", ")
            }
            // Rules that let more through stood there before.
            let isReplacement = part == .request && !(old.lengths.isEmpty && old.patterns.isEmpty && others.isEmpty)
            if fact.condition.isEmpty && isReplacement { finding.wire = .breaking }
            findings.append(finding)
        }
    }

    private mutating func addMembers(
        _ before: [JSONValue], _ after: [JSONValue], _ evidence: [Evidence], isType: Bool, key: (JSONValue) -> String
    ) {
        let (old, new) = (Set(before.map(key)), Set(after.map(key)))
        let words = evidence.map(\.text)
        for value in after where !old.contains(key(value)) {
            findings.append(Finding(facet: .enumValueAdded, after: value, evidence: words))
        }
        for value in before where !new.contains(key(value)) {
            findings.append(
                Finding(
                    facet: .enumValueRemoved, before: value, swift: isType ? nil : .nonBreaking, evidence: words))
        }
    }

    // MARK: Forms and conditions

    private mutating func comparePatterns() {
        let gone = old.patterns.filter { fact in
            !new.patterns.contains { $0.value == fact.value && $0.condition == fact.condition }
        }
        let come = new.patterns.filter { fact in
            !old.patterns.contains { $0.value == fact.value && $0.condition == fact.condition }
        }
        if let from = gone.first, let to = come.first {
            var facet = Facet.patternChanged
            if part == .response, case .format = from.value, case .format = to.value { facet = .formatChanged }
            findings.append(finding(facet, from, to) { $0.text })
        } else if let to = come.first {
            findings.append(
                finding(old.patterns.isEmpty ? .patternAdded : .patternChanged, old.patterns.first, to) { $0.text })
        } else if let from = gone.first {
            findings.append(
                finding(new.patterns.isEmpty ? .patternRemoved : .patternChanged, from, new.patterns.first) { $0.text })
        }
    }

    private mutating func compareConditions() {
        let gone = old.conditions.filter { fact in !new.conditions.contains { $0.value == fact.value } }
        let come = new.conditions.filter { fact in !old.conditions.contains { $0.value == fact.value } }
        for index in 0..<max(gone.count, come.count) {
            let from = index < gone.count ? gone[index] : nil
            let to = index < come.count ? come[index] : nil
            let facet: Facet = from == nil ? .conditionAdded : to == nil ? .conditionRemoved : .conditionChanged
            findings.append(finding(facet, from, to) { $0 })
        }
    }

    // MARK: Parts

    private static func dimensions(_ names: [String]) -> [String] {
        names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private func finding<Value>(
        _ facet: Facet, _ from: RuleFacts.Fact<Value>?, _ to: RuleFacts.Fact<Value>?, text: (Value) -> String
    ) -> Finding {
        func told(_ fact: RuleFacts.Fact<Value>) -> JSONValue {
            let words = text(fact.value)
            let isTold = fact.condition.isEmpty || words.hasSuffix(fact.condition)
            return .string(isTold ? words : "\(words) when \(fact.condition)")
        }
        return Finding(
            facet: facet, before: from.map(told), after: to.map(told),
            evidence: (from?.evidence ?? []).map(\.text) + (to?.evidence ?? []).map(\.text))
    }
}
