import APIModel
import PageOutline

/// The part of a page that describes one operation, or several that share their tables.
struct Unit: Sendable {
    /// The site of the route or routes; one for each row of a table of routes.
    var sites: [RouteSite]
    /// The elements of the unit.
    var range: Range<Int>
    /// The heading that names it.
    var heading: Int?
}

/// Cuts a page into operations: each reaches from the heading that names it to the next.
struct UnitFinder {
    let map: PageMap
    let profile: Profile

    func units() -> [Unit] {
        let groups = group(sites())
        guard !groups.isEmpty else { return [] }
        let headings = groups.map { heading(of: $0, among: groups) }
        var starts: [Int] = []
        for (index, group) in groups.enumerated() {
            let first = group[0].element
            // Two routes below one heading part at the second; what introduces it directly goes with it.
            if index > 0, headings[index] == headings[index - 1] || headings[index] == nil {
                starts.append(lead(before: first, after: groups[index - 1].last.map { $0.element } ?? 0))
            } else {
                starts.append(headings[index] ?? (index == 0 ? 0 : first))
            }
        }
        return groups.indices.map { index in
            var end = index + 1 < groups.count ? starts[index + 1] : map.elements.count
            if let heading = headings[index], let limit = map.headingEnd[heading] { end = min(end, limit) }
            let start = min(starts[index], groups[index][0].element)
            return Unit(sites: groups[index], range: start..<max(end, start + 1), heading: headings[index])
        }
    }

    /// The first element of the prose right before a route that belongs to it: a bold title.
    private func lead(before index: Int, after previous: Int) -> Int {
        var start = index
        while start - 1 > previous, let label = map.labels[start - 1], label.level <= 7 { start -= 1 }
        return start
    }

    // MARK: Sites

    /// The sites that count, in the order of the page: of the places that the profile names, no examples, no repetitions.
    func sites() -> [RouteSite] {
        let found = map.routes
        var whole = found.sites.filter { profile.routes.contains($0.place) && !isExample($0) }
        if profile.routes.contains(.parts) {
            whole += pairs(found).filter { pair in
                !whole.contains {
                    abs($0.element - pair.element) <= 2 && $0.routes.first?.path == pair.routes.first?.path
                }
            }
            whole.sort { ($0.element, $0.row ?? 0) < ($1.element, $1.row ?? 0) }
        }
        whole = withAddressesAlone(withTemplates(whole, found), found)
        if whole.isEmpty { whole = namedSites() }
        if whole.isEmpty, profile.routes.contains(.selector) { whole = selectorSite().map { [$0] } ?? [] }
        return describedElsewhere(withoutRepetitions(whole))
    }

    /// The operation of a page whose calls all have one address: the value of the parameter that tells them apart.
    private func selectorSite() -> RouteSite? {
        guard let selector = profile.selector else { return nil }
        let title = Self.title(of: map)
        for (index, element) in map.elements.enumerated() {
            guard case .table(let grid) = element.content else { continue }
            for row in grid.rows {
                guard row.cells.first?.text.plain.trimmingCharacters(in: "*") == selector else { continue }
                guard let value = Self.selectorValue(in: row, title: title) else { continue }
                let item = RouteText.QueryItem(name: selector, value: value)
                let routes = [HTTPMethod.get, .post].map {
                    RouteText(method: $0, path: "/", query: [item], title: value)
                }
                // The page is the operation: its heading is around all of it, or there is none.
                let heading = map.headings(above: index).last { map.headingEnd[$0] == map.elements.count && $0 < 3 }
                return RouteSite(place: .selector, element: heading ?? 0, routes: routes)
            }
        }
        return nil
    }

    /// The words that name a page: its first heading, its title, its file.
    static func title(of map: PageMap) -> String {
        let heading = map.elements.lazy.compactMap { element -> String? in
            if case .heading(_, let text, _) = element.content { text.plain } else { nil }
        }.first
        let front = map.outline.frontMatter.first { $0.key == "title" }?.value
        let file = map.path.split(separator: "/").last?.split(separator: ".").dropLast().joined(separator: ".")
        return [heading, front, file].compactMap { $0 }.joined(separator: " ")
    }

    /// The word in a row that the page's title has, too.
    static func selectorValue(in row: Grid.Row, title: String) -> String? {
        let words = Set(
            title.split { !($0.isASCII && ($0.isLetter || $0.isDigit || "_.-".contains($0))) }.map(String.init))
        for cell in row.cells.dropFirst() {
            let found = cell.text.plain.split { !($0.isASCII && ($0.isLetter || $0.isDigit || "_.-".contains($0))) }
                .map(String.init)
            let bare = found.map { $0.trimmingCharacters(in: "._-") }
            if let value = bare.first(where: { $0.count > 2 && words.contains($0) }) { return value }
        }
        return nil
    }

    private func isExample(_ site: RouteSite) -> Bool {
        if site.place != .tag, site.routes.allSatisfy({ $0.path == "/" && $0.query.isEmpty }) { return true }
        if site.place == .heading { return profile.classes(in: map.key(site.element)).contains(.example) }
        guard site.place == .fence || site.place == .paragraph else { return false }
        let captions = map.captions(of: site.element, from: 0)
        return captions.contains { $0.level > 1 && profile.classes(of: $0).contains(.example) }
    }

