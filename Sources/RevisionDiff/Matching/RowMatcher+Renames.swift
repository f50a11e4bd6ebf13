import APIModel

extension RowMatcher {
    typealias Found = (removed: Loose, added: Loose, origin: Origin)

    /// Rows of one table that went and came with equal type and requirement, where one is clearly the other's new name.
    mutating func findRenames() -> [Found] {
        var found: [Found] = []
        let goneRows = Dictionary(grouping: removed, by: \.tables)
        let comeRows = Dictionary(grouping: added, by: \.tables)
        var seen: Set<TablePair> = []
        for pair in removed.map(\.tables) where seen.insert(pair).inserted {
            guard let gone = goneRows[pair], let come = comeRows[pair] else { continue }
            found += findRenames(from: gone, to: come, pair)
        }
        return found
    }

    /// Below this two rows are two rows; the measures are those of ``RenameScore``.
    private static let threshold = 0.62
    /// A candidate that comes this close makes the reading ambiguous.
    private static let margin = 0.08
    /// The work is the product of both sides. Where it is more than this, most rows of the table are others, and only
    /// those are one whose words are the same, or whose names but for case and signs.
    private static let maximumPairs = 20_000

    private mutating func findRenames(from gone: [Loose], to come: [Loose], _ pair: TablePair) -> [Found] {
        let score = RenameScore(
            gone, come, isSameLanguage: isSameLanguage,
            oldNames: Self.distinct(old.rows(of: pair.old, in: part)).map(\.name),
            newNames: Self.distinct(new.rows(of: pair.new, in: part)).map(\.name))
        let isLarge = gone.count.multipliedReportingOverflow(by: come.count).partialValue > Self.maximumPairs
        let near = isLarge ? score.obvious() : gone.indices.map { _ in Array(come.indices) }
        var claims: [Int: [(row: Int, score: Double)]] = [:]
        var scores: [[(row: Int, score: Double)]] = []
        for i in gone.indices {
            let row = near[i].compactMap { j -> (row: Int, score: Double)? in
                guard relation(gone[i].field, come[j].field) == .same else { return nil }
                let value = score.of(i, j)
                return value >= Self.threshold - Self.margin ? (j, value) : nil
            }
            for (j, value) in row { claims[j, default: []].append((i, value)) }
            scores.append(row)
        }
        var found: [Found] = []
        for (i, from) in gone.enumerated() {
            let candidates = scores[i].filter { $0.score >= Self.threshold }
            guard let best = candidates.max(by: { $0.score < $1.score }) else { continue }
            let rivals = candidates.filter { $0.row != best.row && $0.score > best.score - Self.margin }
            let others = claims[best.row, default: []].filter { $0.row != i && $0.score > best.score - Self.margin }
            if rivals.isEmpty && others.isEmpty {
                found.append((from, come[best.row], .renamed))
            } else if !ambiguities.contains(where: { $0.removed.path == from.path }) {
                let rows = rivals.isEmpty ? [best.row] : candidates.map(\.row)
                ambiguities.append((from, rows.map { come[$0] }.sorted { $0.path < $1.path }))
            }
        }
        return found
    }

    /// Rows that went from one table and came, with the same name, type and words, in another: into a new object, out
    /// of one that is gone, or between two that stayed.
    func findMoves() -> [Found] {
        let gone = removed + inside(removed, of: old, isOld: true)
        let come = added + inside(added, of: new, isOld: false)
        let loosePaths = (Set(removed.map(\.path)), Set(added.map(\.path)))
        let (goneByName, comeByName) = (
            Dictionary(grouping: gone, by: \.field.name), Dictionary(grouping: come, by: \.field.name)
        )
        var found: [Found] = []
        for from in gone {
            // Of very many rows of one name none is clearly another.
            guard let same = comeByName[from.field.name], same.count <= 100 else { continue }
            let targets = same.filter { isMove(from, $0) && $0.path != from.path }
            guard targets.count == 1, let to = targets.first, let rivals = goneByName[to.field.name],
                rivals.count <= 100, rivals.count(where: { isMove($0, to) && $0.path != to.path }) == 1
            else { continue }
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
