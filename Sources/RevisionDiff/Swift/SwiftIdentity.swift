import APIModel

/// Which operation and shape of NEW an operation or shape of OLD is, so that names can be compared by what they mean.
struct SwiftIdentity {
    private var operations: [String: String] = [:]
    private var shapes: [String: String] = [:]
    /// Operations and shapes of OLD whose documented name is another now: their Swift names follow, and that is told.
    private var renamedOperations: Set<String> = []
    private var renamedShapes: Set<String> = []

    init(old: Service, new: Service, pairs: [(old: Page, new: Page)]) {
        var votes: [String: [String: Int]] = [:]
        for pair in pairs {
            let (before, after) = (pair.old.operation, pair.new.operation)
            operations[before.id] = after.id
            if before.title != after.title { renamedOperations.insert(before.id) }
            for table in before.tables {
                let match = after.tables.first { $0.side == table.side && $0.documentedName == table.documentedName }
                if let match { votes[table.shape, default: [:]][match.shape, default: 0] += 1 }
            }
        }
        for (shape, counts) in votes {
            // Of equals the one that kept its name, then the first.
            let best = counts.max {
                ($0.value, $0.key == shape ? 1 : 0, $1.key) < ($1.value, $1.key == shape ? 1 : 0, $0.key)
            }
            shapes[shape] = best?.key
        }
        let present = Set(new.shapes.map(\.name))
        for shape in old.shapes where shapes[shape.name] == nil && present.contains(shape.name) {
            shapes[shape.name] = shape.name
        }
        for shape in old.shapes {
            guard let name = shapes[shape.name], let other = new.shape(named: name) else { continue }
            if other.documentedName != shape.documentedName { renamedShapes.insert(shape.name) }
        }
    }

    /// The same scope of NEW; nil where it is gone.
    func present(_ scope: SwiftDeclaration.Scope) -> SwiftDeclaration.Scope? {
        switch scope {
        case .calls, .types: scope
        case .members(let holder): present(holder).map { .members($0) }
        case .nestedTypes(let holder): present(holder).map { .nestedTypes($0) }
        case .values(let holder, let member): present(holder).map { .values($0, member: member) }
        }
    }

    /// What of NEW is the same as a subject of OLD; nil where it is gone.
    func present(_ subject: SwiftDeclaration.Subject) -> SwiftDeclaration.Subject? {
        switch subject {
        case .operation(let id): operations[id].map { .operation($0) }
        case .type(let holder): present(holder).map { .type($0) }
        case .member, .value: subject
        }
    }

    /// Whether another change tells of the subject's new name.
    func isRenamed(_ subject: SwiftDeclaration.Subject) -> Bool {
        switch subject {
        case .operation(let id), .type(.input(let id)), .type(.output(let id)): renamedOperations.contains(id)
        case .type(.shape(let name)): renamedShapes.contains(name)
        case .member, .value: false
        }
    }

    private func present(_ holder: SwiftDeclaration.Holder) -> SwiftDeclaration.Holder? {
        switch holder {
        case .input(let id): operations[id].map { .input(operation: $0) }
        case .output(let id): operations[id].map { .output(operation: $0) }
        case .shape(let name): shapes[name].map { .shape($0) }
        }
    }
}
