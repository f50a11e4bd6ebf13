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
        let sites = map.routes
        return !sites.sites.isEmpty || !sites.methods.isEmpty && !sites.addresses.isEmpty
    }
}

extension OutlinedPage {
    /// How many of the pages state calls of which no result knows: they are written in another way than the rest.
    package static func otherCount(_ pages: [OutlinedPage], _ results: [PageResult]) -> Int {
        let rest = zip(pages, results).filter { !$1.isOperation && $0.map.hasTables }.map(\.0)
        guard !rest.isEmpty else { return 0 }
        let known = KnownRoutes(results)
        return rest.count { page in
            !known.others(on: page.map) { caption in
                Lexicon.standard.mentions.contains { $0.value == .example && Words.contains(caption.key, word: $0.key) }
            }.isEmpty
        }
    }
}

/// Pages that are read together: words that one page explains stand on others.
package struct PageSet: Sendable {
    let maps: [PageMap]
    /// The name for the set's profile, and for its service where no address has a host.
    package let name: String

    package init(_ pages: [OutlinedPage], name: String) { self.init(maps: pages.map(\.map), name: name) }

    init(maps: [PageMap], name: String) {
        self.maps = maps
        self.name = name
    }

    package var count: Int { maps.count }

    /// Reads the pages by a profile; the results stand in the order of the pages.
    func read(_ profile: Profile) -> [PageResult] { PageSetReader(profile: profile).read(maps) }

    func draft() -> Profile { Drafter(maps: maps, name: name).draft() }
}
