import APIModel
import Testing

@testable import DocumentReader

/// Routes whose parts stand far apart, or of which a part is said nowhere.
struct PartedRouteTests {
    private static let body = "| Name | Type | Required |\n|---|---|---|\n| seed | string | yes |\n\n"

    // MARK: Addresses alone

    @Test func addressesBehindALabelThatRepeatsAreCalls() throws {
        func call(_ title: String, _ path: String) -> String {
            "## \(title)\n\nEndpoint: `\(path)`\n\n**Parameters**\n\n\(Self.body)"
        }
        let read = Drafted("# Garden\n\n" + call("Sow", "/sow") + call("Reap", "/reap"))
        #expect(read.routes == ["GET /reap", "GET /sow"])
        #expect(read.profile.methodOtherwise == .get)
        #expect(try read.operation("/sow").names(.query) == ["seed"])
    }

    @Test func headingsThatAreAddressesHaveTheMethodOfTheirCommand() throws {
        func call(_ path: String, _ command: String) -> String {
            "### `\(path)`\n\nDoes it:\n\n    \(command)\n\nParameters:\n\n\(Self.body)"
        }
        let read = Drafted(
            "# Garden\n\n" + call("/beds/", "curl \"https://garden.example/beds/?seed=a\"")
                + call("/beds/csv/", "curl -X POST -F seed=@a.csv https://garden.example/beds/csv/"))
        #expect(read.routes == ["GET /beds/", "POST /beds/csv/"])
    }

    @Test(arguments: [
        "# Notes\n\n## Files\n\nConfig: `/etc/garden`\n\n## Logs\n\nConfig: `/var/log/garden`\n",
        "# Notes\n\n## See /help\n\nWords.\n\n## See /more\n\nWords.\n",
    ])
    func pathsOfFilesAreNoCalls(page: String) { #expect(Drafted(page).routes.isEmpty) }

    @Test func anAddressOfSomethingElseTakesNoMethodAway() throws {
        func call(_ title: String, _ path: String, _ method: String) -> String {
            "## \(title)\n\n**Address**:`\(path)`\n\n**Method**:`\(method)`\n\n**Parameters**:\n\n\(Self.body)"
        }
        let read = Drafted(
            "# Garden\n\n**Address**:/docs\n\n" + call("Sow", "/sow", "POST") + call("Reap", "/reap", "DELETE"))
        #expect(read.routes == ["DELETE /reap", "POST /sow"])
    }

    // MARK: Templates, lists, names

    @Test func aMessageHasThePathOfTheTemplateBesideIt() {
        let read = Drafted(
            "# Garden\n\n## Read a bed\n\n### Path parameters\n\nTable 1. `/beds/{bed}`\n\n| Parameter | Description |\n"
                + "|---|---|\n| bed | Which. |\n\n### HTTP request\n\n```http\nGET /beds/7 HTTP/1.1\nHost: garden.example\n```\n"
        )
        #expect(read.routes == ["GET /beds/{bed}"])
    }

    @Test func sectionsDescribeTheRowsOfAListBeforeThem() throws {
        let read = Drafted(
            "# Garden\n\n## 1 All calls\n\n| No. | Call | Method | Address |\n|---|---|---|---|\n| 1 | Sow a bed | POST | /sow |\n"
                + "| 2 | Reap a bed | POST | /reap |\n\n## 2 Details\n\n### 2.1 Sow a bed\n\nRequest:\n\n\(Self.body)"
                + "### 2.2 Reap a bed\n\nRequest:\n\n"
                + Self.body.replacing("seed", with: "tool"))
        #expect(try read.operation("/sow").names(.body) == ["seed"])
        #expect(try read.operation("/reap").names(.body) == ["tool"])
    }

    @Test func anActionInTheQueryTellsCallsApart() throws {
        func page(_ name: String) -> String {
            "# \(name)\n\n- Method: POST\n- Address: https://garden.example/?Action=\(name)&Version=2\n\n### Body\n\n\(Self.body)"
        }
        let read = Drafted(["sow.md": page("SowBed"), "reap.md": page("ReapBed")])
        #expect(Set(read.operations.compactMap(\.selector?.value)) == ["SowBed", "ReapBed"])
        for operation in read.operations {
            #expect(operation.method == .post && operation.names(.body) == ["seed"])
            #expect(operation.names(.query) == ["Version"])
        }
    }

    @Test func anAddressTakesTheNamesOfCallsIn() throws {
        let read = Drafted(
            "# Garden bot\n\nAsk at `https://garden.example/bot<key>/METHOD_NAME`.\n\n## Types\n\n### Bed\n\nThis object is a bed.\n\n"
                + "| Field | Type | Description |\n|---|---|---|\n| size | Integer | Its size. |\n\n## Calls\n\n### sowBed\n\n"
                + "Use this call to sow a bed. On success, the [Bed](#bed) is returned.\n\n\(Self.body)### reapBed\n\nReaps all. Needs nothing.\n"
        )
        #expect(read.routes == ["POST /bot{key}/reapBed", "POST /bot{key}/sowBed"])
        #expect(try read.operation("/bot{key}/sowBed").names(.body) == ["seed"])
    }

    // MARK: Places

    @Test(arguments: [
        "---\ntitle: Sow\napi: \"POST https://garden.example/sow\"\n---\n\n",
        "# Garden\n\n## Sow\n\n<div class=\"endpoint post\">/sow</div>\n\n",
        "# Garden\n\n## Sow\n\n```bash\nMethod: POST\nType: RAW\nURL: {{base_url}}/sow\n```\n\n",
        "# Garden\n\n## Sow\n\n**Way**：【POST】/sow\n\n", "# Garden\n\n## Sow\n\n[POST]/sow\n\n",
        "# Garden\n\n{% swagger method=\"post\" path=\"/sow\" baseUrl=\"https://garden.example\" summary=\"Sow\" %}\n\n",
    ])
    func furtherPlaces(route: String) throws {
        let read = Drafted(route + "### Body\n\n" + Self.body)
        #expect(read.routes == ["POST /sow"])
        #expect(try read.operation().names(.body) == ["seed"])
    }

    @Test func fencesThatFollowEachOtherShareTheirTables() throws {
        let read = Drafted(
            "# Garden\n\n## Sow\n\n```\nGET https://garden.example/sow\n```\n```\nPOST https://garden.example/sow\n```\n\n"
                + "### Query string parameters\n\n| Query String Parameter | Optional/Required | Definition |\n|---|---|---|\n"
                + "| seed=\\<seed> | Required | Which. |\n| deep=true | Optional | How. |\n")
        #expect(read.routes == ["GET /sow", "POST /sow"])
        for operation in read.operations {
            #expect(operation.outline == ["query seed any required", "query deep any optional"])
        }
    }
}
