import BoundedPattern
public import SourceModel

/// The changes that a project has looked at and lives with: a file kept beside the API and reviewed like code.
public struct AcceptFile: Hashable, Sendable {
    /// One accepted change, or several by a pattern.
    public struct Entry: Hashable, Sendable {
        /// What the entry is recognised by.
        public enum Subject: Hashable, Sendable {
            /// The fingerprint of one change.
            case fingerprint(String)
            /// Identifier, service, operation and path, each with `*` for any text; nil for any.
            case pattern(kind: String, service: String?, operation: String?, path: String?)
        }

        /// When an entry no longer counts.
        public enum Limit: Hashable, Sendable {
            /// The last day on which it counts, as `2026-12-31`.
            case date(String)
            /// The first version for which it no longer counts.
            case version(SemanticVersion)
        }

        public var subject: Subject
        /// Why the change is accepted.
        public var reason: String
        /// Who accepted it.
        public var by: String?
        /// When it was accepted.
        public var date: String?
        /// When the entry no longer counts.
        public var until: Limit?
        /// Whether the suggested version passes over the change.
        public var isIgnoredForVersion: Bool
        /// Where the entry stands in its file.
        public var source: SourceLocation?

        /// Creates an entry.
        public init(
            _ subject: Subject, reason: String, by: String? = nil, date: String? = nil, until: Limit? = nil,
            isIgnoredForVersion: Bool = false, source: SourceLocation? = nil
        ) {
            self.subject = subject
            self.reason = reason
            self.by = by
            self.date = date
            self.until = until
            self.isIgnoredForVersion = isIgnoredForVersion
            self.source = source
        }
    }

    /// The entries in the order of the file.
    public var entries: [Entry]

    /// Creates a file from its entries.
    public init(entries: [Entry] = []) { self.entries = entries }

    /// Marks what is accepted.
    ///
    /// - Parameters:
    ///   - report: what a comparison found.
    ///   - today: the day, as `2026-11-21`; entries with an earlier last day no longer count.
    ///   - version: the version that is about to be released; entries that end at it or before it no longer count.
    /// - Returns: the marked report with a diagnostic for each entry that is stale or has ended, and the file without
    ///   those entries.
    public func apply(
        to report: DiffReport, today: String, version: SemanticVersion? = nil
    ) -> (report: DiffReport, pruned: AcceptFile) {
        var report = report
        var kept: [Entry] = []
        for entry in entries {
            let matched = report.changes.indices.filter { entry.matches(report.changes[$0]) }
            if matched.isEmpty {
                report.diagnostics.append(
                    Diagnostic(
                        .diffAcceptStale, "the accepted change \(entry.subject.text) is not among the changes",
                        at: entry.source, hint: "remove the entry, or run the comparison with --prune"))
            } else if entry.isEnded(today: today, version: version) {
                report.diagnostics.append(
                    Diagnostic(
                        .diffAcceptExpired, "the acceptance of \(entry.subject.text) ended: \(entry.until?.text ?? "")",
                        at: entry.source))
            } else {
                kept.append(entry)
                for index in matched where report.changes[index].accepted == nil {
                    report.changes[index].accepted = Acceptance(
                        reason: entry.reason, by: entry.by, until: entry.until?.text,
                        isIgnoredForVersion: entry.isIgnoredForVersion)
                }
            }
        }
        return (report, AcceptFile(entries: kept))
    }

    /// The file with an entry more for each of `changes` that none accepts yet.
    public func accepting(_ changes: [Change], reason: String, by: String? = nil, date: String? = nil) -> AcceptFile {
        var file = self
        for change in changes where change.accepted == nil {
            file.entries.append(
                Entry(.fingerprint(change.fingerprint), reason: reason, by: by, date: date))
        }
        return file
    }
}

extension AcceptFile.Entry {
    /// Whether the entry speaks of `change`.
    public func matches(_ change: Change) -> Bool {
        switch subject {
        case .fingerprint(let digits): return change.fingerprint == digits.lowercased()
        case .pattern(let kind, let service, let operation, let path):
            func fits(_ pattern: String?, _ text: String) -> Bool { pattern.map { Glob($0).matches(text) } ?? true }
            return fits(kind, change.kind.rawValue) && fits(service, change.service)
                && fits(operation, change.operation)
                && fits(path, change.path)
        }
    }

    func isEnded(today: String, version: SemanticVersion?) -> Bool {
        switch until {
        case nil: false
        // Days written as year-month-day sort as texts.
        case .date(let last): today > last
        case .version(let limit): version.map { $0 >= limit } ?? false
        }
    }
}

extension AcceptFile.Entry.Subject {
    /// The subject in one line.
    var text: String {
        switch self {
        case .fingerprint(let digits): digits
        case .pattern(let kind, let service, let operation, let path):
            [kind, service, operation, path].compactMap { $0 }.joined(separator: " ")
        }
    }
}

extension AcceptFile.Entry.Limit {
    /// The limit as the file writes it.
    var text: String {
        switch self {
        case .date(let day): day
        case .version(let version): version.description
        }
    }
}
