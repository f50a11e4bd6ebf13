import ArgumentParser
import TablatureKit

struct DialectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dialect", abstract: "Works with the profiles that pages are read by.", subcommands: [Check.self])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Says how well the profiles fit a set of pages.",
            discussion: """
                Exits with 1 where no operation was found, or something that looks like an operation, a table of fields, a \
                column or a word of theirs was not taken. What gains most stands first.
                """)

        enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

        @OptionGroup var shared: SharedOptions

        @Option(name: .long, help: "text or json.")
        var format: Format = .text

        @Argument(help: ArgumentHelp("Folders of pages, or single pages.", valueName: "specs"))
        var specs: [String] = []

        func run() async throws {
            let console = shared.console()
            try await console.run {
                let report = try await DialectCheck(configuration: .load(shared.config)).run(specs)
                report.notices.forEach(console.say)
                console.result(format == .json ? String(decoding: report.json, as: UTF8.self) : report.text)
                if !report.fits { throw ExitCode(1) }
            }
        }
    }
}
