public import APIModel

extension LenientJSON {
    /// A JSON document as a page shows it: its value, and what the page says or leaves out beside it.
    public struct Reading: Hashable, Sendable {
        /// The value; members keep their order. Values that the page does not write out are `null` here: see `placeholders`.
        public var value: JSONValue
        /// The comments, in the order of the text.
        public var comments: [Comment] = []
        /// The values that stand for any value: `"id": <id>`, `"time": timestamp`, `"data": // as above`.
        public var placeholders: [Placeholder] = []
        /// The objects and lists of which an ellipsis leaves something out.
        public var elidedPaths: Set<ValuePath> = []
        /// The values that the page says may be `null` too: `"note": "text" | null`.
        public var nullablePaths: Set<ValuePath> = []
        /// What had to be mended, in the order of the text.
        public var repairs: [Repair] = []
        /// The lines from the document's first byte to its last.
        public var lines: ClosedRange<Int>
        /// What stands before the document: a request line, a status line, headers, labels.
        public var head: MessageHead?
        /// The text behind the document: further documents, or words.
        public var rest: Substring
        /// The line at which `rest` begins.
        public var restLine: Int

        /// Whether an ellipsis leaves something out.
        public var isElided: Bool { !elidedPaths.isEmpty }

        /// Whether the document stands there whole: nothing left out, nothing mended.
        public var isComplete: Bool { elidedPaths.isEmpty && repairs.isEmpty }

        /// The paths at which the page writes a placeholder instead of a value.
        public var unknownPaths: Set<ValuePath> { Set(placeholders.map(\.path)) }

        /// The comments of each path, joined in the order of the text; a text that repeats for the elements of a list counts once.
        public var descriptions: [ValuePath: String] {
            var texts: [ValuePath: [String]] = [:]
            var seen: Set<Comment> = []
            for var comment in comments {
                comment.line = 0
                if seen.insert(comment).inserted { texts[comment.path, default: []].append(comment.words) }
            }
            return texts.mapValues { $0.joined(separator: " ") }
        }
    }

    /// The words of a comment and the value that they are about.
    public struct Comment: Hashable, Sendable {
        public var path: ValuePath
        public var words: String
        public var line: Int
    }

    /// A word where a value would stand.
    public struct Placeholder: Hashable, Sendable {
        public var path: ValuePath
        /// The word as the page writes it; empty where nothing stands there.
        public var word: String
        /// The kind of value that the word names (`string`, `<integer>`, `0|1`), where it does.
        public var kind: ScalarKind?
    }

    /// Something in a document that JSON does not allow, and how it was understood.
    public struct Repair: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            case trailingComma, extraComma, lostComma
            case lostOpener, lostCloser, strayCloser
            case foreignQuotes, unquotedName, lostQuote, unescapedQuote, newlineInString, oddEscape
            case lostValue, placeholder, alternatives
            case foreignLiteral, oddNumber, foreignPunctuation
        }

        public var kind: Kind
        public var line: Int
        /// The column, from 1, in Unicode scalars.
        public var column: Int
    }
}

/// The kinds of value without parts.
public enum ScalarKind: String, Hashable, Sendable, CaseIterable {
    case string, integer, number, boolean
}
