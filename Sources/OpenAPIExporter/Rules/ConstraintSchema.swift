import APIModel
import SourceModel

/// States constraints in the keywords of JSON Schema, and in `x-rule` what these cannot say.
///
/// The keywords never refuse a value that the constraint accepts; where they would, they say less and `x-rule` the rest.
struct ConstraintSchema {
    /// The words that the constraint was read from.
    var evidence: Evidence

    /// The keywords of a constraint on a value of a type.
    func keywords(_ constraint: Constraint, of type: TypeReference) -> SchemaObject {
        var schema = SchemaObject()
        switch constraint {
        case .range(let range):
            schema[range.excludesMinimum ? "exclusiveMinimum" : "minimum"] = range.minimum?.json
            schema[range.excludesMaximum ? "exclusiveMaximum" : "maximum"] = range.maximum?.json
        case .multiple(let step, let start): addMultiple(step, start, to: &schema)
        case .enumeration(let list):
            // Words beside a number name its bits or its meanings; no value could be all that is asked.
            let isOfWords = type.isNumber && !list.members.contains { type.fits($0.value) }
            schema = isOfWords ? EnumerationSchema(list: list).annotations : EnumerationSchema(list: list).keywords
        case .length(let range): addLength(range, to: &schema)
        case .characters(let rule): schema["pattern"] = .string(Pattern.characters(rule))
        case .format(let format): addFormat(format, to: &schema)
        case .network(let rule):
            if let pattern = Pattern.network(rule) {
                schema["pattern"] = .string(pattern)
            } else {
                schema["pattern"] = Pattern.format(.cidr).map(JSONValue.string)
                addRemark("network", ["blocks": .array(rule.blocks.map(JSONValue.string))], to: &schema)
            }
        case .itemCount(let range):
            schema["minItems"] = count(range.minimum)
            schema["maxItems"] = count(range.maximum)
        case .entryCount(let range):
            schema["minProperties"] = count(range.minimum)
            schema["maxProperties"] = count(range.maximum)
        case .keys(let keys): schema["propertyNames"] = .object([.init("enum", .array(keys.map(JSONValue.string)))])
        case .each(let inner): addEach(inner, of: type, to: &schema)
        case .anyOf(let alternatives):
            schema["anyOf"] = .array(alternatives.map { keywords($0, of: type).json })
        case .joined(let rule): addJoined(rule, to: &schema)
        }
        return schema
    }

    private func addEach(_ inner: Constraint, of type: TypeReference, to schema: inout SchemaObject) {
        switch type {
        case .array(let item): schema["items"] = keywords(inner, of: item).json
        case .map(let value): schema["additionalProperties"] = keywords(inner, of: value).json
        case .object: schema["additionalProperties"] = keywords(inner, of: .any).json
        default: schema["items"] = keywords(inner, of: .any).json
        }
    }

    /// Parts of a text, as far as an expression says what a part is.
    private func addJoined(_ rule: JoinedRule, to schema: inout SchemaObject) {
        schema["pattern"] = .string(Pattern.joined(rule))
        guard let part = rule.part, !Pattern.isWhole(part, separator: rule.separator) else { return }
        addRemark(
            "parts", ["separator": .string(rule.separator), "part": keywords(part, of: .string).json], to: &schema)
    }

    private func addMultiple(_ step: Numeral, _ start: Numeral, to schema: inout SchemaObject) {
        let zero = Numeral.integer(0)
        guard zero < step else { return }
        if start.isMultiple(of: step, from: zero) {
            schema["multipleOf"] = step.json
        } else {
            // JSON Schema counts from zero only.
            addRemark("multiple", ["step": step.json, "start": start.json], to: &schema)
        }
    }

    private func addLength(_ range: LengthRange, to schema: inout SchemaObject) {
        switch range.unit {
        case .characters:
            schema["minLength"] = count(range.minimum)
            schema["maxLength"] = count(range.maximum)
        case .bytes:
            // No scalar takes less than one byte of UTF-8 or more than four.
            schema["minLength"] = count(range.minimum.map { $0 / 4 + ($0 % 4 == 0 ? 0 : 1) })
            schema["maxLength"] = count(range.maximum)
            addRemark(
                "length",
                [
                    "unit": .string("bytes"), "minimum": range.minimum.map { .integer(Int64($0)) } ?? .null,
                    "maximum": range.maximum.map { .integer(Int64($0)) } ?? .null,
                ], to: &schema)
        }
    }

