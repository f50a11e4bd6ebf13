/// Reads JSON as pages write it: with comments, ellipses, lost commas and braces, placeholders, and words before it.
///
/// What is no JSON gives nothing: commands, other languages, prose. The work is linear in the length of the text.
public enum LenientJSON {
    /// Deeper nesting than this is no example that a reader of pages could use.
    public static let maximumDepth = 128

    /// Reads the first document of a text.
    /// - Parameters:
    ///   - text: the text of a fence.
    ///   - firstLine: the line at which the text begins.
    /// - Returns: the document; nil where the text holds something else.
    public static func parse(_ text: String, firstLine: Int = 1) -> Reading? {
        let bytes = Array(text.utf8)
        return read(text, bytes, from: 0, at: .init(line: firstLine, column: 1))?.reading
    }

    /// Reads all documents of a text, one behind the other.
    public static func parseAll(_ text: String, firstLine: Int = 1) -> [Reading] {
        let bytes = Array(text.utf8)
        var readings: [Reading] = []
        var (offset, place) = (0, PlaceFinder.Place(line: firstLine, column: 1))
        while let found = read(text, bytes, from: offset, at: place), found.end > offset {
            readings.append(found.reading)
            (offset, place) = (found.end, found.place)
        }
        return readings
    }

    private static func read(
        _ text: String, _ bytes: [UInt8], from offset: Int, at place: PlaceFinder.Place
    ) -> (reading: Reading, end: Int, place: PlaceFinder.Place)? {
        guard let preamble = Preamble(bytes: bytes, from: offset) else { return nil }
        var parser = DocumentParser(bytes: bytes, position: preamble.end)
        guard let value = parser.document() else { return nil }
        // A name and a pair of braces are code; a label says what follows.
        guard !value.isEmptyContainer || preamble.hasColonInLabels else { return nil }
        let notes = parser.notes
        let offsets =
            notes.repairs.map(\.offset) + notes.comments.map(\.offset) + [parser.start, parser.lastByte, parser.end]
        let found = PlaceFinder(bytes: bytes, from: offset, at: place).places(of: offsets)
        let repairs = zip(notes.repairs, found).map { Repair(kind: $0.kind, line: $1.line, column: $1.column) }
        let comments = zip(notes.comments, found.dropFirst(repairs.count)).map {
            Comment(path: $0.path, words: $0.words, line: $1.line)
        }
        let ends = Array(found.suffix(3))
        let reading = Reading(
            value: value, comments: comments, placeholders: notes.placeholders, elidedPaths: notes.elided,
            nullablePaths: notes.nullable, repairs: repairs, lines: ends[0].line...max(ends[0].line, ends[1].line),
            head: preamble.head.isEmpty ? nil : preamble.head,
            rest: text[text.utf8.index(text.startIndex, offsetBy: parser.end)...], restLine: ends[2].line)
        return (reading, parser.end, ends[2])
    }
}
