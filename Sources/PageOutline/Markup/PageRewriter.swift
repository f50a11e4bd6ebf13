import MarkdownTables

/// Walks over the lines of a page and takes out what is no Markdown.
struct PageRewriter {
    let source: SourceText
    let bytes: [UInt8]
    var output: RewrittenText
    var markup: [Markup] = []
    var damages: [Outline.Damage] = []
    var frontMatter: [Outline.FrontMatterEntry] = []
    var definitions: [UInt8] = []

    /// The line to read next.
    var line = 1
    var tracker = BlockTracker()
    var wrappers = WrapperStack()
    /// Whether markup stands above without an empty line between.
    var followsMarkup = false
    /// Whether an item of an HTML list is open that has no text yet.
    var opensItem = false
    /// From here on no comment ends.
    var unclosedFrom = Int.max
    private(set) var hasComments: Bool
    /// Where each name is closed for the last time.
    let lastClosings: [String: Int]

    init(_ source: SourceText) {
        self.source = source
        bytes = source.bytes
        lastClosings = bytes.lastClosings()
        hasComments = bytes.firstOffset(of: "<!--", in: 0..<bytes.count) != nil
        output = RewrittenText(source)
    }

    mutating func run() {
        readFrontMatter()
        while line <= source.lineCount { step() }
    }

    private mutating func readFrontMatter() {
        guard bytes.has("---", at: 0, before: bytes.count) || bytes.has("+++", at: 0, before: bytes.count) else {
            return
        }
        let found = FrontMatter { number in
            number <= source.lineCount ? Substring(source.text(lines: number...number)) : nil
        }
        guard found.lastLine > 0 else { return }
        frontMatter = found.entries
        output.begin()
        line = found.lastLine + 1
    }

    private mutating func step() {
        let range = source.line(line)
        let start = LineStart(bytes, range)
        if !tracker.isInFence, start.content < range.upperBound {
            wrappers.popIndented(before: start.firstMark ?? start.column)
            let column = start.column - (start.firstMark == nil ? tracker.itemColumn : 0)
            wrappers.noteContent(column: column, isDirect: followsMarkup)
        }
        let dedent = wrappers.dedent
        if tracker.isCode(bytes, range, start, dedent: dedent, afterMarkup: followsMarkup) {
            return keepLine(range, dedent: dedent)
        }
        guard start.content < range.upperBound else {
            followsMarkup = false
            return keepLine(range, dedent: 0)
        }
        if readMarker(start, range) || readComment(start, range) { return }
        if beginsMarkup(start, range) { return readMarkup(start) }
        if let escape = placeholder(start, range) {
            output.add(line, start.content..<range.upperBound, after: escape)
            line += 1
            return
        }
        if bytes[start.content] == UInt8(ascii: "[") { noteDefinition(start.content..<range.upperBound) }
        keepLine(range, dedent: dedent)
    }

    /// The line as it stands, but for indentation that comes from wrappers.
    private mutating func keepLine(_ range: Range<Int>, dedent: Int) {
        var low = range.lowerBound
        while low < range.upperBound, low - range.lowerBound < dedent, bytes[low].isBlank { low += 1 }
        let prefix = range.isEmpty ? [] : itemPrefix
        if low > range.lowerBound || !prefix.isEmpty {
            output.add(line, low..<range.upperBound, after: prefix)
            opensItem = false
        } else {
            output.keep(line)
        }
        line += 1
    }

    /// `[name]: https://…`, with its target on the line or on the next.
    private mutating func noteDefinition(_ range: Range<Int>) {
        guard range.count < 2048, let close = bytes[range].firstIndex(of: UInt8(ascii: "]")),
            close + 1 < range.upperBound,
            bytes[close + 1] == UInt8(ascii: ":"), range.lowerBound + 1 < close,
            bytes[range.lowerBound + 1] != UInt8(ascii: "^")
        else { return }
        definitions.append(contentsOf: bytes[range])
        if bytes[(close + 2)..<range.upperBound].allSatisfy(\.isBlank), line < source.lineCount {
            definitions.append(0x20)
            definitions.append(contentsOf: bytes[source.line(line + 1)].prefix(2048))
        }
        definitions.append(contentsOf: [0x0A, 0x0A])
    }

    func damage(_ kind: Outline.Damage.Kind, at offset: Int) -> Outline.Damage {
        let line = source.lineNumber(of: offset)
        return Outline.Damage(kind: kind, line: line, column: source.column(of: offset, line: line))
    }
}
