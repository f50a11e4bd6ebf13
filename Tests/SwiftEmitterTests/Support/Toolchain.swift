import Foundation
import SwiftEmitter
import Testing

/// Runs the toolchain over emitted files.
enum Toolchain {
    /// A new folder below the system's temporary one.
    static func makeFolder(_ name: String) throws -> URL {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("tablature-\(name)-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// Writes the files of a module into a folder; returns their paths.
    static func write(_ files: [EmittedFile], to folder: URL) throws -> [String] {
        try files.map { file in
            let url = folder.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.contents.utf8).write(to: url)
            return url.path
        }
    }

    /// What the compiler says about a module; empty where it compiles in Swift 6 mode without warnings.
    static func typecheck(_ paths: [String], module: String) throws -> String {
        try run(
            "swiftc",
            ["-typecheck", "-swift-version", "6", "-warnings-as-errors", "-parse-as-library", "-module-name", module]
                + ["-I", modules.path] + paths)
    }

    /// What the formatter would say or change; empty where it would leave every file as it is.
    static func format(_ paths: [String]) throws -> String {
        let configuration = root.appendingPathComponent(".swift-format").path
        let lint = try run("swift", ["format", "lint", "--strict", "--configuration", configuration] + paths)
        var changed = ""
        for path in paths {
            let before = try String(contentsOfFile: path, encoding: .utf8)
            let after = try output("swift", ["format", "--configuration", configuration, path])
            if before != after { changed += "\(path) would change\n" }
        }
        return lint + changed
    }

    /// Records what a tool said as an issue.
    static func expectNothing(_ said: String, location: Testing.SourceLocation = #_sourceLocation) {
        if !said.isEmpty { Issue.record("\(said.prefix(4000))", sourceLocation: location) }
    }

    /// The repository.
    static var root: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
    }

    /// Where the build puts the interfaces of modules: beside the test bundle.
    private static var modules: URL {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
        var folder = bundle.bundleURL.deletingLastPathComponent()
        if !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Modules").path) {
            folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        }
        return folder.appendingPathComponent("Modules")
    }

    private static func run(_ tool: String, _ arguments: [String]) throws -> String {
        try launch(tool, arguments, isErrorWanted: true)
    }

    private static func output(_ tool: String, _ arguments: [String]) throws -> String {
        try launch(tool, arguments, isErrorWanted: false)
    }

    /// Output goes through a file: a pipe that nobody empties stops the tool.
    private static func launch(_ tool: String, _ arguments: [String], isErrorWanted: Bool) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("tablature-\(UUID().uuidString).txt")
        try Data().write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let handle = try FileHandle(forWritingTo: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [tool] + arguments
        process.standardOutput = isErrorWanted ? FileHandle.nullDevice : handle
        process.standardError = isErrorWanted ? handle : FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try handle.close()
        let text = try String(contentsOf: file, encoding: .utf8)
        return text.isEmpty && process.terminationStatus != 0 ? "\(tool) failed" : text
    }
}
