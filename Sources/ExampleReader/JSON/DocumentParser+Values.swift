import APIModel

extension DocumentParser {
    /// A value: an object, a list, or a scalar, of which the page may name several.
    mutating func value() throws(NotJSON) -> JSONValue {
        if let word = bracedWord() { return placeholder(word) }
        let value =
            switch cursor.byte {
            case Byte.openBrace: try object()
            case Byte.openBracket: try array()
            default: try scalar()
            }
        try skipAlternatives()
        return value
    }

    mutating func scalar() throws(NotJSON) -> JSONValue {
        if quoteLength() > 0 {
            notes.proofs += 1
            if isEmbeddedJSON() { return try embeddedJSON() }
            return .string(try quoted(isName: false))
        }
        if ellipsisLength() > 0 {
            notes.elide(stack)
            let start = cursor.position
            skipEllipsis()
            return placeholder(cursor.trimmedText(from: start, to: cursor.position))
        }
        if let number = number() {
            notes.proofs += 1
            return number
        }
        return try word()
    }

    mutating func placeholder(_ word: String) -> JSONValue {
        repair(.placeholder)
        let meaning = Words.Meaning(word)
        var path = ValuePath(stack)
        if meaning.isNullable { notes.allowNull(stack) }
        if meaning.isList { path.steps.append(.element) }
        notes.add(LenientJSON.Placeholder(path: path, word: word, kind: meaning.kind))
        return meaning.isList ? .array([.null]) : .null
    }

    /// Words up to the end of the value: literals of JSON and its relatives, or a placeholder.
    private mutating func word() throws(NotJSON) -> JSONValue {
        let start = cursor.position
        try skipWords()
        let word = cursor.trimmedText(from: start, to: cursor.position)
        guard !word.isEmpty, word.utf8.count <= 200, !word.contains(": "), !Words.isCode(word) else { throw NotJSON() }
        lineHasToken = true
        lastTrailing = nil
        guard let literal = Words.literal(word) else { return placeholder(word) }
        notes.proofs += 1
        if !Words.isJSON(word) { repair(.foreignLiteral, at: start) }
        return literal
    }

    private mutating func skipWords() throws(NotJSON) {
        var isGrouping = true
        while let byte = cursor.byte {
            switch byte {
            case Byte.comma, Byte.closeBrace, Byte.closeBracket, Byte.newline: return
            case Byte.hash where cursor.byte(after: -1).map(Byte.isSpace) ?? false: return
            case Byte.slash where cursor.byte(after: 1) == Byte.star: return
            case Byte.slash where cursor.byte(after: 1) == Byte.slash && cursor.byte(after: -1) != Byte.colon: return
            case Byte.openBracket where cursor.byte(after: 1) == Byte.closeBracket: cursor.position += 2
            case Byte.less where isGrouping: isGrouping = skipGroup(to: Byte.greater)
            case Byte.openParenthesis where isGrouping: isGrouping = skipGroup(to: Byte.closeParenthesis)
            // Signs of other languages.
            case Byte.semicolon, Byte.equals, Byte.quote, Byte.openBrace, UInt8(ascii: "`"): throw NotJSON()
            default: cursor.position += 1
            }
        }
    }

    /// Goes behind the sign that closes a group in this line; false, and one byte on, where there is none.
    private mutating func skipGroup(to closer: UInt8) -> Bool {
        var ahead = cursor
        ahead.skip { $0 != closer && $0 != Byte.newline && $0 != Byte.semicolon && $0 != Byte.openBrace }
        guard ahead.byte == closer else {
            cursor.position += 1
            return false
        }
        cursor.position = ahead.position + 1
        return true
    }

    /// `{{name}}`, `{name}` or `${name}` where a value stands: a variable of the page.
    private mutating func bracedWord() -> String? {
        guard !stack.isEmpty else { return nil }
        var ahead = cursor
        if ahead.byte == Byte.dollar { ahead.position += 1 }
        var depth = 0
        while ahead.byte == Byte.openBrace, depth < 3 {
            ahead.position += 1
            depth += 1
        }
        guard depth > 0 else { return nil }
        ahead.skipSpaces()
        let start = ahead.position
        // Two braces are no object: a template's expression up to its end.
        if depth > 1 { ahead.skip { $0 != Byte.closeBrace && $0 != Byte.newline && $0 != Byte.openBrace } }
        ahead.skip { Byte.isWord($0) || $0 == Byte.dot || $0 == Byte.dash || $0 == Byte.dollar }
        guard ahead.position > start, ahead.position - start <= 64, depth > 1 || Byte.isLetter(cursor.bytes[start])
        else { return nil }
        let word = ahead.trimmedText(from: start, to: ahead.position)
        ahead.skipSpaces()
        for _ in 0..<depth {
            guard ahead.byte == Byte.closeBrace else { return nil }
            ahead.position += 1
        }
        consume(ahead.position - cursor.position)
        return word
    }

    /// Goes over the other values of `"a" | "b"`; the first stands for them.
    private mutating func skipAlternatives() throws(NotJSON) {
        cursor.skipSpaces()
        while cursor.byte == Byte.bar {
            repair(.alternatives)
            cursor.skip { $0 == Byte.bar }
            cursor.skipSpaces()
            if cursor.starts(with: "null") || cursor.starts(with: "None") { notes.allowNull(stack) }
            notes.silence += 1
            switch cursor.byte {
            case Byte.openBrace: _ = try object()
            case Byte.openBracket: _ = try array()
            default: _ = try scalar()
            }
            notes.silence -= 1
            cursor.skipSpaces()
        }
    }

    /// Whether the text in quotes is JSON whose own quotes are not escaped: `"{ "a": 1 }"`.
    private func isEmbeddedJSON() -> Bool {
        var ahead = cursor
        ahead.position += quoteLength()
        ahead.skip(while: Byte.isSpace)
        guard ahead.byte == Byte.openBrace || ahead.byte == Byte.openBracket else { return false }
        ahead.skip { Byte.isSpace($0) || $0 == Byte.openBrace || $0 == Byte.openBracket }
        guard ahead.byte == Byte.quote, cursor.byte == Byte.quote, let next = ahead.byte(after: 1) else { return false }
        return Byte.isWord(next)
    }

    private mutating func embeddedJSON() throws(NotJSON) -> JSONValue {
        repair(.unescapedQuote)
        notes.silence += 1
        consume()
        let start = cursor.position
        try skipTrivia()
        _ = try value()
        cursor.skip { $0 != Byte.quote && $0 != Byte.comma && $0 != Byte.newline }
        let text = cursor.trimmedText(from: start, to: cursor.position)
        guard cursor.byte == Byte.quote else { throw NotJSON() }
        consume()
        notes.silence -= 1
        waiting.removeAll()
        return .string(text)
    }
}
