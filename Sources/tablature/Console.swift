import ArgumentParser
import Foundation
import SourceModel
import TablatureKit
import YAMLReading

/// What a command prints: results on standard output, everything else on standard error.
struct Console {
    let isQuiet: Bool
    let isVerbose: Bool

    /// Whether standard output is a terminal that shows colour.
    static var hasColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// Prints a result.
    func result(_ text: String) { write(text, to: FileHandle.standardOutput) }

    /// Prints a line for people, unless they asked for quiet.
    func say(_ line: String) { if !isQuiet { write(line + "\n", to: FileHandle.standardError) } }

    /// Prints a line where people asked for more.
    func detail(_ line: String) { if isVerbose { write(line + "\n", to: FileHandle.standardError) } }

    /// Prints findings in the form of compilers: errors always, warnings unless quiet, notes where verbose.
    func findings(_ findings: [Diagnostic]) {
        let least: Diagnostic.Severity = isQuiet ? .error : isVerbose ? .note : .warning
        let shown = findings.filter { $0.severity >= least }
        guard !shown.isEmpty else { return }
        write(FindingText.render(shown), to: FileHandle.standardError)
    }

    private func write(_ text: String, to handle: FileHandle) {
        guard !text.isEmpty else { return }
        // A reader that went away ends the output, not the program with a trace.
        try? handle.write(contentsOf: Data(text.utf8))
    }
}

extension Console {
    /// Runs a command's work: an input that cannot be used is printed and ends the program with code 2.
    func run(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let error as InputError {
            findings(error.diagnostics)
            throw ExitCode(2)
        }
    }
}
