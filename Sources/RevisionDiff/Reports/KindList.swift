/// The catalogue with the verdicts in force, as `--list-kinds` prints it.
public enum KindList {
    /// A table: identifier, wire, swift, certainty, and the reason behind them.
    public static func text(_ overrides: SeverityOverrides = SeverityOverrides()) -> String {
        let rows = ChangeKind.catalogue.map { entry in
            let severity = overrides.severity(of: entry.kind)
            return [
                entry.kind.rawValue, severity?.wire.rawValue ?? "off", severity?.swift.rawValue ?? "off",
                entry.certainty.rawValue, entry.reason,
            ]
        }
        let table = [["kind", "wire", "swift", "certainty", "why"]] + rows
        let widths = (0..<4).map { column in table.map { $0[column].utf8.count }.max() ?? 0 }
        return table.map { row in
            let cells = widths.indices.map { row[$0] + String(repeating: " ", count: widths[$0] - row[$0].utf8.count) }
            return (cells + [row[4]]).joined(separator: "  ") + "\n"
        }.joined()
    }
}
