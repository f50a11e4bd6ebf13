import MarkdownTables

/// The last line of a table that is a bold label for what follows: no blank line parts the two.
enum LabelRow {
    static func last(of table: Table) -> (text: String, line: Int)? {
        guard table.header.count > 1, let row = table.rows.last, row.missing == table.header.count - 1,
            let text = row.cells.first?.text, isLabel(text)
        else { return nil }
        return (text, row.line)
    }

    /// The rows without the label.
    static func without(_ rows: [Table.Row]) -> ArraySlice<Table.Row> {
        guard let row = rows.last, row.missing > 0, row.missing == row.cells.count - 1,
            let text = row.cells.first?.text,
            isLabel(text)
        else { return rows[...] }
        return rows.dropLast()
    }

    private static func isLabel(_ text: String) -> Bool {
        var bare = text[...]
        while let last = bare.last, ":： ".contains(last) { bare = bare.dropLast() }
        return bare.count > 4 && bare.hasPrefix("**") && bare.hasSuffix("**")
            && !bare.dropFirst(2).dropLast(2).contains("**")
    }
}
