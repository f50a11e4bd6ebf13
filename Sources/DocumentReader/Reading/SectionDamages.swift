import PageOutline
import SourceModel

/// Finds parts that a page lacks, has twice, or that nothing reads, where each page of an operation has the same parts.
struct SectionDamages {
    let layout: PageLayoutMap
    let profile: Profile

    private var map: PageMap { layout.map }

    func findings() -> [Diagnostic] {
        guard !profile.parts.isEmpty else { return [] }
        guard let unit = layout.units.first else { return halves() }
        return layout.units.count == 1 ? parts(of: unit) : []
    }

    // MARK: Pages that are no operation

    /// A method without an address, or an address without a method: the heading of the other half is missing or misspelt.
    private func halves() -> [Diagnostic] {
        let keys = Set(headings().map { map.key($0) })
        let hasMethod = !keys.isDisjoint(with: profile.methodCaptions)
        guard hasMethod == keys.isDisjoint(with: profile.pathCaptions) else { return hasMethod ? emptyAddress() : [] }
        let (missing, wanted) =
            hasMethod ? ("request address", profile.pathCaptions) : ("request method", profile.methodCaptions)
        let misspelt = headings().first { NearestWord.of(map.key($0), among: wanted.sorted()) != nil }
        let words = wanted.sorted().first ?? missing
        return [
            Diagnostic(
                .pageDamaged,
                "the page has a \(hasMethod ? "request method" : "request address") but no heading for a \(missing)",
                at: misspelt.map(map.place) ?? SourceLocation(file: map.path, line: 1, column: 1),
                hint: misspelt.map { "'\(Prose.excerpt(map.key($0)))' may be meant as '\(words)'" }
                    ?? "add the heading '\(words)', or remove the other one if the page describes no operation")
        ]
    }

    /// A heading for the address that nothing follows.
    private func emptyAddress() -> [Diagnostic] {
        headings().filter { heading in
            let next = heading + 1
            guard profile.pathCaptions.contains(map.key(heading)) else { return false }
            guard next < map.elements.count, map.elements[next].inline != nil else { return true }
            if case .heading = map.elements[next].content { return true }
            return false
        }.map { Self.address("", at: map.place($0)) }
    }

    static func address(_ text: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .addressUnreadable, "'\(Prose.excerpt(text))' is no address of a service", at: place,
            hint: "write the whole URL, such as https://host/v1/path/{name}")
    }

    // MARK: Parts

    private func parts(of unit: Unit) -> [Diagnostic] {
        var result: [Diagnostic] = []
        var seen: Set<String> = []
        for heading in headings() where heading != unit.heading {
            guard case .heading(let level, let text, _) = map.elements[heading].content else { continue }
            if let part = part(heading) {
                if !seen.insert(part).inserted {
                    result.append(
                        Diagnostic(
                            .sectionTwice, "the section '\(Prose.excerpt(text.plain))' stands on the page already",
                            at: map.place(heading), hint: "bring the two together"))
                }
            } else if level <= 2 {
                result.append(
                    Diagnostic(
                        .sectionUnknown, "nothing reads the section '\(Prose.excerpt(text.plain))'",
                        at: map.place(heading),
                        hint: "name its heading in the profile, or move its words into a known section"))
            } else if let finding = withoutTable(heading, text) {
                result.append(finding)
            }
        }
        for part in profile.parts.map(\.rawValue).sorted() where !seen.contains(part) {
            let words = profile.captions.filter { $0.value.rawValue == part }.keys.min() ?? part
            result.append(
                Diagnostic(
                    .sectionMissing, "the page has no section '\(words)'",
                    at: SourceLocation(file: map.path, line: 1, column: 1),
                    hint: "add it; the profile has a word for an empty one"))
        }
        return result
    }

    /// What a heading begins, by the name of its role.
    private func part(_ heading: Int) -> String? {
        let key = map.key(heading)
        if profile.methodCaptions.contains(key) { return "method" }
        if profile.pathCaptions.contains(key) { return "address" }
        return profile.captions[key]?.rawValue
    }

    /// A heading of a type, inside a part, that no table follows.
    private func withoutTable(_ heading: Int, _ text: Inline) -> Diagnostic? {
        let isInPart = map.headings(above: heading).contains {
            profile.captions[map.key($0)].map { $0.isRequest || $0 == .response } ?? false
        }
        let end = map.headingEnd[heading] ?? map.elements.count
        guard isInPart, Words.isIdentifier(text.plain),
            !layout.tables.contains(where: { (heading..<end).contains($0.element) })
        else { return nil }
        return Diagnostic(
            .modelWithoutTable, "no table stands below the heading '\(Prose.excerpt(text.plain))'",
            at: map.place(heading),
            hint: "add the table of its members")
    }

    private func headings() -> [Int] {
        map.elements.indices.filter { if case .heading = map.elements[$0].content { true } else { false } }
    }
}
