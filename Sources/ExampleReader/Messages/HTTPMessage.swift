/// A request or an answer as HTTP sends it: a request or status line, headers, a body.
public struct HTTPMessage: Hashable, Sendable {
    public var head: MessageHead
    /// What follows the head; nil where nothing does.
    public var body: MessageBody?
    /// The line of the first line of the head.
    public var line: Int

    /// Reads a message; a request line without version (`POST https://host/path`) will do, an address alone (`https://host/?a=b`) too.
    /// - Returns: nil where the text does not begin with a request line, a status line or an address.
    public static func parse(_ text: String, firstLine: Int = 1) -> HTTPMessage? {
        let bytes = Array(text.utf8)
        guard let block = HeadBlock(bytes: bytes) else { return nil }
        let rest = text[text.utf8.index(text.startIndex, offsetBy: block.end)...]
        let body = MessageBody(
            String(rest), type: block.head.header("Content-Type"), firstLine: firstLine + block.lines)
        return HTTPMessage(head: block.head, body: body, line: firstLine + block.firstLine)
    }
}

/// The lines of a head up to the empty line, or to the first line that is no header.
private struct HeadBlock {
    private(set) var head = MessageHead()
    /// Where the body begins, and how many lines stand before it.
    private(set) var end = 0
    private(set) var lines = 0
    /// The lines before the head.
    private(set) var firstLine = 0

    init?(bytes: [UInt8]) {
        var cursor = ByteCursor(bytes: bytes, position: 0)
        var taken = HeadLines()
        var wasEmpty = false
        while !cursor.isAtEnd {
            let start = cursor.position
            cursor.skipToEndOfLine()
            guard cursor.position - start <= 8192, taken.count < HeadLines.limit else { break }
            let line = cursor.trimmedText(from: start, to: cursor.position)
            let isHead = taken.head.target != nil || taken.head.status != nil
            // Below an empty line, words without a colon are the body.
            if isHead, wasEmpty, !line.isEmpty, !line.contains(":"), RequestLine(line) == nil, StatusLine(line) == nil {
                cursor.position = start
                break
            }
            if line.isEmpty || !isHead && (line.hasPrefix("#") || line.hasPrefix("//")) {
                if !isHead { firstLine = lines + 1 }
            } else if Self.isBody(line) || !taken.take(line) {
                guard isHead else { return nil }
                cursor.position = start
                break
            }
            if !cursor.isAtEnd { cursor.position += 1 }
            lines += 1
            wasEmpty = line.isEmpty
            end = cursor.position
            // An empty line ends the headers; below a request line alone, the headers may still come.
            if line.isEmpty, !taken.head.headers.isEmpty { break }
        }
        head = taken.head
        guard head.target != nil || head.status != nil else { return nil }
    }

    private static func isBody(_ line: String) -> Bool {
        switch line.first {
        case "{", "\"", "<": true
        case "[": RequestLine(line) == nil
        default: line == "null"
        }
    }
}
