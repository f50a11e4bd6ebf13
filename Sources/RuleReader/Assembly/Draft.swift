import APIModel

/// A rule that a family has read, before it is known whom it is for and when it holds.
struct Draft {
    /// What the constraint speaks of.
    enum Target {
        /// A single value, or each element of an array.
        case value
        /// The items of an array.
        case items
        /// The entries of a map.
        case entries
    }

    var constraint: Constraint
    var target: Target = .value
    var certainty: Certainty
    /// The words.
    var tokens: Range<Int>
    /// Whether a head such as `value range` announced it; a mere shape of words is weaker.
    var isAnnounced = false
    /// Whether the words say it of each of several values.
    var isOfEach = false
}

/// A default in the prose.
struct DefaultDraft {
    var value: JSONValue
    var tokens: Range<Int>
}
