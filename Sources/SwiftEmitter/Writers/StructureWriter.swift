internal import APIModel

/// Writes the parts of a structure that its template puts together.
struct StructureWriter {
    let options: EmitterOptions
    let templates: TemplateLibrary

    /// `public ` or nothing.
    var access: String { options.access == .public ? "public " : "" }

    /// The declaration of the structure.
    func write(_ structure: StructurePlan) -> String {
        let members = structure.members
        let conformances = ["Codable", "Equatable", "Sendable"] + options.conformances + structure.conformances
        let declaration = templates.render(
            "structure",
            [
                "documentation": DocComment.text(structure.documentation, depth: 0), "access": access,
                "name": structure.name, "conformances": conformances.joined(separator: ", "),
                "members": members.map { stored($0, rules: structure.rules) }.joined(separator: "\n"),
                "initializer": initializer(structure),
                "codingKeys": codingKeys(members),
                "enumerations": members.compactMap(enumeration).joined(separator: "\n\n"),
            ])
        return declaration + members.compactMap { absence($0, in: structure.name) }.map { "\n\($0)\n" }.joined()
    }

    // MARK: Members

    private func stored(_ member: MemberPlan, rules: [CrossRule]) -> String {
        let comment = DocComment.text(MemberDocumentation.paragraphs(member, crossRules: rules), depth: 1)
        let wrapper = member.field.isSensitive ? "@Secret " : member.isBoxed ? "@Boxed " : ""
        let inner = member.isNullable ? "@Nullable " : ""
        let line = "    \(wrapper)\(inner)\(access)var \(member.escaped): \(member.storedType)"
        return comment.isEmpty ? line : "\(comment)\n\(line)"
    }

    /// One initialiser; its parameters are in the order of their labels' UTF-8, so that the order of rows never breaks a call.
    private func initializer(_ structure: StructurePlan) -> String {
        let ordered = Self.ordered(structure.members)
        let head =
            "    /// Creates the value\(structure.isChecked && !ordered.isEmpty ? "; what is nil is not sent" : "").\n"
        let line = Layout.list(
            "\(access)init", ordered.map(\.parameter), " {", depth: 1, closesOnOwnLine: true)
        if ordered.isEmpty { return "\(head)    \(access)init() {}" }
        let lines = ordered.map { "        self.\($0.name) = \($0.escaped)" }
        return "\(head)\(line)\n\(lines.joined(separator: "\n"))\n    }"
    }

    /// Members in the order of parameters.
    static func ordered(_ members: [MemberPlan]) -> [MemberPlan] {
        members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private func codingKeys(_ members: [MemberPlan]) -> String {
        if members.isEmpty { return "" }
        let same = members.filter { $0.name == $0.codingKey }
        var lines = same.isEmpty ? [] : [Layout.names("case", same.map(\.escaped), depth: 2)]
        for member in members where member.name != member.codingKey {
            lines.append("        case \(member.escaped) = \(SwiftLiteral.string(member.codingKey))")
        }
        return "    enum CodingKeys: String, WireKey {\n\(lines.joined(separator: "\n"))\n    }"
    }

    // MARK: Enumerations

    /// What makes the compiler refuse `.none` where a documented value has that name: it would mean that nothing is sent.
    private func absence(_ member: MemberPlan, in structure: String) -> String? {
        guard let enumeration = member.enumeration,
            let value = enumeration.members.first(where: { SwiftName.lowerCamel($0.value) == "none" })
        else { return nil }
        return """
            extension Optional where Wrapped == \(structure).\(enumeration.name) {
                /// Not to be used: say `nil`, or `.\(value.name)` for the documented value.
                \(access)static var none: Wrapped? { nil }
            }
            """
    }

    private func enumeration(_ member: MemberPlan) -> String? {
        guard let enumeration = member.enumeration else { return nil }
        let members = enumeration.members.map { value in
            let comment = DocComment.text(
                [value.meaning.map { PageMarkdown.lines($0, keepsLines: false) } ?? []], depth: 2)
            let name = SwiftName.escaped(value.name)
            let line = "        \(access)static let \(name): Self = \(SwiftLiteral.string(value.value))"
            return comment.isEmpty ? line : "\(comment)\n\(line)"
        }
        let documented = enumeration.members.map { ".\($0.name)" }
        return templates.render(
            "enumeration",
            [
                "documentation": DocComment.text(
                    [["The documented values of \(DocComment.code(member.field.name)); others decode too."]], depth: 1),
                "access": access, "name": enumeration.name, "members": members.joined(separator: "\n"),
                "list": Layout.array("\(access)static let documented: [Self]", documented, depth: 2),
            ]
        ).droppingTrailingNewlines
    }
}

extension String {
    /// Without line feeds at the end.
    var droppingTrailingNewlines: String {
        var result = self
        while result.last == "\n" { result.removeLast() }
        return result
    }
}
