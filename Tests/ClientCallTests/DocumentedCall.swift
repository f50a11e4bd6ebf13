import APIModel
import Foundation

/// A call as an exported OpenAPI document describes it: what a request is compared with knows nothing of the client.
struct DocumentedCall: Sendable {
    /// How the elements of a list are written as text.
    enum ListStyle: String, Sendable {
        case indexed, indexedFromZero, repeated, brackets, joined
    }

    struct Parameter: Sendable {
        var name: String
        /// `path`, `query`, `header` or `cookie`.
        var place: String
        var style: ListStyle
        var schema: JSONValue
        var isRequired: Bool
        /// The one value that tells the operation from others at its address.
        var constant: String?
    }

    struct Body: Sendable {
        var mediaType: String
        var schema: JSONValue
        var styles: [String: ListStyle]
        /// Whether it is an object of parameters.
        var hasMembers: Bool { schema["properties"] != nil }
    }

    var id: String
    var method: String
    /// The path with its server's, placeholders in braces.
    var path: String
    var parameters: [Parameter]
    var body: Body?

    /// The calls of a document that have a name.
    static func all(of document: JSONValue) -> [DocumentedCall] {
        let server = path(of: document["servers"])
        var calls: [DocumentedCall] = []
        for path in document["paths"]?.members ?? [] {
            for item in path.value.members ?? [] {
                guard let id = item.value["operationId"]?.text else { continue }
                let prefix = Self.path(of: item.value["servers"]) ?? server ?? ""
                calls.append(
                    DocumentedCall(
                        id: id, method: item.name.uppercased(), path: prefix + path.name.prefix { $0 != "?" },
                        parameters: (item.value["parameters"]?.elements ?? []).map(Parameter.init),
                        body: item.value["requestBody"].flatMap(Body.init)))
            }
        }
        return calls
    }

    /// The path of the first server; nil where there is none.
    private static func path(of servers: JSONValue?) -> String? {
        guard let url = servers?.elements?.first?["url"]?.text else { return nil }
        guard let host = url.range(of: "://")?.upperBound else { return url == "/" ? "" : url }
        return url[host...].firstIndex(of: "/").map { String(url[$0...]) } ?? ""
    }
}

extension DocumentedCall.Parameter {
    init(_ object: JSONValue) {
        name = object["name"]?.text ?? ""
        place = object["in"]?.text ?? ""
        schema = object["schema"] ?? .object([])
        isRequired = object["required"] == .boolean(true)
        constant = object["x-selector"]?.text
        style = object["x-array-style"]?.text.flatMap(DocumentedCall.ListStyle.init) ?? .indexed
        if object["style"]?.text == "form", let explode = object["explode"] {
            style = explode == .boolean(true) ? .repeated : .joined
        }
    }
}

extension DocumentedCall.Body {
    init?(_ object: JSONValue) {
        guard let content = object["content"]?.members?.first, let schema = content.value["schema"] else { return nil }
        mediaType = content.name
        self.schema = schema
        styles = [:]
        for entry in content.value["encoding"]?.members ?? [] {
            styles[entry.name] =
                entry.value["x-array-style"]?.text.flatMap(DocumentedCall.ListStyle.init)
                ?? (entry.value["explode"] == .boolean(true) ? .repeated : .joined)
        }
    }
}

extension JSONValue {
    subscript(_ name: String) -> JSONValue? { members?.last { $0.name == name }?.value }

    var members: [Member]? {
        if case .object(let members) = self { members } else { nil }
    }

    var elements: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The value with the members of all objects in one order.
    var ordered: JSONValue {
        switch self {
        case .array(let elements): .array(elements.map(\.ordered))
        case .object(let members):
            .object(members.map { .init($0.name, $0.value.ordered) }.sorted { $0.name < $1.name })
        default: self
        }
    }
}
