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
    }

    /// The payload of an envelope is the operation's own; its heading says nothing.
    private func isPayload(_ table: ModelTable, of page: Page) -> Bool {
        guard let payload = page.operation.envelope?.payload else { return false }
        return page.operation.response.contains { $0.name == payload && $0.type.shapeName == table.shape }
    }

    private mutating func add(_ kind: ChangeKind, _ name: String, _ before: [String], _ after: [String], _ places: [Use]) {
        let odd = places.first { $0.old.shape != places[0].old.shape || $0.new.shape != places[0].new.shape } ?? places[0]
        var change = Change(
            kind: kind, service: new.identifier, operation: "", path: "",
            before: .array(before.map { .string($0) }), after: .array(after.map { .string($0) }),
            severity: kind.entry.severity, certainty: kind.entry.certainty, model: name, old: odd.old.source,
            new: odd.new.source)
        change.note = "\(name) stands in \(places.count) places of the operations that both sides have"
        changes.append(change)
    }
}
