import APIModel
import Foundation
import Linter
public import RevisionDiff
public import SourceModel
import YAMLReading
import Yams

/// What a comparison is asked for.
public struct DiffRequest: Sendable {
    /// Two sources, or one: `A..B`, or a revision to compare with the working tree.
    public var sources: [String] = []
    public var findsRenames = true
    public var isStrict = false
    /// The version that the next one is proposed for, where the user named one.
    public var currentVersion: SemanticVersion?
    /// The version that is about to be released, where the user named one.
    public var nextVersion: SemanticVersion?
    /// Why all changes that fail now are accepted; nil to accept none.
    public var acceptingReason: String?
    /// Whether entries of the accept file that match nothing, or have ended, are removed.
    public var isPruning = false
    public var policy = FailurePolicy()
    /// The day, as `2026-11-21`: acceptances end by it.
    public var today: String

    public init(today: String) { self.today = today }
}

/// What a comparison found.
public struct DiffOutcome: Sendable {
    /// The marked report.
    public var report: DiffReport
    /// The changes that fail by the request's policy.
    public var failures: [Change]
    /// What was found while reading both sides, errors of the comparison included.
    public var findings: [Diagnostic]
    /// How both sides were named.
    public var oldName: String
    public var newName: String
}

/// Compares two revisions of pages.
public struct DiffRun: Sendable {
    private let configuration: Configuration

    public init(configuration: Configuration) { self.configuration = configuration }

    /// - Throws: `InputError` where a side, the configuration or the accept file cannot be used.
    public func run(_ request: DiffRequest) async throws -> DiffOutcome {
        let severities = try severities()
        let (old, new) = try await RevisionSource(configuration: configuration).load(request.sources)
        let options = DiffOptions(findsRenames: request.findsRenames, severities: severities)
        var report = RevisionDiff(options: options).compare(
            old.loaded.model, new.loaded.model, findings: (old.loaded.findings, new.loaded.findings),
            names: SwiftDeclarations(
                old: old.loaded.model, new: new.loaded.model, configuration: configuration))
        report.diagnostics += unreadable(old.loaded, new.loaded)
        report.diagnostics = weighed(report.diagnostics)
        if let file = try acceptFile(), let path = acceptPath {
            let (marked, pruned) = file.apply(to: report, today: request.today, version: request.nextVersion)
            report = marked
            var result = request.isPruning ? pruned : file
            if let reason = request.acceptingReason {
                result = result.accepting(request.policy.failures(in: report), reason: reason, date: request.today)
                (report, _) = result.apply(to: report, today: request.today, version: request.nextVersion)
            }
            if result != file { try write(result, to: path) }
        } else if request.acceptingReason != nil || request.isPruning {
            throw InputError(
                Diagnostic(
                    .configurationInvalid, "no accept file is named",
                    hint: "name one in tablature.yaml: 'diff: {accepted: tablature-accepted.yaml}'"))
        }
        if request.isStrict, report.diagnostics.contains(where: { $0.code.isUnreadable }) {
            throw InputError(report.diagnostics.filter(\.code.isUnreadable))
        }
        return DiffOutcome(
            report: report, failures: request.policy.failures(in: report), findings: report.diagnostics.sorted(),
            oldName: old.name, newName: new.name)
    }

    /// The catalogue of kinds with the severities in force.
    public func kinds() throws -> String { KindList.text(try severities()) }

    private func severities() throws -> SeverityOverrides {
        var result = SeverityOverrides()
        for kind in configuration.changeSeverities.keys.sorted() {
            for (surface, severity) in (configuration.changeSeverities[kind] ?? [:]).sorted(by: { $0.key < $1.key }) {
                do throws(SeverityOverrides.Problem) {
                    try result.add(kind, surface: surface, severity: severity)
                } catch {
                    throw InputError(
                        Diagnostic(
                            .configurationInvalid, error.description,
                            at: SourceLocation(file: configuration.file ?? Configuration.fileName, line: 1, column: 1),
                            hint: "correct 'diff.severities'; tablature diff --list-kinds prints the kinds"))
                }
            }
        }
        return result
    }

    /// What could not be read on either side: whether something changed there, nobody can say.
    private func unreadable(_ old: LoadedModel, _ new: LoadedModel) -> [Diagnostic] {
        (old.raised() + new.raised()).filter { $0.code.isUnreadable || $0.isDamage || $0.code == .diffNothingToCompare }
    }

    /// The findings, those of pages that are an operation on one side and cannot be read on the other as errors, without
    /// those that the configuration ignores.
    private func weighed(_ findings: [Diagnostic]) -> [Diagnostic] {
        let raised = findings.map { finding in
            var finding = finding
            if [.diffPageUnreadable, .diffTableUnreadable].contains(finding.code) { finding.severity = .error }
            return finding
        }
        return Linter().weigh(raised, configuration: LintConfiguration(ignores: configuration.lint.ignores))
    }

    // MARK: Accept file

    private var acceptPath: String? { configuration.acceptedChanges.map(configuration.resolve) }

    private func acceptFile() throws -> AcceptFile? {
        guard let path = acceptPath else { return nil }
        let bytes: [UInt8]?
        do throws(FileAccess.Failure) { bytes = try FileAccess.readIfPresent(path) } catch {
            throw failure("the accept file cannot be read: \(error.reason)", path)
        }
        guard let bytes else { return AcceptFile() }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw failure("the accept file is no UTF-8 text", path)
        }
        let yaml = YAMLReader(file: path, code: .configurationInvalid)
        let root = try yaml.document(text)
        let items = root["accepted"].flatMap(\.sequence).map(Array.init) ?? []
        do throws(SeverityOverrides.Problem) {
            return try AcceptFile(YAMLValue.json(.mapping(root)), sources: items.map(yaml.location))
        } catch {
            throw failure(error.description, path)
        }
    }

    private func write(_ file: AcceptFile, to path: String) throws {
        do throws(FileAccess.Failure) { try FileAccess.write(Array(file.yaml.utf8), to: path) } catch {
            throw failure("the accept file cannot be written: \(error.reason)", path)
        }
    }

    private func failure(_ message: String, _ path: String) -> InputError {
        InputError(
            Diagnostic(
                .configurationInvalid, message, at: SourceLocation(file: path, line: 1, column: 1),
                hint: "correct the file; each entry gives a reason"))
    }
}

extension DiagnosticCode {
    /// Whether a finding says that a page could not be read as an operation.
    fileprivate var isUnreadable: Bool {
        switch self {
        case .pageDamaged, .methodUnknown, .addressUnreadable, .fileNotText, .fileUnreadable: true
        default: false
        }
    }
}

/// YAML nodes as JSON values.
enum YAMLValue {
    static func json(_ node: Node) -> JSONValue {
        switch node {
        case .scalar(let scalar):
            guard scalar.style == .plain else { return .string(scalar.string) }
            switch scalar.string {
            case "", "~", "null": return .null
            case "true": return .boolean(true)
            case "false": return .boolean(false)
            default: return Int64(scalar.string).map(JSONValue.integer) ?? .string(scalar.string)
            }
        case .mapping(let mapping):
            return .object(mapping.map { JSONValue.Member($0.key.string ?? "", json($0.value)) })
        case .sequence(let items): return .array(items.map(json))
        case .alias: return .null
        }
    }
}
