import APIModel
import ModelFormat
import SourceModel

/// Tells what an earlier run had and this reading has lost, so that a slip in one page takes nothing away in silence.
///
/// A page that is gone was removed by somebody, and the comparison of revisions tells of it. A page that is still there and
/// no operation any more is an error, and so is one whose table is still there and gives no row.
struct LossCheck {
    private let earlier: APIModel?
    private let loaded: LoadedModel
    /// The findings of each page, by the model's path.
    private var places: [String: [Diagnostic]] = [:]

    init(_ loaded: LoadedModel, since earlier: APIModel?) {
        self.loaded = loaded
        self.earlier = earlier
        let modelPaths = Dictionary(loaded.shownPaths.map { ($1, $0) }) { first, _ in first }
        for finding in loaded.findings {
            guard let file = finding.location?.file else { continue }
            places[modelPaths[file] ?? file, default: []].append(finding)
        }
    }

    func findings() -> [Diagnostic] { (lost() + new()).map { $0.showing(loaded.shownPaths) } }

    // MARK: What is lost

    private func lost() -> [Diagnostic] {
        guard let earlier else { return [] }
        let present = loaded.model.services.flatMap(\.operations)
        var byAddress: [String: Operation] = [:]
        for operation in present { byAddress[Self.address(operation)] = operation }
        let byFile = Dictionary(grouping: present, by: \.source.file)
        let before = Dictionary(grouping: earlier.services.flatMap(\.operations), by: \.source.file)
        var result: [Diagnostic] = []
        for file in before.keys.sorted() where loaded.shownPaths[file] != nil {
            let old = before[file] ?? []
            let gone = old.filter { byAddress[Self.address($0)] == nil }
            let count = byFile[file]?.count ?? 0
            // An address that was corrected is no loss: the page has as many operations as before.
            if old.count - count >= 1, !gone.isEmpty, count == 0 || damage(file) != nil {
                result += gone.prefix(old.count - count).map { lostOperation($0, file) }
            }
            for operation in old {
                let other = byAddress[Self.address(operation)] ?? (old.count == 1 ? byFile[file]?.first : nil)
                if let other, other.source.file == file { result += lostRows(operation, other, file) }
            }
        }
        return result
    }

    private func lostOperation(_ operation: Operation, _ file: String) -> Diagnostic {
        Diagnostic(
            .operationLost, "the page was the operation '\(operation.id)' in the last run and is none now",
            at: damage(file) ?? SourceLocation(file: file, line: 1, column: 1),
            hint: "correct the page; remove it where the operation is gone; or ignore this with a reason")
    }

    /// Parameters or members of the answer that are all gone, from a page on which something was not understood.
    private func lostRows(
        _ old: Operation, _ new: Operation, _ file: String
    ) -> [Diagnostic] {
        func count(_ operation: Operation) -> Int {
            operation.parameters.count { $0.isDocumented && $0.place != .path && $0.place != .host }
        }
        guard let place = misunderstanding(file) else { return [] }
        var result: [Diagnostic] = []
        func add(_ what: String, _ count: Int) {
            result.append(
                Diagnostic(
                    .rowsLost, "'\(new.id)' had \(count) \(what) in the last run and has none now", at: place,
                    hint: "correct the page, or ignore this with a reason"))
        }
        if count(old) > 0, count(new) == 0, new.requestType == nil { add("parameters", count(old)) }
        if !old.response.isEmpty, new.response.isEmpty, new.responseType == nil {
            add("members of its answer", old.response.count)
        }
        return result
    }

    /// The first place of a page that is damaged.
    private func damage(_ file: String) -> SourceLocation? { first(file) { $0.isDamage } }

    /// The first place of a page from which rows may have been lost.
    private func misunderstanding(_ file: String) -> SourceLocation? {
        let codes: Set<DiagnosticCode> = [
            .tableUnread, .sectionUnknown, .sectionMissing, .tableWithoutRows, .columnUnknown,
        ]
        return first(file) { $0.isDamage || codes.contains($0.code) }
    }

    private func first(_ file: String, where isWanted: (Diagnostic) -> Bool) -> SourceLocation? {
        places[file]?.filter(isWanted).compactMap(\.location).min().map {
            SourceLocation(file: file, line: $0.line, column: $0.column)
        }
    }

    private static func address(_ operation: Operation) -> String {
        "\(operation.method.rawValue) \(operation.address.basePath)\(operation.address.path) \(operation.selector?.value ?? "")"
    }

    // MARK: What is new

    /// Pages that the last run did not have and that describe no operation.
    private func new() -> [Diagnostic] {
        let known = Set(earlier?.otherPages.map(\.path) ?? [])
        return loaded.model.otherPages.filter { !known.contains($0.path) && $0.listed.isEmpty }.map { page in
            Diagnostic(
                .pageWithoutOperation, "the page describes no operation",
                at: SourceLocation(file: page.path, line: 1, column: 1),
                hint: "nothing needs to be done where it is a guide; the next run knows it")
        }
    }
}

extension Diagnostic {
    /// Whether it says that a page is damaged, so that something of it was not read. A table that only the profile has no
    /// word for is none: it has a subject.
    var isDamage: Bool {
        switch code {
        case .pageDamaged, .methodUnknown, .addressUnreadable, .fileNotText, .fileUnreadable: true
        case .tableUnread: subject == nil
        default: false
        }
    }
}

extension LoadedModel {
    /// The findings, those that speak of damage raised to errors where a profile that stays has read the page: what a draft
    /// in memory does not take may be the draft's fault.
    func raised() -> [Diagnostic] {
        findings.map { finding in
            guard finding.isDamage, !drafted.contains(finding.location?.file ?? "") else { return finding }
            var finding = finding
            finding.severity = .error
            return finding
        }
    }

    /// A line for each draft whose pages look damaged.
    var damageNotices: [String] {
        let count = findings.count { $0.isDamage && drafted.contains($0.location?.file ?? "") }
        return count == 0
            ? [] : ["\(count) place\(count == 1 ? "" : "s") of drafted pages could not be read; lint lists them"]
    }

    /// A line that lists new pages without an operation.
    static func newPageNotices(_ findings: [Diagnostic]) -> [String] {
        let paths = findings.filter { $0.code == .pageWithoutOperation }.compactMap { $0.location?.file }
        guard !paths.isEmpty else { return [] }
        let shown = paths.prefix(5).joined(separator: ", ") + (paths.count > 5 ? " and \(paths.count - 5) more" : "")
        return ["new page\(paths.count == 1 ? "" : "s") without an operation: \(shown)"]
    }
}

extension Configuration {
    /// The model that the snapshot beside an output holds; nil where there is none, or it is of another version.
    func snapshot(besideOutput output: String? = nil) -> APIModel? {
        let path = (output ?? resolve(self.output)) + "/" + Generator.snapshotPath
        guard let bytes = try? FileAccess.readIfPresent(path) else { return nil }
        return try? ModelReader().read(bytes)
    }
}
