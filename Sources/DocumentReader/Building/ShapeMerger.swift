import APIModel
import SourceModel

/// Merges the tables of a service's pages into shapes: tables of one heading become one shape where they agree.
///
/// Tables agree when they have the same members of the same types, all the way down; the order of rows, the required and
/// the default cells do not count.
struct ShapeMerger {
    private struct Instance {
        var table: PageScope.Table
        var operation: String
        /// The instance of the scope's first table: references of this table are relative to it.
        var base: Int
        var isOwned: Bool
        var isInRequest: Bool
        var group = 0
    }

    private let service: String
    private let configuredNames: [String: String]
    private var instances: [Instance] = []
    private var scopes: [Range<Int>] = []
    private var groupNames: [String] = []
    private(set) var findings: [Diagnostic] = []

    init(service: String, names: [String: String]) {
        self.service = service
        configuredNames = names
    }

    /// Adds the tables of one operation; operations come ascending by id.
    mutating func add(_ scope: PageScope, operation: String) {
        let base = instances.count
        for (index, table) in scope.tables.enumerated() {
            instances.append(
                Instance(
                    table: table, operation: operation, base: base, isOwned: scope.ownedTable == index,
                    isInRequest: table.side == .request))
        }
        scopes.append(base..<instances.count)
    }

    mutating func merge() {
        group()
        nameGroups()
    }

    /// The names of the shapes that the tables of a scope became part of.
    func names(ofScope index: Int) -> [String] { scopes[index].map { groupNames[instances[$0].group] } }

    // MARK: Grouping

    /// Tables that look alike at first sight are one group; groups are split by what their tables refer to until
    /// nothing changes. Only groups that refer to a table which moved are looked at again, so that long chains of tables
    /// take no longer than wide ones.
    private mutating func group() {
        var members = Self.parts(of: Array(instances.indices)) { index in
            let instance = instances[index]
            let rows = instance.table.fields.map { "\($0.name)\u{0}\(signature(of: $0.type))" }.sorted()
            let owner = instance.isOwned ? "\u{1}\(index)" : ""
            return "\(instance.table.name)\u{1}\(rows.joined(separator: "\u{1}"))\(owner)"
        }
        for (group, part) in members.enumerated() {
            for index in part { instances[index].group = group }
        }
        let references = instances.map { instance in
            instance.table.fields
                .compactMap { field in field.type.shapeName.map { (field.name, instance.base + PageScope.index($0)) } }
                .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
                .map(\.1)
        }
        var referrers: [[Int]] = Array(repeating: [], count: instances.count)
        for (index, targets) in references.enumerated() {
            for target in targets { referrers[target].append(index) }
        }
        var pending = Set(members.indices)
        while !pending.isEmpty {
            var next: Set<Int> = []
            for group in pending.sorted() where members[group].count > 1 {
                var parts = Self.parts(of: members[group]) { index in references[index].map { instances[$0].group } }
                guard parts.count > 1 else { continue }
                // The largest part stays, so that few tables move.
                let kept = parts.indices.max { (parts[$0].count, $1) < (parts[$1].count, $0) } ?? 0
                members[group] = parts.remove(at: kept)
                for part in parts {
                    for index in part { instances[index].group = members.count }
                    members.append(part)
                }
                for index in parts.joined() {
                    for referrer in referrers[index] { next.insert(instances[referrer].group) }
                }
            }
            pending = next
        }
    }

    /// Puts indices of one key together, the parts in the order of their first index.
    private static func parts<Key: Hashable>(of indices: [Int], by key: (Int) -> Key) -> [[Int]] {
        var places: [Key: Int] = [:]
        var result: [[Int]] = []
        for index in indices {
            let key = key(index)
            if let place = places[key] {
                result[place].append(index)
            } else {
                places[key] = result.count
                result.append([index])
            }
        }
        return result
    }

    private func signature(of type: TypeReference) -> String {
        switch type {
        case .shape: "@"
        case .array(let item): "[\(signature(of: item))]"
        case .map(let item): "{\(signature(of: item))}"
        default: "\(type)"
        }
    }

