import APIModel
import Testing

@testable import DocumentReader

/// Where pages say what the route is: small pages of invented services, each in another style.
struct RoutePlaceTests {
    /// A table of parameters and a table of an answer, below captions.
    private static let tables = """
        #### Request parameters

        | Name | Type | Required | Description |
        |---|---|---|---|
        | station | string | yes | Which station. |
        | days | integer | no | How many days. |

        #### Response

        | Name | Type | Description |
        |---|---|---|
        | wind | number | Its speed. |

        """

    private func expectForecast(_ page: String, _ lexicon: Lexicon = .standard) throws {
        let read = Drafted(page, lexicon: lexicon)
        #expect(read.routes == ["GET /forecasts"])
        let operation = try read.operation()
        #expect(operation.outline == ["query station string required", "query days integer optional"])
        #expect(operation.answer == ["wind number"])
        #expect(operation.id == "readAForecast")
    }

    @Test(arguments: [
        // In a fence.
        "# Weather\n\n### Read a forecast\n\n```\nGET /forecasts\n```\n\n",
        "# Weather\n\n### Read a forecast\n\n```http\nGET /forecasts HTTP/1.1\n```\n\n",
        "# Weather\n\n### Read a forecast\n\n    GET /forecasts\n\n",
        // In a paragraph.
        "# Weather\n\n### Read a forecast\n\n`GET /forecasts`\n\n",
        "# Weather\n\n### Read a forecast\n\n**GET** `/forecasts`\n\n",
        "# Weather\n\n### Read a forecast\n\n**Endpoint:** `GET /forecasts`\n\n",
        // In the heading.
        "# Weather\n\n### Read a forecast % GET /forecasts\n\n",
        // In a quotation.
        "# Weather\n\n### Read a forecast\n\n> GET /forecasts\n\n",
        "# Weather\n\n### Read a forecast\n\n> *GET* `/forecasts`\n\n",
        // In a list.
        "# Weather\n\n### Read a forecast\n\n- `GET /forecasts`\n\n",
        "# Weather\n\n### Read a forecast\n\n- **Method:** GET\n- **URL:** /forecasts\n\n",
        // Behind labels.
        "# Weather\n\n### Read a forecast\n\n**Method**: GET\n\n**URL**: `/forecasts`\n\n",
        "# Weather\n\n### Read a forecast\n\n**Request URL:**\n\n`/forecasts`\n\n**Request method:**\n\nGET\n\n",
        // Below headings of their own.
        "# Weather\n\n### Read a forecast\n\n#### Method\n\nGET\n\n#### URL\n\n`/forecasts`\n\n",
        // In a tag.
        "# Weather\n\n### Read a forecast\n\n<Call verb=\"GET\" to=\"/forecasts\" />\n\n",
        "# Weather\n\n### Read a forecast\n\n<Call method=\"GET\">/forecasts</Call>\n\n",
        // In a table of one row, or of facts.
        "# Weather\n\n### Read a forecast\n\n| Method | URI |\n|---|---|\n| GET | /forecasts |\n\n",
        "# Weather\n\n### Read a forecast\n\n| Fact | What |\n|---|---|\n| Address | /forecasts |\n| Verb | GET |\n\n",
    ])
    func places(head: String) throws {
        try expectForecast(head + Self.tables)
    }

    @Test func aHeadingOfTheRouteAloneNamesNothing() throws {
        let page = "# Weather\n\n### Read a forecast\n\n#### HTTP request\n\n`GET /forecasts`\n\n" + Self.tables
        try expectForecast(page)
        let second = "### Keep a forecast\n\n#### HTTP request\n\n`PUT /forecasts/{day}`\n\n" + Self.tables
        let read = Drafted(page + second)
        #expect(read.routes == ["GET /forecasts", "PUT /forecasts/{day}"])
        #expect(Set(read.operations.map(\.id)) == ["readAForecast", "keepAForecast"])
    }

    @Test func theTitleMayStandInTheFrontMatter() throws {
        let read = Drafted("---\ntitle: Read a forecast\n---\n\n`GET /forecasts`\n\n" + Self.tables)
        #expect(try read.operation().id == "readAForecast")
    }

    @Test func linesOfAFenceAreAliases() throws {
        let read = Drafted(
            "# Weather\n\n## Read a wind\n\n```\nGET /winds/{id}\nGET /stations/{station}/winds/{id}\n```\n")
        #expect(read.operations.count == 1)
        #expect(try read.operation().aliases.map(\.path) == ["/stations/{station}/winds/{id}"])
        #expect(try read.operation().names(.path) == ["id"])
    }

