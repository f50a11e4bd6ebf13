extension DocumentParser {
    /// Goes over spaces, line ends and comments, and keeps what the comments say.
    /// - Parameter isBeforeValue: whether a name has been read whose value is still to come.
    mutating func skipTrivia(isBeforeValue: Bool = false) throws(NotJSON) {
        while let byte = cursor.byte {
            switch byte {
            case Byte.newline:
                cursor.position += 1
                lineStart = cursor.position
                lineHasToken = false
            case Byte.space, Byte.tab, Byte.carriageReturn:
                cursor.position += 1
            case Byte.hash:
                comment(opener: 1, isBeforeValue)
            case Byte.slash where cursor.byte(after: 1) == Byte.slash:
                comment(opener: 2, isBeforeValue)
            case Byte.slash where cursor.byte(after: 1) == Byte.star:
                blockComment(isBeforeValue)
            case Byte.less where cursor.starts(with: "<!--"):
                markupComment(isBeforeValue)
            case _ where lineHasToken && takeRemark(isBeforeValue): break
            default:
                let length = foreignSpaceLength()
                guard length > 0 else { return }
                cursor.position += length
            }
        }
    }

    /// A space that does not break, an ideographic one, one without width, a byte order mark.
    private func foreignSpaceLength() -> Int {
        guard let byte = cursor.byte, byte >= 0xC2 else { return 0 }
        if cursor.starts(with: "\u{A0}") { return 2 }
        let isSpace =
            cursor.starts(with: "\u{3000}") || cursor.starts(with: "\u{FEFF}") || cursor.starts(with: "\u{200B}")
            || cursor.starts(with: "\u{2003}") || cursor.starts(with: "\u{2002}")
        return isSpace ? 3 : 0
    }

    mutating func comment(opener: Int, _ isBeforeValue: Bool) {
        let offset = cursor.position
        cursor.position += opener
        cursor.skip { "/#!-".utf8.contains($0) }
        let start = cursor.position
        cursor.skipToEndOfLine()
        keep(cursor.trimmedText(from: start, to: cursor.position), at: offset, isBeforeValue)
    }

    private mutating func blockComment(_ isBeforeValue: Bool) {
        longComment(opener: 2, closer: "*/", isBeforeValue)
    }

    private mutating func markupComment(_ isBeforeValue: Bool) {
        longComment(opener: 4, closer: "-->", isBeforeValue)
    }

    private mutating func longComment(opener: Int, closer: StaticString, _ isBeforeValue: Bool) {
        let offset = cursor.position
        let isOwn = !lineHasToken
        cursor.position += opener
        var words: [String] = []
        var start = cursor.position
        while let byte = cursor.byte, !cursor.starts(with: closer) {
            cursor.position += 1
            guard byte == Byte.newline else { continue }
            words.append(cursor.trimmedText(from: start, to: cursor.position))
            start = cursor.position
            lineStart = start
        }
        words.append(cursor.trimmedText(from: start, to: cursor.position))
        cursor.position = min(cursor.position + closer.utf8CodeUnitCount, cursor.bytes.count)
        lineHasToken = !isOwn
        let text = words.map { $0.drop { $0 == "*" || $0 == " " } }.filter { !$0.isEmpty }.joined(separator: " ")
        keep(text.trimmedSuffix("*") ?? text, at: offset, isBeforeValue)
    }

    /// Gives the words to the value that they are about: the one before them in their line, or the one below.
    mutating func keep(_ words: String, at offset: Int, _ isBeforeValue: Bool) {
        guard !words.isEmpty else { return }
        if isEllipsis(words) || words.hasPrefix("...") || words.hasPrefix("…") {
            notes.elide(stack)
            return
        }
        let column = offset - lineStart
        if lineHasToken || isBeforeValue {
            let path = ValuePath(ended.map { stack + [$0] } ?? stack)
            lastTrailing = (path, column)
            notes.add(ParseNotes.OpenComment(path: path, words: words, offset: offset))
        } else if let last = lastTrailing, last.column == column, column > 0 {
            notes.add(ParseNotes.OpenComment(path: last.path, words: words, offset: offset))
        } else {
            waiting.append((words, offset))
        }
    }

    /// Gives the comments that stand on lines of their own to the value that begins or ends here.
    mutating func attachWaiting() {
        guard !waiting.isEmpty else { return }
        let path = ValuePath(stack)
        for (words, offset) in waiting { notes.add(ParseNotes.OpenComment(path: path, words: words, offset: offset)) }
        waiting.removeAll()
    }
}
