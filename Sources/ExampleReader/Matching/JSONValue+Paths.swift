public import APIModel

extension JSONValue {
    /// The values at a path: several where it goes through a list, none where the value has no such place.
    public func values(at path: ValuePath) -> [JSONValue] {
        var values = [self]
        for step in path.steps {
            values = values.flatMap { value -> [JSONValue] in
                switch (step, value) {
                case (.element, .array(let elements)): elements
                case (.member(let name), .object(let members)):
                    members.last { $0.name == name }.map { [$0.value] } ?? []
                default: []
                }
            }
        }
        return values
    }

    /// The names of the members of all objects at a path, in the order of first sight.
    public func memberNames(at path: ValuePath = []) -> [String] {
        var seen: Set<String> = []
        var names: [String] = []
        for case .object(let members) in values(at: path) {
            for member in members where seen.insert(member.name).inserted { names.append(member.name) }
        }
        return names
    }
}
