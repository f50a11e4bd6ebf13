import APIModel
import BoundedPattern
import MarkdownTables
import RuleReader
import SourceModel

/// Reads one page that describes an operation.
struct PageReader {
    private let document: MarkdownDocument
    private let dialect: Dialect
    private let layout: PageLayout
    private let rules: RuleReader
    private let path: String
    private let group: String
    private var rows: RowReader
    private var findings: [Diagnostic] = []

    // What the blocks said.
    private var title: (text: String, location: SourceLocation)?
    private var methodText: (text: String, location: SourceLocation)?
    private var addressText: (text: String, location: SourceLocation)?
    private var descriptionParts: [String] = []
    private var introduction: [RuleReader.Prose] = []
    private var pathRows: [Field] = []
    private var requestRows: [Field] = []
    private var responseRows: [Field] = []
    private var requestModels: [PageReading.Model] = []
    private var responseModels: [PageReading.Model] = []
    private var codes: [ResponseCode] = []
    private var seenSections: Set<PageSection> = []
    private var modelHeadings: [(name: String, section: PageSection, line: Int)] = []

    init(
        document: MarkdownDocument, dialect: Dialect, layout: PageLayout, rules: RuleReader, path: String, group: String
    ) {
        self.document = document
        self.dialect = dialect
        self.layout = layout
        self.rules = rules
        self.path = path
        self.group = group
        rows = RowReader(dialect: dialect, path: path)
    }

    mutating func read() -> PageResult {
        readBlocks()
        reportMissingSections()
        reportModelsWithoutTables()
        guard let operation = operation() else {
            return PageResult(content: .unreadable, findings: findings + rows.findings, path: path)
        }
        return PageResult(content: .operation(operation), findings: findings + rows.findings, path: path)
    }

    // MARK: Blocks

    private mutating func readBlocks() {
        var section: PageSection?
        var model: (name: String, line: Int)?
        for block in document.blocks {
            if case .heading(let level, let source) = block.content {
                let text = InlineText.plain(source)
                if let known = layout.section(of: text) {
                    if seenSections.contains(known) {
                        add(
                            .sectionTwice, "the section '\(text)' stands on the page already", block,
                            hint: "bring the two together")
                    }
                    seenSections.insert(known)
                    (section, model) = (known, nil)
                } else if level == dialect.titleLevel, title == nil, section == nil {
                    title = (text, location(block))
                } else if level <= 2 {
                    if level > 1 || section != nil {
                        add(
                            .sectionUnknown, "nothing reads the section '\(Prose.excerpt(text))'", block,
                            hint: "name its heading in the profile, or move its words into a known section")
                    }
                    (section, model) = (nil, nil)
                } else {
                    model = (text, block.lines.lowerBound)
                    if let section, section == .request || section == .response {
                        modelHeadings.append((text, section, block.lines.lowerBound))
                    }
                }
                continue
            }
            guard let section else {
                if case .table(let table) = block.content { reportUnread(table, block) }
                continue
            }
            read(block, in: section, below: model)
        }
    }

    private mutating func read(_ block: Block, in section: PageSection, below model: (name: String, line: Int)?) {
        switch block.content {
        case .heading, .thematicBreak: break
        case .table(let table): read(table, block, in: section, below: model)
        case .paragraph(let text): readProse(text, block, in: section, below: model)
        case .code(_, let text), .html(let text):
            if section == .summary {
                descriptionParts.append(document.source.text(lines: block.lines))
                introduction.append(RuleReader.Prose(text: text, source: location(block)))
            }
        }
    }

