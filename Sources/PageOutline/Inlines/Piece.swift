import MarkdownTables

/// A piece of a line, as an `InlineBuilder` takes it.
enum Piece {
    case text(String)
    case code(String)
    case space
    case lineBreak
    case tag(HTMLTag)
    case open(InlinePiece.Span)
    case close(InlinePiece.Span)
    /// `~~`, the first of a pair when true.
    case strike(Bool)

    /// Nil for comments and declarations, which are not seen.
    init?(_ piece: InlinePiece) {
        switch piece {
        case .text(let text): self = .text(text)
        case .code(let text): self = .code(text)
        case .tildes: self = .text("~~")
        case .softBreak: self = .space
        case .hardBreak: self = .lineBreak
        case .markup(let markup):
            if let tag = HTMLTag(markup) {
                self = .tag(tag)
            } else if markup.hasPrefix("<!") || markup.hasPrefix("<?") {
                return nil
            } else {
                self = .text(markup)
            }
        case .open(let span): self = .open(span)
        case .close(let span): self = .close(span)
        }
    }
}
