import APIModel

/// How likely a row that went is the old name of a row of the same table that came, from 0 to 1: by name, by words and by
/// its neighbours.
struct RenameScore {
    /// What is compared of a row, made once.
    private struct Row {
        var field: Field
        var text: String
        /// The rows before and behind it.
        var before: String?
        var behind: String?
    }

    private let gone: [Row]
    private let come: [Row]
    private let isSameLanguage: Bool

    /// - Parameters:
    ///   - oldNames: the names of all rows of the old table, in its order.
    ///   - newNames: those of the new one.
    init(
        _ gone: [RowMatcher.Loose], _ come: [RowMatcher.Loose], isSameLanguage: Bool, oldNames: [String],
        newNames: [String]
    ) {
        func rows(_ rows: [RowMatcher.Loose], _ names: [String]) -> [Row] {
            rows.map { row in
                func name(_ index: Int) -> String? { names.indices.contains(index) ? names[index] : nil }
                return Row(
                    field: row.field, text: RenderedText.of(row.field.description), before: name(row.index - 1),
                    behind: name(row.index + 1))
            }
        }
        (self.gone, self.come) = (rows(gone, oldNames), rows(come, newNames))
        self.isSameLanguage = isSameLanguage
    }

    /// For each row that went those that have its words, or its name but for case and signs.
    func obvious() -> [[Int]] {
        var places: [String: [Int]] = [:]
        for (index, row) in come.enumerated() {
            for key in Set(keys(row)) { places[key, default: []].append(index) }
        }
        // Words that many rows have say nothing of one of them.
        return gone.map { row in
            Set(keys(row).flatMap { places[$0].map { $0.count <= 8 ? $0 : [] } ?? [] }).sorted()
        }
    }

    private func keys(_ row: Row) -> [String] {
        let name = Similarity.words(in: row.field.name).joined()
        return ["name " + name] + (isSameLanguage && row.text.unicodeScalars.count >= 4 ? ["text " + row.text] : [])
    }

    /// The likeness of two rows of equal types.
    func of(_ i: Int, _ j: Int) -> Double {
        let (from, to) = (gone[i], come[j])
        guard from.field.requirement == to.field.requirement else { return 0 }
        var name = Similarity.names(from.field.name, to.field.name)
        // `minSize` and `maxSize`, `policyId` and `policyName`: two members, however many letters they share.
        if Similarity.exchangesWord(from.field.name, to.field.name) { name *= 0.6 }
        guard isSameLanguage else { return name >= 0.75 ? name : 0 }
        let words = Similarity.texts(from.text, to.text)
        let neighbour = from.before == to.before || from.behind == to.behind ? 1.0 : 0.0
        // The same words of some length are the strongest sign; then a name that differs in a letter or two.
        if words == 1, from.text.unicodeScalars.count >= 4 { return 0.75 + 0.15 * name + 0.1 * neighbour }
        if name >= 0.85 { return 0.6 * name + 0.3 * max(words, 0.5) + 0.1 * neighbour }
        if from.text.isEmpty && to.text.isEmpty { return 0.75 * name + 0.1 * neighbour }
        return 0.45 * name + 0.45 * words + 0.1 * neighbour
    }
}
