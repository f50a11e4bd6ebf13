import APIModel
import MarkdownTables
import RuleReader
import SourceModel

/// Reads the rows of a table of fields.
struct RowReader {
    let dialect: Dialect
    let path: String
    /// Type cells read so far: pages repeat a few words in most rows.
    private var types: [String: (text: String, reading: TypeReader.Reading)] = [:]
    private(set) var findings: [Diagnostic] = []

    init(dialect: Dialect, path: String) {
        self.dialect = dialect
        self.path = path
    }

    /// Which column plays which part; columns that no word names are reported.
    mutating func columns(of table: Table) -> [Dialect.Column: Int] {
        var result: [Dialect.Column: Int] = [:]
        for (index, cell) in table.header.enumerated() {
            let text = InlineText.plain(cell.text)
            let folded = Dialect.fold(text)
            let column = Dialect.Column.allCases.first { column in
                result[column] == nil
                    && (dialect.columns[column] ?? []).contains { $0.match(text, folded: folded) != nil }
            }
            if let column { result[column] = index }
        }
        return result
    }

    /// Reports columns that play no part.
    mutating func reportUnknownColumns(of table: Table, known: [Dialect.Column: Int]) {
        for (index, cell) in table.header.enumerated() where !known.values.contains(index) {
            add(
                .columnUnknown, "nothing reads the column '\(InlineText.plain(cell.text))'", line: table.line,
                column: cell.column, hint: "name it in the profile's columns, or drop it from the page",
                subject: InlineText.plain(cell.text))
        }
    }

    /// The fields of a table that has a name and a type column.
    ///
    /// - Parameter isRequest: whether a row that says nothing of it may be required, as the dialect has it.
    mutating func fields(of table: Table, columns: [Dialect.Column: Int], isRequest: Bool) -> [Field] {
        guard let nameColumn = columns[.name], let typeColumn = columns[.type] else { return [] }
        reportUnknownColumns(of: table, known: columns)
        var result: [Field] = []
        var lines: [String: Int] = [:]
        for row in table.rows {
            reportShape(of: row, table)
            let nameCell = row.cells[nameColumn]
            let name = InlineText.plain(nameCell.text)
            guard !name.isEmpty else {
                let isEmpty = row.cells.allSatisfy { $0.text.isEmpty }
                if !isEmpty {
                    add(
                        .rowWithoutName, "the row has no name", line: row.line, column: nameCell.column,
                        hint: "fill in the name")
                }
                continue
            }
            if let first = lines[name] {
                add(
                    .rowTwice, "'\(name)' stands in line \(first) already; this row is not used", line: row.line,
                    column: nameCell.column, hint: "remove one of the two rows")
                continue
            }
            lines[name] = row.line
            var field = field(named: name, row, nameCell, typeCell: row.cells[typeColumn], columns)
            if isRequest, dialect.isRequiredOtherwise, field.requirement == .notStated { field.requirement = .required }
            result.append(field)
        }
        if table.rows.isEmpty {
            add(
                .tableWithoutRows, "the table has a header and no rows", line: table.line,
                column: table.header.first?.column ?? 1, hint: "write the word for 'none' instead")
        }
        return result
    }

    private mutating func field(
        named name: String, _ row: Table.Row, _ nameCell: Table.Cell, typeCell: Table.Cell,
        _ columns: [Dialect.Column: Int]
    ) -> Field {
        let (typeText, reading) = type(of: typeCell)
        reportType(reading, typeText, name, row.line, typeCell.column)
        let location = SourceLocation(file: path, line: row.line, column: nameCell.column)
        var field = Field(name: name, type: reading.type, typeText: typeText, source: location)
        if let column = columns[.required] { readRequirement(row.cells[column], row.line, into: &field) }
        if let column = columns[.default] { readDefault(row.cells[column], row.line, into: &field) }
        if let column = columns[.description] {
            field.description = Prose.text(ofCell: row.cells[column].text, breaksAreLines: dialect.breaksAreLines)
            field.descriptionColumn = row.cells[column].column
        }
        field.isSensitive = isSecret(field)
        return field
    }

