import APIModel
import SourceModel

/// One page with its types resolved: each reference to a model names one of the page's tables.
struct PageScope {
    /// A table that the page's request or answer reaches. Types name tables by ``PageScope/reference(_:)``.
    struct Table {
        var side: ModelTable.Side
        var name: String
        var fields: [Field]
        var rules: [CrossRule]
        var source: SourceLocation
        /// Whether it is the inside of a member, named after it.
        var isInner = false
    }

    private(set) var tables: [Table] = []
    private(set) var parameters: [Parameter] = []
    private(set) var responseFields: [Field] = []
    private(set) var responseType: TypeReference?
    private(set) var requestType: TypeReference?
    private(set) var envelope: Envelope?
    /// The table that is the payload of the page's envelope and nothing else.
    private(set) var ownedTable: Int?
    private(set) var findings: [Diagnostic] = []

    init(_ page: PageReading) {
        var request = ScopeResolver(page.requestModels, fallback: page.responseModels, side: .request)
        var response = ScopeResolver(page.responseModels, fallback: page.requestModels, side: .response)
        parameters = Self.parameters(of: page).map { parameter in
            var parameter = parameter
            parameter.field = request.resolve(parameter.field, into: &tables)
            return parameter
        }
        requestType = page.requestType.map { request.resolve($0, at: page.source, into: &tables) }
        request.resolveTables(into: &tables)
        responseFields = page.responseRows.map { response.resolve($0, into: &tables) }
        responseType = page.responseType.map { response.resolve($0, at: page.source, into: &tables) }
        response.resolveTables(into: &tables)
        findings = request.unusedAndDoubtful() + response.unusedAndDoubtful()
        findEnvelope(page.conventions)
    }

    /// Types that belong to no operation.
    init(models: [PageReading.Model]) {
        var resolver = ScopeResolver(models, fallback: [], side: .response)
        for model in models {
            _ = resolver.resolve(.shape(model.name), at: model.source, into: &tables)
        }
        resolver.resolveTables(into: &tables)
    }

    /// The name by which a type refers to a table of the page.
    static func reference(_ index: Int) -> String { "#\(index)" }

    /// The table that a type refers to.
    static func index(_ reference: String) -> Int { Int(reference.dropFirst()) ?? 0 }

    /// All that the page states, for comparing two pages of one operation.
    var facts: [String] {
        var result = parameters.map {
            "\($0.place) \($0.field.name) \($0.field.type) \($0.field.requirement) \($0.field.defaultText ?? "")"
        }
        result += responseFields.map { "response \($0.name) \($0.type)" }
        for table in tables {
            result += table.fields.map {
                "\(table.side) \(table.name) \($0.name) \($0.type) \($0.requirement) \($0.defaultText ?? "")"
            }
        }
        return result
    }

    /// Path parameters in the order of the path, those of the host, then the others in documented order.
    private static func parameters(of page: PageReading) -> [Parameter] {
        func row(_ name: String) -> Field? {
            page.pathRows.first { $0.name == name } ?? page.requestRows.first { $0.name == name }
        }
        var result: [Parameter] = page.placeholders.map { name in
            if let field = row(name) { return Parameter(place: .path, field: field) }
            let field = Field(
                name: name, type: .string, typeText: "", requirement: .required, source: page.address.source)
            return Parameter(place: .path, field: field, isDocumented: false)
        }
        let others = page.requestRows.filter { !page.placeholders.contains($0.name) }
        for name in page.hostPlaceholders
        where !page.placeholders.contains(name) && !others.contains(where: { $0.name == name }) {
            let described = page.pathRows.first { $0.name == name }
            let field =
                described
                ?? Field(name: name, type: .string, typeText: "", requirement: .required, source: page.address.source)
            result.append(Parameter(place: .host, field: field, isDocumented: described != nil))
        }
        result += others.map { field in
            let place =
                page.places[field.name] ?? .query
            return Parameter(place: place, field: field, arrayStyle: page.arrayStyles[field.name] ?? page.arrayStyle)
        }
        return result
    }

    private mutating func findEnvelope(_ conventions: Profile.Conventions) {
        guard let payload = conventions.payload,
            let field = responseFields.first(where: { $0.name == payload }), case .shape(let reference) = field.type,
            responseFields.allSatisfy({ $0.name == payload || $0.name == conventions.requestId })
        else { return }
        let requestId = responseFields.first { $0.name == conventions.requestId }?.name
        envelope = Envelope(payload: payload, requestId: requestId)
        let isUsedElsewhere = tables.contains { $0.fields.contains { $0.type.shapeName == reference } }
        if !isUsedElsewhere { ownedTable = Self.index(reference) }
    }
}

/// Finds the tables that the types of one side of a page name.
private struct ScopeResolver {
    private let models: [PageReading.Model]
    private let fallback: [PageReading.Model]
    private let side: ModelTable.Side
    /// The tables of a heading on this side, in the order of the page; the first of a heading on the other side; the
    /// first on this side by its heading without case.
    private let byName: [String: [Int]]
    private let fallbackByName: [String: Int]
    private let byFoldedName: [String: Int]
    /// Tables of `models` (or, from `models.count` on, of `fallback`) that are reached, and their index in the scope.
    private var reached: [Int: Int] = [:]
    private var pending: [(model: Int, table: Int)] = []
    private var findings: [Diagnostic] = []

