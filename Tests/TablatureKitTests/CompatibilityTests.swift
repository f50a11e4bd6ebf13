import Foundation
import TablatureKit
import Testing

/// `generate --compatible-since`: where the earlier revision comes from, and what a comparison tells the emitter.
struct CompatibilityTests {
    private static let file = "Things/Client/ThingsCompatibility.swift"

    /// A project whose pages renamed a member of a shape, a variable of the address and an operation since its model was
    /// written.
    private static func project() async throws -> Project {
        let project = try Project()
        _ = try await project.generate()
        let model = try #require(project.folder.text("Generated/.tablature/model.json"))
        try project.folder.write(model, to: "earlier.json")
        let make = try #require(project.folder.text("specs/things/makeThing.md"))
        try project.folder.write(make.replacing("|**count**", with: "|**counts**"), to: "specs/things/makeThing.md")
        let get = try #require(project.folder.text("specs/things/getThing.md"))
        try project.folder.write(
            get.replacing("{id}", with: "{thingId}").replacing("**id**", with: "**thingId**")
                .replacing("# getThing", with: "# readThing"), to: "specs/things/getThing.md")
        return project
    }

    @Test func renamesOfTheComparisonBecomeDeprecatedNames() async throws {
        let project = try await Self.project()
        let report = try await project.generate { $0.compatibleSince = project.folder.path + "/earlier.json" }
        #expect(report.outcome.written.contains(Self.file))
        let text = try #require(project.folder.text("Generated/" + Self.file))
        #expect(text.contains("extension Spec {"))
        #expect(text.contains("public var count: Int? {"))
        #expect(text.contains("public typealias GetThingInput = ReadThingInput"))
        #expect(text.contains("public func getThing(id: String) async throws -> ReadThingOutput {"))
        #expect(text.contains("public var id: String {"))
    }

    @Test func theConfigurationNamesItForEveryRun() async throws {
        let project = try await Self.project()
        try project.folder.write("version: 1\ncompatibleSince: earlier.json\n", to: "tablature.yaml")
        _ = try await project.generate()
        #expect(project.folder.text("Generated/" + Self.file) != nil)
        #expect(try await project.generate { $0.isCheck = true }.outcome.isUpToDate)
    }

    @Test func withoutItNothingIsKept() async throws {
        let project = try await Self.project()
        _ = try await project.generate()
        #expect(project.folder.text("Generated/" + Self.file) == nil)
    }
}
