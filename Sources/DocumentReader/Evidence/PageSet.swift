import PageOutline

/// A page in the form in which profiles read it.
package struct OutlinedPage: Sendable {
    let map: PageMap

    /// - Parameters:
    ///   - path: the page's path as findings cite it.
    ///   - group: its folder below the root of the pages.
    package init(bytes: [UInt8], path: String, group: String) {
        map = PageMap(outline: Outline(parsing: bytes), path: path, group: group)
    }

    /// Whether the page states a route, or the halves of one.
    package var hasRoute: Bool {
        let sites = RouteSites(map)
        return !sites.sites.isEmpty || !sites.methods.isEmpty && !sites.addresses.isEmpty
    }
}

extension OutlinedPage {
    /// Whether the page states calls of which no result knows: it is written in another way than the pages around it.
    package func isOfAnotherKind(than results: [PageResult]) -> Bool {
        let others = KnownRoutes(results).others(on: map) { caption in
            Lexicon.standard.mentions.contains { $0.value == .example && Words.contains(caption.key, word: $0.key) }
        }
        let hasFields = map.elements.contains { if case .table = $0.content { true } else { false } }
        return !others.isEmpty && hasFields
    }
}

/// Pages that are read together: words that one page explains stand on others.
package struct PageSet: Sendable {
    let maps: [PageMap]
    /// The name for the set's profile, and for its service where no address has a host.
    package let name: String

    package init(_ pages: [OutlinedPage], name: String) {
        maps = pages.map(\.map)
        self.name = name
    }

    package var count: Int { maps.count }

    /// Reads the pages by a profile; the results stand in the order of the pages.
    func read(_ profile: Profile) -> [PageResult] { PageSetReader(profile: profile).read(maps) }

    func draft() -> Draft { Drafter(maps: maps, name: name).draft() }
}
