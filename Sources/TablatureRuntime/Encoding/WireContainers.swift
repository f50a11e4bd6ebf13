/// The elements of an array.
struct WireUnkeyedContainer: UnkeyedEncodingContainer {
    let node: WireNode
    let codingPath: [any CodingKey]
    var count: Int { node.count }

    mutating func encodeNil() { node.element().set(.null) }
    mutating func encode(_ value: Bool) { node.element().set(.boolean(value)) }
    mutating func encode(_ value: String) { node.element().set(.string(value)) }
    mutating func encode(_ value: Double) throws {
        let digits = try WireEncoder.digits(value, at: nextPath)
        node.element().set(digits)
    }
    mutating func encode(_ value: Float) throws {
        let digits = try WireEncoder.digits(value, at: nextPath)
        node.element().set(digits)
    }
    mutating func encode(_ value: Int) { put(value) }
    mutating func encode(_ value: Int8) { put(value) }
    mutating func encode(_ value: Int16) { put(value) }
    mutating func encode(_ value: Int32) { put(value) }
    mutating func encode(_ value: Int64) { put(value) }
    mutating func encode(_ value: UInt) { put(value) }
    mutating func encode(_ value: UInt8) { put(value) }
    mutating func encode(_ value: UInt16) { put(value) }
    mutating func encode(_ value: UInt32) { put(value) }
    mutating func encode(_ value: UInt64) { put(value) }
    mutating func encode<T: Encodable>(_ value: T) throws {
        try value.encode(to: nested())
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        nested().container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }
    mutating func superEncoder() -> any Encoder { nested() }

    private var nextPath: [any CodingKey] { codingPath + [WireIndex(intValue: node.count)] }
    private func nested() -> WireEncoder {
        let path = nextPath
        return WireEncoder(node: node.element(), codingPath: path)
    }
    private func put(_ value: some BinaryInteger) { node.element().set(.number(String(value))) }
}

/// One value.
struct WireSingleValueContainer: SingleValueEncodingContainer {
    let node: WireNode
    let codingPath: [any CodingKey]

    mutating func encodeNil() { node.set(.null) }
    mutating func encode(_ value: Bool) { node.set(.boolean(value)) }
    mutating func encode(_ value: String) { node.set(.string(value)) }
    mutating func encode(_ value: Double) throws { node.set(try WireEncoder.digits(value, at: codingPath)) }
    mutating func encode(_ value: Float) throws { node.set(try WireEncoder.digits(value, at: codingPath)) }
    mutating func encode(_ value: Int) { put(value) }
    mutating func encode(_ value: Int8) { put(value) }
    mutating func encode(_ value: Int16) { put(value) }
    mutating func encode(_ value: Int32) { put(value) }
    mutating func encode(_ value: Int64) { put(value) }
    mutating func encode(_ value: UInt) { put(value) }
    mutating func encode(_ value: UInt8) { put(value) }
    mutating func encode(_ value: UInt16) { put(value) }
    mutating func encode(_ value: UInt32) { put(value) }
    mutating func encode(_ value: UInt64) { put(value) }
    mutating func encode<T: Encodable>(_ value: T) throws {
        if let value = value as? WireDigits { return node.set(.number(value.digits)) }
        try value.encode(to: WireEncoder(node: node, codingPath: codingPath))
    }

    private func put(_ value: some BinaryInteger) { node.set(.number(String(value))) }
}

/// The position of an array's element in a coding path.
struct WireIndex: CodingKey {
    let index: Int
    var intValue: Int? { index }
    var stringValue: String { String(index) }

    init(intValue: Int) { index = intValue }
    init?(stringValue: String) { return nil }
}
