import PageOutline

/// Reads tags of MDX or of a template that are members (`<Param body="name" type="string" required>`) as rows of a table.
enum TagTable {
    /// The header of the tables that tags become.
    static let columns: [Profile.ColumnRole: Int] = [
        .name: 0, .type: 1, .required: 2, .default: 3, .description: 4, .place: 5,
    ]

    private static let places = ["body", "path", "query", "header", "cookie"]

    /// A table, the index after its last element, and whether its tags say that they are of an answer.
    struct Found {
        var grid: Grid
        var end: Int
        var isResponse: Bool
    }

    /// The table that the tags from an element on make; nil where they are no members.
    static func table(from start: Int, in map: PageMap, end: Int, _ profile: Profile) -> Found? {
        guard case .tag(let first) = map.elements[start].content, row(of: first, map, start, nil) != nil else {
            return nil
        }
        var rows: [Grid.Row] = []
        var index = start
        var columns: [Int] = []
        while index < end {
            let element = map.elements[index]
            switch element.content {
            case .tag(let tag):
                guard tag.name == first.name else { return found(rows, index, first, profile) }
                while let last = columns.last, last >= element.column { columns.removeLast() }
                if let row = row(of: tag, map, index, columns.count) { rows.append(row) }
                columns.append(element.column)
            case .paragraph(let text), .item(let text, _):
                // What stands inside a tag describes its member.
                guard !rows.isEmpty, map.labels[index]?.level != 7 else { return found(rows, index, first, profile) }
                rows[rows.count - 1].cells[4].text = rows[rows.count - 1].cells[4].text.followed(by: text)
            case .heading, .table, .fence: return found(rows, index, first, profile)
            }
            index += 1
        }
        return found(rows, index, first, profile)
    }

    private static func found(_ rows: [Grid.Row], _ end: Int, _ tag: Tag, _ profile: Profile) -> Found? {
        guard let line = rows.first?.line else { return nil }
        let header = ["name", "type", "required", "default", "description", "in"].map {
            Grid.Cell(text: Inline($0), line: line, column: 1)
        }
        let classes = profile.classes(in: words(of: tag.name))
        return Found(grid: Grid(header: header, rows: rows), end: end, isResponse: classes.contains(.response))
    }

    /// - Parameter depth: how many tags stand around it; nil where it is not known yet.
    private static func row(of tag: Tag, _ map: PageMap, _ index: Int, _ depth: Int?) -> Grid.Row? {
        func value(_ names: [String]) -> String? {
            tag.attributes.first { names.contains($0.name.lowercased()) }?.value
        }
        let placed = tag.attributes.first { places.contains($0.name.lowercased()) && Words.isName($0.value) }
        guard let name = placed?.value ?? value(["name"]), Words.isName(name),
            placed != nil
                || tag.attributes.contains(where: { ["type", "required", "in"].contains($0.name.lowercased()) })
        else { return nil }
        var required = value(["required"]) ?? ""
        if required.isEmpty, value(["required"]) != nil { required = "required" }
        let place = placed?.name.lowercased() ?? value(["in"]) ?? self.place(before: index, in: map)
        let prefix = String(repeating: "-", count: depth ?? 0)
        let description = tag.text.isEmpty ? value(["description", "desc"]) ?? "" : tag.text
        let texts = [
            prefix + name, value(["type", "datatype", "schematype", "schemaname"]) ?? "", required,
            value(["default"]) ?? "", description, place,
        ]
        let element = map.elements[index]
        return Grid.Row(
            cells: texts.map { Grid.Cell(text: Inline($0), line: element.line, column: element.column) },
            line: element.line)
    }

    /// The place that a tag around a member names: `api-method-query-parameters`.
    private static func place(before index: Int, in map: PageMap) -> String {
        var next = index - 1
        while next >= 0, index - next < 80 {
            if case .tag(let tag) = map.elements[next].content {
                let words = words(of: tag.name).split(separator: " ").map(String.init)
                if tag.attributes.isEmpty, let place = words.first(where: { places.contains($0) || $0 == "form" }) {
                    return place
                }
            }
            next -= 1
        }
        return ""
    }

    /// What a tag says of the fence inside it: a status (`status="200: OK"`).
    static func caption(of tag: Tag) -> String? {
        tag.attributes.first { attribute in
            ["status", "code", "httpcode", "statuscode"].contains(attribute.name.lowercased())
                && Profile.status(in: attribute.value) != nil
        }?.value
    }

    /// The words of a name: `ResponseField`, `api-method-parameter`.
    private static func words(of name: String) -> String {
        var result = ""
        for character in name {
            if character.isUppercase, !result.isEmpty { result.append(" ") }
            result.append(character == "-" || character == "_" ? " " : character)
        }
        return result.lowercased()
    }
}
