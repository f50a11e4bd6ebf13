import APIModel
import DocumentReader
import SourceModel
import Testing
import YAMLReading

/// Profiles of users: what extends an embedded one, and what is refused.
struct ProfileTests {
    private let german = """
        profile: 2
        name: german
        extends: jdcloud-en
        language: de
        columns:
          name: [feld]
          type: [art]
          description: [beschreibung]
          status: [status]
        """

    @Test func extendsAnEmbeddedOne() throws {
        let library = try ProfileLibrary(own: [(file: "german.yaml", text: german)])
        #expect(library.names.prefix(3) == ["german", "jdcloud-en", "jdcloud-zh"])
        let page = Page(response: "|Feld|Art|Beschreibung|\n|-|-|-|\n|a|Integer|Worte|", codes: "|Status|\n|-|\n|200|")
        let reading = try Reading(["a.md": page.text], profiles: library)
        #expect(reading.codes == [])
        #expect(try reading.operation().language == "de")
        #expect(try reading.operation().response.map(\.type) == [.integer])
    }

    @Test func onlySomeProfiles() throws {
        let library = try ProfileLibrary(only: ["jdcloud-zh"])
        #expect(try Reading(["a.md": Page().chinese], profiles: library).model.services.count == 1)
        #expect(throws: InputError.self) { try ProfileLibrary(only: ["jdcloud-cn"]) }
    }

    /// Pages of one folder may be written in two ways that profiles know.
    @Test func mixedFolders() throws {
        let english = Page(title: "getOne", address: "https://things.example.com/v1/one")
        let chinese = Page(title: "getOther", address: "https://things.example.com/v1/other")
        let reading = try Reading(["a.md": english.text, "b.md": chinese.chinese])
        #expect(reading.codes == [])
        #expect(try reading.service.operations.map(\.language) == ["en", "zh"])
    }

    @Test(
        arguments: [
            ("colums: {}\n", "10:1", "did you mean 'columns'?"), ("types: {strin: [a]}\n", "10:9", "did you mean 'string'?"),
            ("parts: [respons]\n", "10:9", "did you mean 'response'?"), ("titles: maybe\n", "10:9", nil),
            ("extends: jdcloud\n", "10:10", nil), ("a: b: c\n", "10:5", nil),
        ] as [(String, String, String?)])
    func faultsHaveAPlaceAndAHint(_ added: String, _ place: String, _ hint: String?) throws {
        let text = german.replacing("extends: jdcloud-en\n", with: "service: x\n") + "\n" + added
        do {
            _ = try ProfileLibrary(own: [(file: "own.yaml", text: text)])
            Issue.record("the profile was taken")
        } catch let error as InputError {
            let finding = try #require(error.diagnostics.first)
            #expect(finding.code == .profileInvalid)
            #expect(finding.location?.file == "own.yaml")
            #expect("\(finding.location?.line ?? 0):\(finding.location?.column ?? 0)" == place)
            if let hint { #expect(finding.hint == hint) }
        }
    }

    @Test(arguments: ["", "name: x\n", "profile: 3\nname: x\n", "- a\n", "profile: 1\nname: x\n", "\u{0}"])
    func textsThatAreNoProfile(_ text: String) {
        #expect(throws: InputError.self) { try ProfileLibrary(own: [(file: "own.yaml", text: text)]) }
    }
}
