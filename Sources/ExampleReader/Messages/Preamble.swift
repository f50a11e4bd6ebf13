/// The lines before a JSON document: comments, a request line, a status line, headers, a label, or nothing.
struct Preamble {
    /// The place at which the document can begin.
    private(set) var end: Int
    private(set) var head = MessageHead()

    /// Whether every label ends as labels do.
    var hasColonInLabels: Bool { head.labels.allSatisfy { $0.hasSuffix(":") || $0.hasSuffix("：") } }

    /// Nil where a line stands there that has no business before a document.
    init?(bytes: [UInt8], from start: Int) {
        end = start
        var cursor = ByteCursor(bytes: bytes, position: start)
        var lines = HeadLines()
        while true {
            cursor.skip { Byte.isSpace($0) }
            if cursor.starts(with: "\u{FEFF}") || cursor.starts(with: "\u{3000}") { cursor.position += 3 }
            let lineStart = cursor.position
            guard let byte = cursor.byte else { return nil }
            if isComment(cursor) {
                skipComment(&cursor)
                continue
            }
            if byte == Byte.openBrace || byte == Byte.quote || byte == Byte.apostrophe { break }
            // Longer lines say nothing that stands before a document; documents may stand in one line by thousands.
            let lineEnd = Self.endOfLine(cursor, limit: 2048)
            let line = cursor.trimmedText(from: lineStart, to: lineEnd)
            if Self.opensDocument(byte, line) { break }
            guard lineEnd - lineStart < 2048, lines.count < HeadLines.limit, lines.take(line) else { return nil }
            cursor.position = lineEnd
        }
        // The parser reads comments once more, and knows what they are about.
        end = lines.isEmpty ? start : cursor.position
        head = lines.head
    }

    private func isComment(_ cursor: ByteCursor) -> Bool {
        cursor.starts(with: "//") || cursor.starts(with: "/*")
            || cursor.byte == Byte.hash && cursor.byte(after: 1) != 0x21
    }

    private func skipComment(_ cursor: inout ByteCursor) {
        guard cursor.starts(with: "/*") else { return cursor.skipToEndOfLine() }
        while !cursor.isAtEnd, !cursor.starts(with: "*/") { cursor.position += 1 }
        cursor.position = min(cursor.position + 2, cursor.bytes.count)
    }

    private static func endOfLine(_ cursor: ByteCursor, limit: Int) -> Int {
        let end = min(cursor.position + limit, cursor.bytes.count)
        return cursor.bytes[cursor.position..<end].firstIndex(of: Byte.newline) ?? end
    }

    /// A bracket or a scalar; but `[GET] /path` is a route.
    private static func opensDocument(_ byte: UInt8, _ line: String) -> Bool {
        switch byte {
        case Byte.openBracket: RequestLine(line) == nil
        case 0xE2: line.hasPrefix("“")
        default: Words.literal(line) != nil && Words.isJSON(line) || Words.number(line)?.isJSON ?? false
        }
    }
}

/// Takes the lines of a head one by one.
struct HeadLines {
    /// More lines than this are no head.
    static let limit = 256

    private(set) var head = MessageHead()
    /// How many lines have been taken.
    private(set) var count = 0

    /// Whether nothing has been taken yet.
    var isEmpty: Bool { head.isEmpty }

    /// Takes a line; false where it is nothing that stands before a document.
    mutating func take(_ printed: String) -> Bool {
        count += 1
        guard let line = Self.withoutMark(printed) else { return true }
        if line.allSatisfy({ ".…".contains($0) }) { return !isEmpty }
        if let status = StatusLine(line) {
            head.status = head.status ?? status.code
        } else if let request = RequestLine(line) {
            takeRequest(request)
        } else if !continueTarget(line) {
            return takeHeader(line) || takeLabel(line)
        }
        return true
    }

    /// The line without the marks of a verbose cURL; nil where it only says what cURL does.
    private static func withoutMark(_ line: String) -> String? {
        if line == "<" || line == ">" || line.hasPrefix("* ") { return nil }
        if line.hasPrefix("< ") || line.hasPrefix("> ") { return line.dropFirst(2).trimmed }
        return line
    }

    private mutating func takeRequest(_ request: RequestLine) {
        if head.target == nil {
            head.method = request.method
            head.target = request.target
        } else {
            head.alternatives.append(request.method.map { "\($0) \(request.target)" } ?? request.target)
        }
    }

    /// `&name=value` below an address goes on with it.
    private mutating func continueTarget(_ line: String) -> Bool {
        guard let target = head.target, head.headers.isEmpty, let first = line.first, first == "&" || first == "?"
        else {
            return false
        }
        head.target = target + line
        return true
    }

    /// `Name: value` below a request or status line; alone, where the name is written as headers are.
    private mutating func takeHeader(_ line: String) -> Bool {
        guard let colon = line.firstIndex(of: ":") else { return false }
        let name = line[..<colon]
        let value = line[line.index(after: colon)...].trimmed
        guard !name.isEmpty, name.utf8.allSatisfy({ Byte.isWord($0) || $0 == Byte.dash }) else { return false }
        let isInHead = head.status != nil || head.target != nil
        let isHeaderLike = name.first?.isUppercase ?? false && name.contains("-")
        guard isInHead && !value.isEmpty || isHeaderLike || isInHead && name.contains("-") else { return false }
        head.headers.append(.init(String(name), value))
        return true
    }

    /// A few words that no other language would put there, also within a line of signs: `Response (200):`, `=== Answer ===`.
    private mutating func takeLabel(_ line: String) -> Bool {
        var words = line[...]
        if line.prefix(while: Self.isSign).count > 1 {
            words = words.drop(while: Self.isSign)
            while let last = words.last, Self.isSign(last) { words.removeLast() }
        }
        words = words.trimmed[...]
        guard words.unicodeScalars.count <= 60, head.labels.count < 3, isPlain(words) else { return false }
        if !words.isEmpty { head.labels.append(String(words)) }
        return true
    }

    private static func isSign(_ character: Character) -> Bool { "=-*~_".contains(character) }

    private func isPlain(_ words: Substring) -> Bool {
        if let first = words.first, first == "-" || first == "." { return false }
        guard words.unicodeScalars.allSatisfy({ !"{}[]<>=;$`\"'|\\&%@!?".unicodeScalars.contains($0) }) else {
            return false
        }
        guard let open = words.firstIndex(of: "(") else { return !words.contains(")") }
        // A remark begins behind a space; a list of arguments follows a name, or a word of a language in small letters.
        guard open > words.startIndex, words[words.index(before: open)] == " ", !words.hasSuffix("()") else {
            return false
        }
        return words.first.map { $0.isUppercase || !$0.isASCII || $0.isNumber } ?? false
    }
}
