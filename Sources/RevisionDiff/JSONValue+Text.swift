import APIModel

extension JSONValue {
    /// The value in one line, as reports print it: a text without quotes, everything else as in JSON.
    var plainText: String {
        switch self {
        case .string(let text): text
        case .array(let items): items.map(\.plainText).joined(separator: ", ")
        case .object(let members): members.map { "\($0.name): \($0.value.plainText)" }.joined(separator: ", ")
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        }
    }

    /// A text, or null.
    init(_ text: String?) {
        self = text.map { .string($0) } ?? .null
    }
}
