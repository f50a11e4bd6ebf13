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
    /// All text, that of cells and items, and what may name a type.
    private var prose = Pieces()
    private var table = Pieces()
    private var naming = Pieces()
    /// The forms of cells without code, by their text.
    private var known: [String: (key: String, lower: String)] = [:]

    init(_ maps: [PageMap], _ profile: Profile) {
        for map in maps {
            for (index, element) in map.elements.enumerated() {
                switch element.content {
                case .heading(_, let text, _): add(text)
                case .paragraph(let text):
                    add(text)
                    let lower = text.plain.lowercased()
                    // A paragraph that begins with a name may be a member.
                    if let first = text.runs.first, first.kind == .code || first.style.contains(.strong) {
                        table.add(lower)
                        naming.add(lower)
                    }
                    if lower.hasPrefix("return") || profile.classes(in: lower).contains(.response) { naming.add(lower) }
                case .item(let text, _):
                    add(text)
                    table.add(text.plain.lowercased())
                    naming.add(text.plain.lowercased())
                case .fence: note(map.captions(of: index, from: 0))
                case .tag(let tag): add(tag)
                case .table(let grid):
                    note(map.captions(of: index, from: 0))
                    if let caption = grid.caption { prose.add(Words.key(caption)) }
                    note(grid, profile)
                }
            }
        }
        prose.close()
        table.close()
        naming.close()
        known = [:]
    }

    private mutating func add(_ text: Inline) {
        prose.add(text.plain.lowercased())
        prose.add(Words.key(text))
    }

    /// The text of a tag, and its attributes, which say what columns say.
    private mutating func add(_ tag: Tag) {
        prose.add(tag.text.lowercased())
        prose.add(tag.name.lowercased())
        for attribute in tag.attributes {
            let value = attribute.value.lowercased()
            table.add(attribute.name.lowercased())
            table.add(value)
            naming.add(value)
        }
    }

    private mutating func note(_ captions: [PageMap.Caption]) {
        for caption in captions { self.captions[caption.key, default: 0] += 1 }
    }

    private mutating func note(_ grid: Grid, _ profile: Profile) {
        let keys = grid.header.map { Words.key($0.text) }
        for key in keys { headers[key, default: 0] += 1 }
        let roles = keys.map { profile.columns[$0] }
        for row in grid.rows {
            for (column, cell) in row.cells.enumerated() {
                let (key, lower) = forms(of: cell.text)
                cells[key, default: 0] += 1
                if roles[column] == .type { types[key, default: 0] += 1 }
                if let role = roles[column], naming(role, profile) { naming.add(lower) }
                table.add(lower)
                table.add(key)
            }
        }
    }

    /// The key of a cell and its words without case: most cells say what others say.
    private mutating func forms(of text: Inline) -> (key: String, lower: String) {
        let isBare = text.runs.allSatisfy { $0.kind == .text }
        let plain = text.plain
        if isBare, let known = known[plain] { return known }
        let result = (key: Words.key(text), lower: plain.lowercased())
        if isBare { known[plain] = result }
        return result
    }

    /// Whether cells of a column may name types.
    private func naming(_ role: Profile.ColumnRole, _ profile: Profile) -> Bool {
        [.type, .schema, .place, .range].contains(role) || role == .description && profile.hasTypesInDescription
    }

    /// Whether a word stands anywhere.
    func isInProse(_ word: String) -> Bool { prose.contains(word) || table.contains(word) }

    /// Whether a word stands in a cell or an item.
    func isInTable(_ word: String) -> Bool { table.contains(word) }

    /// Whether a word stands where a type may be named.
    func isInType(_ word: String) -> Bool { naming.contains(word) }
}

/// Pieces of text, each once, to look for words in.
private struct Pieces {
    private var pieces: Set<String> = []
    private var bytes: [UInt8] = []
    /// Which three bytes stand side by side somewhere, by a hash: most words of other languages are told by it alone.
    private var triples: [UInt64] = []
    private static let tripleBits = 18

    mutating func add(_ text: String) { pieces.insert(text) }

    /// Ends the gathering.
    mutating func close() {
        for piece in pieces {
            bytes.append(0x0A)
            bytes += piece.utf8
        }
        bytes.append(0x0A)
        pieces = []
        triples = [UInt64](repeating: 0, count: 1 << (Self.tripleBits - 6))
        var hash: UInt32 = 0
        for byte in bytes {
            hash = Self.next(hash, byte)
            let bit = Self.bit(hash)
            triples[bit >> 6] |= 1 << UInt64(bit & 63)
        }
    }

    /// The last three bytes as a number.
    private static func next(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash << 8 | UInt32(byte)) & 0xFF_FFFF }

    private static func bit(_ hash: UInt32) -> Int { Int((hash &* 0x9E37_79B1) >> UInt32(32 - tripleBits)) }

    private func mayHave(_ word: [UInt8]) -> Bool {
        var hash: UInt32 = 0
        for (index, byte) in word.enumerated() {
            hash = Self.next(hash, byte)
            guard index >= 2 else { continue }
            let bit = Self.bit(hash)
            if triples[bit >> 6] & (1 << UInt64(bit & 63)) == 0 { return false }
        }
        return true
    }

    /// Whether a word stands in some piece: at the borders of words where it is Latin, with an `s` behind it or without.
    func contains(_ word: String) -> Bool {
        let word = Array(word.utf8)
        guard let first = word.first, let last = word.last else { return true }
        guard mayHave(word) else { return false }
        return bytes.withUnsafeBufferPointer { text in
            guard text.count >= word.count + 2 else { return false }
            for start in 1...(text.count - word.count - 1) where text[start] == first {
                guard (1..<word.count).allSatisfy({ text[start + $0] == word[$0] }) else { continue }
                if Self.isLatin(first), Self.isLatin(text[start - 1]) { continue }
                let end = start + word.count
                guard Self.isLatin(last), Self.isLatin(text[end]) else { return true }
                if text[end] == UInt8(ascii: "s"), end + 1 == text.count || !Self.isLatin(text[end + 1]) { return true }
                // `boxes`
                if text[end] == UInt8(ascii: "e"), end + 2 < text.count, text[end + 1] == UInt8(ascii: "s"),
                    !Self.isLatin(text[end + 2])
                {
                    return true
                }
            }
            return false
        }
    }

    private static func isLatin(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || (0x30...0x39).contains(byte)
    }
}

extension Profile {
    /// The profile without words that stand nowhere on the pages.
    func keeping(_ words: PageWords) -> Profile {
        var result = self
        result.mentions = mentions.filter { words.isInProse($0.key) }
        // Captions say it, too, for all rows below them.
        result.requiredWords = requiredWords.filter(words.isInProse)
        result.optionalWords = optionalWords.filter(words.isInProse)
        result.requiredInDescription = requiredInDescription.filter(words.isInTable)
        result.optionalInDescription = optionalInDescription.filter(words.isInTable)
        result.allOptional = allOptional.filter(words.isInProse)
        result.asAbove = asAbove.filter(words.isInProse)
        result.scalars = scalars.filter { words.isInType($0.key) }
        result.nothing = nothing.filter { $0.isEmpty || words.cells[$0] != nil }
        return result
    }
}
