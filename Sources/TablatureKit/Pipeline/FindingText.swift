import Linter
public import SourceModel

/// Findings in the form of compilers, so that editors and build logs pick them up.
public enum FindingText {
    /// One block per finding: `file:line:column: severity: text [code]`, related places, a proposal.
    public static func render(_ findings: [Diagnostic]) -> String { LintFormat.text.render(findings) }
}
