import APIModel
import PageOutline
import SourceModel

/// Finds what is broken on a page: lines that were to be a route or a table and are none, columns that nothing names.
struct PageDamages {
    let layout: PageLayoutMap
    let profile: Profile

    func findings() -> [Diagnostic] {
        layout.map.outline.damages.map(damage) + routes() + columns()
            + SectionDamages(layout: layout, profile: profile).findings()
    }

    // MARK: Tables

    private func damage(_ damage: Outline.Damage) -> Diagnostic {
        let place = SourceLocation(file: layout.map.path, line: damage.line, column: damage.column)
        switch damage.kind {
        case .tableLike:
            return Diagnostic(
                .tableUnread, "these lines look like a table and are none", at: place,
                hint: "a table needs a header row and below it a row of dashes with as many cells")
        case .tableCut:
            return Diagnostic(
                .tableUnread, "these rows belong to no table: a blank line ends the table above them", at: place,
                hint: "remove the blank line")
        case .unclosed:
            return Diagnostic(
                .pageDamaged, "what begins here is never closed", at: place,
                hint: "close the fence, the comment or the table")
        }
    }

    /// Columns of the tables that are read, which the profile does not name; tables with types and without names.
    private func columns() -> [Diagnostic] {
        layout.tables.flatMap { table -> [Diagnostic] in
            if table.unit == nil, table.columns[.type] != nil, table.columns[.name] == nil, table.columns[.value] == nil
            {
                let header = table.grid.header.map(\.text.plain).joined(separator: " | ")
                return [
                    Diagnostic(
                        .tableUnread, "no column of the table '\(Prose.excerpt(header))' gives the names of members",
                        at: SourceLocation(file: layout.map.path, line: table.grid.header.first?.line ?? 1, column: 1),
                        hint: "name its column in the profile", subject: header)
                ]
            }
            if table.isList { return [] }
            let isRead = table.columns[.name] != nil && table.role != .ignore && table.role != .errors
            // Where pages of operations have their parts, tables elsewhere are no part of any.
            let isType = table.columns[.type] != nil || table.role == .model
            let isPart = table.unit != nil || isType && profile.parts.isEmpty
            guard isRead, isPart || table.unit == nil && profile.parts.isEmpty else { return [] }
            let unknown = table.grid.header.filter { !$0.text.isEmpty && profile.columns[Words.key($0.text)] == nil }
            // Of a table that is no part of an operation only a header that is misspelt says that it was to be one.
            return unknown.filter { isPart || meant($0.text) != nil }.map {
                cell in
                Diagnostic(
                    .columnUnknown, "nothing reads the column '\(Prose.excerpt(cell.text.plain))'",
                    at: SourceLocation(file: layout.map.path, line: cell.line, column: cell.column),
                    hint: meant(cell.text).map { "'\($0)' may be meant" }
                        ?? "name it in the profile's columns, or drop it from the page", subject: cell.text.plain)
            }
        }
    }

    /// The header of the profile that a header may be misspelt for.
    private func meant(_ header: Inline) -> String? {
        let key = Words.key(header)
        return profile.columns.keys.sorted().first { $0.utf8.count > 3 && Words.differInOneLetter(key, $0) }
    }

    // MARK: Routes

    /// Lines in the places of routes that have the form of one but for the method or the address.
    private func routes() -> [Diagnostic] {
        let taken = Set(layout.units.flatMap { $0.sites.map(\.element) })
        var result: [Diagnostic] = []
        for (index, element) in layout.map.elements.enumerated() where !taken.contains(index) {
            switch element.content {
            case .fence(let fence) where profile.routes.contains(.fence):
                let line = fence.text.split(separator: "\n").first.map(String.init) ?? ""
                if let finding = misspelt(line, line: fence.firstLine, column: 1) { result.append(finding) }
            case .tag(let tag) where profile.routes.contains(.tag): result += misspelt(tag, element)
            case .table(let grid) where profile.routes.contains(.table): result += misspelt(grid)
            case .heading(_, let text, _) where profile.routes.contains(.heading):
                if let finding = misspelt(text.plain, line: element.line, column: element.column) {
                    result.append(finding)
                }
            case .paragraph(let text), .item(let text, _):
                if let finding = misspelt(
                    RouteSites.labelled(text.plain).rest, line: element.line, column: element.column)
                {
                    result.append(finding)
                } else if profile.routes.contains(.parts) {
                    result += misspelt(part: text, index)
                }
            default: break
            }
        }
        return result
    }

