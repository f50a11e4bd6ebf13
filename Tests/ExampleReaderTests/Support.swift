import APIModel

@testable import ExampleReader

/// The value as one line of JSON, so that a test shows what was read.
func line(_ value: JSONValue?) -> String {
    switch value {
    case nil: "nothing"
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .string(let text):
        "\"" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n") + "\""
    case .array(let elements): "[" + elements.map { line($0) }.joined(separator: ",") + "]"
    case .object(let members): "{" + members.map { "\($0.name):" + line($0.value) }.joined(separator: ",") + "}"
    }
}

/// What a text is read as, in one line.
func read(_ text: String) -> String { line(LenientJSON.parse(text)?.value) }

/// The kinds of repairs that a text needed.
func repairs(_ text: String) -> [LenientJSON.Repair.Kind] { LenientJSON.parse(text)?.repairs.map(\.kind) ?? [] }
