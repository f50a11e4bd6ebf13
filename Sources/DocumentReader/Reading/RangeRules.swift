import APIModel
import RuleReader

/// Rules of members out of their descriptions and out of a column that says which values are allowed.
enum RangeRules {
    static func annotate(
        _ fields: inout [Field], _ nodes: [FieldNode], _ rules: RuleReader, _ context: RuleReader.Context
    ) -> [CrossRule] {
        let texts = fields.map(\.description)
        for (index, node) in zip(fields.indices, nodes) {
            guard let range = node.range else { continue }
            let head = context.language == "zh" ? "取值范围：" : "Valid values: "
            fields[index].description += (fields[index].description.isEmpty ? "" : "\n") + head + range.text
        }
        let result = rules.annotate(&fields, in: context)
        for index in fields.indices where fields[index].description != texts[index] {
            fields[index].description = [texts[index], nodes[index].range?.text ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
        }
        return result
    }
}
