import APIModel
import SourceModel

extension Field {
    /// Puts what the introduction says beside what the row says: lists keep the spellings of both, of two intervals the
    /// wider holds and the difference is noted; a count of items that the row does not bound is taken over.
    mutating func add(_ statement: IntroductionFamily.Statement, at source: SourceLocation) {
        let evidence = Evidence(text: statement.reading.text.string(statement.draft.tokens), source: source)
        let certain = rules.indices.filter { rules[$0].certainty == .certain }
        switch statement.draft.constraint {
        case .itemCount:
            let isBounded = certain.contains { if case .itemCount = rules[$0].constraint { true } else { false } }
            if !isBounded { rules.append(Rule(statement.draft.constraint, evidence: evidence)) }
        case .enumeration(let told):
            for index in certain {
                guard case .enumeration(let listed) = rules[index].constraint, Self.overlap(listed, told) else {
                    continue
                }
                rules[index].constraint = .enumeration(listed.union(told))
                if !Self.hasSameSpellings(listed, told) {
                    rules.append(Rule(.enumeration(told), certainty: .probable, evidence: evidence))
                }
                return
            }
        case .range(let told):
            for index in certain {
                guard case .range(let listed) = rules[index].constraint, !Self.hasSameEnds(listed, told) else {
                    continue
                }
                rules[index].constraint = .range(listed.hull(told))
                rules.append(Rule(.range(told), certainty: .probable, evidence: evidence))
                return
            }
            let isBounded = certain.contains { if case .range = rules[$0].constraint { true } else { false } }
            if statement.isNamed, !isBounded { rules.append(Rule(.range(told), evidence: evidence)) }
        case .characters, .length:
            let isStated = certain.contains { rules[$0].constraint.kind == statement.draft.constraint.kind }
            if !isStated { rules.append(Rule(statement.draft.constraint, evidence: evidence)) }
        default: break
        }
    }

    private static func overlap(_ a: Enumeration, _ b: Enumeration) -> Bool {
        let spellings = Set(a.members.compactMap { $0.value.text?.lowercased() })
        return b.members.contains { $0.value.text.map { spellings.contains($0.lowercased()) } ?? false }
    }

    /// Whether two lists hold the same values, whatever their case.
    private static func hasSameSpellings(_ a: Enumeration, _ b: Enumeration) -> Bool {
        b.members.allSatisfy { a.contains($0.value) } && a.members.allSatisfy { b.contains($0.value) }
    }

    private static func hasSameEnds(_ a: NumberRange, _ b: NumberRange) -> Bool {
        a.minimum == b.minimum && a.maximum == b.maximum
    }
}
