/// From which changes on a comparison fails a build.
public struct FailurePolicy: Hashable, Sendable {
    /// The mildest severity that fails on the wire; nil for never.
    public var wire: Severity?
    /// The mildest severity that fails for Swift; nil for never.
    public var swift: Severity?
    /// The least certain changes that can fail.
    public var certainty: Change.Certainty

    /// Creates a policy; without arguments the one of the command line: breaking on either surface, however read.
    public init(
        wire: Severity? = .breaking, swift: Severity? = .breaking, certainty: Change.Certainty = .inferred
    ) {
        self.wire = wire
        self.swift = swift
        self.certainty = certainty
    }

    /// Reads `breaking`, `non-breaking`, `doc-only`, `never`, or a level for each surface: `wire=breaking,swift=never`.
    ///
    /// - Parameters:
    ///   - text: the levels; a surface that is not named keeps `breaking` where `surface` includes it.
    ///   - surface: the surfaces that count at all.
    /// - Throws: `SeverityOverrides.Problem` where a word is not known.
    public init(
        parsing text: String, surface: Surface = .both, certainty: Change.Certainty = .inferred
    ) throws(SeverityOverrides.Problem) {
        self.init(certainty: certainty)
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let words = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let level = try Self.level(words[words.count - 1])
            guard words.count == 2 else {
                wire = level
                swift = level
                continue
            }
            switch words[0] {
            case "wire": wire = level
            case "swift": swift = level
            default: throw SeverityOverrides.unknown("surface", words[0], ["wire", "swift"])
            }
        }
        if surface == .swift { wire = nil }
        if surface == .wire { swift = nil }
    }

    private static func level(_ word: String) throws(SeverityOverrides.Problem) -> Severity? {
        if word == "never" { return nil }
        guard let level = Severity(rawValue: word), level != .none else {
            throw SeverityOverrides.unknown("level", word, ["breaking", "non-breaking", "doc-only", "never"])
        }
        return level
    }

    /// Whether the change fails: bad enough on a surface, certain enough and not accepted.
    public func fails(_ change: Change) -> Bool {
        guard change.accepted == nil, change.certainty >= certainty else { return false }
        let isWireBad = wire.map { change.severity.wire >= $0 } ?? false
        let isSwiftBad = swift.map { change.severity.swift >= $0 } ?? false
        return isWireBad || isSwiftBad
    }

    /// The changes of a report that fail, in its order.
    public func failures(in report: DiffReport) -> [Change] { report.changes.filter(fails) }
}
