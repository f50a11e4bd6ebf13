/// Splits a command into words as a shell does, forgiving what pages get wrong.
///
/// A command ends with its line, except where a backslash, an open quote or the look of the next line continues it.
struct ShellWords {
    /// A word without its quotes, and the lines before it, counted from where the command begins.
    struct Word {
        var text: String
        var line: Int
    }

    private(set) var words: [Word] = []
    /// The text of a here-document (`<<EOF`), where the command has one.
    private(set) var document: Word?
    /// The lines that the command goes over.
    var lines: Int { countLines(to: cursor.position) }

    private var cursor: ByteCursor
    private var word: [UInt8] = []
    private var isInWord = false
    private var wordLine = 0
    /// The lines counted so far, and up to where.
    private var counted = (lines: 0, position: 0)
    /// Whether a line that begins with an address still belongs to the command.
    private var wantsAddress = true

    /// Where the command ends.
    var end: Int { cursor.position }

    init(bytes: [UInt8], from start: Int) {
        cursor = ByteCursor(bytes: bytes, position: start)
        counted.position = start
        while let byte = cursor.byte, take(byte) {}
        finishWord()
    }

    /// Takes what stands at the cursor; false at the end of the command.
    private mutating func take(_ byte: UInt8) -> Bool {
        switch byte {
        case Byte.newline: return takeNewline()
        // A space that does not break, from a word processor.
        case 0xC2 where cursor.byte(after: 1) == 0xA0:
            finishWord()
            cursor.position += 2
        case Byte.space, Byte.tab, Byte.carriageReturn:
            finishWord()
            cursor.position += 1
        case Byte.apostrophe: singleQuoted()
        case Byte.quote: doubleQuoted()
        case Byte.backslash, UInt8(ascii: "^"), UInt8(ascii: "`"):
            if !continueLine(), !isEscape(byte) { append(byte) }
        case Byte.bar, Byte.semicolon: return false
        case UInt8(ascii: "&"):
            if cursor.byte(after: 1) == byte || cursor.byte(after: 1).map(Byte.isSpace) ?? true { return false }
            append(byte)
        case Byte.less where cursor.byte(after: 1) == Byte.less: return takeDocument()
        case Byte.greater where !isInWord: skipRedirection()
        case Byte.hash where !isInWord: cursor.skipToEndOfLine()
        default: append(byte)
        }
        return true
    }

    private mutating func append(_ byte: UInt8) {
        beginWord()
        word.append(byte)
        cursor.position += 1
    }

    private mutating func beginWord() {
        guard !isInWord else { return }
        isInWord = true
        counted = (countLines(to: cursor.position), cursor.position)
        wordLine = counted.lines
    }

    private func countLines(to position: Int) -> Int {
        var lines = counted.lines
        for index in counted.position..<max(counted.position, position) where cursor.bytes[index] == Byte.newline {
            lines += 1
        }
        return lines
    }

    private mutating func finishWord() {
        guard isInWord else { return }
        let text = String(decoding: word, as: UTF8.self)
        if text.hasPrefix("http") { wantsAddress = false }
        words.append(Word(text: text, line: wordLine))
        word.removeAll()
        isInWord = false
    }

    /// A line end ends the command, unless the next line can only be more of it: an option, or the address that is missing.
    private mutating func takeNewline() -> Bool {
        finishWord()
        var ahead = cursor
        ahead.position += 1
        ahead.skipSpaces()
        // The sign with which a shell asks for more.
        if ahead.byte == Byte.greater, ahead.byte(after: 1) == Byte.space {
            ahead.position += 2
            ahead.skipSpaces()
        }
        let isOption =
            ahead.byte == Byte.dash && ahead.byte(after: 1).map { $0 == Byte.dash || Byte.isLetter($0) } ?? false
        var address = ahead
        address.skip { $0 == Byte.quote || $0 == Byte.apostrophe }
        guard words.count > 1 || words.first?.text == "curl" else { return false }
        guard
            isOption
                || wantsAddress && address.starts(with: "http") && !address.starts(with: "http/")
                    && !address.starts(with: "HTTP/")
        else { return false }
        cursor.position = ahead.position
        return true
    }

