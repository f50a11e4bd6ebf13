import APIModel
import PageOutline

/// What each header of a table means: by its words, else by what its cells hold.
struct ColumnEvidence {
    let maps: [PageMap]
    let lexicon: Lexicon

    func decide(_ profile: inout Profile) {
        var collected = CellEvidence(lexicon: lexicon)
        for map in maps { collected.add(map) }
        let cells = collected.columns
        var decided: [String: Profile.ColumnRole] = [:]
        for (key, value) in cells {
            if let role = known(key, value) { decided[key] = role }
        }
        decideNames(cells, &decided)
        for key in cells.keys.sorted() where decided[key] == nil {
            guard let value = cells[key] else { continue }
            let taken = taken(beside: value, decided)
            if let role = guessed(value, taken) ?? headed(key, value, taken) { decided[key] = role }
        }
        decideFirst(cells, &decided)
        collected.addKinds(maps, names: decided)
        decideByShape(collected.columns, &decided)
        profile.columns = decided
    }

    private func taken(
        beside cells: CellEvidence.Column, _ decided: [String: Profile.ColumnRole]
    ) -> Set<Profile.ColumnRole> { Set(cells.beside.compactMap { decided[$0] }) }

    /// Of two columns that may hold names, those that can be keys are; the other is what a reader calls them.
    private func decideNames(_ cells: [String: CellEvidence.Column], _ decided: inout [String: Profile.ColumnRole]) {
        for key in cells.keys.sorted() where decided[key] == .name {
            guard let own = cells[key], own.names * 2 < own.filled else { continue }
            let other = own.beside.sorted().first { other in
                guard let column = cells[other], decided[other] == nil || decided[other] == .name else { return false }
                return column.looksLikeNames && column.names * 10 >= column.filled * 9
            }
            guard let other else { continue }
            decided[key] = .description
            decided[other] = .name
        }
    }

    /// Beside a column of types the first one gives the names, whatever its header says.
    private func decideFirst(_ cells: [String: CellEvidence.Column], _ decided: inout [String: Profile.ColumnRole]) {
        for key in cells.keys.sorted() where decided[key] == nil {
            guard let column = cells[key], column.first == column.tables, column.names * 10 >= column.filled * 8 else {
                continue
            }
            let taken = taken(beside: column, decided)
            if taken.contains(.type), !taken.contains(.name), !taken.contains(.value) { decided[key] = .name }
        }
    }

    // MARK: By shape

    /// What columns are that no word names: which words repeat, what examples show beside them, how full they are.
    private func decideByShape(_ cells: [String: CellEvidence.Column], _ decided: inout [String: Profile.ColumnRole]) {
        func isOpen(_ key: String, _ column: CellEvidence.Column) -> Bool {
            decided[key] == nil && column.beside.contains { decided[$0] == .name } && column.count > 0
        }
        func each(_ body: (String, CellEvidence.Column, Set<Profile.ColumnRole>) -> Profile.ColumnRole?) {
            // Of two that agree, the one of more words says more.
            for key in cells.keys.sorted(by: { (cells[$1]?.distinct ?? 0, $0) < (cells[$0]?.distinct ?? 0, $1) }) {
                guard let column = cells[key], isOpen(key, column) else { continue }
                if let role = body(key, column, taken(beside: column, decided)) { decided[key] = role }
            }
        }
        each { _, column, taken in !taken.contains(.type) && column.agreesWithExamples ? .type : nil }
        func eachFlag() {
            each { _, column, taken in
                guard !taken.contains(.required), !taken.contains(.optional), column.looksLikeFlags else { return nil }
                // Types repeat, too: they stand in each table with names, and are more than two.
                let isEverywhere = column.beside.contains { decided[$0] == .name && cells[$0]?.tables == column.tables }
                return taken.contains(.type) || !isEverywhere ? .required : nil
            }
        }
        eachFlag()
        each { _, column, taken in !taken.contains(.type) && column.looksLikeTypes ? .type : nil }
        eachFlag()
        each { _, column, taken in
            guard !taken.contains(.default), column.looksLikeDefaults else { return nil }
            // Defaults stand where it is said what may be left out; examples stand in all tables.
            let asked = column.companions.filter { [.required, .optional].contains(decided[$0.key]) }.map(\.value).max()
            return asked == column.tables ? .default : nil
        }
        each { _, column, taken in !taken.contains(.example) && column.looksLikeExamples ? .example : nil }
        each { _, column, taken in !taken.contains(.description) && column.looksLikeProse ? .description : nil }
    }

    /// What the words say, where the cells do not speak against it.
    private func known(_ key: String, _ cells: CellEvidence.Column) -> Profile.ColumnRole? {
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

    /// What the last word says, where the cells do not speak against it.
    private func headed(
        _ key: String, _ cells: CellEvidence.Column, _ taken: Set<Profile.ColumnRole>
    ) -> Profile.ColumnRole? {
        guard let role = lexicon.head(key), !taken.contains(role) else { return nil }
        switch role {
        case .name: return cells.looksLikeNames ? .name : nil
        case .type: return cells.types * 10 >= cells.filled * 7 ? .type : nil
        case .description, .example, .range: return role
        case .default: return cells.looksLikeDefaults ? .default : nil
        default: return nil
        }
    }

    /// What the cells say where no word does.
    private func guessed(_ cells: CellEvidence.Column, _ taken: Set<Profile.ColumnRole>) -> Profile.ColumnRole? {
        let count = max(1, cells.count - cells.empty)
        func most(_ number: Int) -> Bool { number * 10 >= count * 6 }
        if cells.count == 0 { return nil }
        if most(cells.methods) { return .method }
        if most(cells.paths) { return .path }
        if most(cells.places), !taken.contains(.place) { return .place }
        if most(cells.statuses), cells.first * 2 > cells.tables { return .status }
        if most(cells.required), cells.distinct <= 12, !taken.contains(.required), !taken.contains(.optional) {
            return .required
        }
        let isFirst = cells.first * 2 > cells.tables && !taken.contains(.name)
        if isFirst, most(cells.names), cells.repeats * 10 <= cells.count, cells.count > cells.tables { return .name }
        if most(cells.types), !taken.contains(.type) { return .type }
        if isFirst, most(cells.names), cells.distinct * 3 > count { return .name }
        if cells.length > count * 12, !taken.contains(.description) { return .description }
        return nil
    }
}
