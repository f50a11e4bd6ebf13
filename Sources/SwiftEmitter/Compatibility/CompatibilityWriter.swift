internal import APIModel

/// Writes the declarations that keep code compiling which was written for an earlier revision: deprecated names for what
/// was renamed, and deprecated initialisers and calls with the earlier labels that forward to the present ones.
///
/// Only what does the same as before is written. A value that requests no longer take is not dropped in silence, a type
/// that cannot be converted without loss is not converted, and a name that means something else now stays that.
struct CompatibilityWriter {
    let old: ServicePlan
    let new: ServicePlan
    let access: String
    private(set) var calls: [CallPair] = []
    private(set) var structures: [StructurePair] = []

    /// An operation of an earlier revision and the present one that took its place.
    struct CallPair {
        var old: TypeNames.OperationNames
        var new: TypeNames.OperationNames
        var input: StructurePair
        /// Whether both list page by page.
        var isPaged: Bool
    }

    init(earlier: EarlierRevision, plan: ServicePlan, prefix: String, access: String) {
        // Plans note what they find: the notes of copies are nobody's.
        var (old, new) = (ServicePlan(earlier.service, prefix: prefix), plan)
        var present: [String: (operation: Operation, names: TypeNames.OperationNames)] = [:]
        for (operation, names) in zip(new.service.operations, new.names.operations) {
            present[operation.id] = (operation, names)
        }
        for (operation, names) in zip(old.service.operations, old.names.operations) {
            guard let (other, otherNames) = earlier.operations[operation.id].flatMap({ present[$0] }) else { continue }
            let inputs = (old.input(of: operation, names: names), new.input(of: other, names: otherNames))
            let outputs = (old.output(of: operation, names: names), new.output(of: other, names: otherNames))
            let input = StructurePair(inputs.0, inputs.1, holder: .input(other.id), earlier: earlier)
            let output = StructurePair(outputs.0, outputs.1, holder: .output(other.id), earlier: earlier)
            let isPaged =
                Paging(operation, input: inputs.0, output: outputs.0) != nil
                && Paging(other, input: inputs.1, output: outputs.1) != nil
            calls.append(CallPair(old: names, new: otherNames, input: input, isPaged: isPaged))
            structures.append(input)
            // An answer that is no object of its own has no structure.
            if operation.responseType == nil, other.responseType == nil { structures.append(output) }
        }
        for shape in old.service.shapes where old.names.shapes[shape.name] != nil {
            guard let name = earlier.shapes[shape.name], new.names.shapes[name] != nil, let other = new.shape(name)
            else { continue }
            structures.append(
                StructurePair(
                    old.structure(of: shape), new.structure(of: other), holder: .shape(name), earlier: earlier))
        }
        (self.old, self.new, self.access) = (old, new, access)
    }

    /// All declarations; nil where earlier code needs none.
    func write() -> String? {
        let parts = typeNames() + extensions() + callExtensions()
        return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
    }

    // MARK: Types

    /// Another name for each type that was renamed, unless the earlier name means something else now.
    private func typeNames() -> [String] {
        let names = new.names
        var taken = Set([names.api, names.client, names.mock] + names.shapes.values)
        for operation in names.operations { taken.formUnion([operation.input, operation.output]) }
        var result: [String] = []
        for pair in structures.sorted(by: { $0.old.name.utf8.lexicographicallyPrecedes($1.old.name.utf8) })
        where pair.old.name != pair.new.name && taken.insert(pair.old.name).inserted {
            result.append(alias(pair.old.name, of: pair.new.name, depth: 0))
        }
        return result
    }

    private func alias(_ name: String, of target: String, depth: Int) -> String {
        let margin = Layout.indent(depth)
        return """
            \(margin)/// The earlier name of `\(target)`.
            \(margin)@available(*, deprecated, renamed: \(SwiftLiteral.string(target)))
            \(margin)\(access)typealias \(name) = \(target)
            """
    }

    // MARK: Structures

    private func extensions() -> [String] {
        var bodies: [String: [String]] = [:]
        for pair in structures {
            for text in members(pair) where !bodies[pair.new.name, default: []].contains(text) {
                bodies[pair.new.name, default: []].append(text)
            }
        }
        return blocks(bodies) + enumerationExtensions()
    }

    private func members(_ pair: StructurePair) -> [String] {
        var taken = Set(pair.new.members.map(\.name))
        for member in pair.new.members { if let enumeration = member.enumeration { taken.insert(enumeration.name) } }
        var result: [String] = []
        for (old, new) in pair.kept {
            if let before = old.enumeration, let after = new.enumeration, taken.insert(before.name).inserted {
                result.append(alias(before.name, of: after.name, depth: 1))
            }
            guard old.name != new.name, pair.conversion(old, new) == Conversion.none, taken.insert(old.name).inserted
            else { continue }
            result.append(
                """
                    /// The earlier name of `\(new.name)`.
                    @available(*, deprecated, renamed: \(SwiftLiteral.string(new.name)))
                    \(access)var \(old.escaped): \(new.storedType) {
                        get { \(new.escaped) }
                        set { \(new.escaped) = newValue }
                    }
                """)
        }
        if let forwarding = Forwarding(pair, isNeeded: false, names: new.names) {
            let head = Layout.list("\(access)init", forwarding.parameters, " {", depth: 1, closesOnOwnLine: true)
            let call = Layout.list("self.init", forwarding.arguments, depth: 2, closesOnOwnLine: false)
            result.append(
                """
                    /// Takes the labels of an earlier revision.
                    \(forwarding.attribute("init", isRenamed: false))
                    @_disfavoredOverload
                \(head)
                \(call)
                    }
                """)
        }
        return result
    }

    // MARK: Enumerations

    /// The values that the pages no longer list, or that have another name now.
    private func enumerationExtensions() -> [String] {
        var bodies: [String: [String]] = [:]
        for pair in structures {
            for (old, new) in pair.kept {
                guard let before = old.enumeration, let after = new.enumeration else { continue }
                let type = "\(pair.new.name).\(after.name)"
                var names: [String: String] = [:]
                for member in after.members { names[member.value.lowercased()] = member.name }
                var taken = Set(after.members.map(\.name))
                for member in before.members where taken.insert(member.name).inserted {
                    let text = value(member, presentName: names[member.value.lowercased()])
                    if !bodies[type, default: []].contains(text) { bodies[type, default: []].append(text) }
                }
            }
        }
        return blocks(bodies)
    }

    /// An extension of each type, ascending by its name.
    private func blocks(_ bodies: [String: [String]]) -> [String] {
        bodies.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { type, body in
            "extension \(type) {\n\(body.joined(separator: "\n\n"))\n}"
        }
    }

    private func value(_ member: EnumerationPlan.Member, presentName: String?) -> String {
        let name = SwiftName.escaped(member.name)
        if let presentName {
            return """
                    /// The earlier name of `\(presentName)`.
                    @available(*, deprecated, renamed: \(SwiftLiteral.string(presentName)))
                    \(access)static var \(name): Self { .\(SwiftName.escaped(presentName)) }
                """
        }
        return """
                /// A value that the pages no longer list.
                @available(*, deprecated, message: "the pages no longer list this value")
                \(access)static var \(name): Self { \(SwiftLiteral.string(member.value)) }
            """
    }
}
