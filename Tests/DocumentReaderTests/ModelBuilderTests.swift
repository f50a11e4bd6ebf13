import APIModel
import DocumentReader
import SourceModel
import Testing

/// Pages brought together: services, ids, shapes that agree and shapes that differ.
struct ModelBuilderTests {
    private func page(_ title: String, _ path: String, _ rows: String..., host: String = "things.example.com") -> String
    {
        Page(
            title: title, address: "https://\(host)\(path)",
            response: Page.response("result|Result|") + "\n\n### Result\n" + Page.response("item|Item|")
                + "\n\n### Item\n"
                + (["|Name|Type|Description|", "|-|-|-|"] + rows.map { "|\($0)|" }).joined(separator: "\n")
        ).text
    }

    @Test func tablesThatAgreeAreOneShape() throws {
        let reading = try Reading([
            "a.md": page("getA", "/v1/a", "x|String|", "y|Integer|more"),
            "b.md": page("getB", "/v1/b", "y|Integer|", "x|String|words"),
        ])
        #expect(try reading.service.shapes.map(\.name) == ["GetAResult", "GetBResult", "Item"])
        let item = try reading.shape("Item")
        #expect(item.operations == ["getA", "getB"])
        #expect(item.fields.map(\.description) == ["words", "more"])
        #expect(!item.isInRequests && item.isInResponses)
    }

    @Test func plainNameGoesToTheShapeOfMostOperations() throws {
        let reading = try Reading([
            "a.md": page("getA", "/v1/a", "x|String|"), "b.md": page("getB", "/v1/b", "x|Integer|"),
            "c.md": page("getC", "/v1/c", "x|Integer|"),
        ])
        #expect(try reading.shape("Item").outline == ["x integer"])
        #expect(try reading.shape("GetAItem").outline == ["x string"])
        let tie = try Reading(["a.md": page("getZ", "/v1/a", "x|String|"), "b.md": page("getB", "/v1/b", "x|Integer|")])
        #expect(try tie.shape("Item").outline == ["x integer"])
        #expect(try tie.shape("GetZItem").outline == ["x string"])
    }

    @Test func configuredNames() throws {
        let pages = ["a.md": page("getA", "/v1/a", "x|String|"), "b.md": page("getB", "/v1/b", "x|Integer|")]
        let reading = try Reading(pages, shapeNames: ["things/GetBItem": "CountedItem", "things/Item": "NamedItem"])
        #expect(try reading.service.shapes.map(\.name) == ["CountedItem", "GetAResult", "GetBResult", "NamedItem"])
    }

    @Test func shapesThatDifferOnlyFarBelowDiffer() throws {
        func deep(_ title: String, _ type: String) -> String {
            Page(
                title: title, address: "https://things.example.com/\(title)",
                response: Page.response("a|A|") + "\n\n### A\n" + Page.response("b|B[]|") + "\n\n### B\n"
                    + Page.response("c|C|") + "\n\n### C\n" + Page.response("x|\(type)|")
            ).text
        }
        let reading = try Reading(["1.md": deep("one", "String"), "2.md": deep("two", "Long")])
        #expect(try reading.service.shapes.map(\.name) == ["A", "B", "C", "TwoA", "TwoB", "TwoC"])
        #expect(try reading.shape("TwoA").fields[0].type == .array(.shape("TwoB")))
        #expect(try reading.shape("TwoC").outline == ["x long"])
    }

    @Test func bothSidesAreOneShapeAndRequestsDecideWhatIsRequired() throws {
        let reading = try Reading(
            Page(
                method: "POST",
                request: Page.request("spec|Spec|True||") + "\n\n### Spec\n" + Page.request("x|String|True|d|"),
                response: Page.response("specs|Spec[]|") + "\n\n### Spec\n" + Page.response("x|String|words")))
        let spec = try reading.shape("Spec")
        #expect(spec.isInRequests && spec.isInResponses)
        #expect(spec.fields[0].requirement == .required)
        #expect(spec.fields[0].defaultValue == .string("d"))
        #expect(spec.fields[0].description == "words")
        #expect(reading.codes == [])
    }

