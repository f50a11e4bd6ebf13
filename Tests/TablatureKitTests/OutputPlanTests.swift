import Foundation
import SourceModel
import TablatureKit
import Testing
import YAMLReading

/// How files come to the disk: what is ours, what is not, and what failures leave behind.
struct OutputPlanTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func plan(_ files: [String: String], input: UInt64 = 1, keepsManifest: Bool = true) throws -> OutputPlan {
        try OutputPlan(
            folder: folder.path + "/out", files: files.mapValues { Array($0.utf8) }, input: input,
            keepsManifest: keepsManifest)
    }

    private func failure(_ work: () throws -> Void) -> String {
        do { try work() } catch let error as InputError { return error.diagnostics.first?.message ?? "" } catch {}
        return ""
    }

    @Test func writesComparesAndRemoves() throws {
        #expect(
            try plan(["a/x.swift": "1", "b.swift": "2"]).compare().written == [
                "a/x.swift", "b.swift", ".tablature/manifest.json",
            ])
        #expect(folder.files("out").isEmpty)
        _ = try plan(["a/x.swift": "1", "b.swift": "2"]).write()
        let stamps = try folder.stamps("out")
        let next = try plan(["b.swift": "2", "c.swift": "3"], input: 2).write()
        #expect(next.written == ["c.swift", ".tablature/manifest.json"])
        #expect(next.unchanged == ["b.swift"])
        #expect(next.removed == ["a/x.swift"])
        #expect(Set(folder.files("out").keys) == ["b.swift", "c.swift", ".tablature/manifest.json"])
        #expect(try folder.stamps("out")["b.swift"] == stamps["b.swift"])
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out/a"))
        #expect(try plan(["b.swift": "2", "c.swift": "3"], input: 2).compare().isUpToDate)
    }

    @Test func filesOfOthersAreNeverReplacedOrRemoved() throws {
        try folder.write("mine", to: "out/a.swift")
        #expect(failure { _ = try plan(["a.swift": "1", "b.swift": "2"]).write() }.contains("did not write"))
        #expect(folder.files("out").keys.sorted() == ["a.swift"])
        // One that is what we would write is taken over.
        _ = try plan(["a.swift": "mine"]).write()
        #expect(try plan(["b.swift": "2"]).write().removed == ["a.swift"])
    }

    @Test(arguments: ["../x", "/x", "a/../x", "a//x", "./x", "", "a/", "..", "a\u{0}b"]) func pathsThatLeaveTheFolder(
        _ path: String
    ) {
        #expect(failure { _ = try plan([path: ""]) }.contains("outside"))
    }

    @Test func pathsThatDifferOnlyInCase() {
        #expect(failure { _ = try plan(["A.swift": "", "a.swift": ""]) }.contains("only in case"))
    }

    @Test(arguments: ["{", "[]", "{}", "{\"files\": 1}", "{\"files\": [\"../../x\"]}", "{\"files\": [\"/etc/x\"]}"])
    func manifestsThatCannotBeTrusted(_ text: String) throws {
        try folder.write(text, to: "out/.tablature/manifest.json")
        try folder.write("x", to: "x")
        #expect(failure { _ = try plan(["a.swift": "1"]).write() }.contains("manifest"))
        #expect(folder.text("x") == "x")
        #expect(folder.text("out/a.swift") == nil)
    }

    /// What a kill leaves: a manifest that lists files of which some were not written, and files aside.
    @Test func nextRunAfterAKill() throws {
        _ = try plan(["a.swift": "1", "old.swift": "0"]).write()
        try folder.write(
            "{\"version\": 1, \"input\": \"0000000000000002\", \"files\": [\"a.swift\", \"b.swift\", \"c.swift\", \"old.swift\"]}",
            to: "out/.tablature/manifest.json")
        try folder.write("2", to: "out/b.swift")
        try folder.write("3", to: "out/.tablature/staging-999999999/0")
        let run = try plan(["a.swift": "1", "b.swift": "2", "c.swift": "3"], input: 2).write()
        #expect(run.written == ["c.swift", ".tablature/manifest.json"])
        #expect(run.removed == ["old.swift"])
        #expect(folder.files("out").keys.sorted() == [".tablature/manifest.json", "a.swift", "b.swift", "c.swift"])
        #expect(try plan(["a.swift": "1", "b.swift": "2", "c.swift": "3"], input: 2).compare().isUpToDate)
    }

    /// A file stands where a folder is to be: found while the files before it are written aside.
    @Test func failuresLeaveTheOutputAsItWas() throws {
        _ = try plan(["a.swift": "1"]).write()
        try folder.write("mine", to: "out/z")
        let files = folder.files("out")
        #expect(
            failure { _ = try plan(["a.swift": "2", "new/b.swift": "3", "z/c.swift": "4"], input: 2).write() }.contains(
                "no folder"))
        #expect(folder.files("out") == files)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out/new"))
        try folder.write("mine", to: "out/y.swift/x")
        #expect(failure { _ = try plan(["a.swift": "2", "y.swift": "3"], input: 2).write() } != "")
        #expect(folder.text("out/a.swift") == "1")
    }

    @Test(.enabled(if: getuid() != 0, "root may write everywhere")) func foldersThatMayNotBeWritten() throws {
        _ = try plan(["a.swift": "1", "b/c.swift": "1"]).write()
        let inner = folder.path + "/out/b"
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: inner)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: inner) }
        let files = folder.files("out")
        #expect(failure { _ = try plan(["a.swift": "2", "b/c.swift": "2"]).write() }.contains("permission denied"))
        #expect(failure { _ = try plan(["a.swift": "2"]).write() }.contains("permission denied"))
        #expect(folder.files("out") == files)
    }

    @Test func withoutManifestEveryFileMayBeReplacedAndNoneIsRemoved() throws {
        try folder.write("mine", to: "out/a.swift")
        try folder.write("other", to: "out/b.swift")
        let run = try plan(["a.swift": "1"], keepsManifest: false).write()
        #expect(run.written == ["a.swift"])
        #expect(folder.files("out").keys.sorted() == ["a.swift", "b.swift"])
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out/.tablature"))
    }
}
