internal import APIModel
internal import SourceModel

/// Writes the body of `check(_:)` and the table of rules behind it.
///
/// Each rule is one `if` that a person would write by hand; what is said about a violation stands in the table, which nothing
/// touches where all is well.
struct CheckWriter {
    private let plan: ServicePlan
    private let members: [MemberPlan]
    private var predicate: Predicate
    private var statements: [String] = []
    private var rows: [String] = []

    /// The statements of `check(_:)` and the declarations of its table, both empty where there is nothing to check.
    static func write(_ structure: StructurePlan, in plan: ServicePlan) -> (checks: String, rules: String) {
        var writer = CheckWriter(plan, structure)
        for member in structure.members { writer.add(member) }
        for rule in structure.rules where rule.certainty == .certain { writer.add(rule) }
        var rules = ""
        let declarations = writer.predicate.tables + writer.rows
        if !declarations.isEmpty {
            rules =
                "    /// The rules, and where the pages state them.\n    private enum Documented {\n"
                + declarations.joined(separator: "\n") + "\n    }"
        }
        return (writer.statements.joined(separator: "\n"), rules)
    }

    private init(_ plan: ServicePlan, _ structure: StructurePlan) {
        self.plan = plan
        members = structure.members
        predicate = Predicate(names: NameScope(taken: ["Type", "Protocol", "self", "init"]))
    }

    // MARK: Rules of a member

    private mutating func add(_ member: MemberPlan) {
        for rule in member.field.rules where rule.certainty == .certain { add(rule, of: member) }
        if plan.hasRules(member.field.type) {
            statements.append("        validation.nested(\(member.access), \(SwiftLiteral.string(member.field.name)))")
        }
    }

    private mutating func add(_ rule: Rule, of member: MemberPlan) {
        let name = base(member)
        let row = { (writer: inout CheckWriter) in
            writer.row(
                member, rule.constraint.kind, RuleWords.broken(rule.constraint), rule.evidence)
        }
        switch (rule.constraint, member.field.type) {
        case (.each(let inner), .array(let item)):
            guard let test = test(inner, item, rule, member, name) else { return }
            let constant = row(&self)
            let source = member.isOptional ? "(\(member.access) ?? [])" : member.access
            addLoop("for (index, value) in \(source).enumerated()", test, constant, at: "index")
        case (.each(let inner), .map(let item)):
            guard let test = test(inner, item, rule, member, name) else { return }
            let constant = row(&self)
            let source = member.isOptional ? "\(member.access) ?? [:]" : member.access
            addLoop("for (key, value) in \(source)", test, constant, at: "key")
        default:
            let value = member.isOptional ? "value" : member.access
            let isEnumerated = member.enumeration != nil
            let expression: String?
            if let enumeration = member.enumeration, enumeration.rule == rule {
                expression = Self.membership(value, enumeration)
            } else {
                expression = predicate.expression(
                    rule.constraint, value, type: member.field.type, isEnumerated: isEnumerated, name: name)
            }
            guard let expression else { return }
            let constant = row(&self)
            let binding = member.isOptional ? ["let value = \(member.access)"] : []
            addIf(binding + ["!\(expression)"], "validation.report(Documented.\(constant), \(value))")
        }
    }

    /// The expression for one element; nil where nothing is asked of it.
    private mutating func test(
        _ inner: Constraint, _ item: TypeReference, _ rule: Rule, _ member: MemberPlan, _ name: String
    ) -> String? {
        if let enumeration = member.enumeration, enumeration.rule == rule, item == .string {
            return Self.membership("value", enumeration)
        }
        return predicate.expression(
            inner, "value", type: item, isEnumerated: member.enumeration != nil, name: name)
    }

    private static func membership(_ value: String, _ enumeration: EnumerationPlan) -> String {
        var constraint = enumeration.rule.constraint
        while case .each(let inner) = constraint { constraint = inner }
        guard case .enumeration(let list) = constraint, list.isCaseSensitive else { return "Check.member(\(value))" }
        return "Check.member(\(value), isCaseSensitive: true)"
    }

