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
    let memory: RuleMemory
    /// The members of each named type of the set, by ``ModelIndex``'s index.
    let modelNodes: [Int: [FieldNode]]
    let modelValues: [Int: [Enumeration.Member]]
    let wholes: [Int: TypeReference]
    let models: ModelIndex
    /// Reads type cells of the page.
    let types: @Sendable (String) -> TypeGrammar.Reading

    /// A route, its site, and what belongs to it.
    struct Input {
        var unit: Unit
        var site: RouteSite
        var routes: [RouteText]
        var content: OperationReader.Content
        var title: String
        var selector: String?
    }

    /// The operation, and what was found in it.
    func reading(_ input: Input) -> (page: PageReading, findings: [Diagnostic])? {
        guard let route = input.routes.first, let method = route.method else { return nil }
        let source = location(input.unit.heading ?? input.site.element)
        let siteSource = location(input.site.element)
        let address = address(route, siteSource)
        let placeholders = RouteText.placeholders(of: address.path)
        let hostPlaceholders = RouteText.placeholders(of: address.host)
        var builder = RequestBuilder(
            profile: profile, method: method, placeholders: placeholders, hostPlaceholders: hostPlaceholders,
            isAllOptional: input.content.isAllOptional,
            hasBody: input.site.body.map { $0.hasPrefix("{") || $0.hasPrefix("[") })
        builder.queryNames = Set(route.query.map(\.name))
        for part in input.content.request { builder.add(part) }
        for item in route.query where input.selector != item.name { builder.add(item, at: siteSource) }
        builder.addExample(input.content, source: siteSource)
        var store = ModelStore(modelNodes: modelNodes, modelValues: modelValues, wholes: wholes, models: models)
        store.isExact = profile.hasExactValues
        let (empty, introduction, rules) = (store, Introduction(input.content.introduction), rules)
        let contexts = [false, true].map { context(introduction, isRequest: $0) }
        var page = PageReading(
            path: layout.map.path, group: layout.map.group, language: profile.language,
            conventions: profile.conventions, types: types,
            tables: { type, isRequest in
                var store = empty
                store.reach(type)
                return store.take(contexts[isRequest ? 1 : 0], rules)
            },
            service: profile.servicesByHost && !address.host.isEmpty ? nil : profile.service, title: input.title,
            method: method, methodSource: input.site.methodElement.map(location) ?? siteSource, address: address,
            placeholders: placeholders, hostPlaceholders: hostPlaceholders,
            description: input.content.description, pathRows: [], requestRows: [], requestModels: [], responseRows: [],
            responseModels: [], codes: input.content.codes,
            deprecation: rules.deprecation(ofOperation: introduction), source: source)
        page.pathRows = annotated(builder.path, store: &store, introduction, isRequest: true).fields
        let request = annotated(builder.others.map(\.node), store: &store, introduction, isRequest: true)
        (page.requestRows, page.requestRules) = request
        for entry in builder.others {
            page.places[entry.node.field.name] = entry.place
            page.arrayStyles[entry.node.field.name] = entry.node.arrayStyle
        }
        page.authentication = profile.authentication
        page.arrayStyle = profile.arrayStyle
        page.bodyEncoding = builder.encoding
        page.requestType = builder.requestType
        addRoot(builder.requestItems, of: &page.requestType, name: "\(input.title)Item", store: &store)
        page.requestModels = store.take(
            context(introduction, isRequest: true), rules, memory, rows: page.requestRows)
        answer(input, introduction, into: &page, &store)
        page.aliases = input.routes.dropFirst().compactMap { other in
            other.method.map { Alias(method: $0, path: self.address(other, siteSource).path) }
        }
        if let selector = input.selector, let item = route.query.first(where: { $0.name == selector }) {
            page.selector = Selector(parameter: selector, value: item.value, place: .query)
        }
        return (page, builder.findings + placeholderFindings(page))
    }

    private func placeholderFindings(_ page: PageReading) -> [Diagnostic] {
        let rows = Set(page.pathRows.map(\.name))
        return page.placeholders.filter { !rows.contains($0) }.map { name in
            Diagnostic(
                .placeholderWithoutRow, "no row describes the placeholder {\(name)}", at: page.address.source,
                hint: "add its row to the table below the address")
        }
            + page.hostPlaceholders.map { name in
                Diagnostic(
                    .placeholderInHost, "the host holds the placeholder {\(name)}", at: page.address.source)
            }
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

    private func answer(
        _ input: Input, _ introduction: Introduction, into page: inout PageReading, _ store: inout ModelStore
    ) {
        let frame = ResponseFrame(profile: profile, source: location(input.site.element)) { name in
            Int(name.dropFirst()).flatMap { modelNodes[$0] }?.map(\.field.name) ?? []
        }
        var answer = frame.answer(input.content)
        for index in answer.nodes.indices where !input.content.hasResponseTable {
            answer.nodes[index].field.requirement = .notStated
        }
        page.responseRows = annotated(answer.nodes, store: &store, introduction, isRequest: false).fields
        page.responseType = answer.type
        addRoot(answer.itemNodes, of: &page.responseType, name: "\(input.title)Item", store: &store)
        page.responseModels = store.take(context(introduction, isRequest: false), rules, memory)
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
        _ nodes: [FieldNode], store: inout ModelStore, _ introduction: Introduction, isRequest: Bool
    ) -> (fields: [Field], rules: [CrossRule]) {
        var fields = store.fields(of: nodes)
        let context = context(introduction, isRequest: isRequest)
        let rules = RangeRules(isExact: profile.hasExactValues, memory: memory).annotate(&fields, nodes, rules, context)
        return (fields, rules)
    }

    private func context(_ introduction: Introduction, isRequest: Bool) -> RuleReader.Context {
        RuleReader.Context(language: profile.language, introduction: introduction, isRequest: isRequest)
    }
}
