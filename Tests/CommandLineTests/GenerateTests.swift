import Foundation
import Testing

@Suite struct GenerateTests {
    @Test func writesOnceAndKeepsWhatIsUnchanged() throws {
        let tablature = try Tool()
        defer { tablature.remove() }
        #expect(try tablature("init").status == 0)
        let first = try tablature("generate")
        #expect(first.status == 0)
        #expect(first.output.isEmpty, "results alone belong on standard output")
        #expect(first.errors.contains("1 pages, 1 operations"))
        let written = try tablature.files()
        #expect(written.keys.contains("Generated/NotesClient/Operations/CreateNote.swift"))

        let second = try tablature("generate")
        #expect(second.errors.contains("0 written, 7 unchanged, 0 removed"))
        #expect(try tablature.files() == written, "unchanged files keep their time")
        #expect(try tablature("generate", "--check").status == 0)
    }

    @Test func checkNamesWhatIsStaleAndWritesNothing() throws {
        let tablature = try Tool()
        defer { tablature.remove() }
        _ = try tablature("init")
        _ = try tablature("generate")
        try tablature.edit("specs/example/createNote.md", "|Integer|", "|Long|")
        let before = try tablature.files()
        let run = try tablature("generate", "--check")
        #expect(run.status == 1)
        #expect(run.output.contains("Generated/NotesClient/Operations/CreateNote.swift: stale"))
        #expect(try tablature.files() == before)
    }

    @Test func tellsWhatChangedSinceTheLastRun() throws {
        let tablature = try Tool()
        defer { tablature.remove() }
        _ = try tablature("init")
        _ = try tablature("generate")
        try tablature.edit("specs/example/createNote.md", "[1,5]", "[1,3]")
        let run = try tablature("generate")
        #expect(run.errors.contains("request-parameter-range-narrowed"))
        #expect(run.errors.contains("version: major step"))
    }

    @Test func removesWhatItWroteAndNothingElse() throws {
        let tablature = try Tool()
        defer { tablature.remove() }
        _ = try tablature("init")
        _ = try tablature("generate")
        try tablature.write("mine", to: "Generated/NotesClient/Mine.swift")
        try tablature.edit("specs/example/createNote.md", "# createNote", "# makeNote")
        let run = try tablature("generate")
        #expect(run.status == 0)
        #expect(run.errors.contains("1 removed"))
        let files = try tablature.files()
        #expect(files["Generated/NotesClient/Operations/CreateNote.swift"] == nil)
        #expect(files["Generated/NotesClient/Operations/MakeNote.swift"] != nil)
        #expect(try tablature.read("Generated/NotesClient/Mine.swift") == "mine")
    }

    @Test func refusesToReplaceAFileOfTheUser() throws {
        let tablature = try Tool()
        defer { tablature.remove() }
        _ = try tablature("init")
        try tablature.write("mine", to: "Generated/NotesClient/Operations/CreateNote.swift")
        let run = try tablature("generate")
        #expect(run.status == 2)
        #expect(run.errors.contains("a file that Tablature did not write stands there"))
        #expect(try tablature.files().keys.filter { $0.hasPrefix("Generated") }.count == 1, "an error writes nothing")
    }

    @Test func strictTakesWarningsForErrorsAndKeepsTheOldOutput() throws {
        let tablature = try Tool()
        defer { tablature.remove() }
        _ = try tablature("init")
        _ = try tablature("generate")
        let before = try tablature.files()
        try tablature.edit("specs/example/createNote.md", "range [1,5]|", "range [1,6]|surplus|")
        let run = try tablature("generate", "--strict")
        #expect(run.status == 2)
        #expect(run.errors.contains("specs/example/createNote.md:20:"))
        #expect(run.errors.contains("error: the row has 1 cell more"))
        let after = try tablature.files().filter { $0.key.hasPrefix("Generated") }
        #expect(after == before.filter { $0.key.hasPrefix("Generated") })
    }

    @Test func makesAPackage() throws {
        let tablature = try Tool()
        defer { tablature.remove() }
        _ = try tablature("init")
        #expect(try tablature("generate", "--package", "--runtime-path", "../tablature", "--output", "SDK").status == 0)
        let manifest = try tablature.read("SDK/Package.swift")
        #expect(manifest.contains(#".package(name: "tablature", path: "../tablature")"#))
        #expect(manifest.contains(#"targets: ["NotesClient"]"#))
    }
}
