import APIModel
import ModelFormat
import SourceModel

extension DialectCheck.Report.Kind {
    /// What was left, as a heading of the report.
    var title: String {
        switch self {
        case .pages: "routes on pages that no operation came of"
        case .damaged: "pages that could not be read"
        case .tables: "tables that no rule took"
        case .columns: "columns that no word names"
        case .types: "words for types that no rule knows"
        case .required: "words for required that no rule knows"
        case .untyped: "fields without a type"
        case .names: "names that no member has"
        case .placeholders: "placeholders without a row"
        case .contradictions: "contradictions"
        }
    }

    /// What to do about the first of them.
    var step: String {
        switch self {
        case .pages: "name the place of the route in the profile's 'routes'"
        case .damaged: "correct the page, or leave it out with 'exclude'"
        case .tables: "name the caption in the profile's 'captions' (as 'ignore', where it is no table of fields)"
        case .columns: "name the header in the profile's 'columns'"
        case .types: "name the word in the profile's 'types'"
        case .required: "name the word in the profile's 'required'"
        case .untyped, .names, .placeholders, .contradictions: "correct the page"
        }
    }

    /// How much one of them hides, roughly in fields.
    var weight: Int {
        switch self {
        case .pages, .damaged: 10
        case .tables: 5
        case .columns: 2
        default: 1
        }
    }
}

extension DialectCheck.Report {
    /// The kinds of which something was left, what gains most first.
    private var kinds: [Kind] {
        let order = Kind.allCases.filter { entries[$0] != nil }.map { (kind: $0, gain: gain($0)) }
        return order.sorted { $0.gain > $1.gain }.map(\.kind)
    }

    private func count(_ kind: Kind) -> Int { (entries[kind] ?? []).reduce(0) { $0 + $1.count } }

    private func gain(_ kind: Kind) -> Int { kind.isGap ? 1_000_000 + count(kind) * kind.weight : count(kind) }

    private static let shown = 40

    /// The report for people.
    public var text: String {
        var lines = ["\(pageCount) pages, \(operationCount) operations, \(fieldCount) fields"]
        if operationCount == 0 { lines.append("no operation was found: a page of one states its method and its path") }
        if let first = kinds.first, first.isGap, let entry = entries[first]?.first {
            lines.append("next: \(first.step): \(entry.text)  \(entry.example)")
        }
        for kind in kinds {
            let entries = entries[kind] ?? []
            lines.append("\(kind.title): \(count(kind))")
            lines += entries.prefix(Self.shown).map { "  \($0.count) × \($0.text)  \($0.example)" }
            if entries.count > Self.shown { lines.append("  and \(entries.count - Self.shown) more: --format json") }
        }
        if fits { lines.append("every route, table, column and word was taken") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The report for programs.
    public var json: [UInt8] {
        func json(_ entry: Entry) -> JSONValue {
            .object([
                .init("text", .string(entry.text)), .init("count", .integer(Int64(entry.count))),
                .init("example", .string(entry.example.description)),
            ])
        }
        let counts: [JSONValue.Member] = [
            .init("pages", .integer(Int64(pageCount))), .init("operations", .integer(Int64(operationCount))),
            .init("fields", .integer(Int64(fieldCount))), .init("fits", .boolean(fits)),
        ]
        let groups = Kind.allCases.map {
            JSONValue.Member($0 == .pages ? "routes" : $0.rawValue, .array((entries[$0] ?? []).map(json)))
        }
        return JSONWriter.pretty(.object(counts + groups))
    }
}
