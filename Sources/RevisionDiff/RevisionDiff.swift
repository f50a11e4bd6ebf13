public import APIModel
import SourceModel

/// How a comparison is made.
public struct DiffOptions: Sendable {
    /// Whether rows and operations that went and came are read as renamed or moved where that is clear.
    public var findsRenames: Bool
    /// Verdicts of the configuration that replace those of the catalogue.
    public var severities: SeverityOverrides

    /// Creates options; without arguments those that the command line has by default.
    public init(findsRenames: Bool = true, severities: SeverityOverrides = SeverityOverrides()) {
        self.findsRenames = findsRenames
        self.severities = severities
    }
}

/// Compares two revisions of the same services.
///
/// Each operation is compared by what its own page says, never by what pages say together; so a fact about a model that
/// several operations use is told once for each of them.
public struct RevisionDiff: Sendable {
    private let options: DiffOptions

    /// Creates a comparison.
    public init(options: DiffOptions = DiffOptions()) { self.options = options }

    /// The changes from `old` to `new`, in a stable order.
    ///
    /// - Parameters:
    ///   - old: what the pages said before.
    ///   - new: what they say now.
    ///   - unreadable: pages of either side, by path, that could not be read at all: the operation that the other side
    ///     has there is not reported as removed or added. Pages that the models list besides are known anyway.
    public func compare(
        _ old: APIModel, _ new: APIModel, unreadable: (old: [String], new: [String]) = ([], [])
    ) -> DiffReport {
        var changes: [Change] = []
        var findings = Findings()
        let matcher = ServiceMatcher(old: old.services, new: new.services, findsRenames: options.findsRenames)
        for pair in matcher.pairs {
            var comparison = ServiceComparison(
                old: pair.old, new: pair.new, findsRenames: options.findsRenames,
                oldOthers: old.otherPages + unreadable.old.map { OtherPage(path: $0) },
                newOthers: new.otherPages + unreadable.new.map { OtherPage(path: $0) })
            comparison.run()
            changes += comparison.changes
            findings.add(comparison.diagnostics)
        }
        changes += matcher.removed.map { Self.change(.serviceRemoved, $0, isOld: true) }
        changes += matcher.added.map { Self.change(.serviceAdded, $0, isOld: false) }
        let compared = DiffReport.Compared(old: Self.count(old), new: Self.count(new))
        for (side, count) in [("OLD", compared.old), ("NEW", compared.new)] where count == 0 {
            findings.add(Diagnostic(.diffNothingToCompare, "\(side) has no operation"))
        }
        changes = options.severities.applied(to: changes).map(Self.completed).sorted()
        return DiffReport(compared: compared, changes: changes, diagnostics: findings.sorted)
    }

    private static func count(_ model: APIModel) -> Int { model.services.reduce(0) { $0 + $1.operations.count } }

    private static func change(_ kind: ChangeKind, _ service: Service, isOld: Bool) -> Change {
        let count = service.operations.count
        let told: JSONValue = .string(count == 1 ? "1 operation" : "\(count) operations")
        let place = service.operations.first?.source
        return Change(
            kind: kind, service: service.identifier, operation: "", path: "", before: isOld ? told : nil,
            after: isOld ? nil : told, severity: kind.entry.severity, certainty: kind.entry.certainty,
            old: isOld ? place : nil, new: isOld ? nil : place)
    }

    /// The change with the fingerprints of itself and of its readings.
    private static func completed(_ change: Change) -> Change {
        var change = change
        change.readings = change.readings.map(completed)
        change.fingerprint = Fingerprint.of(change)
        return change
    }
}
