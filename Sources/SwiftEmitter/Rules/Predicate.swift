internal import APIModel

/// Writes the Swift expression that asks whether a value keeps a constraint.
///
/// Tables that the expression needs (lists, characters, networks) become constants beside the rules.
struct Predicate {
    /// The declarations of the tables so far.
    private(set) var tables: [String] = []
    private var names: NameScope

    /// - Parameter names: the scope of the constants.
    init(names: NameScope) { self.names = names }

    /// The name of a further constant.
    mutating func constant(_ name: String) -> String { names.take(name) }

    /// The expression; nil where the constraint says nothing about values of that type, or nothing that Swift could ask.
    ///
    /// - Parameters:
    ///   - value: the expression of the value, which is there.
    ///   - isEnumerated: whether a text has a type of documented values.
    ///   - name: what tables are named after.
    mutating func expression(
        _ constraint: Constraint, _ value: String, type: TypeReference, isEnumerated: Bool, name: String
    ) -> String? {
        let text = isEnumerated ? value + ".rawValue" : value
        switch (constraint, type) {
        case (.range(let range), _): return self.range(range, value, type)
        case (.multiple(let step, let start), _): return multiple(step, start, value, type)
        case (.enumeration(let list), .string): return member(list, text, name: name)
        case (.enumeration(let list), _): return number(list, value, type, name: name)
        case (.length(let length), .string):
            let call = length.unit == .bytes ? "bytes" : "length"
            return bounds("Check.\(call)", text, minimum: length.minimum.map { max($0, 0) }, maximum: length.maximum)
        case (.characters(let rule), .string): return characters(rule, text, name: name)
        case (.joined(let rule), .string): return joined(rule, text, name: name)
        case (.format(let format), .string): return "Check.format(\(text), .\(format.rawValue))"
        case (.network(let rule), .string): return network(rule, text, name: name)
        case (.itemCount(let count), .array), (.entryCount(let count), .map):
            return bounds("Check.range", value + ".count", minimum: count.minimum, maximum: count.maximum)
        case (.entryCount(let count), .object):
            return bounds("Check.entries", value, minimum: count.minimum, maximum: count.maximum)
        case (.keys(let keys), .map), (.keys(let keys), .object):
            return
                "Check.keys(\(value), of: Documented.\(table(name + "KeyList", "[String]", SwiftLiteral.strings(keys))))"
        case (.each(let inner), .array(let item)):
            return expression(inner, "$0", type: item, isEnumerated: isEnumerated, name: name)
                .map { "\(value).allSatisfy { \($0) }" }
        case (.each(let inner), .map(let item)):
            return expression(inner, "$0", type: item, isEnumerated: isEnumerated, name: name)
                .map { "\(value).values.allSatisfy { \($0) }" }
        case (.anyOf(let choices), _):
            var parts: [String] = []
            for choice in choices {
                // A choice that cannot be asked may be the one that the value keeps.
                guard let part = expression(choice, value, type: type, isEnumerated: isEnumerated, name: name) else {
                    return nil
                }
                parts.append(part)
            }
            return parts.isEmpty ? nil : parts.count == 1 ? parts[0] : "(\(parts.joined(separator: " || ")))"
        default: return nil
        }
    }

    // MARK: Numbers

    private func range(_ range: NumberRange, _ value: String, _ type: TypeReference) -> String? {
        var labels: [String] = []
        switch type {
        case .integer, .long:
            let low = range.minimum.map { Self.whole($0, isLower: true, isExcluded: range.excludesMinimum) }
            let high = range.maximum.map { Self.whole($0, isLower: false, isExcluded: range.excludesMaximum) }
            return bounds("Check.range", value, minimum: low ?? nil, maximum: high ?? nil)
        case .number, .double, .float:
            if let low = range.minimum.flatMap(SwiftLiteral.decimal) {
                labels.append("\(range.excludesMinimum ? "above" : "minimum"): \(low)")
            }
            if let high = range.maximum.flatMap(SwiftLiteral.decimal) {
                labels.append("\(range.excludesMaximum ? "below" : "maximum"): \(high)")
            }
        default: return nil
        }
        return labels.isEmpty ? nil : "Check.range(\(value), \(labels.joined(separator: ", ")))"
    }

    /// A bound for whole numbers; nil where it lies outside of what they reach, so that it bounds nothing.
    private static func whole(_ bound: Numeral, isLower: Bool, isExcluded: Bool) -> Int? {
        switch bound {
        case .integer(let value):
            guard isExcluded else { return Int(exactly: value) }
            let (next, overflow) = isLower ? value.addingReportingOverflow(1) : value.subtractingReportingOverflow(1)
            return overflow ? nil : Int(exactly: next)
        case .decimal(let value):
            guard value.isFinite else { return nil }
            let rounded = value.rounded(isLower ? .up : .down)
            guard let whole = Int(exactly: rounded) else { return nil }
            return isExcluded && rounded == value ? (isLower ? whole &+ 1 : whole &- 1) : whole
        }
    }

    private func bounds(_ call: String, _ value: String, minimum: Int?, maximum: Int?) -> String? {
        var labels: [String] = []
        if let minimum { labels.append("minimum: \(SwiftLiteral.whole(minimum))") }
        if let maximum { labels.append("maximum: \(SwiftLiteral.whole(maximum))") }
        return labels.isEmpty ? nil : "\(call)(\(value), \(labels.joined(separator: ", ")))"
    }