    /// A route that repeats one before it with values for its placeholders is an example of it; a table that lists routes
    /// which have places of their own is an overview.
    private func withoutRepetitions(_ sites: [RouteSite]) -> [RouteSite] {
        let own = sites.filter { $0.place != .table }
        let listed = sites.filter { $0.row != nil }
        let repeated = listed.filter { row in
            own.contains { site in
                site.routes.contains { a in row.routes.contains { a.isInstance(of: $0) || $0.isInstance(of: a) } }
            }
        }
        let isOverview = !listed.isEmpty && repeated.count * 2 > listed.count
        var result: [RouteSite] = []
        for site in sites {
            if isOverview, site.row != nil { continue }
            let isRepetition = result.suffix(4).contains { earlier in
                earlier.element != site.element && earlier.row == nil && site.row == nil
                    && (sharesHeading(earlier.element, site.element)
                        || isShown(site, after: earlier, last: result.last))
                    && site.routes.allSatisfy { route in
                        earlier.routes.contains {
                            route.isInstance(of: $0) && route.mayShow($0)
                                && (route.path != $0.path || site.isMessage || route.host != nil)
                        }
                    }
            }
            if !isRepetition { result.append(site) }
        }
        return result
    }

    /// Whether a site shows a whole call where the one right before it states the route: a host, headers, a body.
    private func isShown(_ site: RouteSite, after earlier: RouteSite, last: RouteSite?) -> Bool {
        guard last?.element == earlier.element, site.place == .fence else { return false }
        let hasHost = site.routes.contains { $0.host != nil } && earlier.routes.allSatisfy { $0.host == nil }
        return hasHost || site.isMessage && !earlier.isMessage
    }

    /// Whether one of the two headings encloses the other: the elements may belong to one operation.
    private func sharesHeading(_ a: Int, _ b: Int) -> Bool {
        guard let first = map.heading[a] else { return map.heading[b] == nil || true }
        let above = map.headings(above: b)
        return above.contains(first)
            || map.headings(above: first).contains { above.contains($0) && map.heading[$0] != nil || above.first == $0 }
    }

    /// Methods and addresses that stand apart, put together: the nearest of each within one heading's reach.
    private func pairs(_ found: RouteSites) -> [RouteSite] {
        let methods = found.methods.filter { profile.methodCaptions.contains($0.key) }
        // Where the host says which service it is, an address without one is none.
        let addresses = found.addresses.filter { site in
            profile.pathCaptions.contains(site.key)
                && (!profile.servicesByHost || site.routes.allSatisfy { $0.host?.isEmpty == false })
        }
        let partners = partners(of: addresses, among: methods)
        return addresses.indices.compactMap { index in
            guard let method = partners[index] else { return nil }
            let address = addresses[index]
            var site = address
            site.place = .parts
            site.isWhole = true
            site.methodElement = method.element
            site.routes = method.routes.flatMap { half in
                address.routes.map { route in
                    var route = route
                    route.method = half.method
                    return route
                }
            }
            return site
        }
    }

    /// The method of each address: those that stand nearest go together first, so that an address of something else takes
    /// none away.
    private func partners(of addresses: [RouteSite], among methods: [RouteSite]) -> [Int: RouteSite] {
        var pairs: [(distance: Int, address: Int, method: Int)] = []
        for (number, address) in addresses.enumerated() {
            for (other, method) in methods.enumerated()
            where abs(method.element - address.element) < 24 && isTogether(method.element, address.element, addresses) {
                pairs.append((abs(method.element - address.element), number, other))
            }
        }
        var result: [Int: RouteSite] = [:]
        var used: Set<Int> = []
        for pair in pairs.sorted(by: { $0 < $1 }) where result[pair.address] == nil && !used.contains(pair.method) {
            result[pair.address] = methods[pair.method]
            used.insert(pair.method)
        }
        return result
    }

    /// Whether no other address stands between the two.
    private func isTogether(_ method: Int, _ address: Int, _ addresses: [RouteSite]) -> Bool {
        let between = min(method, address)...max(method, address)
        return between.count <= 24
            && !addresses.contains { $0.element != address && between.contains($0.element) && $0.element > method }
    }

    // MARK: Groups and their headings

    /// Sites of one table, one list or one run of lines describe operations that share their tables.
    private func group(_ sites: [RouteSite]) -> [[RouteSite]] {
        var groups: [[RouteSite]] = []
        for site in sites {
            if let last = groups.last?.last {
                let isSameTable = last.element == site.element
                let isSameList = last.place == .item && site.place == .item && site.element == last.element + 1
                let isSameBlock = last.place == .fence && site.place == .fence && site.element == last.element + 1
                if isSameTable || isSameList || isSameBlock {
                    groups[groups.count - 1].append(site)
                    continue
                }
            }
            groups.append([site])
        }
        return groups
    }
}
