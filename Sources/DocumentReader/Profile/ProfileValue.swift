/// What a member of a profile holds, in the forms that its file knows.
enum ProfileValue: Sendable, Hashable {
    case text(String)
    case flag(Bool)
    case words([String])
    /// Words by what they mean, in the order in which meanings are declared.
    case groups([Group])

    /// The words of one meaning.
    struct Group: Sendable, Hashable {
        var key: String
        var words: [String]
    }
}
