public import APIModel
import ModelFormat
import Yams

/// The text forms of an OpenAPI document.
public enum OpenAPIFormat: String, Sendable, CaseIterable {
    case json, yaml

    /// The document as UTF-8, with a line feed at the end.
    ///
    /// - Throws: what the YAML library throws where it cannot write; JSON never fails.
    public func render(_ document: JSONValue) throws -> [UInt8] {
        switch self {
        case .json: JSONWriter.pretty(document)
        case .yaml:
            // -1: lines are not folded.
            Array(try Yams.serialize(node: document.node, width: -1, allowUnicode: true).utf8)
        }
    }
}

extension JSONValue {
    fileprivate var node: Node {
        switch self {
        case .null: .scalar(Node.Scalar("null", Tag(.null)))
        case .boolean(let value): .scalar(Node.Scalar(value ? "true" : "false", Tag(.bool)))
        case .integer(let value): .scalar(Node.Scalar("\(value)", Tag(.int)))
        case .number(let value): .scalar(Node.Scalar("\(value)", Tag(.float)))
        case .string(let text): .scalar(text.scalar)
        case .array(let items):
            .sequence(Node.Sequence(items.map(\.node), Tag(.seq), items.isEmpty ? .flow : .block))
        case .object(let members):
            .mapping(
                Node.Mapping(
                    members.map { (.scalar($0.name.scalar), $0.value.node) }, Tag(.map),
                    members.isEmpty ? .flow : .block))
        }
    }
}

extension String {
    /// The text as a scalar that YAML 1.1 and 1.2 both read as text: what might be a number, a date or a word of the
    /// language is quoted.
    fileprivate var scalar: Node.Scalar {
        if contains("\n") { return Node.Scalar(self, Tag(.str), .literal) }
        guard let first = unicodeScalars.first else { return Node.Scalar(self, Tag(.str), .doubleQuoted) }
        let beginsAsText = first == "/" || first.properties.isAlphabetic
        let isPlain = beginsAsText && !Self.words.contains(lowercased())
        return Node.Scalar(self, Tag(.str), isPlain ? .plain : .doubleQuoted)
    }

    private static let words: Set = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
}
