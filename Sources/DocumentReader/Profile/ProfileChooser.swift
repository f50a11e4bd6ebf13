import PageOutline
import SourceModel

/// The profile that a set of pages is read by, and what it made of them.
package struct ProfileChoice: Sendable {
    /// Where a profile comes from.
    package enum Origin: Sendable { case kept, shipped, draft }

    package let origin: Origin
    let profile: Profile
    /// What the profile reads, in the order of the pages.
    package let results: [PageResult]
    let score: ReadingScore

    package var name: String { profile.name }
    package var operationCount: Int { score.operations }

    init(_ origin: Origin, _ profile: Profile, _ set: PageSet) {
        self.origin = origin
        self.profile = profile
        results = set.read(profile)
        score = ReadingScore(results)
    }
}

/// Chooses the profile for a set of pages by what it takes: a kept one, else a shipped one that fits as well as a draft, else
/// the draft.
package struct ProfileChooser: Sendable {
    private let library: ProfileLibrary

    package init(_ library: ProfileLibrary) { self.library = library }

    /// The choice; nil where no profile of the second form takes more operations than the dialects do.
    ///
    /// - Parameters:
    ///   - dialectCount: how many operations profiles of the first form take.
    ///   - name: the name of the profile that a configuration asks for.
    package func choose(_ set: PageSet, dialectCount: Int, name: String? = nil) -> ProfileChoice? {
        if let name {
            let named = library.kept.first { $0.name == name }.map { ProfileChoice(.kept, $0, set) }
            return named
                ?? library.shipped.first { $0.name == name }.map { ProfileChoice(.shipped, Self.adapted($0, set), set) }
        }
        if let kept = kept(set, atLeast: max(1, dialectCount)) { return kept }
        guard dialectCount == 0 else { return nil }
        // A profile that a person keeps is obeyed where it takes nothing, too: what it leaves is told.
        if hasKept, let kept = kept(set, atLeast: 0) { return kept }
        let draft = draft(set)
        let least = draft.operationCount > 0 ? draft.score : nil
        if let shipped = shipped(set, atLeast: least) { return shipped }
        return draft.operationCount > 0 ? draft : nil
    }

    /// The draft and what it takes.
    package func draft(_ set: PageSet) -> ProfileChoice { ProfileChoice(.draft, set.draft().profile, set) }

    /// Whether the user keeps profiles of the second form.
    package var hasKept: Bool { !library.kept.isEmpty }

    /// Whether a name is that of a profile of the first form.
    package func isDialect(_ name: String) -> Bool { library.isDialect(name) }

    private func kept(_ set: PageSet, atLeast count: Int) -> ProfileChoice? {
        best(library.kept.map { ProfileChoice(.kept, $0, set) }.filter { $0.operationCount >= count })
    }

    /// The best of the shipped profiles that lose nothing against a draft.
    package func shipped(_ set: PageSet, atLeast least: ProfileChoice) -> ProfileChoice? {
        shipped(set, atLeast: least.operationCount > 0 ? least.score : nil)
    }

    private func shipped(_ set: PageSet, atLeast least: ReadingScore?) -> ProfileChoice? {
        let headers = Self.headers(set)
        let fitting = library.shipped.filter { profile in
            // Reading is dear; a profile that does not know the headers cannot be the best.
            headers.isEmpty || headers.count(where: { profile.columns[$0] != nil }) * 10 >= headers.count * 9
        }
        return best(
            fitting.map { ProfileChoice(.shipped, Self.adapted($0, set), set) }
                .filter { choice in choice.operationCount > 0 && least.map(choice.score.isAtLeast) ?? true })
    }

    /// A shipped profile says how pages are written, not whose they are: service and base come from the pages.
    private static func adapted(_ profile: Profile, _ set: PageSet) -> Profile {
        var result = profile
        result.service = set.name
        if result.base == nil { BaseEvidence(maps: set.maps).decide(&result) }
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
