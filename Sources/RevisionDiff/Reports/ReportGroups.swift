import SourceModel

/// The changes of a report as people read them: by service and operation, and each fact about a shared model once.
struct ReportGroups {
    /// Where a fact was found.
    struct Use: Hashable {
        var operation: String
        var path: String
        var fingerprint: String
    }

    /// One fact.
    struct Entry {
        /// The change, as the first operation has it.
        var change: Change
        /// All operations that have it, the first one included; one for most facts.
        var uses: [Use]
    }

    /// What an entry stands under.
    enum Heading: Hashable {
        case service
        case operation(String)
        case model(String)
    }

    /// The entries under one heading.
    struct Group {
        var service: String
        var heading: Heading
        var entries: [Entry]
    }

    /// The groups: service by service, its own facts first, then its operations, then its shared models, ascending.
    let groups: [Group]

    private struct Key: Hashable {
        var kind: ChangeKind
        var service: String
        var model: String
        var member: String
        var section: Int
        var before: String
        var after: String
        var severity: Severities
        var isAccepted: Bool
    }

    init(_ changes: [Change]) {
        var order: [Key] = []
        var gathered: [Key: [Change]] = [:]
        for change in changes where change.model != nil && !change.operation.isEmpty {
            let key = Self.key(change)
            if gathered[key] == nil { order.append(key) }
            gathered[key, default: []].append(change)
        }
        func isShared(_ change: Change) -> Bool {
            guard change.model != nil, !change.operation.isEmpty else { return false }
            return Set((gathered[Self.key(change)] ?? []).map(\.operation)).count > 1
        }
        var groups: [Group] = []
        func add(_ change: Change, _ uses: [Change], _ heading: Heading) {
            let entry = Entry(
                change: change,
                uses: uses.map { Use(operation: $0.operation, path: $0.path, fingerprint: $0.fingerprint) })
            if let index = groups.firstIndex(where: { $0.service == change.service && $0.heading == heading }) {
                groups[index].entries.append(entry)
            } else {
                groups.append(Group(service: change.service, heading: heading, entries: [entry]))
            }
        }
        var services: [String] = []
        for change in changes where services.last != change.service { services.append(change.service) }
        for service in services {
            for change in changes where change.service == service && !isShared(change) {
                add(change, [change], change.operation.isEmpty ? .service : .operation(change.operation))
            }
            let keys = order.filter { $0.service == service }.sorted { $0.model < $1.model }
            for key in keys {
                guard let uses = gathered[key], let first = uses.first, isShared(first) else { continue }
                add(first, uses, .model(key.model))
            }
        }
        self.groups = groups
    }

    private static func key(_ change: Change) -> Key {
        Key(
            kind: change.kind, service: change.service, model: change.model ?? "", member: change.member,
            section: change.section.rawValue, before: change.before?.plainText ?? "",
            after: change.after?.plainText ?? "", severity: change.severity, isAccepted: change.accepted != nil)
    }
}

extension DiffReport {
    /// One line: how many changes, and how bad they are on each surface.
    var summary: String {
        let operations = compared.old == compared.new ? "\(compared.new)" : "\(compared.old) and \(compared.new)"
        let unread = diagnostics.count { $0.severity == .error }
        guard !changes.isEmpty || unread == 0 else {
            return "no change in what could be read, and \(unread) place\(unread == 1 ? "" : "s") could not; "
                + "operations compared: \(operations)"
        }
        guard !changes.isEmpty else { return "no changes; operations compared: \(operations)" }
        func counts(_ surface: Surface) -> String {
            self.counts(on: surface).filter { $0.count > 0 }.map { "\($0.count) \($0.severity.rawValue)" }
                .joined(separator: ", ")
        }
        let accepted = changes.count { $0.accepted != nil }
        let tail = accepted > 0 ? "; \(accepted) accepted" : ""
        let word = changes.count == 1 ? "1 change" : "\(changes.count) changes"
        return "\(word); wire: \(counts(.wire)); swift: \(counts(.swift))\(tail); operations compared: \(operations)"
    }
}

extension Severities {
    /// Both verdicts, or one word where they agree.
    var text: String { wire == swift ? wire.rawValue : "wire \(wire.rawValue), swift \(swift.rawValue)" }
}

extension Change {
    /// What a phrase about the change begins with: its path, or the word for what it is about.
    var subject: String {
        if !path.isEmpty { return path }
        return String(kind.rawValue.prefix { $0 != "-" })
    }
}
