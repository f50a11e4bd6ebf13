import APIModel
import Testing

@testable import DocumentReader

/// Members that are no rows of a table: tags, paragraphs, and facts that words begin or end with.
struct RunFieldTests {
    private func read(_ part: String) -> Drafted {
        Drafted("# Garden\n\n## Sow\n\n`POST /sow`\n\n\(part)\n")
    }

    private static let expected = ["body seed string required", "body rows integer optional"]

    // MARK: Tags

    @Test func tagsAreMembersWithTheirPlaces() throws {
        let read = read(
            """
            ### Body

            <ParamField body="seed" type="string" required>
              Which seed.
            </ParamField>

            <ParamField body="rows" type="integer" default="3">
              How many.
            </ParamField>

            <ParamField header="X-Bed" type="string" required>
              Where.
            </ParamField>

            ### Response

            <ResponseField name="bed" type="object">
              What grew.
              <Expandable title="properties">
                <ResponseField name="size" type="integer">
                  Its size.
                </ResponseField>
              </Expandable>
            </ResponseField>
            """)
        let operation = try read.operation()
        #expect(operation.names(.body) == ["seed", "rows"] && operation.names(.header) == ["X-Bed"])
        #expect(try operation.field("seed").requirement == .required)
        #expect(try operation.field("rows").defaultValue == .integer(3))
        #expect(try operation.field("seed").description == "Which seed.")
        #expect(try read.shape(try operation.field("bed").type).fields.map(\.name) == ["size"])
    }

    @Test func tagsOfATemplateAreMembersAndStatuses() throws {
        let read = Drafted(
            """
            # Garden

            {% swagger method="post" path="/sow" baseUrl="https://garden.example" summary="Sow" %}
            {% swagger-parameter in="body" name="seed" type="String" required="true" %}
            Which seed.
            {% endswagger-parameter %}

            {% swagger-parameter in="body" name="rows" type="Integer" required="false" %}
            How many.
            {% endswagger-parameter %}

            {% swagger-response status="200: OK" description="Sown" %}
            ```json
            { "bed": 1 }
            ```
            {% endswagger-response %}

            {% swagger-response status="404: Not Found" description="None" %}
            ```json
            { "reason": "x" }
            ```
            {% endswagger-response %}
            {% endswagger %}
            """)
        #expect(read.routes == ["POST /sow"])
        #expect(try read.operation().outline == Self.expected)
        #expect(try read.operation().answer == ["bed integer"])
    }

    // MARK: Paragraphs and lists

    @Test(arguments: [
        "### Body parameters\n\n**seed** required *string(32)*\n\nWhich seed.\n\n**rows** optional *integer*\n\nHow many.",
        "### Body parameters\n\n**`seed`** `string` *Required*\n\nWhich.\n\n**`rows`** `integer` *Optional*\n\nHow many.",
        "### Body parameters\n\n- **seed** `required` · string\n\n  Which seed.\n\n- **rows** `optional` · integer\n\n  How many.",
        "### Body parameters\n\n- seed: __string__ (required)\n- rows: __integer__ (optional)",
        "### Body parameters\n\n* seed - `required` `string` The seed that is to be sown here.\n* rows - `optional` `integer` Rows.",
        "### Body parameters\n\n- **seed** (*string*) – Which seed. *Required*\n- **rows** (*integer*) – How many. *Optional*",
        "### Body parameters\n\nProperty | Description\n--- | ---\nseed | ***string*** (required, length = 45) <br/> Which seed.\n"
            + "rows | ***integer*** (optional) <br/>How many rows.\nrows | ***integer*** (optional) <br/>How many rows.",
    ])
    func factsBesideNames(part: String) throws {
        #expect(try read(part).operation().outline == Self.expected)
    }

    @Test func labelsSayWhatIsAskedForAndMayHoldTheOnlyMember() throws {
        let read = Drafted(
            "# Garden\n\n## Find\n\n`GET /beds`\n\n**Required parameters:** `seed`: which seed\n\n**Optional parameters:**\n\n"
                + "`rows`: how many\n\n`deep`: how deep\n")
        #expect(
            try read.operation().outline == [
                "query seed any required", "query rows any optional", "query deep any optional",
            ])
    }

    @Test func proseBelowACaptionIsNoMember() throws {
        let read = read("### Body parameters\n\n**Note**: all is sent at once.\n\n`seed` is what you sow.\n")
        #expect(try read.operation().parameters.isEmpty)
    }

    // MARK: Tables

    @Test func valuesBesideNamesOfHeadersAreExamples() throws {
        let read = read(
            "***Headers:***\n\n| Key | Value | Description |\n|---|---|---|\n| X-Bed | b1 | Where. |\n\n"
                + "***Body:***\n\n| Key | Value | Description |\n|---|---|---|\n| seed | oak | Which. |\n")
        #expect(try read.operation().names(.header) == ["X-Bed"])
        #expect(try read.operation().names(.body) == ["seed"])
    }

    @Test func aCaptionOfASideMayNameTheMember() throws {
        let head = "| Name | Type | Required | Description |\n|---|---|---|---|\n"
        let read = read(
            "### Request\n\n\(head)| plan | object | yes | How. |\n\n#### plan parameters\n\n\(head)| rows | integer | no | How many. |\n"
        )
        let operation = try read.operation()
        #expect(operation.names(.body) == ["plan"])
        #expect(try read.shape(try operation.field("plan").type).fields.map(\.name) == ["rows"])
    }

    @Test func theOneRowForTheBodyIsNoMember() throws {
        let read = read(
            "**Example**:\n\n```json\n{\"seed\": \"\", \"rows\": 0}\n```\n\n**Request parameters**:\n\n"
                + "| Name | In | Required | Type |\n|---|---|---|---|\n| bed | body | true | Bed |\n"
                + "| &emsp;&emsp;seed | | true | string |\n| &emsp;&emsp;rows | | false | integer |\n")
        #expect(try read.operation().outline == Self.expected)
    }

    @Test func theHeadOfAHeaderSaysWhatItIs() throws {
        let read = read(
            "### 请求参数\n\n| 参数 | 是否必选 | 类型 | 可选值范围 | 说明 |\n|---|---|---|---|---|\n| seed | true | string | - | 种子 |\n"
                + "| kind | false | string | OAK/ELM | 种类 |\n| deep | false | string | true/false | 深度 |\n")
        #expect(try read.operation().parameters.allSatisfy { $0.field.defaultValue == nil })
    }
}
