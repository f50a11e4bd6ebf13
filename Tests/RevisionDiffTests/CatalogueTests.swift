import APIModel
import RevisionDiff
import Testing

/// One edit of the page for each kind that is read from cells, headings and addresses, forwards and backwards.
struct CatalogueTests {
    struct Edit: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var expected: [String]
        var edit: @Sendable (inout PageText) -> Void

        init(_ name: String, _ expected: String..., edit: @escaping @Sendable (inout PageText) -> Void) {
            testDescription = name
            self.expected = expected
            self.edit = edit
        }
    }

    @Test(arguments: edits) func reportsTheEdit(_ edit: Edit) throws {
        let page = PageText()
        let (old, new) = (try Pages.model(page), try Pages.model(page.edited(edit.edit)))
        let report = RevisionDiff().compare(old, new)
        #expect(report.changes.map(Self.line) == edit.expected)
        #expect(Mirror.differences(report, RevisionDiff().compare(new, old)) == [])
    }

    static func line(_ change: Change) -> String {
        "\(change.kind.rawValue) \(change.path): \(change.severity.wire.rawValue), \(change.severity.swift.rawValue)"
    }

    static let edits: [Edit] = operationEdits + addressEdits + requestEdits + responseEdits + structureEdits

    static let operationEdits = [
        Edit("nothing") { _ in },
        Edit("marks and blanks only") {
            $0.description = "Makes  a **box**."
            $0.request[0].description = "What the [box](https://example.com/a) is<br>called"
            $0.request[0].standard = " "
            $0.request.swapAt(0, 2)
            $0.requestModels.swapAt(0, 1)
        },
        Edit("description", "operation-description-changed : doc-only, doc-only") { $0.description = "Makes boxes." },
        Edit("method", "method-changed method: breaking, non-breaking") { $0.method = "PUT" },
        Edit("method that moves parameters", "method-changed method: breaking, non-breaking") { $0.method = "GET" },
        Edit("code added", "response-code-added codes.500: non-breaking, non-breaking") {
            $0.codes.append(("500", "Sorry"))
        },
        Edit("success code added", "response-code-added codes.202: breaking, non-breaking") {
            $0.codes.append(("202", "Soon"))
        },
        Edit("code in other words", "response-code-description-changed codes.404: doc-only, doc-only") {
            $0.codes[1].1 = "No box"
        },
    ]

    static let addressEdits = [
        Edit("scheme", "scheme-changed address: breaking, non-breaking") {
            $0.address = "http://box.example.com/v1/regions/{regionId}/boxes"
        },
        Edit("host", "host-changed address: breaking, non-breaking") {
            $0.address = "https://box.example.org/v1/regions/{regionId}/boxes"
        },
        Edit("version", "api-version-changed address: breaking, non-breaking") {
            $0.address = "https://box.example.com/v2/regions/{regionId}/boxes"
        },
        Edit("path", "path-changed address: breaking, non-breaking") {
            $0.address = "https://box.example.com/v1/regions/{regionId}/boxes:make"
        },
        Edit(
            "version and path", "api-version-changed address: breaking, non-breaking",
            "path-changed address: breaking, non-breaking"
        ) { $0.address = "https://box.example.com/v2/regions/{regionId}/crates" },
        Edit("slash at the end", "path-changed address: breaking, non-breaking") { $0.address += "/" },
        Edit(
            "path parameter added", "path-changed address: breaking, non-breaking",
            "path-parameter-added path.shelf: breaking, breaking"
        ) {
            $0.address = "https://box.example.com/v1/regions/{regionId}/shelves/{shelf}/boxes"
            $0.path.append(.init("shelf", "String", "True", "Which shelf"))
        },
        Edit("path parameter renamed", "path-parameter-renamed path.region: none, breaking") {
            $0.address = "https://box.example.com/v1/regions/{region}/boxes"
            $0.path[0].name = "region"
        },
        Edit("path parameter without row", "path-parameter-undocumented path.regionId: doc-only, none") {
            $0.path = []
        },
        Edit("path parameter of another type", "path-parameter-type-changed path.regionId: breaking, breaking") {
            $0.path[0].type = "Integer"
        },
        Edit("path parameter in other words", "path-parameter-description-changed path.regionId: doc-only, doc-only") {
            $0.path[0].description = "The region"
        },
    ]

    static let requestEdits = [
        Edit("optional added", "request-parameter-added-optional request.note: non-breaking, non-breaking") {
            $0.request.append(.init("note", "String", "False", "Anything at all"))
        },
        Edit("required added", "request-parameter-added-required request.owner: breaking, breaking") {
            $0.request.append(.init("owner", "String", "True", "Whose it is"))
        },
        Edit("required inside", "request-parameter-added-required request.spec.lids[].hinge: breaking, breaking") {
            $0.requestModels[1].rows.append(.init("hinge", "String", "True", "How it opens"))
        },
        Edit(
            "required inside a new optional object",
            "request-parameter-added-optional request.label: non-breaking, non-breaking"
        ) {
            $0.request.append(.init("label", "Label", "False", "What is printed on it"))
            $0.requestModels.append(("Label", [.init("print", "String", "True", "The words")]))
        },
        Edit("renamed", "request-parameter-renamed request.spec.color: breaking, breaking") {
            $0.requestModels[0].rows[0].name = "color"
        },
        Edit("type", "request-parameter-type-changed request.size: breaking, breaking") {
            $0.request[1].type = "String"
        },
        Edit("type widened", "request-parameter-type-widened request.size: non-breaking, breaking") {
            $0.request[1].type = "Long"
        },
        Edit("type became float", "request-parameter-type-widened request.spec.lids[].weight: non-breaking, breaking") {
            $0.requestModels[1].rows[1].type = "Number"
        },
        Edit("array", "request-parameter-became-array request.size: breaking, breaking") {
            $0.request[1].type = "Integer[]"
        },
        Edit("array of models", "request-parameter-became-array request.spec: breaking, breaking") {
            $0.request[2].type = "BoxSpec[]"
        },
        Edit("required", "request-parameter-became-required request.size: breaking, breaking") {
            $0.request[1].required = "True"
        },
        Edit("default", "request-parameter-default-added request.size: non-breaking, non-breaking") {
            $0.request[1].standard = "3"
        },
        Edit(
            "default in cell and words", "request-parameter-default-added request.size: non-breaking, non-breaking",
            "request-parameter-description-changed request.size: doc-only, doc-only"
        ) {
            $0.request[1].standard = "3"
            $0.request[1].description = "How large the box is, 3 by default"
        },
        Edit("description", "request-parameter-description-changed request.name: doc-only, doc-only") {
            $0.request[0].description = "The name of the box"
        },
    ]

    static let responseEdits = [
        Edit("property added", "response-property-added response.result.box.lids: non-breaking, non-breaking") {
            $0.responseModels[1].rows.append(.init("lids", "Cover[]", "", "Its lids"))
            $0.responseModels.append(("Cover", [.init("kind", "String"), .init("weight", "Integer")]))
        },
        Edit("property removed", "response-property-removed response.result.total: breaking, breaking") {
            $0.responseModels[0].rows.remove(at: 1)
        },
        Edit("whole result removed", "response-property-removed response.result: breaking, breaking") {
            $0.response.remove(at: 1)
            $0.responseModels = []
        },
        Edit("property widened", "response-property-type-widened response.result.total: breaking, breaking") {
            $0.responseModels[0].rows[1].type = "Long"
        },
        Edit("property became array", "response-property-became-array response.result.box: breaking, breaking") {
            $0.responseModels[0].rows[0].type = "Box[]"
        },
        Edit("property renamed", "response-property-renamed response.result.box.boxStatus: breaking, breaking") {
            $0.responseModels[1].rows[1].name = "boxStatus"
        },
        Edit(
            "property description",
            "response-property-description-changed response.result.box.state: doc-only, doc-only"
        ) {
            $0.responseModels[1].rows[1].description = "What it is doing"
        },
    ]

    static let structureEdits = [
        Edit("moved into a new object", "request-parameter-moved request.head.name: breaking, breaking") {
            $0.request[0] = .init("head", "Head", "True", "What it starts with")
            $0.requestModels.append(("Head", [.init("name", "String", "True", "What the box is called")]))
        },
        Edit("moved out of an object", "request-parameter-moved request.colour: breaking, breaking") {
            $0.request.append($0.requestModels[0].rows.remove(at: 0))
        },
        Edit("model renamed", "model-renamed request.spec: none, breaking") {
            $0.request[2].type = "Specification"
            $0.requestModels[0].name = "Specification"
        },
        Edit("payload's heading renamed", "model-renamed response.result: none, none") {
            $0.response[1].type = "Answer"
            $0.responseModels[0].name = "Answer"
        },
        Edit("another model", "request-parameter-type-changed request.spec: breaking, breaking") {
            $0.request[2].type = "Paint"
            $0.requestModels[0] = ("Paint", [.init("tin", "String", "True", "Which tin")])
            $0.requestModels.remove(at: 1)
        },
    ]
}
