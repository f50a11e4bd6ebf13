internal import APIModel

/// Writes the input and the output of an operation, and what the runtime must know of it.
struct OperationWriter {
    let structures: StructureWriter
    let plan: ServicePlan

    /// The declarations of an operation.
    func write(_ operation: Operation, input: StructurePlan, output: StructurePlan) -> String {
        let paging = Paging(operation, input: input, output: output)
        let (checks, rules) = CheckWriter.write(input, in: plan)
        return structures.templates.render(
            "operation",
            [
                "id": DocComment.plain(operation.id), "access": structures.access, "input": structures.write(input),
                "inputName": input.name,
                // An answer that is no object of its own has a type already.
                "output": operation.responseType == nil ? structures.write(output) : "", "outputName": output.name,
                "conformances": paging == nil ? "ServiceRequest" : "PagedRequest",
                "description": description(operation), "paging": paging?.text(access: structures.access) ?? "",
                "checks": checks, "rules": rules,
            ])
    }

    private func description(_ operation: Operation) -> String {
        let arguments = DescriptionWriter(operation: operation, service: plan.service).arguments()
        return "    /// Method, address and conventions of \(DocComment.code(operation.id)).\n"
            + Layout.list(
                "\(structures.access)static let operation = OperationDescription", arguments, depth: 1,
                closesOnOwnLine: false)
    }
}

/// How an input conforms to the runtime's `PagedRequest`.
struct Paging {
    /// The Swift type of an item.
    let item: String
    private let page: MemberPlan
    private let size: MemberPlan
    private let items: MemberPlan
    private let total: MemberPlan

    /// nil where the operation does not list by pages, or its members have types that cannot be counted by.
    init?(_ operation: Operation, input: StructurePlan, output: StructurePlan) {
        guard let pagination = operation.pagination,
            let page = input.members.first(where: { $0.field.name == pagination.pageNumber }),
            let size = input.members.first(where: { $0.field.name == pagination.pageSize }),
            let items = output.members.first(where: { $0.field.name == pagination.items }),
            let total = output.members.first(where: { $0.field.name == pagination.total }),
            Self.isCount(page), Self.isCount(size), Self.isCount(total) || Self.isNumber(total),
            case .array = items.field.type,
            items.type.hasPrefix("["), items.type.hasSuffix("]")
        else { return nil }
        // A nested type of the output is known outside by its full name.
        let element = String(items.type.dropFirst().dropLast())
        item = items.enumeration == nil ? element : "\(output.name).\(element)"
        (self.page, self.size, self.items, self.total) = (page, size, items, total)
    }

    private static func isCount(_ member: MemberPlan) -> Bool {
        member.field.type == .integer || member.field.type == .long
    }

    /// Whether a total is documented as a number that may have a fraction, as many pages have it.
    private static func isNumber(_ member: MemberPlan) -> Bool {
        [.number, .double, .float].contains(member.field.type)
    }

    /// The members that the protocol asks for.
    func text(access: String) -> String {
        """
            /// An element of a page.
            \(access)typealias Item = \(item)

            /// The number of the page, from 1.
        \(counter("requestedPage", page, access))

            /// How many items a page holds.
        \(counter("requestedPageSize", size, access))

            /// The items of one answer.
            \(access)static func items(in output: Output) -> [Item] { output.\(items.name) ?? [] }

            /// The count of all items, where the answer says it.
            \(access)static func total(in output: Output) -> Int? { \(whole("output.\(total.name)", total)) }
        """
    }

    private func whole(_ value: String, _ member: MemberPlan) -> String {
        if Self.isNumber(member) {
            // What no whole number holds is no count.
            return member.isOptional ? "\(value).flatMap { Int(exactly: $0) }" : "Int(exactly: \(value))"
        }
        return member.field.type == .integer ? value : member.isOptional ? "\(value).map(Int.init)" : "Int(\(value))"
    }

    private func counter(_ name: String, _ member: MemberPlan, _ access: String) -> String {
        let value =
            member.field.type == .integer
            ? "newValue" : member.isOptional ? "newValue.map(Int64.init)" : "Int64(newValue)"
        let setter =
            member.isOptional ? "\(member.escaped) = \(value)" : "if let newValue { \(member.escaped) = \(value) }"
        return """
                \(access)var \(name): Int? {
                    get { \(whole(member.escaped, member)) }
                    set { \(setter) }
                }
            """
    }
}
