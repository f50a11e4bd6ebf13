public import ArgumentParser
public import OpenAPIExporter
import TablatureKit

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes what was understood for other tools.",
        subcommands: [OpenAPI.self, Model.self])

    struct OpenAPI: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "openapi", abstract: "Writes one OpenAPI 3.1 document per service.",
            discussion: "Without --output the document of a single service goes to standard output.")

        @OptionGroup var shared: SharedOptions

        @Option(name: .long, help: "json or yaml.")
        var format: OpenAPIFormat = .json

        @Option(name: .long, help: ArgumentHelp("The folder for the documents.", valueName: "dir"))
        var output: String?

        @Argument(help: ArgumentHelp("Folders of pages, or single pages.", valueName: "specs"))
        var specs: [String] = []

        func run() async throws {
            let console = shared.console()
            try await console.run {
                let export = try await Export(configuration: .load(shared.config)).openAPI(specs, format: format)
                export.notices.forEach(console.say)
                console.findings(export.findings)
                if let output {
                    try export.write(to: output)
                    console.say("\(export.documents.count) documents in \(output)")
                } else if export.documents.count == 1, let document = export.documents.first {
                    console.result(String(decoding: document.bytes, as: UTF8.self))
                } else {
                    throw ValidationError(
                        "there are \(export.documents.count) services; name a folder for their documents with --output")
                }
            }
        }
    }

    struct Model: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "model", abstract: "Writes the model as JSON: the snapshot that diff reads.")

        @OptionGroup var shared: SharedOptions

        @Option(name: .long, help: ArgumentHelp("The file; standard output where none is named.", valueName: "file"))
        var output: String?

        @Argument(help: ArgumentHelp("Folders of pages, single pages, or a model.", valueName: "specs"))
        var specs: [String] = []

        func run() async throws {
            let console = shared.console()
            try await console.run {
                let export = try await Export(configuration: .load(shared.config)).model(specs)
                export.notices.forEach(console.say)
                console.findings(export.findings)
                if let output {
                    try export.write(toFile: output)
                } else {
                    console.result(export.documents.map { String(decoding: $0.bytes, as: UTF8.self) }.joined())
                }
            }
        }
    }
}

extension OpenAPIFormat: ExpressibleByArgument {}
