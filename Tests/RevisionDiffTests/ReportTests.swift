import APIModel
import Foundation
import Testing

@testable import RevisionDiff

/// What the reports look like, and that page text stays text in each of them.
struct ReportTests {
    private func report(_ edit: (inout PageText) -> Void) throws -> DiffReport {
        RevisionDiff().compare(try Pages.model(PageText()), try Pages.model(PageText().edited(edit)))
    }

    @Test func nothingChanged() throws {
        let same = try report { _ in }
        #expect(TextReport().render(same) == "no changes; operations compared: 1\n")
        #expect(MarkdownReport().render(same).isEmpty)
        #expect(MarkdownReport().changelogSection(same, version: "1.0.0").isEmpty)
        #expect(GitHubReport().render(same).isEmpty)
        #expect(JSONReport().render(same).contains(#""changes": []"#))
        #expect(HTMLReport().render(same).contains("Nothing changed."))
    }

    @Test func textNamesPlaceAndVerdict() throws {
        let text = TextReport().render(try report { $0.request[1].type = "Long" })
        #expect(text.hasPrefix("box\n  createBox\n    ! request.size has a wider type: Integer → Long\n"))
        #expect(text.contains("request-parameter-type-widened: wire non-breaking, swift breaking, stated"))
        #expect(text.contains("Boxes/createBox.md:"))
        #expect(text.hasSuffix("1 change; wire: 1 non-breaking; swift: 1 breaking; operations compared: 1\n"))
        #expect(!text.contains("\u{1B}"))
        #expect(TextReport(usesColour: true).render(try report { $0.method = "PUT" }).contains("\u{1B}[31;1m!"))
    }

    @Test func markdownPutsBreakingChangesFirst() throws {
        let markdown = MarkdownReport().render(
            try report {
                $0.request.append(.init("note", "String", "False", "Anything"))
                $0.method = "PUT"
            })
        let breaking = try #require(markdown.range(of: "## Breaking changes"))
        let added = try #require(markdown.range(of: "## Additions and other changes"))
        #expect(breaking.lowerBound < added.lowerBound)
        #expect(markdown.contains("### `box` `createBox`"))
        #expect(markdown.contains("- `request.note` is new: `String, optional`"))
        #expect(
            MarkdownReport().changelogSection(try report { $0.method = "PUT" }, version: "2.0.0", date: "2026-01-01")
                .hasPrefix("## 2.0.0 - 2026-01-01\n\n### Breaking changes\n"))
    }

    /// A report whose every text tries to be something else.
    private func hostile() -> DiffReport {
        let text = "<script>alert(1)</script> `x` ``y`` \r\n::error::z | **b** \u{1B}[31m \u{202E}abc & \"q\" 'r'"
        var change = Change(
            kind: .requestParameterDescriptionChanged, service: "s<b>", operation: text, path: "request.\(text)",
            before: .string(text), after: .string("`"), severity: Severities(wire: .docOnly, swift: .docOnly),
            certainty: .inferred)
        change.evidence = [text]
        change.note = text
        change.model = text
        change.oldRow = Change.Row(name: text, type: text, requirement: .required, defaultText: text, description: text)
        change.newRow = change.oldRow
        change.accepted = Acceptance(reason: text)
        return DiffReport(compared: .init(old: 1, new: 1), changes: [change])
    }

    @Test func hostileTextIsOnlyText() throws {
        let html = HTMLReport(title: "<i>", oldName: "\"a\"", newName: "<b>").render(hostile())
        #expect(
            !html.contains("<script") && !html.contains("s<b>") && !html.contains("<i>\n") && !html.contains("\u{202E}")
        )
        #expect(html.contains("&lt;script&gt;"))
        let annotation = GitHubReport().render(hostile())
        #expect(annotation.split(separator: "\n").count == 1 && !annotation.contains("\r"))
        let plain = TextReport().render(hostile())
        #expect(!plain.contains("\u{1B}") && !plain.contains("\u{202E}") && !plain.contains("\r"))
        let markdown = MarkdownReport().render(hostile())
        #expect(markdown.contains("```request.<script>"), "a fence longer than every run inside")
        #expect(try JSONSerialization.jsonObject(with: Data(JSONReport().render(hostile()).utf8)) is [String: Any])
    }

    @Test func annotationsPointAtTheRow() throws {
        let lines = GitHubReport(path: { "docs/" + $0 }).render(try report { $0.request.remove(at: 0) })
        #expect(lines.hasPrefix("::error file=docs/Boxes/createBox.md,line="))
        #expect(lines.contains("title=request-parameter-removed::box createBox request.name is gone"))
    }

    @Test func htmlMarksTheWordsThatDiffer() throws {
        let html = HTMLReport(oldName: "v1", newName: "v2").render(
            try report { $0.request[1].description = "How small the box is" })
        #expect(html.contains("How <del>large</del> the box is"))
        #expect(html.contains("How <ins>small</ins> the box is"))
        #expect(!html.contains("<script") && html.contains("prefers-color-scheme: dark"))
    }

    @Test func twoRunsAreEqualToTheByte() throws {
        let edit: (inout PageText) -> Void = {
            $0.request.append(.init("note", "String"))
            $0.responseModels[1].rows.removeAll()
        }
        #expect(JSONReport().render(try report(edit)) == JSONReport().render(try report(edit)))
        #expect(HTMLReport().render(try report(edit)) == HTMLReport().render(try report(edit)))
    }
}
