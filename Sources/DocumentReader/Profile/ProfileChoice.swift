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

    /// Whether something on the pages is told to be broken.
    var tellsDamage: Bool {
        results.contains { $0.findings.contains { Self.damages.contains($0.code) } }
    }

    /// Whether the operations have the parts that the profile asks for, most of them all.
    var hasParts: Bool {
        guard !profile.parts.isEmpty, operationCount > 0 else { return false }
        let missing = results.reduce(0) { $0 + $1.findings.count { $0.code == .sectionMissing } }
        return missing < operationCount * profile.parts.count
    }

    private static let damages: Set<DiagnosticCode> = [.pageDamaged, .methodUnknown, .addressUnreadable]
}

/// What profiles made of a set: one that takes most pages, and others for pages that are written in another way.
package struct SetChoice: Sendable {
    /// The profile that takes most.
    package let main: ProfileChoice
    /// The results, in the order of the pages.
    package private(set) var results: [PageResult]
    /// The names of the profiles that take pages.
    package private(set) var names: Set<String>

    init(_ main: ProfileChoice) {
        self.main = main
        results = main.results
        names = [main.name]
    }

    /// Takes the operations of another choice, whose pages have some indices of the set.
    mutating func add(_ other: ProfileChoice, at indices: [Int]) {
        names.insert(other.name)
        for (index, result) in zip(indices, other.results) where result.isOperation { results[index] = result }
    }
}
