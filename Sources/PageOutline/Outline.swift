/// A page as a reader sees it: headings, prose, tables, fences and tags in the order of the page.
///
/// Nothing is interpreted here. What an element means is said by a profile, which looks at its words and its place.
public struct Outline: Sendable {
    /// The elements in the order of the page. Comments and empty wrappers are left out.
    public var elements: [Element]
    /// The keys of the front matter that have a text, in the order of the page.
    public var frontMatter: [FrontMatterEntry]
    /// What the layer below had to repair or leave out, in the order of the page.
    public var damages: [Damage]

    public init(elements: [Element], frontMatter: [FrontMatterEntry] = [], damages: [Damage] = []) {
        self.elements = elements
        self.frontMatter = frontMatter
        self.damages = damages
    }

    /// `title: Alarms API`
    public struct FrontMatterEntry: Hashable, Sendable {
        public var key: String
        public var value: String
        public var line: Int

        public init(key: String, value: String, line: Int) {
            self.key = key
            self.value = value
            self.line = line
        }
    }

    /// Something on the page that is broken: a table cut off by a blank line, an HTML table that is never closed.
    public struct Damage: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// Lines with pipes that are no table: the row of dashes is missing or has another number of cells.
            case tableLike
            /// Rows that follow a table after a blank line: GFM ends the table there.
            case tableCut
            /// An HTML table, comment or fence without its end.
            case unclosed
        }

        public var kind: Kind
        public var line: Int
        public var column: Int

        public init(kind: Kind, line: Int, column: Int) {
            self.kind = kind
            self.line = line
            self.column = column
        }
    }
}

/// One element of a page.
public struct Element: Sendable {
    /// What the element is.
    public enum Content: Sendable {
        /// A heading of Markdown or HTML. `anchor` is an id that the page gives it (`<h2 id="x">`, `<a name="x">` in or
        /// right before it, `{#x}`), not one made from its text.
        case heading(level: Int, text: Inline, anchor: String?)
        case paragraph(Inline)
        /// An item of a list: its first paragraph. `level` counts lists around it from 0.
        case item(Inline, level: Int)
        case table(Grid)
        case fence(Fence)
        /// A tag of HTML, MDX or JSX on its own that holds text and plays no part in layout: `<Route method="GET">/x</Route>`.
        case tag(Tag)
    }

    public var content: Content
    /// The first line, from 1, and the last.
    public var line: Int
    public var lastLine: Int
    /// The column at which it begins, from 1, in Unicode scalars.
    public var column: Int
    /// Whether it stands in a block quote.
    public var isQuoted: Bool

    public init(content: Content, line: Int, lastLine: Int, column: Int, isQuoted: Bool = false) {
        self.content = content
        self.line = line
        self.lastLine = lastLine
        self.column = column
        self.isQuoted = isQuoted
    }

    /// The words of a heading, paragraph or item.
    public var inline: Inline? {
        switch content {
        case .heading(_, let text, _), .paragraph(let text), .item(let text, _): text
        case .table, .fence, .tag: nil
        }
    }
}

/// A piece of code between fences, indented, or in `<pre>`.
public struct Fence: Hashable, Sendable {
    /// The words behind the opening fence (`json`, `http`, `yaml title="x"`).
    public var info: String
    public var text: String
    /// The line of the text's first line, from 1.
    public var firstLine: Int

    public init(info: String, text: String, firstLine: Int) {
        self.info = info
        self.text = text
        self.firstLine = firstLine
    }
}

/// A tag with its attributes and the text inside.
public struct Tag: Hashable, Sendable {
    public struct Attribute: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    public var name: String
    public var attributes: [Attribute]
    public var text: String

    public init(name: String, attributes: [Attribute], text: String) {
        self.name = name
        self.attributes = attributes
        self.text = text
    }
}

/// A table of GFM or HTML: a header row and rows below it, each row with as many cells as the header.
///
/// A cell that spans rows or columns stands in each place that it covers.
public struct Grid: Sendable {
    public enum Origin: Sendable { case markdown, html }

    public struct Cell: Sendable {
        public var text: Inline
        public var line: Int
        public var column: Int
        /// Whether the cell stands here only because one above or before it spans this place.
        public var isSpanned: Bool

        public init(text: Inline, line: Int, column: Int, isSpanned: Bool = false) {
            self.text = text
            self.line = line
            self.column = column
            self.isSpanned = isSpanned
        }
    }

    public struct Row: Sendable {
        public var cells: [Cell]
        public var line: Int
        /// The texts of cells beyond the last column, and how many cells the row lacked.
        public var surplus: [Cell]
        public var missing: Int

        public init(cells: [Cell], line: Int, surplus: [Cell] = [], missing: Int = 0) {
            self.cells = cells
            self.line = line
            self.surplus = surplus
            self.missing = missing
        }
    }

    /// The header; an HTML table without one has its first row here.
    public var header: [Cell]
    public var rows: [Row]
    /// The words of `<caption>`.
    public var caption: Inline?
    public var origin: Origin

    public init(header: [Cell], rows: [Row], caption: Inline? = nil, origin: Origin = .markdown) {
        self.header = header
        self.rows = rows
        self.caption = caption
        self.origin = origin
    }
}
