public import APIModel

/// A place in an example whose members have names that were asked for.
public struct NameMatch: Hashable, Sendable {
    /// The path of the object; objects that are elements of one list count as one.
    public var path: ValuePath
    /// How many of the names asked for it has, also in other case.
    public var found: Int
    /// How many of them it has letter by letter.
    public var foundExactly: Int
    /// How many names were asked for.
    public var asked: Int
    /// How many members it has.
    public var memberCount: Int

    /// The share of the names asked for that it has, from 0 to 1.
    public var coverage: Double { asked == 0 ? 0 : Double(found) / Double(asked) }

    /// The share of its members that were asked for, from 0 to 1.
    public var precision: Double { memberCount == 0 ? 0 : Double(found) / Double(memberCount) }
}

extension JSONValue {
    /// The place whose members cover the names best; among equals the one with more exact names, then the outermost, then the first.
    public func bestMatch(for names: [String]) -> NameMatch? {
        matches(for: names).first
    }

    /// All places that have one of the names, the best first.
    public func matches(for names: [String]) -> [NameMatch] {
        var search = NameSearch(names)
        search.walk(self)
        return search.matches()
    }
}

/// Collects the names of the members of each path of an example.
private struct NameSearch {
    private struct Place {
        var path: ValuePath
        var found: Set<Int> = []
        var foundExactly: Set<Int> = []
        var names: Set<String> = []
        var inner: [ValuePath.Step: Int] = [:]
    }

    private var exact: [String: Int] = [:]
    private var folded: [String: [Int]] = [:]
    private let asked: Int
    private var places = [Place(path: ValuePath())]

    init(_ names: [String]) {
        var count = 0
        for name in names where exact[name] == nil {
            exact[name] = count
            folded[name.lowercased(), default: []].append(count)
            count += 1
        }
        asked = count
    }

    mutating func walk(_ value: JSONValue, place: Int = 0) {
        guard places[place].path.steps.count < LenientJSON.maximumDepth else { return }
        switch value {
        case .array(let elements):
            for element in elements { walk(element, place: inner(.element, of: place)) }
        case .object(let members):
            for member in members {
                note(member.name, at: place)
                if member.value.hasParts { walk(member.value, place: inner(.member(member.name), of: place)) }
            }
        default: break
        }
    }

    private mutating func note(_ name: String, at place: Int) {
        guard places[place].names.insert(name).inserted else { return }
        if let index = exact[name] {
            places[place].foundExactly.insert(index)
            places[place].found.insert(index)
        } else if let indexes = folded[name.lowercased()] {
            places[place].found.formUnion(indexes)
        }
    }

    private mutating func inner(_ step: ValuePath.Step, of place: Int) -> Int {
        if let known = places[place].inner[step] { return known }
        places.append(Place(path: ValuePath(places[place].path.steps + [step])))
        places[place].inner[step] = places.count - 1
        return places.count - 1
    }

    func matches() -> [NameMatch] {
        let matches = places.filter { !$0.found.isEmpty }.map {
            NameMatch(
                path: $0.path, found: $0.found.count, foundExactly: $0.foundExactly.count, asked: asked,
                memberCount: $0.names.count)
        }
        return matches.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            let ranks = (b.found, b.foundExactly, a.path.steps.count, left.offset)
            return ranks < (a.found, a.foundExactly, b.path.steps.count, right.offset)
        }.map(\.element)
    }
}

extension JSONValue {
    fileprivate var hasParts: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }
}
