/// The words of one language that rules are written in: data, no code.
///
/// A new phrase goes into the language's table; a new language is one more table, listed in ``Lexicon/standard``.
struct Vocabulary: Sendable {
    /// A word that stands for several values, such as a family of protocols.
    struct Concept: Sendable {
        /// How pages call it, in lower case.
        var names: [String]
        /// What the values are called, in lower case.
        var members: [String]
    }

    /// Phrases by meaning. English in lower case; a blank stands for one or more blanks.
    var phrases: [(Term, [String])]
    /// Numbers in words.
    var numerals: [String: Int64]
    /// Words in lower case that stand where values do but are prose.
    var prose: Set<String>
    /// Products in lower case: `only MySQL` says who takes a parameter, not what it may be.
    var products: Set<String>
    /// Words in lower case of the names of members that hold a count.
    var countNames: Set<String>
    /// Words in lower case that end the names of members that hold identifiers.
    var identifierNames: Set<String>
    /// Words in lower case for the state of a thing.
    var states: Set<String>
    /// Words in lower case that say what sort of thing a field chooses.
    var kinds: Set<String>
    /// Words in lower case that say that what is named is allowed.
    var qualifiers: Set<String>
    /// Words in lower case for an address, which begins with the name of a protocol.
    var addresses: Set<String>
    /// Names of protocols that addresses begin with.
    var schemes: Set<String>
    var concepts: [Concept]
}
