import APIModel

/// A description under reading: its tokens, the field that it describes, and the names beside it.
struct Reading {
    var text: TokenizedText
    var field: FieldFacts
    /// The names of the members of the same object or request, this field's included.
    var siblings: Siblings
    var lexicon: Lexicon
    /// The unit that the words or the name give the field.
    var declaredUnit: Measure?
    /// The cell at the end of the words whose head its column gives.
    var given: GivenCell?

    init(text: TokenizedText, field: FieldFacts, siblings: Siblings, lexicon: Lexicon) {
        self.text = text
        self.field = field
        self.siblings = siblings
        self.lexicon = lexicon
        declaredUnit = field.isNumeric ? unit() : nil
    }

    /// Takes up the words of a description, and of a cell whose head its column gives.
    mutating func read(_ description: String, _ range: RuleReader.Prose?, _ language: String) {
        if let range {
            let (text, cell) = GivenCell.tokens(of: description, and: range, language: language, lexicon: lexicon)
            self.text = text
            given = cell
        } else {
            text = Lexer.tokens(of: description, lexicon: lexicon)
        }
        declaredUnit = field.isNumeric ? unit() : nil
    }

    var count: Int { text.tokens.count }

    /// The surface of a token.
    func surface(_ index: Int) -> String { text.string(index..<(index + 1)) }

    /// How many tokens of a sentence are looked at around a place: pages are untrusted, and a description of any length
    /// must be read in linear time.
    private static let reach = 160

    /// The first index of the sentence that a token stands in.
    func sentenceStart(_ index: Int) -> Int { start(index) { text.isSentenceEnd($0) } }

    /// The first index of the clause that a token stands in.
    func clauseStart(_ index: Int) -> Int { start(index) { text.isClauseEnd($0) } }

    /// The first index of the line that a token stands in.
    func lineStart(_ index: Int) -> Int { start(index) { text.tokens[$0].kind == .lineBreak } }

    private func start(_ index: Int, _ isEnd: (Int) -> Bool) -> Int {
        var start = min(index, count)
        let limit = max(0, start - Self.reach)
        while start > limit, !isEnd(start - 1) { start -= 1 }
        return start
    }

    /// The index after the last token of the sentence.
    func sentenceEnd(_ index: Int) -> Int {
        var end = index
        let limit = min(count, index + Self.reach)
        while end < limit, !text.isSentenceEnd(end) { end += 1 }
        return end
    }

    /// Whether a token of some terms stands in a range.
    func contains(_ range: Range<Int>, _ isMatch: (Term) -> Bool) -> Bool {
        range.contains { index in text.term(index).map(isMatch) ?? false }
    }

    /// Whether the words before an index, in the same sentence, announce a sample.
    func isSample(_ index: Int) -> Bool {
        contains(span(sentenceStart(index), index)) { $0 == .example }
    }

    /// Whether the words before an index, in the same clause, announce a sample.
    func isSampleOfClause(_ index: Int) -> Bool {
        contains(span(clauseStart(index), index)) { $0 == .example }
    }

    /// Skips signs and small words that stand between a head and what it announces.
    func skip(_ index: Int, _ isSkipped: (Token.Kind) -> Bool) -> Int {
        var next = index
        while next < count, isSkipped(text.tokens[next].kind) { next += 1 }
        return next
    }
}

/// The members beside a field.
struct Siblings {
    /// Names in documented order.
    var names: [String]
    /// Names in lower case to the documented spelling.
    private var spellings: [String: String]

    init(_ names: [String]) {
        self.names = names
        spellings = Dictionary(names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The documented spelling of a name, whatever the case.
    func spelling(_ name: String) -> String? { spellings[name.lowercased()] }
}

/// The indexes from one to another; none where the second does not come after the first.
func span(_ lower: Int, _ upper: Int) -> Range<Int> { lower..<max(lower, upper) }
