/// The phrases of some vocabularies, found by their first scalar, the longest first.
struct Lexicon: Sendable {
    private struct Entry: Sendable {
        var scalars: [Unicode.Scalar]
        var term: Term
    }

    private var entries: [UInt32: [Entry]] = [:]
    /// Numbers in words (`five`), by their lower-case spelling.
    let numerals: [String: Int64]
    /// Words that are never values although they stand where values do.
    let prose: Set<String>
    /// Names of products, whose limits are facts from outside of the request.
    let products: Set<String>
    /// Words of member names that hold how many are asked for.
    let countNames: Set<String>
    /// Words that stand for a set of values: the concept's name to what its members are called.
    let concepts: [Vocabulary.Concept]

    /// Puts vocabularies together. Languages do not get in each other's way, and pages mix them, so all are in use
    /// whatever language a page is in.
    init(_ vocabularies: [Vocabulary]) {
        var entries: [UInt32: [Entry]] = [:]
        for vocabulary in vocabularies {
            for (term, phrases) in vocabulary.phrases {
                for phrase in phrases {
                    let scalars = Array(phrase.unicodeScalars)
                    guard let first = scalars.first else { continue }
                    entries[Self.key(scalars, 0, first), default: []].append(Entry(scalars: scalars, term: term))
                }
            }
        }
        for key in entries.keys { entries[key]?.sort { $0.scalars.count > $1.scalars.count } }
        self.entries = entries
        numerals = vocabularies.reduce(into: [:]) { $0.merge($1.numerals) { first, _ in first } }
        prose = vocabularies.reduce(into: []) { $0.formUnion($1.prose) }
        products = vocabularies.reduce(into: []) { $0.formUnion($1.products) }
        countNames = vocabularies.reduce(into: []) { $0.formUnion($1.countNames) }
        concepts = vocabularies.flatMap(\.concepts)
    }

    /// English and Chinese.
    static let standard = Lexicon([.english, .chinese])

    /// The longest phrase at an index and where it ends.
    func match(_ text: [Unicode.Scalar], _ start: Int) -> (Term, Int)? {
        guard let candidates = entries[Self.key(text, start, text[start])] else { return nil }
        for entry in candidates {
            if let end = Self.end(of: entry.scalars, in: text, at: start) { return (entry.term, end) }
        }
        return nil
    }

    /// Letters are found by their first two, so that few phrases are tried at a place.
    private static func key(_ text: [Unicode.Scalar], _ start: Int, _ first: Unicode.Scalar) -> UInt32 {
        guard first.isASCII else { return first.value }
        let second = start + 1 < text.count && Lexer.isLetter(text[start + 1]) ? text[start + 1].value | 0x20 : 0
        return 0x8000_0000 | (first.value | 0x20) << 8 | second
    }

    private static func end(of phrase: [Unicode.Scalar], in text: [Unicode.Scalar], at start: Int) -> Int? {
        var index = start
        for scalar in phrase {
            guard index < text.count else { return nil }
            if scalar == " " {
                guard text[index] == " " else { return nil }
                while index < text.count, text[index] == " " { index += 1 }
            } else {
                guard fold(text[index]) == scalar else { return nil }
                index += 1
            }
        }
        if let last = phrase.last, last.isASCII, index < text.count, Lexer.isWord(text[index]) { return nil }
        return index
    }

    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.value >= 65 && scalar.value <= 90 { return Unicode.Scalar(UInt8(scalar.value) + 32) }
        return scalar == "’" ? "'" : scalar
    }
}
