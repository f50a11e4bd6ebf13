import APIModel

extension RowMatcher {
    typealias Found = (removed: Loose, added: Loose, origin: Origin)

    /// Rows of one table that went and came with equal type and requirement, where one is clearly the other's new name.
    mutating func findRenames() -> [Found] {
        var found: [Found] = []
        var pairs: [TablePair] = []
        for row in removed where !pairs.contains(row.tables) { pairs.append(row.tables) }
        for pair in pairs {
            let gone = removed.filter { $0.tables == pair }
            let come = added.filter { $0.tables == pair }
            let scores = gone.map { from in come.map { score(from, $0) } }
            for (i, from) in gone.enumerated() {
                let candidates = come.indices.filter { scores[i][$0] >= Self.threshold }
                guard let best = candidates.max(by: { scores[i][$0] < scores[i][$1] }) else { continue }
                let top = scores[i][best]
                let rivals = candidates.filter { $0 != best && scores[i][$0] > top - Self.margin }
                let claims = gone.indices.filter { $0 != i && scores[$0][best] > top - Self.margin }
                if rivals.isEmpty && claims.isEmpty {
                    found.append((from, come[best], .renamed))
                } else if !ambiguities.contains(where: { $0.removed.path == from.path }) {
                    let names = rivals.isEmpty ? [best] : candidates
                    ambiguities.append((from, names.map { come[$0] }.sorted { $0.path < $1.path }))
                }
            }
        }
        return found
    }

    /// Below this two rows are two rows; the measures are those of ``score(_:_:)``.
    private static let threshold = 0.62
    /// A candidate that comes this close makes the reading ambiguous.
    private static let margin = 0.08

    /// How likely one row is the new name of the other, from 0 to 1: by name, by words and by its neighbours.
    private func score(_ from: Loose, _ to: Loose) -> Double {
        guard relation(from.field, to.field) == .same, from.field.requirement == to.field.requirement else { return 0 }
        var name = Similarity.names(from.field.name, to.field.name)
        // `minSize` and `maxSize`, `policyId` and `policyName`: two members, however many letters they share.
        if Similarity.exchangesWord(from.field.name, to.field.name) { name *= 0.6 }
        guard isSameLanguage else { return name >= 0.75 ? name : 0 }
        let (oldText, newText) = (RenderedText.of(from.field.description), RenderedText.of(to.field.description))
        let words = Similarity.texts(oldText, newText)
        let neighbour = isNeighbour(from, to) ? 1.0 : 0.0
        // The same words of some length are the strongest sign; then a name that differs in a letter or two.
        if words == 1, oldText.unicodeScalars.count >= 4 { return 0.75 + 0.15 * name + 0.1 * neighbour }
        if name >= 0.85 { return 0.6 * name + 0.3 * max(words, 0.5) + 0.1 * neighbour }
        if oldText.isEmpty && newText.isEmpty { return 0.75 * name + 0.1 * neighbour }
        return 0.45 * name + 0.45 * words + 0.1 * neighbour
    }

    /// Whether both rows follow the same row, or precede it.
    private func isNeighbour(_ from: Loose, _ to: Loose) -> Bool {
        let oldRows = Self.distinct(old.rows(of: from.tables.old, in: part)).map(\.name)
        let newRows = Self.distinct(new.rows(of: to.tables.new, in: part)).map(\.name)
        func neighbour(_ rows: [String], _ index: Int) -> String? { rows.indices.contains(index) ? rows[index] : nil }
        return neighbour(oldRows, from.index - 1) == neighbour(newRows, to.index - 1)
            || neighbour(oldRows, from.index + 1) == neighbour(newRows, to.index + 1)
    }

    /// Rows that went from one table and came, with the same name, type and words, in another: into a new object, out
    /// of one that is gone, or between two that stayed.
    func findMoves() -> [Found] {
        let gone = removed + inside(removed, of: old, isOld: true)
        let come = added + inside(added, of: new, isOld: false)
        let loosePaths = (Set(removed.map(\.path)), Set(added.map(\.path)))
        var found: [Found] = []
        for from in gone {
            let targets = come.filter { isMove(from, $0) && $0.path != from.path }
            guard targets.count == 1, let to = targets.first else { continue }
            guard gone.count(where: { isMove($0, to) && $0.path != to.path }) == 1 else { continue }
            // A row inside an object that went, found inside one that came, is the object's story.
            guard loosePaths.0.contains(from.path) || loosePaths.1.contains(to.path) else { continue }
            found.append((from, to, .moved))
        }
        return found
    }

    private func isMove(_ from: Loose, _ to: Loose) -> Bool {
        guard from.field.name == to.field.name, relation(from.field, to.field) == .same else { return false }
        guard isSameLanguage else { return true }
        let (a, b) = (RenderedText.of(from.field.description), RenderedText.of(to.field.description))
        return a == b || Similarity.texts(a, b) >= 0.6
    }

    /// The rows of the tables below rows that only one side has.
    private func inside(_ rows: [Loose], of page: Page, isOld: Bool) -> [Loose] {
        var seen = Set(places.keys.compactMap { isOld ? $0.old : $0.new })
        var known = Set(matches.map { isOld ? $0.oldPath : $0.newPath })
        var result: [Loose] = []
        var level = rows.sorted { $0.path < $1.path }
        while !level.isEmpty {
            var next: [Loose] = []
            for row in level {
                guard let table = page.table(of: row.field.type, in: part), seen.insert(table).inserted else {
                    continue
                }
                let prefix = row.field.childPrefix(at: row.path)
                for (index, field) in Self.distinct(page.rows(of: table, in: part)).enumerated() {
                    let path = field.path(below: prefix)
                    guard known.insert(path).inserted else { continue }
                    let tables = isOld ? TablePair(old: table, new: nil) : TablePair(old: nil, new: table)
                    next.append(Loose(field: field, path: path, tables: tables, index: index))
                }
            }
            result += next
            level = next
        }
        return result
    }
}
