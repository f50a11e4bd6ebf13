import APIModel
import SourceModel
import Testing

@testable import DocumentReader

/// House styles that differ in where things stand: each page is small and of its own style.
struct HouseStyleTests {
    // MARK: Routes

    @Test(arguments: [
        "## Lend a book\n\n### Basics\n\n| Method | URL |\n|---|---|\n| POST | /loans |\n\n",
        "## Lend a book\n\n### Endpoint\n\n`POST /loans`\n\n",
        "## Lend a book\n\n### Aufruf\n\n```\nPOST /loans\n```\n\n",
        "## Lend a book\n\n**Método:** POST\n**Ruta:** `/loans`\n\n",
        "## Lend a book\n\n> Way of calling: POST (over TLS only)\n> https://api.library.example/loans?key=KEY\n\n",
        "## Lend a book\n\n- **Method**: `POST`\n- **Path**: `/loans`\n- **Who**: `Readers`\n\n",
        "## Lend a book (`POST /loans`)\n\n", "## `POST` /loans — Lend a book\n\n", "## Lend a book [POST /loans]\n\n",
    ])
    func anOperationHasTheTablesBesideItsRoute(route: String) throws {
        let read = Drafted(
            "# Library\n\n" + route
                + "### Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| isbn | string | yes | Which. |\n\n"
                + "### Response\n\n| Name | Type | Description |\n|---|---|---|\n| loan | string | Its number. |\n")
        #expect(read.routes == ["POST /loans"])
        #expect(try read.operation().names(.body) == ["isbn"])
        #expect(try read.operation().answer == ["loan string"])
    }

    @Test(arguments: [
        "A call of POST goes to /loans with all that the reader gave.",
        "Send the form as POST: see /help/forms for more.",
        "| Limit | Value |\n|---|---|\n| Calls | 100 |\n| Bytes | 4096 |", "- **Since**: 2\n- **See**: `/loans`",
    ])
    func proseAndTablesOfOtherThingsAreNoOperation(text: String) {
        #expect(Drafted("# Notes\n\n\(text)\n").routes.isEmpty)
    }

    @Test func bracketsOfHeadingsTakeTheAddressFromTheHeadingAround() throws {
        let read = Drafted(
            "# Library\n\n## Loans [/loans{?page}]\n\n### List loans [GET]\n\n+ Response 200\n\n        [{\"loan\": \"a\"}]\n\n"
                + "## Loan [/loans/{loan}]\n\n### End a loan [DELETE]\n\n+ Response 204\n")
        #expect(read.routes == ["DELETE /loans/{loan}", "GET /loans"])
        #expect(try read.operation("/loans").names(.query) == ["page"])
    }

    @Test func aListOfRoutesOnAnotherPageDescribesNothing() {
        let read = Drafted([
            "index.md": "# All calls\n\n| Method | Path |\n|---|---|\n| POST | /loans |\n",
            "loans.md":
                "# Lend\n\n`POST /loans`\n\n| Name | Type | Required |\n|---|---|---|\n| isbn | string | yes |\n",
        ])
        #expect(read.routes == ["POST /loans"])
        #expect(!read.results.contains { $0.path == "index.md" && $0.isOperation })
    }

    // MARK: Lists of fields

    @Test(arguments: [
        "isbn\n: {{<required>}} String. Which book.\n\nweeks\n: Integer. How long.\n",
        "`isbn`\n:   (Required, string) Which book.\n\n`weeks`\n:   (Optional, integer) How long.\n",
        "- isbn (string, required): Which book.\n- weeks (integer, optional): How long.\n",
        "- `isbn` string, required. Which book.\n- `weeks` integer, optional. How long.\n",
        "- **isbn** – required string. Which book.\n- **weeks** – integer. How long.\n",
    ])
    func itemsAndDefinitionsAreFields(list: String) throws {
        let read = Drafted("# Library\n\n## Lend\n\n`POST /loans`\n\n### Body parameters\n\n\(list)\n")
        let outline = try read.operation().outline
        #expect(outline.first == "body isbn string required")
        #expect(outline.last?.hasPrefix("body weeks integer") == true)
    }

    @Test func aNameMayHoldItsType() throws {
        let read = Drafted(
            "# Library\n\n## Find\n\n```\nGET /books\n```\n\nURL query parameters:\n\n- `title=<string>`: Words of it. Optional.\n- `limit=<number>`: How many.\n"
        )
        #expect(try read.operation().names(.query) == ["title", "limit"])
    }

    // MARK: Columns

    @Test func wordsBehindANameAreNoPartOfIt() throws {
        let read = Drafted(
            "# Library\n\n## Lend\n\n`POST /loans`\n\n| Name | Schema | Description |\n|---|---|---|\n"
                + "| **isbn** <br>*required* | string | Which. |\n| **weeks** <br>*optional* | integer | How long. |\n")
        #expect(try read.operation().outline == ["body isbn string required", "body weeks integer optional"])
    }

