internal import APIModel

/// A structure as it will be written: an operation's input or output, or a shape.
struct StructurePlan {
    /// The Swift name.
    var name: String
    /// What is said about it, paragraph by paragraph.
    var documentation: [[String]]
    /// The members in documented order.
    var members: [MemberPlan]
    /// Rules that speak about several members.
    var rules: [CrossRule] = []
    /// Whether a request can contain it, so that its rules are checked.
    var isChecked: Bool
    /// Protocols that it conforms to besides those that all structures do.
    var conformances: [String] = []

    /// Whether its declarations show types of the runtime.
    var showsRuntime: Bool {
        isChecked || !conformances.isEmpty
            || members.contains { member in
                member.enumeration != nil || member.isBoxed || member.isNullable || member.field.isSensitive
                    || member.type.mentions(["JSONValue"])
            }
    }
}

extension String {
    /// Whether a type is made of one of those types.
    func mentions(_ types: Set<String>) -> Bool {
        split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { types.contains(String($0)) }
    }
}

/// A member as it will be written.
struct MemberPlan {
    var field: Field
    /// The Swift name, without backticks.
    var name: String
    /// The Swift type without `?`.
    var type: String
    /// Whether it is stored as an optional.
    var isOptional: Bool
    /// Whether the initialiser asks for it.
    var isRequired: Bool
    /// Whether its type holds the type it stands in.
    var isBoxed = false
    /// The address of the table that it stands in (`InstanceSpec`, `createInstances/path`).
    var owner: String
    /// The type of its documented values.
    var enumeration: EnumerationPlan?
    /// The name under which it encodes, where it is not the one on the wire.
    var key: String?
    /// Whether nil is sent as `null`.
    var isNullable = false

    /// The name under which it encodes.
    var codingKey: String { key ?? field.name }
    /// The name as it stands in a declaration or an expression.
    var escaped: String { SwiftName.escaped(name) }
    /// The name as `check(_:)` reads it, whose own names must not hide it.
    var access: String {
        ["validation", "value", "index", "key", "start", "end"].contains(name) ? "self.\(name)" : escaped
    }
    var storedType: String { isOptional ? type + "?" : type }
    /// The parameter of an initialiser.
    var parameter: String {
        if isNullable { return "\(escaped): \(type)?" }
        return isRequired ? "\(escaped): \(type)" : "\(escaped): \(type)? = nil"
    }
}

/// A nested type of documented values.
struct EnumerationPlan {
    /// A documented value.
    struct Member {
        var name: String
        var value: String
        var meaning: String?
    }

    var name: String
    var members: [Member]
    /// The rule that lists the values.
    var rule: Rule
}