    private mutating func readProse(
        _ text: String, _ block: Block, in section: PageSection, below model: (name: String, line: Int)?
    ) {
        switch section {
        case .summary:
            descriptionParts.append(document.source.text(lines: block.lines))
            introduction.append(
                RuleReader.Prose(
                    text: Prose.text(ofCell: text, breaksAreLines: dialect.breaksAreLines), source: location(block)))
        case .method where methodText == nil: methodText = (InlineText.plain(text), location(block))
        case .address where addressText == nil: addressText = (InlineText.plain(text), location(block))
        case .request, .response, .codes, .address:
            if dialect.nothing.contains(Dialect.fold(InlineText.plain(text))) { return }
            if text.utf8.lazy.filter({ $0 == UInt8(ascii: "|") }).count >= 2 {
                add(
                    .tableUnread, "these lines look like a table and are none", block,
                    hint: "a table needs a header row and below it a row of dashes with as many cells")
            } else if section == .request {
                // Words that precede the table speak about all of its rows.
                introduction.append(RuleReader.Prose(text: text, source: location(block)))
                descriptionParts.append(document.source.text(lines: block.lines))
            }
        default: break
        }
    }

    // MARK: Tables

    private mutating func read(
        _ table: Table, _ block: Block, in section: PageSection, below model: (name: String, line: Int)?
    ) {
        let columns = rows.columns(of: table)
        let heading = model?.name ?? ""
        guard let (role, name) = role(of: columns, in: section, heading: model.map { _ in heading }) else {
            return reportUnread(table, block)
        }
        switch role {
        case .path:
            pathRows += annotated(rows.fields(of: table, columns: columns, isRequest: true), isRequest: true).fields
        case .request, .query, .body, .header:
            requestRows += rows.fields(of: table, columns: columns, isRequest: true)
        case .response: responseRows += rows.fields(of: table, columns: columns, isRequest: false)
        case .model:
            let fields = rows.fields(of: table, columns: columns, isRequest: section == .request)
            let (annotatedFields, rules) = annotated(fields, isRequest: section == .request)
            let model = PageReading.Model(
                name: name ?? heading, fields: annotatedFields, rules: rules,
                source: SourceLocation(file: path, line: model?.line ?? block.lines.lowerBound, column: 1))
            if section == .request { requestModels.append(model) } else { responseModels.append(model) }
        case .errors: readCodes(table, columns: columns)
        case .ignore: break
        }
    }

    /// The role of a table by the dialect's rules, and the model's name where a heading captured one.
    private func role(
        of columns: [Dialect.Column: Int], in section: PageSection, heading: String?
    ) -> (Dialect.Role, String?)? {
        for entry in layout.tables where entry.rule.columns.allSatisfy({ columns[$0] != nil }) {
            if entry.rule.parents.isEmpty {
                // The innermost heading decides; a section's own rule does not reach below a heading of a model.
                guard heading == nil, entry.sections.contains(section) else { continue }
                return (entry.rule.role, nil)
            }
            guard let heading, entry.parents.contains(section) else { continue }
            for matcher in entry.rule.under {
                guard let match = matcher.match(heading) else { continue }
                return (entry.rule.role, match?["model"])
            }
        }
        return nil
    }

    private mutating func annotated(
        _ fields: [Field], isRequest: Bool
    ) -> (fields: [Field], rules: [CrossRule]) {
        var fields = fields
        let context = RuleReader.Context(
            language: dialect.language, introduction: introduction, isRequest: isRequest)
        let crossRules = rules.annotate(&fields, in: context)
        return (fields, crossRules)
    }

