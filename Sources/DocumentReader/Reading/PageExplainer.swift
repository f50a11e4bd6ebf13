import APIModel
import PageOutline

/// Tells element by element what a profile made of a page: units, captions, roles of tables and columns.
struct PageExplainer {
    let layout: PageLayoutMap
    let profile: Profile

    /// A line for each element: its place, what it is, and what it became.
    func lines() -> [(line: Int, text: String)] {
        let map = layout.map
        let sites = Dictionary(grouping: layout.units.flatMap(\.sites), by: \.element)
        let tables = Dictionary(layout.tables.map { ($0.element, $0) }, uniquingKeysWith: { first, _ in first })
        var result: [(Int, String)] = []
        for (index, element) in map.elements.enumerated() {
            if let unit = layout.units.first(where: { $0.range.lowerBound == index }) {
                result.append(
                    (element.line, "── operation, elements \(unit.range.lowerBound)..<\(unit.range.upperBound)"))
            }
            var text = kind(element) + " " + excerpt(element)
            for site in sites[index] ?? [] {
                let routes = site.routes.map { "\($0.method?.rawValue ?? "?") \($0.host ?? "")\($0.path)" }
                text += "\n    route in \(site.place.rawValue): \(routes.joined(separator: ", "))"
            }
            if let table = tables[index] { text += "\n" + describe(table) }
            if case .fence = element.content { text += "\n" + describe(map.captions(of: index, from: 0)) }
            result.append((element.line, text))
        }
        return result
    }

    private func describe(_ table: PageTable) -> String {
        let columns = table.columns.sorted { $0.value < $1.value }.map { "\($0.value + 1) \($0.key.rawValue)" }
        let role = table.role?.rawValue ?? "not said"
        return "    table: \(role); columns \(columns.joined(separator: ", "))\n" + describe(table.captions)
    }

    private func describe(_ captions: [PageMap.Caption]) -> String {
        captions.map { caption in
            let role = profile.role(of: caption)?.rawValue ?? "-"
            let words = profile.classes(of: caption).map(\.rawValue).sorted().joined(separator: " ")
            return "    caption \(caption.level) '\(caption.key)': \(role) (\(words))"
        }.joined(separator: "\n")
    }

    private func kind(_ element: Element) -> String {
        switch element.content {
        case .heading(let level, _, let anchor): "heading \(level)\(anchor.map { " #\($0)" } ?? "")"
        case .paragraph: element.isQuoted ? "quotation" : "paragraph"
        case .item(_, let level): "item \(level)"
        case .table: "table"
        case .fence(let fence): "fence \(fence.info)"
        case .tag(let tag): "tag \(tag.name)"
        }
    }

    private func excerpt(_ element: Element) -> String {
        switch element.content {
        case .table(let grid): grid.header.map { Words.key($0.text) }.joined(separator: " | ")
        case .fence(let fence): Prose.excerpt(fence.text)
        case .tag(let tag): tag.text
        default: Prose.excerpt(element.inline?.plain ?? "")
        }
    }
}

extension ProfileChoice {
    /// What the profile makes of each page of a set, line by line.
    package func explain(_ set: PageSet) -> [(path: String, lines: [(line: Int, text: String)])] {
        set.maps.map { map in
            (map.path, PageExplainer(layout: PageLayoutMap(map, profile), profile: profile).lines())
        }
    }
}