    // MARK: Rules across members

    private mutating func add(_ rule: CrossRule) {
        guard let subject = member(rule.field) else { return }
        var conditions: [String] = []
        if let condition = rule.condition {
            switch ConditionWriter(members: members).write(condition) {
            case .never, .unknown: return
            case .always: break
            case .test(let tests): conditions = tests
            }
        }
        switch rule.consequence {
        case .constrain(let name, let constraint):
            guard let member = member(name) else { return }
            let value = member.isOptional ? "value" : member.access
            guard
                let expression = predicate.expression(
                    constraint, value, type: member.field.type, isEnumerated: member.enumeration != nil,
                    name: base(member))
            else { return }
            if member.isOptional { conditions.append("let value = \(member.access)") }
            let constant = row(member, rule.kind, RuleWords.broken(rule), rule.evidence)
            addIf(conditions + ["!\(expression)"], "validation.report(Documented.\(constant), \(value))")
        case .require(let name):
            // A member that is sent as null is there.
            guard let member = member(name), member.isOptional, !member.isNullable else { return }
            let constant = row(member, rule.kind, RuleWords.broken(rule), rule.evidence)
            addIf(conditions + ["\(member.access) == nil"], "validation.report(Documented.\(constant))")
        case .forbid(let name):
            // A member that must be given cannot be forbidden: the page says more than was read.
            guard let member = member(name), member.isOptional else { return }
            let constant = row(member, rule.kind, RuleWords.broken(rule), rule.evidence)
            addIf(conditions + ["\(member.access) != nil"], "validation.report(Documented.\(constant))")
        case .requireAny(let names):
            let choices = names.compactMap(member)
            guard choices.count == names.count, choices.allSatisfy({ $0.isOptional && !$0.isNullable }),
                !choices.isEmpty
            else { return }
            let constant = row(subject, rule.kind, RuleWords.broken(rule), rule.evidence)
            addIf(conditions + choices.map { "\($0.access) == nil" }, "validation.report(Documented.\(constant))")
        case .requireOne(let names):
            let choices = names.compactMap(member)
            guard choices.count == names.count, choices.allSatisfy({ $0.isOptional && !$0.isNullable }),
                !choices.isEmpty
            else { return }
            let constant = row(subject, rule.kind, RuleWords.broken(rule), rule.evidence)
            let given = choices.map { "\($0.access) != nil" }.joined(separator: ", ")
            addIf(conditions + ["!Check.exactlyOne([\(given)])"], "validation.report(Documented.\(constant))")
        case .order(let lower, let upper, let allowsEqual):
            guard let low = member(lower), let high = member(upper), low.field.type == high.field.type,
                [.string, .integer, .long, .number, .double, .float].contains(low.field.type),
                low.enumeration == nil, high.enumeration == nil
            else { return }
            for (binding, member) in [("lower", low), ("upper", high)] {
                conditions.append("\(member.isOptional ? "let" : "case let") \(binding) = \(member.access)")
            }
            let constant = row(low, rule.kind, RuleWords.broken(rule), rule.evidence)
            let strict = allowsEqual ? "" : ", allowsEqual: false"
            addIf(
                conditions + ["!Check.order(lower, upper\(strict))"],
                "validation.report(Documented.\(constant), lower)")
        case .distance(let from, let to, let seconds):
            guard let start = member(from), let end = member(to), start.field.type == .string, end.field.type == .string
            else { return }
            for (binding, member) in [("start", start), ("end", end)] {
                let text =
                    member.access + (member.enumeration == nil ? "" : member.isOptional ? "?.rawValue" : ".rawValue")
                conditions.append(member.isOptional ? "let \(binding) = \(text)" : "case let \(binding) = \(text)")
            }
            let constant = row(start, rule.kind, RuleWords.broken(rule), rule.evidence)
            addIf(
                conditions + ["!Check.distance(start, end, maximumSeconds: \(SwiftLiteral.whole(seconds)))"],
                "validation.report(Documented.\(constant), start)")
        }
    }

