import PageOutline

/// The order of a page: which heading stands above each element, and which captions introduce each table and fence.
struct PageMap: Sendable {
    /// The page's path as findings cite it, and its folder below the root of the pages.
    let path: String
    let group: String
    let outline: Outline
    var elements: [Element] { outline.elements }
    /// For each element the nearest heading above it (for a heading the one that encloses it).
    let heading: [Int?]
    /// For each heading the index after its last element.
    let headingEnd: [Int: Int]
    let labels: [Label?]

    /// What a paragraph is in the order of captions.
    struct Label: Hashable, Sendable {
        /// Headings have 1 to 6; a paragraph that is set off as a whole has 7; words right before a table have 8.
        var level: Int
        var key: String
    }

    /// Words that introduce a table or a fence.
    struct Caption: Hashable, Sendable {
        var index: Int
        var level: Int
        var key: String
        var text: Inline
    }

    init(outline: Outline, path: String, group: String) {
        var outline = outline
        // A heading that is a link to a tab parts renderings of one text; it opens no section.
        for index in outline.elements.indices {
            guard case .heading(_, let text, _) = outline.elements[index].content, Self.isTab(text) else { continue }
            outline.elements[index].content = .paragraph(text)
        }
        self.outline = outline
        self.path = path
        self.group = group
        var stack: [(level: Int, index: Int)] = []
        var heading: [Int?] = []
        var ends: [Int: Int] = [:]
        for (index, element) in outline.elements.enumerated() {
            if case .heading(let level, _, _) = element.content {
                while let last = stack.last, last.level >= level {
                    ends[last.index] = index
                    stack.removeLast()
                }
                heading.append(stack.last?.index)
                stack.append((level, index))
            } else {
                heading.append(stack.last?.index)
            }
        }
        for open in stack { ends[open.index] = outline.elements.count }
        self.heading = heading
        headingEnd = ends
        labels = outline.elements.map(Self.label)
    }

    private static func isTab(_ text: Inline) -> Bool {
        !text.runs.isEmpty
            && text.runs.allSatisfy { $0.link?.hasPrefix("#tab") == true || $0.text.allSatisfy(\.isWhitespace) }
    }

    /// The headings around an element, innermost first.
    func headings(above index: Int) -> [Int] {
        var result: [Int] = []
        var next = heading[index]
        while let current = next {
            result.append(current)
            next = heading[current]
        }
        return result
    }

    func key(_ index: Int) -> String { labels[index]?.key ?? elements[index].inline.map(Words.key) ?? "" }

    /// The captions of a table or fence, innermost first.
    ///
    /// - Parameter start: the first element that may introduce it.
    func captions(of index: Int, from start: Int) -> [Caption] {
        var result: [Caption] = []
        var limit = 9
        if case .table(let grid) = elements[index].content, let text = grid.caption, !text.isEmpty {
            result.append(Caption(index: index, level: 8, key: Words.key(text), text: text))
            limit = 8
        }
        var isAdjacent = true
        var next = index - 1
        while next >= start, limit > 1 {
            let element = elements[next]
            switch element.content {
            case .table: isAdjacent = false
            case .fence: isAdjacent = false
            case .tag: isAdjacent = false
            case .heading(let level, let text, _):
                if level < limit {
                    result.append(Caption(index: next, level: level, key: key(next), text: text))
                    limit = level
                }
                isAdjacent = false
            case .paragraph(let text), .item(let text, _):
                guard let label = labels[next] else { break }
                // Labels that follow each other belong together: a status, then what the table is.
                let isRun = limit == 7 && label.level == 7 && result.last?.index == next + 1
                if label.level < limit && (label.level == 7 || isAdjacent && limit > 8) || isRun {
                    result.append(Caption(index: next, level: label.level, key: label.key, text: text))
                    limit = label.level
                }
            }
            next -= 1
        }
        return result
    }

    /// How many words a paragraph may have that introduces a table.
    private static let longestCaption = 400

    private static func label(_ element: Element) -> Label? {
        switch element.content {
        case .heading(let level, let text, _): return Label(level: level, key: Words.key(text))
        case .paragraph(let text), .item(let text, _):
            guard !text.isEmpty, text.plain.count <= longestCaption else { return nil }
            if case .paragraph = element.content, isSetOff(text) { return Label(level: 7, key: Words.key(text)) }
            return Label(level: 8, key: Words.key(text))
        case .table, .fence, .tag: return nil
        }
    }

    /// Whether a paragraph is bold as a whole, or begins bold and ends in a colon: a heading in disguise.
    private static func isSetOff(_ text: Inline) -> Bool {
        guard text.plain.count <= 120 else { return false }
        let words = text.runs.filter { $0.kind != .lineBreak && !$0.text.allSatisfy(\.isWhitespace) }
        guard let first = words.first, first.style.contains(.strong) else { return false }
        if words.allSatisfy({
            $0.style.contains(.strong) || $0.text.allSatisfy { ":：*．.".contains($0) || $0.isWhitespace }
        }) {
            return true
        }
        // `**表 2**  Query参数`, `**Parameters** (query)`
        return words.count == 2 && words[0].text.count + words[1].text.count <= 60
            && !text.runs.contains { $0.kind == .lineBreak }
            && !words[0].text.contains(where: { ":：".contains($0) })
    }
}
