/// Gives names that are unique in one place, in a way that depends on the documented names alone.
struct NameScope {
    private var taken: Set<String>
    private let ignoresCase: Bool

    /// - Parameters:
    ///   - taken: names that are given away already.
    ///   - ignoresCase: whether two names that differ in case alone are one, as file names may be.
    init(taken: Set<String> = [], ignoresCase: Bool = false) {
        self.ignoresCase = ignoresCase
        self.taken = ignoresCase ? Set(taken.map { $0.lowercased() }) : taken
    }

    /// Whether a name is given away.
    func isTaken(_ name: String) -> Bool { taken.contains(ignoresCase ? name.lowercased() : name) }

    /// The name, with 2, 3 … behind it where it is taken.
    mutating func take(_ name: String) -> String {
        var candidate = name
        var number = 2
        while !taken.insert(ignoresCase ? candidate.lowercased() : candidate).inserted {
            candidate = "\(name)\(number)"
            number += 1
        }
        return candidate
    }

    /// Names for all members of one place: documented names that need no change come first, the others follow by
    /// their UTF-8, so that the order of rows never decides which of two gets a number.
    ///
    /// - Parameters:
    ///   - documented: the names on the wire, each once.
    ///   - adapt: the name that Swift can take.
    /// - Returns: the names in the order of `documented`.
    mutating func assign(_ documented: [String], adapt: (String) -> String) -> [String] {
        let candidates = documented.map(adapt)
        let order = documented.indices.sorted { a, b in
            let (isA, isB) = (candidates[a] == documented[a], candidates[b] == documented[b])
            return isA == isB ? documented[a].utf8.lexicographicallyPrecedes(documented[b].utf8) : isA
        }
        var result = candidates
        for index in order { result[index] = take(candidates[index]) }
        return result
    }
}
