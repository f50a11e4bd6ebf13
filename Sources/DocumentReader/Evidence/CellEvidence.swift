import APIModel
import PageOutline

/// What the cells below each header of a set of pages hold.
struct CellEvidence {
    let lexicon: Lexicon
    private(set) var columns: [String: Column] = [:]

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// What the cells below one header hold, counted.
    struct Column {
        var count = 0
        var tables = 0
        var names = 0
        var types = 0
        var required = 0
        var methods = 0
        var paths = 0
        var statuses = 0
        var literals = 0
        var empty = 0
        var places = 0
        var length = 0
        var first = 0
        /// Cells of several words, or of letters outside ASCII.
        var prose = 0
        var blanks = 0
        /// Cells that say what one above them in the same table says.
        var repeats = 0
        /// In how many tables each header stands beside it.
        var companions: [String: Int] = [:]
        /// How often each text stands there.
        var words: [String: Int] = [:]
        /// Headers that stand in the same tables.
        var beside: Set<String> = []
        /// What examples show of the members beside each text.
        var kinds: [String: [Profile.Scalar: Int]] = [:]

        var filled: Int { max(1, count - empty) }
        var distinct: Int { words.count }
    }

    private static let mostWords = 400
    private static let mostRows = 200

    mutating func add(_ map: PageMap) {
        for element in map.elements {
            guard case .table(let grid) = element.content else { continue }
            let keys = grid.header.map { Words.key($0.text) }
            for (index, key) in keys.enumerated() {
                var column = columns[key] ?? Column()
                column.tables += 1
                if index == 0 { column.first += 1 }
                for other in Set(keys) where other != key {
                    column.beside.insert(other)
                    column.companions[other, default: 0] += 1
                }
                var seen: Set<String> = []
                for row in grid.rows.prefix(Self.mostRows) {
                    note(row.cells[index].text, in: &column)
                    if !seen.insert(row.cells[index].text.plain).inserted { column.repeats += 1 }
                }
                columns[key] = column
            }
        }
    }

    private func note(_ text: Inline, in column: inout Column) {
        let plain = text.plain
        column.count += 1
        column.length += plain.count
        let key = Words.key(text)
        if lexicon.nothing.contains(key) {
            column.empty += 1
        } else if column.words[key] != nil || column.words.count < Self.mostWords {
            column.words[key, default: 0] += 1
        }
        if Words.isIdentifier(Self.bareName(plain)) { column.names += 1 }
        if isType(key) { column.types += 1 }
        if lexicon.required.contains(key) || lexicon.optional.contains(key) { column.required += 1 }
        if !RouteText.methods(in: plain).isEmpty { column.methods += 1 }
        if plain.hasPrefix("/") || plain.contains("://") { column.paths += 1 }
        if plain.count == 3, let code = Int(plain), (100..<600).contains(code) { column.statuses += 1 }
        if ["path", "query", "header", "body", "cookie"].contains(key) { column.places += 1 }
        if plain.contains(" ") { column.blanks += 1 }
        if plain.contains(" ") || !plain.utf8.allSatisfy({ $0 < 0x80 }) { column.prose += 1 }
        if Int64(plain) != nil || plain == "true" || plain == "false" || plain.hasPrefix("\"") || plain.hasPrefix("{")
            || plain.hasPrefix("[")
        {
            column.literals += 1
        }
    }

    /// A cell without what names are set in and marked by; lists in paths gone.
    private static func bareName(_ text: String) -> String {
        var name = text.trimmingCharacters(in: "*?`»›>└─├│┗↳·•| \u{A0}\u{2003}\u{3000}-")
        // `limit=<number>`
        if let sign = name.firstIndex(of: "="), sign > name.startIndex { name = String(name[..<sign]) }
        return name.contains("[") ? name.replacing("[]", with: "") : name
    }

    private func isType(_ key: String) -> Bool {
        lexicon.scalars[key] != nil || key.hasSuffix("[]") || key.hasPrefix("array") || key.hasPrefix("list")
    }

    // MARK: Examples

    /// Notes, for the columns of few words that nothing names yet, what examples show of the members in their rows.
    mutating func addKinds(_ maps: [PageMap], names: [String: Profile.ColumnRole]) {
        let open = Set(columns.filter { names[$0.key] == nil && $0.value.distinct * 3 <= $0.value.count * 2 }.keys)
        guard !open.isEmpty else { return }
        let profile = Profile(name: "", language: "", service: "")
        for map in maps {
            var shown: ShownByChunk?
            for (index, element) in map.elements.enumerated() {
                guard case .table(let grid) = element.content else { continue }
                let keys = grid.header.map { Words.key($0.text) }
                guard let name = keys.firstIndex(where: { names[$0] == .name }), keys.contains(where: open.contains)
                else { continue }
                var examples = shown ?? ShownByChunk(map)
                let kinds = examples.kinds(around: index)
                shown = examples
                for row in grid.rows.prefix(Self.mostRows) {
                    let reading = NameReading(row.cells[name].text, profile: profile)
                    let member = reading.names.first.map { Forest.steps($0).steps.last?.name ?? $0 } ?? ""
                    guard let kind = kinds[member] else { continue }
                    for (index, key) in keys.enumerated() where open.contains(key) {
                        columns[key]?.kinds[Words.key(row.cells[index].text), default: [:]][kind, default: 0] += 1
                    }
                }
            }
        }
    }
}

// MARK: - Shapes

extension CellEvidence.Column {
    private var length1: Int { length / max(1, filled) }

    var looksLikeNames: Bool { names * 10 >= filled * 8 && repeats * 10 <= count && types * 2 < filled }

    /// Whether each word goes with one kind of values in the examples, and different words with different kinds.
    var agreesWithExamples: Bool {
        let told = kinds.filter { !$0.key.isEmpty }
        let total = told.values.reduce(0) { $0 + $1.values.reduce(0, +) }
        let most = told.values.compactMap { $0.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) } }
        // Two words may agree by chance; examples beside the names agree as well, but are values themselves.
        guard told.count >= 2, total >= (told.count == 2 ? 6 : 3), literals * 4 <= filled, repeats > 0,
            Set(most.map(\.key)).count >= 2
        else { return false }
        return most.reduce(0) { $0 + $1.value } * 10 >= total * 9
    }

    /// Two short words, or one and nothing, over and over.
    var looksLikeFlags: Bool {
        (1...2).contains(distinct) && count >= 3 && length1 <= 14 && literals * 2 < filled
            && (distinct == 2 || empty > 0 && count >= 6 && filled * 4 >= count)
            || distinct <= 4 && required * 2 > filled
    }

    /// Some short words that repeat.
    var looksLikeTypes: Bool {
        distinct >= 2 && filled >= 3 && empty * 4 <= count && distinct * 3 <= filled * 2 && length1 <= 20
            && literals * 4 <= filled
    }

    /// Values where many cells are empty.
    var looksLikeDefaults: Bool { empty * 3 >= count && empty < count && blanks * 3 <= filled && length1 <= 20 }

    var looksLikeExamples: Bool { empty * 3 < count * 2 && literals * 4 >= filled && blanks * 2 <= filled }

    var looksLikeProse: Bool { prose * 10 >= filled * 3 && distinct * 2 >= filled }
}
