/// A table of HTML in rows of equal length: a cell that spans rows or columns stands in each place that it covers.
struct SpanLayout {
    /// A place of the grid: which cell stands there, and whether it begins elsewhere.
    struct Place {
        var row: Int
        var cell: Int
        var isSpanned: Bool
    }

    struct Row {
        var places: [Place] = []
        /// The row of the table.
        var source: Int
    }

    private(set) var rows: [Row] = []

    /// How many places a table may have that no cell begins at.
    private static let maximumCopies = 0x20000

    init(_ table: HTMLTable) {
        var copies = 0
        /// For each column, the cell that reaches down into the next rows, and how many rows are left.
        var reaching: [Int: (place: Place, left: Int)] = [:]
        for (rowIndex, row) in table.rows.enumerated() {
            var result = Row(source: rowIndex)
            func takeReaching() {
                while let (place, left) = reaching[result.places.count], copies < Self.maximumCopies {
                    reaching[result.places.count] = left > 1 ? (place, left - 1) : nil
                    result.places.append(place)
                    copies += 1
                }
            }
            for (cellIndex, cell) in row.cells.enumerated() {
                takeReaching()
                for column in 0..<cell.columns where column == 0 || copies < Self.maximumCopies {
                    if column > 0 { copies += 1 }
                    let place = Place(row: rowIndex, cell: cellIndex, isSpanned: column > 0)
                    if cell.rows > 1 {
                        reaching[result.places.count] = (
                            Place(row: rowIndex, cell: cellIndex, isSpanned: true), cell.rows - 1
                        )
                    }
                    result.places.append(place)
                }
            }
            takeReaching()
            rows.append(result)
        }
    }

    /// The row of the grid that heads it: the last one of the head, or the first where all or none are in the head.
    func header(of table: HTMLTable) -> Int {
        let head = table.rows.prefix { $0.isHead }.count
        return head == 0 || head == table.rows.count ? 0 : head - 1
    }
}
