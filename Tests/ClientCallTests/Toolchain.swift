import Foundation

/// Compiles programs of generated code against the runtime of this build, and runs them.
enum Toolchain {
    /// What a tool said, and whether it succeeded.
    struct Run: Sendable {
        var output: String
        var succeeded: Bool
    }

    /// Compiles all files below a folder into a program, warnings being errors.
    static func compile(_ folder: URL, to program: URL) throws -> Run {
        let files = (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? [])
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map(\.path).sorted()
        let list = folder.appendingPathComponent("files")
        try files.map { "\"\($0)\"" }.joined(separator: "\n").write(to: list, atomically: true, encoding: .utf8)
        let features = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]
        return try run(
            "swiftc",
            ["-swift-version", "6", "-warnings-as-errors", "-Onone", "-module-name", "Calls", "-o", program.path]
                + features.flatMap { ["-enable-upcoming-feature", $0] }
                + ["-I", build.appendingPathComponent("Modules").path, "@\(list.path)"]
                + objects("TablatureRuntime") + objects("HTTPTypes"))
    }

    /// Runs a tool. Its output goes through a file: a pipe that nobody empties stops the tool.
    static func run(_ tool: String, _ arguments: [String]) throws -> Run {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("tablature-\(UUID().uuidString).txt")
        try Data().write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let handle = try FileHandle(forWritingTo: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [tool] + arguments
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        try handle.close()
        let output = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        return Run(output: output, succeeded: process.terminationStatus == 0)
    }

    private static func objects(_ target: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            at: build.appendingPathComponent("\(target).build"), includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "o" }.map(\.path).sorted()
    }

    /// Where the build puts modules and objects: beside the test bundle.
    private static let build: URL = {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
        let folder = bundle.bundleURL.deletingLastPathComponent()
        if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Modules").path) { return folder }
        return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    }()
}
