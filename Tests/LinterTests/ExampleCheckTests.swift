import APIModel
import Linter
import SourceModel
import Testing

/// Examples of pages beside their tables.
@Suite struct ExampleCheckTests {
    private static let place = SourceModel.SourceLocation(file: "ship.md", line: 40, column: 1)

    private static func field(_ name: String, _ type: TypeReference, required: Bool = false) -> Field {
        Field(name: name, type: type, requirement: required ? .required : .optional, source: place)
    }

    private func findings(_ side: ModelTable.Side, status: String? = nil, _ value: JSONValue) -> [Diagnostic] {
        let crew = Shape(
            name: "Crew", documentedName: "Crew",
            fields: [Self.field("name", .string, required: true), Self.field("mate", .shape("Crew"))],
            source: Self.place)
        let operation = Operation(
            id: "build", title: "build", method: .post,
            address: Address(scheme: "https", host: "ship.example.com", path: "/ships", source: Self.place),
            parameters: [
                Parameter(place: .query, field: Self.field("dry", .boolean)),
                Parameter(place: .body, field: Self.field("size", .integer, required: true)),
                Parameter(place: .body, field: Self.field("name", .union([.string, .array(.string)]))),
            ],
            response: [Self.field("crew", .array(.shape("Crew"))), Self.field("marks", .map(.integer))],
            examples: [Example(side: side, status: status, value: value, source: Self.place)],
            source: Self.place, methodSource: Self.place, language: "en")
        let model = APIModel(services: [Service(identifier: "ship", operations: [operation], shapes: [crew])])
        return Linter().lint(model: model, findings: []).filter { $0.code == .exampleDisagrees }
    }

    private func object(_ members: (String, JSONValue)...) -> JSONValue {
        .object(members.map { .init($0.0, $0.1) })
    }

    @Test func whatAgreesIsNotTold() {
        #expect(findings(.request, object(("size", .integer(3)), ("name", .array([.string("a")])))).isEmpty)
        #expect(
            findings(
                .response,
                object(
                    ("crew", .array([object(("name", .string("a")), ("mate", .null))])),
                    ("marks", object(("x", .integer(1)))))
            ).isEmpty)
        // Of errors no table speaks.
        #expect(findings(.response, status: "404", object(("message", .string("gone")))).isEmpty)
        // What a shape holds of its own kind is compared once.
        #expect(
            findings(
                .response,
                object(("crew", .array([object(("name", .string("a")), ("mate", object(("x", .integer(1)))))])))
            ).isEmpty)
    }

    @Test func whatDisagreesIsToldOnceAtItsLine() throws {
        let found = findings(.request, object(("name", .integer(1)), ("width", .integer(2))))
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.severity == .note)
        #expect(finding.location == Self.place)
        #expect(finding.address == "ship/build/request")
        #expect(
            finding.message
                == "the example disagrees with its table: 'name' is documented as string or array and is integer, "
                + "and 2 more")
        #expect(finding.notes.map(\.message) == ["'width' is in no table", "'size' is required and missing"])
    }

    @Test func insideOfLists() {
        let found = findings(
            .response, status: "200", object(("crew", .array([object(("Name", .string("a"))), object()]))))
        #expect(
            found.map(\.message) == [
                "the example disagrees with its table: 'crew[].Name' is documented as 'name', and 1 more"
            ])
        #expect(
            findings(.response, .array([])).map(\.message) == [
                "the example disagrees with its table: the whole is documented as object and is array"
            ])
    }

    @Test func shapesThatNameEachOtherEnd() {
        // Twelve shapes, each with ten members of the next: a tree of 10^12 members.
        let names = (0..<12).map { "S\($0)" }
        let shapes = names.enumerated().map { index, name in
            Shape(
                name: name, documentedName: name,
                fields: (0..<10).map { Self.field("m\($0)", index == 11 ? .string : .shape("S\(index + 1)")) },
                source: Self.place)
        }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        let operation = Operation(
            id: "a", title: "a", method: .get,
            address: Address(scheme: "https", host: "h", path: "/", source: Self.place),
            responseType: .shape("S0"),
            examples: [Example(side: .response, value: .object([.init("x", .null)]), source: Self.place)],
            source: Self.place, methodSource: Self.place, language: "en")
        let model = APIModel(services: [Service(identifier: "s", operations: [operation], shapes: shapes)])
        #expect(Linter().lint(model: model, findings: []).count { $0.code == .exampleDisagrees } == 1)
    }
}
