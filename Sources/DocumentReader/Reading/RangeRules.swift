import APIModel
import RuleReader

/// Rules of members out of their descriptions and out of a column that says which values are allowed.
enum RangeRules {
    static func annotate(
        _ fields: inout [Field], _ nodes: [FieldNode], _ rules: RuleReader, _ context: RuleReader.Context
    ) -> [CrossRule] {
        let texts = fields.map(\.description)
        let ranges = Dictionary(nodes.map { ($0.field.name, $0.range) }, uniquingKeysWith: { first, _ in first })
        for index in fields.indices {
            guard let range = ranges[fields[index].name] ?? nil else { continue }
            let head = context.language == "zh" ? "取值范围：" : "Valid values: "
            fields[index].description += (fields[index].description.isEmpty ? "" : "\n") + head + range.text
        }
        let result = rules.annotate(&fields, in: context)
        // Values are words of the wire: unless the profile says otherwise, they are meant to the letter.
        for index in fields.indices {
            for rule in fields[index].rules.indices {
                fields[index].rules[rule].constraint = exact(fields[index].rules[rule].constraint)
            }
        }
        for index in fields.indices where fields[index].description != texts[index] {
            fields[index].description = [texts[index], (ranges[fields[index].name] ?? nil)?.text ?? ""].filter {
                !$0.isEmpty
            }.joined(separator: "\n")
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
