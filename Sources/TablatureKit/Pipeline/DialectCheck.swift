import APIModel
import DocumentReader
import Linter
import ModelFormat
public import SourceModel

/// Tells how well the profiles fit a set of pages: what no rule took, by count.
public struct DialectCheck: Sendable {
    /// What was read and what was not.
    public struct Report: Sendable {
        /// What was left, how often, and where first.
        public struct Entry: Hashable, Sendable {
            public var text: String
            public var count: Int
            public var example: SourceLocation
        }

        /// A kind of things that were left.
        public enum Kind: String, Sendable, CaseIterable {
            case pages, damaged, tables, columns, types, required, untyped, names, placeholders, contradictions
        }

        public var pageCount: Int
        public var operationCount: Int
        public var fieldCount: Int
        /// Lines for people: which folders were read by a draft.
        public var notices: [String] = []
        /// What was left, the most frequent of each kind first.
        public var entries: [Kind: [Entry]] = [:]

        /// Whether there are operations, and all that looks like one, or like a table of fields, was taken.
        public var fits: Bool { operationCount > 0 && Kind.allCases.allSatisfy { !$0.isGap || entries[$0] == nil } }
    }

    private let configuration: Configuration

    public init(configuration: Configuration) { self.configuration = configuration }

    /// - Throws: `InputError` where the pages or a profile cannot be read at all.
    public func run(_ roots: [String]) async throws -> Report {
        let loaded = try await ModelLoader(configuration: configuration, measures: true).load(roots)
        let operations = loaded.model.services.flatMap(\.operations)
        var report = Report(
            pageCount: loaded.pageCount, operationCount: operations.count,
            fieldCount: operations.reduce(0) { $0 + $1.documentedFields.count })
        report.notices = loaded.notices
        var gaps = Gaps(shown: loaded.shownPaths)
        gaps.add(loaded.findings + Linter().exampleFindings(in: loaded.model))
        for coverage in loaded.coverages { gaps.add(coverage) }
        for operation in operations { gaps.add(operation) }
        report.entries = gaps.entries
        return report
    }
}

extension DialectCheck.Report.Kind {
    /// Whether a profile that leaves such things does not fit; the others are faults of pages, or worth a look.
    var isGap: Bool {
        switch self {
        case .pages, .damaged, .tables, .columns, .types, .required: true
        case .untyped, .names, .placeholders, .contradictions: false
        }
    }
}

extension Operation {
    /// The fields of all tables of the operation.
    var documentedFields: [Field] { parameters.map(\.field) + response + tables.flatMap(\.fields) }
}
