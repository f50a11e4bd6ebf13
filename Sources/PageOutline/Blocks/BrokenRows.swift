import MarkdownTables

/// Puts rows together that a line end inside `<pre>` has broken: editors write code in a cell so.
///
///     | <pre><code>name
///     </code></pre> | string |
enum BrokenRows {
    static func mended(_ table: Table) -> [Table.Row] {
        guard table.rows.contains(where: { opensCode($0) }) else { return table.rows }
        var rows: [Table.Row] = []
        var index = 0
        /// From here on no row ends code.
        var unclosedFrom = Int.max
        while index < table.rows.count {
            let row = table.rows[index]
            guard opensCode(row), index < unclosedFrom else {
                rows.append(row)
                index += 1
                continue
            }
            guard let last = table.rows[(index + 1)...].firstIndex(where: closesCode) else {
                unclosedFrom = index
                continue
            }
            if let whole = joined(Array(table.rows[index...last]), columns: table.header.count) {
                rows.append(whole)
                index = last + 1
            } else {
                rows.append(row)
                index += 1
            }
        }
        return rows
    }

    /// Whether a row ends inside `<pre>`.
    private static func opensCode(_ row: Table.Row) -> Bool {
        guard row.missing > 0, let last = written(row).last, last.text.utf8.contains(UInt8(ascii: "<")) else {
            return false
        }
        return last.text.contains("<pre") && !last.text.contains("</pre>")
    }

    private static func closesCode(_ row: Table.Row) -> Bool {
        guard let first = row.cells.first, first.text.utf8.contains(UInt8(ascii: "<")) else { return false }
        return first.text.contains("</pre>")
    }

    private static func written(_ row: Table.Row) -> ArraySlice<Table.Cell> { row.cells.dropLast(row.missing) }

    /// One row of all, where it has as many cells as the table.
    private static func joined(_ rows: [Table.Row], columns: Int) -> Table.Row? {
        var cells = Array(written(rows[0]))
        for row in rows.dropFirst() {
            let next = written(row)
            guard let first = next.first, let last = cells.last else { return nil }
            cells[cells.count - 1].text = last.text + "\n" + first.text
            cells.append(contentsOf: next.dropFirst())
        }
        guard cells.count == columns, var result = rows.first else { return nil }
        result.cells = cells
        result.missing = 0
        return result
    }
}
