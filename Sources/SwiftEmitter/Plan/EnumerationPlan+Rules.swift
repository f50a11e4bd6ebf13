internal import APIModel

extension EnumerationPlan {
    /// The type that the rules of a field ask for: the first certain list of texts, where the field is a text, or an array
    /// or a map of texts.
    ///
    /// - Parameter takenNames: the names that a type of the structure must not have.
    init?(_ field: Field, takenNames: inout NameScope) {
        // What a secret may be is not spelled out as a type: its value would be printed with it.
        guard !field.isSensitive else { return nil }
        for rule in field.rules where rule.certainty == .certain {
            guard let list = Self.list(rule.constraint, of: field.type) else { continue }
            let members = Self.members(list)
            guard !members.isEmpty else { continue }
            name = takenNames.takeType(SwiftName.upperCamel(field.name))
            self.members = members
            self.rule = rule
            return
        }
        return nil
    }

    private static func list(_ constraint: Constraint, of type: TypeReference) -> Enumeration? {
        switch (constraint, type) {
        case (.enumeration(let list), .string): list
        case (.each(let inner), .array(let item)), (.each(let inner), .map(let item)): self.list(inner, of: item)
        default: nil
        }
    }

    private static func members(_ list: Enumeration) -> [Member] {
        var seen: Set<String> = []
        let documented = list.members.compactMap { member in
            member.value.scalarText.flatMap { seen.insert($0).inserted ? ($0, member.meaning) : nil }
        }
        var scope = NameScope(taken: [])
        let names = scope.assign(documented.map(\.0)) { value in
            let name = SwiftName.lowerCamel(value)
            return ReservedNames.enumerationMembers.contains(name) ? name + "Value" : name
        }
        return zip(names, documented).map { Member(name: $0, value: $1.0, meaning: $1.1) }
    }
}

extension NameScope {
    /// The name for a type inside a structure: `TypeValue` where `Type` is a name that means something else there.
    mutating func takeType(_ name: String) -> String {
        take(ReservedNames.nestedTypes.contains(name) || isTaken(name) ? name + "Value" : name)
    }
}

extension JSONValue {
    /// A scalar as its text on the wire.
    var scalarText: String? {
        switch self {
        case .string(let text): text
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .boolean(let value): "\(value)"
        default: nil
        }
    }
}
