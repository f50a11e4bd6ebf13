import APIModel
import SourceModel

/// Merges the tables of one shape row by row.
///
/// Where pages differ in a rule the wider one holds: a rule that one page adds must not refuse what another allows.
struct FieldMerger {
    let shape: String
    let service: String
    private(set) var findings: [Diagnostic] = []

    init(shape: String, service: String) {
        self.shape = shape
        self.service = service
    }

    /// - Parameter tables: tables with the same members, those of requests first; types refer to the first one's page.
    mutating func merge(
        _ tables: [(table: PageScope.Table, isInRequest: Bool)]
    ) -> (fields: [Field], rules: [CrossRule]) {
        guard let first = tables.first?.table else { return ([], []) }
        guard tables.count > 1 else { return (first.fields, first.rules) }
        // Only requests are refused by rules; responses count where no request holds the shape.
        let speaking = tables.filter { $0.isInRequest == tables[0].isInRequest }.map(\.table)
        let byName = speaking.map { table in
            Dictionary(table.fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        }
        let all = tables.map { entry in
            Dictionary(entry.table.fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        }
        let fields = first.fields.map { field in
            var merged = field
            if merged.description.isEmpty {
                merged.description = all.lazy.compactMap { $0[field.name]?.description }.first { !$0.isEmpty } ?? ""
            }
            merged.isSensitive = all.contains { $0[field.name]?.isSensitive == true }
            merged.rules = widened(byName.compactMap { $0[field.name] }, of: field)
            return merged
        }
        let rules = first.rules.filter { rule in
            speaking.allSatisfy { table in
                table.rules.contains { $0.condition == rule.condition && $0.consequence == rule.consequence }
            }
        }
        return (fields, rules)
    }

    private mutating func widened(_ fields: [Field], of first: Field) -> [Rule] {
        let different = fields.first { field in field.rules.map(\.constraint) != first.rules.map(\.constraint) }
        guard let different else { return first.rules }
        var result: [Rule] = []
        for rule in first.rules {
            var wide: Rule? = rule
            for other in fields.dropFirst() {
                guard let current = wide else { break }
                wide = other.rules.compactMap { Self.union(current, $0) }.first
            }
            if let wide { result.append(wide) }
        }
        findings.append(
            Diagnostic(
                .ruleWidened, "pages differ in the rules of '\(shape).\(first.name)'; the wider one holds",
                at: first.source, hint: "write the same rule on each page",
                notes: [.init("a page with other rules", at: different.source)],
                address: "\(service)/\(shape).\(first.name)"))
        return result
    }

    /// The rule that accepts what either accepts, or nil where no rule of this kind can.
    static func union(_ a: Rule, _ b: Rule) -> Rule? {
        var result = a
        if a.certainty == .probable || b.certainty == .probable { result.certainty = .probable }
        if a.constraint == b.constraint { return result }
        guard let constraint = union(a.constraint, b.constraint) else { return nil }
        result.constraint = constraint
        return result
    }

    private static func union(_ a: Constraint, _ b: Constraint) -> Constraint? {
        switch (a, b) {
        case (.range(let a), .range(let b)):
            var range = NumberRange(unit: a.unit == b.unit ? a.unit : nil)
            if let low = a.minimum, let other = b.minimum {
                range.minimum = min(low, other)
                range.excludesMinimum =
                    low == other
                    ? a.excludesMinimum && b.excludesMinimum : low < other ? a.excludesMinimum : b.excludesMinimum
            }
            if let high = a.maximum, let other = b.maximum {
                range.maximum = max(high, other)
                range.excludesMaximum =
                    high == other
                    ? a.excludesMaximum && b.excludesMaximum : high > other ? a.excludesMaximum : b.excludesMaximum
            }
            return range.minimum == nil && range.maximum == nil ? nil : .range(range)
        case (.enumeration(let a), .enumeration(let b)):
            let added = b.members.filter { member in !a.members.contains { $0.value == member.value } }
            return .enumeration(
                Enumeration(members: a.members + added, isCaseSensitive: a.isCaseSensitive && b.isCaseSensitive))
        case (.length(let a), .length(let b)) where a.unit == b.unit:
            let minimum = a.minimum.flatMap { low in b.minimum.map { min(low, $0) } }
            let maximum = a.maximum.flatMap { high in b.maximum.map { max(high, $0) } }
            return minimum == nil && maximum == nil
                ? nil : .length(LengthRange(minimum: minimum, maximum: maximum, unit: a.unit))
        case (.itemCount(let a), .itemCount(let b)): return union(a, b).map(Constraint.itemCount)
        case (.entryCount(let a), .entryCount(let b)): return union(a, b).map(Constraint.entryCount)
        case (.each(let a), .each(let b)): return union(a, b).map(Constraint.each)
        default: return nil
        }
    }

    private static func union(_ a: CountRange, _ b: CountRange) -> CountRange? {
        let minimum = a.minimum.flatMap { low in b.minimum.map { min(low, $0) } }
        let maximum = a.maximum.flatMap { high in b.maximum.map { max(high, $0) } }
        return minimum == nil && maximum == nil ? nil : CountRange(minimum: minimum, maximum: maximum)
    }
}
