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
        guard tables.count > 1 else { return Self.settled(first.fields, first.rules) }
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
        return Self.settled(fields, rules)
    }

    /// What the words require in any case is required like what the column requires.
    private static func settled(_ fields: [Field], _ rules: [CrossRule]) -> (fields: [Field], rules: [CrossRule]) {
        var fields = fields
        var rest: [CrossRule] = []
        for rule in rules {
            guard rule.condition == nil, rule.certainty == .certain, case .require(let member) = rule.consequence,
                let index = fields.firstIndex(where: { $0.name == member })
            else {
                rest.append(rule)
                continue
            }
            fields[index].requirement = .required
        }
        return (fields, rest)
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
        guard let constraint = a.constraint.hull(b.constraint) else { return nil }
        result.constraint = constraint
        return result
    }
}
