import APIModel

/// States rules about several members of one object in keywords of that object's schema.
struct CrossRuleSchema {
    /// The members of the object, by name.
    private let fields: [String: Field]

    init(fields: [Field]) {
        self.fields = Dictionary(fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Adds the rules to the schema of the object: certain ones as keywords, the others as notes.
    func add(_ rules: [CrossRule], to schema: inout SchemaObject) {
        for rule in rules {
            if rule.certainty == .certain {
                schema.constrain(keywords(rule))
            } else {
                schema.append(Remark(kind: rule.kind, evidence: rule.evidence).json, to: "x-notes")
            }
        }
    }

    /// The keywords of one certain rule.
    private func keywords(_ rule: CrossRule) -> SchemaObject {
        switch rule.consequence {
        case .distance(let from, let to, let seconds):
            return remark(
                rule,
                [("from", .string(from)), ("to", .string(to)), ("maximumSeconds", .integer(Int64(seconds)))])
        case .order(let lower, let upper, let allowsEqual):
            return remark(
                rule, [("lower", .string(lower)), ("upper", .string(upper)), ("allowsEqual", .boolean(allowsEqual))])
        default: break
        }
        if case .present(let other)? = rule.condition, case .require(let member) = rule.consequence {
            return SchemaObject("dependentRequired", .object([.init(other, .array([.string(member)]))]))
        }
        var schema = SchemaObject()
        if let condition = rule.condition {
            schema["if"] = self.condition(condition).json
            schema["then"] = consequence(rule.consequence, rule.evidence).json
        } else {
            schema = consequence(rule.consequence, rule.evidence)
        }
        schema["$comment"] = .string("\(rule.evidence.text) (\(rule.evidence.source.lineText))")
        return SchemaObject("allOf", .array([schema.json]))
    }

    /// Two members beside each other: nothing in JSON Schema compares them.
    private func remark(_ rule: CrossRule, _ facts: [(key: String, value: JSONValue)]) -> SchemaObject {
        var facts = facts
        if let condition = rule.condition { facts.append(("if", self.condition(condition).json)) }
        let remark = Remark(kind: rule.kind, facts: facts, evidence: rule.evidence)
        return SchemaObject("x-rule", .array([remark.json]))
    }

    // MARK: Conditions

    private func condition(_ condition: Condition) -> SchemaObject {
        switch condition {
        case .equals(let member, let values):
            let list = Self.list(values)
            return comparison(member, list.strict, absenceCounts: defaultValue(of: member).map(list.list.contains))
        case .differs(let member, let values):
            let list = Self.list(values)
            return comparison(
                member, SchemaObject("not", list.strict.json),
                absenceCounts: defaultValue(of: member).map { !list.list.contains($0) })
        case .contains(let member, let values): return Self.property(member, holds(member, values), isRequired: true)
        case .above(let member, let bound):
            var number = SchemaObject("type", .string("number"))
            number["exclusiveMinimum"] = bound.json
            return comparison(member, number, absenceCounts: false)
        case .present(let member): return Self.required([member])
        case .absent(let member): return SchemaObject("not", Self.required([member]).json)
        case .all(let parts): return SchemaObject("allOf", .array(parts.map { self.condition($0).json }))
        case .any(let parts): return SchemaObject("anyOf", .array(parts.map { self.condition($0).json }))
        }
    }

    /// An array holds one of the values, or a text between commas, semicolons or blanks.
    private func holds(_ member: String, _ values: [JSONValue]) -> SchemaObject {
        if case .array? = fields[member]?.type {
            var schema = SchemaObject("type", .string("array"))
            schema["contains"] = Self.list(values).strict.json
            return schema
        }
        var schema = SchemaObject("type", .string("string"))
        schema["pattern"] = .string(Pattern.holds(values.compactMap(\.text)))
        return schema
    }

    /// The member meets a schema; where it is absent, its default decides.
    private func comparison(_ member: String, _ value: SchemaObject, absenceCounts: Bool?) -> SchemaObject {
        var schema = Self.property(member, value)
        if absenceCounts != true { schema["required"] = .array([.string(member)]) }
        return schema
    }

    private func defaultValue(of member: String) -> JSONValue? { fields[member]?.defaultValue }

    private static func list(_ values: [JSONValue]) -> EnumerationSchema {
        EnumerationSchema(list: Enumeration(members: values.map { Enumeration.Member($0) }))
    }

    // MARK: Consequences

    private func consequence(_ consequence: Consequence, _ evidence: Evidence) -> SchemaObject {
        switch consequence {
        case .constrain(let member, let constraint):
            let type = fields[member]?.type ?? .any
            return Self.property(member, ConstraintSchema(evidence: evidence).keywords(constraint, of: type))
        case .require(let member): return Self.required([member])
        case .forbid(let member): return SchemaObject("not", Self.required([member]).json)
        case .requireAny(let members):
            return SchemaObject("anyOf", .array(members.map { Self.required([$0]).json }))
        case .requireOne(let members):
            return SchemaObject("oneOf", .array(members.map { Self.required([$0]).json }))
        case .distance, .order: return SchemaObject()
        }
    }

    private static func property(
        _ member: String, _ schema: SchemaObject, isRequired: Bool = false
    ) -> SchemaObject {
        var object = SchemaObject("properties", .object([.init(member, schema.json)]))
        if isRequired { object["required"] = .array([.string(member)]) }
        return object
    }

    private static func required(_ members: [String]) -> SchemaObject {
        SchemaObject("required", .array(members.map(JSONValue.string)))
    }
}

extension CrossRule {
    /// The members that the rule speaks about.
    var members: Set<String> {
        (condition?.members ?? []).union(consequence.members)
    }
}

extension Condition {
    fileprivate var members: Set<String> {
        switch self {
        case .equals(let member, _), .differs(let member, _), .contains(let member, _), .above(let member, _),
            .present(let member),
            .absent(let member):
            [member]
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.members) }
        }
    }
}
