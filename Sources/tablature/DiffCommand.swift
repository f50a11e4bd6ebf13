public import ArgumentParser
import Foundation
public import RevisionDiff
import SourceModel
import TablatureKit

struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Says what changed between two revisions, for whom, and how bad it is.",
        usage: """
            tablature diff [<options>] OLD NEW
            tablature diff [<options>] OLD..NEW
            tablature diff [<options>] REV
            """,
        discussion: """
            OLD and NEW are folders of pages, models that export model wrote, or revisions of git (REV, or REV:path for \
            other pages than those of tablature.yaml). One revision is compared with the working tree. Exits with 1 where \
            a change fails.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, markdown, json, github, html }

    @OptionGroup var shared: SharedOptions

    @Option(name: .long, help: "text, markdown, json, github or html.")
    var format: Format = .text

    @Option(
        name: .long,
        help: ArgumentHelp("breaking, non-breaking, doc-only or never; or wire=…,swift=….", valueName: "level"))
    var failOn = "breaking"

    @Option(name: .long, help: "The least certain changes that fail: stated or inferred.")
    var failOnCertainty: Change.Certainty = .inferred

    @Option(name: .long, help: "wire, swift or both.")
    var surface: Surface = .both

    @Option(name: .long, help: "The mildest changes that are shown: breaking, non-breaking, doc-only or none.")
    var show: Severity = .none

    @Flag(name: .long, help: "Report a rename as a removal and an addition.")
    var noRenames = false

    @Flag(name: .long, help: "Exit with 2 where a page could not be read.")
    var strict = false

    @Option(name: .long, help: ArgumentHelp("The current version, to propose the next one.", valueName: "version"))
    var from: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The next version: exit with 1 where the step is too small.", valueName: "version"))
    var to: String?

    @Option(name: .long, help: ArgumentHelp("Print a section of a change log for a version.", valueName: "version"))
    var changelog: String?

    @Flag(name: .long, help: "Write entries for all that fails now into the accept file.")
    var acceptAll = false

    @Option(name: .long, help: "Why, for --accept-all.")
    var reason: String?

    @Flag(name: .long, help: "Remove entries of the accept file that match nothing.")
    var prune = false

    @Flag(name: .long, help: "Print the kinds of changes and their severities.")
    var listKinds = false

    @Argument(help: ArgumentHelp("What to compare.", valueName: "old new"))
    var sources: [String] = []

    func validate() throws {
        guard !listKinds else { return }
        guard (1...2).contains(sources.count) else { throw ValidationError("name one or two sources to compare") }
        if acceptAll, reason?.contains(where: { !$0.isWhitespace }) != true {
            throw ValidationError("--accept-all takes a --reason")
        }
        if reason != nil, !acceptAll { throw ValidationError("--reason goes with --accept-all") }
        for version in [from, to].compactMap({ $0 }) where SemanticVersion(version) == nil {
            throw ValidationError("'\(version)' is no version such as 1.4.2")
        }
        if to != nil, from == nil { throw ValidationError("--to goes with --from") }
    }

    func run() async throws {
        let console = shared.console()
        try await console.run {
            let run = DiffRun(configuration: try .load(shared.config))
            if listKinds { return console.result(try run.kinds()) }
            let outcome = try await run.run(request())
            let shown = outcome.report.showing(atLeast: show, on: surface)
            // The report for people holds the findings; a reader of another format looks for them here.
            if format != .text || changelog != nil { console.findings(outcome.findings) }
            console.result(rendered(shown, outcome))
            try finish(outcome, console)
        }
    }

    private func request() throws -> DiffRequest {
        var request = DiffRequest(today: Self.today())
        request.sources = sources
        request.findsRenames = !noRenames
        request.isStrict = strict
        request.currentVersion = from.flatMap { SemanticVersion($0) }
        request.nextVersion = to.flatMap { SemanticVersion($0) }
        request.acceptingReason = acceptAll ? reason : nil
        request.isPruning = prune
        do throws(SeverityOverrides.Problem) {
            request.policy = try FailurePolicy(parsing: failOn, surface: surface, certainty: failOnCertainty)
        } catch {
            throw ValidationError("--fail-on: \(error.description)")
        }
        return request
    }

    private func rendered(_ report: DiffReport, _ outcome: DiffOutcome) -> String {
        if let changelog { return MarkdownReport().changelogSection(report, version: changelog, date: Self.today()) }
        switch format {
        case .text: return TextReport(usesColour: Console.hasColour).render(report)
        case .markdown: return MarkdownReport().render(report)
        case .json: return JSONReport().render(report)
        case .github: return GitHubReport().render(report)
        case .html: return HTMLReport(oldName: outcome.oldName, newName: outcome.newName).render(report)
        }
    }

    private func finish(_ outcome: DiffOutcome, _ console: Console) throws {
        let errors = outcome.findings.count { $0.severity == .error }
        if errors > 0 {
            console.say(
                "error: \(errors) place\(errors == 1 ? "" : "s") could not be read: nothing is known of changes there")
            throw ExitCode(2)
        }
        let bump = VersionBump(of: outcome.report, on: surface)
        if let from = from.flatMap({ SemanticVersion($0) }) {
            console.say("version: \(bump.sentence(from: from))")
            if let to = to.flatMap({ SemanticVersion($0) }), !bump.allows(from: from, to: to) {
                console.say("error: the step from \(from) to \(to) is too small")
                throw ExitCode(1)
            }
        }
        guard outcome.failures.isEmpty else {
            console.say(
                "\(outcome.failures.count) change\(outcome.failures.count == 1 ? " fails" : "s fail") (--fail-on \(failOn))"
            )
            throw ExitCode(1)
        }
    }

    private static func today() -> String {
        let parts = Calendar(identifier: .gregorian).dateComponents(in: .gmt, from: Date())
        func padded(_ number: Int?, _ width: Int) -> String {
            let text = "\(number ?? 0)"
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
    }
}

extension Change.Certainty: ExpressibleByArgument {}
extension Surface: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
