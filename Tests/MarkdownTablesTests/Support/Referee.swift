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

    /// The tables of a page as cmark-gfm renders them.
    static func tables(of page: [UInt8]) throws -> [RenderedTable] {
        guard let program else { return [] }
        let file = FileManager.default.temporaryDirectory.appending(path: "referee-\(UUID().uuidString).md")
        try Data(page).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: program)
        // Without --unsafe raw HTML is left out, so that every <table> in the output is one that was read.
        process.arguments = ["-e", "table", file.path(percentEncoded: false)]
        process.standardOutput = output
        try process.run()
        let html = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return RenderedTable.read(String(decoding: html, as: UTF8.self))
    }

    /// The tables of a page as this package reads them, cells rendered by libcmark.
    static func ours(of page: [UInt8]) -> [RenderedTable] {
        MarkdownDocument(parsing: page).blocks.compactMap { block in
            guard case .table(let table) = block.content else { return nil }
            return RenderedTable(
                alignments: table.alignments.map { $0 == .none ? "" : "\($0)" },
                rows: [table.header.map { html(of: $0.text) }] + table.rows.map { $0.cells.map { html(of: $0.text) } })
        }
    }

    /// The HTML of a cell's text: as the content of a heading, which holds inlines alone, as a cell does.
    private static func html(of cell: String) -> String {
        let heading = "# \(cell) #\n"
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
        for line in html.split(separator: "\n") {
            if line == "<table>" { result.append(RenderedTable()) }
            guard var table = result.popLast() else { continue }
            if line == "<tr>" { table.rows.append([]) }
            if line.hasPrefix("<th"), line.hasSuffix("</th>"), let end = line.firstIndex(of: ">") {
                let parts = line[..<end].split(separator: "\"")
                table.alignments.append(parts.count > 1 ? String(parts[1]) : "")
                table.rows[table.rows.count - 1].append(String(line[line.index(after: end)...].dropLast("</th>".count)))
            }
            if line.hasPrefix("<td"), line.hasSuffix("</td>"), let end = line.firstIndex(of: ">") {
                table.rows[table.rows.count - 1].append(String(line[line.index(after: end)...].dropLast("</td>".count)))
            }
            result.append(table)
        }
        return result
    }
}
