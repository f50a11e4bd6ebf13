import Foundation
import PackagePlugin

/// `swift package tablature-generate`: writes the committed code of a package. It is a plugin of its own because SwiftPM
/// asks for the permission to write once per plugin, and reading needs none.
@main
struct TablatureGenerateCommand: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let process = Process()
        process.executableURL = try context.tool(named: "tablature").url
        process.arguments = ["generate"] + arguments
        // Messages name the commands that a user of the plugin has.
        process.environment = ProcessInfo.processInfo.environment.merging(["TABLATURE_PLUGIN": "command"]) { $1 }
        process.currentDirectoryURL = context.package.directoryURL
        try process.run()
        process.waitUntilExit()
        exit(process.terminationReason == .exit ? process.terminationStatus : 70)
    }
}
