import PageOutline
import SourceModel

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
    /// What has the form of a route; found once, asked for by evidence and by every profile.
    private(set) var routes = RouteSites()

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
        if let route = Self.route(in: outline.frontMatter) { outline.elements.insert(route, at: 0) }
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
        routes = RouteFinder(self).found
    }

    /// The route that an entry of the front matter states (`api: POST /notes`), as the page's first words.
    private static func route(in frontMatter: [Outline.FrontMatterEntry]) -> Element? {
        for entry in frontMatter where entry.value.utf8.contains(UInt8(ascii: "/")) {
            let words = entry.value.split(separator: " ")
            guard let last = words.last, let first = words.first, words.count > 1, words.count <= 3 else { continue }
            let text = "\(first.uppercased()) \(last)"
            guard RouteText.read(text) != nil else { continue }
            return Element(content: .paragraph(Inline(text)), line: entry.line, lastLine: entry.line, column: 1)
        }
        return nil
    }

    private static func isTab(_ text: Inline) -> Bool {
        !text.runs.isEmpty
            && text.runs.allSatisfy { $0.link?.hasPrefix("#tab") == true || $0.text.allSatisfy(\.isWhitespace) }
    }

    /// Where an element begins.
    func place(_ index: Int) -> SourceLocation {
        SourceLocation(file: path, line: elements[index].line, column: elements[index].column)
    }

    /// Whether the page has a table.
    var hasTables: Bool {
        elements.contains { if case .table = $0.content { true } else { false } }
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

    func isItem(_ index: Int) -> Bool {
        guard elements.indices.contains(index), case .item = elements[index].content else { return false }
        return true
    }

    /// The items that follow each other around one.
    func listRange(at index: Int) -> Range<Int> {
        var start = index
        var end = index
        while start > 0, isItem(start - 1) { start -= 1 }
        while isItem(end) { end += 1 }
        return start..<max(end, start)
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
            case .tag(let tag):
                isAdjacent = false
                if limit > 7, let text = TagTable.caption(of: tag) {
                    result.append(Caption(index: next, level: 7, key: Words.key(text), text: Inline(text)))
                    limit = 7
                }
            case .heading(let level, let text, _):
                if level < limit {
                    result.append(Caption(index: next, level: level, key: key(next), text: text))
                    limit = level
                }
                // From here on only the headings around count.
                return result + enclosing(next, below: limit, from: start)
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

    /// The headings around a heading, innermost first.
    private func enclosing(_ index: Int, below limit: Int, from start: Int) -> [Caption] {
        var limit = limit
        return headings(above: index).prefix { $0 >= start }.compactMap { heading in
            guard case .heading(let level, let text, _) = elements[heading].content, level < limit else { return nil }
            limit = level
            return Caption(index: heading, level: level, key: key(heading), text: text)
        }
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
