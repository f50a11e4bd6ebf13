import PageOutline

/// Reads lists whose items are fields (`` - `name` `(string: <required>)` - words ``) as rows of a table.
enum ListTable {
    /// The header of the tables that lists become.
    static let columns: [Profile.ColumnRole: Int] = [.name: 0, .type: 1, .required: 2, .default: 3, .description: 4]

    /// The table that the items from an element on make, and the index after the last of them; nil where they are no fields.
    static func grid(from start: Int, in map: PageMap, end: Int, _ profile: Profile) -> (grid: Grid, end: Int)? {
        var rows: [Grid.Row] = []
        var index = start
        var others = 0
        while index < end, index - start < 2000 {
            let element = map.elements[index]
            switch element.content {
            case .item(let text, let level):
                if let row = row(text, level, element, profile) {
                    rows.append(row)
                } else if level == 0 || rows.isEmpty {
                    others += 1
                }
            case .paragraph:
                // A paragraph of an item stands below it; one at the margin ends the list.
                if element.column <= 1 || rows.isEmpty {
                    return finished(rows, others, index)
                }
            case .fence where element.column > 1: break
            default: return finished(rows, others, index)
            }
            index += 1
        }
        return finished(rows, others, index)
    }

    private static func finished(_ rows: [Grid.Row], _ others: Int, _ end: Int) -> (grid: Grid, end: Int)? {
        guard !rows.isEmpty, rows.count > others else { return nil }
        let header = ["name", "type", "required", "default", "description"].map {
            Grid.Cell(text: Inline($0), line: rows[0].line, column: 1)
        }
        return (Grid(header: header, rows: rows), end)
    }

    /// `name (type: default, required) - words`
    private static func row(_ text: Inline, _ level: Int, _ element: Element, _ profile: Profile) -> Grid.Row? {
        var runs = text.runs[...]
        while let first = runs.first, first.text.allSatisfy(\.isWhitespace) { runs = runs.dropFirst() }
        guard let first = runs.first, first.kind == .code || first.style.contains(.strong) else { return nil }
        let name = first.text.trimmingCharacters(in: " :：`")
        guard Words.isName(name.trimmingCharacters(in: "*?")), !name.contains("/") || name.hasPrefix("X-") else {
            return nil
        }
        let rest = Inline.text(of: runs.dropFirst())
        // A method or an address behind the label is a part of a route.
        let stated = rest.trimmingCharacters(in: " :：`")
        if !RouteText.methods(in: stated).isEmpty || !stated.contains(" ") && (stated.hasPrefix("/") || stated.contains("://")) {
            return nil
        }
        let (facts, words) = facts(in: rest)
        guard !facts.isEmpty || !words.isEmpty || !rest.isEmpty else { return nil }
        var type = ""
        var requirement = ""
        var value = ""
        for fact in facts {
            let key = Words.key(fact.trimmingCharacters(in: "<>\"'` "))
            if key.count > 1, profile.requiredWords.contains(key),
                key != "true" && key != "yes" || key.hasSuffix("required") && !key.hasPrefix("not")
            {
                requirement = "required"
            } else if key.count > 1, profile.optionalWords.contains(key), key != "false" && key != "no" {
                requirement = "optional"
            } else if type.isEmpty, !fact.hasPrefix("\"") {
                type = fact.trimmingCharacters(in: "` ")
            } else if value.isEmpty {
                value = fact.trimmingCharacters(in: "` ")
                if value.lowercased().hasPrefix("default") {
                    value = String(value.dropFirst(7)).trimmingCharacters(in: " :=")
                }
            }
        }
        let prefix = String(repeating: "-", count: level)
        let cells = [prefix + name, type, requirement, value, words].enumerated().map { number, text in
            Grid.Cell(text: number == 0 ? Inline(text) : Inline(text), line: element.line, column: element.column)
        }
        return Grid.Row(cells: cells, line: element.line)
    }

    /// What stands in brackets behind the name, parted at colons and commas, and the words behind it.
    private static func facts(in text: String) -> (facts: [String], words: String) {
        var rest = text.trimmingCharacters(in: " `")
        var facts: [String] = []
        while let open = rest.first, "([（<{".contains(open), open != "<" {
            let close: Character = open == "(" ? ")" : open == "[" ? "]" : open == "（" ? "）" : "}"
            var depth = 0
            var end: String.Index?
            for index in rest.indices {
                if rest[index] == open { depth += 1 }
                if rest[index] == close {
                    depth -= 1
                    if depth == 0 {
                        end = index
                        break
                    }
                }
            }
            guard let end else { break }
            facts += parts(rest[rest.index(after: rest.startIndex)..<end])
            rest = String(rest[rest.index(after: end)...]).trimmingCharacters(in: " `")
        }
        return (facts, rest.trimmingPrefixCharacters(" -–—:："))
    }

    private static func parts(_ text: Substring) -> [String] {
        var result = [""]
        var depth = 0
        var isQuoted = false
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if "<([{".contains(character) { depth += 1 }
            if ">)]}".contains(character) { depth -= 1 }
            if !isQuoted, depth == 0, ":,，：;".contains(character) {
                result.append("")
            } else {
                result[result.count - 1].append(character)
            }
        }
        return result.map { $0.trimmingCharacters(in: " `") }.filter { !$0.isEmpty }
    }
}

extension Inline {
    /// The text of some runs, code between backticks, as CommonMark.
    static func text(of runs: some Sequence<Run>) -> String {
        var result = ""
        for run in runs {
            switch run.kind {
            case .text: result += run.text
            case .code: result += "`\(run.text)`"
            case .lineBreak: result += "\n"
            }
        }
        return result
    }
}
