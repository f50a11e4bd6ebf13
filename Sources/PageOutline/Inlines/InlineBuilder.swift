import MarkdownTables

/// Makes runs of pieces: what Markdown and HTML mark becomes style, links and breaks.
struct InlineBuilder {
    private(set) var runs: [Inline.Run] = []
    private(set) var anchors: [String] = []
    /// The tags and marks that are open, the innermost last.
    private var scopes: [Scope] = []
    private var style: Inline.Style = []
    private var link: String?
    private var codeDepth = 0
    /// How many images are open: their alternative text is not seen.
    private var imageDepth = 0
    private var awaitsBreak = false
    /// The names that the text closes; read when a tag asks.
    private var closedNames: Set<String>?

    private struct Scope {
        var name: String
        var style: Inline.Style
        var link: String?
        var isCode = false
    }

    /// How far a closing tag looks for its opening one.
    private static let maximumReach = 64

    mutating func append(_ pieces: [Piece]) {
        for piece in pieces {
            switch piece {
            case .text(let text): add(codeDepth > 0 ? .code : .text, text)
            case .code(let text): add(.code, text)
            case .space: add(codeDepth > 0 ? .code : .text, " ")
            case .lineBreak: addBreak()
            case .open(let span): open(span)
            case .close(let span): close(span)
            case .strike(true): enter("~~") { $0.formUnion(.struck) }
            case .strike(false): leave("~~")
            case .tag(let tag): read(tag, pieces)
            }
        }
        finish()
    }

    /// No break and no white space ends a text.
    mutating func finish() {
        trimEnd()
        while runs.last?.kind == .lineBreak {
            runs.removeLast()
            trimEnd()
        }
    }

    mutating func setLink(_ target: String) { link = target }

    /// The visible text on one line.
    var plain: String {
        if runs.count == 1 { return Folding.folded(runs[0].text) }
        var text = ""
        for run in runs { text += run.kind == .lineBreak ? " " : run.text }
        return Folding.folded(text)
    }

    // MARK: Text

    mutating func add(_ kind: Inline.Run.Kind, _ text: String) {
        guard imageDepth == 0, !text.isEmpty else { return }
        if awaitsBreak {
            if text.utf8.allSatisfy(\.isSpace) { return }
            addBreak()
        }
        var text = text
        if kind == .text, runs.last.map({ $0.kind == .lineBreak }) ?? true, text.utf8.first == 0x20 {
            text = String(text.drop { $0 == " " })
            if text.isEmpty { return }
        }
        if let last = runs.last, last.kind == kind, last.style == style, last.link == link {
            runs[runs.count - 1].text += text
        } else {
            runs.append(Inline.Run(kind, text, link: link, style: style))
        }
    }

    mutating func addBreak() {
        guard imageDepth == 0 else { return }
        awaitsBreak = false
        trimEnd()
        if !runs.isEmpty { runs.append(Inline.Run(.lineBreak, "")) }
    }

    /// Takes the spaces from the end of the text.
    private mutating func trimEnd() {
        while let last = runs.last, last.kind == .text, last.text.utf8.last == 0x20 {
            runs[runs.count - 1].text = String(last.text.dropLast(last.text.reversed().prefix { $0 == " " }.count))
            if runs[runs.count - 1].text.isEmpty { runs.removeLast() }
        }
    }

    /// A break where a block begins or ends: one for many, and none at the ends of the text.
    private mutating func awaitBreak() {
        if let last = runs.last, last.kind != .lineBreak { awaitsBreak = true }
    }

    // MARK: Spans of Markdown

    private mutating func open(_ span: InlinePiece.Span) {
        switch span {
        case .strong: enter("**") { $0.formUnion(.strong) }
        case .emphasis: enter("*") { $0.formUnion(.emphasis) }
        case .link(let target):
            enter("[]") { _ in }
            link = target
        case .image: imageDepth += 1
        }
    }

    private mutating func close(_ span: InlinePiece.Span) {
        switch span {
        case .strong: leave("**")
        case .emphasis: leave("*")
        case .link: leave("[]")
        case .image: imageDepth -= 1
        }
    }

    mutating func enter(_ name: String, isCode: Bool = false, _ change: (inout Inline.Style) -> Void) {
        scopes.append(Scope(name: name, style: style, link: link, isCode: isCode))
        change(&style)
        if isCode { codeDepth += 1 }
    }

    @discardableResult mutating func leave(_ name: String) -> Bool {
        guard let index = scopes.suffix(Self.maximumReach).lastIndex(where: { $0.name == name }) else { return false }
        codeDepth -= scopes[index...].count { $0.isCode }
        (style, link) = (scopes[index].style, scopes[index].link)
        scopes.removeSubrange(index...)
        return true
    }

    // MARK: Tags

    private mutating func read(_ tag: HTMLTag, _ pieces: [Piece]) {
        if let anchor = tag.anchor, !tag.isClosing { anchors.append(anchor) }
        guard tag.isMarkup || isPaired(tag, in: pieces) else { return add(.text, tag.text) }
        if tag.isClosing { closeElement(tag) } else { openElement(tag) }
    }

    /// Whether a tag that is no element of layout is more than a placeholder: it has attributes or an end.
    private mutating func isPaired(_ tag: HTMLTag, in pieces: [Piece]) -> Bool {
        if tag.isClosing { return scopes.suffix(Self.maximumReach).contains { $0.name == tag.element } }
        if tag.isSelfClosing || tag.hasAttributes { return true }
        if closedNames == nil { closedNames = Self.closedNames(in: pieces) }
        return closedNames?.contains(tag.element) ?? false
    }

    private static func closedNames(in pieces: [Piece]) -> Set<String> {
        var names: Set<String> = []
        for case .tag(let tag) in pieces where tag.isClosing { names.insert(tag.element) }
        return names
    }

    private mutating func openElement(_ tag: HTMLTag) {
        let name = tag.element
        switch tag.element {
        case "br": return addBreak()
        case "hr": return awaitBreak()
        case "td", "th": return add(.text, " ")
        case "img", "wbr", "input", "col": return
        default: break
        }
        if isBlock(tag) { awaitBreak() }
        guard !tag.isSelfClosing else { return }
        switch tag.element {
        case "b", "strong": enter(name) { $0.formUnion(.strong) }
        case "i", "em", "cite", "dfn", "var": enter(name) { $0.formUnion(.emphasis) }
        case "s", "del", "strike": enter(name) { $0.formUnion(.struck) }
        case "mark", "sup", "font": enter(name) { $0.formUnion(.marked) }
        case "span":
            let isColoured = tag["style"]?.lowercased().contains("color") ?? false
            enter(name) { if isColoured { $0.formUnion(.marked) } }
        case "code", "tt", "kbd", "samp", "pre": enter(name, isCode: true) { _ in }
        case "a":
            // An anchor without end must not make a link of all that follows.
            enter(name) { _ in }
            if let target = tag["href"] { link = target }
        default: enter(name) { _ in }
        }
    }

    private mutating func closeElement(_ tag: HTMLTag) {
        if tag.element == "br" { return addBreak() }
        leave(tag.element)
        if isBlock(tag) { awaitBreak() }
    }

    private func isBlock(_ tag: HTMLTag) -> Bool {
        switch tag.kind {
        case .wrapper: tag.element != "td" && tag.element != "th"
        case .heading, .preformatted, .list, .item, .table: true
        default: false
        }
    }
}
