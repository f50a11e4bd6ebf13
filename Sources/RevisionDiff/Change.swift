public import APIModel
public import SourceModel

/// One difference between two revisions, told once per operation.
public struct Change: Hashable, Sendable {
    /// How it was read.
    public enum Certainty: String, Hashable, Sendable, CaseIterable, Comparable {
        /// Out of the words of a description: two readers may differ.
        case inferred
        /// From a heading, an address, a method, a cell or a code: two readers agree.
        case stated

        /// `inferred` before `stated`.
        public static func < (left: Self, right: Self) -> Bool { left == .inferred && right == .stated }
    }

    /// What kind of change it is.
    public var kind: ChangeKind
    /// The identifier of the service: of NEW, or of OLD for removals.
    public var service: String
    /// The id of the operation (the page's title): of NEW, or of OLD for removals; empty for a change of the service.
    public var operation: String
    /// `request.filters[].name`, `response.result`, `path.regionId`, `codes.404`, `method`, `address`; empty for the
    /// operation itself.
    public var path: String
    /// The cell or cells of OLD; nil where OLD has none.
    public var before: JSONValue?
    /// The cell or cells of NEW; nil where NEW has none.
    public var after: JSONValue?
    /// How bad it is.
    public var severity: Severities
    /// How it was read.
    public var certainty: Certainty
    /// The words that an inferred change was read from, of OLD and then of NEW.
    public var evidence: [String] = []
    /// The heading of the table that it sits in; nil for rows of the page's own tables.
    public var model: String?
    /// Other paths in this operation that reach the same row, ascending.
    public var also: [String] = []
    /// Its place in OLD.
    public var old: SourceLocation?
    /// Its place in NEW.
    public var new: SourceLocation?
    /// The row of OLD as a reader sees it, where the change is about a row.
    public var oldRow: Row?
    /// The row of NEW as a reader sees it.
    public var newRow: Row?
    /// What it is recognised by in an accept file: 16 hexadecimal digits that do not depend on lines or wording.
    public var fingerprint: String = ""
    /// Why it is accepted, where an accept file says so.
    public var accepted: Acceptance?
    /// For renames and moves: the changes that they stand for.
    public var readings: [Change] = []
    /// A remark for the reader, one sentence.
    public var note: String?

    /// A row of a table as a reader sees it.
    public struct Row: Hashable, Sendable {
        public var name: String
        public var type: String
        public var requirement: Field.Requirement
        public var defaultText: String
        public var description: String
    }

    /// The name of the member inside its table (the last part of the path).
    public var member: String {
        path.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(path[path.index(after: $0)...]) } ?? path
    }
}

/// What an accept file says of a change.
public struct Acceptance: Hashable, Sendable {
    /// Why it is accepted.
    public var reason: String
    /// Who accepted it.
    public var by: String?
    /// The last day (`2026-12-31`) or the version up to which it counts.
    public var until: String?
    /// Whether the suggested version passes over it.
    public var isIgnoredForVersion: Bool

    /// Creates the record.
    public init(reason: String, by: String? = nil, until: String? = nil, isIgnoredForVersion: Bool = false) {
        self.reason = reason
        self.by = by
        self.until = until
        self.isIgnoredForVersion = isIgnoredForVersion
    }
}

extension Change {
    /// The part of a page that a path leads to, in the order of reports.
    enum Section: Int, Comparable {
        case operation, path, request, response, codes

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    var section: Section {
        switch path.prefix(while: { $0 != "." }) {
        case "path": .path
        case "request": .request
        case "response": .response
        case "codes": .codes
        default: .operation
        }
    }
}

extension Change: Comparable {
    /// The order of reports: service, operation, section, path, identifier, then values.
    public static func < (left: Self, right: Self) -> Bool {
        if left.service != right.service { return left.service < right.service }
        if left.operation != right.operation { return left.operation < right.operation }
        if left.section != right.section { return left.section < right.section }
        if left.path != right.path { return left.path < right.path }
        if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
        if left.model != right.model { return left.model ?? "" < right.model ?? "" }
        if left.before != right.before { return text(of: left.before) < text(of: right.before) }
        return text(of: left.after) < text(of: right.after)
    }

    private static func text(of value: JSONValue?) -> String { value.map { $0.plainText } ?? "" }
}
