import APIModel
import Foundation
import SourceModel
import TablatureKit
import Testing
import YAMLReading

/// `generate` in a folder: what it writes, what it leaves alone, and what damaged pages do.
struct GenerateTests {
    @Test func writesOnceThenNothing() async throws {
        let project = try Project()
        let first = try await project.generate()
        #expect(first.pageCount == 4)
        #expect(first.operationCount == 2)
        #expect(first.modules == ["Things"])
        #expect(first.findings.filter { $0.severity > .note } == [])
        #expect(first.outcome.written.contains("Things/Operations/GetThing.swift"))
        #expect(first.outcome.written.contains(".tablature/manifest.json"))
        let (files, stamps) = (project.folder.files("Generated"), try project.folder.stamps("Generated"))
        #expect(Set(files.keys) == Set(first.outcome.written))
        let second = try await project.generate()
        #expect(second.outcome.isUpToDate)
        #expect(try project.folder.stamps("Generated") == stamps)
        #expect(try await project.generate { $0.isCheck = true }.outcome.isUpToDate)
    }

    @Test func checkNamesStaleFilesAndWritesNothing() async throws {
        let project = try Project()
        _ = try await project.generate()
        let page = try #require(project.folder.text("specs/things/makeThing.md"))
        try project.folder.write(page.replacing("|**count**", with: "|**amount**"), to: "specs/things/makeThing.md")
        let stamps = try project.folder.stamps("Generated")
        let check = try await project.generate { $0.isCheck = true }
        #expect(!check.outcome.isUpToDate)
        #expect(check.outcome.written.contains("Things/Shapes/Spec.swift"))
        #expect(!check.outcome.written.contains("Things/Operations/GetThing.swift"))
        #expect(try project.folder.stamps("Generated") == stamps)
        let run = try await project.generate()
        #expect(run.outcome.written == check.outcome.written)
        let after = try project.folder.stamps("Generated")
        #expect(after["Things/Operations/GetThing.swift"] == stamps["Things/Operations/GetThing.swift"])
        #expect(after["Things/Shapes/Spec.swift"] != stamps["Things/Shapes/Spec.swift"])
    }

    @Test func removedPagesTakeTheirFilesAlong() async throws {
        let project = try Project()
        _ = try await project.generate()
        try project.folder.write("mine", to: "Generated/Things/Shapes/Mine.swift")
        try project.folder.remove("specs/things/makeThing.md")
        let run = try await project.generate()
        #expect(run.outcome.removed == ["Things/Operations/MakeThing.swift", "Things/Shapes/Spec.swift"])
        #expect(project.folder.text("Generated/Things/Operations/MakeThing.swift") == nil)
        #expect(project.folder.text("Generated/Things/Shapes/Mine.swift") == "mine")
    }

    @Test func sameBytesWhereverThePagesLie() async throws {
        let one = try Project()
        let other = try Project()
        _ = try await one.generate()
        _ = try await other.generate()
        _ = try await other.generate { $0.output = other.folder.path + "/Elsewhere" }
        #expect(one.folder.files("Generated") == other.folder.files("Generated"))
        #expect(one.folder.files("Generated") == other.folder.files("Elsewhere"))
    }

