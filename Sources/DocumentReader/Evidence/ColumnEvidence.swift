import APIModel
import PageOutline

/// What each header of a table means: by its words, else by what its cells hold.
struct ColumnEvidence {
    let maps: [PageMap]
    let lexicon: Lexicon

    /// What the cells below one header hold.
    private struct Cells {
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
        var codes = 0
        var distinct: Set<String> = []
        /// Headers that stand in the same tables.
        var beside: Set<String> = []
    }

    func decide(_ profile: inout Profile) {
        let cells = collect()
        var decided: [String: Profile.ColumnRole] = [:]
        for (key, value) in cells {
            if let role = known(key, value) { decided[key] = role }
        }
        for key in cells.keys.sorted() where decided[key] == nil {
            guard let value = cells[key] else { continue }
            let taken = Set(value.beside.compactMap { decided[$0] })
            if let role = guessed(value, taken) { decided[key] = role }
        }
        profile.columns = decided
    }

    private func collect() -> [String: Cells] {
        var result: [String: Cells] = [:]
        for map in maps {
            for element in map.elements {
                guard case .table(let grid) = element.content else { continue }
                let keys = grid.header.map { Words.key($0.text) }
                for (column, key) in keys.enumerated() {
                    var cells = result[key] ?? Cells()
                    cells.tables += 1
                    if column == 0 { cells.first += 1 }
                    for other in keys where other != key { cells.beside.insert(other) }
                    for row in grid.rows.prefix(200) { note(row.cells[column].text, in: &cells) }
                    result[key] = cells
                }
            }
        }
        return result
    }

    private func note(_ text: Inline, in cells: inout Cells) {
        let plain = text.plain
        cells.count += 1
        cells.length += plain.count
        let key = Words.key(text)
        if lexicon.nothing.contains(key) { cells.empty += 1 }
        if cells.distinct.count < 400 { cells.distinct.insert(key) }
        let bare = plain.trimmingCharacters(in: "*?`»└─ \u{A0}-")
        if Words.isIdentifier(bare) { cells.names += 1 }
        if lexicon.scalars[key] != nil || key.hasSuffix("[]") || key.hasPrefix("array") || key.hasPrefix("list") {
            cells.types += 1
        }
        if lexicon.required.contains(key) || lexicon.optional.contains(key) { cells.required += 1 }
        if !RouteText.methods(in: plain).isEmpty { cells.methods += 1 }
        if plain.hasPrefix("/") || plain.contains("://") { cells.paths += 1 }
        if plain.count == 3, let code = Int(plain), (100..<600).contains(code) { cells.statuses += 1 }
        if ["path", "query", "header", "body", "cookie"].contains(key) { cells.places += 1 }
        if Int64(plain) != nil || plain == "true" || plain == "false" || plain.hasPrefix("\"") || plain.hasPrefix("{")
            || plain.hasPrefix("[")
        {
            cells.literals += 1
        }
        if text.runs.contains(where: { $0.kind == .code }) { cells.codes += 1 }
    }

    /// What the words say, where the cells do not speak against it.
    private func known(_ key: String, _ cells: Cells) -> Profile.ColumnRole? {
        guard let role = lexicon.column(key) else { return nil }
        let count = max(1, cells.count - cells.empty)
        func most(_ number: Int) -> Bool { number * 10 >= count * 7 }
        switch role {
        case .status:
            // "Code" may hold statuses, or values of an enumeration.
            return most(cells.statuses) || cells.names * 2 < count ? .status : nil
        case .value: return .value
        case .type where most(cells.places): return .place
        case .required where !most(cells.required) && most(cells.types): return .type
        case .method where !most(cells.methods), .path where !most(cells.paths) && cells.names * 2 < count: return nil
        case .range where most(cells.types) && !cells.beside.contains(where: { lexicon.column($0) == .type }):
            return .type
        case .schema where most(cells.types) && !cells.beside.contains(where: { lexicon.column($0) == .status }):
            return .type
        case .place where !most(cells.places) && most(cells.types): return .type
        default: return role
        }
    }

    /// What the cells say where no word does.
    private func guessed(_ cells: Cells, _ taken: Set<Profile.ColumnRole>) -> Profile.ColumnRole? {
        let count = max(1, cells.count - cells.empty)
        func most(_ number: Int) -> Bool { number * 10 >= count * 6 }
        if cells.count == 0 { return nil }
        if most(cells.methods) { return .method }
        if most(cells.paths) { return .path }
        if most(cells.places), !taken.contains(.place) { return .place }
        if most(cells.statuses), cells.first * 2 > cells.tables { return .status }
        if most(cells.required), cells.distinct.count <= 12, !taken.contains(.required), !taken.contains(.optional) {
            return .required
        }
        if most(cells.types), !taken.contains(.type) { return .type }
        if most(cells.names), cells.first * 2 > cells.tables, !taken.contains(.name), cells.distinct.count * 3 > count {
            return .name
        }
        if cells.length > count * 12, !taken.contains(.description) { return .description }
        return nil
    }
}
