public import APIModel
import BoundedPattern
public import SourceModel

/// Judges a model: adds what only the whole model shows to the findings of reading it, and weighs all of them.
public struct Linter: Sendable {
    public init() {}

    /// The findings about a model, in the order in which they are printed.
    ///
    /// - Parameters:
    ///   - model: the model that was read.
    ///   - findings: what reading it found.
    ///   - configuration: levels and ignores. An ignore that matches no finding is a finding itself.
    public func lint(
        model: APIModel, findings: [Diagnostic], configuration: LintConfiguration = LintConfiguration()
    ) -> [Diagnostic] {
        let addresses = AddressIndex(model: model)
        let found =
            findings + ListingCheck(model: model).findings() + RuleCheck(model: model).findings()
            + ExampleCheck(model: model).findings()
        return Weighing(configuration: configuration).weigh(found.map(addresses.addressed).sorted().uniqued())
    }
}

extension Linter {
    /// Applies ignores and levels to findings, without a look at ignores that match nothing.
    public func weigh(_ findings: [Diagnostic], configuration: LintConfiguration) -> [Diagnostic] {
        Weighing(configuration: configuration).weigh(findings, reportsUnusedIgnores: false)
    }
}

extension DiagnosticCode {
    /// Whether an error of the code says that something of the pages was not read.
    fileprivate var saysWhatIsLost: Bool {
        switch self {
        case .pageDamaged, .methodUnknown, .addressUnreadable, .fileNotText, .fileUnreadable, .tableUnread,
            .operationLost, .rowsLost, .diffPageUnreadable, .diffTableUnreadable:
            true
        default: false
        }
    }
}

/// Applies ignores, levels and strictness.
private struct Weighing {
    var configuration: LintConfiguration

    func weigh(_ findings: [Diagnostic], reportsUnusedIgnores: Bool = true) -> [Diagnostic] {
        let ignores = configuration.ignores.map(Matcher.init)
        var isUsed = Array(repeating: false, count: ignores.count)
        var kept: [Diagnostic] = []
        for finding in findings {
            // Every ignore that matches is used, not just the first.
            var isIgnored = false
            for (index, ignore) in ignores.enumerated() where ignore.matches(finding) {
                isUsed[index] = true
                isIgnored = true
            }
            if !isIgnored { kept.append(finding) }
        }
        for (index, ignore) in configuration.ignores.enumerated() where !isUsed[index] && reportsUnusedIgnores {
            kept.append(
                Diagnostic(
                    .ignoreUnused, "no finding matches the ignore of \(ignore.summary)", at: ignore.source,
                    hint: "remove the ignore, or correct its code, address or file"))
        }
        return kept.compactMap(weighed).sorted()
    }

    private func weighed(_ finding: Diagnostic) -> Diagnostic? {
        var finding = finding
        // What is lost stays an error: an ignore, which gives its reason, is the only way past it.
        if finding.severity == .error, finding.code.saysWhatIsLost { return finding }
        switch configuration.levels[finding.code] {
        case .off: return nil
        case .note: finding.severity = .note
        case .warning: finding.severity = .warning
        case .error: finding.severity = .error
        case nil: break
        }
        if configuration.isStrict, finding.severity == .warning { finding.severity = .error }
        return finding
    }
}

private struct Matcher {
    private var code: DiagnosticCode?
    private var address: Glob?
    private var file: Glob?

    init(_ ignore: LintConfiguration.Ignore) {
        code = ignore.code
        address = ignore.address.map(Glob.init)
        file = ignore.file.map(Glob.init)
    }

    func matches(_ finding: Diagnostic) -> Bool {
        if let code, finding.code != code { return false }
        if let address, !(finding.address.map(address.matches) ?? false) { return false }
        if let file, !(finding.location.map { file.matches($0.file) } ?? false) { return false }
        return true
    }
}

extension LintConfiguration.Ignore {
    /// What it ignores, in words.
    fileprivate var summary: String {
        let parts = [code.map(\.rawValue), address.map { "address '\($0)'" }, file.map { "file '\($0)'" }]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}

extension [Diagnostic] {
    /// The findings without repetitions, in the same order.
    fileprivate func uniqued() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { seen.insert($0).inserted }
    }
}
