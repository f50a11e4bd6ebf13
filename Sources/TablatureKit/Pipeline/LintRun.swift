import APIModel
import Linter
public import SourceModel

/// Reads pages and judges them.
public struct LintRun: Sendable {
    /// What was found.
    public struct Report: Sendable {
        public var findings: [Diagnostic]
        public var pageCount: Int
        public var operationCount: Int
        /// Lines for people: which folders were read by a draft.
        public var notices: [String] = []

        /// One line for people.
        public var summary: String {
            func count(_ severity: Diagnostic.Severity) -> Int { findings.count { $0.severity == severity } }
            return
                "\(pageCount) pages, \(operationCount) operations: \(count(.error)) errors, \(count(.warning)) warnings, "
                + "\(count(.note)) notes"
        }
    }

    private let configuration: Configuration
    private let isStrict: Bool

    public init(configuration: Configuration, isStrict: Bool) {
        self.configuration = configuration
        self.isStrict = isStrict
    }

    /// - Throws: `InputError` where the pages cannot be read at all.
    public func run(_ roots: [String]) async throws -> Report {
        let loaded = try await ModelLoader(configuration: configuration).load(roots)
        var lint = configuration.lint
        lint.isStrict = lint.isStrict || isStrict
        let losses = LossCheck(loaded, since: configuration.snapshot()).findings()
        let findings = Linter().lint(
            model: loaded.model,
            findings: loaded.raised() + losses + UnreadRules(loaded.model).findings + HostCheck(model: loaded.model).findings()
                + (roots.isEmpty ? configuration.unusedEntries(loaded.model) : []), configuration: lint)
        return Report(
            findings: findings.map { $0.showing(loaded.shownPaths) }.sorted(), pageCount: loaded.pageCount,
            operationCount: loaded.model.services.reduce(0) { $0 + $1.operations.count },
            notices: loaded.notices + LoadedModel.newPageNotices(losses))
    }

    /// Overrides to fill in, one for each member whose words look like a rule and gave none.
    public func suggestedOverrides(_ roots: [String]) async throws -> String {
        UnreadRules(try await ModelLoader(configuration: configuration).load(roots).model).overrides
    }

    /// What a code means, what it looks like and what to do; nil where no code is called so.
    public static func explanation(of code: String) -> String? {
        DiagnosticCode(rawValue: code).flatMap { Explanation(of: $0)?.text }
    }

    /// The message for a word that is no code.
    public static func unknownCode(_ word: String) -> String {
        let codes = DiagnosticCode.allCases.map(\.rawValue)
        if let near = NearestWord.of(word, among: codes) { return "'\(word)' is no code; did you mean '\(near)'?" }
        return "'\(word)' is no code; known are \(codes.sorted().joined(separator: ", "))"
    }
}
