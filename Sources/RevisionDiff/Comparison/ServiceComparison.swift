import APIModel
import SourceModel

/// Compares one service of OLD with the service of NEW that stands for it.
struct ServiceComparison {
    let old: Service
    let new: Service
    let findsRenames: Bool
    /// What could not be read on either side.
    let problems: (old: ReadingProblems, new: ReadingProblems)
    /// The Swift names of both sides.
    let names: SwiftDeclarations
    private(set) var changes: [Change] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(
        old: Service, new: Service, findsRenames: Bool, problems: (old: ReadingProblems, new: ReadingProblems),
        names: SwiftDeclarations = SwiftDeclarations()
    ) {
        self.names = names
        self.old = old
        self.new = new
        self.findsRenames = findsRenames
        self.problems = problems
    }

    mutating func run() {
        compareAuthentication()
        let matcher = OperationMatcher(old: old.operations, new: new.operations, findsRenames: findsRenames)
        if old.identifier != new.identifier {
            changes.append(change(.serviceRenamed, .string(old.identifier), .string(new.identifier)))
        }
        for pair in matcher.pairs {
            var comparison = OperationComparison(
                old: pair.old, new: pair.new, service: new.identifier, findsRenames: findsRenames,
                problems: problems)
            compareTitles(pair.old, pair.new)
            comparison.run()
            changes += comparison.changes
            diagnostics += comparison.diagnostics
        }
        comparePlaces(matcher.pairs)
        for page in matcher.removed { tell(page, isOld: true, others: problems.new) }
        for page in matcher.added { tell(page, isOld: false, others: problems.old) }
        var models = ModelComparison(old: old, new: new, pairs: matcher.pairs)
        models.run()
        changes += models.changes
        changes += SwiftNameComparison(old: old, new: new, pairs: matcher.pairs, names: names).changes
        reportDuplicates(old)
        reportDuplicates(new)
        reportLanguages(matcher.pairs)
    }

    // MARK: Authentication

    /// The ways to prove who calls, in any order.
    private mutating func compareAuthentication() {
        for scheme in old.authentication where !new.authentication.contains(scheme) {
            var change = change(.authenticationRemoved, .string(scheme.label), nil)
            change.path = "authentication.\(scheme.label)"
            changes.append(change)
        }
        for scheme in new.authentication where !old.authentication.contains(scheme) {
            var change = change(.authenticationAdded, nil, .string(scheme.label))
            change.path = "authentication.\(scheme.label)"
            // A client that asked for nothing asks for credentials now.
            if old.authentication.isEmpty { change.severity.swift = .breaking }
            changes.append(change)
        }
    }

    // MARK: Names and places

    private mutating func compareTitles(_ before: Page, _ after: Page) {
        guard before.operation.title != after.operation.title else { return }
        var change = operationChange(.operationRenamed, before, after)
        change.before = .string(before.operation.title)
        change.after = .string(after.operation.title)
        if OperationMatcher.address(of: before) != OperationMatcher.address(of: after) {
            // Only likeness says that these two are one.
            change.certainty = .inferred
            change.evidence = [
                RenderedText.of(before.operation.description), RenderedText.of(after.operation.description),
            ]
        }
        var (gone, come) = (
            operationChange(.operationRemoved, before, nil), operationChange(.operationAdded, nil, after)
        )
        gone.operation = before.operation.id
        gone.before = .string(before.call)
        come.after = .string(after.call)
        change.readings = [gone, come]
        changes.append(change)
    }

    /// Pages that lie elsewhere, one by one, or all at once where a whole folder has another name.
    private mutating func comparePlaces(_ pairs: [(old: Page, new: Page)]) {
        let moved = pairs.filter {
            // One path below the configuration is one file, from whichever folder it was read.
            $0.old.operation.title == $0.new.operation.title && $0.old.file != $0.new.file
                && $0.old.operation.source.file != $0.new.operation.source.file
        }
        var told: Set<String> = []
        let groups = Set(moved.map(\.old.operation.group)).sorted()
        for group in groups {
            let members = pairs.filter { $0.old.operation.group == group }
            let targets = Set(members.map(\.new.operation.group))
            guard members.count > 1, targets.count == 1, let target = targets.first, target != group, !target.isEmpty,
                !group.isEmpty, !new.operations.contains(where: { $0.group == group }),
                !old.operations.contains(where: { $0.group == target })
            else { continue }
            told.insert(group)
            changes.append(change(.groupRenamed, .string(group), .string(target)))
        }
        for pair in moved {
            let names = (pair.old.file.split(separator: "/").last, pair.new.file.split(separator: "/").last)
            if told.contains(pair.old.operation.group) && names.0 == names.1 { continue }
            var change = operationChange(.operationMoved, pair.old, pair.new)
            change.before = .string(pair.old.file)
            change.after = .string(pair.new.file)
            changes.append(change)
        }
    }

