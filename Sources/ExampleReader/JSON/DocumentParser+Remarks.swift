/// Words behind a value that no sign of a comment sets off.
extension DocumentParser {
    /// Takes a remark behind something in its line: `<-- the id`, `(required)`, `(optional) words to the end of the line`.
    mutating func takeRemark(_ isBeforeValue: Bool) -> Bool {
        let length = remarkSignLength()
        if length > 0 {
            comment(opener: length, isBeforeValue)
            return true
        }
        guard cursor.byte == Byte.openParenthesis, isBeforeValue || ended != nil, openObjects + openArrays > 0 else {
            return false
        }
        return takeParenthesis(isBeforeValue)
    }

    /// The bytes of a sign that points from words to a value.
    private func remarkSignLength() -> Int {
        if cursor.starts(with: "<-") || cursor.starts(with: "->") || cursor.starts(with: "=>") { return 2 }
        if cursor.starts(with: "←") || cursor.starts(with: "→") { return 3 }
        return cursor.starts(with: "-- ") ? 2 : 0
    }

    /// Words in parentheses, and what follows them in the line where that is words too.
    private mutating func takeParenthesis(_ isBeforeValue: Bool) -> Bool {
        var ahead = cursor
        ahead.skip { $0 != Byte.closeParenthesis && $0 != Byte.newline && $0 != Byte.semicolon && $0 != Byte.openBrace }
        guard ahead.byte == Byte.closeParenthesis else { return false }
        let inside = ahead.trimmedText(from: cursor.position + 1, to: ahead.position)
        ahead.position += 1
        ahead.skipSpaces()
        let offset = cursor.position
        if let next = ahead.byte, Byte.isLetter(next) || next >= 0xC3 {
            let start = cursor.position
            cursor.skipToEndOfLine()
            keep(cursor.trimmedText(from: start, to: cursor.position), at: offset, isBeforeValue)
        } else {
            cursor.position = ahead.position
            keep(inside, at: offset, isBeforeValue)
        }
        return true
    }

    /// Takes words that stand behind a comma or a value up to the end of the line, in an object: `"id": 1, the id of it`.
    mutating func takeTrailingWords() -> Bool {
        guard lineHasToken, let first = cursor.byte, Byte.isLetter(first) || first >= 0xC3, quoteLength() == 0 else {
            return false
        }
        var ahead = cursor
        ahead.skip { $0 != Byte.newline && !"\":{}[]=;".utf8.contains($0) }
        guard ahead.byte == nil || ahead.byte == Byte.newline else { return false }
        let words = cursor.trimmedText(from: cursor.position, to: ahead.position)
        // One word alone may be a member of another language's object.
        guard first >= 0xC3 || words.contains(" "), !words.contains("：") else { return false }
        let offset = cursor.position
        cursor.position = ahead.position
        keep(words, at: offset, false)
        return true
    }
}
