import Foundation
import Testing

@Suite struct CommandTests {
    @Test func namesItsVersionAndRefusesWhatItDoesNotKnow() throws {
        let tablature = try Tool()
        defer { tablature.remove() }
        let version = try tablature("--version")
        #expect(version.status == 0)
        #expect(version.output.split(separator: ".").count == 3)
        #expect(try tablature("generate", "--no-such-option").status == 64)
        #expect(try tablature("diff").status == 64)
    }

    @Test func initReplacesNothing() throws {
        let tablature = try Tool()
        defer { tablature.remove() }
        try tablature.write("mine", to: "tablature.yaml")
        let run = try tablature("init")
        #expect(run.status == 2)
        #expect(try tablature.read("tablature.yaml") == "mine")
    }

    @Test func aConfigurationIsReadStrictly() throws {
        let tablature = try Tool()
        defer { tablature.remove() }
        try tablature.write("version: 1\noutputs: x\n", to: "tablature.yaml")
        let run = try tablature("generate")
        #expect(run.status == 2)
        #expect(run.errors.contains("tablature.yaml:2:1: error: 'outputs' is unknown in the configuration"))
        #expect(run.errors.contains("did you mean 'output'?"))
    }

    @Test func missingPagesAreAnError() throws {
        let tablature = try Tool()
        defer { tablature.remove() }
        for command in [["generate"], ["lint"], ["export", "model"], ["dialect", "check"]] {
            let run = try command.count == 1 ? tablature(command[0]) : tablature(command[0], command[1])
            #expect(run.status == 2, "\(command)")
            #expect(run.errors.contains("specs: error:"), "\(command)")
        }
    }

    @Test func lintPrintsEachFormAndExplains() throws {
        let tablature = try Tool()
        defer { tablature.remove() }
        _ = try tablature("init")
        #expect(try tablature("lint").status == 0)
        try tablature.edit("specs/example/createNote.md", "POST", "SEND")
        let text = try tablature("lint", "--strict")
        #expect(text.status == 1)
        #expect(text.output.contains("specs/example/createNote.md:7:1: error: 'SEND' is no HTTP method"))
        #expect(try tablature("lint", "--format", "github").output.contains("::error "))
        for format in ["json", "sarif"] {
            let run = try tablature("lint", "--format", format)
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.output.utf8)) }
        }
        #expect(try tablature("lint", "--explain", "operation.unknown-method").output.contains("method"))
        #expect(try tablature("lint", "--explain", "operation.unknown-methods").status == 64)
    }

    @Test func exportsOneDocumentAndTheModel() throws {
        let tablature = try Tool()
        defer { tablature.remove() }
        _ = try tablature("init")
        let document = try tablature("export", "openapi")
        let json = try JSONSerialization.jsonObject(with: Data(document.output.utf8)) as? [String: Any]
        #expect(json?["openapi"] as? String == "3.1.0")
        #expect(try tablature("export", "openapi", "--output", "OA", "--format", "yaml").status == 0)
        #expect(try tablature.read("OA/notes.yaml").contains("createNote"))
        #expect(try tablature("export", "model", "--output", "model.json").status == 0)
        #expect(try tablature("export", "model", "model.json").output == tablature.read("model.json"))
    }

    @Test func dialectCheckCountsWhatNoRuleTook() throws {
        let tablature = try Tool()
        defer { tablature.remove() }
        _ = try tablature("init")
        #expect(try tablature("dialect", "check").status == 0)
        try tablature.edit("specs/example/createNote.md", "|Integer|", "|one two|")
        let run = try tablature("dialect", "check")
        #expect(run.status == 1)
        #expect(run.output.contains("1 × one two  specs/example/createNote.md:20:"))
    }
}
