import APIModel
import SourceModel

extension ModelNode {
    func rule() throws(ModelFormatError) -> Rule {
        Rule(try required("constraint").constraint(), certainty: try certainty(), evidence: try evidence())
    }

    func crossRules(_ name: String) throws(ModelFormatError) -> [CrossRule] {
        try list(name) { (node) throws(ModelFormatError) in
            CrossRule(
                when: try node["when"]?.condition(), try node.required("then").consequence(),
                certainty: try node.certainty(), evidence: try node.evidence(), field: try node.text("field"))
        }
    }

    private func certainty() throws(ModelFormatError) -> Certainty { try self["certainty"]?.word() ?? .certain }

    private func evidence() throws(ModelFormatError) -> Evidence {
        Evidence(text: try text("evidence"), source: try place("source"))
    }

    private func constraint() throws(ModelFormatError) -> Constraint {
        let (tag, content) = try tagged()
        switch tag {
        case "range": return .range(try content.numberRange())
        case "multiple":
            return .multiple(
                step: try content.required("step").numeral(), start: try content.required("start").numeral())
        case "enumeration": return .enumeration(try content.enumeration())
        case "length":
            return .length(
                LengthRange(
                    minimum: try content.optionalInteger("minimum"), maximum: try content.optionalInteger("maximum"),
                    unit: try content["unit"]?.word() ?? .characters))
        case "characters": return .characters(try content.characterRule())
        case "format": return .format(try content.word())
        case "network":
            return .network(
                NetworkRule(
                    blocks: try content.texts("blocks"), minimumMask: try content.optionalInteger("minimumMask"),
                    maximumMask: try content.optionalInteger("maximumMask")))
        case "items": return .itemCount(try content.countRange())
        case "entries": return .entryCount(try content.countRange())
        case "keys": return .keys(try content.elements { (node) throws(ModelFormatError) in try node.text() })
        case "each": return .each(try content.constraint())
        case "anyOf":
            return .anyOf(try content.elements { (node) throws(ModelFormatError) in try node.constraint() })
        case "joined":
            return .joined(
                JoinedRule(
                    separator: try content.text("separator"), count: try content.countRange(),
                    part: try content["part"]?.constraint()))
        default: throw failure("'\(tag)' is no constraint")
        }
    }

    private func numberRange() throws(ModelFormatError) -> NumberRange {
        NumberRange(
            minimum: try self["minimum"]?.numeral(), maximum: try self["maximum"]?.numeral(),
            excludesMinimum: try flag("excludesMinimum"), excludesMaximum: try flag("excludesMaximum"),
            unit: try optionalText("unit"))
    }

    private func enumeration() throws(ModelFormatError) -> Enumeration {
        Enumeration(
            members: try required("members").elements { (node) throws(ModelFormatError) in
                Enumeration.Member(try node.required("value").value, meaning: try node.optionalText("meaning"))
            }, isCaseSensitive: try flag("caseSensitive"))
    }

    private func characterRule() throws(ModelFormatError) -> CharacterRule {
        CharacterRule(
            families: try words("families"), characters: try texts("characters"),
            required: try list("required") { (node) throws(ModelFormatError) in
                try node.elements { (node) throws(ModelFormatError) in try node.word() }
            }, leastGroups: try optionalInteger("leastGroups"), first: try words("first"), last: try words("last"),
            prefix: try optionalText("prefix") ?? "", suffixes: try texts("suffixes"),
            forbidden: try texts("forbidden"), forbiddenFirst: try texts("forbiddenFirst"),
            forbiddenLast: try texts("forbiddenLast"), exceptions: try texts("exceptions"))
    }

    private func countRange() throws(ModelFormatError) -> CountRange {
        CountRange(minimum: try optionalInteger("minimum"), maximum: try optionalInteger("maximum"))
    }

    private func condition() throws(ModelFormatError) -> Condition {
        let (tag, content) = try tagged()
        switch tag {
        case "equals": return .equals(member: try content.text("member"), values: try content.values())
        case "differs": return .differs(member: try content.text("member"), values: try content.values())
        case "contains": return .contains(member: try content.text("member"), values: try content.values())
        case "above": return .above(member: try content.text("member"), bound: try content.required("bound").numeral())
        case "present": return .present(member: try content.text())
        case "absent": return .absent(member: try content.text())
        case "all": return .all(try content.elements { (node) throws(ModelFormatError) in try node.condition() })
        case "any": return .any(try content.elements { (node) throws(ModelFormatError) in try node.condition() })
        default: throw failure("'\(tag)' is no condition")
        }
    }

    private func values() throws(ModelFormatError) -> [JSONValue] {
        try required("values").elements { (node) in node.value }
    }

    private func consequence() throws(ModelFormatError) -> Consequence {
        let (tag, content) = try tagged()
        switch tag {
        case "constrain":
            return .constrain(
                member: try content.text("member"), try content.required("constraint").constraint())
        case "require": return .require(member: try content.text())
        case "forbid": return .forbid(member: try content.text())
        case "requireAny":
            return .requireAny(members: try content.elements { (node) throws(ModelFormatError) in try node.text() })
        case "requireOne":
            return .requireOne(members: try content.elements { (node) throws(ModelFormatError) in try node.text() })
        case "order":
            return .order(
                lower: try content.text("lower"), upper: try content.text("upper"),
                allowsEqual: try content.flag("allowsEqual"))
        case "distance":
            return .distance(
                from: try content.text("from"), to: try content.text("to"),
                maximumSeconds: try content.required("maximumSeconds").integer())
        default: throw failure("'\(tag)' is no consequence")
        }
    }
}
