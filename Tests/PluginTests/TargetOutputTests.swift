import Foundation
import SourceModel
import TablatureKit
import Testing
import YAMLReading

/// What the tool does as the build plugin calls it: listed pages of one target into declared files.
@Suite struct TargetOutputTests {
    @Test func everyDeclaredFileIsWrittenAndNoOther() async throws {
        let target = try Target(["specs/showShelf.md": page("showShelf", host: "shelves")])
        let report = try await target.generate()
        #expect(report.outcome.written == FixedOutputs.names)
        #expect(try FileManager.default.contentsOfDirectory(atPath: target.output).sorted() == FixedOutputs.names)
        #expect(try target.text("TablatureClient.swift").contains("protocol ShelvesAPI"))
    }

    @Test func aSecondRunTouchesNothing() async throws {
        let target = try Target(["specs/showShelf.md": page("showShelf", host: "shelves")])
        _ = try await target.generate()
        let report = try await target.generate()
        #expect(report.outcome.isUpToDate)
        #expect(report.outcome.unchanged == FixedOutputs.names)
    }

    @Test func aFurtherPageMovesNoOtherModel() async throws {
        var target = try Target(["specs/showShelf.md": page("showShelf", host: "shelves")])
        _ = try await target.generate()
        try target.add("specs/in/a hall 大厅.md", page("showHall", host: "shelves"))
        let report = try await target.generate()
        // The client, and the shards that hold input and output of the new operation.
        #expect(report.outcome.written.count <= 3)
        #expect(report.outcome.written.first == "TablatureClient.swift")
    }

    @Test func commentsCiteThePageBelowTheTarget() async throws {
        let target = try Target(["specs/in/showShelf.md": page("showShelf", host: "shelves")])
        _ = try await target.generate()
        let client = try target.text("TablatureClient.swift")
        #expect(client.contains("`specs/in/showShelf.md`"))
        #expect(!client.contains(target.folder))
    }

    @Test func pagesOfTwoServicesAreRefusedAtThePage() async throws {
        let target = try Target([
            "specs/showHall.md": page("showHall", host: "halls"),
            "specs/showShelf.md": page("showShelf", host: "shelves"),
        ])
        let error = await #expect(throws: InputError.self) { try await target.generate() }
        let fault = try #require(error?.diagnostics.first)
        #expect(fault.severity == .error)
        #expect(fault.location == SourceLocation(file: target.folder + "/specs/showShelf.md", line: 1, column: 1))
        #expect(fault.message.contains("'halls'") && fault.message.contains("'shelves'"))
        #expect(!FileManager.default.fileExists(atPath: target.output))
    }

    @Test func excludedPagesAreNotRead() async throws {
        let target = try Target(
            [
                "specs/showHall.md": page("showHall", host: "halls"),
                "specs/showShelf.md": page("showShelf", host: "shelves"),
            ],
            configuration: "version: 1\nexclude: [\"specs/showH*.md\"]\n")
        _ = try await target.generate()
        #expect(try target.text("TablatureClient.swift").contains("protocol ShelvesAPI"))
    }

    private func page(_ name: String, host: String) -> String {
        """
        # \(name)

        ## Description
        Shows something.

        ## Request method
        GET

        ## Request address
        https://\(host).example.com/v1/\(name)

        ## Request parameter
        None

        ## Response parameter
        |Name|Type|Description|
        |---|---|---|
        |**requestId**|String|Identifies the request|

        ## Response code
        |Return code|Description|
        |---|---|
        |**200**|OK|
        """
    }
}

/// A target's folder on the disk, for one test.
private struct Target: ~Copyable {
    let folder: String
    let output: String
    private var pages: [String] = []
    private let configuration: String?

    init(_ files: [String: String], configuration: String? = nil) throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        folder = root.appendingPathComponent("Target").path
        output = root.appendingPathComponent("Output").path
        self.configuration = configuration == nil ? nil : folder + "/tablature.yaml"
        for (path, text) in files { try add(path, text) }
        try configuration?.write(toFile: folder + "/tablature.yaml", atomically: true, encoding: .utf8)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: (folder as NSString).deletingLastPathComponent)
    }

    mutating func add(_ path: String, _ text: String) throws {
        let file = URL(fileURLWithPath: folder).appendingPathComponent(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        pages.append(file.path)
    }

    func generate() async throws -> GenerateReport {
        var options = GenerateOptions()
        options.shards = FixedOutputs.shards
        options.module = "Target"
        options.output = output
        let configuration = try configuration.map(Configuration.load) ?? Configuration(folder: folder)
        return try await Generator(configuration: configuration, options: options).run(pages.sorted())
    }

    func text(_ name: String) throws -> String { try String(contentsOfFile: output + "/" + name, encoding: .utf8) }
}
