/// Verdicts of a configuration that replace those of the catalogue.
public struct SeverityOverrides: Hashable, Sendable {
    /// What a configuration says that cannot be used.
    public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        /// One sentence in lower case without a full stop.
        public var description: String
    }

    private var verdicts: [ChangeKind: Verdict] = [:]

    private struct Verdict: Hashable, Sendable {
        var wire: Severity?
        var swift: Severity?
        var isOff = false
    }

    /// No override.
    public init() {}

    /// Adds one override.
    ///
    /// - Parameters:
    ///   - identifier: a kind of the catalogue, as configurations write it.
    ///   - surface: the surface that it is about (`wire`, `swift`, `both`).
    ///   - severity: the new verdict, or `off`: such changes are not reported.
    /// - Throws: ``Problem`` where a word is not known; it names the nearest known one.
    public mutating func add(_ identifier: String, surface: String = "both", severity: String) throws(Problem) {
        guard let kind = ChangeKind(rawValue: identifier) else {
            throw Self.unknown("kind of change", identifier, ChangeKind.allCases.map(\.rawValue))
        }
        guard let place = Surface(rawValue: surface) else {
            throw Self.unknown("surface", surface, Surface.allCases.map(\.rawValue))
        }
        if severity == "off" {
            verdicts[kind, default: Verdict()].isOff = true
            return
        }
        guard let verdict = Severity(rawValue: severity) else {
            throw Self.unknown("severity", severity, Severity.allCases.map(\.rawValue) + ["off"])
        }
        if place != .swift { verdicts[kind, default: Verdict()].wire = verdict }
        if place != .wire { verdicts[kind, default: Verdict()].swift = verdict }
    }

    /// The verdict in force for a kind, or nil where it is switched off.
    public func severity(of kind: ChangeKind) -> Severities? { severity(of: kind, instead: kind.entry.severity) }

    /// The changes with the verdicts in force; what is switched off is left out.
    func applied(to changes: [Change]) -> [Change] {
        if verdicts.isEmpty { return changes }
        return changes.compactMap { change in
            guard let severity = severity(of: change.kind, instead: change.severity) else { return nil }
            var change = change
            change.severity = severity
            return change
        }
    }

    private func severity(of kind: ChangeKind, instead severity: Severities) -> Severities? {
        guard let verdict = verdicts[kind] else { return severity }
        if verdict.isOff { return nil }
        return Severities(wire: verdict.wire ?? severity.wire, swift: verdict.swift ?? severity.swift)
    }

    static func unknown(_ what: String, _ word: String, _ known: [String]) -> Problem {
        let nearest = known.max { Similarity.names($0, word) < Similarity.names($1, word) }
        return Problem(description: "\(word) is no \(what)" + (nearest.map { "; the nearest is \($0)" } ?? ""))
    }
}
