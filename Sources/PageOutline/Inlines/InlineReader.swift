import MarkdownTables

/// Parses the texts of a page together: those without a mark at once, all others in one run of the parser.
struct InlineReader: ~Copyable {
    /// A text to read; `wanted` fetches what became of it.
    struct Ticket { fileprivate var index: Int }

    /// What a text says, and the places that it names.
    struct Result {
        var inline: Inline
        var anchors: [String] = []
    }

    private var results: [Result] = []
    private var batch = InlineBatch()
    /// The places of `results` that wait for the batch.
    private var waiting: [Int] = []

    /// Adds CommonMark.
    mutating func add(_ text: String) -> Ticket {
        let source = CellSource.breaksAsLines(text)
        if let simple = SimpleInline.read(source) {
            results.append(Result(inline: simple))
        } else if let quick = QuickInline.read(text, source: source) {
            results.append(Result(inline: quick))
        } else {
            results.append(Result(inline: Inline(source: source, runs: [], plain: "")))
            waiting.append(results.count - 1)
            batch.append(CommentStripper.stripped(text))
        }
        return Ticket(index: results.count - 1)
    }

    /// Adds the content of an HTML cell.
    mutating func add(html bytes: [UInt8], _ range: Range<Int>, quotes: Int) -> Ticket {
        // Behind an empty line, text in a cell is Markdown again.
        if quotes == 0, bytes.hasEmptyLine(in: bytes.trimmed(range)) {
            return add(MarkdownCell.line(bytes, bytes.trimmed(range)))
        }
        results.append(HTMLInline.read(bytes, range, quotes: quotes))
        return Ticket(index: results.count - 1)
    }

    /// Parses what waits.
    ///
    /// - Parameter definitions: the link definitions of the page.
    consuming func finish(definitions: [UInt8]) -> Results {
        var results = self.results
        let waiting = self.waiting
        guard !waiting.isEmpty else { return Results(results: results) }
        batch.read(definitions: definitions) { index, pieces in
            let place = waiting[index]
            guard let pieces else {
                results[place].inline = Self.long(results[place].inline.source)
                return
            }
            var builder = InlineBuilder()
            builder.append(Strikes.marked(pieces))
            results[place].inline.plain = builder.plain
            results[place].inline.runs = builder.runs
            results[place].anchors = builder.anchors
        }
        return Results(results: results)
    }

    /// A text that no page has but to take time: as it stands.
    private static func long(_ source: String) -> Inline {
        Inline(source: source, runs: [Inline.Run(.text, source)], plain: Folding.folded(source))
    }

    struct Results {
        fileprivate var results: [Result]

        subscript(_ ticket: Ticket) -> Result { results[ticket.index] }
    }
}
