import APIModel
import ExampleReader
import PageOutline
import RuleReader
import SourceModel

/// Reads one unit of a page: its tables, sentences and examples become the two sides of an operation.
struct OperationReader {
    let layout: PageLayoutMap
    let profile: Profile
    /// The grammar of types where names are used on the page's one side or the other.
    let types: TypeGrammar
    private let requestTypes: TypeGrammar
    let models: ModelIndex
    private(set) var findings: [Diagnostic] = []

    /// What a unit says, before it is divided among its routes.
    struct Content: Sendable {
        var request: [RequestPart] = []
        var response: [FieldNode] = []
        var responseType: TypeReference?
        var requestType: TypeReference?
        var hasResponseTable = false
        var examples: [ReadExample] = []
        var codes: [ResponseCode] = []
        var isAllOptional = false
        var isAnswerEmpty = false
        /// What the operation does, in CommonMark, and the same sentence by sentence for rules.
        var description = ""
        var introduction: [RuleReader.Prose] = []
    }

    /// Parameters that one table lists.
    struct RequestPart: Sendable {
        var role: Profile.TableRole
        var nodes: [FieldNode]
        var element: Int
    }

    /// An example of JSON and the side that it stands on.
    struct ReadExample: Sendable {
        var side: ModelTable.Side
        var status: String?
        var reading: LenientJSON.Reading
        var element: Int
    }

    /// The page's number in the set.
    private let page: Int

    init(
        layout: PageLayoutMap, page: Int, profile: Profile, models: ModelIndex, types: (ModelIndex.Place) -> TypeGrammar
    ) {
        self.layout = layout
        self.page = page
        self.profile = profile
        self.types = types(ModelIndex.Place(page: page, isRequest: false))
        requestTypes = types(ModelIndex.Place(page: page, isRequest: true))
        self.models = models
    }

    /// The tree in which the last table ended, for tables of what is inside.
    private enum Side {
        case request(Int)
        case response
    }

    /// Reads the tables of a part of a page.
    mutating func content(of unit: Unit, index: Int?, in range: Range<Int>) -> Content {
        var content = Content()
        var last: Side?
        let tables = layout.tables.filter { range.contains($0.element) }
        let routeEnd = unit.sites.map(\.element).max() ?? range.lowerBound
        for table in tables {
            read(table, routeEnd: routeEnd, last: &last, into: &content)
        }
        let taken = Set(tables.flatMap { Array($0.element..<$0.end) })
        readExamples(unit, in: range, into: &content)
        let sites = Set(unit.sites.flatMap { [$0.element, $0.methodElement ?? $0.element] })
        readSentences(in: range, taken: taken, sites: sites, into: &content)
        readDescription(of: unit, in: range, taken: taken.union(sites), into: &content)
        return content
    }

    // MARK: Tables

    private mutating func read(_ table: PageTable, routeEnd: Int, last: inout Side?, into content: inout Content) {
        if table.columns[.status] != nil, table.columns[.name] == nil || table.columns[.schema] != nil {
            return readStatuses(table, into: &content)
        }
        if table.columns[.value] != nil, table.columns[.type] == nil, !table.listsValuesOfMembers,
            table.columns[.required] == nil
        {
            return
        }
        if table.listsValuesOfMembers {
            switch last {
            case .request(let index): ValueTable.apply(table, to: &content.request[index].nodes, path: layout.map.path)
            case .response: ValueTable.apply(table, to: &content.response, path: layout.map.path)
            case nil: break
            }
            return
        }
        guard table.columns[.name] != nil else {
            if table.role != .ignore, table.role != .errors { report(table) }
            return
        }
        if let inside = inside(table, last: last, content) { return attach(table, inside, last: last, into: &content) }
        var role = table.role
        if isModel(table) || listsValues(table) { return }
        if role == nil, content.request.isEmpty, !content.hasResponseTable, let after = profile.afterRoute,
            table.captions.allSatisfy({ $0.index <= routeEnd || $0.level == 8 })
        {
            role = after
        }
        guard let role, role != .ignore, role != .errors, role != .model, role != .values else {
            if role == nil { report(table) }
            return
        }
        let nodes = nodes(of: table, isRequest: role.isRequest, role: role)
        if role.isRequest {
            content.request.append(RequestPart(role: role, nodes: nodes, element: table.element))
            last = .request(content.request.count - 1)
        } else {
            add(nodes.filter { $0.place != .header && $0.place != .cookie }, to: &content.response)
            content.hasResponseTable = content.hasResponseTable || !nodes.isEmpty
            last = .response
        }
    }

    private func add(_ nodes: [FieldNode], to list: inout [FieldNode]) {
        let known = Set(list.map(\.field.name))
        list += nodes.filter { !known.contains($0.field.name) }
    }

    private mutating func nodes(of table: PageTable, isRequest: Bool, role: Profile.TableRole? = nil) -> [FieldNode] {
        let partsNames = role == .body || role == .response || role == .request && sharesPrefix(table)
        var reader = TableReader(profile: profile, types: isRequest ? requestTypes : types, path: layout.map.path)
        let table = withoutSilentColumn(table)
        var nodes = reader.nodes(of: table.grid, columns: table.columns, isRequest: isRequest, partsNames: partsNames)
        findings += reader.findings
        if isRequest, let requirement = requirement(in: table) {
            for index in nodes.indices where nodes[index].field.requirement == .notStated {
                nodes[index].field.requirement = requirement
            }
        }
        return nodes
    }

