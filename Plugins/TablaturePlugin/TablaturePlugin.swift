import Foundation
import PackagePlugin

/// Writes the client of a service from the pages in a target's folder, and has it compiled into that target.
///
/// The plugin finds the pages and names the outputs; all decisions are the tool's.
@main
struct TablaturePlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let module = target.sourceModule else { return [] }
        return try commands(
            module: module.moduleName, folder: target.directoryURL, files: module.sourceFiles.map(\.url),
            work: context.pluginWorkDirectoryURL, tool: context.tool(named: "tablature").url)
    }

    private func commands(module: String, folder: URL, files: [URL], work: URL, tool: URL) -> [Command] {
        let inputs = files.filter {
            (FixedOutputs.pageEndings + ["yaml", "yml", "mustache"]).contains($0.pathExtension.lowercased())
        }
        let pages = inputs.filter(isPage)
        guard !pages.isEmpty else {
            // An error would fail every later command too, for a folder that may be filled in a minute.
            Diagnostics.warning("the target '\(module)' has no pages (.md) for Tablature; is their folder excluded?")
            return []
        }
        var arguments = ["generate", "--shards", "\(FixedOutputs.shards)", "--module", module, "--base", folder.path]
        if let configuration = inputs.first(where: { $0.path == folder.appending(path: "tablature.yaml").path }) {
            arguments += ["--config", configuration.path]
        }
        arguments += ["--output", work.path]
        return [
            .buildCommand(
                displayName: "Generating \(module) from \(pages.count) page\(pages.count == 1 ? "" : "s")",
                executable: tool, arguments: arguments + pages.map(\.path), environment: ["TABLATURE_PLUGIN": "build"],
                inputFiles: inputs,
                outputFiles: FixedOutputs.names.map { work.appending(path: $0) })
        ]
    }

    private func isPage(_ file: URL) -> Bool {
        FixedOutputs.pageEndings.contains(file.pathExtension.lowercased()) && !file.pathComponents.contains { $0.hasSuffix(".docc") }
    }
}

#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension TablaturePlugin: XcodeBuildToolPlugin {
        func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
            try commands(
                module: target.displayName, folder: context.xcodeProject.directoryURL,
                files: target.inputFiles.map(\.url), work: context.pluginWorkDirectoryURL,
                tool: context.tool(named: "tablature").url)
        }
    }
#endif
