import APIModel
import ExampleReader
import PageOutline

/// Routes whose parts stand further apart: an address without a method, an example beside its template, a list of routes
/// before the sections that describe them.
extension UnitFinder {
    /// How many elements may stand between the parts of one route.
    private static let reach = 24

    // MARK: Templates

    /// Messages with values in their paths, where the address with its placeholders stands beside them.
    func withTemplates(_ sites: [RouteSite], _ found: RouteSites) -> [RouteSite] {
        guard sites.contains(where: { $0.place == .fence }) else { return sites }
        let templates = found.addresses.filter { $0.routes.contains { $0.path.contains("{") } }
        guard !templates.isEmpty else { return sites }
        return sites.map { site in
            guard site.place == .fence, site.routes.count == 1, let route = site.routes.first, !route.path.contains("{")
            else { return site }
            let near = templates.filter { template in
                abs(template.element - site.element) < Self.reach && isOneSection(template.element, site.element)
                    && template.routes.contains { route.isInstance(of: $0) && route.path != $0.path }
            }
            guard let template = near.min(by: { abs($0.element - site.element) < abs($1.element - site.element) }),
                let path = template.routes.first?.path
            else { return site }
            var site = site
            site.routes[0].path = path
            return site
        }
    }

    /// Whether two elements stand below one heading that is not the page's, or in sections of one.
    private func isOneSection(_ a: Int, _ b: Int) -> Bool {
        let others = Set(map.headings(above: b).prefix(2))
        return map.headings(above: a).prefix(2).contains { others.contains($0) && map.labels[$0]?.level != 1 }
    }

    // MARK: Addresses alone

    /// Adds addresses for which no method is stated, where the profile says which one they have.
    func withAddressesAlone(_ sites: [RouteSite], _ found: RouteSites) -> [RouteSite] {
        guard let otherwise = profile.methodOtherwise else { return sites }
        let taken = Set(sites.map(\.element))
        var result = sites
        let alone = found.addresses.filter { isAlone($0) && !taken.contains($0.element) }
        for (number, address) in alone.enumerated() {
            let limit = number + 1 < alone.count ? alone[number + 1].element : map.elements.count
            let shown = Self.shown(address, in: map, before: limit)
            var site = address
            site.isWhole = true
            site.place = address.place == .heading ? .heading : .parts
            site.routes = address.routes.map { route in
                var route = route
                route.method = shown ?? otherwise
                return route
            }
            result.append(site)
        }
        return result.sorted { ($0.element, $0.row ?? 0) < ($1.element, $1.row ?? 0) }
    }

    private func isAlone(_ site: RouteSite) -> Bool {
        guard site.routes.contains(where: { $0.path.count > 1 }) else { return false }
        return site.key == RouteSites.headingKey
            ? profile.routes.contains(.heading) && site.place == .heading : profile.pathCaptions.contains(site.key)
    }

    /// The method of a command below an address that calls it.
    static func shown(_ address: RouteSite, in map: PageMap, before limit: Int) -> HTTPMethod? {
        for index in address.element..<max(address.element, min(limit, address.element + reach)) {
            guard case .fence(let fence) = map.elements[index].content, fence.text.contains("curl"),
                let command = CurlCommand.parse(fence.text), let target = RouteText.target(command.url),
                address.routes.contains(where: { target.isInstance(of: $0) })
            else { continue }
            return HTTPMethod(rawValue: command.method)
        }
        return nil
    }

    // MARK: Lists

    /// Rows of a list of routes whose names are headings of sections without a route: the sections describe them.
    func describedElsewhere(_ sites: [RouteSite]) -> [RouteSite] {
        let listed = sites.filter { $0.row != nil }
        guard listed.count > 1 else { return sites }
        var headings: [String: Int] = [:]
        for (index, element) in map.elements.enumerated() {
            guard case .heading = element.content, index > 0 else { continue }
            if headings.updateValue(index, forKey: map.key(index)) != nil { headings[map.key(index)] = -1 }
        }
        var used: Set<Int> = []
        var described = 0
        let moved = sites.map { site -> RouteSite in
            guard let heading = section(of: site, among: headings), used.insert(heading).inserted else { return site }
            described += 1
            var site = site
            (site.list, site.element, site.row, site.place) = (site.element, heading, nil, .heading)
            return site
        }
        guard described * 5 >= listed.count * 3 else { return sites }
        return moved.sorted { ($0.element, $0.row ?? 0) < ($1.element, $1.row ?? 0) }
    }

    /// The heading behind a row of a list that says what one of its cells says.
    private func section(of site: RouteSite, among headings: [String: Int]) -> Int? {
        guard let row = site.row, case .table(let grid) = map.elements[site.element].content,
            grid.rows.indices.contains(row)
        else { return nil }
        return grid.rows[row].cells.lazy.compactMap { cell -> Int? in
            guard !cell.text.isEmpty, let heading = headings[Words.key(cell.text)], heading > site.element else {
                return nil
            }
            return heading
        }.first
    }
}
