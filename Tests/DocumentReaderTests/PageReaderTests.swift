import APIModel
import DocumentReader
import SourceModel
import Testing

/// One page: what it says, and what is found where it says it badly.
struct PageReaderTests {
    @Test func everythingOfAnOrdinaryPage() throws {
        let reading = try Reading(
            Page(
                title: "createThing", description: "Makes a thing.\n\n- at once\n- for all", method: "PUT",
                address: "https://things.example.com/v1/regions/{regionId}/things:make",
                path: Page.request("**regionId**|String|True| |Region"),
                request: Page.request("**spec**|Spec|True| |The thing", "**count**|Integer|False|1|How many")
                    + "\n\n### Spec\n" + Page.request("**name**|String|True||Its name", "**tags**|Tag[]|False|| Words")
                    + "\n\n### Tag\n" + Page.request("**key**|String|True||Word"),
                response: Page.response("**requestId**|String|Id of the request", "**result**|Result| ")
                    + "\n\n### Result\n" + Page.response("**ids**|String[]|The things"),
                codes: "|Response code|Description|\n|-|-|\n|**200**|OK|\n|404|Gone|"))
        #expect(reading.codes == [])
        let operation = try reading.operation()
        #expect(operation.id == "createThing")
        #expect(operation.method == .put)
        #expect(operation.address.host == "things.example.com")
        #expect(operation.address.path == "/v1/regions/{regionId}/things:make")
        #expect(operation.address.version == "v1")
        #expect(operation.description == "Makes a thing.\n\n- at once\n\n- for all")
        #expect(
            operation.parameters.map { "\($0.place) \($0.field.name)" } == ["path regionId", "body spec", "body count"])
        #expect(operation.parameters.map(\.field.requirement) == [.required, .required, .optional])
        #expect(try reading.parameter("count").field.defaultValue == .integer(1))
        #expect(operation.envelope == Envelope(payload: "result", requestId: "requestId"))
        #expect(operation.codes.map(\.code) == ["200", "404"])
        #expect(
            try reading.shape("Spec").outline == ["name string", "tags array(APIModel.TypeReference.shape(\"Tag\"))"])
        #expect(try reading.shape("CreateThingResult").owner == "createThing")
        #expect(try reading.service.identifier == "things")
        #expect(try reading.service.clientParameters == ["regionId"])
        let name = try #require(try reading.shape("Spec").fields.first)
        #expect(name.source.file == "things/getThing.md")
        #expect(name.source.column == 2)
        #expect(operation.group == "things")
    }

    @Test(arguments: [
        ("GET", ParameterPlace.query), ("HEAD", .query), ("DELETE", .query), ("POST", .body), ("PUT", .body),
        ("PATCH", .body),
        ("patch", .body),
    ])
    func methodDecidesWhereParametersTravel(_ method: String, _ place: ParameterPlace) throws {
        let reading = try Reading(Page(method: method, request: Page.request("a|String|True||")))
        #expect(try reading.parameter("a").place == place)
        #expect(reading.codes == [])
    }

    @Test func unknownMethod() throws {
        let reading = try Reading(Page(method: "FETCH"))
        #expect(reading.codes == ["9 operation.unknown-method"])
        #expect(reading.model.services.isEmpty)
    }

    @Test func missingTitleComesFromTheFile() throws {
        let reading = try Reading(Page(title: nil))
        #expect(try reading.operation().id == "getThing")
        #expect(reading.codes == ["1 page.missing-title"])
    }

    @Test(arguments: ["Get a thing", "get-thing", "获取", "9things"]) func titleThatIsNoName(_ title: String) throws {
        let reading = try Reading(Page(title: title))
        #expect(try reading.operation().id == "getThing")
        #expect(reading.codes == ["1 page.title-not-identifier"])
    }

    @Test(arguments: [
        "## request   METHOD", "## Request\u{A0}method", "## <a name=\"m\">Request method</a>", "## Request method:",
        "Request method\n---",
    ])
    func headingsAreComparedFolded(_ heading: String) throws {
        let text = Page().text.replacing("## Request method", with: heading)
        #expect(try Reading(text).codes == [])
    }

    @Test func anchorsInHeadingsAndLinksInTypes() throws {
        let reading = try Reading(
            Page(
                response: Page.response("**result**|[Result](##Result)|")
                    + "\n\n### <a name=\"Result\">Result</a>\n" + Page.response("**items**|[Item](#Item)[]|")
                    + "\n\n### <a id=\"Item\"></a>Item\n" + Page.response("**a**|String|")))
        #expect(reading.codes == [])
        #expect(try reading.shape("GetThingResult").fields.first?.type == .array(.shape("Item")))
        #expect(try reading.shape("Item").outline == ["a string"])
    }

    @Test func unknownAndRepeatedSections() throws {
        let text =
            Page().text + "\n## Limits\nfew\n\n|a|b|\n|-|-|\n|1|2|\n\n## Response code\n|Return code|\n|-|\n|204|\n"
        let reading = try Reading(text)
        #expect(reading.codes == ["31 page.unknown-section", "34 table.unread", "38 page.section-twice"])
        #expect(try reading.operation().codes.map(\.code) == ["200", "204"])
    }

    @Test func missingSectionsAndUnreadTables() throws {
        let page = "# getThing\n\n## Request method\nGET\n\n## Request address\nhttps://a.b/c\n\n|x|y|\n|-|-|\n|1|2|\n\n## Response parameter\nNone\n"
        let reading = try Reading(page)
        #expect(
            reading.codes == [
                "1 page.missing-section", "1 page.missing-section", "1 page.missing-section",
                "9 table.unread",
            ])
        #expect(try reading.operation().address.host == "a.b")
    }

    @Test func linesThatLookLikeATable() throws {
        let reading = try Reading(Page(request: "|Name|Type|\n|a|String|"))
        #expect(reading.codes == ["19 table.unread"])
        #expect(try reading.operation().parameters.isEmpty)
    }

    @Test func introductionBeforeATable() throws {
        let reading = try Reading(Page(request: "Send one of them.\n\n" + Page.request("a|String|False||")))
        #expect(reading.codes == [])
        #expect(try reading.operation().description == "Reads a thing.\n\nSend one of them.")
    }

    @Test func tablesInListsAndQuotes() throws {
        let request = "> " + Page.request("a|String|False||").replacing("\n", with: "\n> ")
        let response = "1. " + Page.response("b|Integer|").replacing("\n", with: "\n   ")
        let reading = try Reading(Page(request: request, response: response))
        #expect(reading.codes == [])
        #expect(try reading.operation().parameters.map(\.field.name) == ["a"])
        #expect(try reading.operation().response.map(\.name) == ["b"])
    }

    @Test(arguments: ["\r\n", "\r"]) func lineEndsAndByteOrderMark(_ end: String) throws {
        let page = Page(request: Page.request("a|String|False||"))
        let reading = try Reading("\u{FEFF}" + page.text.replacing("\n", with: end))
        let plain = try Reading(page)
        #expect(reading.model == plain.model)
        #expect(reading.findings == plain.findings)
    }
}
