import APIModel
import PageOutline
import RuleReader
import SourceModel

/// The tables of types that one operation reaches: those of the set, and the insides of its own members.
struct ModelStore {
    let modelNodes: [Int: [FieldNode]]
    /// The values that tables of values list.
    let modelValues: [Int: [Enumeration.Member]]
    /// Named types that stand for another type.
    let wholes: [Int: TypeReference]
    let models: ModelIndex
    /// Whether values are meant to the letter.
    var isExact = true
    private var made: [PageReading.Model] = []
    private var nodesOfMade: [[FieldNode]] = []
    private var reached: Set<String> = []
    private var pending: [String] = []
    private var count = 0

    init(
        modelNodes: [Int: [FieldNode]], modelValues: [Int: [Enumeration.Member]], wholes: [Int: TypeReference],
        models: ModelIndex
    ) {
        self.wholes = wholes
        self.modelNodes = modelNodes
        self.modelValues = modelValues
        self.models = models
    }

    /// The name by which a type refers to a named type of the set.
    static func reference(_ index: Int) -> String { "m\(index)" }

    /// The members of some nodes, their insides as tables of their own.
    mutating func fields(of nodes: [FieldNode]) -> [Field] {
        var seen: Set<String> = []
        return nodes.filter { seen.insert($0.field.name).inserted }.map { node in
            var field = node.field
            field.type = resolved(field.type)
            addValues(node.links, to: &field)
            if field.type.shapeName == nil, !node.children.isEmpty {
                let key = add(node.children, title: Self.title(field.name))
                field.type = Self.replacingInnermost(of: field.type, with: key)
            } else {
                reach(field.type)
            }
            return field
        }
    }

    /// The type with named types that stand for others replaced.
    func resolved(_ type: TypeReference, depth: Int = 0) -> TypeReference {
        guard depth < 8 else { return type }
        switch type {
        case .shape(let name):
            guard let index = Int(name.dropFirst()), name.hasPrefix("m"), let whole = wholes[index] else { return type }
            return resolved(whole, depth: depth + 1)
        case .array(let item): return .array(resolved(item, depth: depth + 1))
        case .map(let item): return .map(resolved(item, depth: depth + 1))
        case .union(let types): return .union(types.map { resolved($0, depth: depth + 1) })
        default: return type
        }
    }

    /// Adds a table for the inside of a member.
    mutating func add(_ nodes: [FieldNode], title: String) -> String {
        count += 1
        let key = "i\(count)"
        let inner = fields(of: nodes)
        made.append(
            PageReading.Model(
                name: key, title: title, isInner: true, fields: inner,
                source: nodes.first?.field.source ?? SourceLocation(file: "")))
        nodesOfMade.append(nodes)
        return key
    }

    mutating func reach(_ type: TypeReference) {
        switch type {
        case .shape(let name): if reached.insert(name).inserted { pending.append(name) }
        case .array(let item), .map(let item): reach(item)
        case .union(let types): for type in types { reach(type) }
        default: break
        }
    }

    /// The enumeration that a table of values gives to a field which links to it.
    private func addValues(_ links: [String], to field: inout Field) {
        for link in links {
            guard let index = models.find("", link: link, values: true), let members = modelValues[index],
                !members.isEmpty
            else { continue }
            let entry = models.entries[index]
            let evidence = Evidence(text: entry.name, source: field.source)
            if case .any = field.type { field.type = members.allSatisfy { $0.value.text == nil } ? .integer : .string }
            var constraint = Constraint.enumeration(Enumeration(members: members, isCaseSensitive: true))
            if case .array = field.type { constraint = .each(constraint) }
            field.rules.append(Rule(constraint, evidence: evidence))
            return
        }
    }

    /// The tables so far, with what they reach; the store is then empty for the other side.
    ///
    /// - Parameter rows: the rows outside of the tables, whose words may speak about the members of a table.
    mutating func take(
        _ context: RuleReader.Context, _ rules: RuleReader, rows: [Field] = []
    ) -> [PageReading.Model] {
        while let name = pending.popLast() {
            guard let index = Int(name.dropFirst()), let nodes = modelNodes[index] else { continue }
            let inner = fields(of: nodes)
            let entry = models.entries[index]
            made.append(
                PageReading.Model(
                    name: name, title: Self.title(entry.name), fields: inner,
                    source: entry.source))
            nodesOfMade.append(nodes)
        }
        var holders: [String: [RuleReader.Prose]] = [:]
        for field in (context.isRequest ? rows + made.flatMap(\.fields) : []) where !field.description.isEmpty {
            guard let name = field.type.shapeName else { continue }
            holders[name, default: []].append(RuleReader.Prose(text: field.description, source: field.source))
        }
        for index in made.indices {
            var context = context
            // What one of several members says of its own object does not hold for the others.
            if let prose = holders[made[index].name], prose.count == 1 { context.holders = prose }
            made[index].rules = RangeRules(isExact: isExact).annotate(
                &made[index].fields, nodesOfMade[index], rules, context)
        }
        defer {
            made = []
            nodesOfMade = []
            reached = []
        }
        return made
    }

    /// The type with its innermost item replaced by a reference.
    static func replacingInnermost(of type: TypeReference, with name: String) -> TypeReference {
        switch type {
        case .array(let item): .array(replacingInnermost(of: item, with: name))
        case .map(let item): .map(replacingInnermost(of: item, with: name))
        default: .shape(name)
        }
    }

    /// A name for a shape: the words of a text, each with a capital, without the words that say that it is an object.
    static func title(_ text: String) -> String {
        var words = text.split { !($0.isLetter || $0.isDigit) }.map(String.init)
        while words.count > 1, let last = words.last,
            ["object", "objects", "structure", "resource", "type", "table"].contains(last.lowercased())
        {
            words.removeLast()
        }
        let joined = words.prefix(8).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        let ascii = joined.filter { $0.isASCII }
        return ascii.isEmpty ? (joined.isEmpty ? "Model" : joined) : ascii
    }
}
