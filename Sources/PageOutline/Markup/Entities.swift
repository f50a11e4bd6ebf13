import MarkdownTables

/// Character references: `&lt;`, `&#39;`, `&nbsp;`.
enum Entities {
    /// A text with its references resolved.
    static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result: [UInt8] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "&"), let end = end(of: index, in: bytes),
                let scalar = character(String(decoding: bytes[(index + 1)..<(end - 1)], as: UTF8.self))
            {
                result.append(contentsOf: scalar.utf8)
                index = end
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The byte after the semicolon of a reference that begins at an offset. No name is longer than 31 letters.
    private static func end(of start: Int, in bytes: [UInt8]) -> Int? {
        var index = start + 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "#") { index += 1 }
        while index < bytes.count, index - start < 33, bytes[index].isLetter || bytes[index].isDigit { index += 1 }
        return index < bytes.count && bytes[index] == UInt8(ascii: ";") && index > start + 1 ? index + 1 : nil
    }

    private static func character(_ name: String) -> String? {
        switch name {
        case "lt": "<"
        case "gt": ">"
        case "amp": "&"
        case "quot": "\""
        case "nbsp": "\u{A0}"
        case "apos": "'"
        default: InlineBatch.character(named: name)
        }
    }
}
