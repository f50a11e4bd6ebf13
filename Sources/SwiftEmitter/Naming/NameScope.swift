/// Gives names that are unique in one place, in a way that depends on the documented names alone.
///
/// A documented name that Swift can take as it is stands comes first. A name that is adapted keeps its short form only
/// while nothing else asks for it: where two ask for one, each spells out its signs, so that neither takes what the other
/// was called.
struct NameScope {
    /// Which names are one.
    enum Folding {
        /// Equal ones.
        case none
        /// Those that differ in the case of the first letter alone: the types of both would be one.
        case initial
        /// Those that differ in case alone, as names of files may not.
        case all
    }

    private var taken: Set<String>
    private let folding: Folding

    /// - Parameters:
    ///   - taken: names that are given away already.
    ///   - folding: which names are one.
    init(taken: Set<String> = [], folding: Folding = .none) {
        self.folding = folding
        self.taken = folding == .none ? taken : Set(taken.map { Self.key($0, folding) })
    }

    private static func key(_ name: String, _ folding: Folding) -> String {
        switch folding {
        case .none: name
        case .initial: SwiftName.capitalized(name)
        case .all: name.lowercased()
        }
    }

    /// Whether a name is given away.
    func isTaken(_ name: String) -> Bool { taken.contains(Self.key(name, folding)) }

    /// The name, with 2, 3 … behind it where it is taken.
    mutating func take(_ name: String) -> String {
        var candidate = name
        var number = 2
        while !taken.insert(Self.key(candidate, folding)).inserted {
            candidate = "\(name)\(number)"
            number += 1
        }
        return candidate
    }

    /// The first of the names that nothing has; the last with its documented name's digits where all are taken.
    mutating func take(_ wishes: [String], documented: String) -> String {
        for wish in wishes where taken.insert(Self.key(wish, folding)).inserted { return wish }
        return take("\(wishes.last ?? "")_\(SwiftName.digits(of: documented))")
    }

    /// Names for all members of one place.
    ///
    /// - Parameters:
    ///   - documented: the names on the wire, each once.
    ///   - adapt: the name that Swift can take.
    ///   - spell: the longer one, where another name is adapted to the same.
    /// - Returns: the names in the order of `documented`.
    mutating func assign(
        _ documented: [String], adapt: (String) -> String, spell: (String) -> String = SwiftName.spelled
    ) -> [String] {
        let candidates = documented.map(adapt)
        var claims: [String: Int] = [:]
        for candidate in candidates { claims[Self.key(candidate, folding), default: 0] += 1 }
        let order = documented.indices.sorted { documented[$0].utf8.lexicographicallyPrecedes(documented[$1].utf8) }
        var result: [String?] = documented.map { _ in nil }
        for index in order where candidates[index] == documented[index] {
            if taken.insert(Self.key(candidates[index], folding)).inserted { result[index] = candidates[index] }
        }
        for index in order where result[index] == nil && claims[Self.key(candidates[index], folding)] == 1 {
            if taken.insert(Self.key(candidates[index], folding)).inserted { result[index] = candidates[index] }
        }
        return documented.indices.map { index in
            result[index] ?? take([spell(documented[index])], documented: documented[index])
        }
    }
}
