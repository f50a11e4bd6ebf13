import APIModel
import ExampleReader
import PageOutline
import SourceModel

/// Divides parameters among path, query, headers and body.
struct RequestBuilder {
    let profile: Profile
    let method: HTTPMethod
    let placeholders: [String]
    let isAllOptional: Bool
    /// Whether the route's row says that it has a body; nil where it says nothing.
    let hasBody: Bool?
    private(set) var path: [FieldNode] = []
    private(set) var others: [(place: ParameterPlace, node: FieldNode)] = []
    private(set) var encoding = BodyEncoding.json
    private(set) var requestType: TypeReference?
    private(set) var requestItems: [FieldNode] = []

    init(profile: Profile, method: HTTPMethod, placeholders: [String], isAllOptional: Bool, hasBody: Bool?) {
        self.profile = profile
        self.method = method
        self.placeholders = placeholders
        self.isAllOptional = isAllOptional
        self.hasBody = hasBody
    }

    private var isQueryMethod: Bool { [.get, .head, .delete].contains(method) }

    mutating func add(_ part: OperationReader.RequestPart) {
        for node in part.nodes {
            if let name = placeholder(for: node), part.role != .header,
                node.place ?? .path == .path || part.role == .path
            {
                var node = node
                node.field.name = name
                // A path cannot be built without it.
                if node.field.requirement == .notStated { node.field.requirement = .required }
                if !path.contains(where: { $0.field.name == name }) { path.append(node) }
                continue
            }
            guard let place = place(of: node, in: part.role) else { continue }
            var node = node
            if place == .body, takesRoot(node) { continue }
            if isAllOptional || method == .patch && hasBody == true {
                if node.field.requirement == .required || node.field.requirement == .notStated {
                    node.field.requirement = .optional
                }
            }
            if place == .body, part.role == .form { encoding = .form }
            if place == .header || place == .cookie, node.field.type == .any { node.field.type = .string }
            add(node, place)
        }
    }

    /// Each name once in each place; a later row with a body of its own fills in an earlier one.
    private mutating func add(_ node: FieldNode, _ place: ParameterPlace) {
        if let index = others.firstIndex(where: { $0.node.field.name == node.field.name }) {
            if others[index].place == place, others[index].node.children.isEmpty {
                others[index].node.children = node.children
            }
            return
        }
        others.append((place, node))
    }

    /// `body | [Model]` in a table with a column of places: the body as a whole, the rows set in below it are its members.
    private mutating func takesRoot(_ node: FieldNode) -> Bool {
        guard node.place == .body, node.field.name.lowercased() == "body" else { return false }
        if !node.children.isEmpty, node.field.type.shapeName == nil {
            for child in node.children { add(child, .body) }
            return true
        }
        requestType = node.field.type
        return true
    }

    /// The placeholder that a row describes: of its name, or the same but for case and signs.
    private func placeholder(for node: FieldNode) -> String? {
        if node.place != nil, node.place != .path { return nil }
        if placeholders.contains(node.field.name) { return node.field.name }
        let key = Words.typeKey(node.field.name)
        guard let name = placeholders.first(where: { Words.typeKey($0) == key }) else { return nil }
        return name
    }

    private func place(of node: FieldNode, in role: Profile.TableRole) -> ParameterPlace? {
        if let place = node.place { return place == .path ? nil : place }
        switch role {
        case .path: return nil
        case .query: return .query
        case .header: return .header
        case .cookie: return .cookie
        case .body, .form: return hasBody == false ? nil : .body
        default:
            if hasBody == true { return .body }
            return isQueryMethod || hasBody == false ? .query : .body
        }
    }

    /// A name in the query string of the route.
    mutating func add(_ item: RouteText.QueryItem, at source: SourceLocation) {
        guard !others.contains(where: { $0.node.field.name == item.name }) else { return }
        let field = Field(name: item.name, type: .string, requirement: .notStated, source: source)
        others.append((.query, FieldNode(field: field)))
    }

    /// The body that only an example shows; types and members that the tables leave open.
    mutating func addExample(_ content: OperationReader.Content, source: SourceLocation) {
        if !isQueryMethod, requestType == nil, !others.contains(where: { $0.place == .body }),
            let type = content.requestType
        {
            requestType = type
            return
        }
        let readings = content.examples.filter { $0.side == .request }.map(\.reading)
        guard !readings.isEmpty else { return }
        let shown = ExampleTypes(source: source).type(of: InferredSchema.infer(from: readings))
        let hasBodyRows = others.contains { $0.place == .body } || requestType != nil
        if hasBodyRows {
            fill(from: shown.children)
        } else if others.contains(where: { $0.place == .query }), isQueryMethod {
            fill(from: shown.children)
        } else if !isQueryMethod || method == .delete && hasBody != false, hasBody != false, profile.readsExamples {
            if case .array = shown.type {
                requestType = shown.type
                requestItems = shown.children
            } else {
                for node in shown.children where !placeholders.contains(node.field.name) {
                    others.append((.body, node))
                }
            }
        }
    }

    private mutating func fill(from shown: [FieldNode]) {
        let side: ParameterPlace = others.contains { $0.place == .body } ? .body : .query
        let body = others.indices.filter { others[$0].place == side }
        var nodes = ExampleTypes.nest(body.map { others[$0].node }, by: shown)
        ExampleTypes.fill(&nodes, from: shown)
        guard let place = body.first.map({ others[$0].place }) else { return }
        let rest = others.indices.filter { !body.contains($0) }.map { others[$0] }
        others = rest + nodes.map { (place, $0) }
    }
}
