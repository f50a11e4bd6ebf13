import PageOutline

/// An outline as lines of text, one for each element.
enum OutlineDump {
    static func lines(_ page: String) -> [String] { lines(Outline(parsing: Array(page.utf8))) }

    static func lines(_ outline: Outline) -> [String] {
        outline.frontMatter.map { "front \($0.line) \($0.key)=\($0.value)" } + outline.elements.map(line)
            + outline.damages.map { "damage \($0.line):\($0.column) \($0.kind)" }
    }

    private static func line(_ element: Element) -> String {
        let place = "\(element.line)-\(element.lastLine):\(element.column)" + (element.isQuoted ? ">" : "")
        switch element.content {
        case .heading(let level, let text, let anchor):
            return "h\(level) \(place) \(text.plain)" + (anchor.map { " #\($0)" } ?? "")
        case .paragraph(let text): return "p \(place) \(text.plain)"
        case .item(let text, let level): return "item\(level) \(place) \(text.plain)"
        case .fence(let fence): return "fence \(place) \(fence.info) @\(fence.firstLine) \(fence.text.debugDescription)"
        case .tag(let tag):
            let attributes = tag.attributes.map { " \($0.name)=\($0.value)" }.joined()
            return "tag \(place) \(tag.name)\(attributes): \(tag.text)"
        case .table(let grid): return "table \(place) \(grid.origin): " + self.grid(grid)
        }
    }

    private static func grid(_ grid: Grid) -> String {
        let caption = grid.caption.map { "(\($0.plain)) " } ?? ""
        return caption + ([grid.header] + grid.rows.map(\.cells)).map(cells).joined(separator: " / ")
    }

    private static func cells(_ cells: [Grid.Cell]) -> String {
        cells.map { $0.text.plain + ($0.isSpanned ? "^" : "") }.joined(separator: " | ")
    }

    /// The runs of an inline, each between its marks.
    static func runs(_ inline: Inline) -> String {
        inline.runs.map { run in
            var text = run.kind == .lineBreak ? "⏎" : run.kind == .code ? "`\(run.text)`" : run.text
            if run.style.contains(.strong) { text = "*\(text)*" }
            if run.style.contains(.emphasis) { text = "/\(text)/" }
            if run.style.contains(.struck) { text = "~\(text)~" }
            if run.style.contains(.marked) { text = "!\(text)!" }
            if let link = run.link { text = "[\(text)](\(link))" }
            return text
        }.joined(separator: "·")
    }
}
