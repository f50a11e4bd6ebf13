import APIModel
import ExampleReader
import PageOutline
import RuleReader
import SourceModel

/// Divides what a unit says among its routes, and gives each operation the tables of types that it reaches.
struct OperationAssembler {
    let profile: Profile
    let layout: PageLayoutMap
    let rules: RuleReader
    /// The members of each named type of the set, by ``ModelIndex``'s index.
    let modelNodes: [Int: [FieldNode]]
    let modelValues: [Int: [Enumeration.Member]]
    let wholes: [Int: TypeReference]
    let models: ModelIndex

    /// A route, its site, and what belongs to it.
    struct Input {
        var unit: Unit
        var site: RouteSite
        var routes: [RouteText]
        var content: OperationReader.Content
        var title: String
        var selector: String?
    }

    func reading(_ input: Input) -> PageReading? {
        guard let route = input.routes.first, let method = route.method else { return nil }
        let source = location(input.unit.heading ?? input.site.element)
        let siteSource = location(input.site.element)
        let address = address(route, siteSource)
        let placeholders = RouteText.placeholders(of: address.path)
        var builder = RequestBuilder(
            profile: profile, method: method, placeholders: placeholders, isAllOptional: input.content.isAllOptional,
            hasBody: input.site.body.map { $0.hasPrefix("{") || $0.hasPrefix("[") })
        for part in input.content.request { builder.add(part) }
        for item in route.query where input.selector != item.name { builder.add(item, at: siteSource) }
        builder.addExample(input.content, source: siteSource)
        var store = ModelStore(modelNodes: modelNodes, modelValues: modelValues, wholes: wholes, models: models)
        var page = PageReading(
            path: layout.map.path, group: layout.map.group, language: profile.language, conventions: .init(),
            types: { _ in .init(type: .any, isUnknown: true) },
            service: profile.servicesByHost && !address.host.isEmpty ? nil : profile.service, title: input.title,
            method: method,
            methodSource: siteSource, address: address, placeholders: placeholders, hostPlaceholders: [],
            description: "", pathRows: [], requestRows: [], requestModels: [], responseRows: [], responseModels: [],
            codes: input.content.codes, headerNames: [], usesQuery: false, source: source)
        page.pathRows = annotated(builder.path, store: &store, isRequest: true).fields
        let request = annotated(builder.others.map(\.node), store: &store, isRequest: true)
        (page.requestRows, page.requestRules) = request
        for (name, place) in builder.others.map({ ($0.node.field.name, $0.place) }) { page.places[name] = place }
        page.authentication = profile.authentication
        page.arrayStyle = profile.arrayStyle
        for entry in builder.others { page.arrayStyles[entry.node.field.name] = entry.node.arrayStyle }
        page.bodyEncoding = builder.encoding
        page.requestType = builder.requestType
        addRoot(builder.requestItems, of: &page.requestType, name: "\(input.title)Item", store: &store)
        page.requestModels = store.take(rules: rules, language: profile.language, isRequest: true)
        answer(input, into: &page, &store)
        page.aliases = input.routes.dropFirst().compactMap { other in
            other.method.map { Alias(method: $0, path: self.address(other, siteSource).path) }
        }
        if let selector = input.selector, let item = route.query.first(where: { $0.name == selector }) {
            page.selector = Selector(parameter: selector, value: item.value, place: .query)
            page.address.path = "/"
        }
        return page
    }

    func location(_ element: Int) -> SourceLocation {
        let element = layout.map.elements[element]
        return SourceLocation(file: layout.map.path, line: element.line, column: element.column)
    }

    // MARK: Address

    private func address(_ route: RouteText, _ source: SourceLocation) -> Address {
        var scheme = route.scheme ?? "https"
        var host = route.host ?? ""
        var path = route.path
        var basePath = ""
        if host.isEmpty, let base = profile.base, let target = RouteText.target(base) {
            scheme = target.scheme ?? scheme
            host = target.host ?? ""
            let prefix = target.path.trimmingSuffixCharacters("/")
            if !path.hasPrefix(prefix + "/") {
                path = prefix + path
                basePath = prefix
            }
        }
        let version = path.split(separator: "/").first.map(String.init).flatMap { segment -> String? in
            let digits = segment.hasPrefix("v") ? segment.dropFirst() : segment[...]
            return digits.first?.isDigit == true && digits.allSatisfy { $0.isDigit || $0 == "." } ? segment : nil
        }
        return Address(scheme: scheme, host: host, path: path, basePath: basePath, version: version, source: source)
    }

    // MARK: Answer

    private func answer(_ input: Input, into page: inout PageReading, _ store: inout ModelStore) {
        let frame = ResponseFrame(profile: profile, source: location(input.site.element)) { name in
            Int(name.dropFirst()).flatMap { modelNodes[$0] }?.map(\.field.name) ?? []
        }
        var answer = frame.answer(input.content)
        for index in answer.nodes.indices where !input.content.hasResponseTable {
            answer.nodes[index].field.requirement = .notStated
        }
        page.responseRows = annotated(answer.nodes, store: &store, isRequest: false).fields
        page.responseType = answer.type
        addRoot(answer.itemNodes, of: &page.responseType, name: "\(input.title)Item", store: &store)
        page.responseModels = store.take(rules: rules, language: profile.language, isRequest: false)
        page.examples = input.content.examples.filter { $0.reading.isComplete && $0.reading.placeholders.isEmpty }
            .prefix(4).map {
                Example(side: $0.side, status: $0.status, value: $0.reading.value, source: location($0.element))
            }
    }

    private func addRoot(_ nodes: [FieldNode], of type: inout TypeReference?, name: String, store: inout ModelStore) {
        if let current = type {
            guard !nodes.isEmpty else {
                let resolved = store.resolved(current)
                store.reach(resolved)
                type = resolved
                return
            }
            let key = store.add(nodes, title: ModelStore.title(name))
            type = ModelStore.replacingInnermost(of: current, with: key)
        }
    }

    // MARK: Rules

    private func annotated(
        _ nodes: [FieldNode], store: inout ModelStore, isRequest: Bool
    ) -> (fields: [Field], rules: [CrossRule]) {
        var fields = store.fields(of: nodes)
        let context = RuleReader.Context(language: profile.language, isRequest: isRequest)
        let rules = RangeRules.annotate(&fields, nodes, rules, context)
        return (fields, rules)
    }
}