    // MARK: Operations that one side has

    private mutating func tell(_ page: Page, isOld: Bool, others: ReadingProblems) {
        if let path = others.unreadable(like: page) {
            diagnostics.append(
                Diagnostic(
                    .diffPageUnreadable,
                    "\(page.operation.id) is an operation in \(isOld ? "OLD" : "NEW"); "
                        + "on the other side its page cannot be read as one",
                    at: SourceLocation(file: path), notes: [.init("the operation", at: page.operation.source)],
                    address: "\(isOld ? old.identifier : new.identifier)/\(page.operation.id)"))
            return
        }
        if isOld {
            let isAnnounced = page.operation.deprecation != nil
            var change = operationChange(isAnnounced ? .operationRemovedAfterDeprecation : .operationRemoved, page, nil)
            change.before = .string(page.call)
            change.note = page.operation.deprecation.map { "OLD announced it: \($0)" }
            changes.append(change)
        } else {
            var change = operationChange(.operationAdded, nil, page)
            change.after = .string(page.call)
            changes.append(change)
        }
    }

    // MARK: What is said besides

    private mutating func reportDuplicates(_ service: Service) {
        var seen: [String: Operation] = [:]
        for operation in service.operations {
            let keys = ["title \(operation.title)", "address \(OperationMatcher.address(of: Page(operation)))"]
            if let key = keys.first(where: { seen[$0] != nil }), let first = seen[key] {
                diagnostics.append(
                    Diagnostic(
                        .diffDuplicateOperation, "\(operation.id) and \(first.id) have one \(key)",
                        at: operation.source,
                        notes: [.init("the other page", at: first.source)],
                        address: "\(service.identifier)/\(operation.id)"))
            }
            for key in keys where seen[key] == nil { seen[key] = operation }
        }
    }

    private mutating func reportLanguages(_ pairs: [(old: Page, new: Page)]) {
        let others = pairs.filter { $0.old.operation.language != $0.new.operation.language }
        guard let first = others.min(by: { $0.new.operation.id < $1.new.operation.id }) else { return }
        let count = others.count == 1 ? "1 operation" : "\(others.count) operations"
        diagnostics.append(
            Diagnostic(
                .diffLanguageDiffers,
                "\(count) of \(new.identifier) in another language "
                    + "(\(first.old.operation.language), \(first.new.operation.language)): "
                    + "descriptions are not compared",
                at: first.new.operation.source, address: new.identifier))
    }

    // MARK: Making changes

    private func change(_ kind: ChangeKind, _ before: JSONValue?, _ after: JSONValue?) -> Change {
        Change(
            kind: kind, service: new.identifier, operation: "", path: "", before: before, after: after,
            severity: kind.entry.severity, certainty: kind.entry.certainty, old: old.operations.first?.address.source,
            new: new.operations.first?.address.source)
    }

    private func operationChange(_ kind: ChangeKind, _ before: Page?, _ after: Page?) -> Change {
        Change(
            kind: kind, service: after == nil ? old.identifier : new.identifier,
            operation: (after ?? before)?.operation.id ?? "", path: "", severity: kind.entry.severity,
            certainty: kind.entry.certainty, old: before?.operation.source, new: after?.operation.source)
    }
}

extension AuthenticationScheme {
    /// The way in words.
    fileprivate var label: String {
        switch self {
        case .bearer(let prefix): "token after '\(prefix)'"
        case .basic: "user and password"
        case .key(let place, let name): "key in \(place.rawValue) \(name)"
        case .signature: "signature"
        }
    }
}
