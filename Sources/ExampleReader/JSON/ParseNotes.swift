/// What a parser notes beside the value.
struct ParseNotes {
    struct OpenComment {
        var path: ValuePath
        var words: String
        var offset: Int
    }

    private(set) var comments: [OpenComment] = []
    private(set) var placeholders: [LenientJSON.Placeholder] = []
    private(set) var elided: Set<ValuePath> = []
    private(set) var nullable: Set<ValuePath> = []
    private(set) var repairs: [(kind: LenientJSON.Repair.Kind, offset: Int)] = []
    /// Names in quotes, strings, numbers and literals: what other languages between braces have less of.
    var proofs = 0
    /// How many values are being read that are no part of the document: alternatives, text that holds JSON.
    var silence = 0

    mutating func add(_ comment: OpenComment) {
        if silence == 0 { comments.append(comment) }
    }

    mutating func add(_ placeholder: LenientJSON.Placeholder) {
        if silence == 0 { placeholders.append(placeholder) }
    }

    mutating func elide(_ steps: [ValuePath.Step]) {
        if silence == 0 { elided.insert(ValuePath(steps)) }
    }

    mutating func allowNull(_ steps: [ValuePath.Step]) {
        if silence == 0 { nullable.insert(ValuePath(steps)) }
    }

    mutating func repair(_ kind: LenientJSON.Repair.Kind, at offset: Int) {
        repairs.append((kind, offset))
    }
}

/// The text is no JSON.
struct NotJSON: Error {}
