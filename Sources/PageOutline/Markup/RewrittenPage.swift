import MarkdownTables

/// A page as the parser is to see it: front matter, comments, markers and tags of layout gone, what they hold in its
/// place; and apart from it the pieces that Markdown has no words for.
struct RewrittenPage {
    let source: SourceText
    /// Nil where the parser may see the page itself.
    var text: [UInt8]?
    var lines = LineMap()
    var markup: [Markup] = []
    var damages: [Outline.Damage] = []
    var frontMatter: [Outline.FrontMatterEntry] = []
    /// The lines that define link targets.
    var definitions: [UInt8] = []

    init(_ source: SourceText) {
        self.source = source
        var rewriter = PageRewriter(source)
        rewriter.run()
        (text, lines.origins) = rewriter.output.finish()
        markup = rewriter.markup
        damages = rewriter.damages
        frontMatter = rewriter.frontMatter
        definitions = rewriter.definitions
    }
}

/// A piece of a page that is written in HTML or JSX.
struct Markup {
    enum Content {
        /// The words between the tags.
        case heading(level: Int, words: Range<Int>, anchor: String?)
        case table(HTMLTable)
        case preformatted(info: String, text: Range<Int>)
        case tag(HTMLTag, text: Range<Int>?)
        case anchor(String)
    }

    var content: Content
    /// The bytes from its first tag to the end of its last.
    var range: Range<Int>
    /// How many quotes it stands in.
    var quotes: Int
}
