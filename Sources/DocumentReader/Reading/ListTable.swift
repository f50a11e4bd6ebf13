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
        guard case .item(_, let first) = map.elements[start].content else { return nil }
        while index < end, index - start < 2000 {
            let element = map.elements[index]
            switch element.content {
            case .item(_, let level) where level < first: return finished(rows, others, index)
            case .item(let text, let level):
                if let row = row(text, level, element, profile) {
                    rows.append(row)
                } else if level == 0 || rows.isEmpty {
                    others += 1
                }
            case .paragraph(let text):
                // A paragraph of an item stands below it; one at the margin ends the list.
                guard element.column > 1, let last = rows.indices.last else { return finished(rows, others, index) }
                if rows[last].cells[4].text.isEmpty { rows[last].cells[4].text = text }
            case .fence where element.column > 1: break
            default: return finished(rows, others, index)
            }
            index += 1
        }
        return finished(rows, others, index)
    }

    private static func finished(_ rows: [Grid.Row], _ others: Int, _ end: Int) -> (grid: Grid, end: Int)? {
        guard !rows.isEmpty, rows.count > others else { return nil }
        return (grid(of: rows), end)
    }

    /// The table of some rows.
    static func grid(of rows: [Grid.Row]) -> Grid {
        let header = ["name", "type", "required", "default", "description"].map {
            Grid.Cell(text: Inline($0), line: rows.first?.line ?? 1, column: 1)
        }
        return Grid(header: header, rows: rows)
    }

    /// `name (type: default, required) - words`
    static func row(_ text: Inline, _ level: Int, _ element: Element, _ profile: Profile) -> Grid.Row? {
        guard let (name, rest, isPlain) = named(text) else { return nil }
        // A method or an address behind the label is a part of a route.
        let stated = rest.trimmingCharacters(in: " :：`")
        if !RouteText.methods(in: stated).isEmpty
            || !stated.contains(" ") && (stated.hasPrefix("/") || stated.contains("://"))
        {
            return nil
        }
        var (facts, words) = facts(in: rest, profile)
        guard !facts.isEmpty || !words.isEmpty || !rest.isEmpty else { return nil }
        if facts.isEmpty { (facts, words) = leading(words, profile) }
        var said = Facts(facts, profile)
        if said.requirement.isEmpty { said.readEnd(of: words, profile) }
        // Words without a mark are a name only where something is said of it that is said of members.
        if isPlain, said.requirement.isEmpty, !LeadingFacts.isType(said.type, profile) { return nil }
        let prefix = String(repeating: "-", count: level)
        let pair = name.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let type = said.type.isEmpty && pair.count > 1 ? pair[1].trimmingCharacters(in: "<>{}\"' ") : said.type
        let cells = [prefix + pair[0], type, said.requirement, said.value, words].map {
            Grid.Cell(text: Inline($0), line: element.line, column: element.column)
        }
        return Grid.Row(cells: cells, line: element.line)
    }

    /// The facts that words begin with, and in brackets right behind them: `string (required, default = 1) The name`.
    private static func leading(_ text: String, _ profile: Profile) -> (facts: [String], words: String) {
        // `` `required` `string` The text``
        var codes: [String] = []
        var rest = text[...]
        while rest.first == "`", let close = rest.dropFirst().firstIndex(of: "`") {
            let code = String(rest[rest.index(after: rest.startIndex)..<close])
            guard LeadingFacts.isStated(code, profile) else { break }
            codes.append(code)
            rest = rest[rest.index(after: close)...].drop { " ,·|".contains($0) }
        }
        if !codes.isEmpty { return (codes, String(rest)) }
        let phrase = LeadingFacts(text, profile)
        guard !phrase.facts.isEmpty, let first = phrase.rest.first, "([（".contains(first) else {
            return (phrase.facts, phrase.rest)
        }
        let (facts, words) = facts(in: phrase.rest, profile)
        // `string(32)`: a length, no value.
        return (phrase.facts + facts.filter { !$0.allSatisfy(\.isDigit) }, words)
    }

    /// What the first words of a description say of a member, where they name its type.
    static func said(in text: Inline, _ profile: Profile) -> (type: String, requirement: String, value: String)? {
        let said = Facts(leading(Inline.text(of: text.runs), profile).facts, profile)
        return LeadingFacts.isType(said.type, profile) ? (said.type, said.requirement, said.value) : nil
    }

    /// The name at the start of an item, what follows it, and whether no mark sets it off.
    private static func named(_ text: Inline) -> (name: String, rest: String, isPlain: Bool)? {
        var runs = text.runs[...]
        while let first = runs.first, first.text.allSatisfy(\.isWhitespace) { runs = runs.dropFirst() }
        guard let first = runs.first else { return nil }
        if first.kind == .code || first.style.contains(.strong) {
            let name = first.text.trimmingCharacters(in: " :：`")
            let bare = name.prefix { $0 != "=" }.trimmingCharacters(in: "*?")
            guard Words.isName(bare), !name.contains("/") || name.hasPrefix("X-") else { return nil }
            return (name, Inline.text(of: runs.dropFirst()), false)
        }
        let plain = Inline.text(of: runs)
        let name = plain.prefix { !" (（:：".contains($0) }
        guard Words.isIdentifier(name.trimmingCharacters(in: "*?[]")), name.count < plain.count else { return nil }
        return (String(name), String(plain.dropFirst(name.count)), true)
    }

    /// What facts say of a member.
    private struct Facts {
        var type = ""
        var requirement = ""
        var value = ""

        init(_ facts: [String], _ profile: Profile) {
            for fact in facts {
                let key = Words.key(fact.trimmingCharacters(in: "<>\"'` "))
                if key.count > 1, profile.requiredWords.contains(key), key != "true" && key != "yes" {
                    requirement = key
                } else if key.count > 1, profile.optionalWords.contains(key), key != "false" && key != "no" {
                    requirement = key
                } else if type.isEmpty, !fact.hasPrefix("\"") {
                    type = fact.trimmingCharacters(in: "` ")
                } else if value.isEmpty, Self.isValue(fact) {
                    value = fact.trimmingCharacters(in: "` ")
                    if value.lowercased().hasPrefix("default") {
                        value = String(value.dropFirst(7)).trimmingCharacters(in: " :=")
                    }
                }
            }
        }

        /// `The page. Optional`, `The page (required)`: a last sentence of one word.
        mutating func readEnd(of words: String, _ profile: Profile) {
            let bare = words.trimmingSuffixCharacters(" .。*_`)）")
            let last = bare.split(whereSeparator: { ".。(（;；\n".contains($0) }).last.map(String.init) ?? ""
            let key = Words.key(last.trimmingCharacters(in: " *_`"))
            guard key.utf8.count > 3, last.utf8.count < bare.utf8.count else { return }
            if profile.requiredWords.contains(key) || profile.optionalWords.contains(key) { requirement = key }
        }

        /// Words of a language are no value: a value is one word of ASCII.
        private static func isValue(_ fact: String) -> Bool {
            let text = fact.trimmingCharacters(in: "` ")
            return text.lowercased().hasPrefix("default") || text.hasPrefix("\"") || fact.hasPrefix("`")
                || !text.contains(" ") && text.utf8.allSatisfy { $0 < 0x80 }
        }
    }

    /// The name that an item sets off, and what stands in brackets behind it; nil where it sets off none or says nothing so.
    static func stated(_ text: Inline, _ profile: Profile) -> (name: String, facts: [String])? {
        guard let (name, rest, _) = named(text) else { return nil }
        let facts = facts(in: rest, profile).facts
        return facts.isEmpty ? nil : (name, facts)
    }

    /// What stands in brackets behind the name, parted at colons and commas, and the words behind it.
    private static func facts(in text: String, _ profile: Profile) -> (facts: [String], words: String) {
        var rest = text.trimmingCharacters(in: " `")
        let bare = rest.trimmingPrefixCharacters(" -–—:：")
        if let first = bare.first, "([（".contains(first) { rest = bare }
        // `page: 1 (number)`: a value of one word stands before what is said.
        var facts: [String] = []
        if rest.hasPrefix(":") || rest.hasPrefix("："), let open = bare.firstIndex(where: { $0 == "(" || $0 == "（" }) {
            let word = bare[..<open].trimmingCharacters(in: " `*_")
            if !word.contains(" ") {
                rest = String(bare[open...])
                // `page: number (required)`
                if LeadingFacts.isType(word, profile) { facts.append(word) }
            }
        }
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
        return (facts, rest.trimmingPrefixCharacters(" -–—:：·|"))
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
    /// The text, and another below it.
    func followed(by other: Inline) -> Inline {
        isEmpty
            ? other
            : Inline(
                source: source + "\n" + other.source, runs: runs + [Run(.lineBreak, "")] + other.runs,
                plain: plain + " " + other.plain)
    }

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
