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
    /// Names between braces in the host.
    let hostPlaceholders: [String]
    /// Names that the address of the route has in its query.
    var queryNames: Set<String> = []
    private(set) var path: [FieldNode] = []
    private(set) var others: [(place: ParameterPlace, node: FieldNode)] = []
    private(set) var encoding = BodyEncoding.json
    private(set) var requestType: TypeReference?
    private(set) var requestItems: [FieldNode] = []
    private(set) var findings: [Diagnostic] = []

    init(
        profile: Profile, method: HTTPMethod, placeholders: [String], hostPlaceholders: [String] = [],
        isAllOptional: Bool, hasBody: Bool?
    ) {
        self.profile = profile
        self.method = method
        self.placeholders = placeholders
        self.isAllOptional = isAllOptional
        self.hasBody = hasBody
        self.hostPlaceholders = hostPlaceholders
    }

    private var isQueryMethod: Bool { [.get, .head, .delete].contains(method) }

    mutating func add(_ part: OperationReader.RequestPart) {
        for node in part.nodes {
            if let name = placeholder(for: node), part.role != .header,
                node.place ?? .path == .path || part.role == .path
            {
                var node = node
                node.field.name = name
                addToPath(node, part.role)
                continue
            }
            if part.role == .path, node.place ?? .path == .path {
                addToHost(node)
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

    private mutating func addToPath(_ node: FieldNode, _ role: Profile.TableRole) {
        var node = node
        if path.contains(where: { $0.field.name == node.field.name }) {
            if role != .path {
                tell(
                    .pathParameterAgain, "'\(node.field.name)' is part of the path; this row is not used", node,
                    hint: "describe it in the address's table alone")
            }
            return
        }
        if node.field.requirement == .optional {
            tell(
                .pathParameterOptional, "'\(node.field.name)' is part of the path and cannot be left out", node,
                hint: "mark it as required")
        }
        // A path cannot be built without it.
        if node.field.requirement == .notStated { node.field.requirement = .required }
        path.append(node)
    }

    /// A row of the path's table that no placeholder of the path has: one of the host, or none.
    private mutating func addToHost(_ node: FieldNode) {
        if hostPlaceholders.contains(node.field.name) { return path.append(node) }
        tell(
            .rowWithoutPlaceholder, "the address has no placeholder {\(node.field.name)}", node,
            hint: "put it into the address, or move its row to the request parameters")
    }

    private mutating func tell(_ code: DiagnosticCode, _ message: String, _ node: FieldNode, hint: String? = nil) {
        findings.append(Diagnostic(code, message, at: node.field.source, hint: hint))
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

    private mutating func place(of node: FieldNode, in role: Profile.TableRole) -> ParameterPlace? {
        if let place = node.place { return place == .path ? nil : place }
        let name = node.field.name.lowercased()
        if role != .header, profile.headerPrefixes.contains(where: name.hasPrefix) {
            tell(.headerAmongParameters, "'\(node.field.name)' travels as a header", node)
            return .header
        }
        switch role {
        case .path: return nil
        case .query: return .query
        case .header: return .header
        case .cookie: return .cookie
        case .body, .form: return hasBody == false ? nil : .body
        default:
            if queryNames.contains(node.field.name) { return .query }
            if hasBody == true { return .body }
            return isQueryMethod || hasBody == false ? .query : .body
        }
    }

    /// The one row for the body, whose members the example shows at its root: the row stands for the body as a whole.
    private mutating func unwrapRoot(_ shown: [FieldNode]) {
        let body = others.indices.filter { others[$0].place == .body }
        guard body.count == 1, case let node = others[body[0]].node else { return }
        guard node.place == .body, !node.children.isEmpty else { return }
        let names = Set(shown.map(\.field.name))
        let inner = node.children.count { names.contains($0.field.name) }
        let isRoot =
            names.isEmpty
            ? Words.typeKey(node.field.typeText) == Words.typeKey(node.field.name)
            : !names.contains(node.field.name) && inner * 2 >= min(names.count, node.children.count)
        guard isRoot, case .array = node.field.type else {
            if isRoot { others.replaceSubrange(body[0]...body[0], with: node.children.map { (.body, $0) }) }
            return
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
        guard !readings.isEmpty else { return unwrapRoot([]) }
        let shown = ExampleTypes(source: source).type(of: InferredSchema.infer(from: readings))
        unwrapRoot(shown.children)
        let hasBodyRows = others.contains { $0.place == .body } || requestType != nil
        if hasBodyRows {
            fill(from: shown.children, readings.first?.value)
        } else if others.contains(where: { $0.place == .query }), isQueryMethod {
            fill(from: shown.children, nil)
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

    /// - Parameter value: the example, where rows may stand for members further inside.
    private mutating func fill(from shown: [FieldNode], _ value: JSONValue?) {
        let side: ParameterPlace = others.contains { $0.place == .body } ? .body : .query
        let body = others.indices.filter { others[$0].place == side }
        var nodes = ExampleTypes.nest(body.map { others[$0].node }, by: shown)
        ExampleTypes.fill(&nodes, from: shown)
        let names = body.map { others[$0].node.field.name }
        let root = Set(shown.map(\.field.name))
        if !names.contains(where: root.contains), let match = value?.bestMatch(for: names), match.coverage >= 0.5,
            !match.path.names.isEmpty,
            let framed = ExampleTypes.framed(body.map { others[$0].node }, at: match.path.names, in: shown)
        {
            nodes = framed
        }
        guard let place = body.first.map({ others[$0].place }) else { return }
        let rest = others.indices.filter { !body.contains($0) }.map { others[$0] }
        others = rest + nodes.map { (place, $0) }
    }
}
