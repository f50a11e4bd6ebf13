import Foundation
import PackagePlugin

/// `swift package tablature check|diff|lint`: the commands that only read.
@main
struct TablatureCommand: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        // `check` reads better than `generate --check` where nothing else of `generate` can be asked for.
        let commands = ["check": ["generate", "--check"], "diff": ["diff"], "lint": ["lint"]]
        guard let verb = arguments.first, let command = commands[verb] else {
            print("usage: swift package tablature check|diff|lint [options]; --help after one of them says more")
            if arguments == ["--help"] || arguments == ["-h"] { return }
            exit(64)
        }
        let process = Process()
        process.executableURL = try context.tool(named: "tablature").url
        process.arguments = command + arguments.dropFirst()
        // Messages name the commands that a user of the plugin has.
        process.environment = ProcessInfo.processInfo.environment.merging(["TABLATURE_PLUGIN": "command"]) { $1 }
        process.currentDirectoryURL = context.package.directoryURL
        try process.run()
        process.waitUntilExit()
        // The tool has said what it found; its code tells a finding (1) from an input that cannot be used (2).
        exit(process.terminationReason == .exit ? process.terminationStatus : 70)
    }
}
