import Foundation
import SourceModel
import Testing

@testable import TablatureKit

/// What pages, links and configurations must not do.
@Suite struct TrustTests {
    @Test func anotherHostIsAnErrorThatAReasonPasses() async throws {
        var pages = Project.pages
        pages["things/odd.md"] = Project.page("oddThing", "GET", "/v1/odd").replacingOccurrences(
            of: "https://things.example.com", with: "https://things.example.org")
        let project = try Project(pages: pages)
        let finding = try #require(await project.failure().first { $0.code == .anotherHost })
        #expect(finding.location?.file.hasSuffix("odd.md") == true)
        try project.folder.write(
            "version: 1\nlint: {ignore: [{code: operation.another-host, reason: moved}]}\n", to: "tablature.yaml")
        #expect(try await project.generate().operationCount == 3)
    }

    @Test func plainHTTPAmongHTTPSIsAnError() async throws {
        var pages = Project.pages
        pages["things/odd.md"] = Project.page("oddThing", "GET", "/v1/odd").replacingOccurrences(
            of: "https://", with: "http://")
        #expect(await (try Project(pages: pages)).failure().contains { $0.code == .anotherHost })
    }

    @Test func hostsThatDifferByAPlaceholderAreOne() async throws {
        var pages = Project.pages
        pages["things/odd.md"] = Project.page("oddThing", "GET", "/v1/odd").replacingOccurrences(
            of: "https://things.example.com", with: "https://things.{regionId}.example.com")
        #expect(await !(try Project(pages: pages)).failure().contains { $0.code == .anotherHost })
    }

    @Test(arguments: ["Generated/Things", "Generated/.tablature"]) func nothingIsWrittenThroughALink(_ path: String)
        async throws
    {
        let project = try Project()
        let elsewhere = project.folder.path + "/elsewhere"
        for folder in [elsewhere, project.folder.path + "/Generated"] {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        try FileManager.default.createSymbolicLink(
            atPath: project.folder.path + "/" + path, withDestinationPath: elsewhere)
        #expect(await project.failure().contains { $0.code == .fileUnreadable })
        #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere).isEmpty)
    }

    @Test(arguments: ["\"\"", "/", "\"//\""]) func anOutputWithoutANameIsRefused(_ output: String) throws {
        let project = try Project(configuration: "version: 1\noutput: \(output)\n")
        #expect(throws: (any Error).self) { try project.configuration() }
    }

    @Test func aConfigurationMayBeginWithAMarkOfItsEncoding() throws {
        let project = try Project(configuration: "\u{FEFF}version: 1\noutput: Made\n")
        #expect(try project.configuration().output == "Made")
    }

    @Test func entriesThatMatchNothingAreTold() async throws {
        let project = try Project(
            configuration: "version: 1\nmodules: {thing: Thing}\nshapes: {things/Spek: Specification}\n")
        let findings = try await project.generate().findings.filter { $0.code == .entryUnused }
        #expect(findings.map(\.message).sorted().map { $0.prefix(9) } == ["'modules'", "'shapes' "])
        #expect(findings.contains { $0.hint == "did you mean 'things'?" })
    }
}
