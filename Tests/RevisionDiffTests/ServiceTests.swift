import APIModel
import RevisionDiff
import SourceModel
import Testing

/// What happens to operations, pages, services and shared tables.
struct ServiceTests {
    private func compare(_ old: APIModel, _ new: APIModel, _ options: DiffOptions = DiffOptions()) -> [String] {
        let report = RevisionDiff(options: options).compare(old, new)
        #expect(Mirror.differences(report, RevisionDiff(options: options).compare(new, old)) == [])
        return report.changes.map { "\($0.operation) \(CatalogueTests.line($0))" }
    }

    private let other = PageText().edited {
        $0.title = "listBoxes"
        $0.method = "GET"
        $0.description = "Lists what there is."
    }

    @Test func operationAdded() throws {
        let changes = compare(try Pages.model(PageText()), try Pages.model(PageText(), other))
        #expect(changes == ["listBoxes operation-added : non-breaking, non-breaking"])
    }

    @Test func operationRenamedAtOneAddress() throws {
        let renamed = PageText().edited { $0.title = "makeBox" }
        let changes = compare(try Pages.model(PageText(), other), try Pages.model(renamed, other))
        #expect(changes == ["makeBox operation-renamed : none, breaking"])
    }

    @Test func operationRenamedWithItsAddress() throws {
        let renamed = PageText().edited {
            $0.title = "createCrate"
            $0.address = "https://box.example.com/v1/regions/{regionId}/crates"
        }
        let old = try Pages.model(PageText(), other)
        let new = try Pages.model(renamed, other)
        #expect(
            compare(old, new) == [
                "createCrate operation-renamed : none, breaking",
                "createCrate path-changed address: breaking, non-breaking",
            ])
        #expect(
            compare(old, new, DiffOptions(findsRenames: false)) == [
                "createBox operation-removed : breaking, breaking",
                "createCrate operation-added : non-breaking, non-breaking",
            ])
    }

    @Test func pageMoved() throws {
        let changes = compare(try Pages.model(PageText(), group: "A"), try Pages.model(PageText(), group: "B"))
        #expect(changes == ["createBox operation-moved : none, none"])
    }

    @Test func folderRenamed() throws {
        let changes = compare(
            try Pages.model(PageText(), other, group: "A"), try Pages.model(PageText(), other, group: "B"))
        #expect(changes == [" group-renamed : none, none"])
    }

    @Test func serviceRenamedWithItsHost() throws {
        func page(_ host: String) -> PageText {
            PageText().edited { $0.address = "https://\(host).example.com/v1/regions/{regionId}/boxes" }
        }
        let changes = compare(try Pages.model(page("box")), try Pages.model(page("crate")))
        #expect(
            changes == [
                " service-renamed : none, breaking", "createBox host-changed address: breaking, non-breaking",
            ])
    }

    @Test func serviceAdded() throws {
        let crate = other.edited { $0.address = "https://crate.example.com/v1/crates" }
        let changes = compare(try Pages.model(PageText()), try Pages.model(PageText(), crate))
        #expect(changes == [" service-added : non-breaking, non-breaking"])
    }

    @Test func tableOfTwoPagesThatBecomesTwo() throws {
        let changed = other.edited { $0.responseModels[1].rows.append(.init("age", "Integer", "", "How old it is")) }
        let changes = compare(try Pages.model(PageText(), other), try Pages.model(PageText(), changed))
        #expect(
            changes == [
                " model-split : none, breaking",
                "listBoxes response-property-added response.result.box.age: non-breaking, non-breaking",
            ])
    }

    @Test func requestTableThatComesIntoAnAnswer() throws {
        let new = PageText().edited {
            $0.responseModels[1].rows.append(.init("lids", "Lid[]", "", "Its lids"))
            $0.responseModels.append(
                ("Lid", [.init("kind", "String", "", "Which lid"), .init("weight", "Integer", "", "How heavy")]))
        }
        let changes = compare(try Pages.model(PageText()), try Pages.model(new))
        #expect(
            changes == [
                " model-merged : none, breaking",
                "createBox response-property-added response.result.box.lids: non-breaking, non-breaking",
            ])
    }

    @Test func sharedTableIsToldOncePerOperation() throws {
        func edit(_ page: PageText) -> PageText {
            page.edited { $0.responseModels[1].rows.append(.init("age", "Integer", "", "How old it is")) }
        }
        let report = RevisionDiff().compare(
            try Pages.model(PageText(), other), try Pages.model(edit(PageText()), edit(other)))
        #expect(report.changes.map(\.operation) == ["createBox", "listBoxes"])
        #expect(report.changes.allSatisfy { $0.model == "Box" })
        let text = TextReport().render(report)
        #expect(text.ranges(of: "age is new").count == 1, "the fact stands once")
        #expect(text.contains("in createBox at") && text.contains("in listBoxes at"))
    }

    @Test func tableReachedTwiceIsToldAtTheShortestPath() throws {
        let old = PageText().edited { $0.request.append(.init("spare", "Lid", "False", "One more lid")) }
        let new = old.edited { $0.requestModels[1].rows[1].type = "Long" }
        let change = try #require(RevisionDiff().compare(try Pages.model(old), try Pages.model(new)).changes.first)
        #expect(change.path == "request.spare.weight")
        #expect(change.also == ["request.spec.lids[].weight"])
    }

    @Test func damagedPageIsNoRemoval() throws {
        let page = PageText()
        let damaged = page.markdown.replacing("## Request address", with: "## Adress")
        let old = try Pages.model(["Boxes/createBox.md": page.markdown, "Boxes/listBoxes.md": other.markdown])
        let new = try Pages.model(["Boxes/createBox.md": damaged, "Boxes/listBoxes.md": other.markdown])
        let report = RevisionDiff().compare(old, new)
        #expect(report.changes.isEmpty)
        #expect(report.diagnostics.map(\.code) == [.diffPageUnreadable])
    }

    @Test func damagedServiceIsNoRemoval() throws {
        let damaged = PageText().edited { $0.method = "FETCH" }
        let (old, new) = (try Pages.read(PageText()), try Pages.read(damaged))
        let report = RevisionDiff().compare(old.model, new.model, findings: (old.findings, new.findings))
        #expect(report.changes.isEmpty)
        #expect(report.diagnostics.map(\.code).contains(.diffPageUnreadable))
    }

    @Test func damagedTableTellsNothing() throws {
        let page = PageText()
        let broken = page.markdown.replacing(
            "## Request parameter\n|Name|Type|Required or not|Default value|Description|\n|---|---|---|---|---|",
            with: "## Request parameter\n|Name|Type|Required or not|Default value|Description|")
        let (old, new) = (try Pages.read(page), try Pages.read(["Boxes/createBox.md": broken]))
        let report = RevisionDiff().compare(old.model, new.model, findings: (old.findings, new.findings))
        #expect(report.changes.map(CatalogueTests.line) == [])
        #expect(report.diagnostics.map(\.code) == [.diffTableUnreadable])
    }

    @Test func damagedRowTellsNothing() throws {
        let broken = PageText().edited { $0.request[1].description = "How | large" }
        let (old, new) = (try Pages.read(PageText()), try Pages.read(broken))
        let report = RevisionDiff().compare(old.model, new.model, findings: (old.findings, new.findings))
        #expect(report.changes.isEmpty)
        #expect(report.diagnostics.map(\.code) == [.diffTableUnreadable])
    }

    @Test func nothingComparedDoesNotLookLikeNothingChanged() throws {
        let report = RevisionDiff().compare(APIModel(), APIModel())
        #expect(report.diagnostics.map(\.code) == [.diffNothingToCompare, .diffNothingToCompare])
        #expect(TextReport().render(report).contains("NEW has no operation"))
    }

    @Test func severalCandidatesAreNamed() throws {
        let old = PageText().edited { $0.request = [.init("boxTag", "String", "False", "")] }
        let new = PageText().edited {
            $0.request = [.init("boxTagA", "String", "False", ""), .init("boxTagB", "String", "False", "")]
        }
        let report = RevisionDiff().compare(try Pages.model(old), try Pages.model(new))
        #expect(!report.changes.contains { $0.kind == .requestParameterRenamed })
        #expect(report.diagnostics.map(\.code) == [.diffRenameAmbiguous])
    }
}
