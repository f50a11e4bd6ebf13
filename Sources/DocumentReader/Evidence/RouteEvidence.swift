import APIModel
import PageOutline

/// Where routes stand on the pages.
struct RouteEvidence {
    let maps: [PageMap]
    let lexicon: Lexicon

    func decide(_ profile: inout Profile) {
        let found = maps.map(\.routes)
        var places: [Profile.RoutePlace: Int] = [:]
        var inCells = 0
        for (map, sites) in zip(maps, found) {
            for site in sites.sites where !isExample(site, map, profile) {
                // A list that has routes in one cell points to them, where most stand elsewhere.
                if site.place == .table, site.info == RouteSites.cellInfo {
                    inCells += 1
                } else {
                    places[site.place, default: 0] += 1
                }
            }
        }
        if inCells > places.values.reduce(0, +) { places[.table, default: 0] += inCells }
        let total = places.values.reduce(0, +)
        for (place, count) in places where count * 50 >= total || place == .tag { profile.routes.insert(place) }
        decideParts(found, total, &profile)
        AddressEvidence(maps: maps, lexicon: lexicon).decide(found, whole: total, &profile)
        decideQuery(found, &profile)
        if profile.routes.isEmpty { decideSelector(&profile) }
        if profile.routes.isEmpty { NameEvidence(maps: maps).decide(&profile) }
        decideHeadings(found, &profile)
    }

    /// A fence that an example's caption introduces.
    private func isExample(_ site: RouteSite, _ map: PageMap, _ profile: Profile) -> Bool {
        guard site.place == .fence || site.place == .paragraph || site.place == .item else { return false }
        let captions = map.captions(of: site.element, from: 0)
        return captions.prefix(2).contains { profile.classes(of: $0).contains(.example) }
            || site.place == .item && site.key.isEmpty
    }

    // MARK: Parts

    /// Captions below which methods and addresses stand apart: those that stand on most pages where both occur.
    private func decideParts(_ found: [RouteSites], _ whole: Int, _ profile: inout Profile) {
        var methods: [String: Int] = [:]
        var addresses: [String: Int] = [:]
        var pairs = 0
        for sites in found {
            pairs += min(sites.methods.count, sites.addresses.count)
            for site in sites.methods { methods[site.key, default: 0] += 1 }
            for site in sites.addresses where isFullAddress(site) { addresses[site.key, default: 0] += 1 }
        }
        guard pairs > 0, pairs * 4 > whole || whole == 0 else { return }
        let methodCount = methods.values.reduce(0, +)
        let frequent = methods.filter { $0.value * 5 >= methodCount || lexicon.routes.contains($0.key) }
        profile.methodCaptions = Set(frequent.keys)
        // An address without a label stands right before or behind the method: all captions of addresses near one count.
        var near: Set<String> = []
        for sites in found {
            for address in sites.addresses where isFullAddress(address) {
                let isNear = sites.methods.contains {
                    profile.methodCaptions.contains($0.key) && abs($0.element - address.element) <= 6
                }
                if isNear { near.insert(address.key) }
            }
        }
        profile.pathCaptions = near
        if !near.isEmpty { profile.routes.insert(.parts) }
    }

    private func isFullAddress(_ site: RouteSite) -> Bool {
        site.routes.contains { $0.path.count > 1 || $0.host != nil }
    }

    // MARK: One address

    /// A parameter in the query of all routes at one path, with another value in each.
    private func decideQuery(_ found: [RouteSites], _ profile: inout Profile) {
        var values: [String: [String: Set<String>]] = [:]
        var counts: [String: Int] = [:]
        for route in found.flatMap({ $0.sites + $0.addresses }).flatMap(\.routes) {
            counts[route.path, default: 0] += 1
            for item in route.query where Words.isIdentifier(item.value) && item.value.utf8.count > 2 {
                values[route.path, default: [:]][item.name, default: []].insert(item.value)
            }
        }
        let names = values.flatMap { path, names in
            names.filter { $0.value.count > 1 && $0.value.count * 3 >= counts[path] ?? 0 }.map {
                ($0.value.count, $0.key)
            }
        }
        guard let best = names.max(by: { ($0.0, $1.1) < ($1.0, $0.1) }) else { return }
        profile.selector = best.1
    }

    /// A row that stands on the pages with another value each, which the page's title has, too.
    private func decideSelector(_ profile: inout Profile) {
        var values: [String: Set<String>] = [:]
        for map in maps {
            let title = UnitFinder.title(of: map)
            for element in map.elements {
                guard case .table(let grid) = element.content else { continue }
                for row in grid.rows {
                    guard let name = row.cells.first?.text.plain.trimmingCharacters(in: "*"), Words.isIdentifier(name),
                        let value = UnitFinder.selectorValue(in: row, title: title)
                    else { continue }
                    values[name, default: []].insert(value)
                }
            }
        }
        guard
            let best = values.filter({ $0.value.count * 2 >= maps.count }).max(by: {
                ($0.value.count, $1.key) < ($1.value.count, $0.key)
            })
        else { return }
        profile.selector = best.key
        profile.routes = [.selector]
    }

    // MARK: Headings of routes

    /// Headings right above a route that stand above other routes, too: they name the route and not the operation.
    private func decideHeadings(_ found: [RouteSites], _ profile: inout Profile) {
        var count: [String: Int] = [:]
        for (map, sites) in zip(maps, found) {
            let own =
                sites.sites.filter { profile.routes.contains($0.place) }
                + (profile.routes.contains(.parts) ? sites.addresses : [])
            var seen: Set<Int> = []
            for site in own {
                guard let heading = map.heading[site.element], seen.insert(heading).inserted else { continue }
                let key = map.key(heading)
                count[key, default: 0] += 1
                if lexicon.routes.contains(key), map.heading[heading] != nil { profile.routeHeadings.insert(key) }
            }
        }
        for (key, number) in count where number >= 3 { profile.routeHeadings.insert(key) }
    }
}
