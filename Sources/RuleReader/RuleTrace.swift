public import APIModel
internal import SourceModel

/// How a description was read: its words, what each became, and what became of each rule that they seem to state.
public struct RuleTrace: Hashable, Sendable {
    /// A piece of the words.
    public struct Word: Hashable, Sendable {
        public var text: String
        /// The class of the word (`atMost`), or what it is where the vocabulary does not know it.
        public var meaning: String
    }

    /// What became of a rule that the words seem to state.
    public enum Fate: Hashable, Sendable {
        case certain
        /// It holds together with a value beside it.
        case widened
        /// It is stated narrower than it holds.
        case narrower
        /// It holds under a condition.
        case conditional
        /// Words around it say otherwise.
        case vetoed(String)
        /// There is a condition that was not understood.
        case condition
        /// The family that read it was not sure.
        case doubtful
        /// It speaks of a part of the text.
        case partOfText
        /// The field has a greatest length, so that it is not one of a few values.
        case hasLength
        /// Only one of several labelled lines states it.
        case oneLabel
        /// The words are a sample.
        case sample

        /// The fate in words.
        public var words: String {
            switch self {
            case .certain: "enforced"
            case .widened: "enforced, widened by what stands beside it"
            case .narrower: "noted: it is stated narrower than it holds"
            case .conditional: "enforced under its condition"
            case .vetoed(let reason): "noted: \(reason)"
            case .condition: "noted: a condition was not understood"
            case .doubtful: "noted: the words may mean something else"
            case .partOfText: "noted: it is said of a part of the text"
            case .hasLength: "noted: the field has a greatest length"
            case .oneLabel: "noted: only one of several labelled lines states it"
            case .sample: "dropped: the words are a sample"
            }
        }
    }

    /// A rule that the words seem to state.
    public struct Claim: Hashable, Sendable {
        public var constraint: Constraint
        /// The words that state it.
        public var text: String
        public var fate: Fate
    }

    public var words: [Word] = []
    public var claims: [Claim] = []
    /// The default that the words state.
    public var defaultValue: JSONValue?

    mutating func add(_ draft: Draft, _ fate: Fate, _ reading: Reading) {
        claims.append(Claim(constraint: draft.constraint, text: reading.text.string(draft.tokens), fate: fate))
    }
}

extension RuleReader {
    /// How the words of one row are read, beside the other rows of its table.
    ///
    /// - Returns: nil where no row has the name.
    public func trace(of name: String, in fields: [Field], language: String) -> RuleTrace? {
        guard let index = fields.firstIndex(where: { $0.name == name }) else { return nil }
        let facts = fields.map(FieldFacts.init)
        var reading = Reading(
            text: TokenizedText(scalars: [], tokens: []), field: facts[index], siblings: Siblings(fields.map(\.name)),
            lexicon: lexicon)
        reading.read(fields[index].description, nil, language)
        var drafts = Drafts(count: reading.count)
        Families.read(reading, into: &drafts)
        let surroundings = Surroundings(fields: facts)
        CrossFamily.read(reading, in: surroundings, into: &drafts)
        let source = fields[index].source
        var assembly = Assembly(
            reading: reading, drafts: drafts, surroundings: surroundings,
            place: .init(file: source.file, line: source.line, column: fields[index].descriptionColumn),
            defaultCell: fields[index].isDefaultFromProse ? nil : fields[index].defaultValue)
        assembly.trace = RuleTrace()
        assembly.run()
        var trace = assembly.trace ?? RuleTrace()
        trace.words = reading.text.tokens.indices.map { index in
            RuleTrace.Word(text: reading.surface(index), meaning: reading.text.tokens[index].kind.words)
        }
        trace.defaultValue = assembly.proseDefault()
        return trace
    }
}

extension Token.Kind {
    /// The class in words.
    fileprivate var words: String {
        switch self {
        case .term(let term): "\(term)"
        case .word, .text: "-"
        case .number: "number"
        case .sign(let sign): "\(sign)"
        case .lineBreak: "line"
        }
    }
}