    @Test func sameOperationOnTwoPages() throws {
        let one = page("getA", "/v1/a", "x|String|")
        let same = try Reading(["new/getA.md": one, "old/getA.md": one.replacing("Reads a thing.", with: "Reads it.")])
        #expect(same.codes == ["1 operation.on-two-pages"])
        #expect(same.findings.first?.location?.file == "old/getA.md")
        #expect(same.findings.first?.notes.first?.location?.file == "new/getA.md")
        #expect(try same.operation().group == "new")
        let different = try Reading(["new/getA.md": one, "old/getA.md": page("getA", "/v1/a", "x|Integer|")])
        #expect(different.codes == ["1 operation.on-two-different-pages"])
        #expect(try different.shape("Item").outline == ["x string"])
    }

    @Test func idAtTwoAddresses() throws {
        let reading = try Reading([
            "a.md": page("getA", "/v1/b", "x|String|"), "b.md": page("getA", "/v1/a", "x|String|"),
            "c.md": page("getA2", "/v1/c", "x|String|"),
            "d.md": page("getA", "/v1/d", "x|String|"),
        ])
        #expect(
            try reading.service.operations.map { "\($0.id) \($0.address.path)" } == [
                "getA /v1/a", "getA2 /v1/c", "getA3 /v1/b", "getA4 /v1/d",
            ])
        #expect(reading.codes == ["1 operation.id-at-two-addresses", "1 operation.id-at-two-addresses"])
    }

    @Test func servicesAreApart() throws {
        let reading = try Reading([
            "b/getA.md": page("getA", "/v1/a", "x|String|", host: "b.example.com"),
            "a/getA.md": page("getA", "/v1/a", "x|Integer|", host: "a.example.com"),
        ])
        #expect(reading.model.services.map(\.identifier) == ["a", "b"])
        #expect(reading.model.services.map { $0.shape(named: "Item")?.outline } == [["x integer"], ["x string"]])
        #expect(reading.codes == [])
    }

    @Test func orderOfPagesDoesNotCount() throws {
        let pages = [
            "a.md": page("getA", "/v1/a", "x|String|"), "b.md": page("getB", "/v1/b", "x|Integer|"),
            "c.md": page("getA", "/v1/c", "x|Integer|1~5"),
            "d.md": page("getD", "/v1/d", "x|Integer|1~9"), "e.md": page("getA", "/v1/a", "x|Long|"),
            "overview.md": "# All\n\n|Name|Method|\n|-|-|\n|getA|GET|\n",
            "f.md": page("getA", "/v1/a", "x|Long|", host: "other.example.com"), "guide.md": "# Guide\n\nWords.\n",
        ]
        let sorted = try Reading(pages)
        let orders: [([String]) -> [String]] = [
            { $0.reversed() }, { Array($0[3...] + $0[..<3]) }, { $0.sorted { $0.hashValue < $1.hashValue } },
        ]
        for order in orders {
            let other = try Reading(pages, order: order)
            #expect(other.model == sorted.model)
            #expect(other.findings == sorted.findings)
        }
    }

    @Test func pagination() throws {
        let page = Page(
            request: Page.request("pageNumber|Integer|False|1|", "pageSize|Integer|False|10|"),
            response: Page.response("requestId|String|", "result|Result|") + "\n\n### Result\n"
                + Page.response("items|Object[]|", "totalCount|Number|"))
        #expect(
            try Reading(page).operation().pagination
                == Pagination(pageNumber: "pageNumber", pageSize: "pageSize", total: "totalCount", items: "items"))
        var other = page
        other.response = other.response.replacing(
            "|totalCount|Number||", with: "|others|Object[]||\n|totalCount|Number||")
        #expect(try Reading(other).operation().pagination == nil)
    }
}
