import ArgumentParser
import TablatureKit

@main
struct Tablature: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tablature",
        abstract: "Turns API reference pages, written as Markdown tables, into a Swift SDK.",
        discussion: """
            With no configuration every command works on the pages in specs/ and the code in Generated/. A tablature.yaml \
            in the current folder, or one named with --config, says otherwise.

            Exit codes: 0 done, 1 the check found something, 2 input that cannot be used, 64 wrong usage.
            """,
        version: Tool.version,
        subcommands: [
            GenerateCommand.self, DiffCommand.self, LintCommand.self, ExportCommand.self, InitCommand.self,
            DialectCommand.self, ExplainCommand.self,
        ])
}
