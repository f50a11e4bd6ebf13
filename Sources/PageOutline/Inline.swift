/// Inline CommonMark, parsed once: the source and the runs that a reader sees.
public struct Inline: Hashable, Sendable {
    /// A piece of text of one look.
    public struct Run: Hashable, Sendable {
        public enum Kind: Hashable, Sendable {
            case text
            /// Between backticks, or in `<code>`.
            case code
            /// The end of a line that the page asks for: `<br>`, a hard break, the end of a paragraph or item inside a cell.
            case lineBreak
        }

        public var kind: Kind
        /// What is seen: entities resolved, escapes gone; empty for a break.
        public var text: String
        /// The target of the link around it.
        public var link: String?
        public var style: Style

        public init(_ kind: Kind, _ text: String, link: String? = nil, style: Style = []) {
            self.kind = kind
            self.text = text
            self.link = link
            self.style = style
        }
    }

    /// How text looks.
    public struct Style: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let strong = Style(rawValue: 1)
        public static let emphasis = Style(rawValue: 2)
        /// Struck through: `~~x~~`, `<s>`, `<del>`, `<strike>`.
        public static let struck = Style(rawValue: 4)
        /// Set off as a sign: `<mark>`, `<font color=…>`, `<span style="color:…">`, `<sup>`.
        public static let marked = Style(rawValue: 8)
    }

    /// CommonMark as the page has it, a break tag as a line feed; for cells of HTML tables, CommonMark that says the same.
    public var source: String
    public var runs: [Run]
    /// The visible text: runs of white space folded to one space, breaks as a space, trimmed.
    public var plain: String

    public init(source: String, runs: [Run], plain: String) {
        self.source = source
        self.runs = runs
        self.plain = plain
    }

    /// Text without any mark.
    public init(_ text: String) {
        self.init(source: text, runs: text.isEmpty ? [] : [Run(.text, text)], plain: text)
    }

    public var isEmpty: Bool { plain.isEmpty }
}
