import MarkdownTables

/// Lines of tags: what they hold goes on as if it stood there.
extension PageRewriter {
    /// Whether a line is to be read tag by tag.
    func beginsMarkup(_ start: LineStart, _ range: Range<Int>) -> Bool {
        if bytes[start.content] == UInt8(ascii: "<") {
            if bytes.has("<!", at: start.content, before: range.upperBound)
                || bytes.has("<?", at: start.content, before: range.upperBound)
            {
                return !tracker.hadParagraph
            }
            guard let tag = HTMLTag(bytes, at: start.content, before: bytes.count) else { return false }
            if part(of: tag) != .text { return true }
        }
        guard !wrappers.isEmpty, bytes[start.content..<range.upperBound].contains(UInt8(ascii: "<")) else {
            return false
        }
        return nextMarkup(in: start.content..<range.upperBound) < range.upperBound
    }

    /// Reads the line, and as many more as its tags reach over.
    mutating func readMarkup(_ start: LineStart, from offset: Int? = nil) {
        var cursor = offset ?? start.content
        /// The marks of the line's list item wait for its first text.
        var awaitsMarks = offset == nil
        let quotes = start.quotes
        var hasText = false
        while true {
            line = source.lineNumber(of: cursor)
            let end = source.line(line).upperBound
            while cursor < end, bytes[cursor].isBlank { cursor += 1 }
            guard cursor < end else { break }
            if let next = take(at: cursor, quotes: quotes, hasText: hasText) {
                cursor = max(next, cursor + 1)
                continue
            }
            let stop = nextMarkup(in: cursor..<end, skipsFirst: true)
            let text = bytes.trimmed(cursor..<stop)
            output.add(line, text, after: awaitsMarks ? prefix(of: start) : continuation(of: start))
            opensItem = false
            hasText = true
            awaitsMarks = false
            cursor = stop
        }
        tracker.setParagraph(open: hasText)
        followsMarkup = true
        line += 1
    }

    /// The marks before the first text of a line of tags: no indentation but that of the list.
    private func prefix(of start: LineStart) -> [UInt8] {
        guard start.firstMark != nil else { return continuation(of: start) }
        let low = source.line(source.lineNumber(of: start.content)).lowerBound
        return itemPrefix + bytes[low..<start.afterMarks] + [0x20]
    }

    /// What makes a text part of the open items of HTML lists, or begins one.
    var itemPrefix: [UInt8] {
        var prefix: [UInt8] = Array(repeating: 0x20, count: 2 * wrappers.itemDepth)
        if opensItem, prefix.count >= 2 { prefix[prefix.count - 2] = UInt8(ascii: "-") }
        return prefix
    }

    private func continuation(of start: LineStart) -> [UInt8] {
        var result: [UInt8] = Array(repeating: UInt8(ascii: ">"), count: start.quotes)
        if start.quotes > 0 { result.append(0x20) }
        let indent = start.firstMark == nil ? min(tracker.itemColumn, start.column) : tracker.itemColumn
        result.append(contentsOf: repeatElement(0x20, count: max(0, indent - 2 * start.quotes)))
        return result + itemPrefix
    }

    /// Where the next tag of layout begins in a line of text, outside code; the line's end where none does.
    func nextMarkup(in range: Range<Int>, skipsFirst: Bool = false) -> Int {
        var index = range.lowerBound + (skipsFirst ? 1 : 0)
        var unclosed: Set<Int> = []
        while index < range.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "`"): index = CodeSpans.end(of: index, in: bytes, range.upperBound, &unclosed).index
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "<"):
                if let tag = HTMLTag(bytes, at: index, before: range.upperBound), parts(tag) { return index }
                index += 1
            default: index += 1
            }
        }
        return range.upperBound
    }

    /// Takes what begins at an offset; nil where it is text.
    private mutating func take(at offset: Int, quotes: Int, hasText: Bool) -> Int? {
        guard bytes[offset] == UInt8(ascii: "<") else { return nil }
        if bytes.has("<!--", at: offset, before: bytes.count) {
            return bytes.firstOffset(of: "-->", in: offset..<bytes.count).map { $0 + 3 }
        }
        let end = source.line(line).upperBound
        if !hasText, bytes.has("<!", at: offset, before: end) || bytes.has("<?", at: offset, before: end) {
            return bytes[offset..<end].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? end
        }
        guard let tag = HTMLTag(bytes, at: offset, before: bytes.count) else { return nil }
        var part = part(of: tag)
        // What stands alone but for tags of layout styles nothing, either.
        if part == .text, tag.kind == .inline, !hasText,
            bytes[tag.range.upperBound..<max(end, tag.range.upperBound)].allSatisfy(\.isBlank)
        {
            part = .alone
        }
        guard part != .text, !hasText || parts(tag) else { return nil }
        output.separate(line, quotes: quotes)
        switch part {
        case .text: return nil
        case .alone:
            if let anchor = tag.anchor { add(.anchor(anchor), tag.range, quotes) }
            return tag.range.upperBound
        case .element(let element): return take(tag, element, quotes)
        case .component: return takeComponent(tag, quotes)
        }
    }

    private mutating func take(_ tag: HTMLTag, _ element: HTMLElement, _ quotes: Int) -> Int {
        let end = tag.range.upperBound
        if tag.isClosing {
            wrappers.pop(tag.element)
            opensItem = false
            return end
        }
        switch element {
        case .table: return takeTable(tag, quotes)
        case .heading(let level): return takeHeading(tag, level: level, quotes)
        case .preformatted: return takePreformatted(tag, quotes)
        case .raw: return closing(of: tag)?.upperBound ?? source.line(line).upperBound
        case .line, .inline: return end
        case .wrapper, .list, .item:
            if let anchor = tag.anchor { add(.anchor(anchor), tag.range, quotes) }
            if case .item = element { wrappers.popItem() }
            if case .item = element { opensItem = true }
            if !tag.isSelfClosing { wrappers.push(tag.element, isComponent: false, element: element) }
            return end
        }
    }

    mutating func add(_ content: Markup.Content, _ range: Range<Int>, _ quotes: Int) {
        markup.append(Markup(content: content, range: range, quotes: quotes))
    }
}
