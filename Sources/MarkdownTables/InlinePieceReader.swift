import CCmark

/// Reads the inlines below a node of libcmark.
struct InlinePieceReader {
    private let breakMark = String(decoding: InlineBatch.breakMark, as: UTF8.self)
    private let tildeMark = String(decoding: InlineBatch.tildeMark, as: UTF8.self)
    /// Targets seen before: one definition may serve many links.
    private var targets: Set<String> = []

    mutating func pieces(of heading: OpaquePointer) -> [InlinePiece] {
        var pieces: [InlinePiece] = []
        guard let iterator = cmark_iter_new(heading) else { return pieces }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return pieces }
            let type = cmark_node_get_type(node)
            switch type {
            case CMARK_NODE_TEXT: appendText(literal(node), to: &pieces)
            case CMARK_NODE_CODE: pieces.append(.code(restored(literal(node), tilde: "\\~", lineBreak: "")))
            case CMARK_NODE_HTML_INLINE: pieces.append(.markup(restored(literal(node), tilde: "\\~", lineBreak: " ")))
            case CMARK_NODE_SOFTBREAK: pieces.append(.softBreak)
            case CMARK_NODE_LINEBREAK: pieces.append(.hardBreak)
            default:
                if let span = span(node, type) {
                    pieces.append(event == CMARK_EVENT_ENTER ? .open(span) : .close(span))
                }
            }
        }
    }

    private mutating func span(_ node: OpaquePointer, _ type: cmark_node_type) -> InlinePiece.Span? {
        switch type {
        case CMARK_NODE_STRONG: return .strong
        case CMARK_NODE_EMPH: return .emphasis
        case CMARK_NODE_IMAGE: return .image
        case CMARK_NODE_LINK:
            let target = restored(cmark_node_get_url(node).map { String(cString: $0) } ?? "", tilde: "~", lineBreak: "")
            return .link(targets.insert(target).memberAfterInsert)
        default: return nil
        }
    }

    private func appendText(_ text: String, to pieces: inout [InlinePiece]) {
        guard text.utf8.contains(0xEF), text.contains(breakMark) else { return appendLine(text[...], to: &pieces) }
        for (index, part) in text.split(separator: breakMark, omittingEmptySubsequences: false).enumerated() {
            if index > 0 { pieces.append(.hardBreak) }
            appendLine(part, to: &pieces)
        }
    }

    /// Text without hard breaks, parted where exactly two tildes stand.
    private func appendLine(_ text: Substring, to pieces: inout [InlinePiece]) {
        var rest = text.utf8[...]
        while let mark = Self.tildes(in: rest) {
            let before = rest[..<mark.lowerBound]
            append(Substring(before), to: &pieces)
            rest = rest[mark.upperBound...]
            pieces.append(
                .tildes(
                    opens: !(rest.first.map(Self.isSpace) ?? false), closes: !(before.last.map(Self.isSpace) ?? false)))
        }
        append(Substring(rest), to: &pieces)
    }

    private func append(_ text: Substring, to pieces: inout [InlinePiece]) {
        if !text.isEmpty { pieces.append(.text(restored(String(text), tilde: "~", lineBreak: ""))) }
    }

    private static func tildes(in text: Substring.UTF8View) -> Range<Substring.Index>? {
        var rest = text
        while let start = rest.firstIndex(of: UInt8(ascii: "~")) {
            let end = rest[start...].firstIndex { $0 != UInt8(ascii: "~") } ?? rest.endIndex
            if rest.distance(from: start, to: end) == 2 { return start..<end }
            rest = rest[end...]
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// A text with what stood there before the marks.
    private func restored(_ text: String, tilde: String, lineBreak: String) -> String {
        guard text.utf8.contains(0xEF) else { return text }
        return text.replacing(breakMark, with: lineBreak).replacing(tildeMark, with: tilde)
    }

    private func literal(_ node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }
}
