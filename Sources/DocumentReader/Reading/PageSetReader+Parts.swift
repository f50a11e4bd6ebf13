import PageOutline

/// Parts of an operation that stand elsewhere: behind a link, at the operation before it, in a section for several.
extension PageSetReader {
    /// Whether the words of a unit say that it is like the one before it.
    func isAsAbove(_ unit: Unit, _ layout: PageLayoutMap) -> Bool {
        unit.range.contains { index in
            guard let text = layout.map.elements[index].inline?.plain.lowercased() else { return false }
            return profile.asAbove.contains { Words.holds(text, $0) }
        }
    }

    /// What a section says that the unit links to; a section with a route of its own speaks for itself alone.
    func linked(
        _ unit: Unit, _ layout: PageLayoutMap, _ page: Int, _ shared: Shared
    ) -> OperationReader.Content? {
        for index in unit.range {
            for run in layout.map.elements[index].inline?.runs ?? [] {
                guard let target = run.link, let mark = target.firstIndex(of: "#") else { continue }
                let file =
                    mark == target.startIndex
                    ? ModelIndex.pageKey(layout.map.path) : ModelIndex.pageKey(String(target[..<mark]))
                let anchor = String(target[target.index(after: mark)...]).lowercased()
                guard
                    let section = shared.sections[file + "#" + anchor]
                        ?? shared.sections[file + "#" + anchor.removingPercent]
                else { continue }
                let other = shared.layouts[section.page]
                let range = section.heading..<(other.map.headingEnd[section.heading] ?? other.map.elements.count)
                let hasRoute = other.units.contains { $0.sites.contains { range.contains($0.element) } }
                if hasRoute || section.page == page && unit.range.contains(section.heading) { continue }
                let content = parts(in: range, of: other, section.page, shared)
                if content.saysParts { return content }
            }
        }
        return nil
    }

    /// What a section without a route says, of which the unit and its neighbours are the only routes: their parameters
    /// said once for all.
    func saidOnceForAll(
        _ unit: Unit, _ layout: PageLayoutMap, _ page: Int, _ shared: Shared
    ) -> OperationReader.Content? {
        let map = layout.map
        func hasTable(_ range: Range<Int>) -> Bool {
            range.contains { if case .table = map.elements[$0].content { true } else { false } }
        }
        guard let heading = unit.heading, let parent = map.heading[heading], let end = map.headingEnd[parent],
            layout.units.count(where: {
                $0.heading.flatMap { map.heading[$0] } == parent && !hasTable($0.range)
            }) > 1
        else { return nil }
        var next = map.headingEnd[heading] ?? end
        while next < end {
            guard case .heading = map.elements[next].content, map.heading[next] == parent else { return nil }
            let section = next..<(map.headingEnd[next] ?? end)
            if !layout.units.contains(where: { $0.heading == next }) {
                let tables = layout.tables.filter { section.contains($0.element) && $0.role != nil }
                return tables.isEmpty ? nil : parts(in: section, of: layout, page, shared)
            }
            // Only routes that say nothing themselves stand before the section that speaks for them.
            if hasTable(section) { return nil }
            next = section.upperBound
        }
        return nil
    }

    private func parts(
        in range: Range<Int>, of layout: PageLayoutMap, _ page: Int, _ shared: Shared
    ) -> OperationReader.Content {
        var reader = OperationReader(layout: layout, page: page, profile: profile, models: shared.index) {
            types(shared.index, $0)
        }
        return reader.content(of: Unit(sites: [], range: range), index: nil, in: range)
    }
}

extension OperationReader.Content {
    /// Whether it has a table or an example of what is sent or answered.
    var saysParts: Bool { !request.isEmpty || hasResponseTable || !examples.isEmpty }

    /// Takes the parts of another; what the operation is for, it says itself.
    mutating func join(_ other: Self) {
        let own = self
        self = other
        if !own.description.isEmpty { (description, introduction) = (own.description, own.introduction) }
        if own.responseType != nil { responseType = own.responseType }
        if own.requestType != nil { requestType = own.requestType }
        if !own.codes.isEmpty { codes = own.codes }
    }
}
