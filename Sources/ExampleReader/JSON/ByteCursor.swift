/// A place in a text's bytes.
struct ByteCursor {
    let bytes: [UInt8]
    var position: Int

    /// The byte at the place; nil at the end.
    var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    var isAtEnd: Bool { position >= bytes.count }

    /// The byte so many places on, or back.
    func byte(after distance: Int) -> UInt8? {
        let index = position + distance
        return index >= 0 && index < bytes.count ? bytes[index] : nil
    }

    func starts(with sign: StaticString) -> Bool {
        let count = sign.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[position + offset] != sign.utf8Start[offset] { return false }
        return true
    }

    /// Goes on while the condition holds.
    mutating func skip(while condition: (UInt8) -> Bool) {
        while position < bytes.count, condition(bytes[position]) { position += 1 }
    }

    mutating func skipToEndOfLine() {
        skip { $0 != Byte.newline }
    }

    mutating func skipSpaces() {
        skip { $0 == Byte.space || $0 == Byte.tab || $0 == Byte.carriageReturn }
    }

    /// The text between two places, without spaces at its ends.
    func trimmedText(from start: Int, to end: Int) -> String {
        var (low, high) = (start, min(end, bytes.count))
        while low < high, Byte.isSpace(bytes[low]) { low += 1 }
        while high > low, Byte.isSpace(bytes[high - 1]) { high -= 1 }
        return text(from: low, to: high)
    }

    func text(from start: Int, to end: Int) -> String {
        start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
    }
}

/// The bytes that have a meaning.
enum Byte {
    static let tab = UInt8(ascii: "\t")
    static let newline = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let quote = UInt8(ascii: "\"")
    static let apostrophe = UInt8(ascii: "'")
    static let backslash = UInt8(ascii: "\\")
    static let slash = UInt8(ascii: "/")
    static let star = UInt8(ascii: "*")
    static let hash = UInt8(ascii: "#")
    static let comma = UInt8(ascii: ",")
    static let colon = UInt8(ascii: ":")
    static let semicolon = UInt8(ascii: ";")
    static let dot = UInt8(ascii: ".")
    static let dash = UInt8(ascii: "-")
    static let plus = UInt8(ascii: "+")
    static let bar = UInt8(ascii: "|")
    static let equals = UInt8(ascii: "=")
    static let dollar = UInt8(ascii: "$")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")
    static let openBracket = UInt8(ascii: "[")
    static let closeBracket = UInt8(ascii: "]")
    static let openParenthesis = UInt8(ascii: "(")
    static let closeParenthesis = UInt8(ascii: ")")
    static let less = UInt8(ascii: "<")
    static let greater = UInt8(ascii: ">")

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == space || byte == tab || byte == newline || byte == carriageReturn
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }

    /// A letter, a digit or an underscore.
    static func isWord(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
    }
}
