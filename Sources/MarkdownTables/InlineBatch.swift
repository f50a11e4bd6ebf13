import CCmark

/// A piece of inline CommonMark.
package enum InlinePiece: Hashable, Sendable {
    /// What surrounds other pieces.
    package enum Span: Hashable, Sendable {
        case strong
        case emphasis
        case link(String)
        case image
    }

    /// Text, its entities resolved and its escapes gone.
    case text(String)
    case code(String)
    case softBreak
    case hardBreak
    /// Two tildes outside code, which strike text on GitHub; and whether text may begin or end to be struck there.
    case tildes(opens: Bool, closes: Bool)
    /// A tag or comment of HTML as it stands in the text.
    case markup(String)
    case open(Span)
    case close(Span)
}

/// Many short texts of inline CommonMark, parsed in one run of libcmark, with the link definitions of their page.
package struct InlineBatch: ~Copyable {
    /// How many bytes of a text are parsed: libcmark's time can grow with the square. Longer texts are plain text.
    package static let maximumLength = 0x4000
    /// Stands for a hard break in the one line that a text becomes: a noncharacter, which no page means.
    static let breakMark: [UInt8] = [0xEF, 0xB7, 0x90]
    /// Stands for a tilde behind a backslash, likewise: libcmark does not say what was escaped.
    static let tildeMark: [UInt8] = [0xEF, 0xB7, 0x91]

    private var page: [UInt8] = []
    private var isParsed: [Bool] = []

    package init() {}

    package var count: Int { isParsed.count }

    /// Adds a text of one or more lines.
    package mutating func append(_ text: String) {
        let isShort = text.utf8.count <= Self.maximumLength
        isParsed.append(isShort)
        // As a heading between marks, so that no text begins a list, a quote or code.
        page.append(contentsOf: [UInt8(ascii: "#"), 0x20])
        if isShort { appendLine(text) }
        page.append(contentsOf: [0x20, UInt8(ascii: "#"), 0x0A])
    }

    /// The text on one line: a line end is a space, or the mark of a hard break.
    private mutating func appendLine(_ text: String) {
        var blanks = 0
        var backslashes = 0
        for byte in text.utf8 {
            if byte == 0x0A || byte == 0x0D {
                if backslashes % 2 == 1 { page.removeLast() }
                page.append(0x20)
                if blanks >= 2 || backslashes % 2 == 1 { page.append(contentsOf: Self.breakMark + [0x20]) }
            } else if byte == UInt8(ascii: "~"), backslashes % 2 == 1 {
                page.removeLast()
                page.append(contentsOf: Self.tildeMark)
            } else {
                page.append(byte)
            }
            blanks = byte == 0x20 ? blanks + 1 : 0
            backslashes = byte == UInt8(ascii: "\\") ? backslashes + 1 : 0
        }
    }

    /// Parses all texts and hands over the pieces of each in order; nil for a text that is too long.
    package consuming func read(definitions: [UInt8], _ body: (Int, [InlinePiece]?) -> Void) {
        page.append(0x0A)
        page.append(contentsOf: definitions)
        let root = page.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
            }
        }
        defer { cmark_node_free(root) }
        var node = root.flatMap { cmark_node_first_child($0) }
        var reader = InlinePieceReader()
        for index in isParsed.indices {
            guard let heading = node else { return body(index, nil) }
            body(index, isParsed[index] ? reader.pieces(of: heading) : nil)
            node = cmark_node_next(heading)
        }
    }
}

extension InlineBatch {
    /// The text of a character reference (`copy`, `#39`), or nil where there is none of that name.
    package static func character(named name: String) -> String? {
        let source = "&\(name);"
        let root = cmark_parse_document(source, source.utf8.count, CMARK_OPT_DEFAULT)
        defer { cmark_node_free(root) }
        guard let root, let paragraph = cmark_node_first_child(root), let text = cmark_node_first_child(paragraph),
            cmark_node_next(text) == nil, let literal = cmark_node_get_literal(text)
        else { return nil }
        let result = String(cString: literal)
        return result == source ? nil : result
    }
}
