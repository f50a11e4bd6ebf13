import APIModel

/// Regular expressions in the part of ECMA 262 that the validators of other languages share: no flags inside the
/// expression, no classes of Unicode properties, no look-behind.
enum Pattern {
    /// A text with its special characters escaped.
    static func literal(_ text: String) -> String {
        var pattern = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "^", "$", ".", "|", "?", "*", "+", "(", ")", "[", "]", "{", "}", "/":
                pattern.append("\\")
                pattern.unicodeScalars.append(scalar)
            case "\n": pattern.append("\\n")
            case "\r": pattern.append("\\r")
            case "\t": pattern.append("\\t")
            default: pattern.unicodeScalars.append(scalar)
            }
        }
        return pattern
    }

    /// A text in any case: `[Yy][Ee][Ss]`.
    static func anyCase(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            let lower = scalar.properties.lowercaseMapping
            let upper = scalar.properties.uppercaseMapping
            // A mapping to several scalars (ß) cannot stand in a class.
            let isPair = lower != upper && lower.unicodeScalars.count == 1 && upper.unicodeScalars.count == 1
            return isPair ? "[\(upper)\(lower)]" : literal(String(scalar))
        }.joined()
    }

    /// The whole text is one of some alternatives, which are expressions themselves.
    static func whole(_ alternatives: [String]) -> String {
        alternatives.count == 1 && !alternatives[0].contains("|")
            ? "^\(alternatives[0])$" : "^(?:\(alternatives.joined(separator: "|")))$"
    }

    // MARK: Characters

    /// The expression of a rule about characters.
    static func characters(_ rule: CharacterRule) -> String {
        let isOpen = rule.families.isEmpty && rule.characters.isEmpty
        let allowed = isOpen ? "[\\s\\S]" : "[\(members(rule.families, rule.characters))]"
        var body = forbidden(rule)
        if !rule.suffixes.isEmpty { body += "(?=[\\s\\S]*(?:\(rule.suffixes.map(literal).joined(separator: "|")))$)" }
        body += literal(rule.prefix)
        body += required(rule)
        // Only what follows the prefix has a last character.
        if !rule.last.isEmpty { body += "(?=$|[\\s\\S]*[\(members(rule.last, []))]$)" }
        body += rule.first.isEmpty ? "\(allowed)*" : "(?:(?=[\(members(rule.first, []))])\(allowed)+)?"
        return whole(rule.exceptions.map(literal) + [body])
    }

    /// What must not occur, at the beginning, at the end or anywhere.
    private static func forbidden(_ rule: CharacterRule) -> String {
        var body = ""
        func alternatives(_ texts: [String]) -> String { texts.map(literal).joined(separator: "|") }
        if !rule.forbiddenFirst.isEmpty { body += "(?!\(alternatives(rule.forbiddenFirst)))" }
        if !rule.forbidden.isEmpty { body += "(?![\\s\\S]*(?:\(alternatives(rule.forbidden))))" }
        if !rule.forbiddenLast.isEmpty { body += "(?![\\s\\S]*(?:\(alternatives(rule.forbiddenLast)))$)" }
        return body
    }

    /// What must occur; of several groups of which some are enough, each choice of so many.
    private static func required(_ rule: CharacterRule) -> String {
        let groups = rule.required.map { group in
            let family = members(group, [])
            return "(?=[^\(family)]*[\(family)])"
        }
        guard let least = rule.leastGroups, least < groups.count else { return groups.joined() }
        return "(?:\(choices(of: max(0, least), among: groups[...]).map { $0.joined() }.joined(separator: "|")))"
    }

    private static func choices(of count: Int, among groups: ArraySlice<String>) -> [[String]] {
        guard count > 0 else { return [[]] }
        guard groups.count >= count, let first = groups.first else { return [] }
        return choices(of: count - 1, among: groups.dropFirst()).map { [first] + $0 }
            + choices(of: count, among: groups.dropFirst())
    }

    // MARK: Parts

    /// The expression of a text that several values stand in.
    static func joined(_ rule: JoinedRule) -> String {
        let sign = rule.separator.unicodeScalars.first.map(inClass) ?? ","
        let part = " *(?:\(rule.part.flatMap { fragment($0, sign) } ?? "[^\(sign)]*")) *"
        let least = max(1, rule.count.minimum ?? 1) - 1
        let most = rule.count.maximum.map { "\(max(0, $0 - 1))" } ?? ""
        if rule.count.maximum == 0 { return "^$" }
        let repetition = least == 0 && most.isEmpty ? "*" : "{\(least),\(most)}"
        let some = "\(part)(?:\(rule.separator.isEmpty ? "," : literal(rule.separator))\(part))\(repetition)"
        // The empty text has no part, not an empty one.
        return (rule.count.minimum ?? 0) > 0 ? "^(?=[\\s\\S])\(some)$" : "^(?:\(some))?$"
    }

    /// Whether the expression of a text of parts says all that is asked of a part.
    static func isWhole(_ part: Constraint, separator: String) -> Bool {
        fragment(part, separator.unicodeScalars.first.map(inClass) ?? ",") != nil
    }

    /// The expression of one part without anchors; nil where none says it.
    private static func fragment(_ part: Constraint, _ sign: String) -> String? {
        switch part {
        case .length(let range) where range.unit == .characters:
            return "[^\(sign)]{\(range.minimum ?? 0),\(range.maximum.map { String($0) } ?? "")}"
        case .enumeration(let list):
            let texts = list.members.compactMap(\.value.text)
            guard texts.count == list.members.count else { return nil }
            return texts.map(list.isCaseSensitive ? literal : anyCase).joined(separator: "|")
        case .format(let format):
            // The forms that no separator stands in; their anchors are at the ends.
            return format == .base64 ? nil : self.format(format).map { String($0.dropFirst().dropLast()) }
        case .network(let rule):
            guard let pattern = network(rule) else { return nil }
            return String(pattern.dropFirst().dropLast())
        case .anyOf(let parts):
            var alternatives: [String] = []
            for part in parts {
                guard let fragment = fragment(part, sign) else { return nil }
                alternatives.append(fragment)
            }
            return alternatives.joined(separator: "|")
        default: return nil
        }
    }

    /// A text holds one of some values between commas, semicolons or blanks.
    static func holds(_ values: [String]) -> String {
        "(?:^|[,; ])(?:\(values.map(anyCase).joined(separator: "|")))(?:$|[,; ])"
    }

    /// What stands between the brackets of a class.
    private static func members(_ families: [CharacterRule.Family], _ characters: [String]) -> String {
        let ranges = CharacterRule.Family.allCases.filter(families.contains).flatMap(\.scalars)
        var seen: Set<Unicode.Scalar> = []
        let singles = characters.flatMap(\.unicodeScalars).filter { scalar in
            seen.insert(scalar).inserted && !ranges.contains { $0.contains(scalar) }
        }
        return ranges.map { range in
            range.lowerBound == range.upperBound
                ? inClass(range.lowerBound) : "\(inClass(range.lowerBound))-\(inClass(range.upperBound))"
        }.joined() + singles.map(inClass).joined()
    }

    /// A character inside a class. Those beyond ASCII in the basic plane are escaped, since some change when a text is
    /// normalised; the others have no escape that all dialects share.
    private static func inClass(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x80...0xFFFF:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: break
        }
        switch scalar {
        case "\\", "]", "[", "^", "-": return "\\\(scalar)"
        case "\n", "\r", "\t": return literal(String(scalar))
        default: return String(scalar)
        }
    }

    // MARK: Forms

    /// The expression of a form; nil where another keyword says it.
    static func format(_ format: TextFormat) -> String? {
        let date = "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])"
        let clock = "(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)"
        let time = "\(clock):(?:[0-5]\\d|60)"
        switch format {
        case .dateTime: return "^\(date)[Tt]\(time)(?:\\.\\d+)?(?:[Zz]|[+\\-]\\d{2}:?\\d{2})$"
        case .dateTimeUTC: return "^\(date)[Tt]\(time)(?:\\.\\d+)?[Zz]$"
        case .dateTimeSpaced: return "^\(date) \(time)$"
        case .date: return "^\(date)$"
        case .time: return "^\(time)$"
        case .hourMinute: return "^\(clock)$"
        case .timeWindow: return "^\(clock)-\(clock)$"
        case .timeWindowUTC: return "^\(clock)Z ?- ?\(clock)Z$"
        case .hourWindow: return whole(hours.map { "\($0):00-\($1):00" })
        case .hourWindowUTC: return whole(hours.map { "\($0):00Z ?- ?\($1):00Z" })
        case .digits: return "^[0-9]+$"
        case .cidr: return "^\(address)/(?:3[0-2]|[12]?\\d)$"
        case .ipv4: return "^\(address)$"
        case .ipv4Range: return "^\(address) ?- ?\(address)$"
        case .dottedPair: return "^[^.\\u0000-\\u0020]+\\.[^.\\u0000-\\u0020]+$"
        case .base64: return "^[A-Za-z0-9+/\\r\\n]*={0,2}[\\r\\n]*$"
        case .empty: return nil
        }
    }

    /// Each full hour and the next; the last ends the day or begins another.
    private static let hours: [(String, String)] =
        (0..<24).map { (hour($0), hour($0 + 1)) } + [("23", "00")]

    private static func hour(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : "\(hour)" }

    private static let octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)"
    private static let address = "(?:\(octet)\\.){3}\(octet)"

    // MARK: Networks

    /// The expression of networks inside some blocks; nil where a block is none, so that nothing right is refused.
    static func network(_ rule: NetworkRule) -> String? {
        let blocks = rule.blocks.isEmpty ? ["0.0.0.0/0"] : rule.blocks
        var alternatives: [String] = []
        for block in blocks {
            guard let block = Block(block) else { return nil }
            let shortest = max(rule.minimumMask ?? 0, block.mask)
            let longest = min(rule.maximumMask ?? 32, 32)
            guard shortest <= longest else { continue }
            let masks = (shortest...longest).map(String.init).joined(separator: "|")
            alternatives.append(block.octets.joined(separator: "\\.") + "/(?:\(masks))")
        }
        return alternatives.isEmpty ? nil : whole(alternatives)
    }

    /// An IPv4 block, each octet as an expression.
    private struct Block {
        var octets: [String]
        var mask: Int

        init?(_ text: String) {
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 2, let mask = Int(parts[1]), (0...32).contains(mask) else { return nil }
            let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false).compactMap { UInt8($0) }
            guard numbers.count == 4 else { return nil }
            self.mask = mask
            octets = numbers.enumerated().map { index, number in
                let fixed = min(max(mask - index * 8, 0), 8)
                if fixed == 0 { return octet }
                let size = 1 << (8 - fixed)
                let first = Int(number) / size * size
                return size == 1 ? "\(number)" : "(?:\((first..<first + size).map(String.init).joined(separator: "|")))"
            }
        }
    }
}