    @Test func warningsAreErrorsWhereTheUserSaysSo() async throws {
        var pages = Project.pages
        pages["things/odd.md"] = Project.page("odd", "GET", "/v1/{lost}")
        let project = try Project(pages: pages)
        #expect(try await project.generate().findings.contains { $0.code == .placeholderWithoutRow })
        #expect(
            await project.failure { $0.isStrict = true }.contains {
                $0.code == .placeholderWithoutRow && $0.severity == .error
            })
    }

    @Test func findingsCiteFilesAsTheUserNamedThem() async throws {
        var pages = Project.pages
        pages["things/odd.md"] = Project.page("odd", "GET", "/v1/{lost}")
        let project = try Project(pages: pages)
        let finding = try #require(try await project.generate().findings.first { $0.code == .placeholderWithoutRow })
        #expect(finding.location?.file == project.folder.path + "/specs/things/odd.md")
        #expect(project.folder.text("Generated/.tablature/model.json")?.contains(project.folder.path) == false)
    }

    @Test func errorsLeaveTheOutputAsItWas() async throws {
        let project = try Project()
        _ = try await project.generate()
        let files = project.folder.files("Generated")
        try project.folder.write(
            "version: 1\noverrides:\n  - {address: things/none/request.x, reason: wrong, set: {type: Long}}\n",
            to: "tablature.yaml")
        let findings = await project.failure()
        #expect(findings.contains { $0.code == .overrideUnused && $0.location?.line == 3 })
        #expect(project.folder.files("Generated") == files)
        try project.folder.remove("specs")
        #expect(await project.failure().map(\.code) == [.fileUnreadable])
        #expect(project.folder.files("Generated") == files)
    }

    @Test func pagesWithoutAnyOperation() async throws {
        let project = try Project(pages: ["guide.md": "# Guide\n"])
        #expect(await project.failure().contains { $0.severity == .error })
        #expect(project.folder.files("Generated").isEmpty)
    }

    /// A page cut anywhere and an empty one that were no operation before: they are listed, and the rest is generated.
    @Test(arguments: ["", "# makeThing", "|", "```"]) func newPagesWithoutAnOperation(_ text: String) async throws {
        let project = try Project()
        try project.folder.write(text, to: "specs/things/makeThing.md")
        let report = try await project.generate()
        #expect(report.operationCount == 1)
        #expect(report.findings.allSatisfy { $0.severity < .error })
        #expect(report.findings.contains { $0.code == .pageWithoutOperation })
        #expect(report.notices.contains { $0.contains("makeThing.md") })
        #expect(try await project.generate().notices.isEmpty, "the next run knows it")
    }

    @Test func aPageThatIsNoTextIsAnError() async throws {
        let project = try Project()
        try project.folder.write("\u{0}\u{1}\u{2}", to: "specs/things/makeThing.md")
        #expect(await project.failure().contains { $0.code == .fileNotText && $0.severity == .error })
        #expect(project.folder.files("Generated").isEmpty)
    }

    /// What the last run had and this one would lose.
    @Test(arguments: ["", "# makeThing", "```"]) func aLostOperationIsAnErrorThatAReasonAlonePasses(_ text: String)
        async throws
    {
        let project = try Project()
        let before = try await project.generate()
        let files = project.folder.files("Generated")
        try project.folder.write(text, to: "specs/things/makeThing.md")
        let findings = await project.failure()
        #expect(findings.first { $0.severity == .error }?.code == .operationLost)
        #expect(findings.first { $0.severity == .error }?.location?.line == 1)
        #expect(await project.failure { $0.isCheck = true }.contains { $0.code == .operationLost })
        #expect(project.folder.files("Generated") == files)
        try project.folder.write(
            "version: 1\nlint: {severities: {page.operation-lost: note}}\n", to: "tablature.yaml")
        #expect(await project.failure().contains { $0.code == .operationLost }, "a level is no way past it")
        try project.folder.write(
            "version: 1\nlint: {ignore: [{code: page.operation-lost, reason: gone}]}\n",
            to: "tablature.yaml")
        #expect(try await project.generate().operationCount == before.operationCount - 1)
    }

    @Test func aPageThatIsRemovedIsNoSlip() async throws {
        let project = try Project()
        let before = try await project.generate()
        try project.folder.remove("specs/things/makeThing.md")
        #expect(try await project.generate().operationCount == before.operationCount - 1)
    }

    @Test func pagesCutAtEvery97thByte() async throws {
        let project = try Project()
        let loader = ModelLoader(configuration: try project.configuration())
        for name in Project.pages.keys.sorted() {
            let bytes = Array((Project.pages[name] ?? "").utf8)
            for end in stride(from: 0, to: bytes.count, by: 97) {
                try project.folder.write(Array(bytes[..<end]), to: "specs/" + name)
                let loaded = try await loader.load([])
                #expect(loaded.findings.allSatisfy { $0.severity < .error && $0.location != nil })
                #expect(!loaded.model.services.isEmpty)
            }
            try project.folder.write(bytes, to: "specs/" + name)
        }
    }

    /// Every page of one real service cut at every 97th byte; skipped where TABLATURE_CORPUS does not name the pages.
    @Test(.enabled(if: Corpus.service != nil, "TABLATURE_CORPUS does not name the shared pages"))
    func realPagesCutAtEvery97thByte() async throws {
        let service = try #require(Corpus.service)
        let project = try Project(pages: [:])
        let loader = ModelLoader(configuration: try project.configuration())
        let names = try FileManager.default.contentsOfDirectory(atPath: service).filter { $0.hasSuffix(".md") }.sorted()
        #expect(names.count > 5)
        for name in names {
            let bytes = [UInt8](FileManager.default.contents(atPath: service + "/" + name) ?? Data())
            for end in stride(from: 97, to: bytes.count, by: 97) {
                try project.folder.write(Array(bytes[..<end]), to: "specs/\(end)/" + name)
            }
        }
        let loaded = try await loader.load([])
        #expect(loaded.findings.allSatisfy { $0.severity < .error })
        #expect(loaded.pageCount > 100)
    }
}

/// The shared pages, where the environment names them.
private enum Corpus {
    static let service: String? = ProcessInfo.processInfo.environment["TABLATURE_CORPUS"].flatMap { shared in
        let root = shared + "/corpus/en2018/Cloud-Physical-Server"
        let folders = (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []).sorted()
        let page = folders.first { $0.contains("/") && $0.hasSuffix(".md") } ?? folders.first { $0.hasSuffix(".md") }
        return page.map { root + "/" + $0.split(separator: "/").dropLast().joined(separator: "/") }
    }
}
