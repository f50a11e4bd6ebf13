internal import APIModel

/// Writes the protocol of a service, its client and its test double.
struct ClientWriter {
    let structures: StructureWriter
    let plan: ServicePlan

    /// An operation as the client's declarations need it.
    struct Call {
        var operation: Operation
        var names: TypeNames.OperationNames
        var input: StructurePlan
        /// The Swift type of an item, where the operation lists by pages.
        var item: String?
    }

    private var options: EmitterOptions { structures.options }
    private var access: String { structures.access }

    /// The protocol with its default implementations and the calls with labelled arguments.
    func api(_ calls: [Call]) -> String {
        structures.templates.render(
            "api",
            [
                "documentation": documentation("The operations of"), "access": access, "name": plan.names.api,
                "module": options.module, "service": DocComment.plain(plan.service.identifier),
            ],
            lists: [
                "operations": calls.map { call -> [String: String] in
                    context(call).merging([
                        "documentation": DocComment.text(words(call.operation), depth: 1),
                        "summary": DocComment.text(summary(call.operation), depth: 1),
                        "requirement": signature(call, access: "", depth: 1),
                        "labelled": labelled(call), "labelledBody": labelledBody(call),
                    ]) { $1 }
                }
            ])
    }

    /// The client that sends.
    func client(_ calls: [Call]) -> String {
        let initializer = ClientInitializer(plan: plan, options: options, access: access)
        var scope = NameScope(taken: Set(calls.map(\.names.call)).union(ReservedNames.methods))
        return structures.templates.render(
            "client",
            [
                "documentation": documentation("A client of"), "access": access, "name": plan.names.client,
                "api": plan.names.api, "initializer": initializer.head, "setup": initializer.body,
                "furtherInitializers": initializer.further, "module": options.module,
                "service": DocComment.plain(plan.service.identifier),
            ],
            lists: [
                "operations": calls.map { call -> [String: String] in
                    context(call).merging([
                        "documentation": "    /// Sends \(DocComment.code(call.operation.id)).",
                        "paging": paging(call, scope: &scope),
                    ]) { $1 }
                }
            ])
    }

    /// The test double.
    func mock(_ calls: [Call]) -> String {
        var scope = NameScope(taken: Set(calls.map(\.names.call)))
        return structures.templates.render(
            "mock",
            [
                "access": access, "name": plan.names.mock, "api": plan.names.api, "module": options.module,
                "service": DocComment.plain(plan.service.identifier),
            ],
            lists: [
                "operations": calls.map { call -> [String: String] in
                    let name = scope.take(
                        ["on" + call.names.type, "answer" + call.names.type], documented: call.operation.id)
                    return context(call).merging(["closureName": name, "closure": closure(name, call)]) { $1 }
                }
            ])
    }

    private func context(_ call: Call) -> [String: String] {
        [
            "id": DocComment.plain(call.operation.id), "idLiteral": SwiftLiteral.string(call.operation.id),
            "call": SwiftName.escaped(call.names.call), "input": call.names.input, "output": call.names.output,
            "signature": signature(call, access: access, depth: 1),
            // What this declaration has no use for stays empty.
            "documentation": "", "summary": "", "requirement": "", "labelled": "", "labelledBody": "", "paging": "",
            "closure": "", "closureName": "",
        ]
    }

    // MARK: Words

    private func documentation(_ words: String) -> String {
        let service = plan.service
        let title = service.title.map { PageMarkdown.lines($0, keepsLines: false).joined(separator: " ") } ?? ""
        let name = title.isEmpty ? "the service \(DocComment.code(service.identifier))" : title
        return DocComment.text([["\(words) \(name)."]], depth: 0)
    }

    private func words(_ operation: Operation) -> [[String]] {
        var result = [PageMarkdown.lines(operation.description, keepsLines: false)]
        if result[0].isEmpty { result = [["Calls \(DocComment.code(operation.id))."]] }
        if let words = operation.deprecation { result.append(MemberDocumentation.deprecation(words)) }
        return result + [plan.source(operation.source)]
    }