    private func member(_ name: String) -> MemberPlan? { members.first { $0.field.name == name } }

    // MARK: Lines

    /// What constants of a member are named after.
    private func base(_ member: MemberPlan) -> String { SwiftName.lowerCamel(member.name) }

    private mutating func row(_ member: MemberPlan, _ kind: String, _ words: String, _ evidence: Evidence) -> String {
        let constant = predicate.constant(base(member) + SwiftName.upperCamel(kind))
        var arguments = [
            SwiftLiteral.string(member.owner), SwiftLiteral.string(member.field.name), SwiftLiteral.string(kind),
            SwiftLiteral.string(Self.shortened(words)), SwiftLiteral.string(evidence.source.file),
            "\(max(evidence.source.line, 0))",
        ]
        if member.field.isSensitive { arguments.append("isSecret: true") }
        rows.append(
            Layout.list("static let \(constant) = DocumentedRule", arguments, depth: 2, closesOnOwnLine: false))
        return constant
    }

    /// Words that fit on a line of code.
    private static func shortened(_ words: String) -> String {
        let limit = 96
        if SwiftLiteral.string(words).count <= limit + 2 { return words }
        var result = words
        while SwiftLiteral.string(result).count > limit { result.removeLast(max(1, (result.count - limit) / 2)) }
        return result + "…"
    }

    private mutating func addIf(_ conditions: [String], _ action: String) {
        let conditions = conditions.map(Self.withoutParentheses)
        let line = "        if \(conditions.joined(separator: ", ")) {"
        if Layout.width(line) <= Layout.columns {
            statements.append("\(line)\n            \(action)\n        }")
        } else {
            let head = conditions.map { Self.broken($0) }.joined(separator: ",\n            ")
            statements.append("        if \(head)\n        {\n            \(action)\n        }")
        }
    }

    /// A condition of its own needs no parentheses: `(a || b)` as `a || b`.
    private static func withoutParentheses(_ condition: String) -> String {
        guard condition.hasPrefix("("), condition.hasSuffix(")") else { return condition }
        var depth = 0
        var isText = false
        var isEscaped = false
        for (offset, byte) in condition.utf8.enumerated() {
            if isEscaped {
                isEscaped = false
            } else if isText, byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isText.toggle()
            } else if !isText {
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") { depth -= 1 }
                // The first parenthesis ends before the end: the two are no pair.
                if depth == 0, offset < condition.utf8.count - 1 { return condition }
            }
        }
        return String(condition.dropFirst().dropLast())
    }

    private mutating func addLoop(_ head: String, _ test: String, _ constant: String, at place: String) {
        let action = "            validation.report(Documented.\(constant), value, at: \(place))\n        }"
        let line = "        \(head) where !\(test) {"
        if Layout.width(line) <= Layout.columns {
            statements.append("\(line)\n\(action)")
        } else {
            statements.append("        \(head)\n        where !\(Self.broken(test)) {\n\(action)")
        }
    }

    /// A long condition with each of its choices on a line.
    private static func broken(_ condition: String) -> String {
        Layout.width(condition) + 12 <= Layout.columns
            ? condition : condition.split(separator: " || ").joined(separator: "\n                || ")
    }
}

extension String {
    /// The pieces between a separator.
    fileprivate func split(separator: String) -> [Substring] {
        var pieces: [Substring] = []
        var start = startIndex
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(separator) {
                pieces.append(self[start..<index])
                index = self.index(index, offsetBy: separator.count)
                start = index
            } else {
                index = self.index(after: index)
            }
        }
        return pieces + [self[start...]]
    }
}
