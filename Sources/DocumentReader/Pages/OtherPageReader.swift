import APIModel
import MarkdownTables
import SourceModel

/// Reads a page that describes no operation: its title, and the operations that an overview lists.
struct OtherPageReader {
    let document: MarkdownDocument
    let dialects: [Dialect]
    let path: String

    func read() -> OtherPage {
        var page = OtherPage(path: path)
        for block in document.blocks {
            switch block.content {
            case .heading(_, let text) where page.title == nil: page.title = InlineText.plain(text)
            case .table(let table): page.listed += listed(in: table)
            default: break
            }
        }
        return page
    }

    private func listed(in table: Table) -> [ListedOperation] {
        let header = table.header.map { InlineText.plain($0.text) }
        for dialect in dialects {
            func column(_ words: [Dialect.Matcher]) -> Int? {
                header.firstIndex { text in words.contains { $0.match(text) != nil } }
            }
            guard let method = column(dialect.overviewMethod), let name = column(dialect.overviewName) else { continue }
            return table.rows.compactMap { row in
                let text = InlineText.plain(row.cells[name].text)
                guard !text.isEmpty else { return nil }
                return ListedOperation(
                    name: text, method: InlineText.plain(row.cells[method].text),
                    source: SourceLocation(file: path, line: row.line, column: row.cells[name].column))
            }
        }
        return []
    }
}
