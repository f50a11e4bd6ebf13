import APIModel

/// Finds which rows of OLD and NEW are the same row, table by table from the page's own table downwards.
///
/// Tables are paired by the rows that name them, not by paths: a table that several rows name is compared once, at the
/// shortest path that leads to it on both sides.
struct RowMatcher {
    /// A table of OLD and the table of NEW that stands for it; nil for the page's own table.
    struct TablePair: Hashable {
        var old: Int?
        var new: Int?
    }

    /// How a row of NEW was found to be one of OLD.
    enum Origin { case sameName, renamed, moved }

    /// A row that both sides have.
    struct Match {
        var old: Field
        var new: Field
        var oldPath: String
        var newPath: String
        /// The tables that the two rows stand in.
        var tables: TablePair
        var origin: Origin
        var relation: TypeRelation
    }

    /// A row that only one side has.
    struct Loose {
        var field: Field
        var path: String
        var tables: TablePair
        /// Its place among the rows of its table.
        var index: Int
    }

    /// Where a pair of tables is reached first, and by which other rows.
    struct Place {
        var oldPrefix: String
        var newPrefix: String
        var also: [String] = []
    }

    let old: Page
    let new: Page
    let part: Page.Part
    let isSameLanguage: Bool

    private(set) var matches: [Match] = []
    var removed: [Loose] = []
    var added: [Loose] = []
    /// The pairs of tables whose headings differ, with the rows that first named them.
    private(set) var renamedModels: [(old: Int, new: Int, match: Match)] = []
    private(set) var places: [TablePair: Place] = [:]
    /// Rows of which several could be the new name of one old row, or the reverse.
    var ambiguities: [(removed: Loose, candidates: [Loose])] = []
    private var frontier: [(pair: TablePair, oldPrefix: String, newPrefix: String)] = []

    init(old: Page, new: Page, part: Page.Part, isSameLanguage: Bool) {
        self.old = old
        self.new = new
        self.part = part
        self.isSameLanguage = isSameLanguage
    }

    /// Matches everything that can be matched.
    mutating func run(findsRenames: Bool) {
        let root = TablePair(old: nil, new: nil)
        frontier = [(root, part.rawValue, part.rawValue)]
        walk()
        while findsRenames {
            // An equal name elsewhere says more than another name here.
            var found = findMoves()
            if found.isEmpty { found = findRenames() }
            if found.isEmpty { break }
            let (gone, come) = (Set(found.map(\.removed.path)), Set(found.map(\.added.path)))
            removed.removeAll { gone.contains($0.path) }
            added.removeAll { come.contains($0.path) }
            for (removedRow, addedRow, origin) in found { join(removedRow, addedRow, origin) }
            walk()
        }
    }

    /// Visits the pairs of tables level by level; within a level in the order of their paths.
    private mutating func walk() {
        while !frontier.isEmpty {
            let level = frontier.sorted { ($0.newPrefix, $0.oldPrefix) < ($1.newPrefix, $1.oldPrefix) }
            frontier = []
            for (pair, oldPrefix, newPrefix) in level {
                if places[pair] != nil {
                    places[pair]?.also.append(newPrefix)
                    continue
                }
                places[pair] = Place(oldPrefix: oldPrefix, newPrefix: newPrefix)
                visit(pair, oldPrefix, newPrefix)
            }
        }
    }

    private mutating func visit(_ pair: TablePair, _ oldPrefix: String, _ newPrefix: String) {
        let newRows = Self.distinct(new.rows(of: pair.new, in: part))
        var places: [String: Int] = [:]
        for (index, row) in newRows.enumerated() { places[row.name] = index }
        var taken: Set<Int> = []
        for (index, row) in Self.distinct(old.rows(of: pair.old, in: part)).enumerated() {
            if let place = places[row.name] {
                taken.insert(place)
                let newRow = newRows[place]
                add(
                    Match(
                        old: row, new: newRow, oldPath: row.path(below: oldPrefix),
                        newPath: newRow.path(below: newPrefix),
                        tables: pair, origin: .sameName, relation: relation(row, newRow)))
            } else {
                removed.append(Loose(field: row, path: row.path(below: oldPrefix), tables: pair, index: index))
            }
        }
        for (index, row) in newRows.enumerated() where !taken.contains(index) {
            added.append(Loose(field: row, path: row.path(below: newPrefix), tables: pair, index: index))
        }
    }

