import APIModel

/// Makes up the answer of an operation: the documented shape with plausible values, always the same for the same call.
struct AnswerMaker {
    let service: Service
    let operation: Operation
    /// The parameters of the call: a member of the same name answers with them.
    let parameters: [String: Value]
    /// How many items a paged list has in all.
    let itemCount: Int

    private static let maximumDepth = 8
    private let budget = AnswerBudget()

    /// The answer: a value of its type as a whole, or an object with the request's id among its members.
    func answer(requestId: String) -> Value {
        guard let type = operation.responseType else { return .object(members(requestId: requestId)) }
        let field = Field(name: operation.id, type: type, source: operation.source)
        return value(of: field, index: 0, depth: 0) ?? .null
    }

    private func members(requestId: String) -> [Value.Member] {
        var members: [Value.Member] = []
        for field in operation.response {
            if field.name == operation.envelope?.requestId {
                members.append(.init(field.name, .string(requestId)))
            } else {
                let isPayload = field.name == operation.envelope?.payload
                let value = isPayload ? payload(field) : value(of: field, index: 0, depth: 0)
                if let value { members.append(.init(field.name, value)) }
            }
        }
        return members
    }

    /// The payload: where it is a page of a list, the page that was asked for.
    private func payload(_ field: Field) -> Value? {
        guard let paging = operation.pagination, case .shape(let name) = field.type,
            let shape = service.shape(named: name)
        else { return value(of: field, index: 0, depth: 0) }
        let size = max(1, number(paging.pageSize) ?? 10)
        let number = max(1, number(paging.pageNumber) ?? 1)
        let before = (number - 1).multipliedReportingOverflow(by: size)
        let start = before.overflow ? itemCount : min(before.partialValue, itemCount)
        let range = start..<min(itemCount, start + min(size, itemCount - start))
        return .object(
            shape.fields.compactMap { field in
                let value: Value?
                switch (field.name, field.type) {
                case (paging.total, _): value = .integer(Int64(itemCount))
                case (paging.pageNumber, _): value = .integer(Int64(number))
                case (paging.pageSize, _): value = .integer(Int64(size))
                case (paging.items, .array(let item)):
                    value = .array(range.compactMap { self.value(of: item, field: field, index: $0, depth: 1) })
                default: value = self.value(of: field, index: 0, depth: 1)
                }
                return value.map { .init(field.name, $0) }
            })
    }

    /// A whole number that the call gives, or that is the parameter's documented default.
    private func number(_ name: String) -> Int? {
        let value = parameters[name] ?? operation.parameters.first { $0.field.name == name }?.field.defaultValue
        if case .integer(let number) = value { return Int(exactly: number) }
        return nil
    }

    private func value(of field: Field, index: Int, depth: Int) -> Value? {
        value(of: field.type, field: field, index: index, depth: depth)
    }

    /// - Parameter index: which of several like values it is, so that identifiers differ.
    private func value(of type: TypeReference, field: Field, index: Int, depth: Int) -> Value? {
        guard depth < Self.maximumDepth else { return nil }
        switch type {
        case .shape(let name):
            guard let shape = service.shape(named: name) else { return .object([]) }
            // A shape that holds itself is answered once inside itself; many that hold each other would grow without end.
            guard budget.enter(name) else { return nil }
            defer { budget.leave(name) }
            return .object(
                shape.fields.compactMap { member in
                    value(of: member, index: index, depth: depth + 1).map { .init(member.name, $0) }
                })
        case .array(let item):
            return .array([value(of: item, field: field, index: index, depth: depth + 1)].compactMap { $0 })
        case .map(let item):
            let value = value(of: item, field: field, index: index, depth: depth + 1)
            return .object(value.map { [.init("key", $0)] } ?? [])
        case .union(let types):
            return types.first.flatMap { value(of: $0, field: field, index: index, depth: depth + 1) }
        case .object, .any: return .object([])
        default:
            if let echo = parameters[field.name], Self.isScalar(echo, of: type) { return echo }
            return SampleMaker(field: field, type: type, index: index).value
        }
    }

    private static func isScalar(_ value: Value, of type: TypeReference) -> Bool {
        switch (type, value) {
        case (.string, .string), (.boolean, .boolean), (.integer, .integer), (.long, .integer): true
        case (.number, .integer), (.number, .number), (.float, .number), (.double, .number): true
        default: false
        }
    }
}
