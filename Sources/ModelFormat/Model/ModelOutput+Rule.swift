import APIModel
import SourceModel

extension ModelOutput {
    mutating func write(_ rule: Rule) {
        output.openObject()
        output.key("constraint")
        write(rule.constraint)
        write(rule.certainty, rule.evidence)
        output.closeObject()
    }

    mutating func write(_ rule: CrossRule) {
        output.openObject()
        member("field", rule.field)
        if let condition = rule.condition {
            output.key("when")
            write(condition)
        }
        output.key("then")
        write(rule.consequence)
        write(rule.certainty, rule.evidence)
        output.closeObject()
    }

    private mutating func write(_ certainty: Certainty, _ evidence: Evidence) {
        if certainty != .certain { member("certainty", certainty.rawValue) }
        member("evidence", evidence.text)
        place("source", evidence.source)
    }

    private mutating func write(_ constraint: Constraint) {
        switch constraint {
        case .range(let range): object("range") { $0.members(of: range) }
        case .multiple(let step, let start):
            object("multiple") {
                $0.numeral("step", step)
                $0.numeral("start", start)
            }
        case .enumeration(let list): object("enumeration") { $0.members(of: list) }
        case .length(let range):
            object("length") {
                $0.integer("minimum", range.minimum)
                $0.integer("maximum", range.maximum)
                if range.unit != .characters { $0.member("unit", range.unit.rawValue) }
            }
        case .characters(let rule): object("characters") { $0.members(of: rule) }
        case .format(let format): wrap("format") { $0.output.string(format.rawValue) }
        case .network(let rule):
            object("network") {
                $0.strings("blocks", rule.blocks)
                $0.integer("minimumMask", rule.minimumMask)
                $0.integer("maximumMask", rule.maximumMask)
            }
        case .itemCount(let range): object("items") { $0.members(of: range) }
        case .entryCount(let range): object("entries") { $0.members(of: range) }
        case .keys(let keys): wrap("keys") { $0.elements(keys) { $0.output.string($1) } }
        case .each(let inner): wrap("each") { $0.write(inner) }
        case .anyOf(let alternatives): wrap("anyOf") { $0.elements(alternatives) { $0.write($1) } }
        case .joined(let rule):
            object("joined") {
                $0.member("separator", rule.separator)
                $0.members(of: rule.count)
                if let part = rule.part {
                    $0.output.key("part")
                    $0.write(part)
                }
            }
        }
    }

    private mutating func members(of range: NumberRange) {
        numeral("minimum", range.minimum)
        numeral("maximum", range.maximum)
        flag("excludesMinimum", range.excludesMinimum)
        flag("excludesMaximum", range.excludesMaximum)
        optional("unit", range.unit)
    }

    private mutating func members(of list: Enumeration) {
        flag("caseSensitive", list.isCaseSensitive)
        output.key("members")
        elements(list.members) { writer, member in
            writer.output.openObject()
            writer.output.key("value")
            writer.output.write(member.value)
            writer.optional("meaning", member.meaning)
            writer.output.closeObject()
        }
    }

    private mutating func members(of rule: CharacterRule) {
        strings("families", rule.families.map(\.rawValue))
        strings("characters", rule.characters)
        if !rule.required.isEmpty {
            output.key("required")
            elements(rule.required) { writer, group in
                writer.elements(group) { $0.output.string($1.rawValue) }
            }
        }
        integer("leastGroups", rule.leastGroups)
        strings("first", rule.first.map(\.rawValue))
        strings("last", rule.last.map(\.rawValue))
        filled("prefix", rule.prefix)
        strings("suffixes", rule.suffixes)
        strings("forbidden", rule.forbidden)
        strings("forbiddenFirst", rule.forbiddenFirst)
        strings("forbiddenLast", rule.forbiddenLast)
        strings("exceptions", rule.exceptions)
    }

    private mutating func members(of range: CountRange) {
        integer("minimum", range.minimum)
        integer("maximum", range.maximum)
    }

    private mutating func write(_ condition: Condition) {
        switch condition {
        case .equals(let name, let values): object("equals") { $0.members(name, values) }
        case .differs(let name, let values): object("differs") { $0.members(name, values) }
        case .contains(let name, let values): object("contains") { $0.members(name, values) }
        case .above(let name, let bound):
            object("above") {
                $0.member("member", name)
                $0.numeral("bound", bound)
            }
        case .present(let name): wrap("present") { $0.output.string(name) }
        case .absent(let name): wrap("absent") { $0.output.string(name) }
        case .all(let parts): wrap("all") { $0.elements(parts) { $0.write($1) } }
        case .any(let parts): wrap("any") { $0.elements(parts) { $0.write($1) } }
        }
    }

    private mutating func members(_ name: String, _ values: [JSONValue]) {
        member("member", name)
        output.key("values")
        elements(values) { $0.output.write($1) }
    }

    private mutating func write(_ consequence: Consequence) {
        switch consequence {
        case .constrain(let name, let constraint):
            object("constrain") {
                $0.member("member", name)
                $0.output.key("constraint")
                $0.write(constraint)
            }
        case .require(let name): wrap("require") { $0.output.string(name) }
        case .forbid(let name): wrap("forbid") { $0.output.string(name) }
        case .requireAny(let names): wrap("requireAny") { $0.elements(names) { $0.output.string($1) } }
        case .requireOne(let names): wrap("requireOne") { $0.elements(names) { $0.output.string($1) } }
        case .order(let lower, let upper, let allowsEqual):
            object("order") {
                $0.member("lower", lower)
                $0.member("upper", upper)
                $0.flag("allowsEqual", allowsEqual)
            }
        case .distance(let from, let to, let seconds):
            object("distance") {
                $0.member("from", from)
                $0.member("to", to)
                $0.integer("maximumSeconds", seconds)
            }
        }
    }

    private mutating func object(_ name: StaticString, _ members: (inout ModelOutput) -> Void) {
        wrap(name) {
            $0.output.openObject()
            members(&$0)
            $0.output.closeObject()
        }
    }

    private mutating func elements<Element>(_ elements: [Element], _ write: (inout ModelOutput, Element) -> Void) {
        output.openArray()
        for element in elements { write(&self, element) }
        output.closeArray()
    }

    private mutating func numeral(_ name: StaticString, _ numeral: Numeral?) {
        guard let numeral else { return }
        output.key(name)
        output.write(numeral.json)
    }
}
