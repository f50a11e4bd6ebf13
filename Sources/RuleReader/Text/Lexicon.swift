/// The phrases of some vocabularies, found by their first scalar, the longest first.
///
/// A reference, since every reading holds it.
final class Lexicon: Sendable {
    private struct Entry: Sendable {
        /// Where the phrase stands in ``letters``.
        var start: Int
        var count: Int
        var term: Term
    }

    /// All phrases, end to end.
    private let letters: [Unicode.Scalar]
    /// The phrases; those with one key stand together, the longest first.
    private let entries: [Entry]
    /// Where the phrases of each key begin in ``entries``; the next key's place ends them. Keys of letters are made of
    /// the first two, others of the first scalar, so that few phrases are tried at a place.
    private let places: [Int32]

    /// Numbers in words (`five`), by their lower-case spelling.
    let numerals: [String: Int64]
    /// The letters that numbers in words begin with, a bit for each.
    private let numeralInitials: UInt32
    /// Words that are never values although they stand where values do.
    let prose: Set<String>
    /// Names of products, whose limits are facts from outside of the request.
    let products: Set<String>
    /// Words of member names that hold how many are asked for.
    let countNames: Set<String>
    /// Words that end the names of members that hold identifiers.
    let identifierNames: Set<String>
    /// Words for the state of a thing.
    let states: Set<String>
    /// Words for what sort of thing a field chooses.
    let kinds: Set<String>
    /// Words that say that what is named is allowed.
    let qualifiers: Set<String>
    /// Words for an address.
    let addresses: Set<String>
    /// Protocols that addresses begin with.
    let schemes: Set<String>
    /// Words that stand for a set of values: the concept's name to what its members are called.
    let concepts: [Vocabulary.Concept]

    /// Puts vocabularies together. Languages do not get in each other's way, and pages mix them, so all are in use
    /// whatever language a page is in.
    init(_ vocabularies: [Vocabulary]) {
        var phrases: [(key: Int, scalars: [Unicode.Scalar], term: Term)] = []
        for vocabulary in vocabularies {
            for (term, texts) in vocabulary.phrases {
                for text in texts {
                    let scalars = Array(text.unicodeScalars)
                    if let key = Self.key(scalars, 0) { phrases.append((key, scalars, term)) }
                }
            }
        }
        phrases.sort { $0.key != $1.key ? $0.key < $1.key : $0.scalars.count > $1.scalars.count }
        var letters: [Unicode.Scalar] = []
        var entries: [Entry] = []
        var places = [Int32](repeating: 0, count: Self.keyCount + 1)
        for phrase in phrases {
            entries.append(Entry(start: letters.count, count: phrase.scalars.count, term: phrase.term))
            letters += phrase.scalars
            places[phrase.key + 1] += 1
        }
        for key in 0..<Self.keyCount { places[key + 1] += places[key] }
        self.letters = letters
        self.entries = entries
        self.places = places
        numerals = vocabularies.reduce(into: [:]) { $0.merge($1.numerals) { first, _ in first } }
        numeralInitials = numerals.keys.reduce(0) { mask, word in
            word.utf8.first.map { $0 >= 97 && $0 <= 122 ? mask | 1 << UInt32($0 - 97) : mask } ?? mask
        }
        prose = vocabularies.reduce(into: []) { $0.formUnion($1.prose) }
        products = vocabularies.reduce(into: []) { $0.formUnion($1.products) }
        countNames = vocabularies.reduce(into: []) { $0.formUnion($1.countNames) }
        identifierNames = vocabularies.reduce(into: []) { $0.formUnion($1.identifierNames) }
        states = vocabularies.reduce(into: []) { $0.formUnion($1.states) }
        kinds = vocabularies.reduce(into: []) { $0.formUnion($1.kinds) }
        addresses = vocabularies.reduce(into: []) { $0.formUnion($1.addresses) }
        schemes = vocabularies.reduce(into: []) { $0.formUnion($1.schemes) }
        qualifiers = vocabularies.reduce(into: []) { $0.formUnion($1.qualifiers) }
        concepts = vocabularies.flatMap(\.concepts)
    }

    /// Verbs of one character that stand right before a number: there are, long, in all, limited to.
    let havingVerbs: Set<Unicode.Scalar> = ["有", "长", "共", "限"]

    /// Whether a number in English words may begin with a letter.
    func mayBeNumeral(_ first: Unicode.Scalar) -> Bool {
        let letter = first.value | 32
        return letter >= 97 && letter <= 122 && numeralInitials & 1 << (letter - 97) != 0
    }

    /// English and Chinese.
    static let standard = Lexicon([.english, .chinese])

    /// The longest phrase at an index and where it ends.
    func match(_ text: [Unicode.Scalar], _ start: Int) -> (Term, Int)? {
        guard let key = Self.key(text, start), key < Self.keyCount else { return nil }
        for index in Int(places[key])..<Int(places[key + 1]) {
            if let end = end(of: entries[index], in: text, at: start) { return (entries[index].term, end) }
        }
        return nil
    }

    /// 1,024 keys of two letters, then one for each scalar of the basic plane.
    private static let keyCount = 1024 + 65536

    private static func key(_ text: [Unicode.Scalar], _ start: Int) -> Int? {
        let first = text[start]
        guard first.isASCII else { return first.value < 65536 ? 1024 + Int(first.value) : nil }
        guard Lexer.isLetter(first) else { return nil }
        let second = start + 1 < text.count && Lexer.isLetter(text[start + 1]) ? text[start + 1].value & 31 : 0
        return Int(first.value & 31) << 5 | Int(second)
    }

    private func end(of phrase: Entry, in text: [Unicode.Scalar], at start: Int) -> Int? {
        var index = start
        for place in phrase.start..<(phrase.start + phrase.count) {
            let scalar = letters[place]
            guard index < text.count else { return nil }
            if scalar == " " {
                guard text[index] == " " else { return nil }
                while index < text.count, text[index] == " " { index += 1 }
            } else {
                guard Self.fold(text[index]) == scalar else { return nil }
                index += 1
            }
        }
        let last = letters[phrase.start + phrase.count - 1]
        if last.isASCII, index < text.count, Lexer.isWord(text[index]) { return nil }
        return index
    }

    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.value >= 65 && scalar.value <= 90 { return Unicode.Scalar(UInt8(scalar.value) + 32) }
        return scalar == "’" ? "'" : scalar
    }
}
