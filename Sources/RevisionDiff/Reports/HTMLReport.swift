import APIModel
import SourceModel

/// The report as one page of HTML that needs nothing besides itself: no scripts, no fonts, no pictures.
public struct HTMLReport: Sendable {
    private let title: String
    private let oldName: String
    private let newName: String

    /// Creates a renderer.
    ///
    /// - Parameters:
    ///   - title: the heading of the page.
    ///   - oldName: what OLD is called, such as a revision.
    ///   - newName: what NEW is called.
    public init(title: String = "API changes", oldName: String = "old", newName: String = "new") {
        self.title = title
        self.oldName = oldName
        self.newName = newName
    }

    /// The page.
    public func render(_ report: DiffReport) -> String {
        let groups = ReportGroups(report.changes).groups
        var page = HTMLText()
        page.raw(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>
            """)
        page.text(title)
        page.raw("</title>\n<style>\n\(Self.style)</style>\n</head>\n<body>\n")
        header(report, &page)
        if report.changes.isEmpty {
            page.raw("<main class=\"single\"><p class=\"nothing\">Nothing changed.</p>")
        } else {
            page.raw("<div class=\"page\">\n")
            contents(groups, &page)
            page.raw("<main>\n")
            var service: String?
            for (index, group) in groups.enumerated() {
                if group.service != service {
                    if service != nil { page.raw("</section>\n") }
                    page.raw("<section class=\"service\">\n<h2>")
                    page.text(group.service)
                    page.raw("</h2>\n")
                    service = group.service
                }
                article(group, number: index, &page)
            }
            if service != nil { page.raw("</section>\n") }
        }
        diagnostics(report, &page)
        page.raw(report.changes.isEmpty ? "</main>\n" : "</main>\n</div>\n")
        page.raw("</body>\n</html>\n")
        return page.content
    }

    // MARK: Head

    private func header(_ report: DiffReport, _ page: inout HTMLText) {
        page.raw("<header>\n<h1>")
        page.text(title)
        page.raw("</h1>\n<p class=\"sides\"><span class=\"side old\">")
        page.text(oldName)
        page.raw("</span><span class=\"arrow\" aria-label=\"to\">→</span><span class=\"side new\">")
        page.text(newName)
        page.raw(
            "</span><span class=\"compared\">\(report.compared.old) and \(report.compared.new) operations compared"
                + "</span></p>\n"
        )
        if !report.changes.isEmpty {
            page.raw("<table class=\"counts\"><tr><td></td>")
            for severity in Severity.allCases.reversed() {
                page.raw(
                    "<th scope=\"col\"><span class=\"badge \(severity.rawValue)\">\(severity.rawValue)</span></th>")
            }
            page.raw("</tr>")
            for surface in [Surface.wire, .swift] {
                page.raw("<tr><th scope=\"row\">\(surface.rawValue)</th>")
                for (_, count) in report.counts(on: surface) {
                    page.raw(count == 0 ? "<td class=\"zero\">0</td>" : "<td>\(count)</td>")
                }
                page.raw("</tr>")
            }
            page.raw("</table>\n<p class=\"bump\">Suggested version: ")
            page.text(VersionBump(of: report).sentence(from: nil))
            page.raw("</p>\n<fieldset class=\"filter\"><legend>Show</legend>")
            for (index, (value, label)) in Self.filters.enumerated() {
                let isChecked = index == 0 ? " checked" : ""
                page.raw(
                    "<label><input type=\"radio\" name=\"show\" id=\"show-\(value)\"\(isChecked)>"
                        + "<span>\(label)</span></label>"
                )
            }
            page.raw("</fieldset>\n")
        }
        page.raw("</header>\n")
    }

    private static let filters = [
        ("all", "everything"), ("breaking", "breaking"), ("non-breaking", "non-breaking"), ("doc-only", "prose"),
    ]

    private func contents(_ groups: [ReportGroups.Group], _ page: inout HTMLText) {
        page.raw("<nav aria-label=\"Contents\">\n<details open><summary>Contents</summary>\n")
        var service: String?
        for (index, group) in groups.enumerated() {
            if group.service != service {
                page.raw(service == nil ? "<p>" : "</ul>\n<p>")
                page.text(group.service)
                page.raw("</p>\n<ul>\n")
                service = group.service
            }
            let worst = group.entries.map { $0.change.severity[.both] }.max() ?? .none
            page.raw("<li class=\"\(worst.rawValue)\"><a href=\"#g\(index)\">")
            page.text(Self.title(of: group))
            page.raw("</a> <span class=\"number\">\(group.entries.count)</span></li>\n")
        }
        page.raw("</ul>\n</details>\n</nav>\n")
    }

    private static func title(of group: ReportGroups.Group) -> String {
        switch group.heading {
        case .service: "the service"
        case .operation(let id): id
        case .model(let name): "model \(name)"
        }
    }

    // MARK: Changes

    private func article(_ group: ReportGroups.Group, number: Int, _ page: inout HTMLText) {
        page.raw("<article id=\"g\(number)\">\n<h3>")
        page.text(Self.title(of: group))
        page.raw("</h3>\n")
        var cards: [[ReportGroups.Entry]] = []
        for entry in group.entries {
            if let last = cards.last?.last, Self.isSameRow(last.change, entry.change) {
                cards[cards.count - 1].append(entry)
            } else {
                cards.append([entry])
            }
        }
        for card in cards { render(card, &page) }
        page.raw("</article>\n")
    }

    /// Several facts about one row share the picture of it.
    private static func isSameRow(_ left: Change, _ right: Change) -> Bool {
        left.path == right.path && left.oldRow == right.oldRow && left.newRow == right.newRow
            && (left.oldRow != nil || left.newRow != nil)
    }

    private func render(_ card: [ReportGroups.Entry], _ page: inout HTMLText) {
        guard let first = card.first else { return }
        let worst = card.map { $0.change.severity[.both] }.max() ?? .none
        let present = Severity.allCases.filter { severity in card.contains { $0.change.severity[.both] == severity } }
        let classes = ["change", worst.rawValue] + present.map { "has-\($0.rawValue)" }
        page.raw("<div class=\"\(classes.joined(separator: " "))\" id=\"c\(first.change.fingerprint)\">\n")
        for entry in card { statement(entry, &page) }
        HTMLRows(oldName: oldName, newName: newName).render(first.change, &page)
        for entry in card { facts(entry, isFirst: entry.change == first.change, &page) }
        page.raw("</div>\n")
    }

    private func statement(_ entry: ReportGroups.Entry, _ page: inout HTMLText) {
        let change = entry.change
        page.raw(change.accepted == nil ? "<p class=\"what\"><code>" : "<p class=\"what accepted\"><code>")
        page.text(entry.uses.count > 1 && !change.path.isEmpty ? change.member : change.subject)
        page.raw("</code> ")
        for piece in ChangePhrase(change).pieces {
            switch piece {
            case .words(let words): page.text(words + " ")
            case .code(let text):
                page.raw("<code class=\"value\">")
                page.text(text)
                page.raw("</code> ")
            }
        }
        page.raw("</p>\n<p class=\"verdict\">")
        for (surface, severity) in [("wire", change.severity.wire), ("swift", change.severity.swift)] {
            page.raw("<span class=\"badge \(severity.rawValue)\">\(surface) \(severity.rawValue)</span>")
        }
        page.raw("<span class=\"kind\">\(change.kind.rawValue) · \(change.certainty.rawValue)</span></p>\n")
    }

    private func facts(_ entry: ReportGroups.Entry, isFirst: Bool, _ page: inout HTMLText) {
        let change = entry.change
        page.raw("<dl class=\"facts\">")
        func add(_ name: String, _ text: String) {
            page.raw("<dt>\(name)</dt><dd>")
            page.text(text)
            page.raw("</dd>")
        }
        if !change.evidence.isEmpty { add("words", change.evidence.map { "“\($0)”" }.joined(separator: " ")) }
        if entry.uses.count > 1 {
            add("operations", entry.uses.map { "\($0.operation) (\($0.path))" }.joined(separator: ", "))
        } else if let model = change.model, isFirst {
            add("model", model)
        }
        if !change.also.isEmpty, isFirst { add("also at", change.also.joined(separator: ", ")) }
        for reading in change.readings { add("stands for", "\(reading.kind.rawValue) \(reading.path)") }
        if let note = change.note { add("note", note) }
        if let accepted = change.accepted {
            let by = accepted.by.map { " — \($0)" } ?? ""
            let until = accepted.until.map { ", until \($0)" } ?? ""
            add("accepted", accepted.reason + by + until)
        }
        let places = [change.old, change.new].compactMap { $0.map { "\($0.file):\($0.line)" } }
        if isFirst {
            add("place", places.count == 2 && places[0] == places[1] ? places[0] : places.joined(separator: " → "))
        }
        add(isFirst ? "fingerprint" : "and", entry.uses.map(\.fingerprint).joined(separator: ", "))
        page.raw("</dl>\n")
    }

    private func diagnostics(_ report: DiffReport, _ page: inout HTMLText) {
        guard !report.diagnostics.isEmpty else { return }
        page.raw("<section class=\"diagnostics\">\n<h2>Remarks</h2>\n<ul>\n")
        for diagnostic in report.diagnostics {
            page.raw("<li>")
            page.text(diagnostic.description)
            page.raw("</li>\n")
        }
        page.raw("</ul>\n</section>\n")
    }
}
