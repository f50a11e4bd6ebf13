import PageOutline
import SourceModel

/// Chooses the profile for a set of pages by what it takes: a kept one, else a shipped one that fits as well as a draft, else
/// the draft.
package struct ProfileChooser: Sendable {
    private let library: ProfileLibrary

    package init(_ library: ProfileLibrary) { self.library = library }

    /// The profile for a set, and others for pages that it leaves.
    ///
    /// - Parameter name: the name of the profile that a configuration asks for.
    package func read(_ set: PageSet, name: String? = nil) -> SetChoice {
        var result = SetChoice(choose(set, name: name))
        guard name == nil, result.main.origin != .draft else { return result }
        while true {
            let rest = set.maps.indices.filter { !result.results[$0].isOperation && set.maps[$0].hasTables }
            guard !rest.isEmpty else { return result }
            let part = PageSet(maps: rest.map { set.maps[$0] }, name: set.name)
            guard let next = chooseForRest(part, but: result.names) else { return result }
            result.add(next, at: rest)
        }
    }

    private func choose(_ set: PageSet, name: String?) -> ProfileChoice {
        if let profile = name.flatMap(library.profile(named:)) {
            let isKept = library.kept.contains { $0.name == profile.name }
            return ProfileChoice(isKept ? .kept : .shipped, isKept ? profile : Self.adapted(profile, set), set)
        }
        let kept = best(library.kept.map { ProfileChoice(.kept, $0, set) })
        if let kept, kept.operationCount > 0 { return kept }
        // Pages that have the parts that a profile asks for are of its family, whatever else is wrong with them.
        let strict = choices(of: library.strict, set)
        if let own = best(strict.filter(\.hasParts)) { return own }
        // A profile that a person keeps is obeyed where it takes nothing, too: what it leaves is told.
        if let kept { return kept }
        let candidates = strict + choices(of: library.shipped.filter { !names(strict).contains($0.name) }, set)
        let taking = candidates.filter { $0.operationCount > 0 }
        let draft = draft(set)
        guard draft.operationCount > 0 else {
            // Pages of which all are broken: the profile that says what is.
            return best(taking) ?? best(candidates.filter(\.tellsDamage)) ?? draft
        }
        return best(taking.filter { $0.score.isAtLeast(draft.score) }) ?? draft
    }

    /// The profile that takes most of the pages that others left; nil where none takes an operation.
    private func chooseForRest(_ set: PageSet, but names: Set<String>) -> ProfileChoice? {
        let kept = library.kept.map { ProfileChoice(.kept, $0, set) }
        let shipped = choices(of: library.shipped.filter { !names.contains($0.name) }, set)
        return best((kept + shipped).filter { $0.operationCount > 0 && !names.contains($0.name) })
    }

    /// The draft and what it takes.
    package func draft(_ set: PageSet) -> ProfileChoice { ProfileChoice(.draft, set.draft(), set) }

    /// The best of the shipped profiles that lose nothing against a draft.
    package func shipped(_ set: PageSet, atLeast least: ProfileChoice) -> ProfileChoice? {
        best(
            choices(of: library.shipped, set).filter { choice in
                choice.operationCount > 0 && (least.operationCount == 0 || choice.score.isAtLeast(least.score))
            })
    }

    private func names(_ choices: [ProfileChoice]) -> Set<String> { Set(choices.map(\.name)) }

    /// What shipped profiles make of a set, but for those that cannot be of its family.
    private func choices(of profiles: [Profile], _ set: PageSet) -> [ProfileChoice] {
        let headers = Self.headers(set)
        let headings = Self.headings(set)
        let fitting = profiles.filter { profile in
            // Reading is dear; a profile that knows neither headings nor headers cannot be the best.
            if profile.routes == [.parts], !profile.parts.isEmpty {
                return !headings.isDisjoint(with: profile.methodCaptions.union(profile.pathCaptions))
            }
            return headers.isEmpty
                || headers.count(where: { profile.columns[$0] != nil }) * 10 >= headers.count * 9
        }
        return fitting.map { ProfileChoice(.shipped, Self.adapted($0, set), set) }
    }

    /// A shipped profile says how pages are written, not whose they are: service and base come from the pages.
    private static func adapted(_ profile: Profile, _ set: PageSet) -> Profile {
        var result = profile
        result.service = set.name
        if result.base == nil, !result.servicesByHost { BaseEvidence(maps: set.maps).decide(&result) }
        return result
    }

    private static func headers(_ set: PageSet) -> [String] {
        var result: [String] = []
        for map in set.maps {
            for element in map.elements {
                guard case .table(let grid) = element.content else { continue }
                result += grid.header.map { Words.key($0.text) }.filter { !$0.isEmpty }
            }
        }
        return result
    }

    private static func headings(_ set: PageSet) -> Set<String> {
        var result: Set<String> = []
        for map in set.maps {
            for (index, element) in map.elements.enumerated() {
                if case .heading = element.content { result.insert(map.key(index)) }
            }
        }
        return result
    }

    /// The choice that takes most; of equals the first.
    private func best(_ choices: [ProfileChoice]) -> ProfileChoice? {
        choices.enumerated().max { a, b in
            let (left, right) = (a.element.score, b.element.score)
            if left.operations != right.operations { return left.operations < right.operations }
            if left.value != right.value { return left.value < right.value }
            return a.offset > b.offset
        }?.element
    }
}
