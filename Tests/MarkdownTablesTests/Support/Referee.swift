import CCmark
import Foundation
import MarkdownTables

/// `cmark-gfm -e table`, the implementation that tables are compared with, where it is installed.
enum Referee {
    /// The program, or nil where it is not installed.
    static let program: String? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/cmark-gfm" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// Whether it looks for a table again where a paragraph's first delimiter row fits no header, as versions up to
    /// 0.29.0.gfm.6 do. This package does, too: a broken table does not hide the next one.
    static let triesParagraphsAgain: Bool = {
        let version = (try? run(["--version"])) ?? ""
        // "cmark-gfm 0.29.0.gfm.6 - CommonMark …"
        let number = version.components(separatedBy: ".gfm.").dropFirst().first?.prefix { $0.isNumber }
        return number.flatMap { Int($0) }.map { $0 <= 6 } ?? false
    }()

    /// The tables of a page as cmark-gfm renders them.
    static func tables(of page: [UInt8]) throws -> [RenderedTable] {
        let file = FileManager.default.temporaryDirectory.appending(path: "referee-\(UUID().uuidString).md")
        try Data(page).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        // Without --unsafe raw HTML is left out, so that every <table> in the output is one that was read.
        return RenderedTable.read(try run(["-e", "table", file.path(percentEncoded: false)]))
    }

    private static func run(_ arguments: [String]) throws -> String {
        guard let program else { return "" }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The tables of a page as this package reads them, cells rendered by libcmark.
    static func ours(of page: [UInt8], resolvingLinks: Bool = false) -> [RenderedTable] {
        let definitions = resolvingLinks ? definitions(on: String(decoding: page, as: UTF8.self)) : ""
        return MarkdownDocument(parsing: page).blocks.compactMap { block in
            guard case .table(let table) = block.content else { return nil }
            return RenderedTable(
                alignments: table.alignments.map { $0 == .none ? "" : "\($0)" },
                rows: [table.header.map { html(of: $0.text, definitions) }]
                    + table.rows.map { $0.cells.map { html(of: $0.text, definitions) } })
        }
    }

    /// The page's definitions of links, which cells may refer to.
    private static func definitions(on page: String) -> String {
        guard page.contains("]: ") else { return "" }
        let lines = page.split(whereSeparator: \.isNewline).filter {
            $0.wholeMatch(of: /\[[^\[\]]+\]: [^\s<>"]+/) != nil
        }
        return lines.isEmpty ? "" : "\n" + lines.joined(separator: "\n") + "\n"
    }

    /// The HTML of a cell's text: as the content of a heading, which holds inlines alone, as a cell does.
    private static func html(of cell: String, _ definitions: String) -> String {
        // As a heading, too, it would lose vertical tabs and form feeds at its ends.
        guard cell.utf8.first != 0x0B, cell.utf8.last != 0x0B, cell.utf8.first != 0x0C, cell.utf8.last != 0x0C else {
            return cell
        }
        let heading = "# \(cell) #\n" + definitions
        guard let text = cmark_markdown_to_html(heading, heading.utf8.count, CMARK_OPT_DEFAULT) else { return "" }
        defer { free(text) }
        return String(String(cString: text).dropFirst("<h1>".count).dropLast("</h1>\n".count))
    }
}

/// A table as HTML shows it.
struct RenderedTable: Equatable, CustomStringConvertible {
    /// `left`, `center`, `right` or nothing, by column.
    var alignments: [String] = []
    /// The HTML of the cells, the header row first.
    var rows: [[String]] = []

    var description: String { ([alignments] + rows).map { $0.joined(separator: " | ") }.joined(separator: "\n") }

    /// The tables in the output of cmark-gfm, which writes each tag of a table on a line of its own.
    static func read(_ html: String) -> [RenderedTable] {
        var result: [RenderedTable] = []
        // By scalars: what a cell begins with may combine with the tag before it.
        for line in html.unicodeScalars.split(separator: "\n") {
            if String(line) == "<table>" { result.append(RenderedTable()) }
            guard var table = result.popLast() else { continue }
            if String(line) == "<tr>" { table.rows.append([]) }
            let isHeader = line.starts(with: "<th>".unicodeScalars) || line.starts(with: "<th ".unicodeScalars)
            if isHeader || line.starts(with: "<td".unicodeScalars), let end = line.firstIndex(of: ">") {
                let parts = line[..<end].split(separator: "\"")
                if isHeader { table.alignments.append(parts.count > 1 ? String(parts[1]) : "") }
                let content = line[line.index(after: end)...].dropLast("</td>".count)
                table.rows[table.rows.count - 1].append(String(content))
            }
            result.append(table)
        }
        return result
    }
}
