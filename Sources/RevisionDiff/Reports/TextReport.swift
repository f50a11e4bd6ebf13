import APIModel
import SourceModel

/// The report for a terminal: by service and operation, the mark on each line says how bad it is.
public struct TextReport: Sendable {
    private let usesColour: Bool

    /// Creates a renderer.
    ///
    /// - Parameter usesColour: whether lines carry the codes that terminals show as colour.
    public init(usesColour: Bool = false) { self.usesColour = usesColour }

    /// The report as text; its last line has the counts.
    public func render(_ report: DiffReport) -> String {
        var lines: [String] = []
        var service: String?
        for group in ReportGroups(report.changes).groups {
            if group.service != service {
                if service != nil { lines.append("") }
                lines.append(bold(Self.line(group.service)))
                service = group.service
            }
            switch group.heading {
            case .service: break
            case .operation(let id): lines.append("  " + bold(Self.line(id)))
            case .model(let name): lines.append("  " + bold("model \(Self.line(name))"))
            }
            for entry in group.entries { lines += render(entry, in: group) }
        }
        if !lines.isEmpty { lines.append("") }
        for diagnostic in report.diagnostics { lines.append(Self.line(diagnostic.description)) }
        lines.append(report.summary)
        return lines.joined(separator: "\n") + "\n"
    }

    private func render(_ entry: ReportGroups.Entry, in group: ReportGroups.Group) -> [String] {
        let change = entry.change
        let isShared = entry.uses.count > 1
        let place = isShared && !change.path.isEmpty ? change.member : change.subject
        let head = Self.line("\(place) \(ChangePhrase(change).text)")
        var lines = [
            "    \(mark(change.severity[.both])) \(head)",
            "        \(change.kind.rawValue): \(change.severity.text), \(change.certainty.rawValue)",
        ]
        func add(_ text: String) { lines.append("        " + Self.line(text)) }
        if change.kind.isDescription {
            // The two wordings stand below each other, so that an eye can compare them.
            add("- \(change.before?.plainText ?? "")")
            add("+ \(change.after?.plainText ?? "")")
        }
        for words in change.evidence { add("words: \(words)") }
        if isShared {
            for use in entry.uses { add("in \(use.operation) at \(use.path) [\(use.fingerprint)]") }
        } else if let model = change.model, case .operation = group.heading {
            add("model \(model)")
        }
        if !change.also.isEmpty { add("also at \(change.also.joined(separator: ", "))") }
        for reading in change.readings { add("stands for \(reading.kind.rawValue) \(reading.path)") }
        if let note = change.note { add("note: \(note)") }
        if let accepted = change.accepted {
            let by = accepted.by.map { " by \($0)" } ?? ""
            let until = accepted.until.map { " until \($0)" } ?? ""
            add("accepted\(by)\(until): \(accepted.reason)")
        }
        add(Self.places(change) + (isShared ? "" : " [\(change.fingerprint)]"))
        return lines
    }

    private static func places(_ change: Change) -> String {
        switch (change.old, change.new) {
        case (let old?, let new?): old == new ? "\(new)" : "\(old) → \(new)"
        case (let old?, nil): "\(old)"
        case (nil, let new?): "\(new)"
        case (nil, nil): ""
        }
    }

    /// Page text on one line, without the control characters that a terminal would obey.
    static func line(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.value < 32 || (127..<160).contains(scalar.value)
            // Marks of direction would reorder the rest of the line.
            let isDirection = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
            if isDirection { continue }
            result.append(isControl || scalar.value == 0x2028 || scalar.value == 0x2029 ? " " : scalar)
        }
        return String(result)
    }

    // MARK: Marks

    private func mark(_ severity: Severity) -> String {
        switch severity {
        case .breaking: colour("!", "31;1")
        case .nonBreaking: colour("+", "32")
        case .docOnly: colour("~", "36")
        case .none: "·"
        }
    }

    private func bold(_ text: String) -> String { colour(text, "1") }

    private func colour(_ text: String, _ code: String) -> String {
        usesColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
