import APIModel
import ExampleReader
import PageOutline

/// Whether addresses without a method are the pages' routes: they stand below captions that repeat, or are headings, and
/// there are more of them than of routes with a method.
struct AddressEvidence {
    let maps: [PageMap]
    let lexicon: Lexicon

    func decide(_ found: [RouteSites], whole: Int, _ profile: inout Profile) {
        // Pages that have a word for the method state it; one that is misspelt is no address alone.
        guard !maps.contains(where: saysMethod) else { return }
        var paths: [String: Set<String>] = [:]
        var described: [String: Int] = [:]
        var methods: [HTTPMethod: Int] = [:]
        for (map, sites) in zip(maps, found) {
            let addresses = sites.addresses.filter { isRoute($0, map, profile) }
            for (number, site) in addresses.enumerated() {
                let isNew = site.routes.reduce(false) {
                    paths[site.key, default: []].insert($1.path).inserted || $0
                }
                let limit = number + 1 < addresses.count ? addresses[number + 1].element : map.elements.count
                let method = UnitFinder.shown(site, in: map, before: limit)
                if let method { methods[method, default: 0] += 1 }
                if isNew, method != nil || isDescribed(site.element..<limit, map, profile) {
                    described[site.key, default: 0] += 1
                }
            }
        }
        let keys = paths.filter { key, paths in
            let isKnown = key != RouteSites.headingKey && lexicon.routes.contains(key)
            return isKnown || paths.count > 1 && described[key, default: 0] * 2 >= paths.count
        }
        let count = keys.values.reduce(0) { $0 + $1.count }
        let paired = profile.routes.contains(.parts) ? profile.pathCaptions.count : 0
        guard count > 1, whole + paired == 0 || count > 2 * whole && paired == 0 else { return }
        profile.methodOtherwise = methods.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key ?? .get
        for key in keys.keys {
            if key == RouteSites.headingKey {
                profile.routes.insert(.heading)
            } else {
                profile.routes.insert(.parts)
                profile.pathCaptions.insert(key)
            }
        }
    }

    /// Whether a heading or a label is a word for the method.
    private func saysMethod(_ map: PageMap) -> Bool {
        let words = lexicon.columns[.method] ?? []
        return map.elements.indices.contains { index in
            guard let text = map.elements[index].inline, text.plain.utf8.count <= 120 else { return false }
            if case .heading = map.elements[index].content { return says(map.key(index), words) }
            let label = RouteSites.labelled(text.plain).label
            return !label.isEmpty && says(label, words)
        }
    }

    private func says(_ key: String, _ words: Set<String>) -> Bool {
        key.count <= 24
            && words.contains { key == $0 || key.hasSuffix(" " + $0) || $0.utf8.count > $0.count && key.hasSuffix($0) }
    }

    /// Whether an address may be one of a call: with a path, and no caption that speaks of examples or of a base.
    private func isRoute(_ site: RouteSite, _ map: PageMap, _ profile: Profile) -> Bool {
        guard site.routes.contains(where: { $0.path.count > 1 && !$0.path.hasSuffix(".md") }) else { return false }
        return !profile.classes(in: site.key).contains(.example)
    }

    /// Whether a table of members or an example stands in a part of a page.
    private func isDescribed(_ range: Range<Int>, _ map: PageMap, _ profile: Profile) -> Bool {
        range.contains { index in
            switch map.elements[index].content {
            case .table(let grid): TableReader.columns(of: grid, profile)[.name] != nil
            case .fence(let fence): LenientJSON.parse(fence.text) != nil
            case .heading, .paragraph, .item, .tag: false
            }
        }
    }
}
