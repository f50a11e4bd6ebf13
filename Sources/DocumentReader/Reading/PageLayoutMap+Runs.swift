import PageOutline

/// Members that are no rows and no items: tags, and paragraphs that begin with a name.
extension PageLayoutMap {
    /// The table that begins at an element which is a tag or a paragraph.
    static func run(
        at index: Int, _ map: PageMap, _ profile: Profile, _ unit: Int?, _ start: Int, end: Int
    ) -> PageTable? {
        if case .tag = map.elements[index].content {
            guard let found = TagTable.table(from: index, in: map, end: end, profile) else { return nil }
            var table = table(
                index, found.grid, TagTable.columns, map, profile, unit, start, end: found.end, routes: [])
            // The tag says whose it is: the words around may speak of both sides.
            if found.isResponse {
                table.role = .response
            } else if table.role?.isRequest != true {
                table.role = .request
            }
            table.isList = true
            return table
        }
        guard case .paragraph(let text) = map.elements[index].content, let first = text.runs.first,
            first.kind == .code || first.style.contains(.strong)
        else { return nil }
        if let (grid, label) = ParagraphFields.labelled(at: index, in: map, profile) {
            var table = table(
                index, grid, ListTable.columns, map, profile, unit, start, end: index + 1, routes: [])
            table.captions.insert(label, at: 0)
            (table.role, table.decisive, table.isList) = (profile.role(of: label), label, true)
            return table
        }
        let captions = map.captions(of: index, from: start)
        guard captions.first.map({ profile.role(of: $0) != nil }) ?? false,
            let list = ParagraphFields.grid(from: index, in: map, end: end, profile)
        else { return nil }
        var table = table(index, list.grid, ListTable.columns, map, profile, unit, start, end: list.end, routes: [])
        table.isList = true
        return table
    }
}
