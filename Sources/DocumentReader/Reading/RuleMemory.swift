import APIModel
import RuleReader
import SourceModel

/// What the rows of whole tables were found to say: pages repeat the tables of the types that they answer, and prose is the
/// dearest thing to read.
///
/// Tables are told apart by their words; places are put in anew.
final class RuleMemory {
    private struct Key: Hashable {
        var fields: [Field]
        var language: String
        var isRequest: Bool
    }

    private struct Known {
        var fields: [Field]
        var rules: [CrossRule]
    }

    private var known: [Key: Known] = [:]

    /// Reads the rows of a table about which no introduction says anything, or remembers them.
    func annotate(_ fields: inout [Field], _ rules: RuleReader, _ context: RuleReader.Context) -> [CrossRule] {
        let key = Key(
            fields: fields.indices.map { Self.bare(fields[$0], row: $0) }, language: context.language,
            isRequest: context.isRequest)
        let found = known[key] ?? read(key, rules, context)
        for index in fields.indices {
            var field = found.fields[index]
            (field.type, field.source) = (fields[index].type, fields[index].source)
            field.descriptionColumn = fields[index].descriptionColumn
            for rule in field.rules.indices {
                field.rules[rule].evidence.source = Self.place(field.rules[rule].evidence.source, in: fields)
            }
            fields[index] = field
        }
        return found.rules.map { rule in
            var rule = rule
            rule.evidence.source = Self.place(rule.evidence.source, in: fields)
            return rule
        }
    }

    private func read(_ key: Key, _ rules: RuleReader, _ context: RuleReader.Context) -> Known {
        var fields = key.fields
        let crossRules = rules.annotate(&fields, in: context)
        let result = Known(fields: fields, rules: crossRules)
        known[key] = result
        return result
    }

    /// A row without what differs from page to page: the line is its number in the table, the type's name is left out.
    private static func bare(_ field: Field, row: Int) -> Field {
        var field = field
        field.source = SourceLocation(file: "", line: row, column: 0)
        field.descriptionColumn = min(field.descriptionColumn, 1)
        if field.type.shapeName != nil { field.type = ModelStore.replacingInnermost(of: field.type, with: "") }
        return field
    }

    /// A place in a bare table as a place of the page.
    private static func place(_ bare: SourceLocation, in fields: [Field]) -> SourceLocation {
        guard bare.file.isEmpty, fields.indices.contains(bare.line) else { return bare }
        let row = fields[bare.line]
        let column = bare.column == 0 ? 0 : bare.column - 1 + row.descriptionColumn
        return SourceLocation(file: row.source.file, line: row.source.line, column: column)
    }
}
