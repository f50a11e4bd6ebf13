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

    /// Prints a result. One that could not be written is no result: the program ends with code 2.
    func result(_ text: String) {
        guard let failure = write(text, to: FileHandle.standardOutput) else { return }
        write("error: the result cannot be written: \(failure)\n", to: FileHandle.standardError)
        exit(2)
    }

    /// Prints a line for people, unless they asked for quiet.
    func say(_ line: String) { if !isQuiet { write(adapted(line + "\n"), to: FileHandle.standardError) } }

    /// Prints a line where people asked for more.
    func detail(_ line: String) { if isVerbose { write(line + "\n", to: FileHandle.standardError) } }

    /// Prints findings in the form of compilers: errors always, warnings unless quiet, notes where verbose.
    func findings(_ findings: [Diagnostic]) {
        let least: Diagnostic.Severity = isQuiet ? .error : isVerbose ? .note : .warning
        let shown = findings.filter { $0.severity >= least }
        guard !shown.isEmpty else { return }
        write(adapted(FindingText.render(shown)), to: FileHandle.standardError)
    }

    private func adapted(_ text: String) -> String {
        CommandWords.adapted(
            text, isPlugin: ProcessInfo.processInfo.environment[CommandWords.variable] != nil)
    }

    /// Writes all of a text; returns why that failed. A reader that went away wants no more of it, which is no failure.
    @discardableResult
    private func write(_ text: String, to handle: FileHandle) -> String? {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(handle.fileDescriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EPIPE {
                return nil
            } else if errno != EINTR, errno != EAGAIN {
                return String(cString: strerror(errno)).lowercased()
            }
        }
        return nil
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
