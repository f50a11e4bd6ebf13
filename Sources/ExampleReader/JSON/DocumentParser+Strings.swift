import APIModel

extension DocumentParser {
    /// The bytes of a quotation mark at the cursor; 0 where there is none.
    func quoteLength() -> Int {
        guard let byte = cursor.byte else { return 0 }
        if byte == Byte.quote || byte == Byte.apostrophe { return 1 }
        if byte | 0x20 == UInt8(ascii: "u") || byte == UInt8(ascii: "b"), let next = cursor.byte(after: 1) {
            return next == Byte.apostrophe || next == Byte.quote && byte != UInt8(ascii: "b") ? 2 : 0
        }
        return byte == 0xE2 && isTypographicQuote() ? 3 : 0
    }

    private func isTypographicQuote() -> Bool {
        cursor.starts(with: "“") || cursor.starts(with: "”") || cursor.starts(with: "‘") || cursor.starts(with: "’")
    }

    /// A text in quotes. In a name the first quote ends it; in a value one that a word follows does not.
    mutating func quoted(isName: Bool) throws(NotJSON) -> String {
        var length = quoteLength()
        // `u'…'` of other languages.
        if length == 2 {
            if cursor.byte(after: 1) == Byte.quote { repair(.foreignQuotes) }
            cursor.position += 1
            length = 1
        }
        guard let quote = cursor.byte else { throw NotJSON() }
        if quote != Byte.quote { repair(.foreignQuotes) }
        if !isName, cursor.starts(with: "\"\"\"") { return try tripleQuoted() }
        consume(length)
        let start = cursor.position
        // Most texts hold neither escape nor line end: taken in one piece.
        cursor.skip { $0 != quote && $0 != Byte.backslash && $0 != Byte.newline }
        if length == 1, cursor.byte == quote, isName || !isInnerQuote() {
            consume()
            return cursor.text(from: start, to: cursor.position - 1)
        }
        cursor.position = start
        return try slowQuoted(quote, length, isName)
    }

    private mutating func slowQuoted(_ quote: UInt8, _ length: Int, _ isName: Bool) throws(NotJSON) -> String {
        var text: [UInt8] = []
        var (isFirstLine, isInner) = (true, false)
        while let byte = cursor.byte {
            if byte == quote, length == 1 || isTypographicQuote() {
                if isName || !isInnerQuote(length) && !(isInner && !endsValue(after: length)) {
                    consume(length)
                    return String(decoding: text, as: UTF8.self)
                }
                if !isInner { repair(.unescapedQuote) }
                isInner.toggle()
                text.append(contentsOf: cursor.bytes[cursor.position..<(cursor.position + length)])
                cursor.position += length
            } else if byte == Byte.backslash {
                escape(into: &text)
            } else if byte == Byte.newline {
                guard !isName else { throw NotJSON() }
                if isFirstLine, endsWithoutQuote(&text) { return String(decoding: text, as: UTF8.self) }
                if isFirstLine { repair(.newlineInString) }
                isFirstLine = false
                text.append(byte)
                cursor.position += 1
                lineStart = cursor.position
            } else {
                text.append(byte)
                cursor.position += 1
            }
        }
        throw NotJSON()
    }

    /// Whether a letter or digit follows the quote at the cursor: then it is part of the text.
    private func isInnerQuote(_ length: Int = 1) -> Bool {
        guard let next = cursor.byte(after: length) else { return false }
        if Byte.isWord(next) { return true }
        guard next >= 0xC3 else { return false }
        var ahead = cursor
        ahead.position += length
        let isPunctuation =
            ahead.starts(with: "，") || ahead.starts(with: "：") || ahead.starts(with: "、") || ahead.starts(with: "…")
        return !isPunctuation
    }

    /// Whether a value ends behind the quote at the cursor.
    private func endsValue(after length: Int) -> Bool {
        var ahead = cursor
        ahead.position += length
        ahead.skipSpaces()
        guard let next = ahead.byte else { return true }
        return ",}]:\n/#|".utf8.contains(next)
    }

    /// Whether the line ends a text whose quote is lost: a comma ends it and a name or a bracket begins the next.
    private mutating func endsWithoutQuote(_ text: inout [UInt8]) -> Bool {
        var ahead = cursor
        ahead.skip(while: Byte.isSpace)
        guard let next = ahead.byte else { return false }
        var kept = text
        while let last = kept.last, Byte.isSpace(last) { kept.removeLast() }
        let hasComma = kept.last == Byte.comma
        if hasComma { kept.removeLast() }
        var isEnd = next == Byte.closeBrace || next == Byte.closeBracket || hasComma && next == Byte.quote
        if !isEnd, next == Byte.quote {
            ahead.position += 1
            ahead.skip { $0 != Byte.quote && $0 != Byte.newline }
            isEnd = ahead.byte == Byte.quote && ahead.byte(after: 1) == Byte.colon
        }
        guard isEnd else { return false }
        repair(.lostQuote)
        text = kept
        return true
    }

    private mutating func escape(into text: inout [UInt8]) {
        let escaped = cursor.byte(after: 1)
        cursor.position += 2
        switch escaped {
        case UInt8(ascii: "n"): text.append(Byte.newline)
        case UInt8(ascii: "t"): text.append(Byte.tab)
        case UInt8(ascii: "r"): text.append(Byte.carriageReturn)
        case UInt8(ascii: "b"): text.append(8)
        case UInt8(ascii: "f"): text.append(12)
        case UInt8(ascii: "u"): text.append(contentsOf: String(unicodeEscape()).utf8)
        case Byte.newline: lineStart = cursor.position
        case Byte.quote, Byte.backslash, Byte.slash: text.append(escaped ?? 0)
        case .some(let other):
            repair(.oddEscape, at: cursor.position - 2)
            text.append(other)
        case nil: cursor.position = cursor.bytes.count
        }
    }

    /// The scalar of four hexadecimal digits, or of two such escapes.
    private mutating func unicodeEscape() -> Unicode.Scalar {
        guard let unit = hexadecimal(at: cursor.position) else {
            repair(.oddEscape)
            return "\u{FFFD}"
        }
        cursor.position += 4
        guard unit >= 0xD800, unit < 0xDC00, cursor.starts(with: "\\u"),
            let low = hexadecimal(at: cursor.position + 2), low >= 0xDC00, low < 0xE000
        else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
        cursor.position += 6
        return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }

    private func hexadecimal(at start: Int) -> UInt32? {
        guard start + 4 <= cursor.bytes.count else { return nil }
        let digits = cursor.bytes[start..<(start + 4)]
        guard digits.allSatisfy({ Byte.isWord($0) }) else { return nil }
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    private mutating func tripleQuoted() throws(NotJSON) -> String {
        repair(.foreignQuotes)
        consume(3)
        let start = cursor.position
        while !cursor.isAtEnd, !cursor.starts(with: "\"\"\"") {
            if cursor.byte == Byte.newline { lineStart = cursor.position + 1 }
            cursor.position += 1
        }
        guard !cursor.isAtEnd else { throw NotJSON() }
        let text = cursor.trimmedText(from: start, to: cursor.position)
        consume(3)
        return text
    }
}
