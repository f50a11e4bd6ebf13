internal import APIModel
internal import SourceModel

/// Everything about a service that must be decided before a line of it is written.
struct ServicePlan {
    let service: Service
    let names: TypeNames
    /// The unique names of the shapes that must be boxed where they stand directly in a member, by the shape that holds it.
    private let cycles: ShapeCycles
    /// The unique names of shapes that have rules to check, in depth.
    private let checked: Set<String>
    private var shapesByName: [String: Shape] = [:]
    private(set) var findings = Findings()

    init(_ service: Service, prefix: String) {
        self.service = service
        names = TypeNames(service, prefix: prefix)
        cycles = ShapeCycles(service.shapes)
        checked = Self.shapesWithRules(service.shapes)
        for shape in service.shapes { shapesByName[shape.name] = shape }
        findings.add(names.findings.all)
    }

    /// The shape of that unique name.
    func shape(_ name: String) -> Shape? { shapesByName[name] }

    /// Whether a value of that type has rules to check inside.
    func hasRules(_ type: TypeReference) -> Bool { type.shapeNames.contains(where: checked.contains) }

    // MARK: Structures

    /// The structure of a shape that stands for itself.
    mutating func structure(of shape: Shape) -> StructurePlan {
        let members = members(
            shape.fields.map { Row(field: $0, owner: shape.name) }, storesOptionals: shape.isInResponses,
            asksForRequired: shape.isInRequests, holder: shape.name, reserved: [])
        return StructurePlan(
            name: names.shapes[shape.name] ?? shape.name,
            documentation: [
                ["\(DocComment.code(shape.documentedName)), an object of the service."], source(shape.source),
            ],
            members: members, rules: shape.rules, isChecked: shape.isInRequests)
    }

    /// The input of an operation.
    mutating func input(of operation: Operation, names operationNames: TypeNames.OperationNames) -> StructurePlan {
        let rows = OperationInput(operation, authentication: service.authentication).members.map { member in
            var field = member.field
            // The client fills it in.
            if service.clientParameters.contains(field.name) { field.requirement = .optional }
            return Row(
                field: field, owner: "\(operation.id)/\(member.isInAddress ? "path" : "request")", input: member)
        }
        return StructurePlan(
            name: operationNames.input,
            documentation: [["The input of \(DocComment.code(operation.id))."], source(operation.source)],
            members: members(rows, storesOptionals: false, asksForRequired: true, holder: nil, reserved: []),
            rules: operation.rules, isChecked: true)
    }

    /// The output of an operation: the members of its payload and the request's id, or the answer's members.
    mutating func output(of operation: Operation, names operationNames: TypeNames.OperationNames) -> StructurePlan {
        var fields = operation.response
        var conformances: [String] = []
        var words = "What \(DocComment.code(operation.id)) answers"
        if let envelope = operation.envelope {
            let payload = operation.response.first { $0.name == envelope.payload }?.type.shapeName.flatMap(shape)
            fields = payload?.fields ?? []
            words += payload == nil ? "" : ": the members of \(DocComment.code(envelope.payload))"
            if let requestId = envelope.requestId {
                words += payload == nil ? ": the request's id" : ", and the request's id"
                conformances = ["EnvelopedOutput"]
                if !fields.contains(where: { $0.name == requestId }) {
                    fields += operation.response.filter { $0.name == requestId }.prefix(1)
                }
                // The runtime fills it in under this name and as a text.
                if let index = fields.firstIndex(where: { $0.name == requestId }) { fields[index].type = .string }
                if !fields.contains(where: { $0.name == requestId }) {
                    fields.append(Field(name: requestId, type: .string, source: operation.source))
                }
            }
        }
        var seen: Set<String> = []
        let rows = fields.filter { seen.insert($0.name).inserted }.map {
            Row(field: $0, owner: "\(operation.id)/response")
        }
        return StructurePlan(
            name: operationNames.output, documentation: [[words + "."], source(operation.source)],
            members: members(
                rows, storesOptionals: true, asksForRequired: false, holder: nil, reserved: [],
                requestId: operation.envelope?.requestId),
            isChecked: false, conformances: conformances)
    }

    /// Where a declaration comes from.
    func source(_ location: SourceLocation) -> [String] { ["Source: \(DocComment.code(location.file))"] }

    // MARK: Members

    /// A row of a table and the address of the table.
    private struct Row {
        var field: Field
        var owner: String
        /// The member of an input.
        var input: OperationInput.Member?
    }

    private mutating func members(
        _ rows: [Row], storesOptionals: Bool, asksForRequired: Bool, holder: String?, reserved: Set<String>,
        requestId: String? = nil
    ) -> [MemberPlan] {
        var scope = NameScope(
            taken: ReservedNames.members.union(reserved).union(requestId == nil ? [] : ["requestId"]))
        var names = scope.assign(rows.map { $0.field.name == requestId ? "" : $0.input?.word ?? $0.field.name }) {
            name in
            let member = SwiftName.member(name)
            return ReservedNames.members.contains(member) ? member + "Value" : member
        }
        if let index = rows.firstIndex(where: { $0.field.name == requestId }) { names[index] = "requestId" }
        // A nested type must not hide a type that a member of the structure has, nor have the name of a member.
        let memberTypes = rows.flatMap { self.names.ownTypes(in: $0.field.type) }
        var types = NameScope(taken: Set(memberTypes).union(names))
        var enumerations: [Int: EnumerationPlan] = [:]
        let enumerated = rows.indices.filter { index in
            enumerations[index] = EnumerationPlan(rows[index].field)
            return enumerations[index] != nil
        }
        let typeNames = types.assignTypes(enumerated.map { rows[$0].input?.key ?? rows[$0].field.name })
        for (index, name) in zip(enumerated, typeNames) { enumerations[index]?.name = name }
        return rows.indices.map { index in
            let field = rows[index].field
            let input = rows[index].input
            let isRequired = asksForRequired && field.requirement == .required
            // Where a value travels as text there is no way to say null.
            let isNullable = isRequired && (input?.isNullable ?? field.isNullable)
            if names[index] != field.name {
                findings.add(
                    Diagnostic(
                        .nameAdapted, "member \(field.name) is called \(names[index]) in Swift", at: field.source))
            }
            let isBoxed = holder.map { cycles.isRecursive(field.type, in: $0) } ?? false
            return MemberPlan(
                field: field, name: names[index],
                type: input?.type ?? self.names.type(field.type, enumeration: enumerations[index]?.name),
                isOptional: storesOptionals || !isRequired || isNullable, isRequired: isRequired, isBoxed: isBoxed,
                owner: rows[index].owner, enumeration: enumerations[index], key: input?.key, isNullable: isNullable)
        }
    }

    /// The shapes that have a certain rule, or reach one that has.
    private static func shapesWithRules(_ shapes: [Shape]) -> Set<String> {
        var holders: [String: [String]] = [:]
        var pending: [String] = []
        for shape in shapes where shape.isInRequests {
            for field in shape.fields {
                for inner in field.type.shapeNames { holders[inner, default: []].append(shape.name) }
            }
            let hasRules =
                shape.rules.contains { $0.certainty == .certain }
                || shape.fields.contains { $0.rules.contains { $0.certainty == .certain } }
            if hasRules { pending.append(shape.name) }
        }
        var result = Set(pending)
        while let name = pending.popLast() {
            for holder in holders[name] ?? [] where result.insert(holder).inserted { pending.append(holder) }
        }
        return result
    }
}
