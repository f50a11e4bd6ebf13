import SourceModel
import TablatureKit
import Testing

/// `rule.unread` and `lint --suggest-overrides`.
struct UnreadRulesTests {
    private func project(_ words: String) throws -> Project {
        let project = try Project()
        let page = try #require(project.folder.text("specs/things/makeThing.md"))
        try project.folder.write(page.replacing("How many|", with: words + "|"), to: "specs/things/makeThing.md")
        return project
    }

    @Test func proseThatLooksLikeARuleIsNoted() async throws {
        let project = try project("Value range: as the moon says")
        let run = LintRun(configuration: try project.configuration(), isStrict: false)
        let unread = try await run.run([]).findings.filter { $0.code == .ruleUnread }
        #expect(unread.map(\.severity) == [.note])
        #expect(unread.map(\.message) == ["'Value range: as the moon says' looks like a rule and gave none"])
        #expect(
            try await run.suggestedOverrides([]).contains(
                "  - address: things/Spec.count\n    reason: \n    rules: {add: []}\n"))
    }

    @Test func proseThatWasReadIsNot() async throws {
        let project = try project("Value range: [1,5]")
        let run = LintRun(configuration: try project.configuration(), isStrict: false)
        #expect(try await run.run([]).findings.allSatisfy { $0.code != .ruleUnread })
        #expect(try await run.suggestedOverrides([]) == "overrides: []\n")
    }
}
