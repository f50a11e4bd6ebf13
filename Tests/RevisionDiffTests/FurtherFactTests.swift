import APIModel
import RevisionDiff
import SourceModel
import Testing

/// Facts that no table of JD Cloud's kind states, forwards and backwards: models by hand.
struct FurtherFactTests {
    struct Edit: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var expected: [String]
        var edit: @Sendable (inout Service) -> Void

        init(_ name: String, _ expected: String..., edit: @escaping @Sendable (inout Service) -> Void) {
            testDescription = name
            self.expected = expected
            self.edit = edit
        }
    }

    @Test(arguments: edits) func reportsTheEdit(_ edit: Edit) {
        var service = Self.service
        edit.edit(&service)
        let (old, new) = (APIModel(services: [Self.service]), APIModel(services: [service]))
        let report = RevisionDiff().compare(old, new)
        #expect(report.changes.map(CatalogueTests.line) == edit.expected)
        #expect(Mirror.differences(report, RevisionDiff().compare(new, old)) == [])
    }

    @Test func operationsAtOneAddressAreMatchedByTheirConstant() {
        func service(_ names: [String]) -> APIModel {
            let operations = names.map { name in
                var operation = Self.operation("\(name)2", .get, "/")
                operation.title = "call \(name)2"
                operation.selector = Selector(parameter: "Action", value: String(name.prefix(4)), place: .query)
                return operation
            }
            return APIModel(services: [Service(identifier: "ship", operations: operations)])
        }
        let report = RevisionDiff().compare(service(["dockA", "moorA"]), service(["dockB", "moorB"]))
        #expect(
            report.changes.map { "\($0.kind.rawValue) \($0.before?.text ?? "") \($0.after?.text ?? "")" } == [
                "operation-renamed call dockA2 call dockB2", "operation-renamed call moorA2 call moorB2",
            ])
        #expect(report.diagnostics.isEmpty)
    }

    // MARK: The service

    static func operation(
        _ id: String, _ method: HTTPMethod, _ path: String, _ parameters: [Parameter] = []
    ) -> Operation {
        Operation(
            id: id, title: id, method: method,
            address: Address(scheme: "https", host: "ship.example.com", path: path, source: place(2)),
            parameters: parameters, source: place(1), methodSource: place(1), language: "en")
    }

    private static func place(_ line: Int) -> SourceModel.SourceLocation {
        SourceModel.SourceLocation(file: "ship.md", line: line, column: 1)
    }

    private static func field(_ name: String, _ type: TypeReference, required: Bool = false) -> Field {
        Field(name: name, type: type, requirement: required ? .required : .optional, source: place(10))
    }

    private static func table(_ name: String, _ fields: [Field], _ side: ModelTable.Side) -> ModelTable {
        ModelTable(side: side, documentedName: name, shape: name, fields: fields, source: place(30))
    }

    private static let service: Service = {
        var change = operation(
            "change", .post, "/ships/{id}",
            [
                Parameter(place: .path, field: field("id", .integer, required: true)),
                Parameter(place: .body, field: field("berth", .string, required: true)),
                Parameter(place: .body, field: field("note", .string)),
                Parameter(place: .query, field: field("tags", .array(.string)), arrayStyle: .repeated),
                Parameter(place: .body, field: field("load", .union([.string, .integer]))),
            ])
        change.selector = Selector(parameter: "Action", value: "Change", place: .query)
        change.aliases = [Alias(method: .put, path: "/ships/{id}")]
        change.response = [field("id", .integer), field("name", .string)]
        var list = operation("list", .get, "/ships")
        list.responseType = .array(.shape("Ship"))
        list.tables = [
            table(
                "Ship", [field("id", .integer), field("owner", .union([.shape("Firm"), .shape("Person")]))], .response),
            table("Firm", [field("seat", .string)], .response), table("Person", [field("age", .integer)], .response),
        ]
        var tag = operation("tag", .put, "/tags")
        tag.requestType = .array(.string)
        return Service(
            identifier: "ship", operations: [change, list, tag],
            authentication: [.bearer(prefix: "Bearer"), .key(place: .header, name: "X-Key")])
    }()

    private static let edits: [Edit] = rowEdits + rootEdits + operationEdits

    private static func parameter(_ name: String, _ change: @escaping @Sendable (inout Parameter) -> Void)
        -> @Sendable (inout Service) -> Void
    {
        { service in
            for index in service.operations[0].parameters.indices
            where service.operations[0].parameters[index].field.name == name {
                change(&service.operations[0].parameters[index])
            }
        }
    }

    private static let rowEdits = [
        Edit(
            "a required member may be null", "request-parameter-became-nullable request.berth: non-breaking, breaking",
            edit: parameter("berth") { $0.field.isNullable = true }),
        Edit(
            "an optional member may be null", "request-parameter-became-nullable request.note: non-breaking, none",
            edit: parameter("note") { $0.field.isNullable = true }),
        Edit("an answer may be null", "response-property-became-nullable response.name: breaking, none") {
            $0.operations[0].response[1].isNullable = true
        },
        Edit(
            "a condition appears", "request-parameter-condition-added request.note: non-breaking, doc-only",
            edit: parameter("note") {
                $0.field.requirement = .conditional
                $0.field.condition = "one of both"
            }),
        Edit(
            "a required member is asked for under a condition",
            "request-parameter-became-optional request.berth: non-breaking, breaking",
            edit: parameter("berth") {
                $0.field.requirement = .conditional
                $0.field.condition = "one of both"
            }),
        Edit(
            "a type becomes one of several", "request-parameter-type-widened request.note: non-breaking, breaking",
            edit: parameter("note") { $0.field.type = .union([.string, .array(.string)]) }),
        Edit(
            "a union grows", "request-parameter-type-widened request.load: non-breaking, breaking",
            edit: parameter("load") { $0.field.type = .union([.integer, .boolean, .string]) }),
        Edit(
            "a union with another size of number", "request-parameter-type-widened request.load: non-breaking, none",
            edit: parameter("load") { $0.field.type = .union([.string, .long]) }),
        Edit("a union in another order", edit: parameter("load") { $0.field.type = .union([.integer, .string]) }),
        Edit(
            "other types in a union", "request-parameter-type-changed request.load: breaking, breaking",
            edit: parameter("load") { $0.field.type = .union([.boolean, .string]) }),
        Edit("an answer's union grows", "response-property-type-widened response.name: breaking, breaking") {
            $0.operations[0].response[1].type = .union([.string, .integer])
        },
        Edit(
            "lists are written otherwise", "request-parameter-array-style-changed request.tags: breaking, none",
            edit: parameter("tags") { $0.arrayStyle = .brackets }),
        Edit(
            "a parameter goes to the query", "request-parameter-moved request.note: breaking, breaking",
            edit: parameter("note") { $0.place = .query }),
        Edit(
            "a parameter goes to a cookie", "request-parameter-moved request.note: breaking, breaking",
            edit: parameter("note") { $0.place = .cookie }),
    ]

    private static let rootEdits = [
        Edit("an answer becomes a list", "response-property-became-array response: breaking, breaking") {
            $0.operations[0].responseType = .array(.shape("Ship"))
            $0.operations[0].response = []
        },
        Edit("a list becomes a list of texts", "response-property-type-changed response: breaking, breaking") {
            $0.operations[1].responseType = .array(.string)
            $0.operations[1].tables = []
        },
        Edit("an element of a list loses a member", "response-property-removed response[].id: breaking, breaking") {
            $0.operations[1].tables[0].fields.removeFirst()
        },
        Edit(
            "a member of the second type of a union",
            "response-property-removed response[].owner.age: breaking, breaking"
        ) { $0.operations[1].tables[2].fields = [] },
        Edit("an answer is described at last", "response-property-added response: non-breaking, non-breaking") {
            $0.operations[2].responseType = .map(.string)
        },
        Edit("a body becomes an object", "request-parameter-became-scalar request: breaking, breaking") {
            $0.operations[2].requestType = nil
            $0.operations[2].parameters = [Parameter(place: .body, field: field("tags", .array(.string)))]
        },
        Edit("a body becomes a list of numbers", "request-parameter-type-changed request: breaking, breaking") {
            $0.operations[2].requestType = .array(.integer)
        },
        Edit(
            "a list's elements are taken from examples",
            "request-parameter-type-changed request.note: breaking, breaking",
            edit: parameter("note") {
                $0.field.type = .boolean
                $0.field.isInferred = true
            }),
    ]

    private static let operationEdits = [
        Edit("another constant", "selector-changed address: breaking, non-breaking") {
            $0.operations[0].selector?.value = "Alter"
        },
        Edit("no constant", "selector-changed address: breaking, non-breaking") { $0.operations[0].selector = nil },
        Edit(
            "another further address", "address-alias-added aliases.GET /fleet: non-breaking, none",
            "address-alias-removed aliases.PUT /ships/{}: breaking, none"
        ) { $0.operations[0].aliases = [Alias(method: .get, path: "/fleet")] },
        Edit("a further address with another word", edit: { $0.operations[0].aliases[0].path = "/ships/{ship}" }),
        Edit("an address becomes a further one", "method-changed method: non-breaking, non-breaking") {
            $0.operations[0].method = .put
            $0.operations[0].aliases = [Alias(method: .post, path: "/ships/{id}")]
        },
        Edit("a form", "body-encoding-changed body: breaking, non-breaking") { $0.operations[0].bodyEncoding = .form },
        Edit("no host", "host-changed address: non-breaking, breaking") { $0.operations[1].address.host = "" },
        Edit(
            "other credentials", "authentication-removed authentication.key in header X-Key: breaking, breaking",
            "authentication-added authentication.user and password: non-breaking, non-breaking"
        ) { $0.authentication = [.basic, .bearer(prefix: "Bearer")] },
        Edit(
            "no credentials", "authentication-removed authentication.key in header X-Key: breaking, breaking",
            "authentication-removed authentication.token after 'Bearer': breaking, breaking"
        ) { $0.authentication = [] },
    ]
}
