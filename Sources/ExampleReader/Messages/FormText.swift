/// A name and a value of a query or form.
public struct NamedValue: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// Reads `name=value&name=value`.
enum FormText {
    /// The pairs of a text that is nothing else; nil where a name holds what no name holds.
    static func pairs(of text: String) -> [NamedValue]? {
        var pairs: [NamedValue] = []
        for part in text.split(whereSeparator: { $0 == "&" || $0 == "\n" }) {
            guard let pair = pair(of: part.trimmed) else { return nil }
            pairs.append(pair)
        }
        return pairs.isEmpty ? nil : pairs
    }

    /// The pairs of the query of an address, with names that have no value.
    static func query(of text: Substring) -> [NamedValue] {
        text.split(separator: "&").map { part in
            let trimmed = part.trimmed
            return pair(of: trimmed) ?? NamedValue(decoded(trimmed[...]), "")
        }
    }

    private static func pair(of text: String) -> NamedValue? {
        guard let sign = text.firstIndex(of: "=") else { return nil }
        let name = text[..<sign]
        guard !name.isEmpty, name.utf8.count <= 200, name.utf8.allSatisfy(isNameByte) else { return nil }
        return NamedValue(decoded(name), decoded(text[text.index(after: sign)...]))
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        Byte.isWord(byte) || byte >= 0x80 || "-.[]%$:@+*{}".utf8.contains(byte)
    }

    /// The text with its percent signs and pluses resolved.
    static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == Byte.plus }) else { return String(text) }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                result.append(value)
                index += 3
            } else {
                result.append(bytes[index] == Byte.plus ? Byte.space : bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
