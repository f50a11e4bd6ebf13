import APIModel
import RuleReader
import SourceModel

/// The members of requests whose words look like a rule and gave none.
struct UnreadRules {
    /// Such a member.
    struct Row {
        var address: String
        var words: String
        var source: SourceLocation
    }

    let rows: [Row]

    init(_ model: APIModel) {
        let reader = RuleReader()
        func rows(_ fields: [Field], _ start: String) -> [Row] {
            fields.compactMap { field in
                reader.unread(field).map { Row(address: start + field.name, words: $0, source: field.source) }
            }
        }
        self.rows = model.services.flatMap { service in
            service.operations.flatMap { operation in
                let stated = Set(operation.rules.map(\.field))
                return rows(
                    operation.parameters.map(\.field).filter { !stated.contains($0.name) },
                    "\(service.identifier)/\(operation.id)/request.")
            }
                + service.shapes.filter(\.isInRequests).flatMap { shape in
                    let stated = Set(shape.rules.map(\.field))
                    return rows(
                        shape.fields.filter { !stated.contains($0.name) }, "\(service.identifier)/\(shape.name).")
                }
        }
    }

    var findings: [Diagnostic] {
        rows.map { row in
            Diagnostic(
                .ruleUnread, "'\(row.words)' looks like a rule and gave none", at: row.source,
                hint: "word it as a rule, or state it in an override", address: row.address)
        }
    }

    /// The overrides to fill in, as configuration has them.
    var overrides: String {
        guard !rows.isEmpty else { return "overrides: []\n" }
        return rows.reduce(into: "overrides:\n") { text, row in
            let words = row.words.split(whereSeparator: \.isNewline).joined(separator: " ")
            text += "  # \(row.source.file):\(row.source.line): \(words)\n"
            text += "  - address: \(row.address)\n    reason: \n    rules: {add: []}\n"
        }
    }
}
