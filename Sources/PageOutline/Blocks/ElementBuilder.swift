/// Makes the elements of drafts: texts come in, names go to the headings that they stand before.
struct ElementBuilder {
    let texts: InlineReader.Results
    private(set) var elements: [Element] = []
    /// The name that stands right before.
    private var pending: String?

    init(texts: InlineReader.Results) { self.texts = texts }

    mutating func add(_ draft: Draft) {
        guard let content = content(of: draft.content) else { return }
        elements.append(
            Element(
                content: content, line: draft.line, lastLine: draft.lastLine, column: draft.column,
                isQuoted: draft.isQuoted))
        pending = nil
    }

    /// Nil for what a reader does not see.
    private mutating func content(of draft: Draft.Content) -> Element.Content? {
        switch draft {
        case .heading(let level, let text, let anchor):
            let result = texts[text]
            return .heading(level: level, text: result.inline, anchor: anchor ?? result.anchors.first ?? pending)
        case .paragraph(let text): return visible(text).map { .paragraph($0) }
        case .item(let text, let level): return visible(text).map { .item($0, level: level) }
        case .table(let table): return .table(grid(table))
        case .fence(let fence): return .fence(fence)
        case .tag(var tag, let text):
            if let text { tag.text = texts[text].inline.plain }
            return .tag(tag)
        case .anchor(let name):
            pending = pending ?? name
            return nil
        }
    }

    /// A text that shows something; one that does not may name what follows.
    private mutating func visible(_ text: InlineReader.Ticket) -> Inline? {
        let result = texts[text]
        if !result.inline.isEmpty { return result.inline }
        pending = pending ?? result.anchors.first
        return nil
    }

    private func grid(_ table: DraftTable) -> Grid {
        Grid(
            header: table.header.map(cell),
            rows: table.rows.map { row in
                Grid.Row(
                    cells: row.cells.map(cell), line: row.line, surplus: row.surplus.map(cell), missing: row.missing)
            }, caption: table.caption.map { texts[$0].inline }, origin: table.origin)
    }

    private func cell(_ cell: DraftTable.Cell) -> Grid.Cell {
        Grid.Cell(text: texts[cell.text].inline, line: cell.line, column: cell.column, isSpanned: cell.isSpanned)
    }
}