    private mutating func type(of cell: Table.Cell) -> (text: String, reading: TypeReader.Reading) {
        if let known = types[cell.text] { return known }
        let text = InlineText.plain(cell.text)
        let reading = TypeReader(dialect: dialect).read(text)
        types[cell.text] = (text, reading)
        return (text, reading)
    }

    private mutating func readRequirement(_ cell: Table.Cell, _ line: Int, into field: inout Field) {
        let word = Dialect.fold(InlineText.plain(cell.text))
        if dialect.requiredWords.contains(word) {
            field.requirement = .required
        } else if dialect.optionalWords.contains(word) {
            field.requirement = .optional
        } else {
            add(
                .requiredUnknown, "'\(word)' says neither that '\(field.name)' is required nor that it is not",
                line: line, column: cell.column, hint: "write one of the profile's words for required or optional",
                subject: word)
        }
    }

    private mutating func readDefault(_ cell: Table.Cell, _ line: Int, into field: inout Field) {
        let text = InlineText.plain(cell.text)
        guard !text.isEmpty, !dialect.emptyDefaults.contains(Dialect.fold(text)) else { return }
        field.defaultText = text
        field.defaultValue = RuleReader.value(ofDefaultCell: text, of: field.type)
        if field.defaultValue == nil {
            add(
                .defaultUnfit, "the default '\(text)' of '\(field.name)' is no \(field.typeText)", line: line,
                column: cell.column, hint: "correct the default or the type")
        }
    }

    private func isSecret(_ field: Field) -> Bool {
        guard !dialect.secrets.isEmpty else { return false }
        switch field.type {
        case .string, .array(.string): break
        default: return false
        }
        let letters = field.name.utf8.lazy.map { $0 | 0x20 }.filter { (0x61...0x7A).contains($0) }
        let name = Array(letters)
        return dialect.secrets.contains { word in
            let word = Array(word.utf8)
            return name.count >= word.count
                && (0...(name.count - word.count)).contains { name[$0..<($0 + word.count)].elementsEqual(word) }
        }
    }
}

extension RowReader {
    /// Reports cells beyond the last column, whose text no reader sees, and cells that are missing.
    mutating func reportShape(of row: Table.Row, _ table: Table) {
        if let first = row.surplus.first {
            let count = row.surplus.count
            let lost = row.surplus.map(\.text).filter { !$0.isEmpty }.joined(separator: " | ")
            add(
                .rowSurplusCells,
                "the row has \(count) cell\(count == 1 ? "" : "s") more than the table has columns"
                    + (lost.isEmpty ? "" : "; readers do not see '\(Prose.excerpt(lost))'"),
                line: row.line, column: first.column, hint: "escape a pipe that is text as \\|")
        }
        if row.missing > 0 {
            add(
                .rowMissingCells,
                "the row has \(row.missing) cell\(row.missing == 1 ? "" : "s") less than the table has columns",
                line: row.line, column: row.cells.first?.column ?? 1, hint: "add the empty cells")
        }
    }

    private mutating func reportType(
        _ reading: TypeReader.Reading, _ text: String, _ name: String, _ line: Int, _ column: Int
    ) {
        if text.isEmpty {
            add(.typeMissing, "'\(name)' has no type", line: line, column: column, hint: "fill in the type")
        } else if reading.isUnknown {
            add(
                .typeUnknown, "'\(Prose.excerpt(text))', the type of '\(name)', is no known type", line: line,
                column: column,
                hint: "write a type that the profile knows, or add a rule to its types", subject: text)
        }
        if let meant = reading.meant {
            add(
                .typeMisspelt, "'\(text)' is read as '\(meant)'", line: line, column: column,
                hint: "write '\(meant)'", subject: text)
        }
        if reading.lacksItems, reading.type != .any {
            add(
                .arrayWithoutItems, "'\(name)' is an array that does not say of what", line: line, column: column,
                hint: "write the type of the items, such as String[]")
        }
    }

    private mutating func add(
        _ code: DiagnosticCode, _ message: String, line: Int, column: Int, hint: String? = nil, subject: String? = nil
    ) {
        findings.append(
            Diagnostic(
                code, message, at: SourceLocation(file: path, line: line, column: column), hint: hint, subject: subject)
        )
    }
}
