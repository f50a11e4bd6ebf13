import APIModel
import ModelFormat
import ModelTestSupport
import OpenAPIExporter
import SourceModel
import Testing

/// Unions, null, conditions and types taken from examples.
@Suite struct TypeTests {
    @Test(
        arguments: [
            (.union([.string, .integer]), #"{"type":["string","integer"]}"#),
            (.union([.string, .long]), #"{"type":["string","integer"],"format":"int64"}"#),
            (
                .union([.long, .double]),
                #"{"anyOf":[{"type":"integer","format":"int64"},{"type":"number","format":"double"}]}"#
            ),
            (
                .union([.shape("Hull"), .string]),
                ##"{"anyOf":[{"$ref":"#/components/schemas/Hull"},{"type":"string"}]}"##
            ),
            (.array(.union([.string, .boolean])), #"{"type":"array","items":{"type":["string","boolean"]}}"#),
            (
                .union([.string, .array(.string)]),
                #"{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]}"#
            ),
        ] as [(TypeReference, String)])
    func aUnionTakesEachOfItsTypes(type: TypeReference, schema: String) throws {
        var property = try #require(try member(type))
        property.remove("x-source")
        #expect(property.text == schema)
    }

    @Test(
        arguments: [
            (.string, #"{"type":["string","null"]}"#),
            (.union([.string, .integer]), #"{"type":["string","integer","null"]}"#),
            (.shape("Hull"), ##"{"anyOf":[{"$ref":"#/components/schemas/Hull"},{"type":"null"}]}"##),
            (
                .union([.shape("Hull"), .string]),
                ##"{"anyOf":[{"$ref":"#/components/schemas/Hull"},{"type":"string"},{"type":"null"}]}"##
            ),
            (.any, #"{"anyOf":[{},{"type":"null"}]}"#),
        ] as [(TypeReference, String)])
    func whatMayBeNullTakesNull(type: TypeReference, schema: String) throws {
        var property = try #require(try member(type) { $0.isNullable = true })
        property.remove("x-source")
        #expect(property.text == schema)
    }

    @Test func aListOfValuesLetsNullPassWhereThePageDoes() throws {
        let list = Constraint.enumeration(Enumeration(members: [.init(.string("oak")), .init(.string("elm"))]))
        var field = Build.field("wood", .string, required: true, list)
        field.isNullable = true
        let body = try Build.body([field, Build.field("sail", .string, list)])
        #expect(try body.accepts(#"{"wood":null}"#))
        #expect(try body.accepts(#"{"wood":"oak","sail":"elm"}"#))
        #expect(try !body.accepts(#"{"wood":"tin"}"#))
        #expect(try !body.accepts(#"{"wood":"oak","sail":null}"#))
        #expect(try !body.accepts("{}"))
    }

    @Test func aConditionIsSaidAndNotDemanded() throws {
        let property = try #require(
            try member(.string) {
                $0.requirement = .conditional
                $0.condition = "one of the two"
                $0.isInferred = true
            })
        #expect(property["x-required-if"] == .string("one of the two"))
        #expect(property["x-inferred"] == .boolean(true))
    }

    @Test func membersThatAnAnswerPromisesAreRequired() throws {
        let sent = [Build.field("id", .string, required: true), Build.field("name", .string, required: true)]
        let answered = [Build.field("id", .string, required: true), Build.field("name", .string)]
        var operation = Build.operation(response: [
            Build.field("hull", .shape("Hull"), required: true), Build.field("deck", .shape("Deck")),
        ])
        operation.tables = [
            ModelTable(
                side: .response, documentedName: "Hull", shape: "Hull", fields: answered, source: Build.place(30))
        ]
        let document = Build.document(
            [operation],
            shapes: [
                Build.shape("Deck", sent, request: false, response: true), Build.shape("Hull", sent, response: true),
                // No table of an answer has another word about it.
                Build.shape("Mast", sent, response: true),
            ])
        let schemas = try #require(document[path: "components", "schemas"])
        #expect(schemas[path: "Hull", "required"] == .array([.string("id"), .string("name")]))
        // The table of the answer has the word about the answer.
        #expect(schemas[path: "HullResponse", "required"] == .array([.string("id")]))
        #expect(schemas.members?.map(\.name) == ["Deck", "Hull", "HullResponse", "Mast"])
        #expect(schemas[path: "Mast", "required"] == .array([.string("id"), .string("name")]))
        #expect(schemas[path: "Deck", "required"] == .array([.string("id"), .string("name")]))
        let answer = document[
            path: "paths", "/v1/ships", "post", "responses", "200", "content", "application/json", "schema"]
        #expect(answer?["required"] == .array([.string("hull")]))
    }

    private func member(
        _ type: TypeReference, _ change: (inout Field) -> Void = { _ in }
    ) throws -> JSONValue? {
        var field = Build.field("value", type)
        change(&field)
        let body = try Build.body([field], shapes: [Build.shape("Hull", [])])
        #expect(body.schema["required"] == nil)
        return body.property("value")
    }
}

extension JSONValue {
    fileprivate mutating func remove(_ name: String) {
        guard case .object(let members) = self else { return }
        self = .object(members.filter { $0.name != name })
    }

    /// The value on one line.
    fileprivate var text: String { String(decoding: JSONWriter.compact(self), as: UTF8.self) }
}