    @Test func ofTwoColumnsOfNamesTheKeysAreTaken() throws {
        let read = Drafted(
            "# Biblioteca\n\n## Emprestar\n\n`POST /loans`\n\n| Nome | Campo | Tipo |\n|---|---|---|\n"
                + "| Número do livro | isbn | string |\n| Semanas de empréstimo | weeks | int |\n")
        #expect(try read.operation().names(.body) == ["isbn", "weeks"])
    }

    @Test func whatNoWordSaysExamplesAndPlaceholdersSay() throws {
        let head = "| Zab | Kel | Vor | Mip |\n|---|---|---|---|\n"
        let read = Drafted(
            "# Lib\n\n## Lend\n\n`PUT /loans/{loan}`\n\n### Ofu\n\n" + head
                + "| loan | luk | hep | Dom ri sul. |\n| weeks | numo | nok | Ba re. |\n| renew | tofal | nok | Si va mo. |\n"
                + "| isbn | luk | hep | Ka lo. |\n| note | luk | nok | Ra mi. |\n\n### Ofu zeb\n\n```json\n"
                + "{\"isbn\": \"x\", \"weeks\": 3, \"renew\": true}\n```\n\n### Pral\n\n```json\n{\"done\": true}\n```\n"
        )
        #expect(
            try read.operation().outline.sorted() == [
                "body isbn string required", "body note string optional", "body renew boolean optional",
                "body weeks integer optional", "path loan string required",
            ])
    }

    @Test(arguments: [("O", "X"), ("○", "×"), ("M", "O"), ("Evet", "Hayır"), ("はい", "いいえ")])
    func signsSayTogetherWhatTheyMean(yes: String, no: String) throws {
        let read = Drafted(
            "# Library\n\n## Lend\n\n`POST /loans`\n\n| Name | Type | Required |\n|---|---|---|\n| isbn | string | \(yes) |\n| weeks | integer | \(no) |\n"
        )
        #expect(try read.operation().outline == ["body isbn string required", "body weeks integer optional"])
    }

    @Test func captionsSayWhetherTheirRowsAreAskedFor() throws {
        let head = "| Name | Type | Description |\n|---|---|---|\n"
        let read = Drafted(
            "# Library\n\n## Lend\n\n`POST /loans`\n\n### Attributes\n\n#### Required\n\n" + head
                + "| isbn | string | Which. |\n\n#### Optional\n\n" + head + "| weeks | integer | How long. |\n")
        #expect(try read.operation().outline == ["body isbn string required", "body weeks integer optional"])
    }

    // MARK: Sides

    @Test func theWordsAroundSayWhoseBodyItIs() throws {
        let head = "| Name | Type | Description |\n|---|---|---|\n"
        let read = Drafted(
            "# Library\n\n## Lend\n\n`POST /loans`\n\n### Request\n\n#### Body\n\n" + head
                + "| isbn | string | Which. |\n\n### Response\n\n#### Headers\n\n" + head
                + "| X-Rest | string | Left. |\n\n#### Body\n\n" + head + "| loan | string | Its number. |\n")
        #expect(try read.operation().names(.body) == ["isbn"])
        #expect(try read.operation().answer == ["loan string"])
        #expect(try read.operation().names(.header).isEmpty)
    }

    @Test func captionsOfTheSameWordsAreToldByWhatStandsBetween() throws {
        let head = "| Name | Type | Description |\n|---|---|---|\n"
        let read = Drafted(
            "# Library\n\n## Lend\n\n`POST /loans`\n\n**Parameters**\n\n" + head
                + "| isbn | string | Which. |\n\n**Response**\n\n**Parameters**\n\n" + head
                + "| loan | string | Its number. |\n")
        #expect(try read.operation().names(.body) == ["isbn"])
        #expect(try read.operation().answer == ["loan string"])
    }

    @Test func aValueOnTheLineOfItsLabelIsAnExample() throws {
        let read = Drafted("# Library\n\n## Health\n\n`GET /health`\n\n**Response**: `{\"status\": \"ok\"}`\n")
        #expect(try read.operation().answer == ["status string"])
    }

    @Test func otherStatusesAreErrors() throws {
        let head = "| Field | Type | Description |\n|---|---|---|\n"
        let read = Drafted(
            "# Library\n\n## Lend\n\n`POST /loans`\n\n### Responses\n\n#### `200` Lent\n\n" + head
                + "| loan | string | Its number. |\n\n#### `default` Else\n\n" + head
                + "| reason | string | Why not. |\n")
        #expect(try read.operation().answer == ["loan string"])
    }

    // MARK: Contradictions

    @Test func whatIsSaidTwiceAndNotAlikeIsTold() {
        let read = Drafted(
            "# Library\n\n## Lend\n\n`POST /loans`\n\n### Parameters\n\n| Name | Type | Required |\n|---|---|---|\n| isbn | string | yes |\n\n"
                + "```\ncurl -X PUT https://api.library.example/loans -d '{\"isbn\": \"x\"}'\n```\n\n"
                + "### Response\n\n| Name | Type | Description |\n|---|---|---|\n| loan | integer | Its number. |\n\n"
                + "```json\n{\"loan\": \"seven\"}\n```\n")
        let told = read.findings.filter { $0.code == .commandDisagrees }
        #expect(told.map { $0.location?.line } == [14])
    }
}
