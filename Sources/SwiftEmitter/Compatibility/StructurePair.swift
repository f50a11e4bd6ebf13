internal import APIModel

/// A structure of an earlier revision and the present one that took its place.
struct StructurePair {
    let old: StructurePlan
    let new: StructurePlan
    /// The present member of each earlier one that is still there, by its place among the earlier members.
    let successors: [Int: MemberPlan]
    /// The present unique name of an earlier shape.
    let shapes: [String: String]

    init(_ old: StructurePlan, _ new: StructurePlan, holder: EarlierRevision.Holder, earlier: EarlierRevision) {
        (self.old, self.new, shapes) = (old, new, earlier.shapes)
        var present: [String: MemberPlan] = [:]
        for member in new.members { present[member.field.name] = member }
        var successors: [Int: MemberPlan] = [:]
        for (index, member) in old.members.enumerated() {
            let renamed = earlier.members[.init(member.field.name, in: holder)]
            successors[index] = present[renamed ?? member.field.name]
        }
        self.successors = successors
    }

    /// The members that are still there, with their successors.
    var kept: [(old: MemberPlan, new: MemberPlan)] {
        old.members.indices.compactMap { index in successors[index].map { (old.members[index], $0) } }
    }

    /// How a value of the earlier member becomes one of the present member; nil where it cannot without loss.
    func conversion(_ old: MemberPlan, _ new: MemberPlan) -> Conversion? {
        let before = old.field.type.renamingShape { shapes[$0] ?? "" }
        return conversion(before, new.field.type, old: old, new: new)
    }

    private func conversion(
        _ before: TypeReference, _ after: TypeReference, old: MemberPlan, new: MemberPlan
    ) -> Conversion? {
        switch (before, after) {
        case (.array(let a), .array(let b)):
            guard let inner = conversion(a, b, old: old, new: new) else { return nil }
            return inner == .none ? Conversion.none : .each(inner)
        case (.map(let a), .map(let b)):
            return conversion(a, b, old: old, new: new) == Conversion.none ? Conversion.none : nil
        case (_, .array(let item)):
            guard let inner = conversion(before, item, old: old, new: new) else { return nil }
            return inner == .none ? .one : nil
        case (.string, .string):
            if let enumeration = new.enumeration, old.enumeration == nil {
                return .call("\(self.new.name).\(enumeration.name)", label: "rawValue")
            }
            return old.enumeration == nil || new.enumeration != nil ? Conversion.none : nil
        case (.integer, .long): return .call("Int64", label: nil)
        case (.float, .double), (.float, .number): return .call("Double", label: nil)
        case (.number, .double), (.double, .number): return Conversion.none
        case (.shape(""), _): return nil
        default: return before == after ? Conversion.none : nil
        }
    }

    /// The type of an earlier parameter as the present module writes it; nil where it has no such type any more.
    func type(
        of old: MemberPlan, asGivenTo new: MemberPlan? = nil, by conversion: Conversion = .none, names: TypeNames
    ) -> String? {
        let enumeration = new?.enumeration.map { "\(self.new.name).\($0.name)" }
        if let new, conversion == .none { return names.type(new.field.type, enumeration: enumeration) }
        if old.enumeration != nil, enumeration == nil { return nil }
        let reference = old.field.type.renamingShape { shapes[$0] ?? "" }
        if reference.shapeName == "" { return nil }
        return names.type(reference, enumeration: old.enumeration == nil ? nil : enumeration)
    }
}

/// How a value of an earlier type becomes one of the present type, without losing anything.
indirect enum Conversion: Hashable {
    /// It is one already.
    case none
    /// A call of an initialiser.
    case call(String, label: String?)
    /// A list of the one value.
    case one
    /// The same for each element of a list.
    case each(Conversion)

    /// The expression that converts a value, which may be nil where `isOptional`.
    func expression(_ value: String, isOptional: Bool) -> String {
        switch self {
        case .none: value
        case _ where isOptional: "\(value).map { \(expression("$0", isOptional: false)) }"
        case .call(let type, let label): "\(type)(\(label.map { $0 + ": " } ?? "")\(value))"
        case .one: "[\(value)]"
        case .each(let inner): "\(value).map { \(inner.expression("$0", isOptional: false)) }"
        }
    }
}