    @Test func methodsOfOneFenceAreOperations() throws {
        let read = Drafted("# Weather\n\n## The wind\n\n```\nGET /winds/{id}\nDELETE /winds/{id}\n```\n")
        #expect(read.routes == ["DELETE /winds/{id}", "GET /winds/{id}"])
        #expect(Set(read.operations.map(\.id)).count == 2)
    }

    @Test func aRowForEachRoute() throws {
        let read = Drafted(
            """
            # Members

            | Verb | Path | Body | What it does |
            |---|---|---|---|
            | GET | /members | NULL | Lists them. |
            | GET | /members/{id} | NULL | Reads one. |
            | PUT | /members/{id} | {...} | Writes one. |
            | DELETE | /members/{id} | NULL | Removes one. |

            ## Body parameters

            | Parameter | Required | Type | Description |
            |---|---|---|---|
            | name | True | string | Who it is. |
            | books | False | integer | How many at home. |
            """)
        #expect(read.routes == ["DELETE /members/{id}", "GET /members", "GET /members/{id}", "PUT /members/{id}"])
        #expect(Set(read.operations.map(\.id)).count == 4)
        #expect(try read.operation("/members/{id}", .put).names(.body) == ["name", "books"])
        #expect(try read.operation("/members/{id}", .get).names(.body) == [])
        #expect(try read.operation("/members", .get).parameters.isEmpty)
        #expect(try read.operation("/members/{id}", .delete).names(.path) == ["id"])
    }

    @Test func oneAddressAndAnAction() throws {
        func page(_ action: String, _ row: String) -> String {
            """
            # \(action)

            Speaks to the oven.

            ## Request parameters

            | Parameter | Type | Description | Required |
            |---|---|---|---|
            | Action | string | The action: \(action). | Yes |
            \(row)

            ## Response

            | Field | Type | Description |
            |---|---|---|
            | RetCode | int | Zero if it went well. |

            """
        }
        let read = Drafted([
            "heat.md": page("HeatOven", "| Degrees | int | How hot. | Yes |"),
            "cool.md": page("CoolOven", "| Minutes | int | How long. | No |"),
        ])
        #expect(read.operations.count == 2)
        #expect(Set(read.operations.compactMap(\.selector?.value)) == ["HeatOven", "CoolOven"])
        #expect(read.operations.allSatisfy { $0.selector?.parameter == "Action" && $0.address.path == "/" })
        let heat = try #require(read.operations.first { $0.selector?.value == "HeatOven" })
        #expect(heat.parameters.map(\.field.name).contains("Degrees"))
        #expect(!heat.parameters.map(\.field.name).contains("Minutes"))
        #expect(heat.answer == ["RetCode integer"])
    }

    @Test func theBaseStandsInTheExamples() throws {
        let read = Drafted(
            "# Weather\n\n## Read a wind\n\n```\nGET /winds/{id}\n```\n\n```shell\ncurl \"https://weather.example/api/v4/winds/7\"\n```\n"
        )
        let address = try read.operation().address
        #expect(address.host == "weather.example")
        #expect(address.path == "/api/v4/winds/{id}")
        #expect(address.basePath == "/api/v4")
    }

    @Test func aQueryInThePathNamesParameters() throws {
        let read = Drafted("# Weather\n\n## Read winds\n\n```\nGET /winds?station=:station&days=3\n```\n")
        #expect(read.routes == ["GET /winds"])
        #expect(try read.operation().names(.query) == ["station", "days"])
    }

    @Test func anExampleOfTheRouteIsNoOperation() throws {
        let read = Drafted(
            """
            # Weather

            ## Read a wind

            ```
            GET /winds/{id}
            ```

            Example request:

            ```http
            GET /winds/7 HTTP/1.1
            Host: weather.example
            ```
            """)
        #expect(read.routes == ["GET /winds/{id}"])
    }

    @Test func anOverviewOfRoutesAddsNone() throws {
        let overview =
            "# Weather\n\n| Method | Path | What |\n|---|---|---|\n| GET | /winds/{id} | Reads. |\n| PUT | /winds/{id} | Writes. |\n\n"
        let own = "## Read a wind\n\n`GET /winds/{id}`\n\n## Write a wind\n\n`PUT /winds/{id}`\n"
        #expect(Drafted(overview + own).routes == ["GET /winds/{id}", "PUT /winds/{id}"])
    }

    @Test func proseIsNoRoute() {
        let read = Drafted(
            "# Weather\n\n## How to ask\n\nGet /winds first, and/or read on.\n\nGET is the method of reading.\n")
        #expect(read.operations.isEmpty)
        #expect(Drafted("").operations.isEmpty)
    }
}
