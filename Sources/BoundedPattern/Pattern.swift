/// A regular expression that takes time in proportion to the text, whatever the pattern and the text are.
///
/// The dialect is the common core of Perl and JavaScript: `(…)` and `(?:…)` group, `(?<name>…)` groups and captures,
/// `|`, `.`, `[a-z]`, `[^a-z]`, `\d \w \s \b` and their opposites, `^ $`, `* + ? {m,n}` and their lazy forms, and
/// `(?i)` at the start. `\d`, `\w` and `\b` know ASCII only, since Chinese text stands next to Latin names without a
/// blank; `\s` is all white space of Unicode. `.` stops at line feed and carriage return; `^` and `$` are the ends of
/// the text. Look-around and back-references are refused: they cannot be matched in linear time.
///
/// Preferences are those of Perl but for loops over what can be empty: where Perl leaves `(?:x?|y)*` at a turn that
/// takes nothing, this goes on to `y`, as RE2 and JavaScript do.
public struct Pattern: Sendable, Hashable {
    /// The pattern as it was written.
    public let source: String
    /// Whether upper and lower case are the same, by argument or by a leading `(?i)`.
    public var ignoresCase: Bool { program.ignoresCase }
    /// The names of the groups in the order in which they open.
    public var groupNames: [String] { program.names }

    let program: PatternProgram

    /// Reads a pattern.
    ///
    /// - Parameters:
    ///   - source: The pattern.
    ///   - ignoringCase: Whether it matches in any case, as with a leading `(?i)`.
    /// - Throws: What is wrong with the pattern, or that it is too large.
    public init(_ source: String, ignoringCase: Bool = false) throws(PatternError) {
        self.source = source
        var parser = PatternParser(source)
        program = try PatternProgram(try parser.parse(), ignoringCase: ignoringCase)
    }

    /// The leftmost match; among matches that start there, the one that greedy and lazy quantifiers prefer.
    ///
    /// - Parameter text: The text to search, of any length.
    /// - Returns: The match, or nil where there is none.
    public func firstMatch(in text: String) -> Match? { match(in: text, whole: false) }

    /// The match that takes the whole text, as if the pattern stood in `^(?:…)$`.
    ///
    /// - Parameter text: The text to match, of any length.
    /// - Returns: The match, or nil where the text as a whole does not fit.
    public func wholeMatch(in text: String) -> Match? { match(in: text, whole: true) }

    private func match(in text: String, whole: Bool) -> Match? {
        guard var machine = PatternMachine(program, text: text, whole: whole), let slots = machine.run() else {
            return nil
        }
        return Match(source: text, names: program.names, slots: slots)
    }

    /// Two patterns are equal when they are written alike and treat case alike.
    public static func == (left: Self, right: Self) -> Bool {
        left.source == right.source && left.ignoresCase == right.ignoresCase
    }

    /// Hashes what `==` compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(source)
        hasher.combine(ignoresCase)
    }
}

/// Where a pattern matched, and what its groups took.
public struct Match: Sendable {
    /// The part of the text that the pattern took.
    public let range: Range<String.Index>

    private let source: String
    private let names: [String]
    private let groups: [Range<String.Index>?]

    /// `slots` holds start and end of the match and then of each group as offsets in UTF-8; below 0 for none.
    init(source: String, names: [String], slots: [Int]) {
        func index(_ offset: Int) -> String.Index { source.utf8.index(source.startIndex, offsetBy: offset) }
        self.source = source
        self.names = names
        range = index(slots[0])..<index(slots[1])
        groups = names.indices.map { group in
            let (start, end) = (slots[2 * group + 2], slots[2 * group + 3])
            return start >= 0 && end >= start ? index(start)..<index(end) : nil
        }
    }

    /// The text that the pattern took.
    public var text: String { String(source[range]) }

    /// The text that a named group took last; nil where it took no part, or where the pattern has no such group.
    public subscript(_ name: String) -> String? { range(of: name).map { String(source[$0]) } }

    /// The part of the text that a named group took last.
    ///
    /// - Parameter name: The name of the group.
    /// - Returns: The range, or nil where the group took no part or does not exist.
    public func range(of name: String) -> Range<String.Index>? {
        names.firstIndex(of: name).flatMap { groups[$0] }
    }
}
