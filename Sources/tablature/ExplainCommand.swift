import ArgumentParser
import TablatureKit

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Says what each part of a page became, and why.",
        discussion: "The page is read together with the pages of its folder, so that what repeats is seen.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("A page, or PAGE:LINE.", valueName: "page"))
    var page: String

    @Argument(help: ArgumentHelp("A member: how its words were read as rules.", valueName: "member"))
    var member: String?

    func run() async throws {
        let console = shared.console()
        try await console.run {
            if let member {
                let lines = try await RuleExplanation(configuration: .load(shared.config)).run(page, member: member)
                return lines.forEach { console.result($0 + "\n") }
            }
            for line in try PageExplanation(configuration: .load(shared.config)).run(page) {
                console.result(line + "\n")
            }
        }
    }
}
