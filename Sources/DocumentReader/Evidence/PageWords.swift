import PageOutline

/// All words of a set of pages, gathered once, so that what a lexicon knows can be looked up in them.
struct PageWords {
    /// Cells of tables by their keys, and how often each stands there.
    private(set) var cells: [String: Int] = [:]
    /// Cells of the columns for types.
    private(set) var types: [String: Int] = [:]
    /// Captions of tables, lists and fences.
    private(set) var captions: [String: Int] = [:]
    /// Headers of tables.
    private(set) var headers: [String: Int] = [:]
    /// All text in lower case, a line for each different piece.
    private var prose: [UInt8] = []
    /// The text of cells, and of items of lists.
    private var table: [UInt8] = []

    init(_ maps: [PageMap], _ profile: Profile) {
        var prose: Set<String> = []
        var table: Set<String> = []
        for map in maps {
            for (index, element) in map.elements.enumerated() {
                switch element.content {
                case .heading(_, let text, _), .paragraph(let text):
                    prose.insert(text.plain.lowercased())
                    prose.insert(Words.key(text))
                case .item(let text, _):
                    prose.insert(text.plain.lowercased())
                    prose.insert(Words.key(text))
                    table.insert(text.plain.lowercased())
                case .fence: note(map.captions(of: index, from: 0))
                case .tag(let tag): prose.insert(tag.text.lowercased())
                case .table(let grid):
                    note(map.captions(of: index, from: 0))
                    if let caption = grid.caption { prose.insert(Words.key(caption)) }
                    note(grid, profile, &table)
                }
            }
        }
        self.prose = Self.joined(prose)
        self.table = Self.joined(table)
    }

    private mutating func note(_ captions: [PageMap.Caption]) {
        for caption in captions { self.captions[caption.key, default: 0] += 1 }
    }

    private mutating func note(_ grid: Grid, _ profile: Profile, _ table: inout Set<String>) {
        let keys = grid.header.map { Words.key($0.text) }
        for key in keys { headers[key, default: 0] += 1 }
        let isType = keys.map { profile.columns[$0] == .type }
        for row in grid.rows {
            for (column, cell) in row.cells.enumerated() {
                let key = Words.key(cell.text)
                cells[key, default: 0] += 1
                if isType[column] { types[key, default: 0] += 1 }
                table.insert(cell.text.plain.lowercased())
                table.insert(key)
            }
        }
    }

    private static func joined(_ texts: Set<String>) -> [UInt8] {
        var result: [UInt8] = []
        for text in texts {
            result += text.utf8
            result.append(0x0A)
        }
        return result
    }

    /// Whether a word stands anywhere.
    func isInProse(_ word: String) -> Bool { Self.contains(prose, word) || Self.contains(table, word) }

    /// Whether a word stands in a cell or an item.
    func isInTable(_ word: String) -> Bool { Self.contains(table, word) }

    private static func contains(_ text: [UInt8], _ word: String) -> Bool {
        let word = Array(word.utf8)
        guard let first = word.first else { return true }
        return text.withUnsafeBufferPointer { text in
            guard text.count >= word.count else { return false }
            for start in 0...(text.count - word.count) where text[start] == first {
                if (1..<word.count).allSatisfy({ text[start + $0] == word[$0] }) { return true }
            }
            return false
        }
    }
}

extension Profile {
    /// The profile without words that stand nowhere on the pages; it reads them the same.
    func keeping(_ words: PageWords) -> Profile {
        var result = self
        result.mentions = mentions.filter { words.isInProse($0.key) }
        result.requiredWords = requiredWords.filter(words.isInTable)
        result.optionalWords = optionalWords.filter(words.isInTable)
        result.requiredInDescription = requiredInDescription.filter(words.isInTable)
        result.optionalInDescription = optionalInDescription.filter(words.isInTable)
        result.allOptional = allOptional.filter(words.isInProse)
        result.scalars = scalars.filter { words.isInProse($0.key) }
        result.nothing = nothing.filter { $0.isEmpty || words.cells[$0] != nil }
        return result
    }
}
