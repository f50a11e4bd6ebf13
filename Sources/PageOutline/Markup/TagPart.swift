import MarkdownTables

/// The part that a tag plays where it stands.
enum TagPart: Equatable {
    /// Part of a text.
    case text
    /// A tag of text on a line of its own, which styles nothing that can be told.
    case alone
    case element(HTMLElement)
    /// No element of HTML.
    case component
}

extension PageRewriter {
    func part(of tag: HTMLTag) -> TagPart {
        switch tag.kind {
        case .inline: !tracker.hadParagraph && isAlone(tag) ? .alone : .text
        case .some(.wrapper) where tag.statesMethod: .component
        case .some(let element): .element(element)
        case nil: isComponent(tag) ? .component : .text
        }
    }

    /// Whether a tag ends the text before it on its line.
    func parts(_ tag: HTMLTag) -> Bool {
        switch tag.kind {
        case .inline: false
        case .some: true
        case nil: tag.isClosing && wrappers.contains(tag.name)
        }
    }

    /// Whether nothing but the tag stands on its line.
    private func isAlone(_ tag: HTMLTag) -> Bool {
        let line = source.line(source.lineNumber(of: tag.range.lowerBound))
        return tag.range.upperBound <= line.upperBound
            && bytes[tag.range.upperBound..<line.upperBound].allSatisfy(\.isBlank)
            && bytes[line.lowerBound..<tag.range.lowerBound].allSatisfy { $0.isBlank || $0 == UInt8(ascii: ">") }
    }

    /// Whether a tag that HTML does not have lays out or says something, and is no placeholder in a text.
    private func isComponent(_ tag: HTMLTag) -> Bool {
        if tag.isClosing { return wrappers.contains(tag.name) }
        let rest = bytes.trimmed(
            tag.range.upperBound..<source.line(source.lineNumber(of: tag.range.upperBound - 1)).upperBound)
        let isFree = rest.isEmpty || bytes[rest.lowerBound] == UInt8(ascii: "<")
        if tag.isSelfClosing { return isFree }
        if let close = bytes.firstOffset(ofClosing: tag.name, in: rest) {
            let after = bytes.trimmed(close.upperBound..<rest.upperBound)
            return after.isEmpty || bytes[after.lowerBound] == UInt8(ascii: "<")
        }
        let isClosed = lastClosings[tag.element, default: -1] > tag.range.lowerBound
        if rest.isEmpty { return isClosed || tag.hasAttributes }
        return isClosed && (isFree || bytes[tag.range.lowerBound + 1] & 0x20 == 0)
    }

    /// A line that is nothing but a placeholder (`<id>`): what keeps the parser from taking it for HTML.
    func placeholder(_ start: LineStart, _ range: Range<Int>) -> [UInt8]? {
        guard bytes[start.content] == UInt8(ascii: "<"), !tracker.hadParagraph || start.firstMark != nil,
            let tag = HTMLTag(bytes, at: start.content, before: range.upperBound), tag.kind == nil,
            bytes[tag.range.upperBound..<range.upperBound].allSatisfy(\.isBlank)
        else { return nil }
        return Array(bytes[range.lowerBound..<start.content]) + [UInt8(ascii: "\\")]
    }
}

extension [UInt8] {
    /// The first closing tag of a name, in any case.
    func firstOffset(ofClosing name: String, in range: Range<Int>) -> Range<Int>? {
        let name = Array(name.utf8)
        var index = range.lowerBound
        while index + name.count + 3 <= range.upperBound {
            if self[index] == UInt8(ascii: "<"), self[index + 1] == UInt8(ascii: "/"), matches(name, at: index + 2) {
                var end = index + 2 + name.count
                while end < range.upperBound, self[end].isSpace { end += 1 }
                if end < range.upperBound, self[end] == UInt8(ascii: ">") { return index..<(end + 1) }
            }
            index += 1
        }
        return nil
    }

    private func matches(_ name: [UInt8], at offset: Int) -> Bool {
        for (index, byte) in name.enumerated() {
            let other = self[offset + index]
            guard other == byte || byte.isLetter && other | 0x20 == byte | 0x20 else { return false }
        }
        return true
    }

    /// For each name in lower case, where it is closed for the last time.
    func lastClosings() -> [String: Int] {
        var result: [String: Int] = [:]
        withUnsafeBufferPointer { bytes in
            var index = 0
            while index + 2 < bytes.count {
                guard bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/") else {
                    index += 1
                    continue
                }
                var end = index + 2
                while end < bytes.count, bytes[end].isNamePart { end += 1 }
                if end > index + 2, end - index < 100 {
                    let name = UnsafeBufferPointer(rebasing: bytes[(index + 2)..<end])
                    result[String(decoding: name, as: UTF8.self).lowercased()] = index
                }
                index = end
            }
        }
        return result
    }
}
