import APIModel

/// Reads one document from the place at which it begins.
///
/// It never goes back further than one token, and its depth is bounded.
struct DocumentParser {
    var cursor: ByteCursor
    var notes = ParseNotes()
    /// The steps to the value that is being read.
    var stack: [ValuePath.Step] = []
    /// The last step that ended, while nothing new has begun since: a comment behind it is about it.
    var ended: ValuePath.Step?
    /// How many objects and lists are open, to tell a lost bracket from one too many.
    var (openObjects, openArrays) = (0, 0)
    /// Comments on lines of their own that wait for the member below.
    var waiting: [(words: String, offset: Int)] = []
    /// Where the line begins, and whether it holds anything before the cursor.
    var lineStart: Int
    var lineHasToken = false
    /// The comment at the end of a line that the next line may go on with.
    var lastTrailing: (path: ValuePath, column: Int)?

    /// The first byte of the document, its last, and the place behind it and what belongs to it.
    private(set) var start: Int
    private(set) var lastByte: Int
    private(set) var end: Int

    init(bytes: [UInt8], position: Int) {
        cursor = ByteCursor(bytes: bytes, position: position)
        lineStart = position
        (start, lastByte, end) = (position, position, position)
    }

    /// The document; nil where the text is something else.
    mutating func document() -> JSONValue? {
        do {
            try skipTrivia()
            attachWaiting()
            start = cursor.position
            let value = try root()
            lastByte = max(start, cursor.position - 1)
            guard try closes(value) else { return nil }
            attachWaiting()
            end = cursor.position
            return value
        } catch {
            return nil
        }
    }

    private mutating func root() throws(NotJSON) -> JSONValue {
        guard let byte = cursor.byte else { throw NotJSON() }
        if byte == Byte.openBrace { return try object() }
        if byte == Byte.openBracket { return try array() }
        // A name and a colon: members whose braces stand elsewhere.
        return nameAhead() != nil ? try fragment() : try literal()
    }

    /// A document that is one string, number or word of JSON, and nothing else.
    private mutating func literal() throws(NotJSON) -> JSONValue {
        guard let byte = cursor.byte, byte == Byte.quote || byte == Byte.dash || Byte.isWord(byte) else {
            throw NotJSON()
        }
        let value = try scalar()
        guard notes.repairs.isEmpty, notes.placeholders.isEmpty, notes.comments.isEmpty else { throw NotJSON() }
        cursor.skip(while: Byte.isSpace)
        guard cursor.isAtEnd else { throw NotJSON() }
        return value
    }

    mutating func repair(_ kind: LenientJSON.Repair.Kind, at offset: Int? = nil) {
        notes.repair(kind, at: offset ?? cursor.position)
    }

    /// Takes note of a token of so many bytes and goes behind it.
    mutating func consume(_ count: Int = 1) {
        cursor.position += count
        lineHasToken = true
        lastTrailing = nil
    }

    mutating func push(_ step: ValuePath.Step) throws(NotJSON) {
        guard stack.count < LenientJSON.maximumDepth else { throw NotJSON() }
        stack.append(step)
        ended = nil
        attachWaiting()
    }

    mutating func pop() {
        ended = stack.popLast()
    }
}
