/// The lines before a JSON document: comments, a request line, a status line, headers, a label, or nothing.
struct Preamble {
    /// The place at which the document can begin.
    private(set) var end: Int
    private(set) var head = MessageHead()

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
            let lineEnd = Self.endOfLine(cursor)
            let line = cursor.trimmedText(from: lineStart, to: min(lineEnd, lineStart + 2048))
            if Self.opensDocument(byte, line) { break }
            guard lineEnd - lineStart <= 2048, lines.take(line) else { return nil }
            cursor.position = lineEnd
        }
        // The parser reads comments once more, and knows what they are about.
        end = lines.isEmpty ? start : cursor.position
        head = lines.head
    }

    private func isComment(_ cursor: ByteCursor) -> Bool {
        cursor.starts(with: "//") || cursor.starts(with: "/*") || cursor.byte == Byte.hash && cursor.byte(after: 1) != 0x21
    }

    private func skipComment(_ cursor: inout ByteCursor) {
        guard cursor.starts(with: "/*") else { return cursor.skipToEndOfLine() }
        while !cursor.isAtEnd, !cursor.starts(with: "*/") { cursor.position += 1 }
        cursor.position = min(cursor.position + 2, cursor.bytes.count)
    }

    private static func endOfLine(_ cursor: ByteCursor) -> Int {
        var ahead = cursor
        ahead.skipToEndOfLine()
        return ahead.position
    }

    /// A bracket, a quote or a scalar; but `[GET] /path` is a route.
    private static func opensDocument(_ byte: UInt8, _ line: String) -> Bool {
        switch byte {
        case Byte.openBrace, Byte.quote, Byte.apostrophe: true
        case Byte.openBracket: RequestLine(line) == nil
        case 0xE2: line.hasPrefix("“")
        default: Words.literal(line) != nil && Words.isJSON(line) || Words.number(line)?.isJSON ?? false
        }
    }
}

/// Takes the lines of a head one by one.
struct HeadLines {
    private(set) var head = MessageHead()

    /// Whether nothing has been taken yet.
    var isEmpty: Bool { head.isEmpty }

    /// Takes a line; false where it is nothing that stands before a document.
    mutating func take(_ line: String) -> Bool {
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
        guard let target = head.target, head.headers.isEmpty, let first = line.first, first == "&" || first == "?" else {
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

    /// A few words that no other language would put there.
    private mutating func takeLabel(_ line: String) -> Bool {
        let isPlain = line.unicodeScalars.allSatisfy { !"{}[]()<>=;$`\"'|\\&%@!?".unicodeScalars.contains($0) }
        guard isPlain, line.unicodeScalars.count <= 60, head.labels.count < 3, !line.hasPrefix("-"), !line.hasPrefix(".")
        else { return false }
        head.labels.append(line)
        return true
    }
}
