import ArgumentParser
import RevisionDiff
import SourceModel
import TablatureKit

struct GenerateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Writes Swift from pages, one module per service.",
        discussion: """
            Only files that Tablature wrote are ever replaced or removed; unchanged files are not touched. Any error means \
            that nothing is written.
            """)

    @OptionGroup var shared: SharedOptions

    @Flag(name: .long, help: "Write nothing: exit with 1 and list what is stale.")
    var check = false

    @Flag(name: .long, help: "Take warnings for errors.")
    var strict = false

    @Option(name: .long, help: ArgumentHelp("The folder for generated code.", valueName: "dir"))
    var output: String?

    @Flag(name: .long, help: "Make the output a complete package.")
    var package = false

    @Flag(name: .long, help: "Give the package tests that decode the examples of the pages.")
    var exampleTests = false

    @Option(name: .long, help: ArgumentHelp("Where Tablature's package lies, for --package.", valueName: "path"))
    var runtimePath: String?

    @Option(name: .long, help: ArgumentHelp("A folder with templates of your own.", valueName: "dir"))
    var templates: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Keep code compiling that was written for a model, a folder of pages or a revision.", valueName: "snapshot")
    )
    var compatibleSince: String?

    @Option(name: .long, help: ArgumentHelp("Fixed file names, in so many shards.", visibility: .hidden))
    var shards: Int?

    @Option(name: .long, help: ArgumentHelp("The module that all code goes into.", visibility: .hidden))
    var module: String?

    @Option(name: .long, help: ArgumentHelp("The target's folder, without a configuration.", visibility: .hidden))
    var base: String?

    @Argument(help: ArgumentHelp("Folders of pages, or single pages.", valueName: "specs"))
    var specs: [String] = []

    func validate() throws {
        if let shards, !(1...64).contains(shards) { throw ValidationError("--shards takes 1 to 64") }
        if let output, output.allSatisfy({ $0 == "/" || $0.isWhitespace }) {
            throw ValidationError("--output names no folder")
        }
        if exampleTests, !package { throw ValidationError("--example-tests goes with --package") }
        if runtimePath != nil, !package { throw ValidationError("--runtime-path goes with --package") }
    }

    func run() async throws {
        let console = shared.console()
        try await console.run {
            var options = GenerateOptions()
            options.output = output
            options.isCheck = check
            options.isStrict = strict
            options.isPackage = package
            options.hasExampleTests = exampleTests
            options.runtimePath = runtimePath
            options.templates = templates
            options.shards = shards
            options.compatibleSince = compatibleSince
            options.module = module
            let configuration = try configuration()
            let report = try await Generator(configuration: configuration, options: options).run(specs)
            report.notices.forEach(console.say)
            console.findings(report.findings)
            // In a build the log is for findings alone.
            if shards != nil { return }
            if check { try finish(check: report, console) } else { summarise(report, console) }
        }
    }

    private func configuration() throws -> Configuration {
        // A target has its own configuration or none: that of the folder in which the build was started is not its.
        if let base, shared.config == nil { return Configuration(folder: base) }
        return try .load(shared.config)
    }

    private func finish(check report: GenerateReport, _ console: Console) throws {
        for path in report.outcome.written { console.result("\(report.output)/\(path): stale\n") }
        for path in report.outcome.removed { console.result("\(report.output)/\(path): no longer generated\n") }
        guard report.outcome.isUpToDate else {
            console.say("stale: \(report.outcome.written.count + report.outcome.removed.count); run tablature generate")
            throw ExitCode(1)
        }
        console.say("up to date: \(report.outcome.unchanged.count) files")
    }

    /// The changes since the last run, and the version step that they ask for.
    private func text(of changes: DiffReport) -> String {
        "changes since the last run:\n\(TextReport().render(changes))version: \(VersionBump(of: changes).sentence(from: nil))"
    }

    private func summarise(_ report: GenerateReport, _ console: Console) {
        for path in report.outcome.written { console.detail("wrote \(report.output)/\(path)") }
        for path in report.outcome.removed { console.detail("removed \(report.output)/\(path)") }
        if let changes = report.changes, !changes.changes.isEmpty { console.say(text(of: changes)) }
        let errors = report.findings.count { $0.severity == .error }
        let warnings = report.findings.count { $0.severity == .warning }
        let notes = report.findings.count { $0.severity == .note }
        console.say(
            """
            \(report.pageCount) pages, \(report.operationCount) operations, \(report.typeCount) types in \
            \(report.modules.count) module\(report.modules.count == 1 ? "" : "s") (\(report.modules.joined(separator: ", ")))
            files: \(report.outcome.written.count) written, \(report.outcome.unchanged.count) unchanged, \
            \(report.outcome.removed.count) removed in \(report.output)
            findings: \(errors) errors, \(warnings) warnings, \(notes) notes
            """)
    }
}
