/// Reads a pattern by recursive descent. What it does not know it refuses, so that no pattern means less than its
/// author thinks.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private(set) var position = 0
    private var names: [String] = []
    private var sets: [ScalarSet] = []

    init(_ source: String) { scalars = Array(source.unicodeScalars) }

    mutating func parse() throws(PatternError) -> PatternTree {
        let ignoresCase = take("(?i)")
        let root = try choice(depth: 0)
        // Only a parenthesis ends the outermost choice early.
        guard next == nil else {
            throw failure("'(' before this ')'", "remove it, or write '\\)' for a parenthesis")
        }
        return PatternTree(root: root, names: names, sets: sets, ignoresCase: ignoresCase)
    }

    private mutating func choice(depth: Int) throws(PatternError) -> PatternNode {
        var options = [try sequence(depth: depth)]
        while take("|") { options.append(try sequence(depth: depth)) }
        return options.count == 1 ? options[0] : .choice(options)
    }

    private mutating func sequence(depth: Int) throws(PatternError) -> PatternNode {
        var parts: [PatternNode] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            let part = try atom(scalar, depth: depth)
            guard let count = try quantifier() else {
                parts.append(part)
                continue
            }
            if case .assertion = part, scalar != "(" {
                throw failure(
                    "something to repeat before the quantifier", "'^', '$', '\\b' and '\\B' cannot be repeated",
                    at: count.column)
            }
            parts.append(.repetition(part, count))
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func atom(_ scalar: Unicode.Scalar, depth: Int) throws(PatternError) -> PatternNode {
        switch scalar {
        case "(": return try group(depth: depth + 1)
        case "[": return .set(add(try bracketedSet()))
        case "\\": return try escapedAtom()
        case "*", "+", "?", "{":
            throw failure(
                "something to repeat before '\(scalar)'", "write '\\\(scalar)' where the character itself is meant")
        default: break
        }
        position += 1
        switch scalar {
        case ".": return .any
        case "^": return .assertion(.start)
        case "$": return .assertion(.end)
        default: return .scalar(scalar.value)
        }
    }

    private mutating func escapedAtom() throws(PatternError) -> PatternNode {
        if take("\\b") { return .assertion(.boundary) }
        if take("\\B") { return .assertion(.noBoundary) }
        switch try escape() {
        case .scalar(let value): return .scalar(value)
        case .set(let ranges): return .set(add(ScalarSet(ranges)))
        }
    }

    private mutating func group(depth: Int) throws(PatternError) -> PatternNode {
        let opening = position
        guard depth <= PatternLimit.depth else {
            throw failure("at most \(PatternLimit.depth) groups within each other", "use fewer parentheses")
        }
        var number: Int?
        if !take("(?:") {
            if let (name, advice) = Self.refused.first(where: { starts(with: $0.0) })?.1 {
                throw failure("a group that can be matched in linear time, not \(name)", advice)
            }
            if take("(?<") {
                number = try groupName()
            } else if starts(with: "(?") {
                throw failure("'(', '(?:' or '(?<name>'", "use one of these; '(?i)' can stand at the very start only")
            } else {
                position += 1
            }
        }
        let content = try choice(depth: depth)
        guard take(")") else {
            throw failure(
                "')' for the '(' of column \(opening + 1)", "add it, or write '\\(' for a parenthesis")
        }
        return number.map { .group($0, content) } ?? content
    }

    private static let refused: [(String, (name: String, advice: String))] = [
        ("(?=", ("a look-ahead", "match the text that follows and name only the part that you need")),
        ("(?!", ("a look-ahead", "use a negated class such as [^)], or a second pattern")),
        ("(?<=", ("a look-behind", "match the text before it and name only the part that you need")),
        ("(?<!", ("a look-behind", "use a negated class such as [^)], or a second pattern")),
        ("(?>", ("an atomic group", "write '(?:'; matching never goes back anyway")),
        ("(?P=", ("a back-reference", "repeat the group itself")),
    ]

    private mutating func groupName() throws(PatternError) -> Int {
        let start = position
        while let scalar = next, scalar.isWordInASCII { position += 1 }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: scalars[start..<position])
        guard let first = name.first, !("0"..."9").contains(first), take(">") else {
            throw failure(
                "a name of ASCII letters, digits and '_' and then '>'", "name the group as in '(?<item>…)'",
                at: start + 1)
        }
        guard !names.contains(String(name)) else {
            throw failure("a name that no other group has", "rename one of the groups '\(name)'", at: start + 1)
        }
        guard names.count < PatternLimit.names else {
            throw failure("at most \(PatternLimit.names) named groups", "write '(?:' for the others", at: start + 1)
        }
        names.append(String(name))
        return names.count - 1
    }

    private mutating func quantifier() throws(PatternError) -> PatternCount? {
        let column = position + 1
        var count: PatternCount
        if take("*") {
            count = PatternCount(least: 0, most: nil, column: column)
        } else if take("+") {
            count = PatternCount(least: 1, most: nil, column: column)
        } else if take("?") {
            count = PatternCount(least: 0, most: 1, column: column)
        } else if take("{") {
            count = try bracedCount(column)
        } else {
            return nil
        }
        count.lazy = take("?")
        if next == "+" {
            throw failure("no possessive quantifier", "remove this '+', or write '\\+' for a plus sign")
        }
        if let scalar = next, scalar == "*" || scalar == "?" || scalar == "{" {
            throw failure("one quantifier only", "put the repeated part into '(?:…)', or write '\\\(scalar)'")
        }
        return count
    }

    private mutating func bracedCount(_ column: Int) throws(PatternError) -> PatternCount {
        let least = number()
        var most = least
        if least != nil, take(",") { most = number() }
        guard let least, take("}") else {
            throw failure(
                "a count such as {2}, {2,} or {2,4}", "write '\\{' for a brace", at: column)
        }
        guard least <= most ?? least else {
            throw failure("a count whose second number is not below the first", "swap the numbers", at: column)
        }
        guard max(least, most ?? 0) <= PatternLimit.instructions else {
            throw failure("at most \(PatternLimit.instructions) repetitions", "use '*' or '+'", at: column)
        }
        return PatternCount(least: least, most: most, column: column)
    }

    /// A number; above the limit it only stays above the limit, however many digits follow.
    private mutating func number() -> Int? {
        var value: Int?
        while let scalar = next, ("0"..."9").contains(scalar) {
            value = min((value ?? 0) * 10 + Int(scalar.value - 0x30), PatternLimit.instructions + 1)
            position += 1
        }
        return value
    }
}

extension PatternParser {
    /// The scalar to read.
    var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    func starts(with words: String) -> Bool { scalars[position...].starts(with: words.unicodeScalars) }

    mutating func take(_ words: String) -> Bool {
        guard starts(with: words) else { return false }
        position += words.unicodeScalars.count
        return true
    }

    mutating func advance() { position += 1 }

    private mutating func add(_ set: ScalarSet) -> Int {
        sets.append(set)
        return sets.count - 1
    }

    func failure(_ expected: String, _ advice: String, at column: Int? = nil) -> PatternError {
        PatternError(column: column ?? position + 1, expected: expected, advice: advice)
    }
}
