import APIModel
import SourceModel

/// Looks for rules that cannot be right, and lists those that are not enforced.
struct RuleCheck {
    var model: APIModel

    func findings() -> [Diagnostic] {
        model.services.flatMap { service in
            let operations = service.operations.flatMap { operation in
                let address = "\(service.identifier)/\(operation.id)"
                return operation.parameters.flatMap { parameter in
                    findings(of: parameter.field, at: "\(address)/\(parameter.place.scope).\(parameter.field.name)")
                }
                    + operation.response.flatMap { findings(of: $0, at: "\(address)/response.\($0.name)") }
                    + findings(of: operation.rules, at: "\(address)/request")
            }
            let shapes = service.shapes.flatMap { shape in
                let address = "\(service.identifier)/\(shape.name)"
                return shape.fields.flatMap { findings(of: $0, at: "\(address).\($0.name)") }
                    + findings(of: shape.rules, at: address)
            }
            return operations + shapes
        }
    }

    // MARK: One field

    private func findings(of field: Field, at address: String) -> [Diagnostic] {
        let certain = field.rules.filter { $0.certainty == .certain }
        return certain.flatMap { defects(of: $0, in: field, at: address) }
            + contradictions(among: certain, at: address)
            + field.rules.filter { $0.certainty == .probable }.map { note(on: $0, in: field, at: address) }
    }

    private func defects(of rule: Rule, in field: Field, at address: String) -> [Diagnostic] {
        let address = "\(address)#\(rule.constraint.kind)"
        var findings: [Diagnostic] = []
        if rule.constraint.isUnsatisfiable {
            findings.append(
                Diagnostic(
                    .ruleContradiction, "no value can meet the rule '\(rule.evidence.text)'", at: rule.evidence.source,
                    hint: "correct the bounds", address: address))
        }
        if let value = field.defaultValue, !rule.constraint.accepts(value) {
            findings.append(
                Diagnostic(
                    .ruleDefaultOutside,
                    "the default \(value.shortText) breaks the rule '\(rule.evidence.text)'", at: rule.evidence.source,
                    hint: "correct the default or the rule", notes: [.init("the member", at: field.source)],
                    address: address))
        }
        for member in rule.constraint.repeatedMembers(in: rule.evidence.text) {
            findings.append(
                Diagnostic(
                    .ruleDuplicateMember, "the list of values has '\(member)' twice", at: rule.evidence.source,
                    hint: "one of the two probably means another value", address: address))
        }
        return findings
    }

    /// Pairs of rules of which one leaves nothing of the other.
    private func contradictions(among rules: [Rule], at address: String) -> [Diagnostic] {
        rules.indices.flatMap { index in
            rules[..<index].filter { $0.constraint.excludes(rules[index].constraint) }.map { other in
                Diagnostic(
                    .ruleContradiction,
                    "the rules '\(other.evidence.text)' and '\(rules[index].evidence.text)' exclude each other",
                    at: rules[index].evidence.source, hint: "keep the one that holds",
                    notes: [.init("the other rule", at: other.evidence.source)],
                    address: "\(address)#\(rules[index].constraint.kind)")
            }
        }
    }

    /// A rule that is only probable: it may come from the page's introduction and differ from the row.
    private func note(on rule: Rule, in field: Field, at address: String) -> Diagnostic {
        let address = "\(address)#\(rule.constraint.kind)"
        let isFromElsewhere =
            rule.evidence.source.line != field.source.line || rule.evidence.source.file != field.source.file
        let stated = field.rules.first {
            $0.certainty == .certain && $0.constraint.kind == rule.constraint.kind && $0.constraint != rule.constraint
        }
        if isFromElsewhere, let stated {
            return Diagnostic(
                .ruleDiffersFromIntroduction,
                "the introduction says '\(rule.evidence.text)', the row of '\(field.name)' '\(stated.evidence.text)'",
                at: rule.evidence.source, hint: "make both say the same",
                notes: [.init("the row", at: stated.evidence.source)], address: address)
        }
        return Diagnostic(
            .ruleNoted, "'\(rule.evidence.text)' is probably a rule of '\(field.name)', but is not enforced",
            at: rule.evidence.source, hint: "word it as a rule, or state it in an override", address: address)
    }

    // MARK: Rules across members

    private func findings(of rules: [CrossRule], at address: String) -> [Diagnostic] {
        let certain = rules.filter { $0.certainty == .certain }
        let clashes = certain.indices.flatMap { index in
            certain[..<index].filter { $0.opposes(certain[index]) }.map { other in
                Diagnostic(
                    .ruleContradiction,
                    "'\(other.evidence.text)' and '\(certain[index].evidence.text)' ask for opposite things",
                    at: certain[index].evidence.source, hint: "keep the one that holds",
                    notes: [.init("the other rule", at: other.evidence.source)],
                    address: "\(address).\(certain[index].field)#\(certain[index].kind)")
            }
        }
        let noted = rules.filter { $0.certainty == .probable }.map { rule in
            Diagnostic(
                .ruleNoted, "'\(rule.evidence.text)' is probably a rule of '\(rule.field)', but is not enforced",
                at: rule.evidence.source, hint: "word it as a rule, or state it in an override",
                address: "\(address).\(rule.field)#\(rule.kind)")
        }
        return clashes + noted
    }
}

extension ParameterPlace {
    /// The word of addresses for where a parameter travels.
    var scope: String { self == .path ? "path" : "request" }
}

extension JSONValue {
    /// The value as messages quote it.
    var shortText: String {
        switch self {
        case .string(let text): "'\(text)'"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .boolean(let value): "\(value)"
        case .null: "null"
        case .array, .object: "of several values"
        }
    }
}
