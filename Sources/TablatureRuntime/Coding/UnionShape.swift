/// An object that a value of several types may be: by what it is told from the others.
public struct UnionShape: Sendable {
    /// The names of its members on the wire.
    let names: Set<String>
    /// Those that are always there.
    let required: [String]
    /// The documented values of members that have such a list.
    let values: [String: Set<String>]

    /// Creates the description of an object.
    public init(_ names: [String], required: [String] = [], values: [String: [String]] = [:]) {
        self.names = Set(names)
        self.required = required
        self.values = values.mapValues { Set($0.map { $0.lowercased() }) }
    }

    /// Which of some objects a value looks most like: first one whose documented values it has, then one of which no
    /// required member is missing, then one with most of its members; of equals the first.
    ///
    /// - Returns: the position; nil where the value is no object, or has members and all of them are unknown.
    public static func closest(_ shapes: [UnionShape], to decoder: any Decoder) -> Int? {
        guard let members = try? decoder.container(keyedBy: MemberKey.self) else { return nil }
        let present = Set(members.allKeys.map(\.stringValue))
        let texts = Set(shapes.flatMap(\.values.keys)).intersection(present)
            .reduce(into: [String: String]()) { $0[$1] = members.scalar(MemberKey($1))?.lowercased() }
        var best: (index: Int, rank: Rank)?
        for (index, shape) in shapes.enumerated() {
            let rank = shape.rank(present, texts)
            guard rank.known > 0 || present.isEmpty else { continue }
            if let best, !(best.rank < rank) { continue }
            best = (index, rank)
        }
        return best?.index
    }

    /// How much a value looks like the object.
    private struct Rank: Comparable {
        var contradictions: Int
        var missing: Int
        var known: Int

        static func < (left: Rank, right: Rank) -> Bool {
            (-left.contradictions, -left.missing, left.known) < (-right.contradictions, -right.missing, right.known)
        }
    }

    private func rank(_ present: Set<String>, _ texts: [String: String]) -> Rank {
        let contradictions = values.count { name, values in texts[name].map { !values.contains($0) } ?? false }
        return Rank(
            contradictions: contradictions, missing: required.count { !present.contains($0) },
            known: names.intersection(present).count)
    }
}
