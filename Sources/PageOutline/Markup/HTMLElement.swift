/// The part that an element of HTML plays on a page.
enum HTMLElement: Equatable {
    case table
    case heading(Int)
    case preformatted
    /// Its content is no text of the page: scripts, styles, drawings.
    case raw
    /// Blocks are laid out in it; its content stays as if it stood there.
    case wrapper
    case list
    case item
    /// A block without content.
    case line
    /// Part of a line of text.
    case inline

    /// What HTML says of a name in lower case, or nil for one that it does not have.
    static func named(_ name: String) -> Entry? { byName[name] }

    struct Entry {
        var element: HTMLElement
        /// Whether it only lays out or styles text: writers do not use such a name as a placeholder.
        var isMarkup: Bool
    }

    /// Elements of HTML whose names writers use for what the reader must fill in, too (`List<object>`, `<title>`).
    private static let placeholders: Set<String> = [
        "object", "map", "time", "data", "output", "var", "param", "link", "title", "source", "input", "select",
        "option",
        "label", "button", "form", "meter", "base", "address", "summary", "body", "head", "header", "video", "audio",
        "menu", "area", "section", "article", "main", "template", "slot", "track", "script", "style", "html",
        "frame", "dir", "embed", "picture", "progress", "dialog", "footer", "nav", "iframe", "canvas", "image",
    ]

    private static let byName: [String: Entry] = {
        var result: [String: HTMLElement] = [
            "table": .table, "pre": .preformatted, "li": .item, "hr": .line, "col": .line,
        ]
        for level in 1...6 { result["h\(level)"] = .heading(level) }
        for name in ["script", "style", "svg", "noscript", "canvas", "math"] { result[name] = .raw }
        for name in ["ul", "ol", "menu", "dir"] { result[name] = .list }
        for name in ["link", "meta", "base", "track", "source", "param"] { result[name] = .line }
        for name in [
            "address", "article", "aside", "blockquote", "body", "caption", "center", "colgroup", "dd", "details",
            "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset",
            "head", "header", "hgroup", "html", "iframe", "legend", "main", "nav", "noframes", "optgroup", "p",
            "picture",
            "section", "summary", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "video",
        ] { result[name] = .wrapper }
        for name in [
            "a", "abbr", "acronym", "area", "audio", "b", "bdi", "bdo", "big", "br", "button", "cite", "code", "data",
            "del", "dfn", "em", "embed", "font", "i", "image", "img", "input", "ins", "kbd", "label", "map", "mark",
            "meter", "nobr", "object", "option", "output", "progress", "q", "rp", "rt", "ruby", "s", "samp", "select",
            "slot", "small", "span", "strike", "strong", "sub", "sup", "template", "textarea", "time", "tt", "u", "var",
            "wbr",
        ] { result[name] = .inline }
        return Dictionary(
            uniqueKeysWithValues: result.map { ($0, Entry(element: $1, isMarkup: !placeholders.contains($0))) })
    }()
}
