/// A scalar that decodes leniently under a ``WireKey``, alone or in an array or a map.
///
/// | Asked for | Also read from |
/// |---|---|
/// | `String` | a number, `true` and `false` |
/// | `Int`, `Int64` | a text of decimal digits, with a fraction of zeros at most; an empty text counts as absent |
/// | `Double`, `Float` | a text that is a number of JSON; an empty text counts as absent |
/// | `Bool` | `"true"` and `"false"` in any case, `0` and `1`, also as texts |
///
/// Null and absent are both nil; null among the elements of an array or the values of a map is left out.
public protocol WireScalar: Codable, Sendable {
    /// Reads the documented form.
    ///
    /// - Returns: nil where the member is null or absent.
    /// - Throws: `DecodingError` where the member has another form.
    static func documented<Key>(in container: KeyedDecodingContainer<Key>, forKey key: Key) throws -> Self?

    /// Reads the documented form of a member that must be there.
    ///
    /// - Throws: `DecodingError` where the member is null or absent, or has another form.
    static func required<Key>(in container: KeyedDecodingContainer<Key>, forKey key: Key) throws -> Self

    /// Reads another form that stands for the same value.
    ///
    /// - Returns: nil where nothing stands for the value; `.some(nil)` where what stands there means "absent".
    static func other(in container: any SingleValueDecodingContainer) -> Self??
}

/// A scalar in whatever form it came.
struct LenientScalar<Scalar: WireScalar>: Decodable {
    /// The value; nil for null and for an empty text where a number was asked for.
    var value: Scalar?

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() { return }
        if let value = try? container.decode(Scalar.self) {
            self.value = value
        } else if let value = Scalar.other(in: container) {
            self.value = value
        } else {
            // The value is not in the message: it may be a secret.
            throw DecodingError.typeMismatch(
                Scalar.self,
                .init(codingPath: decoder.codingPath, debugDescription: "expected a value that reads as \(Scalar.self)")
            )
        }
    }
}

extension String: WireScalar {
    public static func documented<Key>(in container: KeyedDecodingContainer<Key>, forKey key: Key) throws -> String? {
        try container.decodeIfPresent(String.self, forKey: key)
    }

    public static func required<Key>(in container: KeyedDecodingContainer<Key>, forKey key: Key) throws -> String {
        try container.decode(String.self, forKey: key)
    }

    public static func other(in container: any SingleValueDecodingContainer) -> String?? {
        if let value = try? container.decode(Int64.self) { return .some(String(value)) }
        if let value = try? container.decode(UInt64.self) { return .some(String(value)) }
        if let digits = Numeral.digits(in: container) { return .some(digits) }
        if let value = try? container.decode(Bool.self) { return .some(value ? "true" : "false") }
        return nil
    }
}

extension Bool: WireScalar {
    public static func documented<Key>(in container: KeyedDecodingContainer<Key>, forKey key: Key) throws -> Bool? {
        try container.decodeIfPresent(Bool.self, forKey: key)
    }

    public static func required<Key>(in container: KeyedDecodingContainer<Key>, forKey key: Key) throws -> Bool {
        try container.decode(Bool.self, forKey: key)
    }

    public static func other(in container: any SingleValueDecodingContainer) -> Bool?? {
        if let number = try? container.decode(Int.self) {
            return number == 0 || number == 1 ? .some(number == 1) : nil
        }
        switch (try? container.decode(String.self))?.lowercased() {
        case "true", "1": return .some(true)
        case "false", "0": return .some(false)
        case "": return .some(nil)
        default: return nil
        }
    }
}

/// Reads a number from a text.
private func number<Number>(
    in container: any SingleValueDecodingContainer, _ parse: (String) -> Number?
) -> Number?? {
    guard let text = try? container.decode(String.self) else { return nil }
    if text.isEmpty { return .some(nil) }
    return parse(text).map { .some($0) }
}

extension Int: WireScalar {
    public static func documented<Key>(in container: KeyedDecodingContainer<Key>, forKey key: Key) throws -> Int? {
        try container.decodeIfPresent(Int.self, forKey: key)
    }

    public static func required<Key>(in container: KeyedDecodingContainer<Key>, forKey key: Key) throws -> Int {
        try container.decode(Int.self, forKey: key)
    }

    public static func other(in container: any SingleValueDecodingContainer) -> Int?? {
        number(in: container) { Numeral.whole($0) }
    }
}

extension Int64: WireScalar {
    public static func documented<Key>(in container: KeyedDecodingContainer<Key>, forKey key: Key) throws -> Int64? {
        try container.decodeIfPresent(Int64.self, forKey: key)
    }

    public static func required<Key>(in container: KeyedDecodingContainer<Key>, forKey key: Key) throws -> Int64 {
        try container.decode(Int64.self, forKey: key)
    }

    public static func other(in container: any SingleValueDecodingContainer) -> Int64?? {
        number(in: container) { Numeral.whole($0) }
    }
}

extension Double: WireScalar {
    public static func documented<Key>(in container: KeyedDecodingContainer<Key>, forKey key: Key) throws -> Double? {
        try container.decodeIfPresent(Double.self, forKey: key)
    }

    public static func required<Key>(in container: KeyedDecodingContainer<Key>, forKey key: Key) throws -> Double {
        try container.decode(Double.self, forKey: key)
    }

    public static func other(in container: any SingleValueDecodingContainer) -> Double?? {
        // A text such as "inf" or "0x10" is no number of JSON.
        number(in: container) { Numeral.floating($0) }
    }
}

extension Float: WireScalar {
    public static func documented<Key>(in container: KeyedDecodingContainer<Key>, forKey key: Key) throws -> Float? {
        try container.decodeIfPresent(Float.self, forKey: key)
    }

    public static func required<Key>(in container: KeyedDecodingContainer<Key>, forKey key: Key) throws -> Float {
        try container.decode(Float.self, forKey: key)
    }

    public static func other(in container: any SingleValueDecodingContainer) -> Float?? {
        number(in: container) { Numeral.floating($0) }
    }
}
