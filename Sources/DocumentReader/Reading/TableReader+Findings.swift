import APIModel
import PageOutline
import SourceModel

/// What is wrong in rows.
extension TableReader {
    mutating func tell(
        _ code: DiagnosticCode, _ message: String, _ cell: Grid.Cell, hint: String, subject: String? = nil
    ) {
        let place = SourceLocation(file: path, line: cell.line, column: cell.column)
        findings.append(Diagnostic(code, message, at: place, hint: hint, subject: subject))
    }

    /// Tells cells beyond the last column, whose text no reader sees, and cells that are missing.
    mutating func tellShape(of row: Grid.Row) {
        func cells(_ count: Int) -> String { "\(count) cell\(count == 1 ? "" : "s")" }
        if let first = row.surplus.first {
            let lost = row.surplus.map(\.text.plain).filter { !$0.isEmpty }.joined(separator: " | ")
            tell(
                .rowSurplusCells,
                "the row has \(cells(row.surplus.count)) more than the table has columns"
                    + (lost.isEmpty ? "" : "; readers do not see '\(Prose.excerpt(lost))'"),
                first, hint: "escape a pipe that is text as \\|")
        }
        if row.missing > 0, let first = row.cells.first {
            tell(
                .rowMissingCells, "the row has \(cells(row.missing)) less than the table has columns", first,
                hint: "add the empty cells")
        }
    }

    mutating func tellType(_ reading: TypeGrammar.Reading, _ field: Field, _ cell: Grid.Cell) {
        let text = cell.text.plain
        if let meant = reading.meant {
            tell(
                .typeMisspelt, "'\(Prose.excerpt(text))' is read as '\(meant)'", cell, hint: "write '\(meant)'",
                subject: text)
        }
        guard reading.isUnknown else { return }
        if let name = TypeGrammar.modelName(in: text) {
            tell(
                .typeWithoutTable, "'\(name)', the type of '\(field.name)', has no table on these pages", cell,
                hint:
                    "add the heading '\(name)' with the table of its members, or name the word in the profile's types",
                subject: name)
        } else {
            tell(
                .typeUnknown, "'\(Prose.excerpt(text))', the type of '\(field.name)', is no known type", cell,
                hint: "name the word in the profile's types", subject: text)
        }
    }

    /// Tells members whose type is left open: no word at all, or an array that does not say of what.
    mutating func tellVagueTypes(_ nodes: [FieldNode], _ columns: [Profile.ColumnRole: Int]) {
        guard columns[.type] != nil else { return }
        for node in nodes {
            if !node.children.isEmpty {
                tellVagueTypes(node.children, columns)
            } else if node.field.typeText.isEmpty {
                tell(.typeMissing, "'\(node.field.name)' has no type", at: node, hint: "fill in the type")
            } else if case .array(.any) = node.field.type, node.hasBareArray {
                tell(
                    .arrayWithoutItems, "'\(node.field.name)' is an array that does not say of what", at: node,
                    hint: "write the type of the items, such as String[]")
            }
        }
    }

    private mutating func tell(_ code: DiagnosticCode, _ message: String, at node: FieldNode, hint: String) {
        let place = SourceLocation(
            file: path, line: node.field.source.line, column: node.typeColumn ?? node.field.source.column)
        findings.append(Diagnostic(code, message, at: place, hint: hint))
    }
}

extension TypeReference {
    /// Whether it is a number or a truth value: what a literal of another form does not fit.
    var isScalar: Bool {
        switch self {
        case .integer, .long, .number, .float, .double, .boolean: true
        default: false
        }
    }
}
