import ArgumentParser
import TablatureKit

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Writes tablature.yaml and a first page.",
        discussion: "Nothing that exists is replaced.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("The folder of the project.", valueName: "folder"))
    var folder = ""

    func run() async throws {
        let console = shared.console()
        try await console.run {
            for path in try ProjectStart(folder: folder).write() { console.say("wrote \(path)") }
            console.say("next: tablature generate")
        }
    }
}
