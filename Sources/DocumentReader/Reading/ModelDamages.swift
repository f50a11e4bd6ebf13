import APIModel
import SourceModel

/// Finds tables of types inside operations that nothing uses, that stand twice, or that wrap one another.
struct ModelDamages {
    let layout: PageLayoutMap
    let page: Int
    let shared: PageSetReader.Shared

    /// - Parameter operations: what was read from the page.
    func findings(_ operations: [PageReading]) -> [Diagnostic] {
        let reached = operations.reduce(into: Set<String>()) { names, page in
            names.formUnion(page.requestModels.map(\.name))
            names.formUnion(page.responseModels.map(\.name))
        }
        return shared.index.entries(of: page).compactMap { finding(of: $0, reached) }
    }

    private func finding(of number: Int, _ reached: Set<String>) -> Diagnostic? {
        let entry = shared.index.entries[number]
        guard entry.isInUnit, !entry.isValues, shared.wholes[number] == nil else { return nil }
        let twins = shared.index.twins(of: number)
        let isReached = reached.contains(ModelStore.reference(number))
        if isReached, let inner = shared.index.wrapped(by: number), refers(number, to: inner) {
            return Diagnostic(
                .selfReference, "'\(entry.name)' wraps another table of the same heading", at: entry.source,
                hint: "give the inner table a heading of its own")
        }
        guard !isReached else { return nil }
        guard let first = twins.first, first != number else {
            return Diagnostic(
                .modelUnused, "nothing on this side of the page uses '\(entry.name)'", at: entry.source,
                hint: "remove the table, or correct the type that should name it")
        }
        let isSame = rows(first) == rows(number)
        return Diagnostic(
            isSame ? .modelTwiceSame : .modelTwice,
            isSame
                ? "'\(entry.name)' stands on the page twice"
                : "'\(entry.name)' stands on the page twice with different members; the first is used",
            at: entry.source, hint: "keep one of the two tables",
            notes: [.init("the table that is used", at: shared.index.entries[first].source)])
    }

    private func refers(_ number: Int, to other: Int) -> Bool {
        shared.nodes[number]?.contains { $0.field.type.shapeName == ModelStore.reference(other) } == true
    }

    private func rows(_ number: Int) -> [String] {
        (shared.nodes[number] ?? []).map { "\($0.field.name) \($0.field.typeText)" }
    }
}
