import APIModel
import ModelFormat
public import SourceModel

/// Tells how well the profiles fit a set of pages: what no rule took, by count.
public struct DialectCheck: Sendable {
    /// What was read and what was not.
    public struct Report: Sendable {
        /// A word or header row that no rule took.
        public struct Entry: Hashable, Sendable {
            public var text: String
            public var count: Int
            public var example: SourceLocation
        }

        public var pageCount: Int
        public var operationCount: Int
        public var fieldCount: Int
        /// Lines for people: which folders were read by a draft.
        public var notices: [String] = []
        /// Pages that have only a part of an operation, or whose method or address cannot be read.
        public var damaged: [Entry] = []
        /// Header rows of tables that no rule took.
        public var tables: [Entry] = []
        public var columns: [Entry] = []
        public var types: [Entry] = []
        public var required: [Entry] = []

        /// Whether everything was taken.
        public var fits: Bool {
            damaged.isEmpty && tables.isEmpty && columns.isEmpty && types.isEmpty && required.isEmpty
        }
    }

    private let configuration: Configuration

    public init(configuration: Configuration) { self.configuration = configuration }

    /// - Throws: `InputError` where the pages or a profile cannot be read at all.
    public func run(_ roots: [String]) async throws -> Report {
        let loaded = try await ModelLoader(configuration: configuration).load(roots)
        let operations = loaded.model.services.flatMap(\.operations)
        var report = Report(
            pageCount: loaded.pageCount, operationCount: operations.count,
            fieldCount: operations.reduce(0) { sum, operation in
                sum + operation.parameters.count + operation.response.count
                    + operation.tables.reduce(0) { $0 + $1.fields.count }
            })
        report.notices = loaded.notices
        func entries(_ codes: DiagnosticCode...) -> [Report.Entry] {
            var found: [String: Report.Entry] = [:]
            for finding in loaded.findings where codes.contains(finding.code) {
                let text = finding.subject ?? finding.message
                let place = finding.location ?? SourceLocation(file: "")
                found[text, default: .init(text: text, count: 0, example: place)].count += 1
            }
            // Most frequent first: that is what a profile should learn next.
            return found.values.sorted { $0.count != $1.count ? $0.count > $1.count : $0.text < $1.text }
        }
        report.damaged = entries(.pageDamaged, .methodUnknown, .addressUnreadable)
        report.tables = entries(.tableUnread)
        report.columns = entries(.columnUnknown)
        report.types = entries(.typeUnknown, .typeWithoutTable, .typeMissing)
        report.required = entries(.requiredUnknown)
        return report
    }
}

extension DialectCheck.Report {
    private var groups: [(name: String, title: String, entries: [Entry])] {
        [
            ("damaged", "pages that could not be read", damaged), ("tables", "tables that no rule took", tables),
            ("columns", "columns that no word names", columns), ("types", "words for types that no rule knows", types),
            ("required", "words for required that no rule knows", required),
        ]
    }

    /// The report for people.
    public var text: String {
        var lines = ["\(pageCount) pages, \(operationCount) operations, \(fieldCount) fields"]
        for group in groups where !group.entries.isEmpty {
            lines.append("\(group.title): \(group.entries.reduce(0) { $0 + $1.count })")
            lines += group.entries.map { "  \($0.count) × \($0.text)  \($0.example)" }
        }
        if fits { lines.append("every table, column and word was taken") }
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
            .init("fields", .integer(Int64(fieldCount))),
        ]
        return JSONWriter.pretty(.object(counts + groups.map { .init($0.name, .array($0.entries.map(json))) }))
    }
}
