import APIModel
import PageOutline

/// What type words mean that no lexicon knows: the examples of the same pages show values of the members that have them.
struct TypeEvidence {
    let maps: [PageMap]

    func decide(_ profile: inout Profile) {
        let grammar = TypeGrammar(scalars: profile.scalars) { _, _ in nil }
        var kinds: [String: [Profile.Scalar: Int]] = [:]
        for map in maps {
            let units = UnitFinder(map: map, profile: profile).units().map(\.range)
            var shown: [Range<Int>: ShownKinds] = [:]
            for (index, element) in map.elements.enumerated() {
                guard case .table(let grid) = element.content else { continue }
                let columns = TableReader.columns(of: grid, profile)
                guard let name = columns[.name], let type = columns[.type] else { continue }
                let unit = units.first { $0.contains(index) } ?? map.elements.indices
                for row in grid.rows {
                    let text = row.cells[type].text
                    guard grammar.read(text).isUnknown, text.runs.allSatisfy({ $0.link == nil }) else { continue }
                    let word = text.plain.lowercased().trimmingCharacters(in: " `")
                    guard word.count <= 40, !word.contains(" ") || word.split(separator: " ").count <= 3 else {
                        continue
                    }
                    let examples = shown[unit] ?? ShownKinds(map, in: unit)
                    shown[unit] = examples
                    let reading = NameReading(row.cells[name].text, profile: profile)
                    let member = reading.names.first.map { Forest.steps($0).steps.last?.name ?? $0 } ?? ""
                    guard let kind = examples[member] ?? Self.kind(in: row, columns, profile) else { continue }
                    kinds[word, default: [:]][kind, default: 0] += 1
                }
            }
        }
        decide(kinds, &profile)
    }

    /// The kind of the value that a row itself shows: its default or its example.
    private static func kind(
        in row: Grid.Row, _ columns: [Profile.ColumnRole: Int], _ profile: Profile
    ) -> Profile.Scalar? {
        for role in [Profile.ColumnRole.default, .example] {
            guard let column = columns[role], !profile.nothing.contains(Words.key(row.cells[column].text)) else {
                continue
            }
            switch TableReader.type(ofExample: row.cells[column].text.plain) {
            case .boolean: return .bool
            case .integer: return .int
            case .number: return .number
            case .string: return .string
            default: continue
            }
        }
        return nil
    }

    private func decide(_ kinds: [String: [Profile.Scalar: Int]], _ profile: inout Profile) {
        for (word, counts) in kinds {
            var counts = counts
            // A word for numbers has whole ones among others.
            if let whole = counts[.int], let others = counts[.number], others * 3 >= whole {
                counts[.number, default: 0] += whole
                counts[.int] = nil
            }
            let total = counts.values.reduce(0, +)
            guard let best = counts.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }),
                best.value * 5 >= total * 4, best.key != .object, best.key != .array
            else { continue }
            profile.scalars[word] = best.key
        }
    }
}
