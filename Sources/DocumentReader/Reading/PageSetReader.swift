import APIModel
import PageOutline
import RuleReader
import SourceModel

/// Reads the pages of a set by one profile: named types of all pages first, then each page's operations.
struct PageSetReader: Sendable {
    let profile: Profile
    private let rules = RuleReader()

    init(profile: Profile) { self.profile = profile }

    /// What the pages of a set refer to across pages.
    struct Shared: Sendable {
        var layouts: [PageLayoutMap]
        var index: ModelIndex
        var nodes: [Int: [FieldNode]]
        var values: [Int: [Enumeration.Member]]
        /// Named types that stand for another type: a list of a named type.
        var wholes: [Int: TypeReference] = [:]
        /// The sections of all pages by page and anchor.
        var sections: [String: (page: Int, heading: Int)]
        /// Headings that name more than one operation.
        var sharedTitles: Set<String>
        /// What was found in the tables of named types, by page.
        var findings: [Int: [Diagnostic]] = [:]
    }

    func read(_ maps: [PageMap]) -> [PageResult] {
        let layouts = maps.map { PageLayoutMap($0, profile) }
        let shared = shared(layouts)
        let memory = RuleMemory()
        var results = layouts.indices.map { read($0, shared, memory) }
        Overviews.remove(from: &results) { other(layouts[$0]) }
        if let index = results.firstIndex(where: \.isOperation) {
            results[index].unreached = unreached(shared, results)
        }
        return results
    }

    /// The named types outside operations that no operation reaches.
    private func unreached(_ shared: Shared, _ results: [PageResult]) -> (service: String, models: [PageReading.Model])?
    {
        var reached: Set<String> = []
        for result in results {
            guard case .operations(let pages) = result.content else { continue }
            for page in pages { reached.formUnion((page.requestModels + page.responseModels).map(\.name)) }
        }
        var store = ModelStore(
            modelNodes: shared.nodes, modelValues: shared.values, wholes: shared.wholes, models: shared.index)
        for (number, entry) in shared.index.entries.enumerated() {
            let name = ModelStore.reference(number)
            guard !entry.isValues, !reached.contains(name), shared.wholes[number] == nil,
                shared.nodes[number]?.isEmpty == false,
                shared.layouts[entry.page].tables.contains(where: {
                    $0.element == entry.element && $0.unit == nil && $0.columns[.type] != nil
                })
            else { continue }
            store.reach(.shape(name))
        }
        store.isExact = profile.hasExactValues
        let models = store.take(RuleReader.Context(language: profile.language, isRequest: false), rules)
        return models.isEmpty ? nil : (profile.service, models)
    }

    // MARK: Across pages

    func shared(_ layouts: [PageLayoutMap]) -> Shared {
        var index = ModelIndex()
        let references = layouts.reduce(into: Set<String>()) { $0.formUnion($1.references()) }
        for (page, layout) in layouts.enumerated() { layout.addModels(to: &index, page: page, references: references) }
        var shared = Shared(layouts: layouts, index: index, nodes: [:], values: [:], sections: [:], sharedTitles: [])
        for (number, entry) in index.entries.enumerated() {
            let layout = layouts[entry.page]
            guard let table = layout.tables.first(where: { $0.element == entry.element }) else { continue }
            if entry.isValues {
                shared.values[number] = ValueTable.members(of: table)
            } else {
                let types = types(index, ModelIndex.Place(page: entry.page, isRequest: entry.isRequest), from: number)
                var reader = TableReader(profile: profile, types: types, path: layout.map.path)
                shared.wholes[number] = reader.wholeType(of: table.grid, columns: table.columns)
                shared.nodes[number] = reader.nodes(
                    of: table.grid, columns: table.columns, isRequest: entry.isRequest == true)
                shared.findings[entry.page, default: []] += reader.findings
            }
        }
        for (page, layout) in layouts.enumerated() {
            for table in layout.tables where table.listsValuesOfMembers {
                let before = index.entries.enumerated().filter {
                    $0.element.page == page && $0.element.element < table.element && !$0.element.isValues
                }
                guard let entry = before.max(by: { $0.element.element < $1.element.element }),
                    var nodes = shared.nodes[entry.offset]
                else { continue }
                ValueTable.apply(table, to: &nodes, path: layout.map.path)
                shared.nodes[entry.offset] = nodes
            }
        }
        for (page, layout) in layouts.enumerated() {
            let file = ModelIndex.pageKey(layout.map.path)
            for (heading, element) in layout.map.elements.enumerated() {
                guard case .heading(_, let text, let anchor) = element.content else { continue }
                for key in [anchor?.lowercased(), ModelIndex.slug(text.plain), text.plain.lowercased()].compactMap({
                    $0
                }) {
                    let whole = file + "#" + key
                    if shared.sections[whole] == nil { shared.sections[whole] = (page, heading) }
                }
            }
        }
        var titles: [String: Int] = [:]
        for layout in layouts {
            for unit in layout.units {
                titles[Self.titleKey(title(of: unit, in: layout), unit.sites.first?.routes.first), default: 0] +=
                    unit.sites.count
            }
        }
        shared.sharedTitles = Set(titles.filter { $0.value > 1 }.keys)
        return shared
    }

