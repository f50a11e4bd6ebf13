/// A request as a command of cURL shows it.
public struct CurlCommand: Hashable, Sendable {
    /// How the request says who sends it.
    public enum Authentication: Hashable, Sendable {
        /// A user and a password (`-u`), or the header that holds them.
        case basic
        /// `Authorization: <scheme> …`: `Bearer`, `token`, or nothing where the header holds the key alone.
        case authorization(scheme: String)
    }

    /// The method in capitals; without one, what cURL sends.
    public var method: String
    /// The address without its query, as the page writes it.
    public var url: String
    /// The query of the address, and of data that `-G` puts there.
    public var query: [NamedValue]
    public var headers: [MessageHead.Header]
    /// The names of the cookies that it sends.
    public var cookies: [String]
    public var body: MessageBody?
    public var authentication: Authentication?
    /// The line at which the command begins.
    public var line: Int
    /// The text behind the command: an answer, or further commands.
    public var rest: Substring
    /// The line at which `rest` begins.
    public var restLine: Int

    /// Whether it sends a user and a password.
    public var usesBasicAuthentication: Bool { authentication == .basic }

    /// Reads the first command of a text; lines before it that are none are passed over.
    /// - Returns: nil where the text has no command of cURL with an address.
    public static func parse(_ text: String, firstLine: Int = 1) -> CurlCommand? {
        let bytes = Array(text.utf8)
        return next(text, bytes, from: 0, line: firstLine)?.command
    }

    /// Reads all commands of a text.
    public static func parseAll(_ text: String, firstLine: Int = 1) -> [CurlCommand] {
        let bytes = Array(text.utf8)
        var commands: [CurlCommand] = []
        var (offset, line) = (0, firstLine)
        while let (command, end) = next(text, bytes, from: offset, line: line), end > offset {
            commands.append(command)
            (offset, line) = (end, command.restLine)
        }
        return commands
    }

    private static func next(
        _ text: String, _ bytes: [UInt8], from offset: Int, line: Int
    ) -> (command: CurlCommand, end: Int)? {
        var cursor = ByteCursor(bytes: bytes, position: offset)
        var line = line
        while !cursor.isAtEnd {
            if let start = commandStart(cursor) {
                let words = ShellWords(bytes: bytes, from: start)
                var options = CurlOptions(words.words.dropFirst(), document: words.document)
                let inner = words.lines
                if let command = options.command(line: line, restLine: line + inner, rest: rest(text, words.end)) {
                    return (command, words.end)
                }
                // What an open quote has swallowed is not read again.
                line += inner
                cursor.position = words.end
            }
            cursor.skipToEndOfLine()
            cursor.position += cursor.isAtEnd ? 0 : 1
            line += 1
        }
        return nil
    }

    private static func rest(_ text: String, _ end: Int) -> Substring {
        text[text.utf8.index(text.startIndex, offsetBy: end)...]
    }

    /// Where `curl` stands in the line, behind a prompt or assignments; nil where the line is no such command.
    private static func commandStart(_ cursor: ByteCursor) -> Int? {
        var ahead = cursor
        ahead.skipSpaces()
        var words = 0
        while words < 4, let byte = ahead.byte, byte != Byte.newline {
            let start = ahead.position
            if ahead.starts(with: "curl"), let next = ahead.byte(after: 4) {
                // A space, one that does not break, or the end of the line.
                if Byte.isSpace(next) || next == Byte.backslash || next == 0xC2 { return start }
            }
            ahead.skip { !Byte.isSpace($0) }
            let word = ahead.bytes[start..<ahead.position]
            // A prompt ends with its sign; an assignment holds one.
            let isPrompt = word.last.map("$#>%".utf8.contains) ?? false
            guard isPrompt || word.contains(Byte.equals) && byte != Byte.dash || word.elementsEqual("sudo".utf8) else {
                return nil
            }
            ahead.skipSpaces()
            words += 1
        }
        return nil
    }
}
