import APIModel

/// What has been seen at one place of several examples.
struct SchemaBuilder {
    private struct MemberBuilder {
        var name: String
        var schema = SchemaBuilder()
        /// The examples that count and have the member, and the last of them.
        var count = 0
        var lastObject = 0
    }

    /// How many samples are kept.
    private static let sampleLimit = 4

    private var kinds: Set<ScalarKind> = []
    private var hints: Set<ScalarKind> = []
    private var samples: [JSONValue] = []
    private var isNull = false
    private var isElided = false
    private var isArray = false
    /// The elements' schema, where there is one.
    private var elements: [SchemaBuilder] = []
    private var objects = 0
    /// The objects that leave nothing out.
    private var wholeObjects = 0
    private var isLastWhole = true
    private var members: [MemberBuilder] = []
    private var indexes: [String: Int] = [:]

    mutating func add(_ value: JSONValue, _ kind: ScalarKind) {
        kinds.insert(kind)
        if samples.count < Self.sampleLimit, !samples.contains(value) { samples.append(value) }
    }

    mutating func addNull() { isNull = true }

    mutating func hint(_ kind: ScalarKind) { hints.insert(kind) }

    mutating func beginArray(isElided: Bool) {
        isArray = true
        if isElided { self.isElided = true }
    }

    mutating func withElements(_ body: (inout SchemaBuilder) -> Void) {
        if elements.isEmpty { elements.append(SchemaBuilder()) }
        body(&elements[0])
    }

    mutating func beginObject(isElided: Bool) {
        objects += 1
        isLastWhole = !isElided
        if isElided { self.isElided = true } else { wholeObjects += 1 }
    }

    mutating func withMember(_ name: String, _ body: (inout SchemaBuilder) -> Void) {
        let index = index(of: name)
        if members[index].lastObject != objects {
            members[index].lastObject = objects
            if isLastWhole { members[index].count += 1 }
        }
        body(&members[index].schema)
    }

    private mutating func index(of name: String) -> Int {
        if let index = indexes[name] { return index }
        indexes[name] = members.count
        members.append(MemberBuilder(name: name))
        return members.count - 1
    }

    // MARK: Merging

    /// Adds what another builder has seen.
    mutating func merge(_ other: SchemaBuilder) {
        kinds.formUnion(other.kinds)
        hints.formUnion(other.hints)
        for sample in other.samples where samples.count < Self.sampleLimit && !samples.contains(sample) {
            samples.append(sample)
        }
        isNull = isNull || other.isNull
        isElided = isElided || other.isElided
        isArray = isArray || other.isArray
        if let theirs = other.elements.first { withElements { $0.merge(theirs) } }
        objects += other.objects
        wholeObjects += other.wholeObjects
        for member in other.members {
            let index = index(of: member.name)
            members[index].count += member.count
            members[index].schema.merge(member.schema)
        }
    }

    // MARK: The result

    func schema() -> InferredSchema {
        var kinds = scalarKinds().map { InferredSchema($0, samples: samples(of: $0)) }
        if objects > 0 { kinds.append(InferredSchema(objectKind())) }
        if isArray { kinds.append(InferredSchema(.array(elements.first?.schema() ?? InferredSchema(.any)))) }
        var schema = kinds.count > 1 ? InferredSchema(.union(kinds)) : kinds.first ?? InferredSchema(.any)
        schema.isNullable = isNull
        schema.isElided = isElided
        schema.samples = samples
        return schema
    }

    private func scalarKinds() -> [InferredSchema.Kind] {
        // A word that names a kind counts where no value shows it.
        var seen = kinds.isEmpty && objects == 0 && !isArray ? hints : kinds
        if seen.contains(.number) { seen.remove(.integer) }
        return ScalarKind.allCases.filter(seen.contains).map {
            switch $0 {
            case .string: .string
            case .integer: .integer
            case .number: .number
            case .boolean: .boolean
            }
        }
    }

    private func samples(of kind: InferredSchema.Kind) -> [JSONValue] {
        samples.filter {
            switch ($0, kind) {
            case (.string, .string), (.integer, .integer), (.boolean, .boolean): true
            case (.integer, .number), (.number, .number): true
            default: false
            }
        }
    }

    private func objectKind() -> InferredSchema.Kind {
        if DataNames.areData(members.map(\.name)), let values = valuesOfOneShape() { return .map(of: values.schema()) }
        return .object(
            members.map {
                InferredSchema.Member(
                    $0.name, $0.schema.schema(), isAlwaysPresent: wholeObjects == 0 || $0.count >= wholeObjects)
            })
    }

    /// All members' values seen as one; nil where they differ too much to be values of a map.
    private func valuesOfOneShape() -> SchemaBuilder? {
        guard let first = members.first else { return nil }
        var values = first.schema
        for member in members.dropFirst() { values.merge(member.schema) }
        let shapes = (values.kinds.isEmpty ? 0 : 1) + (values.isArray ? 1 : 0) + (values.objects > 0 ? 1 : 0)
        guard shapes <= 1, values.kinds.count <= 1 || values.kinds == [.integer, .number] else { return nil }
        // Objects of one shape share most of their members.
        let names = members.map(\.schema.members.count)
        guard values.objects == 0 || values.members.isEmpty || values.members.count <= 2 * (names.max() ?? 0) else {
            return nil
        }
        return values
    }
}
