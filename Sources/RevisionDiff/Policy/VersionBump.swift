/// The step of the version that a set of changes asks for.
public struct VersionBump: Hashable, Sendable {
    /// A step, from none to major.
    public enum Step: String, Hashable, Sendable, CaseIterable, Comparable {
        case none, patch, minor, major

        /// From `none` to `major`.
        public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .none: 0
            case .patch: 1
            case .minor: 2
            case .major: 3
            }
        }
    }

    /// The worst verdict among the changes.
    public var severity: Severity
    /// The first change, in the order of reports, with that verdict; nil where no release is needed.
    public var decidedBy: Change?

    /// Reads the verdicts on `surface`. An accepted change counts, unless its entry says that the version passes over
    /// it.
    public init(of report: DiffReport, on surface: Surface = .both) {
        let counting = report.changes.filter { !($0.accepted?.isIgnoredForVersion ?? false) }
        severity = counting.map { $0.severity[surface] }.max() ?? .none
        let worst = severity
        decidedBy = worst == .none ? nil : counting.first { $0.severity[surface] == worst }
    }

    /// The step from `current`: before 1.0 each step is one smaller.
    public func step(from current: SemanticVersion) -> Step {
        switch severity {
        case .none: .none
        case .docOnly: .patch
        case .nonBreaking: current.major > 0 ? .minor : .patch
        case .breaking: current.major > 0 ? .major : .minor
        }
    }

    /// The version that follows `current`.
    public func next(after current: SemanticVersion) -> SemanticVersion {
        // No version follows the greatest number; it stays.
        func following(_ number: Int) -> Int { number == .max ? number : number + 1 }
        return switch step(from: current) {
        case .none: current
        case .patch: SemanticVersion(current.major, current.minor, following(current.patch))
        case .minor: SemanticVersion(current.major, following(current.minor), 0)
        case .major: SemanticVersion(following(current.major), 0, 0)
        }
    }

    /// Whether the step from one version to another is large enough.
    public func allows(from current: SemanticVersion, to next: SemanticVersion) -> Bool {
        next >= self.next(after: current)
    }

    /// One sentence: the next version and the change that decided it.
    public func sentence(from current: SemanticVersion?) -> String {
        guard let decidedBy else { return "no release needed" }
        let place = [decidedBy.service, decidedBy.operation, decidedBy.path].filter { !$0.isEmpty }.joined(
            separator: " ")
        let reason = "\(severity.rawValue): \(decidedBy.kind.rawValue) \(place) [\(decidedBy.fingerprint)]"
        guard let current else {
            let steps = (step(from: SemanticVersion(1, 0, 0)), step(from: SemanticVersion(0, 1, 0)))
            return "\(steps.0.rawValue) step (before 1.0: \(steps.1.rawValue)), for it is \(reason)"
        }
        return "\(current) → \(next(after: current)) (\(step(from: current).rawValue)), for it is \(reason)"
    }
}