    /// - Parameter table: the table of a type whose rows are read.
    func types(_ index: ModelIndex, _ place: ModelIndex.Place, from table: Int? = nil) -> TypeGrammar {
        TypeGrammar(
            scalars: profile.scalars,
            model: { name, link in
                guard let found = index.find(name, link: link, at: place) else { return nil }
                return ModelStore.reference(found == table ? index.wrapped(by: found) ?? found : found)
            },
            isValues: { index.find("", link: $0, values: true) != nil })
    }

    /// Titles are shared within a service only: its host parts it from others.
    private static func titleKey(_ title: String, _ route: RouteText?) -> String { "\(route?.host ?? "") \(title)" }

    private func title(of unit: Unit, in layout: PageLayoutMap) -> String {
        if let title = unit.sites.first?.routes.first?.title, !title.isEmpty { return title }
        guard let heading = unit.heading, let text = layout.map.elements[heading].inline else {
            return layout.map.outline.frontMatter.first { $0.key == "title" }?.value ?? ""
        }
        return text.plain
    }

    // MARK: A page

    private func read(_ page: Int, _ shared: Shared, _ memory: RuleMemory) -> PageResult {
        let layout = shared.layouts[page]
        var findings = PageDamages(layout: layout, profile: profile).findings() + (shared.findings[page] ?? [])
        guard !layout.units.isEmpty else {
            return PageResult(content: .other(other(layout)), findings: findings, path: layout.map.path)
        }
        var operations: [PageReading] = []
        let place = ModelIndex.Place(page: page, isRequest: nil)
        let assembler = OperationAssembler(
            profile: profile, layout: layout, rules: rules, memory: memory, modelNodes: shared.nodes,
            modelValues: shared.values,
            wholes: shared.wholes, models: shared.index, types: { types(shared.index, place).read($0) })
        var previous = OperationReader.Content()
        for (number, unit) in layout.units.enumerated() {
            var reader = OperationReader(layout: layout, page: page, profile: profile, models: shared.index) {
                types(shared.index, $0)
            }
            var content = reader.content(of: unit, index: number, in: unit.range)
            findings += reader.findings + Contradictions(layout: layout, unit: unit).findings()
            if !content.saysParts, content.responseType == nil {
                if isAsAbove(unit, layout) {
                    content.join(previous)
                } else if let parts = linked(unit, layout, page, shared)
                    ?? saidOnceForAll(unit, layout, page, shared)
                {
                    content.join(parts)
                }
            }
            previous = content
            let title = title(of: unit, in: layout)
            for site in unit.sites {
                for routes in Self.operations(of: site) {
                    guard let route = routes.first else { continue }
                    let isShared =
                        shared.sharedTitles.contains(Self.titleKey(title, route)) || unit.sites.count > 1
                        || Self.operations(of: site).count > 1
                    let name =
                        profile.keepsTitles && unit.sites.count == 1
                        ? keptName(unit, layout, &findings)
                        : OperationNames.name(heading: title, route: route, isShared: isShared)
                    let input = OperationAssembler.Input(
                        unit: unit, site: site, routes: routes, content: content, title: name,
                        selector: route.selector(profile.selector))
                    guard let (reading, found) = assembler.reading(input) else { continue }
                    operations.append(reading)
                    findings += found
                    if site.hasBlank {
                        findings.append(
                            Diagnostic(
                                .addressHasSpace, "the address holds a blank, which is left out",
                                at: reading.address.source, hint: "remove the blank"))
                    }
                }
            }
        }
        operations = Self.withoutRepetitions(operations)
        findings += ModelDamages(layout: layout, page: page, shared: shared).findings(operations)
        return PageResult(content: .operations(operations), findings: findings, path: layout.map.path)
    }

    /// The name of an operation where headings are names: the heading, or the file's name where it is none.
    private func keptName(_ unit: Unit, _ layout: PageLayoutMap, _ findings: inout [Diagnostic]) -> String {
        let path = layout.map.path
        let file = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? path
        guard let heading = unit.heading, let text = layout.map.elements[heading].inline?.plain else {
            findings.append(
                Diagnostic(
                    .titleMissing, "the page has no title; its file's name '\(file)' stands in",
                    at: SourceLocation(file: path, line: 1, column: 1), hint: "begin the page with '# \(file)'"))
            return file
        }
        if OperationNames.isName(text) { return text }
        let element = layout.map.elements[heading]
        findings.append(
            Diagnostic(
                .titleNotIdentifier, "the title '\(Prose.excerpt(text))' is no name of an operation",
                at: SourceLocation(file: path, line: element.line, column: element.column),
                hint: "make the title the operation's name, letters and digits without blanks"))
        return file
    }

