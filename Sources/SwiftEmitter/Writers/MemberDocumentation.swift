internal import APIModel

/// What is said about a member: the words of the page, its default and its rules in plain words.
enum MemberDocumentation {
    /// The paragraphs of the comment.
    ///
    /// - Parameter crossRules: the rules across members of the structure, of which those count that the member's row states.
    static func paragraphs(_ member: MemberPlan, crossRules: [CrossRule]) -> [[String]] {
        let field = member.field
        var result = [PageMarkdown.lines(field.description, keepsLines: true)]
        if let words = field.deprecation { result.append(deprecation(words)) }
        if field.requirement == .conditional {
            let words = PageMarkdown.lines(field.condition ?? "", keepsLines: false).filter {
                !$0.isEmpty && $0 != "```"
            }
            result.append(["Required under a condition\(words.isEmpty ? "." : ": \(words.joined(separator: " "))")"])
        }
        if member.isNullable { result.append(["nil is sent as `null`."]) }
        if field.isInferred { result.append(["The type is that of examples; no table states it."]) }
        if let value = defaultText(field) { result.append(["Default: \(value)"]) }
        var rules = field.rules.filter { $0.certainty == .certain }.map { rule in
            "Allowed: \(DocComment.escaped(allowed(rule.constraint)))"
        }
        for rule in crossRules where rule.certainty == .certain && rule.field == field.name {
            rules.append("Rule: \(DocComment.escaped(RuleWords.statement(rule)))")
        }
        if !rules.isEmpty { result.append(rules.count == 1 ? rules : rules.map { "- " + $0 }) }
        return result
    }

    /// A note that something is deprecated. The declaration has no attribute: it would warn where the module uses it itself.
    static func deprecation(_ words: String) -> [String] {
        let lines = PageMarkdown.lines(words, keepsLines: false).filter { !$0.isEmpty && $0 != "```" }
        return ["> Warning: Deprecated. \(lines.joined(separator: " "))"]
    }

    private static func allowed(_ constraint: Constraint) -> String {
        var words = Substring(RuleWords.allowed(constraint))
        if words.hasPrefix("in ") { words.removeFirst(3) }
        if case .each = constraint { return "each \(words)" }
        return String(words)
    }

    private static func defaultText(_ field: Field) -> String? {
        if let text = field.defaultValue?.scalarText {
            let code = DocComment.code(text)
            return code.isEmpty ? "the empty text" : code
        }
        guard let text = field.defaultText, !text.isEmpty else { return nil }
        return DocComment.escaped(text)
    }
}
