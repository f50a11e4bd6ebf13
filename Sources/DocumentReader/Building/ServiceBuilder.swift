import APIModel
import SourceModel

/// Builds one service from its pages.
struct ServiceBuilder {
    let identifier: String
    private let pages: [PageReading]
    private let others: [OtherPage]
    private let shapeNames: [String: String]
    /// Types that no operation reaches.
    private let unreached: [PageReading.Model]
    private(set) var findings: [Diagnostic] = []

    init(
        identifier: String, pages: [PageReading], others: [OtherPage], shapeNames: [String: String],
        unreached: [PageReading.Model] = []
    ) {
        self.unreached = unreached
        self.identifier = identifier
        self.pages = pages
        self.others = others
        self.shapeNames = shapeNames
    }

    mutating func build() -> Service {
        let kept = withoutRepeatedOperations(pages)
        let named = withIds(kept)
        var merger = ShapeMerger(service: identifier, names: shapeNames)
        let scopes = named.map { id, page in
            let scope = PageScope(page)
            findings += scope.findings
            merger.add(scope, operation: id)
            return scope
        }
        if !unreached.isEmpty { merger.add(PageScope(models: unreached), operation: "") }
        merger.merge()
        findings += merger.findings
        let operations = zip(named, scopes).enumerated().map { index, pair in
            operation(id: pair.0.id, pair.0.page, scope: pair.1, names: merger.names(ofScope: index))
        }
        var clientParameters: [String] = []
        for page in kept {
            for name in page.conventions.clientParameters where !clientParameters.contains(name) {
                if operations.contains(where: { $0.parameters.contains { $0.field.name == name } }) {
                    clientParameters.append(name)
                }
            }
        }
        var service = Service(
            identifier: identifier, title: title(), operations: operations, shapes: merger.shapes(),
            clientParameters: clientParameters.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
            authentication: authentication(of: kept))
        for index in service.operations.indices {
            service.operations[index].pagination = pagination(
                of: service.operations[index], page: named[index].page, in: service)
        }
        return service
    }

    /// The ways of authentication that the profiles of the pages name, in their order.
    private func authentication(of pages: [PageReading]) -> [AuthenticationScheme] {
        var schemes: [AuthenticationScheme] = []
        for scheme in pages.flatMap(\.authentication) where !schemes.contains(scheme) { schemes.append(scheme) }
        return schemes
    }

    // MARK: Identity

    /// One page for each method and address: of several the first by path; the others are reported.
    private mutating func withoutRepeatedOperations(_ pages: [PageReading]) -> [PageReading] {
        var first: [String: Int] = [:]
        var result: [PageReading] = []
        for page in pages {
            let key = "\(page.method.rawValue) \(page.address.host)\(page.address.path) \(page.selector?.value ?? "")"
            guard let index = first[key] else {
                first[key] = result.count
                result.append(page)
                continue
            }
            let other = result[index]
            let same = PageScope(other).facts == PageScope(page).facts && other.title == page.title
            findings.append(
                Diagnostic(
                    same ? .operationTwice : .operationTwiceDifferent,
                    same
                        ? "'\(page.title)' is described by '\(other.path)' already, which says the same"
                        : "'\(page.title)' is described by '\(other.path)' already, which says otherwise and is used",
                    at: page.source, hint: "keep one of the two pages",
                    notes: [.init("the page that is used", at: other.source)]))
        }
        return result
    }

    /// The pages with unique ids, ascending by id: of one title at several addresses the first by path keeps it.
    private mutating func withIds(_ pages: [PageReading]) -> [(id: String, page: PageReading)] {
        var byTitle: [String: [PageReading]] = [:]
        for page in pages { byTitle[page.title, default: []].append(page) }
        var result: [(id: String, page: PageReading)] = []
        var taken = Set(byTitle.keys)
        for title in byTitle.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let same = (byTitle[title] ?? []).sorted {
                ($0.address.path, $0.address.host, $0.method.rawValue) < (
                    $1.address.path, $1.address.host, $1.method.rawValue
                )
            }
            for (index, page) in same.enumerated() {
                var id = title
                if index > 0 {
                    var number = index + 1
                    while taken.contains("\(title)\(number)") { number += 1 }
                    id = "\(title)\(number)"
                    taken.insert(id)
                    findings.append(
                        Diagnostic(
                            .operationIdShared,
                            "'\(title)' names operations at several addresses; this one is called '\(id)'",
                            at: page.source, hint: "give each operation a title of its own",
                            notes: [.init("the operation that keeps the name", at: same[0].source)]))
                }
                result.append((id, page))
            }
        }
        return result.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }

    /// The title of the overview that lies beside or above the service's pages.
    private func title() -> String? {
        others.first { other in
            guard !other.listed.isEmpty else { return false }
            let folder = other.path.split(separator: "/").dropLast().joined(separator: "/")
            return pages.contains { folder.isEmpty || $0.path.hasPrefix(folder + "/") }
        }?.title
    }

    // MARK: Operations

    private func operation(
        id: String, _ page: PageReading, scope: PageScope, names: [String]
    ) -> Operation {
        func resolved(_ field: Field) -> Field {
            var field = field
            field.type = field.type.renamingShape { names[PageScope.index($0)] }
            return field
        }
        let response = scope.responseFields.map(resolved)
        let tables = zip(scope.tables, names).map { table, name in
            ModelTable(
                side: table.side, documentedName: table.name, shape: name, fields: table.fields.map(resolved),
                rules: table.rules, source: table.source)
        }
        let parameters = scope.parameters.map { parameter in
            var parameter = parameter
            parameter.field = resolved(parameter.field)
            return parameter
        }
        let token = page.conventions.idempotencyTokens.first { name in
            parameters.contains { $0.field.name == name && $0.place != .path }
        }
        return Operation(
            id: id, title: page.title, method: page.method, address: page.address, description: page.description,
            parameters: parameters, response: response,
            responseType: scope.responseType?.renamingShape { names[PageScope.index($0)] },
            requestType: scope.requestType?.renamingShape { names[PageScope.index($0)] },
            bodyEncoding: page.bodyEncoding, aliases: page.aliases, selector: page.selector, examples: page.examples,
            envelope: scope.envelope, codes: page.codes,
            rules: page.requestRules, tables: tables, idempotencyToken: token, group: page.group,
            deprecation: page.deprecation, source: page.source, methodSource: page.methodSource,
            language: page.language)
    }

    /// How the operation lists its result page by page: it takes number and size, and answers a total and one array.
    private func pagination(of operation: Operation, page: PageReading, in service: Service) -> Pagination? {
        func parameter(_ names: [String]) -> String? {
            names.first { name in
                operation.parameters.contains {
                    $0.field.name == name && ($0.field.type == .integer || $0.field.type == .long)
                }
            }
        }
        guard let number = parameter(page.conventions.pageNumbers), let size = parameter(page.conventions.pageSizes)
        else { return nil }
        var members = operation.response
        if let envelope = operation.envelope,
            let name = operation.response.first(where: { $0.name == envelope.payload })?.type.shapeName,
            let shape = service.shape(named: name)
        {
            members = shape.fields
        }
        let arrays = members.filter { if case .array = $0.type { true } else { false } }
        guard arrays.count == 1, let items = arrays.first,
            let total = page.conventions.totals.first(where: { name in
                members.contains { $0.name == name && [.integer, .long, .number].contains($0.type) }
            })
        else { return nil }
        return Pagination(pageNumber: number, pageSize: size, total: total, items: items.name)
    }
}
