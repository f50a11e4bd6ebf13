import APIModel
import Foundation
import ModelFormat
import ModelTestSupport
import SourceModel
import Testing
import YAMLReading
import Yams

@testable import DocumentReader

/// Profiles as files: what is written is read as the same profile, and what nobody knows is refused at its line.
struct ProfileFileTests {
    private func parse(_ text: String) throws -> Profile { try ProfileFile(file: "p.yaml").parse(text) }

    private func failure(_ text: String) -> Diagnostic? {
        do { _ = try parse(text) } catch let error as InputError { return error.diagnostics.first } catch {}
        return nil
    }

    @Test func aShortFileHasItsDefaults() throws {
        let profile = try parse("profile: 2\nname: notes\n")
        #expect(profile == Profile(name: "notes", language: "en", service: "notes"))
        #expect(ProfileWriter.write(profile) == "profile: 2\nname: notes\nlanguage: en\nservice: notes\n")
    }

    @Test(arguments: 0..<200) func whatIsWrittenIsReadAsTheSame(seed: Int) throws {
        var maker = ProfileMaker(seed: UInt64(seed))
        let profile = maker.profile()
        let text = ProfileWriter.write(profile)
        let read = try parse(text)
        #expect(read == profile, "\(text)")
        #expect(ProfileWriter.write(read) == text)
    }

    @Test func commentsDecideNothing() throws {
        var maker = ProfileMaker(seed: 7)
        let profile = maker.profile()
        var notes = ProfileWriter.Notes()
        notes.head = ["kept by hand\nname: other"]
        for member in ProfileMember.all {
            notes.lines[member.name] = ["decide: a: b\r\nservice: other # x"]
            guard case .groups(let groups)? = member.value(profile) else { continue }
            notes.counts[member.name] = Dictionary(
                groups.flatMap(\.words).map { ($0, 3) }, uniquingKeysWith: { first, _ in first })
        }
        #expect(try parse(ProfileWriter.write(profile, notes: notes)) == profile)
    }

    @Test(arguments: [
        ("profile: 2\nname: x\ncolums: {}\n", 3, "columns"), ("profile: 2\nname: x\nroutes: {inn: fence}\n", 3, "in"),
        ("profile: 2\nname: x\nroutes:\n  in: [fences]\n", 4, "fence"),
        ("profile: 2\nname: x\ncolumns:\n  nam: [a]\n", 4, "name"),
        ("profile: 2\nname: x\ntypes:\n  sting: [a]\n", 4, "string"),
        ("profile: 2\nname: x\nafterRoute: requests\n", 3, "request"),
    ]) func unknownWordsAreRefusedAtTheirLine(text: String, line: Int, near: String) throws {
        let failure = try #require(self.failure(text))
        #expect(failure.location?.line == line)
        #expect(failure.hint == "did you mean '\(near)'?")
    }

    @Test func aWordHasOneMeaning() throws {
        let failure = try #require(self.failure("profile: 2\nname: x\ncolumns:\n  name: [A]\n  type:\n    - a\n"))
        #expect(failure.message == "'a' stands under 'name' and 'type'")
        #expect(failure.location?.line == 6)
    }

    @Test func onlyItsOwnVersionIsRead() {
        #expect(failure("profile: 3\nname: x\n")?.message.contains("profile: 2") == true)
        #expect(failure("name: x\n")?.message.contains("'profile' is missing") == true)
        #expect(ProfileFile.version(of: "# x\nprofile: 2 # y\n") == "2")
        #expect(ProfileFile.version(of: "name: x\n") == nil)
    }

    @Test func wordsAreComparedWithoutCase() throws {
        let profile = try parse("profile: 2\nname: x\ncolumns: {name: [Field  Name]}\nrequired: {words: YES}\n")
        #expect(profile.columns == ["field name": .name])
        #expect(profile.requiredWords == ["yes"])
    }
}

/// The schema of profiles names what the writer writes.
struct ProfileSchemaTests {
    private func schema() throws -> JSONValue {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: root.appendingPathComponent("Documentation/profile.schema.json"))
        return try JSONReader.read(Array(data))
    }

    @Test func itHasEveryMemberAndNoOther() throws {
        let top = try #require(try schema()["properties"])
        var paths: Set<String> = []
        for member in top.members ?? [] {
            let isGroup = ProfileMember.all.contains { $0.path.count == 2 && $0.path[0] == member.name }
            if isGroup {
                for inner in member.value["properties"]?.members ?? [] { paths.insert("\(member.name).\(inner.name)") }
            } else {
                paths.insert(member.name)
            }
        }
        #expect(paths == Set(ProfileMember.all.map(\.name) + ["profile"]))
    }

    @Test func itHasEveryWordThatAMemberTakes() throws {
        for member in ProfileMember.all {
            guard let choices = member.choices else { continue }
            var node = try #require(try schema()["properties"]?[member.path[0]])
            if member.path.count == 2 { node = try #require(node["properties"]?[member.path[1]]) }
            var words = Set((node["properties"]?.members ?? []).map(\.name))
            if words.isEmpty { words = Self.enumeration(node) }
            #expect(words == Set(choices), "\(member.name)")
        }
    }

    private static func enumeration(_ node: JSONValue) -> Set<String> {
        if case .array(let items)? = node["enum"] {
            return Set(items.compactMap { if case .string(let text) = $0 { text } else { nil } })
        }
        guard case .array(let choices)? = node["anyOf"] else { return [] }
        return choices.reduce(into: []) { $0.formUnion(enumeration($1["items"] ?? $1)) }
    }

    @Test(arguments: 0..<40) func whatIsWrittenFitsIt(seed: Int) throws {
        var maker = ProfileMaker(seed: UInt64(seed))
        let text = ProfileWriter.write(maker.profile())
        let root = try YAMLReader(file: "p.yaml", code: .profileInvalid).document(text)
        #expect(JSONSchema(try schema()).errors(in: Self.json(.mapping(root))) == [], "\(text)")
    }

    private static func json(_ node: Node) -> JSONValue {
        switch node {
        case .scalar(let scalar):
            guard scalar.style == .plain else { return .string(scalar.string) }
            if scalar.string == "true" || scalar.string == "false" { return .boolean(scalar.string == "true") }
            return Int64(scalar.string).map(JSONValue.integer) ?? .string(scalar.string)
        case .sequence(let items): return .array(items.map(json))
        case .mapping(let members):
            return .object(members.map { .init($0.key.string ?? "", json($0.value)) })
        case .alias: return .null
        }
    }

    @Test func theReferenceNamesEveryMember() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent("Documentation/profiles.md"), encoding: .utf8)
        for member in ProfileMember.all { #expect(text.contains("`\(member.name)`"), "\(member.name)") }
    }
}
