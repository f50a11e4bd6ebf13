import APIModel
import MarkdownTables
import RuleReader
import SourceModel

/// Reads pages: a dialect says which heading, column and word plays which part.
///
/// Pages are independent of each other, so that many can be read at once; ``ModelBuilder`` brings them together.
public struct DocumentReader: Sendable {
    private let dialects: [(dialect: Dialect, layout: PageLayout)]
    private let rules = RuleReader()

    /// Creates a reader that tries the dialects of a library in their order.
    public init(dialects: DialectLibrary) { self.dialects = dialects.dialects.map { ($0, PageLayout($0)) } }

    /// Reads one page.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - path: the page's path as findings and the model cite it, `/` between names.
    ///   - group: the folder of the page below the root of the pages.
    public func read(_ bytes: [UInt8], path: String, group: String) -> PageResult {
        guard isText(bytes) else {
            let finding = Diagnostic(
                .fileNotText, "the file is no UTF-8 text", at: SourceLocation(file: path, line: 1, column: 1),
                hint: "save the page as UTF-8, or keep it out of the pages' folder", severity: .warning)
            return PageResult(content: .unreadable, findings: [finding], path: path)
        }
        let document = MarkdownDocument(parsing: bytes)
        let headings = document.blocks.compactMap { block -> String? in
            guard case .heading(_, let text) = block.content else { return nil }
            return InlineText.plain(text)
        }
        var damaged: (missing: String, present: String)?
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let relative = group.isEmpty ? file : "\(group)/\(file)"
        for (dialect, layout) in dialects where dialect.isTried(for: relative) {
            let sections = Set(headings.compactMap(layout.section))
            let (method, address) = (sections.contains(.method), sections.contains(.address))
            if method, address {
                var page = PageReader(
                    document: document, dialect: dialect, layout: layout, rules: rules, path: path, group: group)
                return page.read()
            }
            if method != address, damaged == nil {
                damaged = method ? ("a request address", "a request method") : ("a request method", "a request address")
            }
        }
        let other = OtherPageReader(document: document, dialects: dialects.map(\.dialect), path: path)
        var findings: [Diagnostic] = []
        if let damaged {
            findings.append(
                Diagnostic(
                    .pageDamaged, "the page has \(damaged.present) but no heading for \(damaged.missing)",
                    at: SourceLocation(file: path, line: 1, column: 1),
                    hint: "add the section, or remove the other one if the page describes no operation"))
        }
        return PageResult(content: .other(other.read()), findings: findings, path: path)
    }

    /// Whether the bytes are UTF-8 and hold no NUL in their first kilobytes, as binary files do.
    private func isText(_ bytes: [UInt8]) -> Bool {
        !bytes.prefix(8192).contains(0) && String(validating: bytes, as: UTF8.self) != nil
    }
}
