/// Collects findings while a stage goes on, so that one run reports everything.
public struct Findings: Sendable {
    /// The findings so far, in the order they were made.
    public private(set) var all: [Diagnostic] = []

    /// Creates an empty collection.
    public init() {}

    /// Adds one finding.
    public mutating func add(_ diagnostic: Diagnostic) { all.append(diagnostic) }

    /// Adds the findings of another stage.
    public mutating func add(_ diagnostics: [Diagnostic]) { all.append(contentsOf: diagnostics) }

    /// Whether any finding is an error.
    public var hasErrors: Bool { all.contains { $0.severity == .error } }

    /// The findings in the order in which they are printed.
    public var sorted: [Diagnostic] { all.sorted() }
}
