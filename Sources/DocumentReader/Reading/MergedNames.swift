import PageOutline

/// Reads tables whose column of names spans two, so that a member stands beside those inside it: the member gets a row of its
/// own, and the others are set in below it.
enum MergedNames {
    static func split(_ grid: Grid) -> Grid {
        guard grid.header.contains(where: \.isSpanned) else { return grid }
        let spanned = grid.header.indices.filter { grid.header[$0].isSpanned }
        guard let inner = spanned.first, spanned.count == 1, inner > 0,
            grid.rows.contains(where: { isInside($0, inner) })
        else { return grid }
        var result = grid
        result.header.remove(at: inner)
        result.rows = grid.rows.flatMap { row -> [Grid.Row] in
            var own = row
            own.cells.remove(at: inner)
            guard isInside(row, inner) else { return [own] }
            let name = row.cells[inner]
            own.cells[inner - 1] = Grid.Cell(
                text: Inline("- " + name.text.plain), line: name.line, column: name.column)
            guard !row.cells[inner - 1].isSpanned else { return [own] }
            var outer = own
            outer.cells = own.cells.map { Grid.Cell(text: Inline(""), line: $0.line, column: $0.column) }
            outer.cells[inner - 1] = row.cells[inner - 1]
            return [outer, own]
        }
        return result
    }

    /// Whether a row has a name in the second place that is not the one of the first.
    private static func isInside(_ row: Grid.Row, _ inner: Int) -> Bool {
        !row.cells[inner].isSpanned && !row.cells[inner].text.isEmpty
    }
}
