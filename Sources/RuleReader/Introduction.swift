internal import SourceModel

/// The prose before the tables of an operation, cut into words once for all of its tables.
public struct Introduction: Sendable {
    /// The prose, paragraph by paragraph (list items are paragraphs of their own).
    public let prose: [RuleReader.Prose]
    /// The words of each paragraph.
    let texts: [TokenizedText]
    /// The paragraphs that may speak about single members.
    let paragraphs: [IntroductionFamily.Paragraph]

    /// Cuts prose into words.
    ///
    /// - Parameter prose: the paragraphs.
    public init(_ prose: [RuleReader.Prose] = []) {
        self.prose = prose
        texts = prose.map { Lexer.tokens(of: $0.text, lexicon: .standard) }
        paragraphs = IntroductionFamily.paragraphs(zip(prose.map(\.text), texts), lexicon: .standard)
    }
}
