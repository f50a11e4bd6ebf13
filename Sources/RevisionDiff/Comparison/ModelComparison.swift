import APIModel

/// Compares which tables of one name are one type: inside one service, over the operations that both sides have.
struct ModelComparison {
    private let old: Service
    private let new: Service
    private let pairs: [(old: Page, new: Page)]
    private(set) var changes: [Change] = []

    init(old: Service, new: Service, pairs: [(old: Page, new: Page)]) {
        self.old = old
        self.new = new
        self.pairs = pairs
    }

    /// The tables of one name in one place of one operation, on both sides.
    private struct Use {
        var old: ModelTable
        var new: ModelTable
    }

    mutating func run() {
        var uses: [String: [Use]] = [:]
        for pair in pairs {
            for table in pair.old.operation.tables where !isPayload(table, of: pair.old) {
                let matches = pair.new.operation.tables.filter {
                    $0.side == table.side && $0.documentedName == table.documentedName
                }
                guard let match = matches.first else { continue }
                uses[table.documentedName, default: []].append(Use(old: table, new: match))
            }
        }
        for name in uses.keys.sorted() {
            guard let places = uses[name], places.count > 1 else { continue }
            let before = Set(places.map(\.old.shape)).sorted()
            let after = Set(places.map(\.new.shape)).sorted()
            if before.count == 1, after.count > 1 {
                add(.modelSplit, name, before, after, places)
            } else if before.count > 1, after.count == 1 {
                add(.modelMerged, name, before, after, places)
            }
        }
        compareSides()
    }

    /// A type that requests alone use stores what they require as plain members; one that answers hold too stores
    /// optionals. So a request's table that comes into an answer, or leaves it, changes every reader of its members.
    private mutating func compareSides() {
        for shape in old.shapes
        where shape.isInRequests && shape.fields.contains(where: { $0.requirement == .required }) {
            guard let other = new.shape(named: shape.name), other.isInRequests,
                shape.isInResponses != other.isInResponses,
                other.fields.contains(where: { $0.requirement == .required }),
                !changes.contains(where: { $0.model == shape.documentedName })
            else { continue }
            let kind: ChangeKind = other.isInResponses ? .modelMerged : .modelSplit
            func told(_ shape: Shape) -> JSONValue {
                .string(shape.isInResponses ? "requests and answers" : "requests")
            }
            var change = Change(
                kind: kind, service: new.identifier, operation: "", path: "", before: told(shape), after: told(other),
                severity: kind.entry.severity, certainty: kind.entry.certainty, model: shape.documentedName,
                old: shape.source, new: other.source)
            change.note =
                other.isInResponses
                ? "answers hold \(shape.name) now: its required members become optional in Swift"
                : "only requests hold \(shape.name) now: its required members are no longer optional in Swift"
            changes.append(change)
        }
    }

    /// The payload of an envelope is the operation's own; its heading says nothing.
    private func isPayload(_ table: ModelTable, of page: Page) -> Bool {
        guard let payload = page.operation.envelope?.payload else { return false }
        return page.operation.response.contains { $0.name == payload && $0.type.shapeName == table.shape }
    }

    private mutating func add(
        _ kind: ChangeKind, _ name: String, _ before: [String], _ after: [String], _ places: [Use]
    ) {
        let odd =
            places.first { $0.old.shape != places[0].old.shape || $0.new.shape != places[0].new.shape } ?? places[0]
        var change = Change(
            kind: kind, service: new.identifier, operation: "", path: "",
            before: .array(before.map { .string($0) }), after: .array(after.map { .string($0) }),
            severity: kind.entry.severity, certainty: kind.entry.certainty, model: name, old: odd.old.source,
            new: odd.new.source)
        change.note = "\(name) stands in \(places.count) places of the operations that both sides have"
        changes.append(change)
    }
}
