import APIModel
import SourceModel
import Testing

@testable import DocumentReader

/// Tables and lists of fields as houses write them, each on a small page of its own.
struct FieldPageTests {
    private static let header = "| Name | Type | Required | Description |\n|---|---|---|---|\n"

    private func loan(_ rest: String, method: String = "POST") -> String {
        "# Library\n\n## Lend a book\n\n```\n\(method) /loans\n```\n\n\(rest)\n"
    }

    // MARK: How tables are found

    @Test(arguments: [
        "### Parameters\n\n", "#### Request Parameters\n\n", "**Parameters**\n\n", "**Request parameters:**\n\n",
        "Parameters:\n\n",
        "The request takes these parameters:\n\n", "", "### Body\n\n", "**请求参数**\n\n", "请求参数如下：\n\n",
        "### What you tell us\n\n",
    ])
    func tablesOfRequests(caption: String) throws {
        let answer = "\n### Response\n\n| Name | Type | Description |\n|---|---|---|\n| loan | string | Its number. |\n"
        let read = Drafted(
            loan(
                caption + Self.header + "| isbn | string | yes | Which. |\n| weeks | integer | no | How long. |\n"
                    + answer))
        let operation = try read.operation()
        #expect(operation.outline == ["body isbn string required", "body weeks integer optional"])
        #expect(operation.answer == ["loan string"])
    }

    @Test(arguments: [
        "### Response\n\n", "#### Returns\n\n", "**Response:**\n\n", "The response has these members:\n\n",
        "### 返回值\n\n", "**200 OK**\n\n",
        "### Result\n\n**Status code: 200**\n\n", "### Output\n\n",
    ])
    func tablesOfAnswers(caption: String) throws {
        let read = Drafted(
            loan(
                "### Parameters\n\n" + Self.header + "| isbn | string | yes | Which. |\n\n" + caption
                    + "| Name | Type | Description |\n|---|---|---|\n| loan | string | Its number. |\n"))
        #expect(try read.operation().names(.body) == ["isbn"])
        #expect(try read.operation().answer == ["loan string"])
    }

    @Test(arguments: [
        "### Errors\n\n", "### Error response\n\n", "### Response\n\n**400 Bad Request**\n\n",
        "### Response\n\n**Status code: 404**\n\n",
        "#### 错误返回\n\n",
    ])
    func errorsAreNeverTheAnswer(caption: String) throws {
        let read = Drafted(
            loan(
                "### Parameters\n\n" + Self.header + "| isbn | string | yes | Which. |\n\n### Response\n\n"
                    + "| Name | Type | Description |\n|---|---|---|\n| loan | string | Its number. |\n\n" + caption
                    + "| Name | Type | Description |\n|---|---|---|\n| reason | string | What failed. |\n"))
        #expect(try read.operation().answer == ["loan string"])
        #expect(try read.operation().names(.body) == ["isbn"])
    }

    @Test func wordsThatNobodyKnows() throws {
        func call(_ name: String, _ path: String, _ field: String, _ shown: String) -> String {
            """
            ## \(name)

            `GET \(path)`

            ### Wat je stuurt

            | Veldje | Soort | Moet dat | Uitleg |
            |---|---|---|---|
            | \(field) | string | true | Welk boek er wordt bedoeld. |
            | page | int | false | Welke bladzijde er komt. |

            ### Wat je krijgt

            | Veldje | Soort | Uitleg |
            |---|---|---|
            | \(shown) | string | Hoe het heet bij ons in huis. |

            ```json
            {"\(shown)": "x"}
            ```

            """
        }
        let read = Drafted(
            "# Boeken\n\n" + call("Eerste", "/boeken", "isbn", "titel") + call("Tweede", "/lezers", "nummer", "naam"))
        #expect(try read.operation("/boeken").outline == ["query isbn string required", "query page integer optional"])
        #expect(try read.operation("/boeken").answer == ["titel string"])
        #expect(try read.operation("/lezers").answer == ["naam string"])
    }

