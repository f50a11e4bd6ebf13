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
        try container.decodeIfPresent(String.self, forKey: key).map(Self.init(rawValue:))
    }

    public static func required<Key>(in container: KeyedDecodingContainer<Key>, forKey key: Key) throws -> Self {
        Self(rawValue: try container.decode(String.self, forKey: key))
    }

    public static func other(in container: any SingleValueDecodingContainer) -> Self?? { nil }
}

// A member of an object is read and written as its text at once: a container of its own for each costs time.

extension KeyedDecodingContainer where Key: WireKey {
    /// Reads a value, documented or not, in whatever form its text came.
    public func decode<Value: OpenEnumeration>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try scalar(type, forKey: key)
    }

    /// Reads a value, documented or not, in whatever form its text came; nil where it is null or absent.
    public func decodeIfPresent<Value: OpenEnumeration>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        try scalarIfPresent(type, forKey: key)
    }
}

extension KeyedEncodingContainer where Key: WireKey {
    /// Writes the text.
    public mutating func encode<Value: OpenEnumeration>(_ value: Value, forKey key: Key) throws {
        try encode(value.rawValue, forKey: key)
    }

    /// Writes the text, where there is one.
    public mutating func encodeIfPresent<Value: OpenEnumeration>(_ value: Value?, forKey key: Key) throws {
        try encodeIfPresent(value?.rawValue, forKey: key)
    }
}
