/// A Markdown page as a reader of tables sees it: headings, prose and tables in document order, each with its place.
///
/// Blocks are CommonMark's (libcmark); tables are those of the GitHub table extension.
public struct MarkdownDocument: Sendable {
    /// The blocks in document order; those inside lists and quotes stand where they begin.
    public let blocks: [Block]
    /// The page's text.
    public let source: SourceText

    /// Parses a page.
    ///
    /// - Parameter bytes: UTF-8 text.
    public init(parsing bytes: [UInt8]) { self.init(SourceText(bytes)) }

    /// Parses a page whose lines are known.
    package init(_ source: SourceText) {
        self.source = source
        blocks = TableFinder(source: source).blocks()
    }
}

/// A heading, a piece of prose or a table.
public struct Block: Sendable {
    /// What the block is. Texts are CommonMark source without the marks of the block itself.
    public enum Content: Sendable {
        case heading(level: Int, text: String)
        case paragraph(String)
        case table(Table)
        case code(info: String, text: String)
        case html(String)
        case thematicBreak
    }

    public var content: Content
    /// The lines that it covers, from 1.
    public var lines: ClosedRange<Int>
    /// The column at which it begins, from 1, in Unicode scalars.
    public var column: Int
    /// How many lists and quotes it stands in.
    public var depth: Int
    /// Which lists and quotes these are.
    public var place = Place()
    /// For code: whether fences mark it, and not its indentation.
    public var isFenced = false
    /// Whether the page or its list ends before the closing fence.
    public var isUnclosed = false

    /// Where a block stands among lists and quotes.
    public struct Place: Hashable, Sendable {
        /// How many block quotes are around it.
        public var quotes = 0
        /// How many list items are around it.
        public var items = 0
        /// Whether it is the first block of its item.
        public var isFirstInItem = false
    }
}

/// A table: a header row and rows below it.
public struct Table: Sendable {
    /// How the delimiter row aligns a column.
    public enum Alignment: Sendable { case none, left, center, right }

    /// A cell: its inline CommonMark, trimmed, with escaped pipes made plain.
    public struct Cell: Sendable {
        public var text: String
        /// The column of its first character, from 1, in Unicode scalars.
        public var column: Int
    }

    /// A row below the header.
    public struct Row: Sendable {
        /// The line, from 1.
        public var line: Int
        /// As many cells as the table has columns; cells that the row lacks are empty, their column that of the line's end.
        public var cells: [Cell]
        /// Cells beyond the last column: readers of the rendered page never see them.
        public var surplus: [Cell]
        /// How many cells the row lacks.
        public var missing: Int
    }

    public var header: [Cell]
    public var alignments: [Alignment]
    public var rows: [Row]
    /// The line of the header row, from 1.
    public var line: Int
}
