internal import APIModel

/// Writes the enumeration of a value that has one of several types.
struct UnionWriter {
    let structures: StructureWriter
    let plan: ServicePlan

    private var access: String { structures.access }

    /// The declaration with its extensions.
    func write(_ union: UnionPlan) -> String {
        let kinds = union.cases.map { words(for: $0.type) }.joined(separator: " or ")
        let conformances = ["Codable", "Equatable", "Sendable"] + structures.options.conformances
        let shapes = union.cases.filter(\.isShape)
        return structures.templates.render(
            "union",
            [
                "documentation": DocComment.text([["A value that is \(kinds); others decode too."]], depth: 0),
                "access": access, "keyword": union.isIndirect ? "indirect enum" : "enum", "name": union.name,
                "conformances": conformances.joined(separator: ", "),
                "cases": union.cases.map { "    case \(SwiftName.escaped($0.name))(\(type(of: $0)))" }
                    .joined(separator: "\n"),
                "decoding": decoding(union, tellsShapesApart: shapes.count > 1), "encoding": encoding(union),
                "shapes": shapes.count > 1 ? descriptions(shapes) : "", "literals": literals(union),
                "validation": validation(union),
            ]
        ).droppingTrailingNewlines
    }

    private func type(of alternative: UnionPlan.Case) -> String {
        alternative.type == .object ? "[String: JSONValue]" : plan.names.type(alternative.type)
    }

    private func words(for type: TypeReference) -> String {
        switch type {
        case .boolean: "a boolean"
        case .integer, .long: "a whole number"
        case .number, .float, .double: "a number"
        case .string: "a text"
        case .shape(let name): DocComment.code(plan.shape(name)?.documentedName ?? name)
        case .array: "a list"
        case .map, .object: "an object"
        case .any, .union: "a value"
        }
    }

    // MARK: Coding

    private func decoding(_ union: UnionPlan, tellsShapesApart: Bool) -> String {
        var lines: [String] = []
        if tellsShapesApart { lines.append("        let closest = UnionShape.closest(Self.shapes, to: decoder)") }
        var position = 0
        for (index, alternative) in union.cases.enumerated() {
            var condition = "let value = try? \(type(of: alternative))(from: decoder)"
            if alternative.isShape, tellsShapesApart {
                condition = "closest == \(position), " + condition
                position += 1
            }
            lines.append("        \(index == 0 ? "if" : "} else if") \(condition) {")
            lines.append("            self = .\(alternative.name)(value)")
        }
        lines += ["        } else {", "            self = .other(try JSONValue(from: decoder))", "        }"]
        return lines.joined(separator: "\n")
    }

    private func encoding(_ union: UnionPlan) -> String {
        let names = union.cases.map(\.name) + ["other"]
        let cases = names.map { "        case .\($0)(let value): try value.encode(to: encoder)" }
        return "        switch self {\n\(cases.joined(separator: "\n"))\n        }"
    }

    /// What the objects are told apart by.
    private func descriptions(_ shapes: [UnionPlan.Case]) -> String {
        let items = shapes.map { alternative -> String in
            guard case .shape(let name) = alternative.type, let shape = plan.shape(name) else {
                return "UnionShape([])"
            }
            return description(of: shape) + ","
        }
        return """
                /// What tells the objects apart.
                private static let shapes: [UnionShape] = [
            \(items.joined(separator: "\n"))
                ]
            """
    }

    private func description(of shape: Shape) -> String {
        let required = shape.fields.filter { $0.requirement == .required }.map(\.name)
        let values = shape.fields.compactMap { field in
            Self.values(of: field).map { list in
                "\(SwiftLiteral.string(field.name)): [\(SwiftLiteral.strings(list).joined(separator: ", "))]"
            }
        }
        var arguments = [Layout.collection("", SwiftLiteral.strings(shape.fields.map(\.name)), depth: 3)]
        if !required.isEmpty {
            arguments.append(Layout.collection("required: ", SwiftLiteral.strings(required), depth: 3))
        }
        if !values.isEmpty { arguments.append(Layout.collection("values: ", values, depth: 3)) }
        return Layout.list("UnionShape", arguments, depth: 2, closesOnOwnLine: false)
    }

    /// The documented values of a member, where it has a short list of them: what tells objects apart has few values.
    private static func values(of field: Field) -> [String]? {
        for rule in field.rules where rule.certainty == .certain {
            guard case .enumeration(let list) = rule.constraint else { continue }
            let values = list.members.compactMap(\.value.scalarText)
            if values.count == list.members.count, SwiftLiteral.strings(values).joined().utf8.count <= 80 {
                return values
            }
        }
        return nil
    }

    // MARK: Extensions

    private func literals(_ union: UnionPlan) -> String {
        var conformances: [String] = []
        var initializers: [String] = []
        func add(_ kind: String, _ type: String, _ expression: String) {
            conformances.append("ExpressibleBy\(kind.prefix(1).uppercased() + kind.dropFirst())Literal")
            initializers.append("    \(access)init(\(kind)Literal value: \(type)) { self = \(expression) }")
        }
        for alternative in union.cases {
            switch alternative.type {
            case .boolean: add("boolean", "Bool", ".\(alternative.name)(value)")
            case .integer: add("integer", "Int", ".\(alternative.name)(value)")
            case .long: add("integer", "Int64", ".\(alternative.name)(value)")
            case .double:
                if !conformances.contains("ExpressibleByIntegerLiteral") {
                    add("integer", "Int", ".\(alternative.name)(Double(value))")
                }
                add("float", "Double", ".\(alternative.name)(value)")
            case .string: add("string", "String", ".\(alternative.name)(value)")
            default: break
            }
        }
        guard !conformances.isEmpty else { return "" }
        return "extension \(union.name): \(conformances.joined(separator: ", ")) {\n"
            + initializers.joined(separator: "\n") + "\n}"
    }

    private func validation(_ union: UnionPlan) -> String {
        let checked = union.cases.filter { plan.hasRules($0.type) }
        guard !checked.isEmpty else { return "" }
        let cases = checked.map { "        case .\($0.name)(let value): value.check(&validation)" }
        return """
            extension \(union.name): Validatable {
                /// Adds every violation of a documented rule.
                \(access)func check(_ validation: inout Validation) {
                    switch self {
            \(cases.joined(separator: "\n"))
                    default: break
                    }
                }
            }
            """
    }
}

extension UnionPlan.Case {
    /// Whether it is an object of the service.
    var isShape: Bool {
        if case .shape = type { true } else { false }
    }
}