    /// Whether every row of the object that `row` names was moved there (or away): then the moves tell of it.
    func isExplainedByMoves(_ row: Loose, isOld: Bool) -> Bool {
        let page = isOld ? old : new
        guard let table = page.table(of: row.field.type, in: part) else { return false }
        let moved = Set(matches.filter { $0.origin == .moved }.map { isOld ? $0.oldPath : $0.newPath })
        let prefix = row.field.childPrefix(at: row.path)
        let rows = page.rows(of: table, in: part)
        return !rows.isEmpty && rows.allSatisfy { moved.contains($0.path(below: prefix)) }
    }

    /// The first row of each name.
    static func distinct(_ rows: [Field]) -> [Field] {
        var names: Set<String> = []
        return rows.filter { names.insert($0.name).inserted }
    }

    private mutating func join(_ from: Loose, _ to: Loose, _ origin: Origin) {
        add(
            Match(
                old: from.field, new: to.field, oldPath: from.path, newPath: to.path,
                tables: TablePair(old: from.tables.old, new: to.tables.new), origin: origin,
                relation: relation(from.field, to.field)))
    }

    private mutating func add(_ match: Match) {
        matches.append(match)
        guard match.relation != .changed else { return }
        for (oldTable, newTable) in tablePairs(match) { follow(oldTable, newTable, match) }
    }

    /// The tables that the types of both rows name: the one of each, or of several those of one heading.
    private func tablePairs(_ match: Match) -> [(Int, Int)] {
        let olds = match.old.type.shapeNames.compactMap { old.table(of: .shape($0), in: part) }
        let news = match.new.type.shapeNames.compactMap { new.table(of: .shape($0), in: part) }
        if olds.count == 1, news.count == 1 { return [(olds[0], news[0])] }
        return olds.compactMap { table in
            news.first { new.name(of: $0) == old.name(of: table) }.map { (table, $0) }
        }
    }

    private mutating func follow(_ oldTable: Int, _ newTable: Int, _ match: Match) {
        if old.name(of: oldTable) != new.name(of: newTable),
            !renamedModels.contains(where: { $0.old == oldTable && $0.new == newTable })
        {
            renamedModels.append((oldTable, newTable, match))
        }
        frontier.append(
            (
                TablePair(old: oldTable, new: newTable), match.old.childPrefix(at: match.oldPath),
                match.new.childPrefix(at: match.newPath)
            ))
    }

    /// How the types of two rows relate.
    func relation(_ left: Field, _ right: Field) -> TypeRelation {
        TypeRelation(left.type, right.type) { isSameModel($0, $1) }
    }

    /// Two tables stand for one model when they have one heading, or when the heading of each is gone on the other side
    /// and most of their members are the same.
    private func isSameModel(_ left: TypeReference, _ right: TypeReference) -> Bool {
        guard let a = old.table(of: left, in: part), let b = new.table(of: right, in: part),
            let oldName = old.name(of: a), let newName = new.name(of: b)
        else { return left.shapeName == right.shapeName }
        if oldName == newName { return true }
        let side = old.operation.tables[a].side
        if new.operation.tables.contains(where: { $0.side == side && $0.documentedName == oldName }) { return false }
        if old.operation.tables.contains(where: { $0.side == side && $0.documentedName == newName }) { return false }
        return Similarity.sets(old.rows(of: a, in: part).map(\.name), new.rows(of: b, in: part).map(\.name)) >= 0.5
    }
}