    private mutating func readCodes(_ table: Table, columns: [Dialect.Column: Int]) {
        guard let status = columns[.status] else { return }
        rows.reportUnknownColumns(of: table, known: columns)
        for row in table.rows {
            rows.reportShape(of: row, table)
            let text = InlineText.plain(row.cells[status].text)
            let place = SourceLocation(file: path, line: row.line, column: row.cells[status].column)
            guard text.utf8.count == 3, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                findings.append(
                    Diagnostic(
                        .codeInvalid, "'\(Prose.excerpt(text))' is no response code of three digits", at: place,
                        hint: "write the code alone in its cell"))
                continue
            }
            guard !codes.contains(where: { $0.code == text }) else {
                findings.append(
                    Diagnostic(
                        .rowTwice, "the response code \(text) is listed already", at: place,
                        hint: "remove one of the two rows"))
                continue
            }
            let description = columns[.description].map {
                Prose.text(ofCell: row.cells[$0].text, breaksAreLines: dialect.breaksAreLines)
            }
            codes.append(ResponseCode(code: text, description: description ?? "", source: place))
        }
        if !codes.contains(where: { $0.code.hasPrefix("2") }) {
            findings.append(
                Diagnostic(
                    .noSuccessCode, "no response code says success",
                    at: SourceLocation(file: path, line: table.line, column: 1),
                    hint: "list the code of a success, such as 200"))
        }
    }

    // MARK: The operation

    private mutating func operation() -> PageReading? {
        guard let address = readAddress(), let method = readMethod() else { return nil }
        let placeholders = names(in: address.path)
        let hostPlaceholders = names(in: address.host)
        reportPlaceholders(placeholders, hostPlaceholders, address)
        let request = annotated(requestRows, isRequest: true)
        let headers = Set(
            request.fields.map(\.name).filter { name in dialect.headers.contains { $0.match(name) != nil } })
        for field in request.fields where headers.contains(field.name) {
            findings.append(
                Diagnostic(.headerAmongParameters, "'\(field.name)' travels as a header", at: field.source))
        }
        let description = descriptionParts.joined(separator: "\n\n")
        return PageReading(
            path: path, group: group, language: dialect.language, conventions: dialect.conventions,
            types: TypeReader(dialect: dialect).read, title: readTitle(),
            method: method, methodSource: methodText?.location ?? SourceLocation(file: path, line: 1, column: 1),
            address: address, placeholders: placeholders, hostPlaceholders: hostPlaceholders,
            description: dialect.breaksAreLines ? Prose.text(ofCell: description, breaksAreLines: true) : description,
            pathRows: pathRows, requestRows: request.fields, requestRules: request.rules, requestModels: requestModels,
            responseRows: annotated(responseRows, isRequest: false).fields, responseModels: responseModels,
            codes: codes,
            headerNames: headers, usesQuery: dialect.queryMethods.contains(method.rawValue),
            deprecation: rules.deprecation(ofOperation: introduction),
            source: title?.location ?? SourceLocation(file: path, line: 1, column: 1))
    }

    private mutating func readTitle() -> String {
        let file = path.split(separator: "/").last.map { $0.split(separator: ".").first.map(String.init) ?? "" } ?? path
        guard let title else {
            findings.append(
                Diagnostic(
                    .titleMissing, "the page has no title; its file's name '\(file)' stands in",
                    at: SourceLocation(file: path, line: 1, column: 1), hint: "begin the page with '# \(file)'"))
            return file
        }
        if let name = dialect.title.wholeMatch(in: title.text)?["name"] { return name }
        findings.append(
            Diagnostic(
                .titleNotIdentifier, "the title '\(Prose.excerpt(title.text))' is no name of an operation",
                at: title.location,
                hint: "make the title the operation's name, letters and digits without blanks"))
        return dialect.titleFromFile ? file : title.text
    }

    private mutating func readMethod() -> HTTPMethod? {
        let place = methodText?.location ?? SourceLocation(file: path, line: 1, column: 1)
        let text = methodText?.text ?? ""
        if let word = dialect.method.pattern.firstMatch(in: text)?["method"],
            let method = HTTPMethod(rawValue: word.uppercased())
        {
            return method
        }
        findings.append(
            Diagnostic(
                .methodUnknown, "'\(Prose.excerpt(text))' is no HTTP method", at: place,
                hint: "write one of \(HTTPMethod.allCases.map(\.rawValue).joined(separator: ", "))"))
        return nil
    }

    /// How many bytes an address may have: servers refuse longer ones, and looking up many placeholders takes time.
    private static let longestAddress = 2048

    private mutating func readAddress() -> Address? {
        let place = addressText?.location ?? SourceLocation(file: path, line: 1, column: 1)
        var text = addressText?.text ?? ""
        if text.contains(" ") {
            findings.append(
                Diagnostic(
                    .addressHasSpace, "the address holds a blank, which is left out", at: place,
                    hint: "remove the blank"))
            text.removeAll { $0 == " " }
        }
        guard text.utf8.count <= Self.longestAddress, let match = dialect.path.pattern.wholeMatch(in: text),
            let host = match["host"]
        else {
            findings.append(
                Diagnostic(
                    .addressUnreadable, "'\(Prose.excerpt(text))' is no address of a service", at: place,
                    hint: "write the whole URL, such as https://host/v1/path/{name}"))
            return nil
        }
        let rest = match["path"] ?? "/"
        return Address(
            scheme: match["scheme"] ?? "https", host: host, path: rest,
            version: dialect.version?.firstMatch(in: rest)?["version"], source: place)
    }

    /// The names of placeholders, each once, in order.
    private func names(in text: String) -> [String] {
        var result: [String] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let match = dialect.placeholder.firstMatch(in: String(rest[open...]))
        {
            if let name = match["name"], !name.isEmpty, !result.contains(name) { result.append(name) }
            guard let close = rest[open...].firstIndex(of: "}") else { break }
            rest = rest[rest.index(after: close)...]
        }
        return result
    }
}

