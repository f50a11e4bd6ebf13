import APIModel

/// Reads the phrases of one kind of rule.
///
/// A family looks at every place of a description on its own; what it does not understand gives nothing.
protocol Family {
    /// Adds what the description says to the drafts.
    static func read(_ reading: Reading, into drafts: inout Drafts)
}

/// What the families have read of one description.
struct Drafts {
    var rules: [Draft] = []
    var defaults: [DefaultDraft] = []
    /// Rules whose condition is part of their phrase.
    var crossRules: [CrossDraft] = []
    /// Tokens that a family has understood, so that no other reads them again.
    var taken: [Bool]
    /// Whether the words let a text be empty although it has a least length or a form.
    var allowsBlank = false
    /// Whether the words say that case matters.
    var isCaseSensitive = false

    init(count: Int) { taken = Array(repeating: false, count: count) }

    /// Adds a draft whose words lie in the description, whatever its family made of their ends.
    mutating func add(_ draft: Draft, takes: Bool = true) {
        var draft = draft
        draft.tokens = draft.tokens.clamped(to: 0..<taken.count)
        rules.append(draft)
        if takes { take(draft.tokens) }
    }

    mutating func take(_ range: Range<Int>) {
        for index in range where index < taken.count { taken[index] = true }
    }
}

/// A rule across fields as its phrase states it.
struct CrossDraft {
    var condition: Condition?
    var consequence: Consequence
    var certainty: Certainty
    var tokens: Range<Int>
}

/// All families, in the order in which they read: what states more comes first.
enum Families {
    static func read(_ reading: Reading, into drafts: inout Drafts) {
        AddressFormFamily.read(reading, into: &drafts)
        FormatFamily.read(reading, into: &drafts)
        NetworkFamily.read(reading, into: &drafts)
        CharacterFamily.read(reading, into: &drafts)
        ExclusionFamily.read(reading, into: &drafts)
        IntervalFamily.read(reading, into: &drafts)
        MultipleFamily.read(reading, into: &drafts)
        PartFamily.read(reading, into: &drafts)
        BoundFamily.read(reading, into: &drafts)
        PositiveFamily.read(reading, into: &drafts)
        CountFamily.read(reading, into: &drafts)
        BlankFamily.read(reading, into: &drafts)
        EnumerationFamily.read(reading, into: &drafts)
        LabelledFamily.read(reading, into: &drafts)
        DefaultFamily.read(reading, into: &drafts)
    }
}
