import APIModel

/// Compares what two rows say about the value that holds where none is sent.
struct DefaultComparison {
    let old: Field
    let new: Field
    /// The descriptions as a reader sees them.
    let oldText: String
    let newText: String

    struct Finding {
        var facet: Facet
        var before: JSONValue?
        var after: JSONValue?
        var certainty: Change.Certainty = .stated
        /// Whether the description of the side without a cell states the same value: then only the table caught up.
        var isStatedElsewhere = false
        /// Whether the descriptions differ by nothing but the value.
        var explainsProse = false
    }

    /// What differs; nil where nothing does.
    ///
    /// - Parameter readsProse: whether the words of both sides can be compared.
    func finding(readsProse: Bool) -> Finding? {
        switch (cell(of: old), cell(of: new)) {
        case (nil, nil):
            guard readsProse, oldText != newText, old.isDefaultFromProse, new.isDefaultFromProse,
                let before = old.defaultValue, let after = new.defaultValue, before != after
            else { return nil }
            return Finding(
                facet: .defaultChanged, before: before, after: after, certainty: .inferred,
                explainsProse: explainsProse(before.plainText, after.plainText))
        case (nil, let after?):
            if states(old, oldText, new, after) {
                return Finding(facet: .defaultAdded, after: .string(after), isStatedElsewhere: true)
            }
            if old.isDefaultFromProse, let before = old.defaultValue {
                return changed(before, .string(after))
            }
            return Finding(facet: .defaultAdded, after: .string(after))
        case (let before?, nil):
            if states(new, newText, old, before) {
                return Finding(facet: .defaultRemoved, before: .string(before), isStatedElsewhere: true)
            }
            if new.isDefaultFromProse, let after = new.defaultValue {
                return changed(.string(before), after)
            }
            return Finding(facet: .defaultRemoved, before: .string(before))
        case (let before?, let after?):
            if before == after { return nil }
            if let left = old.defaultValue, left == new.defaultValue { return nil }
            return changed(.string(before), .string(after))
        }
    }

    private func changed(_ before: JSONValue, _ after: JSONValue) -> Finding {
        Finding(
            facet: .defaultChanged, before: before, after: after,
            explainsProse: explainsProse(before.plainText, after.plainText))
    }

    private func cell(of field: Field) -> String? {
        guard let text = field.defaultText.map(RenderedText.of), !text.isEmpty else { return nil }
        return text
    }

    /// Whether the description of `field` gives the default that the other row's cell has.
    private func states(_ field: Field, _ text: String, _ other: Field, _ cell: String) -> Bool {
        if field.isDefaultFromProse, let value = field.defaultValue {
            return value == other.defaultValue || value.plainText.lowercased() == cell.lowercased()
        }
        return Self.defaultWords.contains { word in
            text.lowercased().ranges(of: word).contains { range in
                let after = text.lowercased()[range.upperBound...].drop { " :：=为是值\"'“”".contains($0) }
                let value = after.hasPrefix("value") ? after.dropFirst(5).drop { " :：=is".contains($0) } : after
                return Self.begins(value, with: cell.lowercased())
            }
        }
    }

    private static let defaultWords = ["default", "默认", "缺省"]

    /// Whether `text` begins with the whole word `value`.
    private static func begins(_ text: Substring, with value: String) -> Bool {
        guard text.hasPrefix(value) else { return false }
        guard let next = text.dropFirst(value.count).first, let last = value.last else { return true }
        return !(next.isASCII && (next.isLetter || next.isNumber) && (last.isLetter || last.isNumber))
    }

    /// Whether the descriptions become equal once the old value in one and the new value in the other is taken out.
    private func explainsProse(_ before: String, _ after: String) -> Bool {
        guard oldText != newText, !before.isEmpty, !after.isEmpty else { return false }
        return oldText.replacing(before, with: "\u{1}") == newText.replacing(after, with: "\u{1}")
    }
}
