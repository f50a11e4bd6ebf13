import APIModel
import Testing

@testable import DocumentReader

/// What is read of answers: tables, sentences, examples, and what stands around a payload.
struct AnswerPageTests {
    private func reading(_ rest: String) -> String {
        "# Station\n\n## Read the wind\n\n```\nGET /wind\n```\n\n\(rest)\n"
    }

    @Test func anExampleAloneIsTheAnswer() throws {
        let read = Drafted(
            reading(
                """
                Example response:

                ```json
                {
                  "station": "north", // its name
                  "speed": 4.5,
                  "gusts": [{"at": "noon", "speed": 9}, {"at": "night", "speed": 7, "from": null}],
                  "calm": false
                }
                ```
                """))
        let operation = try read.operation()
        #expect(operation.response.map(\.name) == ["station", "speed", "gusts", "calm"])
        #expect(operation.response.allSatisfy { $0.isInferred })
        #expect(operation.response.allSatisfy { $0.requirement == .notStated })
        #expect(try operation.field("speed").type == .number)
        #expect(try operation.field("calm").type == .boolean)
        let gust = try read.shape(try operation.field("gusts").type)
        #expect(gust.fields.map(\.name) == ["at", "speed", "from"])
    }

    @Test func aListOfJSONIsTheAnswer() throws {
        let read = Drafted(reading("Example response:\n\n```json\n[{\"station\": \"north\", \"speed\": 4}]\n```"))
        let operation = try read.operation()
        #expect(operation.response.isEmpty)
        guard case .array(let item)? = operation.responseType else { return #expect(Bool(false), "no list") }
        #expect(try read.shape(item).outline == ["station string", "speed integer"])
    }

    @Test func aListOfTextsIsTheAnswer() throws {
        let read = Drafted(reading("Example response:\n\n```json\n[\"north\", \"south\"]\n```"))
        #expect(try read.operation().responseType == .array(.string))
    }

    @Test func theEnvelopeStandsInTheExample() throws {
        let read = Drafted(
            reading(
                """
                ### Response

                | Name | Type | Description |
                |---|---|---|
                | station | string | Its name. |
                | speed | number | How fast. |

                ```json
                {"code": 0, "message": "ok", "data": {"station": "north", "speed": 4.5}}
                ```
                """))
        let operation = try read.operation()
        #expect(operation.response.map(\.name) == ["code", "message", "data"])
        let payload = try read.shape(try operation.field("data").type)
        #expect(payload.outline == ["station string", "speed number"])
    }

    @Test func theEnvelopeMayHoldAList() throws {
        let read = Drafted(
            reading(
                """
                ### Response

                | Name | Type | Description |
                |---|---|---|
                | station | string | Its name. |
                | speed | number | How fast. |

                ```json
                {"items": [{"station": "north", "speed": 4.5}], "total": 1}
                ```
                """))
        let operation = try read.operation()
        #expect(operation.response.map(\.name) == ["items", "total"])
        #expect(try read.shape(try operation.field("items").type).outline == ["station string", "speed number"])
    }

    @Test func aTableAndAListAsExample() throws {
        let read = Drafted(
            reading(
                """
                ### Response

                | Name | Type | Description |
                |---|---|---|
                | station | string | Its name. |
                | speed | number | How fast. |

                ```json
                [{"station": "north", "speed": 4.5}]
                ```
                """))
        guard case .array(let item)? = try read.operation().responseType else { return #expect(Bool(false), "no list") }
        #expect(try read.shape(item).outline == ["station string", "speed number"])
    }

    @Test func anExampleFillsInWhatTheTableLeavesOpen() throws {
        let read = Drafted(
            reading(
                """
                ### Response

                | Name | Type | Description |
                |---|---|---|
                | stations | array | All. |
                | place | object | Where. |

                ```json
                {"stations": [{"name": "north"}], "place": {"town": "x", "height": 3}}
                ```
                """))
        let operation = try read.operation()
        #expect(operation.response.map(\.name) == ["stations", "place"])
        #expect(try read.shape(try operation.field("stations").type).outline == ["name string"])
        #expect(try read.shape(try operation.field("place").type).outline == ["town string", "height integer"])
        #expect(try !operation.field("place").isInferred)
    }

    @Test func anErrorAsExampleIsNoAnswer() throws {
        let read = Drafted(
            reading(
                """
                Success response:

                ```json
                {"speed": 4}
                ```

                Error response:

                ```json
                {"reason": "no wind"}
                ```

                **404 Not Found**

                ```json
                {"missing": true}
                ```
                """))
        #expect(try read.operation().answer == ["speed integer"])
    }

    @Test func aBodyByExample() throws {
        let read = Drafted(
            """
            # Station

            ## Report the wind

            `POST /wind`

            ### Request body

            ```json
            {"station": "north", "speed": 4.5}
            ```

            ### Response

            ```json
            {"id": 7}
            ```
            """)
        let operation = try read.operation()
        #expect(operation.names(.body) == ["station", "speed"])
        #expect(operation.answer == ["id integer"])
        #expect(try operation.field("station").isInferred)
    }

    @Test func statusesWithASchema() throws {
        let read = Drafted(
            reading(
                """
                ### Responses

                | Status | Description | Schema |
                |---|---|---|
                | 200 | It blows. | [Wind](#wind) |
                | 404 | No such station. | [Trouble](#trouble) |

                # Objects

                ## Wind

                | Name | Type | Description |
                |---|---|---|
                | speed | number | How fast. |

                ## Trouble

                | Name | Type | Description |
                |---|---|---|
                | reason | string | Why. |
                """))
        let operation = try read.operation()
        #expect(operation.codes.map(\.code) == ["200", "404"])
        #expect(try read.shape(operation.responseType).outline == ["speed number"])
    }

    @Test func aSentenceNamesTheType() throws {
        func page(_ sentence: String) -> String {
            reading(
                "\(sentence)\n\n# Objects\n\n## Wind object\n\n| Field | Type | Description |\n|---|---|---|\n| speed | number | How fast. |\n"
            )
        }
        for sentence in [
            "Returns a [wind](#wind-object) object.", "The call returns the [wind](#wind-object) on success.",
        ] {
            #expect(
                try Drafted(page(sentence)).shape(try Drafted(page(sentence)).operation().responseType).outline == [
                    "speed number"
                ])
        }
        for sentence in [
            "Returns a list of [wind](#wind-object) objects.", "Returns an array of [wind](#wind-object) objects.",
        ] {
            let read = Drafted(page(sentence))
            guard case .array(let item)? = try read.operation().responseType else {
                return #expect(Bool(false), "no list: \(sentence)")
            }
            #expect(try read.shape(item).outline == ["speed number"])
        }
        #expect(try Drafted(page("See the [wind](#wind-object) for more.")).operation().responseType == nil)
    }

    @Test func damagedExamplesStopNothing() throws {
        for text in ["{\"a\": ", "[[[[", "{,}", String(repeating: "[", count: 5000), "{\"a\": 1}}}}"] {
            let read = Drafted(
                reading("### Response\n\n| Name | Type |\n|---|---|\n| speed | number |\n\n```json\n\(text)\n```\n"))
            #expect(try read.operation().answer.contains("speed number"))
        }
    }
}
