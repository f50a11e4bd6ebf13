internal import APIModel

extension EnumerationPlan {
    /// The type that the rules of a field ask for: the first certain list of texts, where the field is a text, or an array
    /// or a map of texts.
    ///
    /// It has no name yet.
    init?(_ field: Field) {
        // What a secret may be is not spelled out as a type: its value would be printed with it.
        guard !field.isSensitive else { return nil }
        for rule in field.rules where rule.certainty == .certain {
            guard let list = Self.list(rule.constraint, of: field.type) else { continue }
            let members = Self.members(list)
            guard !members.isEmpty else { continue }
            name = ""
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
        var scope = NameScope(taken: ReservedNames.enumerationMembers)
        let names = scope.assign(documented.map(\.0)) { value in
            let name = SwiftName.lowerCamel(value)
            return ReservedNames.enumerationMembers.contains(name) ? name + "Value" : name
        }
        return zip(names, documented).map { Member(name: $0, value: $1.0, meaning: $1.1) }
    }
}

extension NameScope {
    /// The names of types inside a structure, by the members that have them: `TypeValue` where `Type` is a name that
    /// means something else there.
    mutating func assignTypes(_ documented: [String]) -> [String] {
        let scope = self
        return assign(documented) { name in
            let type = SwiftName.upperCamel(name)
            return ReservedNames.nestedTypes.contains(type) || scope.isTaken(type) ? type + "Value" : type
        } spell: {
            SwiftName.capitalized(SwiftName.spelled($0)) + "Value"
        }
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
