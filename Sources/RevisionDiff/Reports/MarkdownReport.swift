import APIModel

/// The report for a pull request or a release page: breaking changes first, then what was added, then prose.
public struct MarkdownReport: Sendable {
    /// Creates a renderer.
    public init() {}

    /// The report as Markdown; empty where nothing changed.
    public func render(_ report: DiffReport) -> String {
        report.changes.isEmpty ? "" : sections(report, level: 2) + "\n\(Self.escaped(report.summary)).\n"
    }

    /// The section of a change log for one version; empty where nothing changed.
    ///
    /// - Parameters:
    ///   - version: the heading's version.
    ///   - date: the day of the release as `2026-11-21`, where it is known.
    public func changelogSection(_ report: DiffReport, version: String, date: String? = nil) -> String {
        guard !report.changes.isEmpty else { return "" }
        let day = date.map { " - \($0)" } ?? ""
        return "## \(Self.escaped(version))\(Self.escaped(day))\n\n" + sections(report, level: 3)
    }

    private func sections(_ report: DiffReport, level: Int) -> String {
        let titles: [(Severity, String)] = [
            (.breaking, "Breaking changes"), (.nonBreaking, "Additions and other changes"),
            (.docOnly, "Documentation"), (.none, "Without effect"),
        ]
        let marks = String(repeating: "#", count: level)
        let parts = titles.compactMap { severity, title -> String? in
            let changes = report.changes.filter { $0.severity[.both] == severity }
            return changes.isEmpty ? nil : "\(marks) \(title)\n\n" + groups(changes, marks + "#")
        }
        return parts.joined(separator: "\n")
    }

    private func groups(_ changes: [Change], _ marks: String) -> String {
        ReportGroups(changes).groups.map { group in
            let heading =
                switch group.heading {
                case .service: Self.code(group.service)
                case .operation(let id): "\(Self.code(group.service)) \(Self.code(id))"
                case .model(let name): "\(Self.code(group.service)) model \(Self.code(name))"
                }
            return "\(marks) \(heading)\n\n" + group.entries.map(item).joined()
        }.joined(separator: "\n")
    }

    private func item(_ entry: ReportGroups.Entry) -> String {
        let change = entry.change
        let isShared = entry.uses.count > 1
        let place = isShared && !change.path.isEmpty ? change.member : change.subject
        let words = ChangePhrase(change).pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .code(let text): Self.code(text)
            }
        }
        let subject = change.path.isEmpty ? place : Self.code(place)
        var line = "- " + ([subject] + words).joined(separator: " ")
        var remarks: [String] = []
        if change.severity.wire != change.severity.swift { remarks.append(change.severity.text) }
        if change.certainty == .inferred { remarks.append("read from the words") }
        if let note = change.note { remarks.append(Self.escaped(note)) }
        if let accepted = change.accepted { remarks.append("accepted: \(Self.escaped(accepted.reason))") }
        if !remarks.isEmpty { line += " (\(remarks.joined(separator: "; ")))" }
        line += "\n"
        if isShared {
            line += "  in " + entry.uses.map { Self.code($0.operation) }.joined(separator: ", ") + "\n"
        }
        if !change.also.isEmpty { line += "  also at " + change.also.map(Self.code).joined(separator: ", ") + "\n" }
        if change.kind.isDescription {
            line += "  - before: \(Self.code(change.before?.plainText ?? ""))\n"
            line += "  - after: \(Self.code(change.after?.plainText ?? ""))\n"
        }
        return line
    }

    /// A code span that holds any text: its fence is longer than every run of backticks inside.
    static func code(_ text: String) -> String {
        let text = TextReport.line(text)
        guard !text.allSatisfy(\.isWhitespace) else { return "*(empty)*" }
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let needsBlank = text.hasPrefix("`") || text.hasSuffix("`")
        return needsBlank ? "\(fence) \(text) \(fence)" : "\(fence)\(text)\(fence)"
    }

    /// Words of a page or a user outside code spans, with every sign of Markdown escaped.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in TextReport.line(text) {
            if "\\`*_{}[]<>#|!&~".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
