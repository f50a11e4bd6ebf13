import APIModel

extension DocumentParser {
    /// A member from its name; nil where it only says that there are more.
    /// - Parameter afterComma: whether a comma, an opening brace or an ellipsis stands before it.
    mutating func member(afterComma: Bool) throws(NotJSON) -> JSONValue.Member? {
        let isFirstOfLine = !lineHasToken
        let isQuoted = quoteLength() > 0
        // Without a comma, only the end of a line or quotes tell where the next name begins.
        guard isQuoted || afterComma || isFirstOfLine else { throw NotJSON() }
        guard let name = try isQuoted ? quotedName() : bareName() else { return nil }
        if isEllipsis(name) {
            notes.elide(stack)
            try push(.member(name))
            notes.silence += 1
            _ = try memberValue()
            notes.silence -= 1
            pop()
            return nil
        }
        try push(.member(name))
        let value = try memberValue()
        pop()
        return JSONValue.Member(name, value)
    }

    /// The name up to its colon, and the colon; nil for `"..."` alone.
    private mutating func quotedName() throws(NotJSON) -> String? {
        let start = cursor.position
        let name = try quoted(isName: true)
        notes.proofs += 1
        let behind = cursor.position
        cursor.skipSpaces()
        if skipColon() { return name }
        if isEllipsis(name) {
            notes.elide(stack)
            return nil
        }
        // `"name: "value"`: the quote that ended the name opens the value.
        let trimmed = name.trimmedSuffix(":")
        guard let trimmed, !trimmed.isEmpty else { throw NotJSON() }
        repair(.lostQuote, at: start)
        cursor.position = behind - 1
        return trimmed
    }

    /// The name in quotes that stands here with a colon behind it.
    func nameAhead() -> String? {
        guard let quote = cursor.byte, quote == Byte.quote || quote == Byte.apostrophe else { return nil }
        var ahead = cursor
        ahead.position += 1
        ahead.skip { $0 != quote && $0 != Byte.newline }
        guard ahead.byte == quote else { return nil }
        let end = ahead.position
        ahead.position += 1
        ahead.skipSpaces()
        return ahead.byte == Byte.colon ? cursor.text(from: cursor.position + 1, to: end) : nil
    }

    /// A name without quotes, as in JSON5, and its colon.
    private mutating func bareName() throws(NotJSON) -> String {
        let start = cursor.position
        if cursor.byte == Byte.less { cursor.skip { $0 != Byte.greater && $0 != Byte.newline && $0 != Byte.colon } }
        cursor.skip { Byte.isWord($0) || $0 >= 0x80 || "$-.@/>*".utf8.contains($0) }
        if let colon = fullWidthColon(from: start) { cursor.position = colon }
        let end = cursor.position
        // A path with a scheme, or nothing at all, is no name.
        guard end > start, !(cursor.byte == Byte.colon && cursor.byte(after: 1) == Byte.slash) else { throw NotJSON() }
        if cursor.byte == Byte.quote, cursor.byte(after: 1) == Byte.colon {
            repair(.lostQuote, at: start)
            cursor.position += 1
        } else {
            repair(.unquotedName, at: start)
        }
        cursor.skipSpaces()
        guard skipColon() else { throw NotJSON() }
        return cursor.text(from: start, to: end)
    }

    private mutating func memberValue() throws(NotJSON) -> JSONValue {
        let nameLine = lineStart
        try skipTrivia(isBeforeValue: true)
        guard let byte = cursor.byte, byte != Byte.comma, byte != Byte.closeBrace, byte != Byte.closeBracket else {
            return lostValue()
        }
        // A name and a colon on the next line: the value is lost.
        guard lineStart != nameLine, nameAhead() != nil else { return try value() }
        return lostValue()
    }

    private mutating func lostValue() -> JSONValue {
        repair(.lostValue)
        notes.add(LenientJSON.Placeholder(path: ValuePath(stack), word: "", kind: nil))
        return .null
    }

    private mutating func skipColon() -> Bool {
        // `"name"?: …` marks a member that may be missing.
        if cursor.byte == UInt8(ascii: "?"), cursor.byte(after: 1) == Byte.colon {
            repair(.foreignPunctuation)
            consume()
        }
        if cursor.byte == Byte.colon {
            consume()
            return true
        }
        guard cursor.starts(with: "：") else { return false }
        repair(.foreignPunctuation)
        consume(3)
        return true
    }

    private func fullWidthColon(from start: Int) -> Int? {
        var index = start
        while index + 2 < cursor.position {
            if cursor.bytes[index] == 0xEF, cursor.bytes[index + 1] == 0xBC, cursor.bytes[index + 2] == 0x9A {
                return index
            }
            index += 1
        }
        return nil
    }
}

extension String {
    /// The text before a sign and spaces at its end; nil where it does not end so.
    func trimmedSuffix(_ sign: Character) -> String? {
        var text = self[...]
        while let last = text.last, last.isWhitespace { text.removeLast() }
        guard text.last == sign else { return nil }
        text.removeLast()
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
