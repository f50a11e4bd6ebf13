/// A node of the tree that an encoder fills in; containers of `Encoder` are references into it.
final class WireNode {
    private enum Content {
        case empty
        case scalar(WireValue)
        case keyed([(name: String, node: WireNode)])
        case unkeyed([WireNode])
    }

    private var content: Content = .empty
    /// The members that the type declares and that hold nothing.
    private(set) var absentNames: [String] = []
    /// The members that the caller set to a JSON null.
    private(set) var meantNulls: Set<String> = []

    func set(_ value: WireValue) { content = .scalar(value) }

    func becomeKeyed() {
        if case .keyed = content { return }
        content = .keyed([])
    }

    func becomeUnkeyed() {
        if case .unkeyed = content { return }
        content = .unkeyed([])
    }

    /// The node of a new member.
    func member(_ name: String) -> WireNode {
        let node = WireNode()
        guard case .keyed(var members) = content else {
            content = .keyed([(name, node)])
            return node
        }
        content = .empty  // so that the array is not copied
        members.append((name, node))
        content = .keyed(members)
        return node
    }

    /// The node of a new element.
    func element() -> WireNode {
        let node = WireNode()
        guard case .unkeyed(var elements) = content else {
            content = .unkeyed([node])
            return node
        }
        content = .empty
        elements.append(node)
        content = .unkeyed(elements)
        return node
    }

    func noteMeantNull(_ name: String) { meantNulls.insert(name) }

    func noteAbsent(_ name: String) { absentNames.append(name) }

    var count: Int {
        switch content {
        case .keyed(let members): members.count
        case .unkeyed(let elements): elements.count
        case .empty, .scalar: 0
        }
    }

    /// The finished value. Members are in ascending order, so that equal inputs become equal bytes whatever the order in
    /// which a dictionary hands out its entries; of two members of one name the later stays.
    var value: WireValue {
        switch content {
        case .empty: return .object([])
        case .scalar(let value): return value
        case .unkeyed(let elements): return .array(elements.map(\.value))
        case .keyed(let members):
            var sorted: [WireMember] = []
            sorted.reserveCapacity(members.count)
            let order = members.indices.sorted { first, second in
                let (a, b) = (members[first].name.utf8, members[second].name.utf8)
                if a.lexicographicallyPrecedes(b) { return true }
                return b.lexicographicallyPrecedes(a) ? false : first < second
            }
            for index in order {
                let member = WireMember(members[index].name, members[index].node.value)
                if sorted.last?.name == member.name { sorted.removeLast() }
                sorted.append(member)
            }
            return .object(sorted)
        }
    }
}
