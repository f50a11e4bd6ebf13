import Foundation

/// Runs the built tool as a user would.
struct Tool {
    /// What a run left behind.
    struct Run {
        var status: Int32
        var output: String
        var errors: String
    }

    /// The folder that the tool runs in; removed with ``remove()``.
    let folder: URL

    /// Makes an empty folder.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("tablature-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// Runs `tablature` with arguments.
    func callAsFunction(_ arguments: String...) throws -> Run { try run(Self.executable, arguments) }

    /// Runs `git` with arguments.
    func git(_ arguments: String...) throws {
        let identity = [
            "-c", "user.name=Someone", "-c", "user.email=someone@example.com", "-c", "commit.gpgsign=false",
        ]
        _ = try run(URL(fileURLWithPath: "/usr/bin/env"), ["git"] + identity + arguments)
    }

    func read(_ path: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }

    func write(_ text: String, to path: String) throws {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Replaces words in a file.
    func edit(_ path: String, _ old: String, _ new: String) throws {
        try write(try read(path).replacingOccurrences(of: old, with: new), to: path)
    }

    /// Names of all files below the folder but git's, with the time of their last change.
    func files() throws -> [String: Date] {
        var result: [String: Date] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where !path.hasPrefix(".git") {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent(path).path)
            if attributes[.type] as? FileAttributeType == .typeRegular {
                result[path] = attributes[.modificationDate] as? Date
            }
        }
        return result
    }

    /// The tool lies beside the tests' own executable.
    private static var executable: URL {
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let tests =
            FileManager.default.fileExists(
                atPath: own.deletingLastPathComponent().appendingPathComponent("tablature").path)
            ? own : URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("tablature")
    }

    private func run(_ executable: URL, _ arguments: [String]) throws -> Run {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let (output, errors) = (scratch.appendingPathComponent("out"), scratch.appendingPathComponent("err"))
        for file in [output, errors] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }
}