    /// Goes over a backslash (or what other shells use) at the end of a line.
    private mutating func continueLine() -> Bool {
        var ahead = cursor
        ahead.position += 1
        ahead.skipSpaces()
        guard ahead.byte == nil || ahead.byte == Byte.newline else { return false }
        finishWord()
        cursor.position = min(ahead.position + 1, cursor.bytes.count)
        cursor.skipSpaces()
        if cursor.byte == Byte.greater, cursor.byte(after: 1) == Byte.space { cursor.position += 1 }
        return true
    }

    private mutating func isEscape(_ byte: UInt8) -> Bool {
        guard byte == Byte.backslash, let next = cursor.byte(after: 1) else { return false }
        cursor.position += 1
        append(next)
        return true
    }

    private mutating func singleQuoted() {
        let isEscaping = word.last == Byte.dollar
        if isEscaping { word.removeLast() }
        beginWord()
        cursor.position += 1
        while let byte = cursor.byte, byte != Byte.apostrophe {
            if byte == Byte.backslash, losesQuote() { return }
            if isEscaping, byte == Byte.backslash, let next = cursor.byte(after: 1) {
                word.append(next == UInt8(ascii: "n") ? Byte.newline : next)
                cursor.position += 2
            } else {
                word.append(byte)
                cursor.position += 1
            }
        }
        cursor.position += cursor.isAtEnd ? 0 : 1
    }

    /// Whether a line ends within quotes with a backslash, and the next one is an option: the quote is lost.
    private func losesQuote() -> Bool {
        var ahead = cursor
        ahead.position += 1
        ahead.skipSpaces()
        guard ahead.byte == Byte.newline else { return false }
        ahead.position += 1
        ahead.skipSpaces()
        return ahead.byte == Byte.dash
    }

    private mutating func doubleQuoted() {
        beginWord()
        cursor.position += 1
        while let byte = cursor.byte, byte != Byte.quote {
            if byte == Byte.backslash, let next = cursor.byte(after: 1) {
                if losesQuote() { return }
                if !"\"\\$`\n".utf8.contains(next) { word.append(byte) }
                if next != Byte.newline { word.append(next) }
                cursor.position += 2
            } else {
                word.append(byte)
                cursor.position += 1
            }
        }
        cursor.position += cursor.isAtEnd ? 0 : 1
    }

    private mutating func skipRedirection() {
        cursor.skip { $0 == Byte.greater || $0 == Byte.space }
        cursor.skip { !Byte.isSpace($0) }
    }

    /// `<<EOF`: the lines up to the one that is the word alone.
    private mutating func takeDocument() -> Bool {
        finishWord()
        cursor.skip {
            $0 == Byte.less || $0 == Byte.dash || $0 == Byte.space || $0 == Byte.quote || $0 == Byte.apostrophe
        }
        let start = cursor.position
        cursor.skip(while: Byte.isWord)
        let mark = cursor.text(from: start, to: cursor.position)
        guard !mark.isEmpty else { return true }
        cursor.skipToEndOfLine()
        cursor.position += cursor.isAtEnd ? 0 : 1
        let first = cursor.position
        let line = countLines(to: first)
        while !cursor.isAtEnd {
            let start = cursor.position
            cursor.skipToEndOfLine()
            if cursor.trimmedText(from: start, to: min(cursor.position, start + 256)) == mark {
                document = Word(text: cursor.text(from: first, to: start), line: line)
                return false
            }
            cursor.position += cursor.isAtEnd ? 0 : 1
        }
        document = Word(text: cursor.text(from: first, to: cursor.position), line: line)
        return false
    }
}
