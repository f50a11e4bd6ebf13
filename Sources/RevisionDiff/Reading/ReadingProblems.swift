import APIModel
import SourceModel

/// What could not be read on one side, from the findings of its reader.
///
/// What is missing from a model because its page is damaged was not removed from the API.
struct ReadingProblems {
    private var pages: Set<String> = []
    private var tables: Set<String> = []
    private var rows: Set<Row> = []

    private struct Row: Hashable {
        var file: String
        var line: Int
    }

    init(_ findings: [Diagnostic], otherPages: [OtherPage]) {
        pages = Set(otherPages.map(\.path))
        for finding in findings {
            guard let place = finding.location else { continue }
            switch finding.code {
            case .pageDamaged, .methodUnknown, .addressUnreadable, .fileNotText, .fileUnreadable:
                pages.insert(place.file)
            case .tableUnread: tables.insert(place.file)
            case .rowSurplusCells, .rowMissingCells: rows.insert(Row(file: place.file, line: place.line))
            default: break
            }
        }
    }

    /// The page, below any root, that lies where `page` lies and is no operation on this side.
    func unreadable(like page: Page) -> String? {
        if pages.contains(page.file) { return page.file }
        return pages.filter { $0.hasSuffix("/\(page.file)") }.min()
    }

    /// Whether the page that `place` is in has a table that could not be read.
    func hasUnreadTable(_ place: SourceLocation) -> Bool { tables.contains { Self.isSame($0, place.file) } }

    /// Whether the row at `place` has other cells than its table has columns.
    func isDamaged(_ place: SourceLocation) -> Bool {
        rows.contains { $0.line == place.line && Self.isSame($0.file, place.file) }
    }

    /// Findings name pages as the user did, models relative to the configuration.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        left == right || left.hasSuffix("/\(right)") || right.hasSuffix("/\(left)")
    }
}
