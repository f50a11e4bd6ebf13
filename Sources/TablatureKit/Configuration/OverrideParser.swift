import APIModel
import DocumentReader
import SourceModel
import YAMLReading
import Yams

/// Reads the `overrides` of tablature.yaml.
struct OverrideParser {
    let yaml: YAMLReader

    func parse(_ node: Node) throws -> Override {
        let entry = try yaml.mapping(node)
        try yaml.check(entry, keys: ["address", "reason", "set", "rules"], in: "an override")
        let reasonNode = try yaml.required("reason", of: entry)
        let reason = try yaml.text(reasonNode)
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw yaml.failure("the reason is empty", reasonNode, hint: "say why the page is wrong")
        }
        var change = Override.Change()
        if let set = entry["set"] { try readSet(yaml.mapping(set), into: &change) }
        if let rules = entry["rules"] { try readRules(yaml.mapping(rules), into: &change) }
        guard change != Override.Change() else {
            throw yaml.failure("the override changes nothing", node, hint: "give it 'set' or 'rules'")
        }
        return Override(
            address: try yaml.text(yaml.required("address", of: entry)), reason: reason, change: change,
            source: yaml.location(node))
    }

    private func readSet(_ set: Node.Mapping, into change: inout Override.Change) throws {
        try yaml.check(set, keys: ["type", "required", "default", "description", "sensitive"], in: "set")
        change.type = try set["type"].map(yaml.text)
        change.isRequired = try set["required"].map(yaml.boolean)
        change.defaultValue = try set["default"].map(value)
        change.description = try set["description"].map(yaml.text)
        change.isSensitive = try set["sensitive"].map(yaml.boolean)
    }

    private func readRules(_ rules: Node.Mapping, into change: inout Override.Change) throws {
        try yaml.check(rules, keys: ["add", "replace", "drop"], in: "rules")
        change.droppedRules = try yaml.texts(rules["drop"])
        for node in try yaml.sequence(orNothing: rules["add"]) {
            change.rules.append(try constraint(yaml.mapping(node), node))
        }
        if let replace = rules["replace"] {
            change.replacesRules = true
            for node in try yaml.sequence(replace) { change.rules.append(try constraint(yaml.mapping(node), node)) }
        }
    }

    /// A constraint by the keywords of JSON Schema.
    private func constraint(_ mapping: Node.Mapping, _ node: Node) throws -> Constraint {
        let keys = [
            "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "enum", "minLength",
            "maxLength",
            "minItems", "maxItems", "minProperties", "maxProperties", "format",
        ]
        try yaml.check(mapping, keys: keys, in: "a rule")
        func number(_ key: String) throws -> Numeral? {
            guard let node = mapping[key] else { return nil }
            let text = try yaml.text(node)
            if let whole = Int64(text) { return .integer(whole) }
            guard let value = Double(text), value.isFinite else { throw yaml.failure("expected a number", node) }
            return .decimal(value)
        }
        func count(_ key: String) throws -> Int? { try mapping[key].map(yaml.integer) }
        let (low, high) = (try number("minimum"), try number("maximum"))
        let (above, below) = (try number("exclusiveMinimum"), try number("exclusiveMaximum"))
        if low != nil || high != nil || above != nil || below != nil {
            return .range(
                NumberRange(
                    minimum: low ?? above, maximum: high ?? below, excludesMinimum: low == nil && above != nil,
                    excludesMaximum: high == nil && below != nil))
        }
        if let step = try number("multipleOf") { return .multiple(step: step, start: .integer(0)) }
        if let list = mapping["enum"] {
            return .enumeration(Enumeration(members: try yaml.sequence(list).map { Enumeration.Member(try value($0)) }))
        }
        if let format = mapping["format"] {
            let name = try yaml.text(format)
            guard let known = TextFormat(rawValue: name) else {
                throw yaml.unknown(name, among: TextFormat.allCases.map(\.rawValue), in: "format", format)
            }
            return .format(known)
        }
        if mapping["minLength"] != nil || mapping["maxLength"] != nil {
            return .length(LengthRange(minimum: try count("minLength"), maximum: try count("maxLength")))
        }
        if mapping["minItems"] != nil || mapping["maxItems"] != nil {
            return .itemCount(CountRange(minimum: try count("minItems"), maximum: try count("maxItems")))
        }
        guard mapping["minProperties"] != nil || mapping["maxProperties"] != nil else {
            throw yaml.failure("the rule states nothing", node, hint: "expected one of \(keys.joined(separator: ", "))")
        }
        return .entryCount(CountRange(minimum: try count("minProperties"), maximum: try count("maxProperties")))
    }

    private func value(_ node: Node) throws -> JSONValue {
        guard case .scalar(let scalar) = node else { throw yaml.failure("expected a single value", node) }
        if scalar.style == .plain {
            if let whole = Int64(scalar.string) { return .integer(whole) }
            if let number = Double(scalar.string), number.isFinite { return .number(number) }
            if scalar.string == "true" || scalar.string == "false" { return .boolean(scalar.string == "true") }
        }
        return .string(scalar.string)
    }
}
