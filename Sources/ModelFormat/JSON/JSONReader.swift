public import APIModel

/// Reads JSON text (RFC 8259) into values that keep the order of members.
///
/// Foundation's decoder loses that order and takes `1.0` for a whole number, so an export would not read back as it was.
public enum JSONReader {
    /// The value of a JSON text.
    ///
    /// - Throws: ``JSONReadingError`` where the text is not JSON, is nested deeper than 256 levels or goes on after its
    ///   value.
    public static func read(_ bytes: [UInt8]) throws(JSONReadingError) -> JSONValue {
        var parser = JSONParser(bytes: bytes)
        // Decoding repairs what is not UTF-8; then the bytes differ.
        var text = String(decoding: bytes, as: UTF8.self)
        guard text.withUTF8({ $0.elementsEqual(bytes) }) else { throw parser.failure("the text is not UTF-8") }
        return try parser.document()
    }
}

/// Where and why a text is not JSON.
public struct JSONReadingError: Error, Hashable, CustomStringConvertible {
    /// What was expected, one sentence in lower case.
    public var message: String
    /// The line, from 1.
    public var line: Int
    /// The column in bytes, from 1.
    public var column: Int

    public var description: String { "line \(line), column \(column): \(message)" }
}

private struct JSONParser {
    let bytes: [UInt8]
    var position = 0

    private static let deepest = 256

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws(JSONReadingError) -> JSONValue {
        let value = try value(depth: 0)
        skipBlanks()
        guard position == bytes.count else { throw failure("expected the end of the text") }
        return value
    }

    private mutating func value(depth: Int) throws(JSONReadingError) -> JSONValue {
        guard depth < Self.deepest else { throw failure("nested deeper than \(Self.deepest) levels") }
        skipBlanks()
        switch peek {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object(depth: Int) throws(JSONReadingError) -> JSONValue {
        position += 1
        var members: [JSONValue.Member] = []
        skipBlanks()
        if take("}") { return .object([]) }
        repeat {
            skipBlanks()
            guard peek == UInt8(ascii: "\"") else { throw failure("expected the name of a member") }
            let name = try string()
            skipBlanks()
            guard take(":") else { throw failure("expected ':'") }
            members.append(JSONValue.Member(name, try value(depth: depth + 1)))
            skipBlanks()
        } while take(",")
        guard take("}") else { throw failure("expected ',' or '}'") }
        return .object(members)
    }

    private mutating func array(depth: Int) throws(JSONReadingError) -> JSONValue {
        position += 1
        var items: [JSONValue] = []
        skipBlanks()
        if take("]") { return .array([]) }
        repeat {
            items.append(try value(depth: depth + 1))
            skipBlanks()
        } while take(",")
        guard take("]") else { throw failure("expected ',' or ']'") }
        return .array(items)
    }

    private mutating func word(_ text: StaticString, _ value: JSONValue) throws(JSONReadingError) -> JSONValue {
        let matches = text.withUTF8Buffer { bytes[position...].starts(with: $0) }
        guard matches else { throw failure("expected a value") }
        position += text.utf8CodeUnitCount
        return value
    }

    private mutating func number() throws(JSONReadingError) -> JSONValue {
        let start = position
        var isWhole = true
        if take("-") {}
        let first = peek
        guard digits() > 0 else {
            position = start
            throw failure("expected a value")
        }
        if first == UInt8(ascii: "0"), position - start > (bytes[start] == UInt8(ascii: "-") ? 2 : 1) {
            throw failure("a number begins with a needless zero")
        }
        if take(".") {
            isWhole = false
            guard digits() > 0 else { throw failure("expected a digit") }
        }
        if take("e") || take("E") {
            isWhole = false
            if take("+") || take("-") {}
            guard digits() > 0 else { throw failure("expected a digit") }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, let whole = Int64(text) { return .integer(whole) }
        guard let value = Double(text), value.isFinite else { throw failure("a number is too large") }
        return .number(value)
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        return position - start
    }

    private mutating func string() throws(JSONReadingError) -> String {
        position += 1
        var start = position
        var text = ""
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                let last = String(decoding: bytes[start..<position], as: UTF8.self)
                position += 1
                return text.isEmpty ? last : text + last
            case UInt8(ascii: "\\"):
                text += String(decoding: bytes[start..<position], as: UTF8.self)
                position += 1
                text.unicodeScalars.append(try escape())
                start = position
            case ..<0x20: throw failure("a text holds a control character")
            default: position += 1
            }
        }
        throw failure("a text does not end")
    }

    private mutating func escape() throws(JSONReadingError) -> Unicode.Scalar {
        guard let byte = peek else { throw failure("a text does not end") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return Unicode.Scalar(0x08 as UInt8)
        case UInt8(ascii: "f"): return Unicode.Scalar(0x0C as UInt8)
        case UInt8(ascii: "n"): return Unicode.Scalar(0x0A as UInt8)
        case UInt8(ascii: "r"): return Unicode.Scalar(0x0D as UInt8)
        case UInt8(ascii: "t"): return Unicode.Scalar(0x09 as UInt8)
        case UInt8(ascii: "u"):
            var code = try hexadecimal()
            if (0xD800..<0xDC00).contains(code), take("\\"), take("u") {
                let low = try hexadecimal()
                guard (0xDC00..<0xE000).contains(low) else { throw failure("half of a surrogate pair") }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw failure("half of a surrogate pair") }
            return scalar
        default: throw failure("an unknown escape")
        }
    }

    private mutating func hexadecimal() throws(JSONReadingError) -> UInt32 {
        guard position + 4 <= bytes.count,
            bytes[position..<position + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let code = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else { throw failure("expected four hexadecimal digits") }
        position += 4
        return code
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    func failure(_ message: String) -> JSONReadingError {
        let before = bytes[..<min(position, bytes.count)]
        let line = before.count { $0 == 0x0A } + 1
        let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
        return JSONReadingError(message: message, line: line, column: column)
    }
}
