import APIModel
import SourceModel
import Testing

@testable import DocumentReader

/// What a draft says of pages, and what its file keeps of it.
struct DraftTests {
    private static let page = """
        # Files

        ## Upload a file

        ```
        PUT /files/{name}
        ```

        ### Parameters

        | Field | Kind | Needed | Meaning |
        |---|---|---|---|
        | name | text | yes | Its name. |
        | size | whole number | no | How long it is. |
        | owner | Person | no | Whose it is. |

        ### Returns

        | Field | Kind | Meaning |
        |---|---|---|
        | id | text | The new file. |

        ## Person

        | Field | Kind | Colour |
        |---|---|---|
        | email | text | blue |

        """

    private func set(_ text: String = Self.page) -> PageSet {
        PageSet([OutlinedPage(bytes: Array(text.utf8), path: "a.md", group: "")], name: "files")
    }

    private func draft(_ set: PageSet) throws -> ProfileChoice { ProfileChooser(try ProfileLibrary()).draft(set) }

    @Test func theFileReadsWhatTheDraftReads() throws {
        let set = set()
        let draft = try draft(set)
        let file = DraftFile(draft, set, pages: "pages")
        let profile = try ProfileFile(file: "p.yaml").parse(file.text)
        #expect(profile == file.choice.profile)
        #expect(ModelBuilder().build(set.read(profile)).model == ModelBuilder().build(draft.results).model)
        #expect(draft.operationCount == 1)
    }

    @Test func theFileHasOnlyWordsOfThePages() throws {
        let set = set()
        let profile = DraftFile(try draft(set), set, pages: "pages").choice.profile
        #expect(profile.requiredWords.contains("yes"))
        #expect(!profile.requiredWords.contains("√"))
        #expect(profile.mentions.keys.allSatisfy { Self.page.lowercased().contains($0) })
        #expect(profile.scalars["whole number"] == .int)
        #expect(profile.scalars["varchar"] == nil)
    }

    @Test func theFileCountsAndAsks() throws {
        let set = set()
        let text = DraftFile(try draft(set), set, pages: "pages").text
        #expect(text.contains("- field  # 3 tables"))
        #expect(text.contains("# decide: no address has a host"))
        #expect(text.contains("routes 1 of 1"))
    }

    @Test func whatIsLeftIsToldWithItsPlace() throws {
        let set = set()
        var profile = try draft(set).profile
        profile.routes = [.table]
        let none = ProfileChoice(.kept, profile, set).coverage(of: set)
        #expect(none.left(.routes).map(\.text) == ["PUT /files/{name} in a fence"])
        #expect(none.left(.routes).first?.place.line == 5)
        profile.routes = [.fence]
        profile.columns["kind"] = nil
        let some = ProfileChoice(.kept, profile, set).coverage(of: set)
        #expect(some.left(.columns).first?.text == "kind")
        #expect(some.left(.columns).first?.count == 3)
        #expect(!some.takesAll)
    }

    @Test func aListOfKnownRoutesIsNoOperation() throws {
        let index = "# Index\n\n| Call | What |\n|---|---|\n| `PUT /files/{id}` | Uploads. |\n\n`PUT /files/{id}`\n"
        let pages = [(Self.page, "a.md"), (index, "b.md")].map {
            OutlinedPage(bytes: Array($0.0.utf8), path: $0.1, group: "")
        }
        let results = try draft(set()).results
        #expect(!pages[1].isOfAnotherKind(than: results))
        #expect(pages[0].isOfAnotherKind(than: []))
    }
}

/// Which profile a set of pages is read by.
struct ProfileChooserTests {
    private let kept = """
        profile: 2
        name: ours
        routes: {in: heading}
        mentions: {request: [takes]}
        columns: {name: [what], type: [as], description: [why]}
        types: {string: [words]}
        """

    private func set(_ text: String) -> PageSet {
        PageSet([OutlinedPage(bytes: Array(text.utf8), path: "a.md", group: "")], name: "set")
    }

    private let page = "# GET /a\n\nTakes:\n\n|What|As|Why|\n|---|---|---|\n|b|words|c|\n"

    @Test func aKeptProfileComesFirst() throws {
        let chooser = ProfileChooser(try ProfileLibrary(own: [(file: "p.yaml", text: kept)]))
        let choice = try #require(chooser.choose(set(page), dialectCount: 0))
        #expect(choice.name == "ours")
        #expect(choice.operationCount == 1)
        #expect(chooser.choose(set(page), dialectCount: 2) == nil)
    }

    @Test func aKeptProfileIsObeyedWhereItTakesNothing() throws {
        let chooser = ProfileChooser(try ProfileLibrary(own: [(file: "p.yaml", text: kept)]))
        let other = "# List\n\n`GET /a`\n\n|Name|Type|Description|\n|---|---|---|\n|b|string|c|\n"
        #expect(chooser.choose(set(other), dialectCount: 0)?.origin == .kept)
        #expect(chooser.choose(set(other), dialectCount: 0, name: "ours")?.operationCount == 0)
    }

    @Test func profilesAreTriedByName() throws {
        let own = [(file: "p.yaml", text: kept), (file: "q.yaml", text: kept.replacing("ours", with: "theirs"))]
        #expect(ProfileChooser(try ProfileLibrary(own: own)).choose(set(page), dialectCount: 0)?.name == "ours")
        let only = try ProfileLibrary(own: own, only: ["theirs"])
        #expect(ProfileChooser(only).choose(set(page), dialectCount: 0)?.name == "theirs")
        #expect(only.dialects.dialects.isEmpty)
        #expect(throws: (any Error).self) { try ProfileLibrary(own: own, only: ["other"]) }
    }

    @Test func bothFormsStandInOneConfiguration() throws {
        let first = "profile: 1\nname: german\nextends: jdcloud-en\n"
        let library = try ProfileLibrary(own: [(file: "a.yaml", text: first), (file: "p.yaml", text: kept)])
        #expect(library.dialects.dialects.contains { $0.name == "german" })
        #expect(library.kept.map(\.name) == ["ours"])
        #expect(library.isDialect("german") && !library.isDialect("ours"))
    }
}
