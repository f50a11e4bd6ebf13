/// Says rules in plain words.
package enum RuleWords {
    /// What a value may be, to be read after "is" or "is not": `in 1...200 (Mbps)`, `one of a, b`.
    package static func allowed(_ constraint: Constraint) -> String {
        switch constraint {
        case .range(let range): self.range(range)
        case .multiple(let step, let start):
            start == .integer(0) ? "a multiple of \(step)" : "\(start) plus a multiple of \(step)"
        case .enumeration(let list): oneOf(list.members.compactMap(\.value.shownText).map(shown))
        case .length(let length): self.length(length)
        case .characters(let rule): characters(rule)
        case .format(let format): self.format(format)
        case .network(let rule): network(rule)
        case .itemCount(let count): "a list of \(self.count(count.minimum, count.maximum, "item"))"
        case .entryCount(let count): "a map of \(self.count(count.minimum, count.maximum, "entry", "entries"))"
        case .keys(let keys): "a map whose keys are among \(listed(keys.map(shown)))"
        case .each(let inner): allowed(inner)
        case .anyOf(let choices): choices.map(allowed).joined(separator: " or ")
        case .joined(let rule): joined(rule)
        }
    }

    /// What is wrong with a value that breaks a rule, to be read after the value.
    package static func broken(_ constraint: Constraint) -> String { "is not \(allowed(constraint))" }

    /// What is wrong where a rule across members is broken.
    package static func broken(_ rule: CrossRule) -> String {
        let condition = rule.condition.map { " when \(words(of: $0))" } ?? ""
        switch rule.consequence {
        case .constrain(_, let constraint): return broken(constraint) + condition
        case .require: return "is required\(condition)"
        case .forbid: return "is not allowed\(condition)"
        case .requireAny(let members): return "is missing: one of \(listed(members)) is required\(condition)"
        case .requireOne(let members): return "is wrong: exactly one of \(listed(members)) is to be given\(condition)"
        case .order(_, let upper, let allowsEqual):
            return "is \(allowsEqual ? "above" : "not below") \(upper)\(condition)"
        case .distance(_, let to, let seconds): return "is more than \(duration(seconds)) away from \(to)\(condition)"
        }
    }

    /// What a rule across members asks, as a sentence of documentation without its full stop.
    package static func statement(_ rule: CrossRule) -> String {
        let condition = rule.condition.map { " when \(words(of: $0))" } ?? ""
        switch rule.consequence {
        case .constrain(let member, let constraint): return "\(member) is \(allowed(constraint))\(condition)"
        case .require(let member): return "\(member) is required\(condition)"
        case .forbid(let member): return "\(member) is not allowed\(condition)"
        case .requireAny(let members): return "one of \(listed(members)) is required\(condition)"
        case .requireOne(let members): return "exactly one of \(listed(members)) is given\(condition)"
        case .order(let lower, let upper, let allowsEqual):
            return "\(lower) is \(allowsEqual ? "at most" : "below") \(upper)\(condition)"
        case .distance(let from, let to, let seconds):
            return "\(from) and \(to) are at most \(duration(seconds)) apart\(condition)"
        }
    }

    /// When a rule speaks.
    package static func words(of condition: Condition) -> String {
        switch condition {
        case .equals(let member, let values): "\(member) is \(choice(values))"
        case .differs(let member, let values): "\(member) is not \(choice(values))"
        case .contains(let member, let values): "\(member) holds \(choice(values))"
        case .above(let member, let bound): "\(member) is above \(bound)"
        case .present(let member): "\(member) is given"
        case .absent(let member): "\(member) is not given"
        case .all(let parts): parts.map(words).joined(separator: " and ")
        case .any(let parts): parts.map(words).joined(separator: " or ")
        }
    }

    private static func range(_ range: NumberRange) -> String {
        let unit = range.unit.map { " (\($0))" } ?? ""
        switch (range.minimum, range.maximum) {
        case (let low?, let high?) where !range.excludesMinimum && !range.excludesMaximum:
            return low == high ? "\(low)\(unit)" : "in \(low)...\(high)\(unit)"
        case (let low?, let high?) where !range.excludesMinimum: return "in \(low)..<\(high)\(unit)"
        case (let low?, let high?):
            return "above \(low) and \(range.excludesMaximum ? "below" : "at most") \(high)\(unit)"
        case (let low?, nil): return range.excludesMinimum ? "above \(low)\(unit)" : "at least \(low)\(unit)"
        case (nil, let high?): return range.excludesMaximum ? "below \(high)\(unit)" : "at most \(high)\(unit)"
        case (nil, nil): return "a number\(unit)"
        }
    }

    private static func length(_ length: LengthRange) -> String {
        let unit = length.unit == .bytes ? "byte" : "character"
        return count(length.minimum, length.maximum, unit) + " long"
    }

    private static func count(_ minimum: Int?, _ maximum: Int?, _ noun: String, _ plural: String? = nil) -> String {
        func counted(_ count: Int) -> String { count == 1 ? "1 \(noun)" : "\(count) \(plural ?? noun + "s")" }
        switch (minimum, maximum) {
        case (let low?, let high?):
            return low == high ? "exactly \(counted(low))" : "\(low)...\(counted(high))"
        case (let low?, nil): return "at least \(counted(low))"
        case (nil, let high?): return "at most \(counted(high))"
        case (nil, nil): return "any number of \(plural ?? noun + "s")"
        }
    }

    private static func characters(_ rule: CharacterRule) -> String {
        var parts: [String] = []
        if !rule.families.isEmpty || !rule.characters.isEmpty {
            let signs = rule.characters.isEmpty ? [] : [rule.characters.joined(separator: " ")]
            parts.append("made of \(listed(names(rule.families) + signs, "and"))")
        }
        if !rule.required.isEmpty {
            let least = rule.leastGroups.map { "at least \($0) of " } ?? ""
            parts.append("with \(least)\(listed(rule.required.map { listed(names($0), "or") }, "and"))")
        }
        if !rule.first.isEmpty { parts.append("beginning with one of the \(listed(names(rule.first), "or"))") }
        if !rule.prefix.isEmpty { parts.append("beginning with \(rule.prefix)") }
        if !rule.last.isEmpty { parts.append("ending with one of the \(listed(names(rule.last), "or"))") }
        if !rule.suffixes.isEmpty { parts.append("ending with \(listed(rule.suffixes, "or"))") }
        if !rule.forbidden.isEmpty { parts.append("without \(listed(rule.forbidden.map(shown), "or"))") }
        if !rule.forbiddenFirst.isEmpty {
            parts.append("not beginning with \(listed(rule.forbiddenFirst.map(shown), "or"))")
        }
        if !rule.forbiddenLast.isEmpty {
            parts.append("not ending with \(listed(rule.forbiddenLast.map(shown), "or"))")
        }
        let text = "a text \(parts.joined(separator: ", "))"
        return rule.exceptions.isEmpty ? text : "\(text), or \(listed(rule.exceptions.map(shown), "or"))"
    }

    private static func joined(_ rule: JoinedRule) -> String {
        let hasCount = rule.count.minimum != nil || rule.count.maximum != nil
        let count = hasCount ? count(rule.count.minimum, rule.count.maximum, "part") : "parts"
        let sign = rule.separator == "," ? "commas" : "'\(rule.separator)'"
        let each = rule.part.map { ", each \(allowed($0))" } ?? ""
        return "\(count) separated by \(sign)\(each)"
    }

    private static func names(_ families: [CharacterRule.Family]) -> [String] {
        var rest = families
        var result: [String] = []
        if rest.contains(.lowercaseLetters), rest.contains(.uppercaseLetters) {
            rest.removeAll { $0 == .lowercaseLetters || $0 == .uppercaseLetters }
            result.append("letters")
        }
        return result
            + rest.map { family in
                switch family {
                case .lowercaseLetters: "small letters"
                case .uppercaseLetters: "capital letters"
                case .digits: "digits"
                case .han: "Chinese characters"
                case .asciiPunctuation: "punctuation"
                }
            }
    }

    private static func format(_ format: TextFormat) -> String {
        switch format {
        case .dateTime: "a time such as 2018-01-31T00:00:00Z"
        case .dateTimeUTC: "a time of UTC such as 2018-01-31T00:00:00Z"
        case .dateTimeSpaced: "a time such as 2018-01-31 00:00:00"
        case .date: "a date such as 2018-01-31"
        case .time: "a time such as 00:00:00"
        case .hourMinute: "a time such as 00:00"
        case .timeWindow: "a span of time such as 00:00-01:00"
        case .timeWindowUTC: "a span of time such as 00:00Z-01:00Z"
        case .hourWindow: "from one full hour to the next, such as 00:00-01:00"
        case .hourWindowUTC: "from one full hour to the next, such as 00:00Z-01:00Z"
        case .digits: "made of digits only"
        case .cidr: "a network such as 10.0.0.0/16"
        case .ipv4: "an IPv4 address"
        case .ipv4Range: "two IPv4 addresses with a hyphen between"
        case .dottedPair: "two names with a dot between"
        case .base64: "Base64"
        case .empty: "empty"
        }
    }

    private static func network(_ rule: NetworkRule) -> String {
        var text = rule.blocks.isEmpty ? "an IPv4 network" : "a network in \(listed(rule.blocks, "or"))"
        if rule.minimumMask != nil || rule.maximumMask != nil {
            text += " with a mask of \(count(rule.minimumMask, rule.maximumMask, "bit"))"
        }
        return text
    }

    private static func duration(_ seconds: Int) -> String {
        for (size, noun) in [(86_400, "day"), (3_600, "hour"), (60, "minute")] where seconds % size == 0 && seconds > 0
        {
            return seconds == size ? "1 \(noun)" : "\(seconds / size) \(noun)s"
        }
        return "\(seconds) seconds"
    }

    private static func choice(_ values: [JSONValue]) -> String {
        listed(values.compactMap(\.shownText).map(shown), "or")
    }

    private static func oneOf(_ values: [String]) -> String {
        values.count == 1 ? values[0] : "one of \(listed(values))"
    }

    /// `a, b and c`; without a word, `a, b, c`.
    private static func listed(_ items: [String], _ word: String? = nil) -> String {
        guard let word, let last = items.last, items.count > 1 else { return items.joined(separator: ", ") }
        return items.dropLast().joined(separator: ", ") + " \(word) \(last)"
    }

    private static func shown(_ text: String) -> String { text.isEmpty ? "empty" : text }
}

extension JSONValue {
    /// The text of a scalar.
    fileprivate var shownText: String? {
        switch self {
        case .string(let text): text
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .boolean(let flag): String(flag)
        default: nil
        }
    }
}