    /// The first paragraph, without lists.
    private func summary(_ operation: Operation) -> [[String]] {
        let lines = PageMarkdown.lines(operation.description, keepsLines: false)
        var first = Array(lines.prefix { !$0.isEmpty && $0 != "```" })
        if let last = first.last, last.hasSuffix("\\"), !last.hasSuffix("\\\\") {
            first[first.count - 1] = String(last.dropLast())
        }
        let words = first.isEmpty ? ["Calls \(DocComment.code(operation.id))."] : first
        return [words, plan.source(operation.source)]
    }

    // MARK: Declarations

    private func signature(_ call: Call, access: String, depth: Int) -> String {
        // The template may put a brace behind it.
        let line = Layout.list(
            "\(access)func \(SwiftName.escaped(call.names.call))", ["_ input: \(call.names.input)"],
            " async throws -> \(call.names.output) {", depth: depth, closesOnOwnLine: true)
        return String(line.dropLast(2))
    }

    private func labelled(_ call: Call) -> String {
        let line = Layout.list(
            "\(access)func \(SwiftName.escaped(call.names.call))",
            StructureWriter.ordered(call.input.members).map { qualified($0, in: call.input) },
            " async throws -> \(call.names.output) {", depth: 1, closesOnOwnLine: true)
        return String(line.dropLast(2))
    }

    /// A parameter outside of the structure: its nested types have their full names.
    private func qualified(_ member: MemberPlan, in input: StructurePlan) -> String {
        guard let enumeration = member.enumeration else { return member.parameter }
        var outside = member
        outside.type = plan.names.type(member.field.type, enumeration: "\(input.name).\(enumeration.name)")
        return outside.parameter
    }

    /// The body of a call with labelled arguments, whose parameters must not hide what it calls.
    private func labelledBody(_ call: Call) -> String {
        let members = StructureWriter.ordered(call.input.members)
        let arguments = members.map { "\(SwiftName.label($0.name)): \($0.escaped)" }
        var scope = NameScope(taken: Set(members.map(\.name)))
        let input = scope.take("input")
        let owner = members.contains { $0.name == call.names.call } ? "self." : ""
        return Layout.list("let \(input) = \(call.names.input)", arguments, depth: 2, closesOnOwnLine: false)
            + "\n        return try await \(owner)\(SwiftName.escaped(call.names.call))(\(input))"
    }

    private func paging(_ call: Call, scope: inout NameScope) -> String {
        guard call.item != nil else { return "" }
        let parameter = "_ input: \(call.names.input)"
        func names(_ suffix: String) -> [String] { [call.names.call + suffix, "\(call.names.call)All\(suffix)"] }
        let pages = Layout.list(
            "\(access)func \(scope.take(names("Pages"), documented: call.operation.id))", [parameter],
            " -> PageSequence<\(call.names.input)> {", depth: 1, closesOnOwnLine: true)
        let items = Layout.list(
            "\(access)func \(scope.take(names("Items"), documented: call.operation.id))", [parameter],
            " -> ItemSequence<\(call.names.input)> {", depth: 1, closesOnOwnLine: true)
        return """
                /// The answers of \(DocComment.code(call.operation.id)), page by page, from the page that the input names.
            \(pages)
                    client.pages(of: input)
                }

                /// The items of \(DocComment.code(call.operation.id)) on all pages, from the page that the input names.
            \(items)
                    client.items(of: input)
                }
            """
    }

    private func closure(_ name: String, _ call: Call) -> String {
        let type = "(@Sendable (\(call.names.input)) async throws -> \(call.names.output))?"
        let line = "    \(access)var \(name): \(type)"
        return Layout.width(line) <= Layout.columns ? line : "    \(access)var \(name):\n        \(type)"
    }
}
