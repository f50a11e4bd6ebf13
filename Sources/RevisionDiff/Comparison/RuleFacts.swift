import APIModel
import SourceModel

/// The rules about one row, sorted by what they restrict, each under the condition under which it speaks.
struct RuleFacts {
    /// One restriction; `condition` is empty where it always holds.
    struct Fact<Value: Hashable>: Hashable {
        /// What is restricted: the value, the items of an array, the entries of a map.
        var dimension: String
        var condition: String
        var value: Value
        var evidence: [Evidence]
    }

    /// The members of a list of texts.
    struct TextList: Hashable {
        var members: [String]
        var isCaseSensitive: Bool
    }

    private(set) var numbers: [Fact<NumberSet>] = []
    private(set) var lists: [Fact<TextList>] = []
    private(set) var lengths: [Fact<NumberSet>] = []
    private(set) var patterns: [Fact<Constraint>] = []
    /// When the row is needed, allowed or refused.
    private(set) var conditions: [Fact<String>] = []

    /// The certain rules of `field`, and what its row says about its neighbours.
    ///
    /// A condition that is only probable for enforcing is still what the words say: that they changed is worth telling.
    init(_ field: Field, crossRules: [CrossRule]) {
        for rule in field.rules where rule.certainty == .certain {
            add(rule.constraint, dimension: "", condition: "", rule.evidence)
        }
        for rule in crossRules where rule.field == field.name {
            let condition = rule.condition?.text ?? ""
            switch rule.consequence {
            case .constrain(let member, let constraint):
                add(
                    constraint, dimension: member == field.name ? "" : "\(member) ", condition: condition, rule.evidence
                )
            case .require(let member): addCondition("\(member) is required", condition, rule.evidence)
            case .forbid(let member): addCondition("\(member) is not allowed", condition, rule.evidence)
            case .requireAny(let members):
                let names = members.sorted().joined(separator: ", ")
                addCondition("one of \(names) is required", condition, rule.evidence)
            case .requireOne(let members):
                let names = members.sorted().joined(separator: ", ")
                addCondition("exactly one of \(names) is given", condition, rule.evidence)
            case .order(let lower, let upper, let allowsEqual):
                addCondition("\(lower) is \(allowsEqual ? "at most" : "below") \(upper)", condition, rule.evidence)
            case .distance(let from, let to, let seconds):
                addCondition("\(from) and \(to) lie at most \(seconds) s apart", condition, rule.evidence)
            }
        }
    }

    /// Drops the rules that were read from the row at `source` itself.
    mutating func keepOnlyRules(outside source: SourceLocation) {
        func isOutside(_ evidence: [Evidence]) -> Bool {
            evidence.contains { $0.source.file != source.file || $0.source.line != source.line }
        }
        numbers.removeAll { !isOutside($0.evidence) }
        lists.removeAll { !isOutside($0.evidence) }
        lengths.removeAll { !isOutside($0.evidence) }
        patterns.removeAll { !isOutside($0.evidence) }
        conditions.removeAll { !isOutside($0.evidence) }
    }

    private mutating func addCondition(_ text: String, _ condition: String, _ evidence: Evidence) {
        let whole = condition.isEmpty ? text : "\(text) when \(condition)"
        guard !conditions.contains(where: { $0.value == whole }) else { return }
        conditions.append(Fact(dimension: "", condition: condition, value: whole, evidence: [evidence]))
    }

    private mutating func add(_ constraint: Constraint, dimension: String, condition: String, _ evidence: Evidence) {
        switch constraint {
        case .range(let range):
            merge(&numbers, dimension, condition, evidence) {
                $0.minimum = $0.minimum ?? range.minimum.map { .init(value: $0, isExcluded: range.excludesMinimum) }
                $0.maximum = $0.maximum ?? range.maximum.map { .init(value: $0, isExcluded: range.excludesMaximum) }
            }
        case .multiple(let step, _): merge(&numbers, dimension, condition, evidence) { $0.step = $0.step ?? step }
        case .itemCount(let count):
            merge(&numbers, "\(dimension)items", condition, evidence) { $0.bound(count.minimum, count.maximum) }
        case .entryCount(let count):
            merge(&numbers, "\(dimension)entries", condition, evidence) { $0.bound(count.minimum, count.maximum) }
        case .length(let length):
            merge(&lengths, "\(dimension)\(length.unit.rawValue)", condition, evidence) {
                $0.bound(length.minimum, length.maximum)
            }
        case .enumeration(let list): add(list, dimension, condition, evidence)
        case .each(let inner): add(inner, dimension: dimension, condition: condition, evidence)
        case .joined(let rule) where rule.part == nil:
            merge(&numbers, "\(dimension)parts", condition, evidence) {
                $0.bound(rule.count.minimum, rule.count.maximum)
            }
        case .characters, .format, .network, .keys, .anyOf, .joined:
            patterns.append(Fact(dimension: dimension, condition: condition, value: constraint, evidence: [evidence]))
        }
    }

    private mutating func add(_ list: Enumeration, _ dimension: String, _ condition: String, _ evidence: Evidence) {
        let numerals = list.members.compactMap { member -> Numeral? in
            switch member.value {
            case .integer(let value): .integer(value)
            case .number(let value): .decimal(value)
            default: nil
            }
        }
        if !numerals.isEmpty && numerals.count == list.members.count {
            merge(&numbers, dimension, condition, evidence) { $0.list = $0.list ?? numerals }
        } else if !lists.contains(where: { $0.dimension == dimension && $0.condition == condition }) {
            let members = TextList(
                members: list.members.map(\.value.plainText), isCaseSensitive: list.isCaseSensitive)
            lists.append(Fact(dimension: dimension, condition: condition, value: members, evidence: [evidence]))
        }
    }

    private func merge(
        _ facts: inout [Fact<NumberSet>], _ dimension: String, _ condition: String, _ evidence: Evidence,
        _ change: (inout NumberSet) -> Void
    ) {
        if let index = facts.firstIndex(where: { $0.dimension == dimension && $0.condition == condition }) {
            change(&facts[index].value)
            if !facts[index].evidence.contains(evidence) { facts[index].evidence.append(evidence) }
        } else {
            var set = NumberSet()
            change(&set)
            facts.append(Fact(dimension: dimension, condition: condition, value: set, evidence: [evidence]))
        }
    }
}

extension NumberSet {
    mutating func bound(_ minimum: Int?, _ maximum: Int?) {
        self.minimum = self.minimum ?? minimum.map { Bound(value: .integer(Int64($0)), isExcluded: false) }
        self.maximum = self.maximum ?? maximum.map { Bound(value: .integer(Int64($0)), isExcluded: false) }
    }
}

extension Condition {
    /// The condition in words that do not depend on the page's language.
    var text: String {
        switch self {
        case .equals(let member, let values): "\(member) is \(Self.text(of: values))"
        case .differs(let member, let values): "\(member) is not \(Self.text(of: values))"
        case .contains(let member, let values): "\(member) holds \(Self.text(of: values))"
        case .above(let member, let bound): "\(member) is above \(bound)"
        case .present(let member): "\(member) is given"
        case .absent(let member): "\(member) is not given"
        case .all(let parts): parts.map(\.text).sorted().joined(separator: " and ")
        case .any(let parts): parts.map(\.text).sorted().joined(separator: " or ")
        }
    }

    private static func text(of values: [JSONValue]) -> String {
        values.map { $0.plainText.lowercased() }.sorted().joined(separator: " or ")
    }
}
