import MarkdownTables

/// Finds what looks like a table and is none.
enum DamageFinder {
    static func damages(in blocks: [Block], lines: LineMap) -> [Outline.Damage] {
        var result: [Outline.Damage] = []
        /// The table right above, and the line after it.
        var above: (columns: Int, lastLine: Int)?
        for block in blocks {
            func add(_ kind: Outline.Damage.Kind) {
                let line = block.lines.lowerBound
                result.append(
                    Outline.Damage(
                        kind: kind, line: lines.line(line), column: lines.column(block.column, line: line)))
            }
            switch block.content {
            case .table(let table):
                above = (table.header.count, block.lines.upperBound)
                continue
            case .paragraph(let text):
                let pipes = pipes(of: text)
                if let above, isContinuation(pipes, columns: above.columns) {
                    add(.tableCut)
                    continue
                } else if pipes.count >= 2, pipes.count(where: { $0.count >= 2 }) >= 2 {
                    add(.tableLike)
                }
            case .code where block.isUnclosed: add(.unclosed)
            default: break
            }
            above = nil
        }
        return result
    }

    private struct Pipes {
        var count = 0
        var cells = 1
    }

    /// How many pipes each line has, and cells.
    private static func pipes(of text: String) -> [Pipes] {
        var text = text
        return text.withUTF8 { bytes in
            var result: [Pipes] = []
            for line in bytes.split(separator: 0x0A) {
                var pipes = Pipes()
                var previous: UInt8 = 0
                var last: UInt8 = 0
                let first = line.first { !$0.isBlank }
                for byte in line {
                    if byte == UInt8(ascii: "|"), previous != UInt8(ascii: "\\") { pipes.count += 1 }
                    if !byte.isBlank { last = byte }
                    previous = byte
                }
                pipes.cells = pipes.count + 1
                if first == UInt8(ascii: "|") { pipes.cells -= 1 }
                if last == UInt8(ascii: "|"), pipes.count > 1 { pipes.cells -= 1 }
                result.append(pipes)
            }
            return result
        }
    }

    private static func isContinuation(_ pipes: [Pipes], columns: Int) -> Bool {
        !pipes.isEmpty && pipes.allSatisfy { $0.count >= 1 && $0.cells == columns }
    }
}
