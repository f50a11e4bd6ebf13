import APIModel

/// On which side of a call a schema stands.
enum Side {
    /// What is sent: required members, defaults and rules hold.
    case request
    /// What is answered: pages promise nothing there, so nothing is refused.
    case response
}

/// The named schemas of a service.
///
/// A shape is one component. Where requests and responses both use it and requests ask for more (a required member, a
/// default or a rule, there or in a shape below it), it is two: `Disk` for requests and `DiskResponse`.
struct Components {
    private var names: [String: (request: String, response: String)] = [:]
    private let service: Service
    /// By shape: the members that the tables of answers all require; no entry where the shape has no such table.
    private let promised: [String: Set<String>]

    init(service: Service) {
        self.service = service
        promised = Self.promisedMembers(of: service)
        let divided = dividedShapes(of: service)
        var taken: Set<String> = []
        for shape in service.shapes {
            let name = Self.unique(Self.cleaned(shape.name), among: &taken)
            names[shape.name] = (name, name)
        }
        for shape in service.shapes where divided.contains(shape.name) {
            guard let name = names[shape.name]?.request else { continue }
            names[shape.name]?.response = Self.unique("\(name)Response", among: &taken)
        }
    }

    /// The reference to a shape's component; nil where the service has no such shape.
    func reference(to shape: String, on side: Side) -> JSONValue? {
        names[shape].map { .string("#/components/schemas/\(side == .request ? $0.request : $0.response)") }
    }

    /// Whether answers are sure to hold a member of a shape that is required where it is sent.
    func promises(_ member: String, of shape: String) -> Bool { promised[shape]?.contains(member) ?? true }

    /// All components, ascending by name.
    func schemas() -> JSONValue {
        let builder = SchemaBuilder(components: self)
        var members: [JSONValue.Member] = []
        for shape in service.shapes {
            guard let name = names[shape.name] else { continue }
            if shape.isInRequests || name.request == name.response {
                let side: Side = shape.isInRequests ? .request : .response
                members.append(.init(name.request, builder.object(of: shape, on: side).json))
            }
            if name.request != name.response {
                members.append(.init(name.response, builder.object(of: shape, on: .response).json))
            }
        }
        return .object(members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }

    // MARK: Names

    /// The name with what OpenAPI does not allow in names of components replaced.
    private static func cleaned(_ name: String) -> String {
        var cleaned = ""
        for scalar in name.unicodeScalars {
            let isAllowed = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            if isAllowed || [".", "_", "-"].contains(scalar) {
                cleaned.unicodeScalars.append(scalar)
            } else if !cleaned.hasSuffix("_") {
                cleaned.append("_")
            }
        }
        return cleaned.contains { $0 != "_" } ? cleaned : "Shape"
    }

    private static func unique(_ name: String, among taken: inout Set<String>) -> String {
        var candidate = name
        var number = 2
        while !taken.insert(candidate).inserted {
            candidate = "\(name)\(number)"
            number += 1
        }
        return candidate
    }

    // MARK: Sides

    private static func promisedMembers(of service: Service) -> [String: Set<String>] {
        var promised: [String: Set<String>] = [:]
        for table in service.operations.lazy.flatMap(\.tables) where table.side == .response {
            let required = Set(table.fields.filter { $0.requirement == .required }.map(\.name))
            promised[table.shape] = promised[table.shape]?.intersection(required) ?? required
        }
        return promised
    }

    private func dividedShapes(of service: Service) -> Set<String> {
        let both = service.shapes.filter { $0.isInRequests && $0.isInResponses }
        var divided = Set(both.filter(asksForMore).map(\.name))
        // What refers to a divided shape is divided as well; each round adds a name, so it ends.
        var grows = true
        while grows {
            let next = both.filter { shape in
                !divided.contains(shape.name)
                    && shape.fields.contains { $0.type.shapeNames.contains(where: divided.contains) }
            }
            divided.formUnion(next.map(\.name))
            grows = !next.isEmpty
        }
        return divided
    }

    /// Whether a request must heed what answers do not keep.
    private func asksForMore(_ shape: Shape) -> Bool {
        shape.rules.contains { $0.certainty == .certain }
            || shape.fields.contains { field in
                field.requirement == .required && !promises(field.name, of: shape.name)
                    || field.defaultValue != nil || field.rules.contains { $0.certainty == .certain }
            }
    }
}

extension TypeReference {
    /// The names of the shapes in it, each as often as it stands there.
    fileprivate var shapeNames: [String] {
        switch self {
        case .shape(let name): [name]
        case .array(let item), .map(let item): item.shapeNames
        case .union(let types): types.flatMap(\.shapeNames)
        default: []
        }
    }
}