    // MARK: Names

    private mutating func nameGroups() {
        let count = (instances.map(\.group).max() ?? -1) + 1
        var members: [[Int]] = Array(repeating: [], count: count)
        for index in instances.indices { members[instances[index].group].append(index) }
        var byName: [String: [Int]] = [:]
        for group in members.indices { byName[instances[members[group][0]].table.name, default: []].append(group) }
        groupNames = Array(repeating: "", count: count)
        var taken: Set<String> = []
        var rest: [(group: Int, wish: String)] = []
        for name in byName.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let groups = byName[name] ?? []
            let shared = groups.filter { !instances[members[$0][0]].isOwned }
            // The plain name goes to the group that most operations reach; of equals to the first operation by name.
            let winner = shared.max { left, right in
                // A table that the pages name comes before the inside of a member that is called the same.
                let (isInner, other) = (
                    instances[members[left][0]].table.isInner, instances[members[right][0]].table.isInner
                )
                if isInner != other { return isInner }
                let (a, b) = (operations(of: members[left]).count, operations(of: members[right]).count)
                return a != b ? a < b : precedence(members[right]) < precedence(members[left])
            }
            for group in groups {
                if group == winner {
                    groupNames[group] = configured(name) ?? name
                    taken.insert(groupNames[group])
                } else {
                    rest.append((group, Self.upperCamel(instances[members[group][0]].operation) + name))
                }
            }
        }
        for (group, wish) in rest.sorted(by: { precedence(members[$0.group]) < precedence(members[$1.group]) }) {
            let base = configured(wish) ?? wish
            var name = base
            var number = 2
            while taken.contains(name) {
                name = "\(base)\(number)"
                number += 1
            }
            taken.insert(name)
            groupNames[group] = name
        }
    }

    private func configured(_ name: String) -> String? { configuredNames["\(service)/\(name)"] }

    private func operations(of members: [Int]) -> Set<String> { Set(members.map { instances[$0].operation }) }

    /// The first of a group's places: operation, then the order on its page, which has requests first.
    private func precedence(_ members: [Int]) -> Int { members[0] }

    /// A name with its first letter in upper case.
    static func upperCamel(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

    // MARK: Shapes

    /// The merged shapes, ascending by name.
    mutating func shapes() -> [Shape] {
        var members: [[Int]] = Array(repeating: [], count: groupNames.count)
        for index in instances.indices { members[instances[index].group].append(index) }
        let reach = reachability(members)
        var result: [Shape] = []
        for (group, indices) in members.enumerated() {
            // Requests come first: their rows say what is required and what the defaults are.
            let order = indices.filter { instances[$0].isInRequest } + indices.filter { !instances[$0].isInRequest }
            let first = instances[order[0]]
            var merging = FieldMerger(shape: groupNames[group], service: service)
            let tables = order.map { (table: instances[$0].table, isInRequest: instances[$0].isInRequest) }
            let (fields, rules) = merging.merge(tables)
            findings += merging.findings
            let resolved = fields.map { field in
                var field = field
                field.type = field.type.renamingShape {
                    groupNames[instances[first.base + PageScope.index($0)].group]
                }
                return field
            }
            result.append(
                Shape(
                    name: groupNames[group], documentedName: first.table.name, fields: resolved, rules: rules,
                    isInRequests: reach[group].request, isInResponses: reach[group].response,
                    operations: operations(of: indices).filter { !$0.isEmpty }.sorted {
                        $0.utf8.lexicographicallyPrecedes($1.utf8)
                    },
                    owner: first.isOwned ? first.operation : nil, source: first.table.source))
        }
        return result.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private func reachability(_ members: [[Int]]) -> [(request: Bool, response: Bool)] {
        members.map { indices in
            (indices.contains { instances[$0].isInRequest }, indices.contains { !instances[$0].isInRequest })
        }
    }
}
