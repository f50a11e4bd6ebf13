import APIModel
import PageOutline
package import SourceModel

/// What a profile takes of a set of pages, and what it leaves.
package struct DraftCoverage: Sendable {
    /// How many of what was seen were taken.
    package struct Share: Sendable, Hashable {
        package var taken = 0
        package var seen = 0

        /// The share in percent, 100 where nothing was seen.
        package var percent: Int { seen == 0 ? 100 : taken * 100 / seen }
    }

    /// What was left: its words, how often, and where first.
    package struct Rest: Sendable, Hashable {
        package var text: String
        package var count: Int
        package var place: SourceLocation
    }

    /// A kind of things that a profile takes.
    package enum Kind: String, Sendable, CaseIterable {
        case routes, tables, columns, words
    }

    package private(set) var shares: [Kind: Share] = [:]
    private var found: [Kind: [String: Rest]] = [:]

    /// What was left of a kind, the most frequent first.
    package func left(_ kind: Kind) -> [Rest] {
        (found[kind] ?? [:]).values.sorted { a, b in
            a.count != b.count ? a.count > b.count : a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
        }
    }

    /// Whether all that looks like a route or a table of fields was taken.
    package var takesAll: Bool { Kind.allCases.allSatisfy { left($0).isEmpty } }

    init(_ maps: [PageMap], _ profile: Profile, _ results: [PageResult]) {
        for kind in Kind.allCases { shares[kind] = Share() }
        let known = KnownRoutes(results)
        for (map, result) in zip(maps, results) {
            let layout = PageLayoutMap(map, profile)
            countRoutes(layout, profile, known)
            countTables(layout, profile, result)
            countWords(layout, profile, result)
        }
    }

    private mutating func take(_ kind: Kind, _ count: Int = 1) {
        shares[kind]?.taken += count
        shares[kind]?.seen += count
    }

    private mutating func leave(_ kind: Kind, _ text: String, _ place: SourceLocation) {
        shares[kind]?.seen += 1
        found[kind, default: [:]][text, default: Rest(text: text, count: 0, place: place)].count += 1
    }

    // MARK: Routes

    /// What has the form of a route and stands on a page without an operation.
    private mutating func countRoutes(_ layout: PageLayoutMap, _ profile: Profile, _ known: KnownRoutes) {
        take(.routes, layout.units.reduce(0) { $0 + $1.sites.count })
        guard layout.units.isEmpty else { return }
        let others = known.others(on: layout.map) { profile.classes(of: $0).contains(.example) }
        for site in others {
            let text = site.routes.first.map { "\($0.method?.rawValue ?? "") \($0.host ?? "")\($0.path)" } ?? ""
            leave(.routes, "\(Prose.excerpt(text)) in a \(site.place.rawValue)", Self.place(site.element, layout.map))
        }
        let sites = layout.map.routes
        guard sites.sites.isEmpty, let method = sites.methods.first, !sites.addresses.isEmpty else { return }
        leave(.routes, "a method and an address apart, below '\(method.key)'", Self.place(method.element, layout.map))
    }

    // MARK: Tables

    private mutating func countTables(_ layout: PageLayoutMap, _ profile: Profile, _ result: PageResult) {
        let unread = Set(result.findings.filter { $0.code == .tableUnread }.compactMap { $0.location?.line })
        let routes = Set(layout.units.flatMap { $0.sites.filter { $0.place == .table }.map(\.element) })
        for (index, element) in layout.map.elements.enumerated() where !routes.contains(index) {
            guard case .table(let grid) = element.content else { continue }
            let columns = TableReader.columns(of: grid, profile)
            let isTaken = columns[.name] != nil || columns[.value] != nil || columns[.status] != nil
            let place = SourceLocation(file: layout.map.path, line: element.line, column: element.column)
            let header = grid.header.map { Words.key($0.text) }
            if unread.contains(element.line) || !isTaken && looksLikeFields(grid, profile) {
                let before =
                    layout.map.captions(of: index, from: 0).first.map { " below '\(Prose.excerpt($0.text.plain))'" }
                    ?? ""
                leave(.tables, Prose.excerpt(header.joined(separator: " | ")) + before, place)
            } else if isTaken {
                take(.tables)
            }
            guard isTaken else { continue }
            for (key, cell) in zip(header, grid.header) where !key.isEmpty {
                if profile.columns[key] != nil {
                    take(.columns)
                } else {
                    leave(.columns, key, SourceLocation(file: layout.map.path, line: cell.line, column: cell.column))
                }
            }
        }
    }

    /// Whether most cells of some column are types, so that the table can be one of fields.
    private func looksLikeFields(_ grid: Grid, _ profile: Profile) -> Bool {
        let words = Lexicon.standard.scalars
        return grid.header.indices.contains { column in
            let count = grid.rows.count { words[Words.key($0.cells[column].text)] != nil }
            return count > 0 && count * 2 > grid.rows.count
        }
    }

    // MARK: Words

    private mutating func countWords(_ layout: PageLayoutMap, _ profile: Profile, _ result: PageResult) {
        var unknown = 0
        for finding in result.findings
        where [.typeUnknown, .typeWithoutTable, .requiredUnknown].contains(finding.code) {
            let what = finding.code == .requiredUnknown ? "required" : "type"
            unknown += 1
            leave(
                .words, "\(what): \(Prose.excerpt(finding.subject ?? finding.message))",
                finding.location ?? SourceLocation(file: ""))
        }
        var cells = 0
        for table in layout.tables where table.unit != nil {
            for role in [Profile.ColumnRole.type, .required, .optional] where table.columns[role] != nil {
                cells += table.grid.rows.count
            }
        }
        take(.words, max(0, cells - unknown))
    }

    private static func place(_ index: Int, _ map: PageMap) -> SourceLocation {
        SourceLocation(file: map.path, line: map.elements[index].line, column: map.elements[index].column)
    }
}
