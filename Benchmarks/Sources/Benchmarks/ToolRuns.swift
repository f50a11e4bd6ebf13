import Foundation

/// Whole runs of the tool on specs/: a new process each, as a build has it.
struct ToolRuns {
    /// The path of the tool.
    let tool: String

    private static let specs = {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return root.appending(path: "specs").path
    }()

    /// Prints the median times, and how they compare with a run that does nothing.
    func print() throws {
        let output = FileManager.default.temporaryDirectory.appending(path: "tablature-benchmark-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }
        var times: [[Double]] = [[], [], []]
        for _ in 0..<11 {
            try? FileManager.default.removeItem(at: output)
            times[0].append(try run(["--version"]))
            times[1].append(try run(["generate", "--quiet", "--output", output.path, Self.specs]))
            times[2].append(try run(["generate", "--quiet", "--output", output.path, Self.specs]))
        }
        let titles = ["start of the tool", "generate, new output", "generate, nothing changed"]
        Swift.print("\ntablature on specs/")
        for (title, values) in zip(titles, times) {
            let time = median(values)
            let ratio = time / median(times[0])
            Swift.print(
                title.padding(toLength: 26, withPad: " ", startingAt: 0)
                    + right(String(format: "%.1f ms", time), 13) + right(String(format: "%.2f", ratio), 28))
        }
    }

    /// The milliseconds of one run.
    private func run(_ arguments: [String]) throws -> Double {
        let process = Process()
        process.executableURL = URL(filePath: tool)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let start = ContinuousClock.now
        try process.run()
        process.waitUntilExit()
        let time = start.duration(to: .now)
        guard process.terminationStatus == 0 else {
            throw CocoaError(.executableLoad, userInfo: [NSLocalizedDescriptionKey: "\(tool) \(arguments) failed"])
        }
        return Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15
    }
}
