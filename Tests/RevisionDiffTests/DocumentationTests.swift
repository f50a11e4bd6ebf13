import APIModel
import Foundation
import ModelFormat
import Testing

@testable import RevisionDiff

/// The documentation shows what the tool prints. With TABLATURE_RECORD set, the examples are written anew.
struct DocumentationTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Documentation")

    /// The examples in the order of the page.
    private func examples() throws -> [Change] {
        let list = PageText().edited {
            $0.title = "listBoxes"
            $0.method = "GET"
            $0.description = "Lists what there is."
        }
        func first(_ pages: [PageText], _ edit: (inout PageText) -> Void) throws -> Change {
            var (old, new): ([String: String], [String: String]) = ([:], [:])
            for page in pages {
                old["boxes/\(page.title).md"] = page.markdown
                new["boxes/\(page.title).md"] = page.edited(edit).markdown
            }
            return try #require(RevisionDiff().compare(try Pages.model(old), try Pages.model(new)).changes.first)
        }
        let page = PageText()
        return [
            try first([page]) { $0.request[1].required = "True" },
            try first([page]) { $0.responseModels[0].rows[1].type = "Long" },
            try first([page]) {
                $0.address = "https://box.example.com/v1/regions/{region}/boxes"
                $0.path[0].name = "region"
            },
            try first([page]) { $0.codes.append(("202", "Accepted, the box is being made")) },
            try first([page, list]) { $0.responseModels[1].rows.append(.init("age", "Integer", "", "In days")) },
            try first([page]) { $0.requestModels[0].rows[0].name = "color" },
            try first([page.edited { $0.request[1].description = "How long it is kept, in hours" }]) {
                $0.request[1].description = "How long it is kept, in days"
            },
        ]
    }

    @Test func examplesAreWhatTheToolPrints() throws {
        let file = Self.folder.appending(path: "diff.md")
        let text = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        let parts = text.split(separator: "```json\n", omittingEmptySubsequences: false).map(String.init)
        let examples = try examples().map { String(decoding: JSONWriter.pretty(JSONReport.value($0)), as: UTF8.self) }
        #expect(parts.count == examples.count + 1)
        var result = parts[0]
        for (part, example) in zip(parts.dropFirst(), examples) {
            let rest = part.range(of: "```").map { part[$0.lowerBound...] } ?? ""
            result += "```json\n" + example + rest
        }
        if ProcessInfo.processInfo.environment["TABLATURE_RECORD"] != nil { try Data(result.utf8).write(to: file) }
        #expect(text == result, "record the examples with TABLATURE_RECORD=1")
    }

    @Test func schemaKnowsEveryKindAndMember() throws {
        let data = try Data(contentsOf: Self.folder.appending(path: "diff.schema.json"))
        let schema = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        let properties = try #require(definitions["change"]?["properties"] as? [String: [String: Any]])
        #expect(properties["kind"]?["enum"] as? [String] == ChangeKind.allCases.map(\.rawValue))
        for example in try examples() {
            guard case .object(let members) = JSONReport.value(example) else { continue }
            #expect(members.allSatisfy { properties[$0.name] != nil })
        }
    }

    @Test func everyKindHasAReason() {
        #expect(ChangeKind.catalogue.count == 98)
        #expect(ChangeKind.catalogue.allSatisfy { !$0.reason.isEmpty })
    }
}
