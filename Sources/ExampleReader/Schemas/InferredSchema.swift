public import APIModel

/// What examples of one shape say about its type.
public struct InferredSchema: Hashable, Sendable {
    public indirect enum Kind: Hashable, Sendable {
        /// Nothing is known: no example, only `null`, an empty list's elements, a placeholder.
        case any
        case string
        case integer
        case number
        case boolean
        /// Members in the order in which the examples first show them.
        case object([Member])
        case array(InferredSchema)
        /// An object whose names are data (ids, numbers, addresses), with the schema of its values.
        case map(of: InferredSchema)
        /// Values of different kinds.
        case union([InferredSchema])
    }

    /// A member of an object.
    public struct Member: Hashable, Sendable {
        public var name: String
        public var schema: InferredSchema
        /// Whether every example of the object has it; examples that leave something out do not count.
        public var isAlwaysPresent: Bool

        public init(_ name: String, _ schema: InferredSchema, isAlwaysPresent: Bool = true) {
            self.name = name
            self.schema = schema
            self.isAlwaysPresent = isAlwaysPresent
        }
    }

    public var kind: Kind
    /// Whether an example shows `null` here.
    public var isNullable: Bool
    /// Whether an example says that it leaves something out of this object or list.
    public var isElided: Bool
    /// A few of the values without parts that stand here, in order, each once.
    public var samples: [JSONValue]

    public init(_ kind: Kind, isNullable: Bool = false, isElided: Bool = false, samples: [JSONValue] = []) {
        self.kind = kind
        self.isNullable = isNullable
        self.isElided = isElided
        self.samples = samples
    }

    /// Infers one schema from several examples of one shape.
    /// - Parameters:
    ///   - values: the examples.
    ///   - unknown: the paths at which `null` stands for any value.
    ///   - elided: the paths of objects and lists of which the examples leave something out.
    public static func infer(
        from values: [JSONValue], unknown: Set<ValuePath> = [], elided: Set<ValuePath> = []
    ) -> InferredSchema {
        var builder = SchemaBuilder()
        for value in values {
            var walk = SchemaWalk(unknown: unknown, elided: elided, kinds: [:])
            walk.add(value, to: &builder)
        }
        return builder.schema()
    }

    /// Infers one schema from several documents; what their placeholders name (`string`, `<integer>`) counts where no value stands.
    public static func infer(from readings: [LenientJSON.Reading]) -> InferredSchema {
        var builder = SchemaBuilder()
        for reading in readings {
            var kinds: [ValuePath: ScalarKind] = [:]
            for placeholder in reading.placeholders {
                kinds[placeholder.path] = placeholder.kind ?? kinds[placeholder.path]
            }
            var walk = SchemaWalk(unknown: reading.unknownPaths, elided: reading.elidedPaths, kinds: kinds)
            walk.nullable = reading.nullablePaths
            walk.add(reading.value, to: &builder)
        }
        return builder.schema()
    }
}

extension InferredSchema {
    /// The members, where it is an object.
    public var members: [Member]? {
        if case .object(let members) = kind { members } else { nil }
    }

    /// The schema at a path; nil where the examples have nothing there.
    public subscript(path: ValuePath) -> InferredSchema? {
        var schema = self
        for step in path.steps {
            switch (step, schema.kind) {
            case (.member(let name), .object(let members)):
                guard let member = members.first(where: { $0.name == name }) else { return nil }
                schema = member.schema
            case (.member, .map(let values)): schema = values
            case (.element, .array(let elements)): schema = elements
            default: return nil
            }
        }
        return schema
    }
}
