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
        parts += required.map { "at least one of \($0.map(\.rawValue).joined(separator: ", "))" }
        return parts.isEmpty ? "characters" : parts.joined(separator: ", ")
    }
}
