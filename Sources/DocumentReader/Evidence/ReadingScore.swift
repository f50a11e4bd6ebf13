import APIModel
import SourceModel

/// How much of a set of pages was taken: what profiles are compared by.
struct ReadingScore: Hashable, Sendable {
    var operations = 0
    var fields = 0
    /// Fields that are asked for.
    var required = 0
    /// Fields of which no type is known.
    var untyped = 0
    /// Fields of which it is known whether they are asked for, and what is known of their values.
    var stated = 0
    var rules = 0
    /// Tables that nothing took, and words that nothing knows.
    var unread = 0

    init(_ results: [PageResult]) {
        for result in results {
            switch result.content {
            case .operation(let page): add(page)
            case .operations(let pages): pages.forEach { add($0) }
            case .other, .unreadable: break
            }
            unread += result.findings.count { Self.gaps.contains($0.code) }
        }
    }

    private static let gaps: Set<DiagnosticCode> = [.tableUnread, .typeUnknown, .requiredUnknown, .columnUnknown]

    private mutating func add(_ page: PageReading) {
        operations += 1
        for fields in [page.pathRows, page.requestRows, page.responseRows]
            + (page.requestModels + page.responseModels).map(\.fields)
        {
            self.fields += fields.count
            untyped += fields.count { $0.type == .any || $0.type == .array(.any) }
            required += fields.count { $0.requirement == .required }
            stated += fields.count { $0.requirement != .notStated }
            rules += fields.reduce(0) { $0 + $1.rules.count + ($1.defaultValue == nil ? 0 : 1) }
        }
    }

    /// Whether nothing is lost by reading as this score says instead of as the other.
    ///
    /// More required fields are no gain: where the two do not agree on them, one takes the wrong words for it.
    func isAtLeast(_ other: ReadingScore) -> Bool {
        let difference = abs(required - other.required)
        return operations >= other.operations && value >= other.value && stated >= other.stated && rules >= other.rules
            && difference * 50 <= max(required, other.required)
    }

    /// Which of two readings of the same pages is the better: fields with types count, gaps count against.
    var value: Int { 4 * operations + 2 * fields - untyped - 2 * unread }
}
