public import SourceModel

/// What a comparison found.
public struct DiffReport: Hashable, Sendable {
    /// How many operations OLD and NEW have.
    public struct Compared: Hashable, Sendable {
        public var old: Int
        public var new: Int

        public init(old: Int, new: Int) {
            self.old = old
            self.new = new
        }
    }

    /// How many operations were compared.
    public var compared: Compared
    /// The changes in the stable order of reports.
    public var changes: [Change]
    /// What is said besides: it affects neither the verdict nor the suggested version.
    public var diagnostics: [Diagnostic]

    /// Creates a report.
    public init(compared: Compared, changes: [Change], diagnostics: [Diagnostic] = []) {
        self.compared = compared
        self.changes = changes
        self.diagnostics = diagnostics
    }

    /// How many changes have each severity on `surface`, from breaking to none.
    public func counts(on surface: Surface) -> [(severity: Severity, count: Int)] {
        Severity.allCases.reversed().map { severity in
            (severity, changes.count { $0.severity[surface] == severity })
        }
    }

    /// The same report with only the changes that are at least as bad as `level` on `surface`.
    public func showing(atLeast level: Severity, on surface: Surface = .both) -> DiffReport {
        var shown = self
        shown.changes.removeAll { $0.severity[surface] < level }
        return shown
    }
}
