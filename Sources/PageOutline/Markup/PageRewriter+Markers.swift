import MarkdownTables

/// Lines that only mark: `:::tip`, `{% hint %}`, `{{< details >}}`, `import … from '…'`, comments.
extension PageRewriter {
    /// Takes out a line that begins with a marker; false where it has none.
    mutating func readMarker(_ start: LineStart, _ range: Range<Int>) -> Bool {
        let end = range.upperBound
        switch bytes[start.content] {
        case UInt8(ascii: ":"):
            guard bytes.has(":::", at: start.content, before: end) else { return false }
            dropLine(start)
            return true
        case UInt8(ascii: "<"):
            // A fragment of JSX.
            let rest = bytes.trimmed(start.content..<end)
            guard rest.count < 4,
                bytes.has("<>", at: rest.lowerBound, before: end) || bytes.has("</>", at: rest.lowerBound, before: end)
            else { return false }
            dropLine(start)
            return true
        case UInt8(ascii: "{"): return readTemplate(start, range)
        case UInt8(ascii: "i"), UInt8(ascii: "e"):
            guard start.column == 0, start.quotes == 0, !tracker.hadParagraph else { return false }
            return readImport(start, range)
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "="): return readIndenting(start, range)
        default: return false
        }
    }

    /// `!!! note "Title"`, `??? example`, `=== "Tab"`: what is indented below belongs to it.
    private mutating func readIndenting(_ start: LineStart, _ range: Range<Int>) -> Bool {
        let marks: [StaticString] = ["!!! ", "??? ", "???+ ", "=== \""]
        guard marks.contains(where: { bytes.has($0, at: start.content, before: range.upperBound) }) else {
            return false
        }
        dropLine(start)
        wrappers.push(indentedBy: 4, at: start.column)
        return true
    }

    private mutating func dropLine(_ start: LineStart) {
        output.separate(line, quotes: start.quotes)
        tracker.setParagraph(open: false)
        followsMarkup = true
        line += 1
    }

    /// `{% tab title="x" %} text {% endtab %}`, `{{< details >}}`, `{/* comment */}`.
    private mutating func readTemplate(_ start: LineStart, _ range: Range<Int>) -> Bool {
        if bytes.has("{/*", at: start.content, before: range.upperBound) {
            return readBlockComment(start, range, "*/}", 3)
        }
        // Attributes of kramdown: `{: .note}`.
        if bytes.has("{:", at: start.content, before: range.upperBound), bytes[range].last == UInt8(ascii: "}") {
            dropLine(start)
            return true
        }
        guard let first = templateEnd(start.content, range.upperBound) else { return false }
        if let tag = statedTag(start.content..<first), bytes[first..<range.upperBound].allSatisfy(\.isBlank) {
            add(.tag(tag, text: nil), start.content..<first, start.quotes)
        }
        var text = bytes.trimmed(first..<range.upperBound)
        while let next = templateEnd(text.lowerBound, text.upperBound) { text = bytes.trimmed(next..<text.upperBound) }
        while let last = lastTemplate(in: text) { text = bytes.trimmed(text.lowerBound..<last) }
        if text.isEmpty {
            dropLine(start)
        } else {
            output.separate(line, quotes: start.quotes)
            output.add(line, text, after: Array(repeating: UInt8(ascii: ">"), count: start.quotes))
            tracker.setParagraph(open: true)
            line += 1
        }
        return true
    }

    /// The tag of a template that states something of a call: with a method, a name or a status among its attributes, or with
    /// a name of several words, which says what stands inside.
    private func statedTag(_ range: Range<Int>) -> HTMLTag? {
        guard bytes.has("{%", at: range.lowerBound, before: range.upperBound) else { return nil }
        let inner = bytes.trimmed((range.lowerBound + 2)..<(range.upperBound - 2))
        guard !bytes.has("end", at: inner.lowerBound, before: inner.upperBound),
            let tag = HTMLTag("<" + String(decoding: bytes[inner], as: UTF8.self) + ">")
        else { return nil }
        if !tag.hasAttributes { return tag.name.utf8.count { $0 == UInt8(ascii: "-") } >= 3 ? tag : nil }
        let stated: Set<String> = ["method", "name", "status", "code", "httpcode", "statuscode"]
        return tag.attributes.contains { stated.contains($0.name.lowercased()) } ? tag : nil
    }

    /// The byte after the tag of a template that begins at an offset.
    private func templateEnd(_ offset: Int, _ end: Int) -> Int? {
        if bytes.has("{%", at: offset, before: end) {
            return bytes.firstOffset(of: "%}", in: (offset + 2)..<end).map { $0 + 2 }
        }
        if bytes.has("{{<", at: offset, before: end) {
            return bytes.firstOffset(of: ">}}", in: (offset + 3)..<end).map { $0 + 3 }
        }
        if bytes.has("{{%", at: offset, before: end) {
            return bytes.firstOffset(of: "%}}", in: (offset + 3)..<end).map { $0 + 3 }
        }
        return nil
    }

    /// Where the tag of a template begins that ends a text.
    private func lastTemplate(in text: Range<Int>) -> Int? {
        guard text.count >= 4, bytes[text.upperBound - 1] == UInt8(ascii: "}"),
            bytes[text.upperBound - 2] == UInt8(ascii: "%")
        else { return nil }
        return bytes[text].lastIndex(of: UInt8(ascii: "{")).flatMap { bytes[$0 + 1] == UInt8(ascii: "%") ? $0 : nil }
    }

    /// `import {Route} from '/x.jsx'`, `export const x = …`, over several lines, too.
    private mutating func readImport(_ start: LineStart, _ range: Range<Int>) -> Bool {
        let isImport = bytes.has("import ", at: start.content, before: range.upperBound)
        let isExport = ["export const ", "export default ", "export function ", "export let ", "export {"].contains {
            bytes.has($0, at: start.content, before: range.upperBound)
        }
        guard isImport || isExport else { return false }
        var last = line
        if isImport {
            let first = bytes.trimmed((start.content + 7)..<range.upperBound)
            let opensBraces = !first.isEmpty && bytes[first.lowerBound] == UInt8(ascii: "{")
            while !namesModule(last) {
                guard opensBraces, last < source.lineCount, last - line < 50, !source.line(last + 1).isEmpty else {
                    return false
                }
                last += 1
            }
        } else {
            while last < source.lineCount, !source.line(last + 1).isEmpty { last += 1 }
        }
        dropLine(start)
        line = last + 1
        return true
    }

    /// Whether a line has a quoted name behind `from` or `import`, and nothing else.
    private func namesModule(_ number: Int) -> Bool {
        let range = bytes.trimmed(source.line(number))
        var end = range.upperBound
        if end > range.lowerBound, bytes[end - 1] == UInt8(ascii: ";") { end -= 1 }
        guard end - range.lowerBound > 8, bytes[end - 1] == UInt8(ascii: "\"") || bytes[end - 1] == UInt8(ascii: "'"),
            let open = bytes[range.lowerBound..<(end - 1)].lastIndex(of: bytes[end - 1])
        else { return false }
        let words = bytes.trimmed(range.lowerBound..<open)
        return bytes.has("from", at: words.upperBound - 4, before: words.upperBound)
            || words.count == 6 && bytes.has("import", at: words.lowerBound, before: words.upperBound)
    }

    // MARK: Comments

    /// Takes out a comment that goes on behind the line, and one that begins it.
    mutating func readComment(_ start: LineStart, _ range: Range<Int>) -> Bool {
        if bytes.has("<!--", at: start.content, before: range.upperBound) {
            return readBlockComment(start, range, "-->", 4)
        }
        guard hasComments, let open = openComment(in: start.content..<range.upperBound),
            let end = commentEnd("-->", from: open + 4)
        else { return false }
        output.add(line, range.lowerBound..<open, after: itemPrefix)
        line = source.lineNumber(of: end)
        let rest = bytes.trimmed(end..<source.line(line).upperBound)
        if !rest.isEmpty { output.add(line, rest, after: Array(repeating: UInt8(ascii: ">"), count: start.quotes)) }
        line += 1
        return true
    }

    /// A comment at the start of a line: the rest of the line on which it ends is read as a line of its own.
    private mutating func readBlockComment(
        _ start: LineStart, _ range: Range<Int>, _ mark: StaticString, _ length: Int
    ) -> Bool {
        guard let end = commentEnd(mark, from: start.content + length) else {
            damages.append(damage(.unclosed, at: start.content))
            output.separate(line, quotes: start.quotes)
            line = source.lineCount + 1
            return true
        }
        let last = source.lineNumber(of: end - 1)
        let rest = bytes.trimmed(end..<source.line(last).upperBound)
        guard rest.isEmpty else {
            // Text goes on behind it: the parser sees the text alone.
            if last == line, bytes[rest.lowerBound] != UInt8(ascii: "<") {
                output.add(line, rest, after: prefix(of: start, in: range))
                tracker.setParagraph(open: true)
                line += 1
                return true
            }
            line = last
            readMarkup(start, from: rest.lowerBound)
            return true
        }
        // A comment between two lines of a text does not part them.
        output.begin()
        if !tracker.hadParagraph || start.firstMark != nil { output.separate(line, quotes: start.quotes) }
        tracker.setParagraph(open: tracker.hadParagraph)
        line = last + 1
        return true
    }

    private mutating func commentEnd(_ mark: StaticString, from offset: Int) -> Int? {
        guard offset < unclosedFrom else { return nil }
        if let found = bytes.firstOffset(of: mark, in: min(offset, bytes.count)..<bytes.count) {
            return found + mark.utf8CodeUnitCount
        }
        if mark.utf8CodeUnitCount == 3 { unclosedFrom = min(unclosedFrom, offset) }
        return nil
    }

    /// The last comment that begins in a line, outside code, and does not end there.
    private func openComment(in range: Range<Int>) -> Int? {
        var index = range.upperBound - 4
        while index >= range.lowerBound {
            if bytes[index] == UInt8(ascii: ">"), bytes.has("-->", at: index - 2, before: range.upperBound) {
                return nil
            }
            if bytes.has("<!--", at: index, before: range.upperBound) {
                let closes = bytes.firstOffset(of: "-->", in: (index + 4)..<range.upperBound) != nil
                return closes || CodeSpans.covers(index, in: bytes, range) ? nil : index
            }
            index -= 1
        }
        return nil
    }

    /// The marks before a line's text.
    func prefix(of start: LineStart, in range: Range<Int>) -> [UInt8] { Array(bytes[range.lowerBound..<start.content]) }
}