    @Test func partsOfARequest() throws {
        let read = Drafted(
            """
            # Library

            ## Change a loan

            `PUT /loans/{loan}`

            ### Path parameters

            | Name | Type | Description |
            |---|---|---|
            | loan | integer | Which. |

            ### Query parameters

            | Name | Type | Required | Description |
            |---|---|---|---|
            | dry | boolean | no | Whether nothing happens. |

            ### Headers

            | Name | Type | Required | Description |
            |---|---|---|---|
            | X-Reader | string | yes | Who asks. |

            ### Body

            | Name | Type | Required | Description |
            |---|---|---|---|
            | weeks | integer | yes | How long. |
            """)
        let operation = try read.operation()
        #expect(
            Set(operation.outline) == [
                "path loan integer required", "query dry boolean optional", "header X-Reader string required",
                "body weeks integer required",
            ])
    }

    @Test func aColumnSaysWhereItTravels() throws {
        let read = Drafted(
            loan(
                "### Parameters\n\n| Name | In | Type | Required | Description |\n|---|---|---|---|---|\n"
                    + "| dry | query | boolean | false | Whether. |\n| X-Reader | header | string | true | Who. |\n| weeks | body | integer | true | How long. |\n",
                method: "PUT"))
        let operation = try read.operation()
        #expect(operation.names(.query) == ["dry"])
        #expect(operation.names(.header) == ["X-Reader"])
        #expect(operation.names(.body) == ["weeks"])
    }

    // MARK: HTML and lists

    @Test func tablesOfHTML() throws {
        let read = Drafted(
            loan(
                """
                <h3>Parameters</h3>

                <table>
                <thead><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr></thead>
                <tbody>
                <tr><td><code>isbn</code></td><td>string</td><td>yes</td><td>Which<br>book.</td></tr>
                <tr><td>weeks</td><td>integer</td><td>no</td><td>How long.</td></tr>
                </tbody>
                </table>

                ### Response

                <table><tr><th>Name</th><th>Type</th><th>Description</th></tr><tr><td>loan</td><td>array of strings</td><td>Numbers.</td></tr></table>
                """))
        #expect(try read.operation().outline == ["body isbn string required", "body weeks integer optional"])
        #expect(try read.operation().answer == ["loan array(APIModel.TypeReference.string)"])
    }

    @Test func listsOfFields() throws {
        let read = Drafted(
            loan(
                """
                ### Parameters

                - `isbn` `(string: <required>)` - Which book.
                - `weeks` `(int: 3)` - How long.
                - `reader` `(object)` - Who.
                  - `card` `(string: <required>)` - The number of the card.
                """))
        let operation = try read.operation()
        #expect(operation.names(.body) == ["isbn", "weeks", "reader"])
        #expect(try operation.field("isbn").requirement == .required)
        #expect(try operation.field("weeks").defaultValue == .integer(3))
        #expect(try read.shape(try operation.field("reader").type).fields.map(\.name) == ["card"])
    }

    // MARK: Required

    @Test func aColumnThatMeansTheOpposite() throws {
        let read = Drafted(
            loan(
                "### Parameters\n\n| Name | Type | Optional | Description |\n|---|---|---|---|\n"
                    + "| isbn | string | false | Which. |\n| weeks | integer | true | How long. |\n"))
        #expect(try read.operation().outline == ["body isbn string required", "body weeks integer optional"])
    }

    @Test func aConditionIsNeitherRequiredNorOptional() throws {
        let read = Drafted(
            loan(
                "### Parameters\n\n" + Self.header + "| isbn | string | yes | Which. |\n"
                    + "| card | string | Yes, if no reader is given | Whose card. |\n| reader | integer | no | Who. |\n| isbn13 or ean | string | yes | The long one. |\n"
            ))
        let operation = try read.operation()
        #expect(try operation.field("card").requirement == .conditional)
        #expect(try operation.field("card").condition == "Yes, if no reader is given")
        #expect(try operation.field("isbn13").requirement == .conditional)
        #expect(try operation.field("ean").requirement == .conditional)
        #expect(try operation.field("isbn").requirement == .required)
    }

    @Test func marksOnNames() throws {
        let read = Drafted(
            loan(
                "### JSON params\n\n| Field | Type | Description |\n|---|---|---|\n| isbn | string | Which. |\n| weeks? | integer | How long. |\n"
                    + "| ~~desk~~? | string | Where. |\n| note? [1] | ?string | Why. |\n"))
        let operation = try read.operation()
        #expect(operation.names(.body) == ["isbn", "weeks", "desk", "note"])
        #expect(try operation.field("isbn").requirement == .required)
        #expect(try operation.field("weeks").requirement == .optional)
        #expect(try operation.field("desk").deprecation != nil)
        #expect(try operation.field("note").isNullable)
    }

    @Test func starsOnNames() throws {
        let read = Drafted(
            loan(
                "### Parameters\n\n| Field | Type | Description |\n|---|---|---|\n| isbn\\* | string | Which. |\n| weeks | integer | How long. |\n"
            ))
        let operation = try read.operation()
        #expect(operation.names(.body) == ["isbn", "weeks"])
        #expect(try operation.field("isbn").requirement == .required)
        #expect(try operation.field("weeks").requirement != .required)
    }

    @Test func wordsInTheDescription() throws {
        let read = Drafted(
            loan(
                "### Parameters\n\n| Field | Type | Description |\n|---|---|---|\n| isbn | string | **Required**. Which. |\n"
                    + "| weeks | integer | Optional. How long. |\n| desk | string | The desk that required the book. |\n"
            ))
        let operation = try read.operation()
        #expect(try operation.field("isbn").requirement == .required)
        #expect(try operation.field("weeks").requirement == .optional)
        #expect(try operation.field("desk").requirement == .notStated)
    }

    @Test func oneSentenceForTheWholeOperation() throws {
        let read = Drafted(
            loan(
                "All parameters to this endpoint are optional.\n\n### JSON params\n\n| Field | Type | Description |\n|---|---|---|\n"
                    + "| isbn | string | Which. |\n| weeks? | integer | How long. |\n"))
        #expect(try read.operation().outline == ["body isbn string optional", "body weeks integer optional"])
    }

    @Test func defaultsThatAreProseStayProse() throws {
        let read = Drafted(
            loan(
                "### Parameters\n\n| Name | Type | Required | Default | Description |\n|---|---|---|---|---|\n"
                    + "| weeks | integer | no | 3 | How long. |\n| from | string | no | the day of the call | When. |\n| open | boolean | no | true | Whether. |\n"
                    + "| isbn | string | no | - | Which. |\n"))
        let operation = try read.operation()
        #expect(try operation.field("weeks").defaultValue == .integer(3))
        #expect(try operation.field("open").defaultValue == .boolean(true))
        #expect(try operation.field("from").defaultValue == nil)
        #expect(try operation.field("from").defaultText == "the day of the call")
        #expect(try operation.field("isbn").defaultText == nil)
    }

    @Test func rowsThatMeanNothing() throws {
        let read = Drafted(
            loan(
                "### Parameters\n\n" + Self.header
                    + "| isbn | string | yes | Which. |\n\n### Response\n\n| Name | Type | Description |\n|---|---|---|\n| None | - | - |\n"
            ))
        #expect(try read.operation().answer.isEmpty)
        #expect(try read.operation().names(.body) == ["isbn"])
    }

    // MARK: Depth

    @Test func depthByArrowsBoxesAndDots() throws {
        for rows in [
            "| reader | object | yes | Who. |\n| » card | string | yes | Which. |\n| » home | object | no | Where. |\n| »» town | string | no | It. |\n",
            "| reader | object | yes | Who. |\n| └─card | string | yes | Which. |\n| └─home | object | no | Where. |\n| &nbsp;&nbsp;&nbsp;&nbsp;└─town | string | no | It. |\n",
            "| reader | object | yes | Who. |\n| reader.card | string | yes | Which. |\n| reader.home | object | no | Where. |\n| reader.home.town | string | no | It. |\n",
        ] {
            let read = Drafted(loan("### Request body\n\n" + Self.header + rows))
            let operation = try read.operation()
            #expect(operation.names(.body) == ["reader"])
            let reader = try read.shape(try operation.field("reader").type)
            #expect(reader.fields.map(\.name) == ["card", "home"])
            #expect(try read.shape(reader.fields[1].type).fields.map(\.name) == ["town"])
        }
    }

    @Test func titlesThatNameAMember() throws {
        let read = Drafted(
            loan(
                """
                ### Request parameters

                | Name | Type | Required | Description |
                |---|---|---|---|
                | isbn | string | yes | Which. |
                | reader | object | yes | Who. |

                **`reader`**

                | Name | Type | Required | Description |
                |---|---|---|---|
                | card | string | yes | Which. |

                ### Response

                | Name | Type | Description |
                |---|---|---|
                | data | object | All. |

                **`data`:**

                | Name | Type | Description |
                |---|---|---|
                | loans | array | Each. |

                **`loans` in `data`:**

                | Name | Type | Description |
                |---|---|---|
                | number | integer | Its number. |
                """))
        let operation = try read.operation()
        #expect(operation.names(.body) == ["isbn", "reader"])
        #expect(try read.shape(try operation.field("reader").type).outline == ["card string"])
        #expect(operation.response.map(\.name) == ["data"])
        let data = try read.shape(try operation.field("data").type)
        #expect(data.fields.map(\.name) == ["loans"])
        #expect(try read.shape(data.fields[0].type).outline == ["number integer"])
    }

    @Test func aWordThatNoTypeHasIsTold() throws {
        let rows = "| isbn | string | yes | Which. |\n| cover | leather | no | Its cover. |\n"
        let read = Drafted(loan("### Parameters\n\n\(Self.header)\(rows)"))
        #expect(read.findings.contains { finding in finding.code == .typeUnknown && finding.location?.line == 14 })
        #expect(try read.operation().field("cover").type == .any)
    }
}
