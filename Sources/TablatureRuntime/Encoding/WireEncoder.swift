/// Encodes any `Encodable` into a tree of ``WireValue``.
struct WireEncoder: Encoder {
    let node: WireNode
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// The tree of `value`, and the names of the members that its type declares but that hold nothing.
    ///
    /// The latter are seen because synthesised encoding calls `encodeIfPresent` for every optional member. They are how
    /// a client knows which of its own parameters an operation takes.
    ///
    /// - Throws: `EncodingError` for a number that JSON cannot hold, and what the value's own encoding throws.
    static func encode(
        _ value: some Encodable
    ) throws -> (value: WireValue, absentNames: [String], meantNulls: Set<String>) {
        let node = WireNode()
        try value.encode(to: WireEncoder(node: node, codingPath: []))
        return (node.value, node.absentNames, node.meantNulls)
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        node.becomeKeyed()
        return KeyedEncodingContainer(WireKeyedContainer<Key>(node: node, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.becomeUnkeyed()
        return WireUnkeyedContainer(node: node, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        WireSingleValueContainer(node: node, codingPath: codingPath)
    }

    /// The digits of a floating-point number: without a fraction where it is whole, as a query has to read.
    ///
    /// - Throws: `EncodingError` where the number is not finite.
    static func digits<Number: BinaryFloatingPoint & LosslessStringConvertible>(
        _ number: Number, at path: @autoclosure () -> [any CodingKey]
    ) throws -> WireValue {
        guard number.isFinite else {
            throw EncodingError.invalidValue(
                number, .init(codingPath: path(), debugDescription: "JSON has no number that is not finite"))
        }
        // Below 2⁵³ a whole number converts exactly.
        if number.rounded(.towardZero) == number, number.magnitude < 9_007_199_254_740_992 {
            return .number(String(Int64(number)))
        }
        return .number(String(number))
    }
}

struct WireKeyedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: WireNode
    let codingPath: [any CodingKey]

    mutating func encodeNil(forKey key: Key) { node.member(key.stringValue).set(.null) }
    mutating func encode(_ value: Bool, forKey key: Key) { node.member(key.stringValue).set(.boolean(value)) }
    mutating func encode(_ value: String, forKey key: Key) { node.member(key.stringValue).set(.string(value)) }
    mutating func encode(_ value: Double, forKey key: Key) throws {
        node.member(key.stringValue).set(try WireEncoder.digits(value, at: codingPath + [key]))
    }
    mutating func encode(_ value: Float, forKey key: Key) throws {
        node.member(key.stringValue).set(try WireEncoder.digits(value, at: codingPath + [key]))
    }
    mutating func encode(_ value: Int, forKey key: Key) { put(value, key) }
    mutating func encode(_ value: Int8, forKey key: Key) { put(value, key) }
    mutating func encode(_ value: Int16, forKey key: Key) { put(value, key) }
    mutating func encode(_ value: Int32, forKey key: Key) { put(value, key) }
    mutating func encode(_ value: Int64, forKey key: Key) { put(value, key) }
    mutating func encode(_ value: UInt, forKey key: Key) { put(value, key) }
    mutating func encode(_ value: UInt8, forKey key: Key) { put(value, key) }
    mutating func encode(_ value: UInt16, forKey key: Key) { put(value, key) }
    mutating func encode(_ value: UInt32, forKey key: Key) { put(value, key) }
    mutating func encode(_ value: UInt64, forKey key: Key) { put(value, key) }
    mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        if (value as? JSONValue) == .null { node.noteMeantNull(key.stringValue) }
        try value.encode(to: nested(key))
    }

    mutating func encodeIfPresent(_ value: Bool?, forKey key: Key) { optional(value, key) { .boolean($0) } }
    mutating func encodeIfPresent(_ value: String?, forKey key: Key) { optional(value, key) { .string($0) } }
    mutating func encodeIfPresent(_ value: Int?, forKey key: Key) { optional(value, key) { .number(String($0)) } }
    mutating func encodeIfPresent(_ value: Int64?, forKey key: Key) { optional(value, key) { .number(String($0)) } }
    mutating func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
        guard let value else { return node.noteAbsent(key.stringValue) }
        try encode(value, forKey: key)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        nested(key).container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        nested(key).unkeyedContainer()
    }
    mutating func superEncoder() -> any Encoder {
        WireEncoder(node: node.member("super"), codingPath: codingPath)
    }
    mutating func superEncoder(forKey key: Key) -> any Encoder { nested(key) }

    private func nested(_ key: Key) -> WireEncoder {
        WireEncoder(node: node.member(key.stringValue), codingPath: codingPath + [key])
    }
    private func put(_ value: some BinaryInteger, _ key: Key) {
        node.member(key.stringValue).set(.number(String(value)))
    }
    private func optional<T>(_ value: T?, _ key: Key, _ wire: (T) -> WireValue) {
        if let value { node.member(key.stringValue).set(wire(value)) } else { node.noteAbsent(key.stringValue) }
    }
}
