/// Where a line's content begins inside its lists and quotes.
struct LineCursor {
    /// The byte after the marks of the containers.
    var offset: Int
    /// The column of `offset`, tabs counted to the next multiple of four.
    var column: Int
    /// Whether the line has the marks of all containers; one that lacks some is a lazy line.
    var isComplete: Bool

    /// Steps over the marks of containers at the start of a line, as CommonMark does for a line that continues them.
    ///
    /// - Returns: where the content begins; `isComplete` is false where a mark is missing (a lazy line).
    static func content(
        of line: Int, in containers: [CmarkTree.Container], source: SourceText, bytes: UnsafeBufferPointer<UInt8>
    ) -> LineCursor {
        let range = source.line(line)
        var cursor = LineCursor(offset: range.lowerBound, column: 0, isComplete: true)
        // An item that begins on the line says where its content begins: the marks before it need not be read.
        let outer = containers.lastIndex { if case .item(line, _, _, _) = $0 { true } else { false } } ?? 0
        for container in containers[outer...] {
            let (blank, indent) = cursor.nextNonBlank(bytes, range.upperBound)
            switch container {
            case .quote:
                guard indent < 4, blank < range.upperBound, bytes[blank] == UInt8(ascii: ">") else {
                    cursor.isComplete = false
                    return cursor
                }
                cursor.column += indent + 1
                cursor.offset = blank + 1
                if cursor.offset < range.upperBound, bytes[cursor.offset] == 0x20 || bytes[cursor.offset] == 0x09 {
                    cursor.skip(columns: 1, bytes, range.upperBound)
                }
            case .item(let itemLine, let itemColumn, let width, let needed):
                if itemLine == line {
                    cursor.offset = min(range.lowerBound + itemColumn - 1 + width, range.upperBound)
                    cursor.column = itemColumn - 1 + width
                    continue
                }
                guard indent >= needed else {
                    cursor.isComplete = blank == range.upperBound
                    if cursor.isComplete { cursor.offset = blank }
                    return cursor
                }
                cursor.skip(columns: needed, bytes, range.upperBound)
            }
        }
        return cursor
    }

    /// The first byte that is neither space nor tab, and how many columns lie before it.
    func nextNonBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> (offset: Int, indent: Int) {
        var (index, position) = (offset, column)
        while index < end {
            if bytes[index] == 0x20 {
                position += 1
            } else if bytes[index] == 0x09 {
                position += 4 - position % 4
            } else {
                break
            }
            index += 1
        }
        return (index, position - column)
    }

    private mutating func skip(columns count: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) {
        let target = column + count
        while offset < end, column < target {
            if bytes[offset] == 0x20 {
                column += 1
            } else if bytes[offset] == 0x09 {
                let width = 4 - column % 4
                // Part of a tab belongs to the container; the rest stays indentation.
                guard column + width <= target else {
                    column = target
                    return
                }
                column += width
            } else {
                return
            }
            offset += 1
        }
    }
}
