import MarkdownTables

/// Collects the lines that the parser is to see. As long as they are those of the page, nothing is copied.
struct RewrittenText {
    private let source: SourceText
    private var columns: ColumnCursor
    private var bytes: [UInt8] = []
    private var origins: [LineMap.Origin] = []
    /// The lines of the page before this one are taken.
    private var taken = 0
    private var isChanged = false
    private var endsEmpty = true

    init(_ source: SourceText) {
        self.source = source
        columns = ColumnCursor(source)
    }

    /// Begins behind what the page has before its text.
    mutating func begin() { change(before: 1) }

    /// A line as it stands on the page; lines come in order.
    mutating func keep(_ line: Int) {
        guard isChanged else {
            taken = line
            return
        }
        bytes.append(contentsOf: source.bytes[source.line(line)])
        end(line, shift: 0, isEmpty: source.line(line).isEmpty)
    }

    /// Some text of a line, with something before it.
    mutating func add(_ line: Int, _ text: Range<Int>, after prefix: [UInt8]) {
        change(before: line)
        bytes.append(contentsOf: prefix)
        bytes.append(contentsOf: source.bytes[text])
        let width = prefix.count { $0 & 0xC0 != 0x80 }
        end(line, shift: columns.place(of: text.lowerBound).column - 1 - width, isEmpty: text.isEmpty)
    }

    /// An empty line, where the last one is not.
    mutating func separate(_ line: Int, quotes: Int) {
        change(before: line)
        guard !endsEmpty else { return }
        bytes.append(contentsOf: repeatElement(UInt8(ascii: ">"), count: quotes))
        end(line, shift: 0, isEmpty: true)
    }

    /// The text and the places of its lines; nil where it is the page itself.
    func finish() -> ([UInt8]?, [LineMap.Origin]?) {
        // The last line of a page has no line end.
        isChanged ? (Array(bytes.dropLast()), origins) : (nil, nil)
    }

    private mutating func change(before line: Int) {
        guard !isChanged else { return }
        isChanged = true
        bytes.reserveCapacity(source.bytes.count + 64)
        origins.reserveCapacity(source.lineCount + 16)
        if taken > 0 { for number in 1...taken { keep(number) } }
    }

    private mutating func end(_ line: Int, shift: Int, isEmpty: Bool) {
        bytes.append(0x0A)
        origins.append(LineMap.Origin(line: line, shift: shift))
        endsEmpty = isEmpty
    }
}
