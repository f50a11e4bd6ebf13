import APIModel
import Linter
import ModelFormat
import SourceModel
import Testing

@Suite struct RenderingTests {
    private let findings = [
        Diagnostic(
            .rowTwice, "two rows 'a,b:100%'\u{1B}[31m\nnext",
            at: SourceModel.SourceLocation(file: "a b/c,d.md", line: 3, column: 2),
            hint: "remove one",
            notes: [.init("the first", at: SourceModel.SourceLocation(file: "a b/c,d.md", line: 2))],
            address: "ship/build/request.a"),
        Diagnostic(.operationTwice, "copied"),
    ]

    @Test func text() {
        #expect(
            LintFormat.text.render(findings) == """
                a b/c,d.md:3:2: warning: two rows 'a,b:100%' [31m next [table.duplicate-row]
                a b/c,d.md:2: note: the first
                    remove one
                note: copied [operation.on-two-pages]

                """)
    }

    @Test func github() {
        #expect(
            LintFormat.github.render(findings) == """
                ::warning file=a b/c%2Cd.md,line=3,col=2,title=table.duplicate-row::two rows 'a,b:100%25'\u{1B}[31m%0Anext%0Aremove one
                ::notice title=operation.on-two-pages::copied

                """)
    }

    @Test func json() throws {
        let report = try JSONReader.read(Array(LintFormat.json.render(findings).utf8))
        let counts = report.members?.last?.value
        #expect(
            counts == .object([.init("error", .integer(0)), .init("warning", .integer(1)), .init("note", .integer(1))]))
        let first = report.members?.first?.value.items?.first?.members
        #expect(
            first?.map(\.name) == ["severity", "code", "message", "file", "line", "column", "address", "hint", "notes"])
    }

    @Test func sarif() throws {
        let text = LintFormat.sarif.render(findings, toolVersion: "1.2.3")
        _ = try JSONReader.read(Array(text.utf8))
        for part in [
            #""version": "2.1.0""#, #""uri": "a%20b/c%2Cd.md""#, #""startLine": 3"#, #""level": "warning""#,
            #""ruleId": "table.duplicate-row""#, #""version": "1.2.3""#,
            #""fullyQualifiedName": "ship/build/request.a""#,
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test(arguments: DiagnosticCode.allCases)
    func everyCodeIsExplained(code: DiagnosticCode) throws {
        let explanation = try #require(Explanation(of: code), "\(code.rawValue) has no paragraph")
        #expect(explanation.text.contains("Example:"), "\(code.rawValue) has no example")
        #expect(explanation.summary.hasSuffix(".") && explanation.summary.count < explanation.text.count)
    }

    @Test func noParagraphIsAboutACodeThatDoesNotExist() {
        #expect(Explanation.documentedCodes.filter { DiagnosticCode(rawValue: $0) == nil } == [])
    }
}
