import Foundation
import Testing

/// From pages that nobody knows to a profile that is kept.
@Suite struct InitFromTests {
    private func project() throws -> Tool {
        let tablature = try Tool()
        try tablature.write(NotePages.notes, to: "pages/notes.md")
        try tablature.write(NotePages.objects, to: "pages/objects.md")
        return tablature
    }

    @Test func theKeptDraftReadsAsTheDraftInMemory() throws {
        let tablature = try project()
        defer { tablature.remove() }
        let drafted = try tablature("export", "openapi", "--output", "A", "pages")
        #expect(drafted.status == 0)
        #expect(drafted.errors.contains("one was drafted from them; keep it with: tablature init --from pages"))
        let run = try tablature("init", "--from", "pages", "--no-shipped")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("routes: 2 of 2 taken (100%)"))
        let kept = try tablature("export", "openapi", "--output", "B")
        #expect(kept.status == 0)
        #expect(!kept.errors.contains("drafted"))
        #expect(try tablature.read("A/pages.json") == tablature.read("B/pages.json"))
        #expect(try tablature.read("B/pages.json").contains("/folders/{folder}/notes"))
        #expect(try tablature.read("profiles/pages.yaml").contains("# decide: the name of the service"))
        #expect(try tablature.read("tablature.yaml").contains("profiles: [profiles/pages.yaml]"))
    }

    @Test func aProfileIsAddedToAConfiguration() throws {
        let tablature = try project()
        defer { tablature.remove() }
        try tablature.write("version: 1\npages: pages\n", to: "tablature.yaml")
        let run = try tablature("init", "--from", "pages", "--no-shipped")
        #expect(run.status == 0)
        #expect(run.errors.contains("add to tablature.yaml: profiles: [profiles/pages.yaml]"))
        #expect(try tablature.read("tablature.yaml") == "version: 1\npages: pages\n")
        #expect(try tablature("init", "--from", "pages", "--no-shipped").status == 2)
    }

    @Test func pagesWithoutAnOperationAreNotDrafted() throws {
        let tablature = try Tool()
        defer { tablature.remove() }
        try tablature.write("# Welcome\n\nNothing to call here.\n", to: "pages/a.md")
        let run = try tablature("init", "--from", "pages")
        #expect(run.status == 2)
        #expect(run.errors.contains("no operation was found on 1 pages"))
        #expect(try tablature.files().keys.sorted() == ["pages/a.md"])
        #expect(try tablature("export", "openapi", "pages").status == 2)
        #expect(try tablature("dialect", "check", "pages").status == 1)
    }

    @Test func whatMustStayAsksForAKeptProfile() throws {
        let tablature = try project()
        defer { tablature.remove() }
        #expect(try tablature("generate", "--check", "pages").status == 2)
        #expect(try tablature("diff", "pages", "pages").status == 2)
        let first = try tablature("generate", "pages")
        #expect(first.status == 0, "\(first.errors)")
        let second = try tablature("generate", "pages")
        #expect(second.status == 2)
        #expect(second.errors.contains("tablature init --from pages"))
        #expect(try tablature("lint", "pages").status == 0)
        #expect(try tablature("init", "--from", "pages", "--no-shipped").status == 0)
        #expect(try tablature("generate").status == 0)
        #expect(try tablature("generate", "--check").status == 0)
    }

    @Test func theConfigurationDecidesOtherwise() throws {
        let tablature = try project()
        defer { tablature.remove() }
        #expect(try tablature("init", "--from", "pages", "--no-shipped").status == 0)
        let text = try tablature.read("profiles/pages.yaml")
        try tablature.write(
            text.replacingOccurrences(of: "name: pages", with: "name: other")
                .replacingOccurrences(of: "service: pages", with: "service: other"), to: "profiles/other.yaml")
        let head = "version: 1\npages: pages\nprofiles: [profiles/pages.yaml, profiles/other.yaml]\n"
        try tablature.write(head, to: "tablature.yaml")
        #expect(try tablature("export", "openapi", "--output", "A").status == 0)
        #expect(try tablature.files().keys.contains("A/pages.json"))
        for choice in ["profile: other\n", "profile: {pages: other}\n", "dialects: [other]\n"] {
            try tablature.write(head + choice, to: "tablature.yaml")
            #expect(try tablature("export", "openapi", "--output", "B").status == 0)
            #expect(try tablature.files().keys.contains("B/other.json"), "\(choice)")
        }
        try tablature.write(head + "profile: othr\n", to: "tablature.yaml")
        let unknown = try tablature("export", "openapi", "--output", "C")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("did you mean 'other'?"))
    }

    @Test func readmesCountWhereTheyStateACall() throws {
        let tablature = try project()
        defer { tablature.remove() }
        try tablature.write("# About\n\nHow to use this.\n", to: "pages/README.md")
        let without = try tablature("lint", "pages")
        #expect(without.errors.contains("2 pages, 2 operations"))
        let more = NotePages.notes.replacingOccurrences(of: "notes`", with: "drafts`").replacingOccurrences(
            of: "note", with: "draft")
        try tablature.write(more, to: "pages/README.md")
        let with = try tablature("lint", "pages")
        #expect(with.errors.contains("3 pages, 4 operations"), "\(with.errors)")
    }

    @Test func theCheckTellsWhatWasLeft() throws {
        let tablature = try project()
        defer { tablature.remove() }
        #expect(try tablature("init", "--from", "pages", "--no-shipped").status == 0)
        try tablature.edit("profiles/pages.yaml", "  in: [paragraph]", "  in: [fence]")
        let none = try tablature("dialect", "check")
        #expect(none.status == 1)
        #expect(none.output.contains("GET /notes in a paragraph  pages/notes.md:5:1"))
        #expect(none.output.contains("next: name the place of the route in the profile's 'routes'"))
    }
}
