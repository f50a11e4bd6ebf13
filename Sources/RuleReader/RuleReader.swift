public import APIModel
public import SourceModel

/// Reads rules out of the words of a table's rows.
public struct RuleReader: Sendable {
    /// A piece of prose and where it begins.
    public struct Prose: Hashable, Sendable {
        public var text: String
        public var source: SourceLocation

        public init(text: String, source: SourceLocation) {
            self.text = text
            self.source = source
        }
    }

    /// What the rows of one table stand in.
    public struct Context: Sendable {
        /// The language of the page (`en`, `zh`).
        public var language: String
        /// The page's introduction, paragraph by paragraph (list items are paragraphs of their own).
        public var introduction: [Prose]
        /// Whether the table describes what a request holds.
        public var isRequest: Bool

        public init(language: String, introduction: [Prose] = [], isRequest: Bool) {
            self.language = language
            self.introduction = introduction
            self.isRequest = isRequest
        }
    }

    public init() {}

    /// Fills in rules, defaults from prose and deprecations of the rows of one table.
    ///
    /// - Parameter fields: the rows; `description` holds the words, `defaultValue` the default cell where there is one.
    /// - Returns: the rules that speak about several of these rows.
    public func annotate(_ fields: inout [Field], in context: Context) -> [CrossRule] { [] }
}