    /// `POTS /x`: a word in capitals and a path.
    private func misspelt(_ text: String, line: Int, column: Int) -> Diagnostic? {
        guard text.utf8.contains(UInt8(ascii: "/")) else { return nil }
        let words = text.split(whereSeparator: \.isWhitespace)
        let start = words.firstIndex { $0.trimmingCharacters(in: "[]`%:").count >= 3 && isCapitals($0) } ?? 0
        guard words.count - start == 2, words.count <= 12 else { return nil }
        let word = words[start].trimmingCharacters(in: "[]`:")
        let target = String(words[start + 1])
        guard (3...8).contains(word.count), isCapitals(words[start]), HTTPMethod(rawValue: word) == nil,
            target.hasPrefix("/") || target.contains("://"), RouteText.target(target) != nil
        else { return nil }
        return methodFinding(word, line, column)
    }

    private func isCapitals(_ word: Substring) -> Bool {
        word.trimmingCharacters(in: "[]`:%").allSatisfy { $0.isASCII && $0.isUppercase }
    }

    private func methodFinding(_ word: String, _ line: Int, _ column: Int) -> Diagnostic {
        let nearest = NearestWord.of(word.uppercased(), among: HTTPMethod.allCases.map(\.rawValue))
        return Diagnostic(
            .methodUnknown, "'\(Prose.excerpt(word))' is no HTTP method; the operation is not read",
            at: SourceLocation(file: layout.map.path, line: line, column: column),
            hint: nearest.map { "did you mean \($0)?" }
                ?? "write one of \(HTTPMethod.allCases.map(\.rawValue).joined(separator: ", "))")
    }

    private func misspelt(_ tag: Tag, _ element: Element) -> [Diagnostic] {
        guard
            (tag.attributes.map(\.value) + [tag.text]).contains(where: {
                $0.contains("/") && RouteText.target($0) != nil
            }),
            let word = tag.attributes.map(\.value).first(where: {
                (3...8).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isLetter }
            }),
            HTTPMethod(rawValue: word.uppercased()) == nil
        else { return [] }
        return [methodFinding(word, element.line, element.column)]
    }

    /// Rows of a table of routes whose method is none.
    private func misspelt(_ grid: Grid) -> [Diagnostic] {
        let columns = TableReader.columns(of: grid, profile)
        guard let method = columns[.method], columns[.path] != nil else { return [] }
        return grid.rows.compactMap { row in
            let text = row.cells[method].text.plain
            guard !text.isEmpty, RouteText.methods(in: text).isEmpty else { return nil }
            return methodFinding(text, row.line, row.cells[method].column)
        }
    }

    /// A method or an address below its caption that cannot be read as one.
    private func misspelt(part text: Inline, _ index: Int) -> [Diagnostic] {
        let element = layout.map.elements[index]
        let (label, rest) = RouteSites.labelled(text.plain)
        let key = label.isEmpty ? layout.map.captions(of: index, from: 0).first?.key ?? "" : label
        if profile.methodCaptions.contains(key), RouteText.methods(in: rest).isEmpty,
            rest.split(separator: " ").count == 1
        {
            return [methodFinding(rest, element.line, element.column)]
        }
        // What is no address may have a colon, too.
        if !profile.pathCaptions.contains(key), !label.isEmpty,
            let caption = layout.map.captions(of: index, from: 0).first,
            profile.pathCaptions.contains(caption.key), caption.index == index - 1, layout.units.isEmpty,
            !isAddress(text.plain)
        {
            return [SectionDamages.address(text.plain, at: layout.map.place(index))]
        }
        if profile.pathCaptions.contains(key), layout.units.isEmpty, isFirst(index), !isAddress(rest) {
            return [SectionDamages.address(rest, at: layout.map.place(index))]
        }
        return []
    }

    /// Whether an element is the first below its heading or its label.
    private func isFirst(_ index: Int) -> Bool {
        layout.map.captions(of: index, from: 0).first.map { $0.index == index - 1 } ?? false
    }

    private func isAddress(_ text: String) -> Bool {
        RouteText.target(text.split(whereSeparator: \.isWhitespace).joined()).map {
            $0.host != nil || !profile.servicesByHost
        }
            ?? false
    }
}
