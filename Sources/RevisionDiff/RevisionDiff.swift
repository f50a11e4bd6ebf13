public import APIModel
public import SourceModel

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
    ///   - findings: what the readers of both sides found: what is missing on a side because it could not be read is
    ///     said, and not reported as a change.
    ///   - names: the Swift names that the SDKs of both sides declare: one that means something else now is reported.
    public func compare(
        _ old: APIModel, _ new: APIModel, findings: (old: [Diagnostic], new: [Diagnostic]) = ([], []),
        names: SwiftDeclarations = SwiftDeclarations()
    ) -> DiffReport {
        let problems = (
            old: ReadingProblems(findings.old, otherPages: old.otherPages),
            new: ReadingProblems(findings.new, otherPages: new.otherPages)
        )
        var changes: [Change] = []
        var said = Findings()
        let matcher = ServiceMatcher(old: old.services, new: new.services, findsRenames: options.findsRenames)
        var pairs = matcher.pairs
        for service in matcher.removed {
            if Self.isDamaged(service, problems.new) {
                pairs.append((service, Service(identifier: service.identifier)))
            } else {
                changes.append(Self.change(.serviceRemoved, service, isOld: true))
            }
        }
        for service in matcher.added {
            if Self.isDamaged(service, problems.old) {
                pairs.append((Service(identifier: service.identifier), service))
            } else {
                changes.append(Self.change(.serviceAdded, service, isOld: false))
            }
        }
        for pair in pairs {
            var comparison = ServiceComparison(
                old: pair.old, new: pair.new, findsRenames: options.findsRenames, problems: problems,
                names: names)
            comparison.run()
            changes += comparison.changes
            said.add(comparison.diagnostics)
        }
        let compared = DiffReport.Compared(old: Self.count(old), new: Self.count(new))
        for (side, count) in [("OLD", compared.old), ("NEW", compared.new)] where count == 0 {
            said.add(Diagnostic(.diffNothingToCompare, "\(side) has no operation"))
        }
        changes = options.severities.applied(to: changes).map(Self.completed).sorted()
        return DiffReport(compared: compared, changes: changes, diagnostics: said.sorted)
    }

    /// Whether the other side has a page of the service that could not be read: then the service is not gone.
    private static func isDamaged(_ service: Service, _ other: ReadingProblems) -> Bool {
        service.operations.contains { other.unreadable(like: Page($0)) != nil }
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
