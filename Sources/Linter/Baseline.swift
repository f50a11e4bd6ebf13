public import SourceModel

/// Findings that are known: what old pages have already, so that only what is new fails.
///
/// The file has a line for each finding, in the order of UTF-8: its code, its page and its message. Lines of pages are not
/// among them, so that a page can be edited above a known finding; two findings of one page that read alike are two lines.
public struct Baseline: Hashable, Sendable {
    private var counts: [String: Int] = [:]

    /// The baseline that knows all of the findings.
    public init(_ findings: [Diagnostic]) {
        for finding in findings { counts[Self.line(of: finding), default: 0] += 1 }
    }

    /// Reads a file; empty lines and those that begin with `#` say nothing.
    public init(text: String) {
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            counts[String(line), default: 0] += 1
        }
    }

    /// The file.
    public var text: String {
        let lines = counts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let body = lines.flatMap { Array(repeating: $0 + "\n", count: counts[$0] ?? 0) }
        return "# Findings that are known: tablature lint --baseline passes them.\n" + body.joined()
    }

    /// The findings that are not known, and the lines that no finding matches any more.
    public func compare(_ findings: [Diagnostic]) -> (new: [Diagnostic], stale: [String]) {
        var rest = counts
        let new = findings.filter { finding in
            let line = Self.line(of: finding)
            guard let count = rest[line], count > 0 else { return true }
            rest[line] = count - 1
            return false
        }
        let stale = rest.filter { $0.value > 0 }.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return (new, stale)
    }

    private static func line(of finding: Diagnostic) -> String {
        let words = [finding.code.rawValue, finding.location?.file ?? "-", finding.message]
        return words.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }.joined(separator: "  ")
    }
}
