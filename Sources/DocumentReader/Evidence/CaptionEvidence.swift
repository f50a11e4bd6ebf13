import APIModel
import ExampleReader
import PageOutline

/// What captions say of the tables and examples below them: by their words, else by what stands around and inside.
///
/// Each place that a caption introduces gives votes; all places of a set together decide. What decides is the route's method
/// and placeholders, the order in an operation, whether names are those of a call or an answer that an example shows, and
/// whether a column asks for something.
struct CaptionEvidence {
    let maps: [PageMap]
    let lexicon: Lexicon

    /// Votes for the roles of what one caption introduces.
    private struct Votes {
        var roles: [Profile.TableRole: Double] = [:]
        var units = 0
        /// How often the operations around have a method whose parameters travel in the query.
        var queries = 0

        mutating func add(_ role: Profile.TableRole, _ weight: Double) { roles[role, default: 0] += weight }
    }

    func decide(_ profile: inout Profile) {
        profile.afterRoute = .request
        decideOthers(&profile)
        decideErrors(&profile)
        var votes: [String: Votes] = [:]
        // Lists of fields count whatever their captions are.
        var open = profile
        open.captions = [:]
        for map in maps {
            let layout = PageLayoutMap(map, open)
            for (index, unit) in layout.units.enumerated() {
                vote(unit, index, layout, profile, &votes)
            }
        }
        for key in votes.keys.sorted() {
            guard let vote = votes[key],
                let best = vote.roles.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }),
                best.value > 0
            else { continue }
            var role = best.key
            if role == .request { role = vote.queries == 0 ? .body : vote.queries == vote.units ? .query : .request }
            profile.captions[key] = role
        }
    }

    /// `default` beside captions that are statuses stands for all other statuses, which are errors.
    private func decideOthers(_ profile: inout Profile) {
        for map in maps {
            var statuses: [Int: Set<Int?>] = [:]
            for (index, label) in map.labels.enumerated() {
                guard let label, label.level <= 7, let text = map.elements[index].inline else { continue }
                if Profile.status(in: text.plain) != nil {
                    statuses[label.level, default: []].insert(map.heading[index])
                }
                let word = text.plain.split(whereSeparator: { !$0.isLetter }).first?.lowercased()
                if word == "default" || word == "other", statuses[label.level]?.contains(map.heading[index]) == true {
                    profile.captions[label.key] = .errors
                }
            }
        }
    }

    /// Captions below which all operations show one and the same value, while others show values that differ: an error.
    private func decideErrors(_ profile: inout Profile) {
        var shown: [String: (count: Int, names: Set<[String]>)] = [:]
        for map in maps {
            for (index, element) in map.elements.enumerated() {
                guard case .fence(let fence) = element.content, let caption = map.captions(of: index, from: 0).first,
                    profile.classes(of: caption).isEmpty, let reading = LenientJSON.parse(fence.text)
                else { continue }
                shown[caption.key, default: (0, [])].count += 1
                shown[caption.key]?.names.insert(reading.value.innerNames().sorted())
            }
        }
        guard shown.values.contains(where: { $0.names.count > 2 }) else { return }
        for (key, value) in shown where value.count >= 4 && value.names.count == 1 { profile.captions[key] = .errors }
    }

    // MARK: Votes of one operation

    /// An example of the operation, and the names that it shows.
    private struct Shown {
        var element: Int
        var names: Set<String>
    }

    private func vote(
        _ unit: Unit, _ index: Int, _ layout: PageLayoutMap, _ profile: Profile, _ votes: inout [String: Votes]
    ) {
        let map = layout.map
        let tables = layout.tables.filter { $0.unit == index && $0.columns[.name] != nil }
        let routes = unit.sites.flatMap(\.routes)
        let placeholders = Set(routes.flatMap { RouteText.placeholders(of: $0.path) }.map(Words.typeKey))
        let isQuery = routes.allSatisfy { $0.method.map { [.get, .head, .delete].contains($0) } ?? true }
        var examples: [Shown] = []
        var sent: Set<String> = []
        let errors = Set(profile.captions.filter { $0.value == .errors }.keys)
        let sites = Set(unit.sites.map(\.element))
        for element in unit.range where !sites.contains(element) {
            guard case .fence(let fence) = map.elements[element].content else { continue }
            let captions = map.captions(of: element, from: unit.range.lowerBound + 1)
            if captions.contains(where: { errors.contains($0.key) || profile.classes(of: $0).contains(.errors) }) {
                continue
            }
            if let reading = LenientJSON.parse(fence.text) {
                let names = reading.value.innerNames()
                examples.append(Shown(element: element, names: names))
                if Self.isSent(captions, profile) {
                    sent.formUnion(names)
                }
            } else if let curl = CurlCommand.parse(fence.text) {
                sent.formUnion(curl.query.map(\.name))
                if case .json(let reading) = curl.body { sent.formUnion(reading.value.innerNames()) }
                if case .form(let pairs) = curl.body { sent.formUnion(pairs.map(\.name)) }
            }
        }
        // What is known to be sent is no answer.
        let answer = examples.last { $0.names.isEmpty || !$0.names.isSubset(of: sent) }
        let asks = tables.contains {
            $0.columns[.required] != nil || $0.columns[.optional] != nil || $0.columns[.default] != nil
        }
        let plain = tables.filter { !isSpecial($0, placeholders) }
        for table in tables {
            guard let key = unknownKey(table.captions, profile), !isMember(table, of: tables) else { continue }
            var vote = votes[key] ?? Votes()
            vote.units += 1
            if isQuery { vote.queries += 1 }
            let names = Set(table.names)
            if names.isEmpty {
                votes[key] = vote
                continue
            }
            let bare = names.map(Words.typeKey)
            if bare.allSatisfy(placeholders.contains) { vote.add(.path, 4) }
            if bare.contains(where: placeholders.contains) { vote.add(.request, 1) }
            if names.count(where: Self.isHeader) * 2 > names.count { vote.add(.header, 4) }
            let share = { (shown: Set<String>) in Double(names.intersection(shown).count) / Double(names.count) }
            if !sent.isEmpty { vote.add(.request, 2 * share(sent)) }
            if let answer {
                let match = share(answer.names)
                let earlier = examples.dropLast().map { share($0.names) }.max() ?? 0
                if match > earlier {
                    vote.add(.response, 2 * match)
                } else if earlier > match {
                    vote.add(.request, 2 * earlier)
                }
                if match < 0.3, earlier < 0.3 { vote.add(.request, 0.5) }
            }
            let demands =
                table.columns[.required] != nil || table.columns[.optional] != nil || table.columns[.default] != nil
            if demands { vote.add(.request, 0.6) } else if asks { vote.add(.response, 1) }
            if plain.count > 1 {
                if table.element == plain.first?.element { vote.add(.request, 1) }
                if table.element == plain.last?.element { vote.add(.response, 1) }
            } else if plain.count == 1, let answer, table.element < answer.element {
                vote.add(.request, 1)
            }
            votes[key] = vote
        }
        voteExamples(examples, tables, isQuery, map, unit, profile, &votes)
    }

    /// Whether the caption of a table is the name of a member that a table before it lists: it gives the inside of that one.
    private func isMember(_ table: PageTable, of tables: [PageTable]) -> Bool {
        guard let caption = table.captions.first else { return false }
        let word = caption.text.plain.trimmingCharacters(in: " :：`")
        return tables.contains { $0.element < table.element && $0.names.contains(word) }
    }

    /// Whether captions say that what stands below them is sent.
    private static func isSent(_ captions: [PageMap.Caption], _ profile: Profile) -> Bool {
        for caption in captions {
            let classes = profile.classes(of: caption)
            if classes.contains(.response) || classes.contains(.errors) { return false }
            if !classes.isDisjoint(with: [.request, .body, .form]) { return true }
        }
        return false
    }

    /// Votes for captions of examples: the last is the answer, an earlier one what is sent.
    private func voteExamples(
        _ examples: [Shown], _ tables: [PageTable], _ isQuery: Bool, _ map: PageMap, _ unit: Unit, _ profile: Profile,
        _ votes: inout [String: Votes]
    ) {
        for (number, example) in examples.enumerated() {
            let captions = map.captions(of: example.element, from: unit.range.lowerBound + 1)
            guard let key = unknownKey(captions, profile) else { continue }
            var vote = votes[key] ?? Votes()
            vote.units += 1
            if isQuery { vote.queries += 1 }
            if number == examples.count - 1, examples.count > 1 || isQuery {
                vote.add(.response, 1.5)
            } else if examples.count == 1 {
                // Alone under a call that takes a body: of the table whose names it has, else the answer.
                vote.add(.response, 0.7)
            } else if !isQuery {
                vote.add(.request, 1.5)
            } else {
                vote.add(.response, 0.5)
            }
            votes[key] = vote
        }
    }

    private func isSpecial(_ table: PageTable, _ placeholders: Set<String>) -> Bool {
        let names = table.names
        return !names.isEmpty && names.allSatisfy { placeholders.contains(Words.typeKey($0)) }
            || names.count(where: Self.isHeader) * 2 > names.count
    }

    /// The innermost caption, where no word says what it is and it is no name of a member or a type.
    private func unknownKey(_ captions: [PageMap.Caption], _ profile: Profile) -> String? {
        guard let first = captions.first,
            captions.allSatisfy({ profile.role(of: $0) == nil && profile.classes(of: $0).isEmpty })
        else { return nil }
        if first.text.runs.contains(where: { $0.kind == .code }) { return nil }
        let word = first.text.plain.trimmingCharacters(in: " :：")
        if Words.isIdentifier(word), word.dropFirst().contains(where: \.isUppercase) { return nil }
        return first.key.isEmpty ? nil : first.key
    }

    private static func isHeader(_ name: String) -> Bool {
        let lower = name.lowercased()
        return lower.hasPrefix("x-")
            || [
                "authorization", "content-type", "accept", "cookie", "user-agent", "token", "if-match",
                "accept-language",
            ].contains(lower)
    }
}
