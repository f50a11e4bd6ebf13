import Foundation

/// A value as it travels: what an input becomes before its members are spread over path, query, headers and body.
enum WireValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// The digits of a number as JSON writes them; text, so that no digit is lost.
    case number(String)
    case string(String)
    case array([WireValue])
    case object([WireMember])
    /// A file of a form; its bytes in Base64 where it stands elsewhere.
    case file(FilePart)

    /// The text of a scalar outside JSON: in a path, a query or a header.
    var scalarText: String? {
        switch self {
        case .boolean(let value): value ? "true" : "false"
        case .number(let digits): digits
        case .string(let text): text
        case .file(let file): file.content.base64EncodedString()
        case .null, .array, .object: nil
        }
    }
}

/// A named value of an object.
struct WireMember: Hashable, Sendable {
    var name: String
    var value: WireValue

    init(_ name: String, _ value: WireValue) {
        self.name = name
        self.value = value
    }
}
