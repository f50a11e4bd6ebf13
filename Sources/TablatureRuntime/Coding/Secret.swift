/// A member whose value must not be printed: a password, a key.
///
///     @Secret public var password: String?
///
/// It reads and writes like any other member. Descriptions, dumps, mirrors and what is made from them (logs, messages of
/// failed assertions) show `***` in its place.
@propertyWrapper
public struct Secret<Value> {
    /// The plain value.
    public var wrappedValue: Value

    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Three asterisks.
    public var description: String { "***" }
    /// Three asterisks.
    public var debugDescription: String { "***" }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension Secret: Equatable where Value: Equatable {}
extension Secret: Hashable where Value: Hashable {}
extension Secret: Sendable where Value: Sendable {}

extension Secret: Decodable where Value: Decodable {
    public init(from decoder: any Decoder) throws { wrappedValue = try Value(from: decoder) }
}

extension Secret: Encodable where Value: Encodable {
    public func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}

extension KeyedDecodingContainer where Key: WireKey {
    public func decode<Scalar: WireScalar>(_ type: Secret<Scalar>.Type, forKey key: Key) throws -> Secret<Scalar> {
        Secret(wrappedValue: try scalar(Scalar.self, forKey: key))
    }

    public func decode<Scalar: WireScalar>(_ type: Secret<Scalar?>.Type, forKey key: Key) throws -> Secret<Scalar?> {
        Secret(wrappedValue: try scalarIfPresent(Scalar.self, forKey: key))
    }

    public func decode<Scalar: WireScalar>(
        _ type: Secret<[Scalar]?>.Type, forKey key: Key
    ) throws -> Secret<[Scalar]?> {
        Secret(wrappedValue: try decodeIfPresent([Scalar].self, forKey: key))
    }

    public func decode<Value: Decodable>(_ type: Secret<Value?>.Type, forKey key: Key) throws -> Secret<Value?> {
        Secret(wrappedValue: try decodeIfPresent(Value.self, forKey: key))
    }
}

extension KeyedEncodingContainer where Key: WireKey {
    public mutating func encode<Value: Encodable>(_ value: Secret<Value?>, forKey key: Key) throws {
        try encodeIfPresent(value.wrappedValue, forKey: key)
    }
}
