/// What a parser notes beside the value.
struct ParseNotes {
    struct OpenComment {
        var path: ValuePath
        var words: String
        var offset: Int
    }

    var comments: [OpenComment] = []
    var placeholders: [LenientJSON.Placeholder] = []
    var elided: Set<ValuePath> = []
    var nullable: Set<ValuePath> = []
    var repairs: [(kind: LenientJSON.Repair.Kind, offset: Int)] = []
    /// Names in quotes, strings, numbers and literals: what other languages between braces have less of.
    var proofs = 0
}

/// The text is no JSON.
struct NotJSON: Error {}
