import APIModel
import DocumentReader
import SourceModel
import Testing

/// Pages that describe no operation, and pages that are damaged.
struct OtherPageTests {
    @Test(arguments: [
        "", "\n", "Words alone.", "# Change log\n\n|Version|What|\n|-|-|\n|1|first|\n",
        "\u{FEFF}# Guide\r\n\r\n- a\r\n",
    ])
    func guidesAreNoFinding(_ text: String) throws {
        let reading = try Reading(text, path: "guides/a.md")
        #expect(reading.codes == [])
        #expect(reading.model.services.isEmpty)
        #expect(reading.model.otherPages.map(\.path) == ["guides/a.md"])
    }

    @Test func overviewsListOperations() throws {
        let overview =
            "# Things\n\nWords.\n\n|Interface name|Request mehod|Purpose|\n|-|-|-|\n|**getThing**|GET|Reads|\n|makeThing|POST|Makes|\n||GET|\n"
        let reading = try Reading(["things/overview.md": overview, "things/getThing.md": Page().text])
        let page = try #require(reading.model.otherPages.first)
        #expect(page.title == "Things")
        #expect(
            page.listed.map { "\($0.name) \($0.method ?? "") \($0.source.line)" } == [
                "getThing GET 7", "makeThing POST 8",
            ])
        #expect(try reading.service.title == "Things")
    }

    @Test func onlyAMethodOrOnlyAnAddress() throws {
        let method = try Reading("# getThing\n\n## Request method\nGET\n")
        let address = try Reading("# getThing\n\n## 请求地址\nhttps://a.b/c\n")
        for reading in [method, address] {
            #expect(reading.codes.contains { $0.hasSuffix("page.damaged") })
            #expect(reading.model.services.isEmpty)
            #expect(reading.model.otherPages.count == 1)
        }
        #expect(method.findings.first?.message.contains("no heading for a request address") == true)
    }

    /// What is left of a page says what is missing, wherever it ends.
    @Test func pagesCutAnywhere() throws {
        let page = Page(
            method: "PUT", address: "https://a.b/v1/{id}", path: Page.request("**id**|String|True| |Its id"),
            request: Page.request("**spec**|Spec|True| |Words<br>more") + "\n\n### Spec\n"
                + Page.request("**名称**|String|False|x|\\|"),
            response: Page.response("**result**|Result|") + "\n\n### Result\n" + Page.response("**a**|String[]|`x|y`"))
        let bytes = Array(page.text.utf8)
        let chooser = ProfileChooser(try ProfileLibrary(only: ["jdcloud-en"]))
        for end in stride(from: 0, through: bytes.count, by: 7) {
            let outlined = OutlinedPage(bytes: Array(bytes[..<end]), path: "a.md", group: "")
            let result = try #require(chooser.read(PageSet([outlined], name: "a")).results.first)
            let (model, findings) = ModelBuilder().build([result])
            let isOther = !model.otherPages.isEmpty
            if result.isOperation { #expect(model.services.count == 1) }
            if !result.isOperation, !isOther { #expect(result.findings.contains { $0.severity >= .warning }) }
            for finding in result.findings + findings { #expect(finding.severity != .error && finding.location != nil) }
        }
    }
}
