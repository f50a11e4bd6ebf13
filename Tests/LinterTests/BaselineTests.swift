import Linter
import SourceModel
import Testing

@Suite struct BaselineTests {
    private func finding(_ line: Int, _ message: String = "no table") -> Diagnostic {
        Diagnostic(.tableUnread, message, at: SourceModel.SourceLocation(file: "a.md", line: line, column: 1))
    }

    @Test func onlyWhatIsNewIsLeft() {
        let baseline = Baseline(text: Baseline([finding(3), finding(9)]).text)
        #expect(baseline.compare([finding(3), finding(9)]).new.isEmpty)
        #expect(baseline.compare([finding(4), finding(10)]).new.isEmpty, "lines may move")
        #expect(baseline.compare([finding(3), finding(9), finding(20)]).new == [finding(20)], "each counts once")
        #expect(baseline.compare([finding(3, "another")]).new == [finding(3, "another")])
    }

    @Test func whatIsGoneIsTold() {
        let (new, stale) = Baseline([finding(3), finding(5, "odd\nwords")]).compare([finding(3)])
        #expect(new.isEmpty)
        #expect(stale == ["table.unread  a.md  odd words"])
    }
}
