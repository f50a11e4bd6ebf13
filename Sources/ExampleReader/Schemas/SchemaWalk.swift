import APIModel

/// Walks an example and adds what it sees; knows where it is.
struct SchemaWalk {
    var unknown: Set<ValuePath>
    var elided: Set<ValuePath>
    /// The kinds that placeholders name.
    var kinds: [ValuePath: ScalarKind]
    /// The paths of values that may be `null` too.
    var nullable: Set<ValuePath> = []
    private var path = ValuePath()

    init(unknown: Set<ValuePath>, elided: Set<ValuePath>, kinds: [ValuePath: ScalarKind]) {
        self.unknown = unknown
        self.elided = elided
        self.kinds = kinds
    }

    mutating func add(_ value: JSONValue, to builder: inout SchemaBuilder) {
        if !nullable.isEmpty, nullable.contains(path) { builder.addNull() }
        switch value {
        case .null: addNull(to: &builder)
        case .string: builder.add(value, .string)
        case .integer: builder.add(value, .integer)
        case .number: builder.add(value, .number)
        case .boolean: builder.add(value, .boolean)
        case .array(let elements): add(elements, to: &builder)
        case .object(let members): add(members, to: &builder)
        }
    }

    private func addNull(to builder: inout SchemaBuilder) {
        guard !unknown.isEmpty, unknown.contains(path) else { return builder.addNull() }
        if let kind = kinds[path] { builder.hint(kind) }
    }

    private mutating func add(_ elements: [JSONValue], to builder: inout SchemaBuilder) {
        builder.beginArray(isElided: !elided.isEmpty && elided.contains(path))
        guard path.steps.count < LenientJSON.maximumDepth else { return }
        path.steps.append(.element)
        for element in elements { builder.withElements { add(element, to: &$0) } }
        path.steps.removeLast()
    }

    private mutating func add(_ members: [JSONValue.Member], to builder: inout SchemaBuilder) {
        builder.beginObject(isElided: !elided.isEmpty && elided.contains(path))
        guard path.steps.count < LenientJSON.maximumDepth else { return }
        for member in members {
            path.steps.append(.member(member.name))
            builder.withMember(member.name) { add(member.value, to: &$0) }
            path.steps.removeLast()
        }
    }
}
