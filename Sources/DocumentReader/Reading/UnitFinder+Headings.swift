import APIModel
import PageOutline

/// How far an operation reaches: up to the heading around its route and all that belongs to it.
extension UnitFinder {
    /// The heading that names the operation: the nearest that is no heading of the route alone; nil where it is the page.
    func heading(of group: [RouteSite], among groups: [[RouteSite]]) -> Int? {
        let element = group[0].element
        if case .heading = map.elements[element].content { return widened(element, around: group, among: groups) }
        var best: Int?
        for heading in map.headings(above: element) {
            let inside = count(of: groups, in: section(of: heading))
            guard inside == 1 || best == nil && !profile.routeHeadings.contains(map.key(heading)) else { break }
            if inside == 1, profile.routeHeadings.contains(map.key(heading)) { continue }
            best = heading
            break
        }
        return widened(best, around: group, among: groups)
    }

    private func section(of heading: Int?) -> Range<Int> {
        guard let heading else { return 0..<map.elements.count }
        return heading..<max(heading + 1, map.headingEnd[heading] ?? map.elements.count)
    }

    private func count(of groups: [[RouteSite]], in range: Range<Int>) -> Int {
        groups.count { range.contains($0[0].element) }
    }

    /// A section that holds a route and nothing else is a part of an operation: its tables stand in the sections beside it.
    private func widened(_ heading: Int?, around group: [RouteSite], among groups: [[RouteSite]]) -> Int? {
        var result = aroundContent(heading, group, groups)
        while let own = result, isRequestPart(own), count(of: groups, in: section(of: map.heading[own])) == 1 {
            result = map.heading[own]
        }
        return result
    }

    /// Whether a section is that of the request and one beside it that of the answer: the operation is around both.
    private func isRequestPart(_ heading: Int) -> Bool {
        let classes = profile.classes(in: map.key(heading))
        guard classes.contains(.request), !classes.contains(.response), let label = map.labels[heading] else {
            return false
        }
        var next = map.headingEnd[heading] ?? map.elements.count
        while next < map.elements.count, map.labels[next]?.level == label.level,
            map.heading[next] == map.heading[heading]
        {
            if profile.classes(in: map.key(next)).contains(.response) { return true }
            next = map.headingEnd[next] ?? map.elements.count
        }
        return false
    }

    private func aroundContent(_ heading: Int?, _ group: [RouteSite], _ groups: [[RouteSite]]) -> Int? {
        guard var own = heading, !hasContent(section(of: own), beside: group) else { return heading }
        while count(of: groups, in: section(of: map.heading[own])) == 1 {
            if hasContent(section(of: map.heading[own]), beside: group) { return map.heading[own] }
            guard let outer = map.heading[own] else { break }
            own = outer
        }
        return heading
    }

    /// Whether a part of the page holds a table, a fence or a list that is not the one of the route.
    private func hasContent(_ range: Range<Int>, beside group: [RouteSite]) -> Bool {
        let sites = Set(group.map(\.element))
        var isOfRoute = false
        for index in range {
            switch map.elements[index].content {
            case .table, .fence: if !sites.contains(index) { return true }
            case .item:
                if index == range.lowerBound || !map.isItem(index - 1) {
                    isOfRoute = map.listRange(at: index).contains(where: sites.contains)
                }
                if !isOfRoute { return true }
            case .heading, .paragraph, .tag: continue
            }
        }
        return false
    }
}
