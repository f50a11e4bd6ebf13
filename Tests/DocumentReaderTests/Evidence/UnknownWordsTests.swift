import Testing

@testable import DocumentReader

/// What a draft reads of pages whose words the lexicon does not know: other vendors' pages with the lexicon cut down.
@Suite(
    .enabled(if: DialectJudge.root != nil, "TABLATURE_CORPUS names no pages of other vendors, or python3 is not there"))
struct UnknownWordsTests {
    /// The figures of all sets, the worst first.
    private struct Figures {
        var scores: [(name: String, value: Double)]

        var mean: Double { scores.map(\.value).reduce(0, +) / Double(max(1, scores.count)) }
        var worst: Double { scores.map(\.value).min() ?? 0 }

        var summary: Comment {
            let lines = scores.sorted { $0.value < $1.value }.map { "\($0.name) \($0.value)" }
            return "mean \(mean), worst \(worst): \(lines.joined(separator: ", "))"
        }
    }

    private func figures(_ lexicon: (DialectJudge.PageGroup) -> Lexicon) throws -> Figures {
        let vendors = try DialectJudge.sets().filter(\.isVendor)
        return Figures(scores: try vendors.map { ($0.name, try DialectJudge.score($0, lexicon($0))) })
    }

    @Test func withoutTheWordsThatOnlyOneFamilyUses() throws {
        let standard = Lexicon.standard
        let own = DialectJudge.ownWords(of: try DialectJudge.sets(), among: standard.words)
        try #require(own.values.contains { !$0.isEmpty })
        let figures = try figures { standard.without(own[$0.family] ?? []) }
        #expect(figures.mean >= 0.93, figures.summary)
        #expect(figures.worst >= 0.80, figures.summary)
    }

    @Test func withoutAnyWordForRoles() throws {
        let figures = try figures { _ in Lexicon.standard.without([], roles: true) }
        #expect(figures.mean >= 0.85, figures.summary)
        #expect(figures.worst >= 0.65, figures.summary)
    }
}
