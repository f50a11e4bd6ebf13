internal import APIModel

/// The parameters of an earlier initialiser or call, and what becomes of them in the present one.
struct Forwarding {
    /// The parameters with their earlier labels, types and defaults.
    let parameters: [String]
    /// The arguments for the present initialiser.
    let arguments: [String]
    /// The labels of the arguments, in the order of the present initialiser.
    let labels: [String]
    /// Whether nothing but labels differs and their order stayed: then a compiler can correct the call.
    let isRenameOnly: Bool
    /// What a caller must know: other labels, other types, and values that nothing holds any more.
    let remarks: [String]

    /// nil where calls with the earlier labels still compile, or where the present initialiser cannot be called with
    /// what they give.
    ///
    /// - Parameters:
    ///   - pair: the structure that is initialised.
    ///   - isNeeded: whether it is written even where the earlier call would still compile.
    ///   - names: the names of the present module.
    init?(_ pair: StructurePair, isNeeded: Bool, names: TypeNames) {
        var successors: [String: MemberPlan] = [:]
        for (old, new) in pair.kept { successors[old.name] = new }
        let taken = Set(pair.kept.map(\.new.name))
        // A value that every request needs and that no earlier call has.
        if pair.new.members.contains(where: { $0.isRequired && !taken.contains($0.name) }) { return nil }
        guard taken.count == pair.kept.count else { return nil }
        var parameters: [String] = []
        var arguments: [(label: String, text: String)] = []
        var oldOrder: [String] = []
        var remarks: [String] = []
        var (isCallable, isRenameOnly) = (true, true)
        for member in StructureWriter.ordered(pair.old.members) {
            guard let new = successors[member.name] else {
                // What an answer no longer has can go unread; what a request asked for must not go unsaid.
                guard !pair.new.isChecked, let text = pair.type(of: member, names: names) else { return nil }
                parameters.append(Self.parameter(member, type: text))
                remarks.append("no answer has \(member.name) any more")
                (isCallable, isRenameOnly) = (false, false)
                continue
            }
            guard let conversion = pair.conversion(member, new), member.isRequired || !new.isRequired,
                let text = pair.type(of: member, asGivenTo: new, by: conversion, names: names)
            else { return nil }
            if member.name != new.name {
                isCallable = false
                remarks.append("\(member.name) is called \(new.name)")
            }
            if conversion != .none {
                (isCallable, isRenameOnly) = (false, false)
                remarks.append("\(new.name) takes \(pair.type(of: new, asGivenTo: new, names: names) ?? new.type)")
            }
            parameters.append(Self.parameter(member, type: text))
            let value = conversion.expression(member.escaped, isOptional: !member.isRequired)
            arguments.append((new.name, value))
            oldOrder.append(new.name)
        }
        if isCallable && !isNeeded { return nil }
        arguments.sort { $0.label.utf8.lexicographicallyPrecedes($1.label.utf8) }
        self.parameters = parameters
        self.arguments = arguments.map { "\(SwiftName.label($0.label)): \($0.text)" }
        self.remarks = remarks
        labels = arguments.map { SwiftName.label($0.label) }
        self.isRenameOnly = isRenameOnly && oldOrder == arguments.map(\.label)
    }

    private static func parameter(_ member: MemberPlan, type: String) -> String {
        member.isRequired ? "\(member.escaped): \(type)" : "\(member.escaped): \(type)? = nil"
    }

    /// The attribute that names the present call: so that a compiler can correct the earlier one where only names
    /// differ, else in words.
    ///
    /// - Parameters:
    ///   - name: the present name.
    ///   - isRenamed: whether the earlier one was another.
    func attribute(_ name: String, isRenamed: Bool) -> String {
        if isRenameOnly {
            let call = remarks.isEmpty ? name : "\(name)(\(labels.map { $0 + ":" }.joined()))"
            let attribute = "@available(*, deprecated, renamed: \(SwiftLiteral.string(call)))"
            if Self.fits(attribute) { return attribute }
        }
        let words = ((isRenamed ? ["use \(name)"] : []) + remarks).joined(separator: "; ")
        let attribute = "@available(*, deprecated, message: \(SwiftLiteral.string(words)))"
        return Self.fits(attribute)
            ? attribute
            : "@available(*, deprecated, message: \(SwiftLiteral.string("use \(name) with its present labels")))"
    }

    private static func fits(_ attribute: String) -> Bool { Layout.width(attribute) + 4 <= Layout.columns }
}
