public import APIModel
import SourceModel

/// Reads back what ``ModelWriter`` writes.
///
/// Members that it does not know are passed over, so that a model of a later tool with the same format can be read.
public struct ModelReader: Sendable {
    public init() {}

    /// The model of a JSON text.
    ///
    /// - Throws: ``ModelFormatError`` where the text is not JSON, is no model or has another format version.
    public func read(_ bytes: [UInt8]) throws(ModelFormatError) -> APIModel {
        let value: JSONValue
        do {
            value = try JSONReader.read(bytes)
        } catch {
            throw ModelFormatError(path: "", message: "not JSON: \(error)")
        }
        return try ModelNode(value: value).model()
    }
}

/// What in a JSON text is not as the format asks.
public struct ModelFormatError: Error, Hashable, CustomStringConvertible {
    /// Where it stands: `services[0].operations[3].method`; empty for the whole text.
    public var path: String
    /// What was found or expected, one sentence in lower case.
    public var message: String

    public var description: String { path.isEmpty ? message : "\(path): \(message)" }
}

extension ModelNode {
    fileprivate func model() throws(ModelFormatError) -> APIModel {
        guard case .object = value else { throw failure("expected an object") }
        guard let format = try self["format"]?.integer() else {
            throw failure("not a model: it has no member format")
        }
        guard format == ModelWriter.format else {
            throw failure("format \(format) cannot be read, only format \(ModelWriter.format)")
        }
        return APIModel(
            services: try list("services") { (node) throws(ModelFormatError) in try node.service() },
            otherPages: try list("otherPages") { (node) throws(ModelFormatError) in try node.otherPage() })
    }

    private func service() throws(ModelFormatError) -> Service {
        // Shapes come first: a table without rows of its own has those of its shape.
        let shapes = try list("shapes") { (node) throws(ModelFormatError) in try node.shape() }
        var service = Service(
            identifier: try text("identifier"), title: try optionalText("title"), shapes: shapes,
            clientParameters: try texts("clientParameters"),
            authentication: try list("authentication") { (node) throws(ModelFormatError) in
                try node.authenticationScheme()
            })
        let snapshot = service
        service.operations = try list("operations") { (node) throws(ModelFormatError) in
            try node.operation(of: snapshot)
        }
        return service
    }

    private func authenticationScheme() throws(ModelFormatError) -> AuthenticationScheme {
        if case .string(let word) = value {
            switch word {
            case "basic": return .basic
            case "signature": return .signature
            default: throw failure("'\(word)' is no authentication")
            }
        }
        let (tag, content) = try tagged()
        switch tag {
        case "bearer": return .bearer(prefix: try content.text())
        case "key": return .key(place: try content.required("place").word(), name: try content.text("name"))
        default: throw failure("'\(tag)' is no authentication")
        }
    }

    private func otherPage() throws(ModelFormatError) -> OtherPage {
        let path = try text("path")
        let page = inside(file: path)
        return OtherPage(
            path: path, title: try optionalText("title"),
            listed: try page.list("listed") { (node) throws(ModelFormatError) in
                ListedOperation(
                    name: try node.text("name"), method: try node.optionalText("method"),
                    source: try node.place("source"))
            })
    }

    private func shape() throws(ModelFormatError) -> Shape {
        let source = try place("source")
        let inside = inside(file: source.file)
        let name = try text("name")
        return Shape(
            name: name, documentedName: try optionalText("documentedName") ?? name,
            fields: try inside.fields("fields"), rules: try inside.crossRules("rules"),
            isInRequests: try flag("inRequests"), isInResponses: try flag("inResponses"),
            operations: try texts("operations"), owner: try optionalText("owner"), source: source)
    }
}
