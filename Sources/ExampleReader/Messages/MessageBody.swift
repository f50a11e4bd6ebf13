/// A name and a value of a query or form.
public struct NamedValue: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// What a request or an answer carries.
public enum MessageBody: Hashable, Sendable {
    case json(LenientJSON.Reading)
    /// `name=value&name=value`
    case form([NamedValue])
    /// The parts of a form with files.
    case multipart([Part])
    /// The content of a file, of which the page says no more.
    case file(String)
    case text(String)

    /// A part of a form with files.
    public struct Part: Hashable, Sendable {
        public var name: String
        public var value: String
        /// Whether the part is a file.
        public var isFile: Bool

        public init(_ name: String, _ value: String, isFile: Bool) {
            self.name = name
            self.value = value
            self.isFile = isFile
        }
    }

    /// Tells what a text is by its type, and by how it looks. Nil where it is empty.
    /// - Parameters:
    ///   - type: the value of `Content-Type`, where it is known.
    init?(_ text: String, type: String?, firstLine: Int) {
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else { return nil }
        if type?.lowercased().contains("multipart/") ?? false, let parts = Multipart.parts(of: text) {
            self = .multipart(parts)
        } else if let reading = LenientJSON.parse(text, firstLine: firstLine) {
            self = .json(reading)
        } else if let pairs = FormText.pairs(of: trimmed) {
            self = .form(pairs)
        } else {
            self = .text(trimmed)
        }
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

/// Reads the parts of a form with files as HTTP sends them.
enum Multipart {
    /// The parts by their `Content-Disposition`; nil where there is none.
    static func parts(of text: String) -> [MessageBody.Part]? {
        var parts: [MessageBody.Part] = []
        var isValue = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let trimmed = line.trimmed
            if trimmed.lowercased().hasPrefix("content-disposition:") {
                guard let name = attribute("name", in: trimmed) else { continue }
                parts.append(.init(name, "", isFile: attribute("filename", in: trimmed) != nil))
                isValue = false
            } else if trimmed.isEmpty {
                isValue = true
            } else if trimmed.hasPrefix("--") {
                isValue = false
            } else if isValue, let last = parts.indices.last, !parts[last].isFile, parts[last].value.isEmpty {
                parts[last].value = trimmed
            }
        }
        return parts.isEmpty ? nil : parts
    }

    private static func attribute(_ name: String, in line: String) -> String? {
        for part in line.split(separator: ";") {
            let text = part.trimmed
            guard text.hasPrefix(name + "=") else { continue }
            return String(text.dropFirst(name.count + 1).filter { $0 != "\"" && $0 != "'" })
        }
        return nil
    }
}
