import ArgumentParser
import TablatureKit

/// The options that every command takes.
struct SharedOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The configuration.", valueName: "file"))
    var config: String?

    @Flag(name: .shortAndLong, help: "Print errors alone.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Print notes and every file.")
    var verbose = false

    func console() -> Console { Console(isQuiet: quiet, isVerbose: verbose) }
}
