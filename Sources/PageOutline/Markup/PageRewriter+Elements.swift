import MarkdownTables

/// Elements that are read as a whole.
extension PageRewriter {
    /// How many bytes the words of a heading may take.
    private static let maximumHeading = 0x1000

    mutating func takeTable(_ tag: HTMLTag, _ quotes: Int) -> Int {
        if let anchor = tag.anchor { add(.anchor(anchor), tag.range, quotes) }
        let table = HTMLTableReader(bytes, from: tag.range.upperBound, before: bytes.count).read()
        if !table.isClosed { damages.append(damage(.unclosed, at: tag.range.lowerBound)) }
        if !table.rows.isEmpty { add(.table(table), tag.range.lowerBound..<table.end, quotes) }
        return table.end
    }

    /// The words up to the end tag, or to the end of the line where it lacks.
    mutating func takeHeading(_ tag: HTMLTag, level: Int, _ quotes: Int) -> Int {
        let close = headingClose(tag)
        let lineEnd = source.line(source.lineNumber(of: tag.range.upperBound)).upperBound
        let words = tag.range.upperBound..<(close?.lowerBound ?? lineEnd)
        let end = close?.upperBound ?? lineEnd
        add(.heading(level: level, words: words, anchor: tag.anchor), tag.range.lowerBound..<end, quotes)
        return end
    }

    /// The end tag, where no empty line and no other heading comes before it.
    private func headingClose(_ tag: HTMLTag) -> Range<Int>? {
        let limit = min(bytes.count, tag.range.upperBound + Self.maximumHeading)
        var end = tag.range.upperBound
        while end + 1 < limit {
            if bytes[end] == UInt8(ascii: "<"), bytes[end + 1] | 0x20 == UInt8(ascii: "h") { break }
            if bytes[end] == UInt8(ascii: "<"), bytes[end + 1] == UInt8(ascii: "/"),
                let close = HTMLTag(bytes, at: end, before: limit), close.element == tag.element
            {
                return close.range
            }
            if bytes[end] == 0x0A, bytes[end + 1] == 0x0A || bytes[end + 1] == 0x0D { break }
            end += 1
        }
        return nil
    }

    mutating func takePreformatted(_ tag: HTMLTag, _ quotes: Int) -> Int {
        var text = tag.range.upperBound..<tag.range.upperBound
        var end = bytes.count
        if let close = closing(of: tag) {
            (text, end) = (text.lowerBound..<close.lowerBound, close.upperBound)
        } else {
            damages.append(damage(.unclosed, at: tag.range.lowerBound))
            text = text.lowerBound..<end
        }
        var info = tag["lang"] ?? tag["language"] ?? Self.language(of: tag["class"])
        let first = bytes.trimmed(text)
        if let code = HTMLTag(bytes, at: first.lowerBound, before: text.upperBound), code.element == "code" {
            info = info ?? code["lang"] ?? Self.language(of: code["class"])
            text = code.range.upperBound..<text.upperBound
        }
        add(.preformatted(info: info ?? "", text: text), tag.range.lowerBound..<end, quotes)
        return end
    }

    /// `language-json`, `lang-json` or `highlight-source-json`.
    private static func language(of classes: String?) -> String? {
        for name in classes?.split(separator: " ") ?? [] {
            for prefix in ["language-", "lang-", "highlight-source-"] where name.hasPrefix(prefix) {
                return String(name.dropFirst(prefix.count))
            }
        }
        return nil
    }

    /// The end tag of an element without elements of its kind inside.
    func closing(of tag: HTMLTag) -> Range<Int>? {
        guard lastClosings[tag.element, default: -1] >= tag.range.upperBound else { return nil }
        return bytes.firstOffset(ofClosing: tag.name, in: tag.range.upperBound..<bytes.count)
    }

    // MARK: Components

    /// A tag that HTML does not have: with attributes that say something it is one of the page's own, else layout.
    mutating func takeComponent(_ tag: HTMLTag, _ quotes: Int) -> Int {
        let end = tag.range.upperBound
        if tag.isClosing {
            wrappers.pop(tag.name)
            return end
        }
        if let anchor = tag.anchor { add(.anchor(anchor), tag.range, quotes) }
        let hasFacts = (tag.hasFacts || tag.statesMethod) && !Self.layout.contains(tag.name.lowercased())
        if tag.isSelfClosing {
            if hasFacts { add(.tag(tag, text: nil), tag.range, quotes) }
            return end
        }
        wrappers.push(tag.name, isComponent: true, element: nil)
        guard hasFacts else { return end }
        let text = leadingText(from: end)
        let words = bytes.trimmed(text)
        let content = Markup.Content.tag(tag, text: words.isEmpty ? nil : words)
        if let close = HTMLTag(bytes, at: text.upperBound, before: bytes.count), close.isClosing, close.name == tag.name
        {
            add(content, tag.range.lowerBound..<close.range.upperBound, quotes)
            wrappers.pop(tag.name)
            return close.range.upperBound
        }
        add(content, tag.range.lowerBound..<max(end, words.upperBound), quotes)
        return words.isEmpty ? end : text.upperBound
    }

    /// The first paragraph inside a component: up to an empty line, another tag of layout or another block.
    private func leadingText(from start: Int) -> Range<Int> {
        var number = source.lineNumber(of: start)
        var low = start
        while number <= source.lineCount {
            let range = max(low, source.line(number).lowerBound)..<source.line(number).upperBound
            let text = bytes.trimmed(range)
            if number > source.lineNumber(of: start), text.isEmpty || beginsBlock(text) {
                return start..<range.lowerBound
            }
            let stop = nextMarkup(in: range)
            if stop < range.upperBound { return start..<stop }
            low = range.upperBound
            number += 1
        }
        return start..<low
    }

    private func beginsBlock(_ text: Range<Int>) -> Bool {
        let start = LineStart(bytes, text)
        guard start.firstMark == nil, start.quotes == 0, let first = text.first.map({ bytes[$0] }) else { return true }
        switch first {
        case UInt8(ascii: "`"), UInt8(ascii: "~"):
            return bytes.has("```", at: text.lowerBound, before: text.upperBound)
                || bytes.has("~~~", at: text.lowerBound, before: text.upperBound)
        case UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: ":"): return true
        case UInt8(ascii: "<"):
            return HTMLTag(bytes, at: text.lowerBound, before: text.upperBound).map { part(of: $0) != .text } ?? false
        default: return false
        }
    }

    /// Components that documentation systems lay out pages with, whatever their attributes.
    private static let layout: Set<String> = [
        "tab", "tabs", "tabitem", "tabpanel", "tabpane", "accordion", "accordiongroup", "accordionitem", "card",
        "cards",
        "cardgroup", "columns", "column", "col", "row", "grid", "info", "warning", "note", "tip", "danger", "caution",
        "check", "alert", "callout", "admonition", "banner", "steps", "step", "details", "collapse", "collapsible",
        "expandable", "codegroup", "codeblock", "frame", "panel", "box", "container", "hint", "aside", "fragment",
        "toggle",
        "prerequisites", "message",
    ]
}
