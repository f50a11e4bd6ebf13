/// A member that every request must hold and whose value may be `null`: nil is sent as `null`, not left out.
///
///     @Nullable public var parent: String?
@propertyWrapper
public struct Nullable<Value> {
    /// The value.
    public var wrappedValue: Value

    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
}

extension Nullable: CustomStringConvertible, CustomReflectable {
    /// The description of the value.
    public var description: String { String(describing: wrappedValue) }
    /// The mirror of the value, so that a dump shows what would stand there without the wrapper.
    public var customMirror: Mirror { Mirror(reflecting: wrappedValue) }
}

extension Nullable: Equatable where Value: Equatable {}
extension Nullable: Hashable where Value: Hashable {}
extension Nullable: Sendable where Value: Sendable {}

extension Nullable: Decodable where Value: Decodable {
    public init(from decoder: any Decoder) throws { wrappedValue = try Value(from: decoder) }
}

extension Nullable: Encodable where Value: Encodable {
    public func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}

extension KeyedDecodingContainer where Key: WireKey {
    public func decode<Scalar: WireScalar>(
        _ type: Nullable<Scalar?>.Type, forKey key: Key
    ) throws -> Nullable<Scalar?> {
        Nullable(wrappedValue: try scalarIfPresent(Scalar.self, forKey: key))
    }

    public func decode<Scalar: WireScalar>(
        _ type: Nullable<[Scalar]?>.Type, forKey key: Key
    ) throws -> Nullable<[Scalar]?> {
        Nullable(wrappedValue: try decodeIfPresent([Scalar].self, forKey: key))
    }

    public func decode<Value: Decodable>(_ type: Nullable<Value?>.Type, forKey key: Key) throws -> Nullable<Value?> {
        Nullable(wrappedValue: try decodeIfPresent(Value.self, forKey: key))
    }
}

// A secret, or a value that holds its own type, that may be null besides.

extension KeyedDecodingContainer where Key: WireKey {
    public func decode<Scalar: WireScalar>(
        _ type: Secret<Nullable<Scalar?>>.Type, forKey key: Key
    ) throws -> Secret<Nullable<Scalar?>> {
        Secret(wrappedValue: try decode(Nullable<Scalar?>.self, forKey: key))
    }

    public func decode<Value: Decodable>(
        _ type: Secret<Nullable<Value?>>.Type, forKey key: Key
    ) throws -> Secret<Nullable<Value?>> {
        Secret(wrappedValue: try decode(Nullable<Value?>.self, forKey: key))
    }

    public func decode<Value: Decodable>(
        _ type: Boxed<Nullable<Value?>>.Type, forKey key: Key
    ) throws -> Boxed<Nullable<Value?>> {
        Boxed(wrappedValue: try decode(Nullable<Value?>.self, forKey: key))
    }
}
