/// The keys before a page: `---`, `title: Alarms`, `---`.
struct FrontMatter {
    var entries: [Outline.FrontMatterEntry] = []
    /// The line of its last mark; 0 where the page has none.
    var lastLine = 0

    /// - Parameter lines: the text of each line of the page, from 1, nil behind the last.
    init(_ line: (Int) -> Substring?) {
        guard let first = line(1), let mark = Self.mark(first) else { return }
        var entries: [Outline.FrontMatterEntry] = []
        var number = 2
        /// The key whose value is the text of the indented lines below it.
        var block: (key: String, line: Int, words: [Substring])?
        var hasKey = false
        func closeBlock() {
            if let open = block, !open.words.isEmpty {
                entries.append(
                    Outline.FrontMatterEntry(key: open.key, value: open.words.joined(separator: " "), line: open.line))
            }
            block = nil
        }
        while let text = line(number) {
            if text.isMark(mark) || mark == "---" && text.isMark("...") {
                closeBlock()
                guard hasKey || number == 2 else { return }
                (self.entries, lastLine) = (entries, number)
                return
            }
            if text.first?.isWhitespace ?? true {
                if !text.isBlank { block?.words.append(text.trimmed) }
            } else if let (key, value) = Self.pair(text, mark == "---" ? ":" : "=") {
                closeBlock()
                hasKey = true
                if value == "|" || value == ">" || value == "|-" || value == ">-" {
                    block = (key, number, [])
                } else if let value = Self.scalar(value) {
                    entries.append(Outline.FrontMatterEntry(key: key, value: value, line: number))
                }
            } else if !(hasKey || text.hasPrefix("#")) {
                return
            }
            number += 1
        }
    }

    private static func mark(_ line: Substring) -> String? {
        line.isMark("---") ? "---" : line.isMark("+++") ? "+++" : nil
    }

    private static func pair(_ line: Substring, _ separator: Character) -> (key: String, value: Substring)? {
        guard let end = line.firstIndex(of: separator), end > line.startIndex else { return nil }
        let key = line[..<end].trimmed
        let rest = line[line.index(after: end)...]
        guard !key.contains(" "), key.first != "#", key.first != "-",
            separator == "=" || rest.first?.isWhitespace ?? true
        else { return nil }
        return (String(key.unquoted), rest.trimmed)
    }

    /// A text; nil for lists, mappings and nothing.
    private static func scalar(_ value: Substring) -> String? {
        guard let first = value.first, first != "[", first != "{", first != "&", first != "#" else { return nil }
        if first == "\"" || first == "'" { return String(value.unquoted) }
        // What follows a blank and `#` is a comment.
        let text = value.firstRange(of: " #").map { value[..<$0.lowerBound].trimmed } ?? value
        return String(text)
    }
}

extension Substring {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

    fileprivate var trimmed: Substring {
        var result = drop(while: \.isWhitespace)
        while result.last?.isWhitespace == true { result.removeLast() }
        return result
    }

    fileprivate func isMark(_ mark: String) -> Bool { hasPrefix(mark) && dropFirst(3).isBlank }

    fileprivate var unquoted: Substring {
        guard count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
        return dropFirst().dropLast()
    }
}
