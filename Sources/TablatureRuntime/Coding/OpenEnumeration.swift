/// A list of documented values that stays open: a value that the pages do not list decodes and encodes unchanged, and
/// is a violation only when a request is validated.
public protocol OpenEnumeration: RawRepresentable, Hashable, WireScalar, ExpressibleByStringLiteral,
    CustomStringConvertible
where RawValue == String {
    /// Creates the value, documented or not.
    init(rawValue: String)
    /// The documented values, in documented order.
    static var documented: [Self] { get }
}

extension OpenEnumeration {
    public init(stringLiteral value: String) { self.init(rawValue: value) }

    /// The text on the wire.
    public var description: String { rawValue }

    /// Whether the pages list the value, in this spelling or in another case.
    public var isDocumented: Bool { Check.member(self) }

    /// Reads a text; a number or a boolean in its place becomes its text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self.init(rawValue: text)
        } else if case .some(.some(let text)) = String.other(in: container) {
            self.init(rawValue: text)
        } else {
            throw DecodingError.typeMismatch(
                Self.self, .init(codingPath: decoder.codingPath, debugDescription: "expected a text"))
        }
    }

    /// Writes the text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    public static func documented<Key>(in container: KeyedDecodingContainer<Key>, forKey key: Key) throws -> Self? {
        try container.decodeIfPresent(Self.self, forKey: key)
    }

    public static func other(in container: any SingleValueDecodingContainer) -> Self?? { nil }
}
