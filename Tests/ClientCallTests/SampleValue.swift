import APIModel
import Foundation

/// Makes values that fit the schemas of a document.
struct SampleValue {
    let document: JSONValue
    /// Whether members that may be left out are there.
    let isFull: Bool

    private static let maximumDepth = 16
    /// From here on members that may be left out are.
    private static let usualDepth = 4

    /// A value of a schema; nil where it would nest without end.
    func value(of schema: JSONValue, text: String, depth: Int = 0) -> JSONValue? {
        guard depth < Self.maximumDepth else { return nil }
        if let name = schema["$ref"]?.text?.split(separator: "/").last {
            guard let target = document["components"]?["schemas"]?[Self.name(name)] else { return nil }
            return value(of: target, text: text, depth: depth + 1)
        }
        if let choice = (schema["oneOf"] ?? schema["anyOf"])?.elements?.first(where: { $0["type"] != .string("null") })
        {
            return value(of: choice, text: text, depth: depth + 1)
        }
        for word in ["const", "enum", "x-enum"] {
            let known = schema[word]?.elements?.first ?? schema[word]
            switch known {
            case nil, .null: continue
            // The names of a number's bits are no values, nor are numbers beside texts.
            case .string where ["integer", "number"].contains(type(of: schema) ?? ""): continue
            case .integer where type(of: schema) == "string": continue
            case .object(let members): return members.first { $0.name == "value" }?.value
            case .some(let value): return value
            }
        }
        switch type(of: schema) {
        case "integer": return .integer(7)
        case "number": return .number(1.5)
        case "boolean": return .boolean(true)
        case "string": return .string(schema["format"] == .string("binary") ? "ZmlsZQ==" : text)
        case "array":
            let items = schema["items"] ?? .object([])
            let first = value(of: items, text: text, depth: depth + 1)
            return .array([first, first].compactMap { $0 })
        case "object": return object(of: schema, text: text, depth: depth)
        default: return .string(text)
        }
    }

    private func object(of schema: JSONValue, text: String, depth: Int) -> JSONValue? {
        guard let properties = schema["properties"]?.members else {
            guard let values = schema["additionalProperties"], values.members != nil else { return .object([]) }
            return value(of: values, text: text, depth: depth + 1).map { .object([.init("k", $0)]) }
        }
        let required = Set((schema["required"]?.elements ?? []).compactMap(\.text))
        var members: [JSONValue.Member] = []
        for property in properties
        where isFull && depth < Self.usualDepth || required.contains(property.name) {
            if let value = value(of: property.value, text: text, depth: depth + 1) {
                members.append(.init(property.name, value))
            } else if required.contains(property.name) {
                return nil
            }
        }
        return .object(members)
    }

    private func type(of schema: JSONValue) -> String? {
        schema["type"]?.text ?? schema["type"]?.elements?.compactMap(\.text).first { $0 != "null" }
    }

    /// The name behind the last segment of a reference.
    private static func name(_ segment: Substring) -> String {
        (segment.removingPercentEncoding ?? String(segment)).replacing("~1", with: "/").replacing("~0", with: "~")
    }
}