    init(_ models: [PageReading.Model], fallback: [PageReading.Model], side: ModelTable.Side) {
        self.models = models
        self.fallback = fallback
        self.side = side
        byName = Dictionary(grouping: models.indices) { models[$0].name }
        fallbackByName = Dictionary(
            fallback.indices.map { (fallback[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
        byFoldedName = Dictionary(
            models.indices.map { (models[$0].name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func resolve(
        _ type: TypeReference, at source: SourceLocation, into tables: inout [PageScope.Table]
    ) -> TypeReference {
        resolve(Field(name: "", type: type, source: source), into: &tables).type
    }

    mutating func resolve(_ field: Field, into tables: inout [PageScope.Table], from wrapper: Int? = nil) -> Field {
        guard let name = field.type.shapeName else { return field }
        var field = field
        if case .union(let types) = field.type {
            field.type = .union(types.map { resolve($0, at: field.source, into: &tables) })
            return field
        }
        guard let model = find(name, from: wrapper) else {
            findings.append(
                Diagnostic(
                    .typeWithoutTable, "'\(name)', the type of '\(field.name)', has no table on this page",
                    at: field.source, hint: "add the heading '### \(name)' with the table of its members", subject: name
                ))
            field.type = field.type.replacingShape(with: .any)
            return field
        }
        let index = table(of: model, into: &tables)
        field.type = field.type.renamingShape { _ in PageScope.reference(index) }
        return field
    }

    /// Resolves the tables that were reached, and what they reach.
    mutating func resolveTables(into tables: inout [PageScope.Table]) {
        while let next = pending.popLast() {
            let wrapper = next.model < models.count ? next.model : nil
            tables[next.table].fields = self[next.model].fields.map { resolve($0, into: &tables, from: wrapper) }
        }
    }

    private subscript(_ index: Int) -> PageReading.Model {
        index < models.count ? models[index] : fallback[index - models.count]
    }

    private mutating func table(of model: Int, into tables: inout [PageScope.Table]) -> Int {
        if let index = reached[model] { return index }
        let reading = self[model]
        tables.append(
            PageScope.Table(
                side: side, name: reading.title, fields: [], rules: reading.rules,
                source: reading.source,
                isInner: reading.isInner))
        reached[model] = tables.count - 1
        pending.append((model, tables.count - 1))
        return tables.count - 1
    }

    /// The table that a name means: the first on this side, else one on the other side, else one that differs in case.
    ///
    /// A table of one row that names its own heading wraps the second table of that heading.
    private func find(_ name: String, from wrapper: Int?) -> Int? {
        if let wrapper, models[wrapper].name == name, isWrapper(wrapper) {
            return byName[name]?.last { $0 != wrapper } ?? wrapper
        }
        if let index = byName[name]?.first { return index }
        if let index = fallbackByName[name] { return models.count + index }
        return byFoldedName[name.lowercased()]
    }

    private func isWrapper(_ index: Int) -> Bool {
        let model = models[index]
        return model.fields.count == 1 && model.fields[0].type == .shape(model.name)
            && (byName[model.name] ?? []).count > 1
    }

    /// Findings about tables that nothing uses or that stand twice under one heading.
    func unusedAndDoubtful() -> [Diagnostic] {
        var result = findings
        for (index, model) in models.enumerated() {
            let isFirst = byName[model.name]?.first == index
            if isFirst, isWrapper(index) {
                result.append(
                    Diagnostic(
                        .selfReference, "'\(model.name)' wraps another table of the same heading", at: model.source,
                        hint: "give the inner table a heading of its own"))
            } else if !isFirst, reached[index] == nil {
                let first = byName[model.name]?.first.map { models[$0] } ?? model
                let same =
                    first.fields.map { "\($0.name) \($0.typeText)" } == model.fields.map { "\($0.name) \($0.typeText)" }
                result.append(
                    Diagnostic(
                        same ? .modelTwiceSame : .modelTwice,
                        same
                            ? "'\(model.name)' stands on the page twice"
                            : "'\(model.name)' stands on the page twice with different members; the first is used",
                        at: model.source, hint: "keep one of the two tables",
                        notes: [.init("the table that is used", at: first.source)]))
            } else if reached[index] == nil {
                result.append(
                    Diagnostic(
                        .modelUnused, "nothing on this side of the page uses '\(model.name)'", at: model.source,
                        hint: "remove the table, or correct the type that should name it"))
            }
        }
        return result
    }
}

extension TypeReference {
    /// The same type with the shape inside replaced.
    fileprivate func replacingShape(with other: TypeReference) -> TypeReference {
        switch self {
        case .shape: other
        case .array(let item): .array(item.replacingShape(with: other))
        case .map(let item): .map(item.replacingShape(with: other))
        case .union(let types): .union(types.map { $0.replacingShape(with: other) })
        default: self
        }
    }
}
