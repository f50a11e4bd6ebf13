internal import APIModel

/// Writes when a rule across members speaks.
struct ConditionWriter {
    /// What a condition becomes.
    enum Result {
        /// Conditions of an `if`, all of which must hold.
        case test([String])
        case always
        case never
        /// It speaks of a member or a value that the structure cannot have.
        case unknown
    }

    let members: [MemberPlan]

    func write(_ condition: Condition) -> Result {
        switch condition {
        case .equals(let name, let values): comparison(name, values, isEqual: true)
        case .differs(let name, let values): comparison(name, values, isEqual: false)
        case .contains(let name, let values): contains(name, values)
        case .above(let name, let bound): above(name, bound)
        case .present(let name): presence(name, isPresent: true)
        case .absent(let name): presence(name, isPresent: false)
        case .all(let parts): all(parts)
        case .any(let parts): any(parts)
        }
    }

    private func member(_ name: String) -> MemberPlan? { members.first { $0.field.name == name } }

    private func presence(_ name: String, isPresent: Bool) -> Result {
        guard let member = member(name) else { return .unknown }
        if !member.isOptional { return isPresent ? .always : .never }
        return .test(["\(member.access) \(isPresent ? "!=" : "==") nil"])
    }

    private func comparison(_ name: String, _ values: [JSONValue], isEqual: Bool) -> Result {
        guard let member = member(name), let operand = operand(member) else { return .unknown }
        var tests: [String] = []
        for value in values {
            guard let literal = Predicate.literal(value, for: member.field.type) else { return .unknown }
            tests.append("Check.equal(\(operand.text), \(literal))")
        }
        if tests.isEmpty { return .unknown }
        if isEqual { return .test([tests.count == 1 ? tests[0] : "(\(tests.joined(separator: " || ")))"]) }
        let present = operand.isOptional ? ["\(member.access) != nil"] : []
        return .test(present + tests.map { "!\($0)" })
    }

    /// An array holds one of the values, or a text between commas, semicolons or blanks.
    private func contains(_ name: String, _ values: [JSONValue]) -> Result {
        guard let member = member(name), member.enumeration == nil else { return .unknown }
        let texts = values.compactMap(\.text)
        guard !texts.isEmpty, texts.count == values.count,
            member.field.type == .string || member.field.type == .array(.string)
        else { return .unknown }
        let list = "[\(SwiftLiteral.strings(texts).joined(separator: ", "))]"
        return .test(["Check.holds(\(member.access), \(list))"])
    }

    private func above(_ name: String, _ bound: Numeral) -> Result {
        guard let member = member(name), let operand = operand(member) else { return .unknown }
        switch member.field.type {
        case .integer, .long:
            // Above 1.5 is above 1 for whole numbers.
            let floor = Int64(exactly: bound.doubleValue.rounded(.down))
            guard let whole = SwiftLiteral.integer(bound) ?? floor else { return .unknown }
            return .test(["Check.above(\(operand.text), \(SwiftLiteral.whole(whole)))"])
        case .number, .double, .float:
            guard let literal = SwiftLiteral.decimal(bound) else { return .unknown }
            return .test(["Check.above(\(operand.text), \(literal))"])
        default: return .unknown
        }
    }

    /// The member's value, or its default where it is absent.
    private func operand(_ member: MemberPlan) -> (text: String, isOptional: Bool)? {
        switch member.field.type {
        case .string, .integer, .long, .number, .double, .float, .boolean: break
        default: return nil
        }
        var text = member.access
        if member.enumeration != nil { text += member.isOptional ? "?.rawValue" : ".rawValue" }
        guard member.isOptional else { return (text, false) }
        guard let value = member.field.defaultValue, let literal = Predicate.literal(value, for: member.field.type)
        else {
            return (text, true)
        }
        return ("\(text) ?? \(literal)", false)
    }

    private func all(_ parts: [Condition]) -> Result {
        var tests: [String] = []
        for part in parts {
            switch write(part) {
            case .test(let more): tests += more
            case .always: continue
            case .never: return .never
            case .unknown: return .unknown
            }
        }
        return tests.isEmpty ? .always : .test(tests)
    }

    private func any(_ parts: [Condition]) -> Result {
        var tests: [String] = []
        for part in parts {
            switch write(part) {
            case .test(let more): tests.append(more.count == 1 ? more[0] : "(\(more.joined(separator: " && ")))")
            case .always: return .always
            case .never: continue
            case .unknown: return .unknown
            }
        }
        return tests.isEmpty ? .never : .test([tests.count == 1 ? tests[0] : "(\(tests.joined(separator: " || ")))"])
    }
}
