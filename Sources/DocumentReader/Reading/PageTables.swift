import APIModel
import PageOutline

/// A table or list of a page and what it is, before its rows are read.
struct PageTable: Sendable {
    var element: Int
    var grid: Grid
    var columns: [Profile.ColumnRole: Int]
    var captions: [PageMap.Caption]
    /// What the captions say; nil where they say nothing.
    var role: Profile.TableRole?
    /// The caption that says it.
    var decisive: PageMap.Caption?
    /// The index of the unit that it stands in.
    var unit: Int?
    /// The index after its last element.
    var end: Int
    /// Whether each row gives a value of the member that it names.
    var listsValuesOfMembers = false
    /// Whether it is a list whose items are fields.
    var isList = false
    /// The texts of the column of names.
    var names: [String] {
        guard let column = columns[.name] else { return [] }
        return grid.rows.map { $0.cells[column].text.plain.trimmingCharacters(in: "» `*?") }
    }
}

/// A page with its units and tables found: what profile and outline say, no row read.
struct PageLayoutMap: Sendable {
    let map: PageMap
    let units: [Unit]
    let tables: [PageTable]
    private let profile: Profile

    init(_ map: PageMap, _ profile: Profile) {
        self.map = map
        self.profile = profile
        let units = UnitFinder(map: map, profile: profile).units()
        self.units = units
        var tables: [PageTable] = []
        var index = 0
        let routes = Set(units.flatMap { $0.sites.map(\.element) })
        let routeTables = Set(
            units.flatMap { $0.sites.compactMap { $0.place == .table ? $0.element : $0.list } })
        let facts = Set(units.flatMap(\.sites).filter { $0.place == .parts || $0.place == .item }.map(\.element))
        while index < map.elements.count {
            defer { index += 1 }
            let unit = units.firstIndex { $0.range.contains(index) }
            let start = unit.map { units[$0].range.lowerBound + 1 } ?? 0
            switch map.elements[index].content {
            case .table(let grid):
                if routeTables.contains(index) { continue }
                let grid = MergedNames.split(grid)
                let columns = TableReader.columns(of: grid, profile)
                tables.append(
                    Self.table(index, grid, columns, map, profile, unit, start, end: index + 1, routes: routes))
            case .item:
                if Self.statesFacts(index, map, facts) { continue }
                let end = unit.map { units[$0].range.upperBound } ?? map.elements.count
                let captions = map.captions(of: index, from: start)
                guard captions.first.map({ profile.role(of: $0) != nil }) ?? false || profile.captions.isEmpty,
                    let list = ListTable.grid(from: index, in: map, end: end, profile)
                else { continue }
                let table = Self.table(
                    index, list.grid, ListTable.columns, map, profile, unit, start, end: list.end, routes: routes)
                // A list behind a table that the same caption introduces explains the table.
                let isRemark = tables.contains { $0.unit == unit && $0.decisive == table.decisive && !$0.isList }
                if !isRemark {
                    tables.append(table)
                    tables[tables.count - 1].isList = true
                }
                index = list.end - 1
            case .tag, .paragraph:
                let end = unit.map { units[$0].range.upperBound } ?? map.elements.count
                guard !routes.contains(index), let run = Self.run(at: index, map, profile, unit, start, end: end) else {
                    continue
                }
                tables.append(run)
                index = run.end - 1
            case .heading, .fence: continue
            }
        }
        Self.decideRepeated(&tables, map, profile)
        for index in tables.indices where tables[index].columns[.value] != nil && tables[index].columns[.type] == nil {
            let names = tables[index].names
            guard !names.isEmpty, tables[index].columns[.required] == nil else { continue }
            let before = tables[..<index].last { $0.columns[.type] != nil }.map { Set($0.names) } ?? []
            tables[index].listsValuesOfMembers =
                Set(names).count < names.count || names.contains(where: before.contains)
        }
        self.tables = tables
    }

    /// Of two tables of an operation below captions of the same words, the second is of the answer where a caption of it
    /// stands between: `**Request**`, `**Fields**`, `**Response**`, `**Fields**`.
    private static func decideRepeated(_ tables: inout [PageTable], _ map: PageMap, _ profile: Profile) {
        for index in tables.indices {
            guard tables[index].unit != nil, let own = tables[index].decisive, own.level <= 7,
                tables[index].role?.isRequest == true,
                let first = tables[..<index].last(where: {
                    $0.unit == tables[index].unit && $0.decisive?.key == own.key && $0.decisive?.index != own.index
                })?.decisive
            else { continue }
            let between = (first.index + 1..<own.index).reversed().lazy.compactMap { next -> Set<Profile.Mention>? in
                guard let label = map.labels[next], label.level <= own.level, label.key != own.key,
                    let text = map.elements[next].inline
                else { return nil }
                let caption = PageMap.Caption(index: next, level: label.level, key: label.key, text: text)
                let classes = profile.classes(of: caption).intersection([.request, .response, .errors])
                return classes.isEmpty ? nil : classes
            }
            guard let classes = between.first, !classes.contains(.request) else { continue }
            tables[index].role = classes.contains(.errors) ? .errors : .response
        }
    }

    /// Whether an item stands beside the one of a route (`- Method: GET`, `- Path: /x`, `- Auth: none`): such are no fields.
    private static func statesFacts(_ index: Int, _ map: PageMap, _ facts: Set<Int>) -> Bool {
        guard !facts.isEmpty, case .item(_, let level) = map.elements[index].content else { return false }
        return map.listRange(at: index).contains { other in
            guard facts.contains(other), case .item(let text, level) = map.elements[other].content else { return false }
            return !RouteSites.labelled(text.plain).label.isEmpty
        }
    }