    /// Whether a table without types stands, below words of its own, behind one with types that the same caption introduces:
    /// it says what values mean.
    private func listsValues(_ table: PageTable) -> Bool {
        guard table.columns[.type] == nil, table.columns[.required] == nil, table.columns[.optional] == nil,
            let own = table.captions.first, let decisive = table.decisive, own != decisive
        else { return false }
        return layout.tables.contains {
            $0.element < table.element && $0.unit == table.unit && $0.decisive == decisive && $0.columns[.type] != nil
        }
    }

    /// Whether the table is one of the set's named types.
    private func isModel(_ table: PageTable) -> Bool {
        models.entries(of: page).contains { models.entries[$0].element == table.element }
    }

    private mutating func report(_ table: PageTable) {
        let header = table.grid.header.map(\.text.plain).joined(separator: " | ")
        let caption = table.captions.first.map { " below '\(Prose.excerpt($0.text.plain))'" } ?? ""
        findings.append(
            Diagnostic(
                .tableUnread, "nothing in the profile says what the table '\(Prose.excerpt(header))'\(caption) is",
                at: location(table.element), hint: "name its caption in the profile's tables", subject: header + caption
            ))
    }

    func location(_ element: Int) -> SourceLocation {
        let element = layout.map.elements[element]
        return SourceLocation(file: layout.map.path, line: element.line, column: element.column)
    }

    // MARK: The inside of members

    /// The path of the member whose inside a table lists, where its caption names one.
    private func inside(_ table: PageTable, last: Side?, _ content: Content) -> [Int]? {
        guard let last, let caption = table.captions.first, caption.level >= 3 || table.captions.count > 1 else {
            return nil
        }
        let tree = tree(last, content)
        // The caption must be one of its own: the decisive one names the side, and perhaps the member, too.
        if caption == table.decisive, !caption.text.runs.contains(where: { $0.kind == .code }) {
            return named(in: caption, table, isRequest: isRequest(last), tree)
        }
        let codes = caption.text.runs.filter { $0.kind == .code }.map(\.text)
        let words: [String]
        if codes.isEmpty {
            words = caption.text.plain.split { !($0.isASCII && ($0.isLetter || $0.isDigit || "_-.[]".contains($0))) }
                .map(String.init)
            guard words.count <= 4 else { return nil }
        } else {
            words = codes
        }
        // `data` 中的 `list`: a path from outside in; or innermost first. The last that is found below the others wins.
        let names = words.flatMap { Forest.steps($0).steps.map(\.name) }
        guard !names.isEmpty else { return nil }
        if let path = inside(names, below: table.captions.dropFirst(), tree) { return path }
        if let path = FieldNode.find(names, in: tree),
            names.count > 1 || FieldNode.node(at: path, in: tree)?.mayHaveChildren == true
        {
            return path
        }
        if let path = FieldNode.find(names.reversed(), in: tree), names.count > 1 { return path }
        for name in names.reversed() {
            if let path = FieldNode.search(name, in: tree, where: { $0.mayHaveChildren && $0.children.isEmpty }) {
                return path
            }
        }
        return nil
    }

    private func isRequest(_ side: Side) -> Bool { if case .request = side { true } else { false } }

    private func tree(_ side: Side, _ content: Content) -> [FieldNode] {
        switch side {
        case .request(let index): content.request[index].nodes
        case .response: content.response
        }
    }

    private mutating func attach(_ table: PageTable, _ path: [Int], last: Side?, into content: inout Content) {
        guard let last else { return }
        var isRequest = false
        if case .request = last { isRequest = true }
        let nodes = nodes(of: table, isRequest: isRequest)
        guard !nodes.isEmpty else { return }
        func change(_ node: inout FieldNode) {
            let known = Set(node.children.map(\.field.name))
            node.children += nodes.filter { !known.contains($0.field.name) }
        }
        switch last {
        case .request(let index): FieldNode.update(path, in: &content.request[index].nodes, change)
        case .response: FieldNode.update(path, in: &content.response, change)
        }
    }

    // MARK: Statuses

    private mutating func readStatuses(_ table: PageTable, into content: inout Content) {
        guard let status = table.columns[.status] else { return }
        var reader = TableReader(profile: profile, types: types, path: layout.map.path)
        let isPart = profile.parts.contains(.errors)
        for row in table.grid.rows {
            reader.tellShape(of: row)
            let cell = row.cells[status]
            guard let code = Profile.status(in: cell.text.plain) else {
                if isPart {
                    reader.tell(
                        .codeInvalid, "'\(Prose.excerpt(cell.text.plain))' is no response code of three digits", cell,
                        hint: "write the code alone in its cell")
                }
                continue
            }
            let words = table.columns[.description].map { row.cells[$0].text.source } ?? ""
            if !content.codes.contains(where: { $0.code == code }) {
                let place = SourceLocation(file: layout.map.path, line: row.line, column: cell.column)
                content.codes.append(ResponseCode(code: code, description: words, source: place))
            } else if isPart {
                reader.tell(
                    .rowTwice, "the response code \(code) is listed already", cell, hint: "remove one of the two rows")
            }
            readSchema(of: row, code, table, into: &content)
        }
        if isPart, !content.codes.contains(where: { $0.code.hasPrefix("2") }), let cell = table.grid.header.first {
            reader.tell(
                .noSuccessCode, "no response code says success", cell,
                hint: "list the code of a success, such as 200")
        }
        findings += reader.findings
    }

    /// The type of the answer that a row for a success names.
    private func readSchema(of row: Grid.Row, _ code: String, _ table: PageTable, into content: inout Content) {
        guard code.hasPrefix("2"), content.responseType == nil, let schema = table.columns[.schema] else { return }
        let cell = row.cells[schema].text
        if profile.nothing.contains(Words.key(cell)) { content.isAnswerEmpty = true }
        let reading = types.read(cell)
        if !reading.isUnknown, reading.type != .any { content.responseType = reading.type }
    }
}