    private func multiple(_ step: Numeral, _ start: Numeral, _ value: String, _ type: TypeReference) -> String? {
        guard step.doubleValue > 0 else { return nil }
        switch type {
        case .integer, .long:
            guard let step = SwiftLiteral.integer(step), let start = SwiftLiteral.integer(start) else { return nil }
            return "Check.multiple(\(value), of: \(SwiftLiteral.whole(step)), from: \(SwiftLiteral.whole(start)))"
        case .number, .double, .float:
            guard let step = SwiftLiteral.decimal(step), let start = SwiftLiteral.decimal(start) else { return nil }
            return "Check.multiple(\(value), of: \(step), from: \(start))"
        default: return nil
        }
    }

    private mutating func number(
        _ list: Enumeration, _ value: String, _ type: TypeReference, name: String
    ) -> String? {
        var items: [String] = []
        for member in list.members {
            guard let literal = Self.literal(member.value, for: type) else { return nil }
            items.append(literal)
        }
        guard let swiftType = Self.numbers[type], !items.isEmpty else { return nil }
        return "Check.member(\(value), of: Documented.\(table(name + "Members", "[\(swiftType)]", items)))"
    }

    private static let numbers: [TypeReference: String] = [
        .integer: "Int", .long: "Int64", .number: "Double", .double: "Double", .float: "Float",
    ]

    /// A value as a literal of a type; nil where it cannot be one.
    static func literal(_ value: JSONValue, for type: TypeReference) -> String? {
        guard let text = value.scalarText else { return nil }
        switch type {
        case .string: return SwiftLiteral.string(text)
        case .integer, .long:
            return (Int64(text) ?? Double(text).flatMap(Int64.init(exactly:))).map { SwiftLiteral.whole($0) }
        case .number, .double, .float: return Double(text).flatMap { $0.isFinite ? "\($0)" : nil }
        case .boolean: return text.lowercased() == "true" ? "true" : text.lowercased() == "false" ? "false" : nil
        default: return nil
        }
    }

    // MARK: Texts

    private mutating func member(_ list: Enumeration, _ text: String, name: String) -> String? {
        let values = list.members.compactMap(\.value.scalarText)
        guard !values.isEmpty, values.count == list.members.count else { return nil }
        let table = table(name + "Members", "[String]", SwiftLiteral.strings(values))
        return "Check.member(\(text), of: Documented.\(table)\(list.isCaseSensitive ? ", isCaseSensitive: true" : ""))"
    }

    private mutating func joined(_ rule: JoinedRule, _ text: String, name: String) -> String? {
        var arguments = [text, "separatedBy: \(SwiftLiteral.string(rule.separator))"]
        if let minimum = rule.count.minimum { arguments.append("minimum: \(SwiftLiteral.whole(minimum))") }
        if let maximum = rule.count.maximum { arguments.append("maximum: \(SwiftLiteral.whole(maximum))") }
        let hasCount = arguments.count > 2
        let part = rule.part.flatMap {
            expression($0, "$0", type: .string, isEnumerated: false, name: name + "Part")
        }
        // A closure behind the parentheses would be taken for the body of the `if`.
        if let part { arguments.append("{ \(part) }") }
        return hasCount || part != nil ? "Check.parts(\(arguments.joined(separator: ", ")))" : nil
    }

    private mutating func characters(_ rule: CharacterRule, _ text: String, name: String) -> String {
        var arguments = [Self.families(rule.families)]
        if !rule.characters.isEmpty { arguments.append("characters: \(SwiftLiteral.string(rule.characters.joined()))") }
        if !rule.required.isEmpty {
            arguments.append("required: [\(rule.required.map(Self.families).joined(separator: ", "))]")
        }
        if let least = rule.leastGroups { arguments.append("leastGroups: \(max(0, least))") }
        if !rule.first.isEmpty { arguments.append("first: \(Self.families(rule.first))") }
        if !rule.last.isEmpty { arguments.append("last: \(Self.families(rule.last))") }
        if !rule.prefix.isEmpty { arguments.append("prefix: \(SwiftLiteral.string(rule.prefix))") }
        for (label, texts) in [
            ("suffixes", rule.suffixes), ("forbidden", rule.forbidden), ("forbiddenFirst", rule.forbiddenFirst),
            ("forbiddenLast", rule.forbiddenLast), ("exceptions", rule.exceptions),
        ] where !texts.isEmpty {
            arguments.append("\(label): [\(SwiftLiteral.strings(texts).joined(separator: ", "))]")
        }
        let constant = names.take(name + "Table")
        tables.append(
            Layout.list(
                "static let \(constant) = DocumentedCharacters", arguments, depth: 2, closesOnOwnLine: false))
        return "Check.characters(\(text), Documented.\(constant))"
    }

    private static func families(_ families: [CharacterRule.Family]) -> String {
        "[\(families.map { ".\($0.rawValue)" }.joined(separator: ", "))]"
    }

    private mutating func network(_ rule: NetworkRule, _ text: String, name: String) -> String {
        var arguments = ["[\(SwiftLiteral.strings(rule.blocks).joined(separator: ", "))]"]
        if let minimum = rule.minimumMask { arguments.append("minimumMask: \(minimum)") }
        if let maximum = rule.maximumMask { arguments.append("maximumMask: \(maximum)") }
        let constant = names.take(name + "Blocks")
        tables.append(
            Layout.list("static let \(constant) = DocumentedNetwork", arguments, depth: 2, closesOnOwnLine: false))
        return "Check.network(\(text), Documented.\(constant))"
    }

    private mutating func table(_ name: String, _ type: String, _ items: [String]) -> String {
        let constant = names.take(name)
        tables.append(Layout.array("static let \(constant): \(type)", items, depth: 2))
        return constant
    }
}