    static func table(
        _ index: Int, _ grid: Grid, _ columns: [Profile.ColumnRole: Int], _ map: PageMap, _ profile: Profile,
        _ unit: Int?,
        _ start: Int, end: Int, routes: Set<Int>
    ) -> PageTable {
        // The route right before a table introduces nothing.
        let captions = map.captions(of: index, from: start).filter { !routes.contains($0.index) }
        let decisive = profile.role(of: captions)
        var (role, columns) = (decisive?.role, columns)
        // Inside an operation the object of the request is its body, no type of its own.
        if unit != nil, role == .model, let caption = decisive?.caption, profile.classes(of: caption).contains(.request)
        {
            role = .body
        }
        // Values beside the names of headers and parameters are examples.
        if let own = role, own.isRequest, own != .request, decisive?.caption == captions.first, columns[.type] == nil,
            columns[.required] == nil, columns[.name] != nil, columns[.example] == nil
        {
            columns[.example] = columns.removeValue(forKey: .value)
        }
        return PageTable(
            element: index, grid: grid, columns: columns, captions: captions, role: role,
            decisive: decisive?.caption, unit: unit, end: end)
    }

    /// Adds the page's tables of named types to an index.
    ///
    /// - Parameter references: the words in type cells and the anchors of links on all pages.
    func addModels(to index: inout ModelIndex, page: Int, references: Set<String>) {
        var isFirst = true
        for table in tables {
            if table.listsValuesOfMembers { continue }
            let isValues = table.columns[.value] != nil && table.columns[.type] == nil || table.role == .values
            guard isValues || table.columns[.name] != nil else { continue }
            // Inside an operation only what its captions do not claim for request or answer can be a type of its own.
            if table.unit != nil, let role = table.role, role != .model, role != .values {
                guard let own = table.captions.first, table.captions.count > 1 || own != table.decisive,
                    isTitle(own, of: table)
                        || references.contains(Words.typeKey(Words.withoutNumbering(own.text.plain)))
                else { continue }
                // Below the caption of a side itself a table is that side, not a type that is called like it.
                if own == table.decisive, side(of: table) == nil { continue }
            }
            if table.unit == nil, let role = table.role, role != .model, role != .values, role != .nested { continue }
            var captions = table.captions
            if table.unit == nil { captions = map.captions(of: table.element, from: 0) }
            guard let first = captions.first else { continue }
            let headings = map.headings(above: table.element)
            var links = [first.index].flatMap(anchors) + headings.flatMap(anchors)
            let file = ModelIndex.pageKey(map.path)
            links = links.flatMap { [file + "#" + $0, "#" + $0] }
            let named = captions.filter { $0.level <= 7 || $0.text.plain.count <= 60 }
            let names = named.prefix(3).map { Words.withoutNumbering($0.text.plain) }
            if isFirst, units.isEmpty {
                links.append(file)
            }
            isFirst = false
            let own = named.first {
                Words.isIdentifier($0.text.plain.split(separator: " ").first.map(String.init) ?? "")
            }
            index.add(
                ModelIndex.Entry(
                    page: page, element: table.element, name: modelName(own ?? first, headings),
                    source: map.place(first.index), isValues: isValues, isRequest: side(of: table),
                    rowCount: table.grid.rows.count, isInUnit: table.unit != nil),
                names: names + (units.isEmpty ? [file] : []), links: links)
        }
    }

    /// Whether a heading of its own names a table as a type, on pages that are all of the same parts.
    private func isTitle(_ caption: PageMap.Caption, of table: PageTable) -> Bool {
        !profile.parts.isEmpty && caption.level <= 6 && caption != table.decisive
            && Words.isIdentifier(caption.text.plain)
    }

    /// The side that the captions around a type's own say.
    private func side(of table: PageTable) -> Bool? {
        for caption in table.captions.dropFirst() {
            guard let role = profile.role(of: caption) else { continue }
            return role.isRequest ? true : role == .response ? false : nil
        }
        return nil
    }

    /// The words of type cells, and of the links in them.
    func references() -> Set<String> {
        var result: Set<String> = []
        var seen: Set<String> = []
        for table in tables {
            guard let column = table.columns[.type] else { continue }
            for row in table.grid.rows {
                let text = row.cells[column].text
                // Most cells of a column say what an earlier one says.
                guard seen.insert(text.plain).inserted || text.runs.contains(where: { $0.link != nil }) else {
                    continue
                }
                result.insert(Words.typeKey(text.plain))
                for word in text.plain.split(whereSeparator: { !($0.isLetter || $0.isDigit || $0 == "_") }) {
                    result.insert(Words.typeKey(String(word)))
                }
                for run in text.runs where run.link != nil { result.insert(Words.typeKey(run.text)) }
            }
        }
        return result
    }

    /// The name of a model: of its caption, or of the heading above where the caption is a word that many share.
    private func modelName(_ caption: PageMap.Caption, _ headings: [Int]) -> String {
        let key = caption.key
        // Where every part has its heading, what stands below a heading of its own is called so.
        if !profile.parts.isEmpty { return caption.text.plain }
        let isCommon =
            tables.count { $0.captions.first?.key == key } > 1
            || ["properties", "fields", "members", "attributes"].contains(key)
        if isCommon, let heading = headings.first(where: { $0 != caption.index }),
            let text = map.elements[heading].inline
        {
            return text.plain
        }
        return Words.withoutNumbering(caption.text.plain)
    }

    private func anchors(of index: Int) -> [String] {
        guard case .heading(_, let text, let anchor) = map.elements[index].content else { return [] }
        return [anchor?.lowercased(), ModelIndex.slug(text.plain)].compactMap { $0 }.filter { !$0.isEmpty }
    }
}