    private func addFormat(_ format: TextFormat, to schema: inout SchemaObject) {
        switch format {
        case .date: schema["format"] = .string("date")
        case .ipv4: schema["format"] = .string("ipv4")
        case .base64: schema["contentEncoding"] = .string("base64")
        case .empty: schema["maxLength"] = .integer(0)
        // `date-time` would refuse offsets without a colon, which pages allow.
        case .dateTime, .dateTimeUTC, .dateTimeSpaced, .time, .hourMinute, .timeWindow, .timeWindowUTC, .hourWindow,
            .hourWindowUTC, .digits, .cidr, .ipv4Range, .dottedPair:
            break
        }
        schema["pattern"] = Pattern.format(format).map(JSONValue.string)
    }

    /// A rule, or the part of one, that no keyword states.
    private func addRemark(
        _ kind: String, _ facts: KeyValuePairs<String, JSONValue>, to schema: inout SchemaObject
    ) {
        schema.append(Remark(kind: kind, facts: Array(facts), evidence: evidence).json, to: "x-rule")
    }

    private func count(_ value: Int?) -> JSONValue? { value.map { .integer(Int64(max(0, $0))) } }
}

/// An entry of `x-rule` or `x-notes`: what a page says and where.
struct Remark {
    var kind: String
    var facts: [(key: String, value: JSONValue)] = []
    var evidence: Evidence

    var json: JSONValue {
        var object = SchemaObject("kind", .string(kind))
        for fact in facts where fact.value != .null { object[fact.key] = fact.value }
        object["text"] = .string(evidence.text)
        object["x-source"] = .string(evidence.source.lineText)
        return object.json
    }
}

/// A closed list of values in keywords.
///
/// JSON Schema compares exactly, pages mostly without case: there an expression takes any case, and the documented
/// spellings stand in `x-enum`. Lists without letters, and those whose case matters, are a plain `enum`.
struct EnumerationSchema {
    var list: Enumeration

    var keywords: SchemaObject {
        let texts = list.members.compactMap(\.value.text)
        let others = list.members.map(\.value).filter { $0.text == nil }
        var schema = SchemaObject()
        if list.isCaseSensitive || !texts.contains(where: Self.hasCase) {
            schema["enum"] = values
        } else if others.isEmpty {
            schema["pattern"] = .string(Pattern.whole(texts.map(Pattern.anyCase)))
            schema["x-enum"] = values
        } else {
            var text = SchemaObject("type", .string("string"))
            text["pattern"] = .string(Pattern.whole(texts.map(Pattern.anyCase)))
            schema["anyOf"] = .array([SchemaObject("enum", .array(others)).json, text.json])
            schema["x-enum"] = values
        }
        schema["x-enum-descriptions"] = descriptions
        return schema
    }

    /// The documented spellings and what they mean, for an answer, which nothing refuses.
    var annotations: SchemaObject {
        var schema = SchemaObject("x-enum", values)
        schema["x-enum-descriptions"] = descriptions
        return schema
    }

    /// A schema that exactly the values of the list meet, and no value of another kind: for conditions.
    var strict: SchemaObject {
        var schema = keywords
        schema["x-enum"] = nil
        schema["x-enum-descriptions"] = nil
        if schema["pattern"] != nil { schema["type"] = .string("string") }
        return schema
    }

    private var values: JSONValue {
        var seen: Set<JSONValue> = []
        return .array(list.members.map(\.value).filter { seen.insert($0).inserted })
    }

    private var descriptions: JSONValue? {
        var object = SchemaObject()
        for member in list.members {
            guard let meaning = member.meaning else { continue }
            object[member.value.text ?? member.value.numeral.map { "\($0)" } ?? ""] = .string(meaning)
        }
        return object.isEmpty ? nil : object.json
    }

    private static func hasCase(_ text: String) -> Bool { text.lowercased() != text.uppercased() }
}

extension SourceLocation {
    /// `file:line`.
    var lineText: String { line > 0 ? "\(file):\(line)" : file }
}
