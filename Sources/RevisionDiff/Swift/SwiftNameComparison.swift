import APIModel
import SourceModel

/// Finds the Swift names of OLD that mean something else in NEW, or that what they meant has lost.
///
/// The wire sees nothing of it, and the compiler need not: a call that compiled goes on compiling, and does something else.
struct SwiftNameComparison {
    let old: Service
    let new: Service
    let identity: SwiftIdentity
    private let declared: [SwiftDeclaration.Scope: [SwiftDeclaration]]
    private(set) var changes: [Change] = []

    init(old: Service, new: Service, pairs: [(old: Page, new: Page)], names: SwiftDeclarations) {
        self.old = old
        self.new = new
        identity = SwiftIdentity(old: old, new: new, pairs: pairs)
        declared = Dictionary(grouping: names.new[new.identifier] ?? [], by: \.scope)
        let before = Dictionary(grouping: names.old[old.identifier] ?? [], by: \.scope)
        for (scope, declarations) in before {
            guard let present = identity.present(scope), let others = declared[present] else { continue }
            compare(declarations, others)
        }
    }

    private mutating func compare(_ declarations: [SwiftDeclaration], _ others: [SwiftDeclaration]) {
        var byName: [String: SwiftDeclaration] = [:]
        var bySubject: [SwiftDeclaration.Subject: SwiftDeclaration] = [:]
        for other in others {
            byName[other.name] = other
            bySubject[other.subject] = other
        }
        for declaration in declarations {
            let subject = identity.present(declaration.subject)
            let successor = subject.flatMap { bySubject[$0] }
            if let taker = byName[declaration.name], taker.subject != subject {
                guard !isSame(declaration.subject, taker.subject) else { continue }
                add(declaration, successor, takenBy: taker)
            } else if let successor, successor.name != declaration.name, !identity.isRenamed(declaration.subject) {
                add(declaration, successor, takenBy: nil)
            }
        }
    }

    /// Values that differ in case alone are one for most services.
    private func isSame(_ left: SwiftDeclaration.Subject, _ right: SwiftDeclaration.Subject) -> Bool {
        guard case .value(let a) = left, case .value(let b) = right else { return false }
        return a.lowercased() == b.lowercased()
    }

    private mutating func add(
        _ declaration: SwiftDeclaration, _ successor: SwiftDeclaration?, takenBy taker: SwiftDeclaration?
    ) {
        let kind = ChangeKind.swiftNameChanged
        let place = place(declaration)
        var change = Change(
            kind: kind, service: new.identifier, operation: place.operation, path: place.path,
            before: .string(declaration.name), after: successor.map { .string($0.name) },
            severity: kind.entry.severity, certainty: kind.entry.certainty, old: declaration.source,
            new: (successor ?? taker)?.source)
        change.model = place.model
        if let taker {
            let (before, after) = (words(declaration.subject, in: old), words(taker.subject, in: new))
            change.note = "\(declaration.name) meant \(before) and means \(after)"
        }
        changes.append(change)
    }

    // MARK: Words

    private func place(_ declaration: SwiftDeclaration) -> (operation: String, path: String, model: String?) {
        switch declaration.scope {
        case .calls, .types: place(declaration.subject, "swift.\(declaration.name)")
        case .members(let holder), .nestedTypes(let holder), .values(let holder, _):
            place(.type(holder), "swift.\(words(.type(holder), in: old)).\(declaration.name)")
        }
    }

    private func place(
        _ subject: SwiftDeclaration.Subject, _ path: String
    ) -> (operation: String, path: String, model: String?) {
        switch identity.present(subject) ?? subject {
        case .operation(let id), .type(.input(let id)), .type(.output(let id)): return (id, path, nil)
        case .type(.shape(let name)):
            let shape = new.shape(named: name) ?? old.shape(named: name)
            return (shape?.operations.first ?? "", path, shape?.documentedName)
        case .member, .value: return ("", path, nil)
        }
    }

    private func words(_ subject: SwiftDeclaration.Subject, in service: Service) -> String {
        func call(_ id: String) -> String {
            service.operations.first { $0.id == id }.map { Page($0).call } ?? id
        }
        return switch subject {
        case .operation(let id): call(id)
        case .type(.input(let id)): "the input of \(call(id))"
        case .type(.output(let id)): "the output of \(call(id))"
        case .type(.shape(let name)): "the table \(service.shape(named: name)?.documentedName ?? name)"
        case .member(let name): "the member \(name)"
        case .value(let text): "the value \(text)"
        }
    }
}
