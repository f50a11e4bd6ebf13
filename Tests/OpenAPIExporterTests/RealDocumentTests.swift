import APIModel
import ModelTestSupport
import OpenAPIExporter
import Testing

/// Documents of real pages; without TABLATURE_CORPUS only the repository's own pages are read.
@Suite struct RealDocumentTests {
    @Test(arguments: RealPages.folders)
    func documentsHoldTogether(folder: String) throws {
        for service in try RealPages.model(of: folder).model.services {
            let document = OpenAPIExporter().export(service)
            var references: Set<String> = []
            Self.collectReferences(in: document, into: &references)
            let components = Set(document[path: "components", "schemas"]?.members?.map(\.name) ?? [])
            let known = Set(components.map { "#/components/schemas/\($0)" })
            #expect(references == known, "\(service.identifier): components without a use, or uses without a component")

            let operations = (document["paths"]?.members ?? []).flatMap { $0.value.members ?? [] }.map(\.value)
            let identifiers = operations.compactMap { $0["operationId"]?.text }
            #expect(identifiers.sorted() == service.operations.map(\.id).sorted())
            #expect(document["x-unplaced-operations"] == nil)
            for operation in operations {
                let schema = operation[path: "requestBody", "content", "application/json", "schema"]
                if let schema { Self.checkDefaults(of: schema, in: document) }
            }
            for schema in document[path: "components", "schemas"]?.members ?? [] {
                Self.checkDefaults(of: schema.value, in: document)
            }
        }
    }

    /// Every default must be a value that its own schema accepts.
    private static func checkDefaults(of schema: JSONValue, in document: JSONValue) {
        for property in schema["properties"]?.members ?? [] {
            guard let value = property.value["default"] else { continue }
            #expect(JSONSchema(document).errors(in: value, against: property.value) == [], "\(property.name)")
        }
    }

    private static func collectReferences(in value: JSONValue, into references: inout Set<String>) {
        if let reference = value["$ref"]?.text { references.insert(reference) }
        for child in value.items ?? value.members?.map(\.value) ?? [] {
            collectReferences(in: child, into: &references)
        }
    }
}