    /// Several rows at one address are one operation that takes the parameters of all.
    private static func withoutRepetitions(_ pages: [PageReading]) -> [PageReading] {
        var places: [String: Int] = [:]
        var result: [PageReading] = []
        for page in pages {
            let key = "\(page.method.rawValue) \(page.address.host)\(page.address.path) \(page.selector?.value ?? "")"
            guard let index = places[key] else {
                places[key] = result.count
                result.append(page)
                continue
            }
            let known = Set(result[index].requestRows.map(\.name))
            for row in page.requestRows where !known.contains(row.name) {
                result[index].requestRows.append(row)
                result[index].places[row.name] = page.places[row.name]
            }
        }
        return result
    }

    /// Routes of one site that are one operation: lines of one method are its aliases.
    private static func operations(of site: RouteSite) -> [[RouteText]] {
        if site.place == .selector { return [site.routes] }
        var result: [[RouteText]] = []
        for route in site.routes {
            if let index = result.firstIndex(where: { $0.first?.method == route.method }) {
                result[index].append(route)
            } else {
                result.append([route])
            }
        }
        return result
    }

    /// A page that describes no operation: its title, and the operations that an overview lists.
    private func other(_ layout: PageLayoutMap) -> OtherPage {
        var page = OtherPage(path: layout.map.path)
        for element in layout.map.elements {
            switch element.content {
            case .heading(_, let text, _) where page.title == nil: page.title = text.plain
            case .table(let grid): page.listed += listed(in: grid, page.path)
            default: break
            }
        }
        return page
    }

    private func listed(in grid: Grid, _ path: String) -> [ListedOperation] {
        let columns = TableReader.columns(of: grid, profile)
        guard let method = columns[.method], let name = columns[.name], columns[.path] == nil else { return [] }
        return grid.rows.compactMap { row in
            let text = row.cells[name].text.plain
            guard !text.isEmpty else { return nil }
            return ListedOperation(
                name: text, method: row.cells[method].text.plain,
                source: SourceLocation(file: path, line: row.line, column: row.cells[name].column))
        }
    }
}

/// Reads tables of values.
enum ValueTable {
    /// Gives members the values that a table lists for them by name.
    static func apply(_ table: PageTable, to nodes: inout [FieldNode], path: String) {
        guard let name = table.columns[.name], let column = table.columns[.value] else { return }
        var values: [String: [Enumeration.Member]] = [:]
        var places: [String: SourceLocation] = [:]
        for row in table.grid.rows {
            let member = row.cells[name].text.plain.trimmingCharacters(in: "» `*")
            let text = row.cells[column].text.plain.trimmingCharacters(in: " `\"'")
            guard !member.isEmpty, !text.isEmpty, values[member, default: []].count < 500 else { continue }
            places[member] =
                places[member] ?? SourceLocation(file: path, line: row.line, column: row.cells[column].column)
            let value: JSONValue = Int64(text).map(JSONValue.integer) ?? .string(text)
            if !values[member, default: []].contains(where: { $0.value == value }) {
                values[member, default: []].append(.init(value))
            }
        }
        for (member, members) in values.sorted(by: { $0.key < $1.key }) {
            guard let place = places[member],
                let found = FieldNode.search(
                    member, in: nodes, where: { node in !node.field.rules.contains { $0.constraint.kind == "enum" } })
            else { continue }
            FieldNode.update(found, in: &nodes) { node in
                var list = members
                if node.field.type == .string {
                    list = list.map {
                        .init(
                            $0.value.text.map(JSONValue.string)
                                ?? .string("\($0.value.numeral.map(\.description) ?? "")"))
                    }
                }
                var constraint = Constraint.enumeration(Enumeration(members: list, isCaseSensitive: true))
                if case .array = node.field.type { constraint = .each(constraint) }
                node.field.rules.append(Rule(constraint, evidence: Evidence(text: member, source: place)))
            }
        }
    }

    static func members(of table: PageTable) -> [Enumeration.Member] {
        guard let column = table.columns[.value] ?? table.columns[.name] else { return [] }
        let meaning = table.columns[.description]
        var members: [Enumeration.Member] = []
        for row in table.grid.rows {
            let text = row.cells[column].text.plain.trimmingCharacters(in: " `\"'*")
            guard !text.isEmpty else { continue }
            let value: JSONValue = Int64(text).map(JSONValue.integer) ?? .string(text)
            guard !members.contains(where: { $0.value == value }) else { continue }
            members.append(.init(value, meaning: meaning.map { row.cells[$0].text.plain }))
            if members.count > 500 { return [] }
        }
        return members
    }
}

extension String {
    /// The text with escapes of a URL read, where they are UTF-8.
    var removingPercent: String {
        guard contains("%") else { return self }
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "%"), rest.count >= 3,
                let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? self
    }
}
