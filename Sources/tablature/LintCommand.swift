public import ArgumentParser
public import Linter
import SourceModel
import TablatureKit

struct LintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Finds faults in pages.",
        discussion: "Exits with 1 where an error was found. Levels and ignores stand in tablature.yaml.")

    @OptionGroup var shared: SharedOptions

    @Option(name: .long, help: "text, json, sarif or github.")
    var format: LintFormat = .text

    @Flag(name: .long, help: "Take warnings for errors.")
    var strict = false

    @Option(
        name: .long,
        help: ArgumentHelp("Pass the findings that the file lists: only others fail.", valueName: "file"))
    var baseline: String?

    @Flag(name: .long, help: "Write all that is found now into the file of --baseline.")
    var updateBaseline = false

    @Option(name: .long, help: ArgumentHelp("Print what a code means.", valueName: "code"))
    var explain: String?

    @Flag(name: .long, help: "Print overrides to fill in for words that look like a rule and gave none.")
    var suggestOverrides = false

    @Argument(help: ArgumentHelp("Folders of pages, or single pages.", valueName: "specs"))
    var specs: [String] = []

    func validate() throws {
        if updateBaseline, baseline == nil { throw ValidationError("--update-baseline goes with --baseline") }
    }

    func run() async throws {
        let console = shared.console()
        if let explain {
            guard let text = LintRun.explanation(of: explain) else {
                throw ValidationError(LintRun.unknownCode(explain))
            }
            return console.result(text + "\n")
        }
        if suggestOverrides {
            return try await console.run {
                let run = try LintRun(configuration: .load(shared.config), isStrict: strict)
                console.result(try await run.suggestedOverrides(specs))
            }
        }
        try await console.run {
            var report = try await LintRun(configuration: .load(shared.config), isStrict: strict).run(specs)
            if let baseline {
                for line in try report.apply(baseline: baseline, isUpdated: updateBaseline) { console.say(line) }
            }
            report.notices.forEach(console.say)
            let least: Diagnostic.Severity =
                shared.quiet ? .error : format == .text && !shared.verbose ? .warning : .note
            console.result(format.render(report.findings.filter { $0.severity >= least }, toolVersion: Tool.version))
            console.say(report.summary)
            if report.findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
        }
    }
}

extension LintFormat: ExpressibleByArgument {}
