import APIModel
import DocumentReader
import SourceModel
import Testing
import YAMLReading

/// Profiles of users: what extends an embedded one, and what is refused.
struct ProfileTests {
    private let german = """
        profile: 1
        name: german
        extends: jdcloud-en
        language: de
        columns:
          name: [Feld]
          type: [Art]
          description: [Beschreibung]
          status: [Status]
        """

    @Test func extendsAnEmbeddedOne() throws {
        let dialects = try DialectLibrary(own: [(file: "german.yaml", text: german)])
        #expect(dialects.dialects.map(\.name) == ["german", "jdcloud-en", "jdcloud-zh"])
        let page = Page(response: "|Feld|Art|Beschreibung|\n|-|-|-|\n|a|Integer|Worte|", codes: "|Status|\n|-|\n|200|")
        let reading = try Reading(["a.md": page.text], dialects: dialects)
        #expect(reading.codes == [])
        #expect(try reading.operation().language == "de")
        #expect(try reading.operation().response.map(\.type) == [.integer])
    }

    @Test func onlySomeDialects() throws {
        let dialects = try DialectLibrary(only: ["jdcloud-zh"])
        #expect(try Reading(["a.md": Page().text], dialects: dialects).model.services.isEmpty)
        #expect(try Reading(["a.md": Page().chinese], dialects: dialects).model.services.count == 1)
        #expect(throws: InputError.self) { try DialectLibrary(only: ["jdcloud-cn"]) }
    }

    @Test(
        arguments: [
            ("colums: {}\n", "10:1", "did you mean 'columns'?"), ("extends: jdcloud\n", "2:10", nil),
            ("types: {scalar: {}}\n", "10:9", "did you mean 'scalars'?"),
            ("secrets: word\n", "10:10", nil),
            ("types:\n  scalars: {}\n  rules:\n    - {match: '(', model: a}\n", "13:15", nil),
            ("tables:\n  - {role: modl, columns: [name]}\n", "11:12", "did you mean 'model'?"),
            ("a: b: c\n", "10:5", nil),
        ] as [(String, String, String?)])
    func faultsHaveAPlaceAndAHint(_ added: String, _ place: String, _ hint: String?) throws {
        let text = added.hasPrefix("extends") ? "profile: 1\n" + added + "name: x\n" : german + "\n" + added
        do {
            _ = try DialectLibrary(own: [(file: "own.yaml", text: text)])
            Issue.record("the profile was taken")
        } catch let error as InputError {
            let finding = try #require(error.diagnostics.first)
            #expect(finding.code == .profileInvalid)
            #expect(finding.location?.file == "own.yaml")
            #expect("\(finding.location?.line ?? 0):\(finding.location?.column ?? 0)" == place)
            if let hint { #expect(finding.hint == hint) }
        }
    }

    @Test(arguments: ["", "name: x\n", "profile: 2\nname: x\n", "- a\n", "profile: 1\nname: x\n", "\u{0}"])
    func textsThatAreNoProfile(_ text: String) {
        #expect(throws: InputError.self) { try DialectLibrary(own: [(file: "own.yaml", text: text)]) }
    }
}
