/// Decodes as from `{}`: the output of an answer that has no body or no payload.
struct EmptyObjectDecoder: Decoder {
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(EmptyContainer<Key>())
    }
    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Self.mismatch }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw Self.mismatch }

    private static var mismatch: DecodingError {
        .typeMismatch([String: String].self, .init(codingPath: [], debugDescription: "the answer is empty"))
    }
}

private struct EmptyContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { false }
    func decodeNil(forKey key: Key) throws -> Bool { throw absent(key) }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { throw absent(key) }
    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { throw absent(key) }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw absent(key) }
    func superDecoder() throws -> any Decoder { EmptyObjectDecoder() }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw absent(key) }

    private func absent(_ key: Key) -> DecodingError {
        .keyNotFound(key, .init(codingPath: [key], debugDescription: "the answer is empty"))
    }
}
