import APIModel
import PageOutline

/// Reads paragraphs that begin with a name which is set off as rows of a table: `**name** required *string*`, and below it what
/// the member means; `` `name`: what it means``.
enum ParagraphFields {
    private static let longest = 400

    /// The table that the paragraphs from an element on make, and the index after the last of them; nil where they are no
    /// members.
    static func grid(from start: Int, in map: PageMap, end: Int, _ profile: Profile) -> (grid: Grid, end: Int)? {
        guard let first = row(at: start, map, profile) else { return nil }
        var rows = [first]
        var index = start + 1
        while index < end, rows.count < longest {
            switch map.elements[index].content {
            case .paragraph(let text):
                if let next = row(at: index, map, profile) {
                    rows.append(next)
                } else if introduces(index, map, profile) {
                    return (ListTable.grid(of: rows), index)
                } else {
                    describe(&rows[rows.count - 1], text)
                }
            case .item(let text, _): describe(&rows[rows.count - 1], text)
            case .heading, .table, .fence, .tag: return (ListTable.grid(of: rows), index)
            }
            index += 1
        }
        return (ListTable.grid(of: rows), index)
    }

    /// A label with the one member behind it: `**Required:** `name`: what it means`.
    static func labelled(at index: Int, in map: PageMap, _ profile: Profile) -> (grid: Grid, label: PageMap.Caption)? {
        guard case .paragraph(let text) = map.elements[index].content else { return nil }
        var runs = text.runs[...]
        guard let label = runs.popFirst(), label.style.contains(.strong), label.text.count <= 40 else { return nil }
        while let next = runs.first, next.kind == .text, next.text.allSatisfy({ $0.isWhitespace || ":：".contains($0) })
        {
            runs = runs.dropFirst()
        }
        guard runs.first?.kind == .code, isNamed(runs) else { return nil }
        let caption = PageMap.Caption(index: index, level: 7, key: Words.key(label.text), text: Inline(label.text))
        guard profile.role(of: caption)?.isRequest == true,
            let row = ListTable.row(
                Inline(source: text.source, runs: Array(runs), plain: text.plain), 0, map.elements[index], profile)
        else { return nil }
        return (ListTable.grid(of: [row]), caption)
    }

    private static func row(at index: Int, _ map: PageMap, _ profile: Profile) -> Grid.Row? {
        let element = map.elements[index]
        guard case .paragraph(let text) = element.content, let first = text.runs.first,
            first.kind == .code || first.style.contains(.strong), HTTPMethod(rawValue: first.text) == nil
        else { return nil }
        guard let row = ListTable.row(text, 0, element, profile) else { return nil }
        let isStated =
            !row.cells[1].text.isEmpty && LeadingFacts.isType(row.cells[1].text.plain, profile)
            || !row.cells[2].text.isEmpty
        return isStated || first.kind == .code && isNamed(text.runs[...]) ? row : nil
    }

    /// Whether a colon or a dash follows the code that a text begins with.
    private static func isNamed(_ runs: ArraySlice<Inline.Run>) -> Bool {
        let rest = Inline.text(of: runs.dropFirst()).drop { $0 == " " }
        return rest.first.map { ":：".contains($0) } == true && rest.count > 1 && !rest.contains("\n")
    }

    /// Whether a paragraph begins something else.
    private static func introduces(_ index: Int, _ map: PageMap, _ profile: Profile) -> Bool {
        guard let label = map.labels[index], let text = map.elements[index].inline else { return false }
        if label.level <= 7 { return true }
        let caption = PageMap.Caption(index: index, level: label.level, key: label.key, text: text)
        return text.plain.last.map { ":：".contains($0) } == true && profile.role(of: caption) != nil
    }

    private static func describe(_ row: inout Grid.Row, _ text: Inline) {
        row.cells[4].text = row.cells[4].text.followed(by: text)
    }
}
