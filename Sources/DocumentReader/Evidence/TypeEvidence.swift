import APIModel
import ExampleReader
import PageOutline

/// What type words mean that no lexicon knows: the examples of the same pages show values of the members that have them.
struct TypeEvidence {
    let maps: [PageMap]

    func decide(_ profile: inout Profile) {
        let grammar = TypeGrammar(scalars: profile.scalars) { _, _ in nil }
        var kinds: [String: [Profile.Scalar: Int]] = [:]
        for map in maps {
            var shown: [String: Set<Profile.Scalar>]?
            for element in map.elements {
                guard case .table(let grid) = element.content else { continue }
                let columns = TableReader.columns(of: grid, profile)
                guard let name = columns[.name], let type = columns[.type] else { continue }
                for row in grid.rows {
                    let text = row.cells[type].text
                    guard grammar.read(text).isUnknown, text.runs.allSatisfy({ $0.link == nil }) else { continue }
                    let word = text.plain.lowercased().trimmingCharacters(in: " `")
                    guard word.count <= 40, !word.contains(" ") || word.split(separator: " ").count <= 3 else {
                        continue
                    }
                    if shown == nil { shown = Self.kinds(on: map) }
                    let reading = NameReading(row.cells[name].text, profile: profile)
                    let member = reading.names.first.map { Forest.steps($0).steps.last?.name ?? $0 } ?? ""
                    guard let found = shown?[member], found.count == 1, let kind = found.first else { continue }
                    kinds[word, default: [:]][kind, default: 0] += 1
                }
            }
        }
        for (word, counts) in kinds {
            let total = counts.values.reduce(0, +)
            guard let best = counts.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }),
                best.value * 5 >= total * 4, best.key != .object, best.key != .array
            else { continue }
            profile.scalars[word] = best.key
        }
    }

    /// The kinds of values that each name has in the examples of a page.
    private static func kinds(on map: PageMap) -> [String: Set<Profile.Scalar>] {
        var result: [String: Set<Profile.Scalar>] = [:]
        for element in map.elements {
            guard case .fence(let fence) = element.content else { continue }
            for reading in LenientJSON.parseAll(fence.text).prefix(4) {
                var pending = [reading.value]
                while let value = pending.popLast() {
                    switch value {
                    case .array(let items): pending += items.prefix(4)
                    case .object(let members):
                        for member in members {
                            if let kind = kind(of: member.value) { result[member.name, default: []].insert(kind) }
                            pending.append(member.value)
                        }
                    default: break
                    }
                }
            }
        }
        return result
    }

    private static func kind(of value: JSONValue) -> Profile.Scalar? {
        switch value {
        case .null: nil
        case .boolean: .bool
        case .integer: .int
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }
}
