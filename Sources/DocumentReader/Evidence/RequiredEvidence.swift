import APIModel
import ExampleReader
import PageOutline

/// Which words of a column for required mean yes: signs say it together, else what is known of the members in their rows.
///
/// A placeholder of the route is always asked for; a member with a default is not, and what an example of a call leaves out is
/// not either.
struct RequiredEvidence {
    let maps: [PageMap]

    /// What speaks for a word to mean that the member is asked for.
    private struct Word {
        var count = 0
        var weight = 0.0
    }

    func decide(_ profile: inout Profile) {
        var words: [String: Word] = [:]
        for map in maps { weigh(map, profile, &words) }
        decideSigns(Set(words.keys), &profile)
        let all = profile.requiredWords.union(profile.optionalWords)
        // What stands once says nothing of a column.
        let open = words.filter { !all.contains($0.key) && $0.key.count <= 24 && $0.value.count >= min(3, words.count) }
        guard !open.isEmpty, open.count <= 2 else { return }
        let known = words.keys.filter(all.contains)
        if open.count == 1, let word = open.keys.first, known.count == 1, let other = known.first {
            if profile.requiredWords.contains(other) {
                profile.optionalWords.insert(word)
            } else {
                profile.requiredWords.insert(word)
            }
            return
        }
        guard known.isEmpty else { return }
        let ranked = open.sorted { ($0.value.weight, $1.key) > ($1.value.weight, $0.key) }
        if ranked.count == 1, let only = ranked.first {
            // One word beside empty cells: a mark for what is asked for.
            if only.value.weight >= 0 { profile.requiredWords.insert(only.key) }
        } else if ranked[0].value.weight - ranked[1].value.weight >= 1 {
            profile.requiredWords.insert(ranked[0].key)
            profile.optionalWords.insert(ranked[1].key)
        }
    }

    /// Letters and signs that mean one thing beside one sign and another beside another: `O` and `X`, `M` and `O`.
    private func decideSigns(_ words: Set<String>, _ profile: inout Profile) {
        let circles: Set<String> = ["o", "○", "◯", "〇"]
        if !words.isDisjoint(with: circles) {
            if words.contains("m") || words.contains("r") {
                profile.requiredWords.subtract(circles)
                profile.optionalWords.formUnion(circles.intersection(words))
            } else if profile.requiredWords.remove("x") != nil {
                profile.optionalWords.insert("x")
            }
        }
    }

    private func weigh(_ map: PageMap, _ profile: Profile, _ words: inout [String: Word]) {
        var placeholders: Set<String>?
        var shown: ShownByChunk?
        for (index, element) in map.elements.enumerated() {
            if case .item(let text, _) = element.content { weigh(text, profile, &words) }
            guard case .table(let grid) = element.content else { continue }
            let columns = TableReader.columns(of: grid, profile)
            guard let name = columns[.name], let required = columns[.required] else { continue }
            let keys = placeholders ?? Self.placeholders(on: map)
            placeholders = keys
            var examples = shown ?? ShownByChunk(map)
            let sent = Set(examples.kinds(around: index).kinds.keys)
            shown = examples
            let names = grid.rows.map { row in
                NameReading(row.cells[name].text, profile: profile).names.first.map {
                    Forest.steps($0).steps.last?.name ?? $0
                } ?? ""
            }
            let isShown = names.count(where: sent.contains) * 2 > names.count
            for (row, member) in zip(grid.rows, names) {
                let key = Words.key(row.cells[required].text)
                guard !profile.nothing.contains(key) else { continue }
                var word = words[key] ?? Word()
                word.count += 1
                if keys.contains(Words.typeKey(member)) { word.weight += 3 }
                if let column = columns[.default], !profile.nothing.contains(Words.key(row.cells[column].text)) {
                    word.weight -= 3
                }
                if isShown { word.weight += sent.contains(member) ? 0.25 : -1 }
                words[key] = word
            }
        }
    }

    /// What stands in brackets behind a type, in lists of fields.
    private func weigh(_ item: Inline, _ profile: Profile, _ words: inout [String: Word]) {
        guard let (_, facts) = ListTable.stated(item, profile) else { return }
        for fact in facts.dropFirst() {
            let key = Words.key(fact.trimmingCharacters(in: "<>\"'` "))
            guard key.count > 1, key.allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" }), profile.scalars[key] == nil
            else {
                continue
            }
            words[key, default: Word()].count += 1
        }
    }

    private static func placeholders(on map: PageMap) -> Set<String> {
        let sites = map.routes
        let routes = (sites.sites + sites.addresses).flatMap(\.routes)
        return Set(routes.flatMap { RouteText.placeholders(of: $0.path) }.map(Words.typeKey))
    }
}
