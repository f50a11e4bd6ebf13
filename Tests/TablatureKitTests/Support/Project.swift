import Foundation
import SourceModel
import TablatureKit
import YAMLReading

/// A folder with a configuration and pages, as a user has it.
struct Project {
    let folder: TemporaryFolder

    init(pages: [String: String] = Project.pages, configuration: String = "version: 1\n") throws {
        folder = try TemporaryFolder()
        try folder.write(configuration, to: "tablature.yaml")
        for (name, text) in pages { try folder.write(text, to: "specs/" + name) }
    }

    static let pages = [
        "things/getThing.md": page("getThing", "GET", "/v1/things/{id}", path: "|**id**|String|True| |Its id|"),
        "things/makeThing.md": page("makeThing", "POST", "/v1/things", request: "|**spec**|Spec|True| |The thing|"),
        "things/overview.md": "# Things\n\n|Name|Method|\n|---|---|\n|getThing|GET|\n|makeThing|POST|\n",
        "guide.md": "# Guide\n\nWords about things.\n",
    ]

    static func page(_ title: String, _ method: String, _ path: String, path rows: String = "", request: String = "")
        -> String
    {
        let header = "|Name|Type|Required or not|Default value|Description|\n|---|---|---|---|---|\n"
        let spec =
            request.isEmpty
            ? "" : "\n\n### Spec\n\(header)|**name**|String|True| |Name|\n|**count**|Integer|False|1|How many|"
        return """
            # \(title)

            ## Description
            About \(title).

            ## Request method
            \(method)

            ## Request address
            https://things.example.com\(path)

            \(rows.isEmpty ? "None" : header + rows)

            ## Request parameter
            \(request.isEmpty ? "None" : header + request)\(spec)

            ## Response parameter
            |Name|Type|Description|
            |---|---|---|
            |**requestId**|String|Id|
            |**result**|Result|What is answered|

            ### Result
            |Name|Type|Description|
            |---|---|---|
            |**names**|String[]|Names|

            ## Response code
            |Return code|Description|
            |---|---|
            |**200**|OK|

            """
    }

    func configuration() throws -> Configuration { try Configuration.load(folder.path + "/tablature.yaml") }

    func generate(_ change: (inout GenerateOptions) -> Void = { _ in }) async throws -> GenerateReport {
        var options = GenerateOptions()
        change(&options)
        return try await Generator(configuration: try configuration(), options: options).run([])
    }

    /// What a run that must fail complains of.
    func failure(_ change: (inout GenerateOptions) -> Void = { _ in }) async -> [Diagnostic] {
        do {
            _ = try await generate(change)
            return []
        } catch let error as InputError { return error.diagnostics } catch { return [] }
    }
}
