import Foundation
import Testing

@Suite struct DiffTests {
    /// A repository with a page in three revisions, the longest title being 60, 50 and 40 characters.
    private func repository() throws -> Tool {
        let tool = try Tool()
        _ = try tool("init")
        try tool.git("init", "--quiet")
        for (tag, length) in [("v1", 60), ("v2", 50), ("v3", 40)] {
            let page = try tool.read("specs/example/createNote.md")
            let row = page.split(separator: "\n").first { $0.hasPrefix("|**title**") }.map(String.init) ?? ""
            try tool.edit(
                "specs/example/createNote.md", row,
                "|**title**|String|True| |The title, no more than \(length) characters|")
            try tool.git("add", "--all")
            try tool.git("commit", "--quiet", "--message", tag)
            try tool.git("tag", tag)
        }
        return tool
    }

    @Test func comparesRevisionsFoldersAndModels() throws {
        let tool = try repository()
        defer { tool.remove() }
        let narrowed = try tool("diff", "v1", "v3")
        #expect(narrowed.status == 1)
        #expect(narrowed.output.contains("request-parameter-length-narrowed"))
        #expect(try tool("diff", "v3..v1").status == 0, "what grows breaks nothing")
        #expect(try tool("diff", "v3").status == 0, "the working tree is the last revision")
        #expect(try tool("diff", "--fail-on", "never", "v1", "v3").status == 0)
        #expect(try tool("diff", "v1:specs", "specs").output == tool("diff", "v1", "v3").output)
        _ = try tool("export", "model", "--output", "old.json")
        try tool.edit("specs/example/createNote.md", "40 characters", "30 characters")
        #expect(try tool("diff", "old.json", "specs").status == 1)
    }

    /// What could not be read on a side is no "no changes".
    @Test(arguments: ["POTS", "<!-- POST"]) func whatCannotBeReadFails(slip: String) throws {
        let tool = try repository()
        defer { tool.remove() }
        try tool.edit("specs/example/createNote.md", "POST", slip)
        for arguments in [["v3"], ["v3:specs", "specs"], ["specs", "v3:specs"]] {
            let run = try arguments.count == 1 ? tool("diff", arguments[0]) : tool("diff", arguments[0], arguments[1])
            #expect(run.status == 2, "\(arguments): \(run.output)\(run.errors)")
            #expect(!run.output.contains("no changes"))
        }
    }

    @Test func snapshotsOfRevisionsAndFoldersThatWereNotThere() throws {
        let tool = try repository()
        defer { tool.remove() }
        _ = try tool("export", "model", "--output", "old.json")
        try tool.git("add", "--all")
        try tool.git("commit", "--quiet", "--message", "snapshot")
        try tool.edit("specs/example/createNote.md", "40 characters", "30 characters")
        let narrowed = try tool("diff", "HEAD:old.json", "specs")
        #expect(narrowed.status == 1)
        #expect(narrowed.output.contains("request-parameter-length-narrowed"))
        let absent = try tool("diff", "HEAD:nowhere", "specs")
        #expect(absent.status == 0)
        #expect(absent.output.contains("counts as an empty API"))
    }

    @Test func everyFormatSaysTheSameFact() throws {
        let tool = try repository()
        defer { tool.remove() }
        let json = try tool("diff", "--format", "json", "--fail-on", "never", "v1", "v2")
        let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect((report?["changes"] as? [Any])?.count == 1)
        #expect(try tool("diff", "--format", "github", "v1", "v2").output.hasPrefix("::error "))
        #expect(try tool("diff", "--format", "markdown", "v1", "v2").output.contains("request.title"))
        #expect(try tool("diff", "--format", "html", "v1", "v2").output.lowercased().hasPrefix("<!doctype html>"))
        #expect(try tool("diff", "--format", "markdown", "v1", "v1").output.isEmpty)
    }

    @Test func acceptedChangesFailNoMore() throws {
        let tool = try repository()
        defer { tool.remove() }
        let configuration = try tool.read("tablature.yaml")
        try tool.write(configuration + "diff: {accepted: accepted.yaml}\n", to: "tablature.yaml")
        #expect(try tool("diff", "v1", "v2").status == 1)
        #expect(try tool("diff", "--accept-all", "v1", "v2").status == 64, "an acceptance gives a reason")
        #expect(try tool("diff", "--accept-all", "--reason", "agreed", "v1", "v2").status == 0)
        #expect(try tool.read("accepted.yaml").contains("agreed"))
        #expect(try tool("diff", "v1", "v2").status == 0)
        let stale = try tool("diff", "--prune", "v2", "v2")
        #expect(stale.status == 0)
        #expect(try !tool.read("accepted.yaml").contains("agreed"), "what matches nothing is pruned")
    }

    @Test func whatIsNotThereIsAnError() throws {
        let tool = try repository()
        defer { tool.remove() }
        let revision = try tool("diff", "v9", "v1")
        #expect(revision.status == 2)
        #expect(revision.errors.contains("git knows no revision 'v9'"))
        let path = try tool("diff", "v1:elsewhere", "v1")
        #expect(path.status == 0)
        #expect(path.output.contains("counts as an empty API"))
        #expect(try tool("diff", "--upload-pack=x", "v1").status == 64)
    }

    @Test func aStepThatIsTooSmallFails() throws {
        let tool = try repository()
        defer { tool.remove() }
        #expect(try tool("diff", "--fail-on", "never", "--from", "1.0.0", "--to", "1.0.1", "v1", "v2").status == 1)
        #expect(try tool("diff", "--fail-on", "never", "--from", "1.0.0", "--to", "2.0.0", "v1", "v2").status == 0)
    }
}
