public import SourceModel

/// How findings are weighed and which are left out.
public struct LintConfiguration: Hashable, Sendable {
    /// What a configuration makes of a code.
    public enum Level: String, Hashable, Sendable, CaseIterable {
        case off, note, warning, error
    }

    /// Findings that are known and accepted.
    public struct Ignore: Hashable, Sendable {
        /// The code; nil for every code.
        public var code: DiagnosticCode?
        /// A glob over addresses (`vm/*/request.filters**`); nil for every address.
        public var address: String?
        /// A glob over the paths of pages (`vm/Guides/**`); nil for every page.
        public var file: String?
        /// Why the findings are accepted.
        public var reason: String
        /// Where the configuration says so.
        public var source: SourceLocation?

        public init(
            code: DiagnosticCode? = nil, address: String? = nil, file: String? = nil, reason: String,
            source: SourceLocation? = nil
        ) {
            self.code = code
            self.address = address
            self.file = file
            self.reason = reason
            self.source = source
        }
    }

    /// Levels that differ from the codes' own severities.
    public var levels: [DiagnosticCode: Level]
    /// What is left out, in the order of the configuration.
    public var ignores: [Ignore]
    /// Whether warnings count as errors.
    public var isStrict: Bool

    public init(levels: [DiagnosticCode: Level] = [:], ignores: [Ignore] = [], isStrict: Bool = false) {
        self.levels = levels
        self.ignores = ignores
        self.isStrict = isStrict
    }
}
