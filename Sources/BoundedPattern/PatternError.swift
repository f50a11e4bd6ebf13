/// Why a pattern cannot be used, and where in it.
public struct PatternError: Error, Hashable, CustomStringConvertible {
    /// The place in the pattern, counted in Unicode scalars from 1.
    public let column: Int
    /// What would have been right there.
    public let expected: String
    /// What the author of the pattern can do.
    public let advice: String

    /// Place, expectation and advice in one sentence, in lower case without a full stop.
    public var description: String { "column \(column): expected \(expected); \(advice)" }
}
