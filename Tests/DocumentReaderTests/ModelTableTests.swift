import APIModel
import DocumentReader
import SourceModel
import Testing

/// Nested tables: which one a type means, wrappers, recursion, tables that nothing uses.
struct ModelTableTests {
    @Test func recursion() throws {
        let reading = try Reading(
            Page(
                response: Page.response("tree|Tree|")
                    + "\n\n### Tree\n" + Page.response("name|String|", "children|Tree[]|", "other|Leaf|")
                    + "\n\n### Leaf\n" + Page.response("tree|Tree|")))
        #expect(reading.codes == [])
        #expect(try reading.shape("Tree").fields.map(\.type) == [.string, .array(.shape("Tree")), .shape("Leaf")])
        #expect(try reading.shape("Leaf").fields.map(\.type) == [.shape("Tree")])
    }

    /// A table of one row that names its own heading wraps the second table of that heading.
    @Test func wrapperThatRefersToItself() throws {
        let reading = try Reading(
            Page(
                response: Page.response("result|Peering|")
                    + "\n\n### Peering\n" + Page.response("peering|Peering|")
                    + "\n\n### Peering\n" + Page.response("id|String|", "name|String|")))
        #expect(reading.codes == ["27 model.wraps-itself"])
        let shapes = try reading.service.shapes
        #expect(shapes.count == 2)
        let wrapper = try #require(shapes.first { $0.fields.count == 1 })
        let inner = try #require(shapes.first { $0.fields.count == 2 })
        #expect(wrapper.fields[0].type == .shape(inner.name))
        #expect(inner.outline == ["id string", "name string"])
    }

    @Test func wrapperWithoutASecondTableIsRecursion() throws {
        let reading = try Reading(
            Page(response: Page.response("node|Node|") + "\n\n### Node\n" + Page.response("node|Node|")))
        #expect(reading.codes == [])
        #expect(try reading.shape("Node").fields[0].type == .shape("Node"))
    }

    @Test func sameHeadingTwice() throws {
        let one = "\n\n### A\n" + Page.response("x|String|")
        let other = "\n\n### A\n" + Page.response("x|Integer|")
        let same = try Reading(Page(response: Page.response("a|A|") + one + one))
        #expect(same.codes == ["32 model.twice"])
        let different = try Reading(Page(response: Page.response("a|A|") + one + other))
        #expect(different.codes == ["32 model.two-shapes"])
        #expect(try different.shape("A").outline == ["x string"])
    }

    @Test func unusedTablesHeadingsWithoutTableAndTypesWithoutTable() throws {
        let reading = try Reading(
            Page(
                response: Page.response("a|Missing|", "b|String|") + "\n\n### Unused\n" + Page.response("x|String|")
                    + "\n\n### Empty\nwords\n"))
        #expect(reading.codes == ["25 model.type-without-table", "28 model.unused", "33 model.without-table"])
        #expect(try reading.operation().response.map(\.type) == [.any, .string])
        #expect(try reading.service.shapes.isEmpty)
    }

    @Test func tablesOfTheOtherSideAndOtherCase() throws {
        let reading = try Reading(
            Page(
                method: "POST",
                request: Page.request("a|Spec|True||") + "\n\n### Spec\n" + Page.request("x|String|True||"),
                response: Page.response("b|spec|", "c|item|") + "\n\n### Item\n" + Page.response("y|String|")))
        #expect(try reading.operation().response.map(\.type.shapeName) == ["Spec", "Item"])
        #expect(reading.codes == [])
    }

    /// Time grows with the page, not with its square: a chain of tables on both sides that differs at its end alone.
    @Test(.timeLimit(.minutes(10))) func longChainsOfTables() throws {
        let count = 1500
        func chain(_ end: String) -> String {
            (0..<count).map { index in
                "\n\n### M\(index)\n" + Page.response(index + 1 < count ? "n|M\(index + 1)|" : "n|\(end)|")
            }.joined()
        }
        let reading = try Reading(
            Page(
                method: "POST", request: Page.request("a|M0|True||") + chain("String"),
                response: Page.response("b|M0|") + chain("Integer")))
        #expect(try reading.service.shapes.count == 2 * count)
        let equal = try Reading(
            Page(
                method: "POST", request: Page.request("a|M0|True||") + chain("String"),
                response: Page.response("b|M0|") + chain("String")))
        #expect(try equal.service.shapes.count == count)
    }
}
