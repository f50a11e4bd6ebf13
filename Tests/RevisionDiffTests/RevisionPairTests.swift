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
}
