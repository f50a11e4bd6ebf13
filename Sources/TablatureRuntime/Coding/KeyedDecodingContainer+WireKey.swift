// Synthesised `init(from:)` prefers these to the standard library's, because they ask more of the key. The scalars are
// spelled out one by one: a generic overload would lose against the standard library's concrete ones.

extension KeyedDecodingContainer where Key: WireKey {
    public func decode(_ type: String.Type, forKey key: Key) throws -> String { try scalar(type, forKey: key) }
    public func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try scalar(type, forKey: key) }
    public func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try scalar(type, forKey: key) }
    public func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try scalar(type, forKey: key) }
    public func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try scalar(type, forKey: key) }
    public func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try scalar(type, forKey: key) }

    public func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        try scalarIfPresent(type, forKey: key)
    }

    public func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
        try scalarIfPresent(type, forKey: key)
    }

    public func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
        try scalarIfPresent(type, forKey: key)
    }

    public func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? {
        try scalarIfPresent(type, forKey: key)
    }

    public func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
        try scalarIfPresent(type, forKey: key)
    }

    public func decodeIfPresent(_ type: Float.Type, forKey key: Key) throws -> Float? {
        try scalarIfPresent(type, forKey: key)
    }

    /// Reads an array of scalars, each in whatever form it came.
    public func decode<Scalar: WireScalar>(_ type: [Scalar].Type, forKey key: Key) throws -> [Scalar] {
        try required(decodeIfPresent(type, forKey: key), forKey: key)
    }

    /// Reads an array of scalars, each in whatever form it came.
    public func decodeIfPresent<Scalar: WireScalar>(_ type: [Scalar].Type, forKey key: Key) throws -> [Scalar]? {
        do {
            return try documentedIfPresent(type, forKey: key)
        } catch {
            return try documentedIfPresent([LenientScalar<Scalar>].self, forKey: key)?.compactMap(\.value)
        }
    }

    /// Reads a map of scalars, each in whatever form it came.
    public func decode<Scalar: WireScalar>(
        _ type: [String: Scalar].Type, forKey key: Key
    ) throws -> [String: Scalar] {
        try required(decodeIfPresent(type, forKey: key), forKey: key)
    }

    /// Reads a map of scalars, each in whatever form it came.
    public func decodeIfPresent<Scalar: WireScalar>(
        _ type: [String: Scalar].Type, forKey key: Key
    ) throws -> [String: Scalar]? {
        do {
            return try documentedIfPresent(type, forKey: key)
        } catch {
            return try documentedIfPresent([String: LenientScalar<Scalar>].self, forKey: key)?.compactMapValues(\.value)
        }
    }

    /// Reads an array of objects or lists; null among them is left out.
    public func decode<Element: Decodable>(_ type: [Element].Type, forKey key: Key) throws -> [Element] {
        try required(decodeIfPresent(type, forKey: key), forKey: key)
    }

    /// Reads an array of objects or lists; null among them is left out.
    public func decodeIfPresent<Element: Decodable>(_ type: [Element].Type, forKey key: Key) throws -> [Element]? {
        do {
            return try documentedIfPresent(type, forKey: key)
        } catch {
            return try documentedIfPresent([PresentValue<Element>].self, forKey: key)?.compactMap(\.value)
        }
    }

    /// Reads a map of objects or lists; null among them is left out.
    public func decode<Element: Decodable>(
        _ type: [String: Element].Type, forKey key: Key
    ) throws -> [String: Element] {
        try required(decodeIfPresent(type, forKey: key), forKey: key)
    }

    /// Reads a map of objects or lists; null among them is left out.
    public func decodeIfPresent<Element: Decodable>(
        _ type: [String: Element].Type, forKey key: Key
    ) throws -> [String: Element]? {
        do {
            return try documentedIfPresent(type, forKey: key)
        } catch {
            return try documentedIfPresent([String: PresentValue<Element>].self, forKey: key)?
                .compactMapValues(\.value)
        }
    }

    /// Reads a scalar in whatever form it came; nil where it is null or absent.
    func scalarIfPresent<Scalar: WireScalar>(_ type: Scalar.Type, forKey key: Key) throws -> Scalar? {
        do {
            return try Scalar.documented(in: self, forKey: key)
        } catch {
            // Also what is no `DecodingError`: a number that does not fit is none on every platform.
            return try documentedIfPresent(LenientScalar<Scalar>.self, forKey: key)?.value
        }
    }

    /// Reads a scalar in whatever form it came.
    func scalar<Scalar: WireScalar>(_ type: Scalar.Type, forKey key: Key) throws -> Scalar {
        do {
            // At once: asking first whether there is a value would look the member up three times.
            return try Scalar.required(in: self, forKey: key)
        } catch {
            return try required(documentedIfPresent(LenientScalar<Scalar>.self, forKey: key)?.value, forKey: key)
        }
    }

    private func required<Value>(_ value: Value?, forKey key: Key) throws -> Value {
        if let value { return value }
        throw DecodingError.keyNotFound(
            key, .init(codingPath: codingPath, debugDescription: "no value for the member \(key.stringValue)"))
    }
}

extension KeyedDecodingContainer {
    /// The standard library's decoding: here the key is not known to be a ``WireKey``.
    func documentedIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        try decodeIfPresent(type, forKey: key)
    }
}

/// A value that may be null where the pages do not say so.
struct PresentValue<Value: Decodable>: Decodable {
    /// nil for null.
    var value: Value?

    init(from decoder: any Decoder) throws {
        let isNull = (try? decoder.singleValueContainer())?.decodeNil() ?? false
        value = isNull ? nil : try Value(from: decoder)
    }
}
