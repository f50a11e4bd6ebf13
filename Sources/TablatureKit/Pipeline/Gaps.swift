import APIModel
import DocumentReader
import SourceModel

/// Gathers what was left of a set of pages, each thing once with its count.
struct Gaps {
    typealias Kind = DialectCheck.Report.Kind
    typealias Entry = DialectCheck.Report.Entry

    /// The paths of pages as the user named them.
    let shown: [String: String]
    private var found: [Kind: [String: Entry]] = [:]

    init(shown: [String: String]) { self.shown = shown }

    /// The entries, most frequent first: that is what a profile should learn next.
    var entries: [Kind: [Entry]] {
        found.mapValues { entries in
            entries.values.sorted { $0.count != $1.count ? $0.count > $1.count : $0.text < $1.text }
        }
    }

    private static let kinds: [DiagnosticCode: Kind] = [
        .pageDamaged: .damaged, .methodUnknown: .damaged, .addressUnreadable: .damaged, .tableUnread: .tables,
        .columnUnknown: .columns, .typeUnknown: .types, .typeWithoutTable: .types, .typeMissing: .types,
        .requiredUnknown: .required, .placeholderWithoutRow: .placeholders, .rowWithoutName: .names,
        .commandDisagrees: .contradictions, .exampleDisagrees: .contradictions,
    ]

    mutating func add(_ findings: [Diagnostic]) {
        for finding in findings {
            guard let kind = Self.kinds[finding.code] else { continue }
            add(kind, finding.subject ?? finding.message, 1, finding.location ?? SourceLocation(file: ""))
        }
    }

    /// What a profile of the second form leaves: what has no finding of its own.
    mutating func add(_ coverage: DraftCoverage) {
        for rest in coverage.left(.routes) { add(.pages, rest.text, rest.count, rest.place) }
        for rest in coverage.left(.columns) { add(.columns, rest.text, rest.count, rest.place) }
        let known = Set((found[.tables] ?? [:]).values.map(\.example.description))
        for rest in coverage.left(.tables) where !known.contains(showing(rest.place).description) {
            add(.tables, rest.text, rest.count, rest.place)
        }
    }

    mutating func add(_ operation: Operation) {
        for parameter in operation.parameters where !parameter.isDocumented {
            add(.placeholders, "{\(parameter.field.name)}", 1, parameter.field.source)
        }
        for field in operation.documentedFields {
            if field.type == .any { add(.untyped, field.name, 1, field.source) }
            if !Self.isUsual(field.name) { add(.names, field.name, 1, field.source) }
        }
    }

    /// Whether a name is made of what names are made of: a mark in it, or a blank, was meant for people.
    private static func isUsual(_ name: String) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || "_-.$@:/[]".unicodeScalars.contains($0)
            }
    }

    private mutating func add(_ kind: Kind, _ text: String, _ count: Int, _ place: SourceLocation) {
        let example = showing(place)
        found[kind, default: [:]][text, default: Entry(text: text, count: 0, example: example)].count += count
    }

    private func showing(_ place: SourceLocation) -> SourceLocation {
        var place = place
        place.file = shown[place.file] ?? place.file
        return place
    }
}
