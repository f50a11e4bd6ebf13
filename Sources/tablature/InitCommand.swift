import ArgumentParser
import Foundation
import TablatureKit

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Writes tablature.yaml, with a first page or with a profile drafted from pages.",
        discussion: """
            With --from it says what share of the pages' routes, tables, columns and words the profile takes; where a \
            configuration exists, the profile alone is written. Exits with 2 where no operation was found. Nothing that \
            exists is replaced.
            """)

    @OptionGroup var shared: SharedOptions

    @Option(name: .long, help: ArgumentHelp("Draft a profile from these pages.", valueName: "pages"))
    var from: String?

    @Flag(name: .long, help: "Draft from the pages alone, whatever profiles in the tool would take.")
    var noShipped = false

    @Argument(help: ArgumentHelp("The folder of the project.", valueName: "folder"))
    var folder = ""

    func validate() throws {
        if noShipped, from == nil { throw ValidationError("--no-shipped goes with --from") }
    }

    func run() async throws {
        let console = shared.console()
        try await console.run {
            guard let from else {
                for path in try ProjectStart(folder: folder).write() { console.say("wrote \(path)") }
                return console.say("next: tablature generate")
            }
            let own = folder.isEmpty ? Configuration.fileName : folder + "/" + Configuration.fileName
            let exists = FileManager.default.fileExists(atPath: own)
            let configuration =
                try shared.config != nil || exists
                ? Configuration.load(shared.config ?? own) : Configuration(folder: folder)
            let start = ProfileStart(
                folder: folder, pages: from, takesShipped: !noShipped, configuration: configuration)
            let report = try await start.run()
            for path in report.written { console.say("wrote \(path)") }
            report.lines.forEach(console.say)
            console.say("next: tablature dialect check")
        }
    }
}
