import Foundation
import RevisionDiff
import Testing

/// Labelled pairs of real revisions; skipped where TABLATURE_CORPUS does not name the shared pages.
@Suite(.enabled(if: Pages.corpus != nil, "TABLATURE_CORPUS does not name the shared pages"))
struct RevisionPairTests {
    @Test(arguments: Pages.revisions) func reportsWhatIsLabelledAndNothingElse(_ pair: URL) throws {
        let labels = try JSONDecoder().decode(
            [Label].self, from: Data(contentsOf: pair.appending(path: "expected.json")))
        let report = RevisionDiff().compare(
            try Pages.model(in: pair.appending(path: "old")), try Pages.model(in: pair.appending(path: "new")))
        let verdict = Verdict(labels, report.changes)
        #expect(verdict.missing == [])
        #expect(verdict.extra == [])
    }

    @Test(arguments: Pages.revisions) func readsTheSameFactsBackwards(_ pair: URL) throws {
        let old = try Pages.model(in: pair.appending(path: "old"))
        let new = try Pages.model(in: pair.appending(path: "new"))
        #expect(Mirror.differences(RevisionDiff().compare(old, new), RevisionDiff().compare(new, old)) == [])
    }

    /// Whole services, some months or a language apart.
    @Test(arguments: [("cn2018", "cn2019"), ("en2018", "cn2018")])
    func readsWholeServicesBackwards(_ names: (String, String)) throws {
        let corpus = try #require(Pages.corpus)
        let old = try Pages.model(in: corpus.appending(path: names.0))
        let new = try Pages.model(in: corpus.appending(path: names.1))
        let forward = RevisionDiff().compare(old, new)
        #expect(Mirror.differences(forward, RevisionDiff().compare(new, old)) == [])
        #expect(
            Set(forward.changes.map(\.fingerprint)).count == forward.changes.count, "each fact has its own fingerprint")
        #expect(RevisionDiff().compare(new, new).changes == [])
    }
}
