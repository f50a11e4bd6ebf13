import APIModel
import RuleReader
import SourceModel

/// Rules of members out of their descriptions and out of a column that says which values are allowed.
struct RangeRules {
    /// Whether values are words of the wire, meant to the letter.
    var isExact = true
    var memory: RuleMemory?

    func annotate(
        _ fields: inout [Field], _ nodes: [FieldNode], _ rules: RuleReader, _ context: RuleReader.Context
    ) -> [CrossRule] {
        var ranges: [String: RuleReader.Prose] = [:]
        for node in nodes {
            guard let range = node.range, ranges[node.field.name] == nil else { continue }
            let row = node.field.source
            let source = SourceLocation(file: row.file, line: row.line, column: range.column)
            ranges[node.field.name] = RuleReader.Prose(text: range.text, source: source)
        }
        let isAlone =
            ranges.isEmpty && context.holders.isEmpty && (!context.isRequest || context.introduction.prose.isEmpty)
        let result =
            if isAlone, let memory {
                memory.annotate(&fields, rules, context)
            } else {
                rules.annotate(&fields, ranges: ranges, in: context)
            }
        for index in fields.indices {
            for rule in fields[index].rules.indices where isExact {
                fields[index].rules[rule].constraint = Self.exact(fields[index].rules[rule].constraint)
            }
            if let range = ranges[fields[index].name] {
                fields[index].description = [fields[index].description, range.text].filter { !$0.isEmpty }
                    .joined(separator: "\n")
            }
        }
        return result
    }

    private static func exact(_ constraint: Constraint) -> Constraint {
        switch constraint {
        case .enumeration(let list): .enumeration(Enumeration(members: list.members, isCaseSensitive: true))
        case .each(let inner): .each(exact(inner))
        case .anyOf(let alternatives): .anyOf(alternatives.map(exact))
        default: constraint
        }
    }
}
