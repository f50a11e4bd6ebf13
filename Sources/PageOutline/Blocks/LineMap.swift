/// Where the lines that the parser sees stand on the page.
struct LineMap {
    struct Origin: Equatable {
        var line: Int
        /// What is added to a column, in Unicode scalars.
        var shift: Int
    }

    /// Nil where the parser sees the page itself.
    var origins: [Origin]?

    func line(_ number: Int) -> Int {
        guard let origins else { return number }
        return origins.isEmpty ? 1 : origins[min(max(number, 1), origins.count) - 1].line
    }

    func column(_ column: Int, line number: Int) -> Int {
        guard let origins, !origins.isEmpty else { return column }
        return max(1, column + origins[min(max(number, 1), origins.count) - 1].shift)
    }
}