// MARK: - Findings

extension PageReader {
    private mutating func reportPlaceholders(_ inPath: [String], _ inHost: [String], _ address: Address) {
        let rowNames = Set(pathRows.map(\.name))
        let requestNames = Set(requestRows.map(\.name))
        for name in inPath where !rowNames.contains(name) && !requestNames.contains(name) {
            findings.append(
                Diagnostic(
                    .placeholderWithoutRow, "no row describes the placeholder {\(name)}", at: address.source,
                    hint: "add its row to the table below the address"))
        }
        for name in inHost {
            findings.append(
                Diagnostic(.placeholderInHost, "the host holds the placeholder {\(name)}", at: address.source))
        }
        for row in pathRows where !inPath.contains(row.name) && !inHost.contains(row.name) {
            findings.append(
                Diagnostic(
                    .rowWithoutPlaceholder, "the address has no placeholder {\(row.name)}", at: row.source,
                    hint: "put it into the address, or move its row to the request parameters"))
        }
        for row in pathRows where inPath.contains(row.name) && row.requirement == .optional {
            findings.append(
                Diagnostic(
                    .pathParameterOptional, "'\(row.name)' is part of the path and cannot be left out", at: row.source,
                    hint: "mark it as required"))
        }
        for row in requestRows where inPath.contains(row.name) {
            findings.append(
                Diagnostic(
                    .pathParameterAgain, "'\(row.name)' is part of the path; this row is not used", at: row.source,
                    hint: "describe it in the address's table alone"))
        }
    }

    private mutating func reportUnread(_ table: Table, _ block: Block) {
        let header = table.header.map { InlineText.plain($0.text) }.joined(separator: " | ")
        findings.append(
            Diagnostic(
                .tableUnread, "no rule of the profile takes the table '\(Prose.excerpt(header))'", at: location(block),
                hint: "give it the columns that the profile knows, or add a rule for it to the profile", subject: header
            ))
    }

    private mutating func reportMissingSections() {
        for section in PageSection.allCases where !seenSections.contains(section) {
            guard let word = layout.heading(of: section) else { continue }
            findings.append(
                Diagnostic(
                    .sectionMissing, "the page has no section '\(word)'",
                    at: SourceLocation(file: path, line: 1, column: 1),
                    hint: "add it; the profile has a word for an empty one"))
        }
    }

    private mutating func reportModelsWithoutTables() {
        let read = Set(requestModels.map { "request \($0.name)" } + responseModels.map { "response \($0.name)" })
        for heading in modelHeadings where !read.contains("\(heading.section.rawValue) \(heading.name)") {
            findings.append(
                Diagnostic(
                    .modelWithoutTable, "no table stands below the heading '\(Prose.excerpt(heading.name))'",
                    at: SourceLocation(file: path, line: heading.line, column: 1), hint: "add the table of its members")
            )
        }
    }

    private mutating func add(_ code: DiagnosticCode, _ message: String, _ block: Block, hint: String) {
        findings.append(Diagnostic(code, message, at: location(block), hint: hint))
    }

    private func location(_ block: Block) -> SourceLocation {
        SourceLocation(file: path, line: block.lines.lowerBound, column: block.column)
    }
}
