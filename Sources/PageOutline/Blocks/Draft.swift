import MarkdownTables

/// An element whose texts wait for the parser.
struct Draft {
    enum Content {
        case heading(level: Int, text: InlineReader.Ticket, anchor: String?)
        case paragraph(InlineReader.Ticket)
        case item(InlineReader.Ticket, level: Int)
        case table(DraftTable)
        case fence(Fence)
        case tag(Tag, text: InlineReader.Ticket?)
        /// A name for what follows.
        case anchor(String)
    }

    var content: Content
    var line: Int
    var lastLine: Int
    var column: Int
    var isQuoted: Bool
}

/// A table whose cells wait for the parser.
struct DraftTable {
    struct Cell {
        var text: InlineReader.Ticket
        var line: Int
        var column: Int
        var isSpanned = false
    }

    struct Row {
        var cells: [Cell]
        var line: Int
        var surplus: [Cell] = []
        var missing = 0
    }

    var header: [Cell]
    var rows: [Row]
    var caption: InlineReader.Ticket?
    var origin: Grid.Origin
}
