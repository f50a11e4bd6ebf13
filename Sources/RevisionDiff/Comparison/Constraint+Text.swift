import APIModel

extension Constraint {
    /// The constraint in words that do not depend on the page's language.
    var text: String {
        switch self {
        case .characters(let rule): rule.text
        case .format(let format): format.rawValue
        case .network(let rule):
            "network" + (rule.blocks.isEmpty ? "" : " in \(rule.blocks.joined(separator: ", "))")
                + " /\(rule.minimumMask ?? 0)-\(rule.maximumMask ?? 32)"
        case .keys(let names): "keys \(names.joined(separator: ", "))"
        case .each(let inner): inner.text
        case .anyOf(let parts): parts.map(\.text).joined(separator: " or ")
        case .joined(let rule):
            "parts" + (rule.count.minimum.map { " from \($0)" } ?? "") + (rule.count.maximum.map { " to \($0)" } ?? "")
                + (rule.part.map { ", each \($0.text)" } ?? "")
        case .enumeration(let list): list.members.map(\.value.plainText).joined(separator: ", ")
        case .length(let range):
            "\(range.minimum ?? 0) to \(range.maximum.map(String.init) ?? "any") \(range.unit.rawValue)"
        default: kind
        }
    }
}

extension CharacterRule {
    /// The characters in words.
    var text: String {
        var parts = families.map(\.rawValue) + characters
        if !prefix.isEmpty { parts.append("beginning with \(prefix)") }
        if !first.isEmpty { parts.append("first \(first.map(\.rawValue).joined(separator: " or "))") }
        if !last.isEmpty { parts.append("last \(last.map(\.rawValue).joined(separator: " or "))") }
        if !suffixes.isEmpty { parts.append("ending with \(suffixes.joined(separator: " or "))") }
        parts += forbidden.map { "without \($0)" } + forbiddenFirst.map { "not beginning with \($0)" }
        parts += forbiddenLast.map { "not ending with \($0)" }
        if let leastGroups { parts.append("\(leastGroups) of the following") }
        parts += required.map { "at least one of \($0.map(\.rawValue).joined(separator: ", "))" }
        return parts.isEmpty ? "characters" : parts.joined(separator: ", ")
    }
}
