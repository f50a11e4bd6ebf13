import PageOutline

/// The parts of a page that belong to one call, as far as headings tell before any profile does.
struct PageChunks {
    private let map: PageMap
    /// The elements that state a route or an address, in order.
    private let sites: [Int]

    init(_ map: PageMap) {
        self.map = map
        let found = map.routes
        sites = Set((found.sites + found.addresses).map(\.element)).sorted()
    }

    /// The section around an element that states a route: the innermost that does, else the page.
    func range(around index: Int) -> Range<Int> {
        for heading in map.headings(above: index) {
            let section = heading..<(map.headingEnd[heading] ?? map.elements.count)
            if hasSite(section) { return section }
        }
        return map.elements.indices
    }

    private func hasSite(_ range: Range<Int>) -> Bool {
        var low = 0
        var high = sites.count
        while low < high {
            let middle = (low + high) / 2
            if sites[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < sites.count && sites[low] < range.upperBound
    }
}

/// What the examples of each part of a page show, read once for each.
struct ShownByChunk {
    private let map: PageMap
    private let chunks: PageChunks
    private var found: [Range<Int>: ShownKinds] = [:]

    init(_ map: PageMap) {
        self.map = map
        chunks = PageChunks(map)
    }

    mutating func kinds(around index: Int) -> ShownKinds {
        let range = chunks.range(around: index)
        if let known = found[range] { return known }
        let kinds = ShownKinds(map, in: range)
        found[range] = kinds
        return kinds
    }
}
