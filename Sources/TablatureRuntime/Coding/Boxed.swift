/// A member whose type holds the type it stands in: kept apart, because a structure cannot contain itself.
///
///     @Boxed public var parent: Folder?
@propertyWrapper
public struct Boxed<Value> {
    indirect enum Storage { case value(Value) }

    private var storage: Storage

    public init(wrappedValue: Value) { storage = .value(wrappedValue) }

    /// The value.
    public var wrappedValue: Value {
        get {
            switch storage {
            case .value(let value): value
            }
        }
        set { storage = .value(newValue) }
    }
}

extension Boxed: CustomStringConvertible, CustomReflectable {
    /// The description of the value.
    public var description: String { String(describing: wrappedValue) }
    /// The mirror of the value, so that a dump shows what would stand there without the box.
    public var customMirror: Mirror { Mirror(reflecting: wrappedValue) }
}

extension Boxed.Storage: Sendable where Value: Sendable {}
extension Boxed: Sendable where Value: Sendable {}

extension Boxed: Equatable where Value: Equatable {
    public static func == (left: Self, right: Self) -> Bool { left.wrappedValue == right.wrappedValue }
}

extension Boxed: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}

extension Boxed: Decodable where Value: Decodable {
    public init(from decoder: any Decoder) throws { self.init(wrappedValue: try Value(from: decoder)) }
}

extension Boxed: Encodable where Value: Encodable {
    public func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}

extension KeyedDecodingContainer where Key: WireKey {
    public func decode<Value: Decodable>(_ type: Boxed<Value?>.Type, forKey key: Key) throws -> Boxed<Value?> {
        Boxed(wrappedValue: try decodeIfPresent(Value.self, forKey: key))
    }
}

extension KeyedEncodingContainer where Key: WireKey {
    public mutating func encode<Value: Encodable>(_ value: Boxed<Value?>, forKey key: Key) throws {
        try encodeIfPresent(value.wrappedValue, forKey: key)
    }
}
