import APIModel
import PageOutline
import RuleReader
import SourceModel

/// Reads the rows of a table into a tree of members.
struct TableReader {
    let profile: Profile
    let types: TypeGrammar
    let path: String
    var findings: [Diagnostic] = []
    /// Further columns of words about the members.
    private var remarks: [Int] = []

    init(profile: Profile, types: TypeGrammar, path: String) {
        self.profile = profile
        self.types = types
        self.path = path
    }

    /// What each column of a table is; of two for one part the first.
    static func columns(of grid: Grid, _ profile: Profile) -> [Profile.ColumnRole: Int] {
        var result: [Profile.ColumnRole: Int] = [:]
        for (index, cell) in grid.header.enumerated() {
            guard let role = profile.columns[Words.key(cell.text)], role != .ignore else { continue }
            if result[role] == nil {
                result[role] = index
            }
            // A second column of names is what the rows say: values beside names.
            else if role == .description, result[.description] != nil {
                continue
            }
        }
        // Without statuses beside it, a schema is the type of a member.
        if result[.status] == nil, result[.type] == nil, let schema = result.removeValue(forKey: .schema) {
            result[.type] = schema
        }
        return result
    }

    /// The type of the value as a whole, where the first row has a sign in the place of a name (`*anonymous*`).
    func wholeType(of grid: Grid, columns: [Profile.ColumnRole: Int]) -> TypeReference? {
        guard let name = columns[.name], let type = columns[.type], let row = grid.rows.first,
            NameReading(row.cells[name].text, profile: profile).isPlaceholder
        else { return nil }
        guard case .array(let item) = types.read(row.cells[type].text).type else { return nil }
        return .array(item)
    }

    /// The members that a table lists.
    ///
    /// - Parameters:
    ///   - isRequest: whether the rows are parameters or members of a body.
    ///   - existing: names of members that tables before this one listed, for names that are paths.
    mutating func nodes(of grid: Grid, columns: [Profile.ColumnRole: Int], isRequest: Bool, partsNames: Bool = false)
        -> [FieldNode]
    {
        guard let nameColumn = columns[.name] else { return [] }
        if grid.rows.isEmpty {
            tell(
                .tableWithoutRows, "the table has a header and no rows", grid.header[0],
                hint: "write the word for 'none' instead")
        }
        // Most tables have no second column of words.
        remarks =
            grid.header.count == columns.count
            ? []
            : grid.header.indices.filter { index in
                index != columns[.description] && columns[.description] != nil
                    && profile.columns[Words.key(grid.header[index].text)] == .description
            }
        var forest = Forest(partsAlways: partsNames)
        var lines: [String: Int] = [:]
        let hasNumbers = grid.rows.contains { row in
            let name = row.cells[nameColumn].text.plain
            return !name.isEmpty && name.allSatisfy(\.isDigit)
        }
        for row in grid.rows {
            let cell = row.cells[nameColumn]
            tellShape(of: row)
            if cell.isSpanned { continue }
            let reading = NameReading(cell.text, profile: profile)
            if cell.text.isEmpty, row.cells.contains(where: { !$0.text.isEmpty }) {
                tell(.rowWithoutName, "the row has no name", cell, hint: "fill in the name")
            }
            if reading.isPlaceholder || reading.names.isEmpty { continue }
            if reading.isLastNumber, hasNumbers { continue }
            if profile.nothing.contains(Words.key(cell.text)), row.cells.allSatisfy({ isNothing($0.text) }) { continue }
            guard isRowOfMember(reading, row, columns) else { continue }
            for name in reading.names {
                // A name that stands twice at one depth: the first row counts, and that is told.
                if reading.depth == 0, reading.opens == 0, let first = lines.updateValue(row.line, forKey: name),
                    first != row.line
                {
                    lines[name] = first
                    tell(
                        .rowTwice, "'\(name)' stands in line \(first) already; this row is not used", cell,
                        hint: "remove one of the two rows")
                }
                var node = node(named: name, reading, row, cell, columns, isRequest: isRequest)
                if reading.names.count > 1 {
                    node.field.requirement = .conditional
                    node.field.condition = cell.text.plain
                }
                forest.add(node, name: name, reading)
            }
        }
        tellVagueTypes(forest.roots, columns)
        let roots = forest.roots
        // Where the words of a table say of some members that they may be missing, the others are always there.
        let isStated = columns[.required] != nil || columns[.optional] != nil || isRequest
        guard profile.isRequiredOtherwise, !isStated, roots.contains(where: { $0.field.requirement == .optional })
        else {
            return roots
        }
        return roots.map { node in
            var node = node
            if node.field.requirement == .notStated { node.field.requirement = .required }
            return node
        }
    }

    private func isNothing(_ text: Inline) -> Bool { text.isEmpty || profile.nothing.contains(Words.key(text)) }

    /// A row that holds a sentence, or a name that no member can have, is none.
    private mutating func isRowOfMember(
        _ reading: NameReading, _ row: Grid.Row, _ columns: [Profile.ColumnRole: Int]
    ) -> Bool {
        if reading.names.allSatisfy(Words.isName) { return true }
        let words = reading.names[0].split(separator: " ")
        if words.count == 1 { return true }
        tell(
            .rowWithoutName, "'\(Prose.excerpt(reading.names[0]))' is no name of a member",
            row.cells[columns[.name] ?? 0], hint: "write the name alone in its cell")
        return false
    }

    private mutating func node(
        named name: String, _ reading: NameReading, _ row: Grid.Row, _ cell: Grid.Cell,
        _ columns: [Profile.ColumnRole: Int], isRequest: Bool
    ) -> FieldNode {
        let location = SourceLocation(file: path, line: cell.line, column: cell.column)
        var field = Field(name: name, type: .any, source: location)
        if let column = columns[.description] {
            field.description = row.cells[column].text.source
            field.descriptionColumn = row.cells[column].column
        }
        for column in remarks where !isNothing(row.cells[column].text) {
            field.description += (field.description.isEmpty ? "" : "\n") + row.cells[column].text.source
        }
        var node = FieldNode(field: field)
        for role in [Profile.ColumnRole.description, .type] {
            guard let column = columns[role] else { continue }
            node.links += row.cells[column].text.runs.compactMap(\.link).prefix(4)
        }
        readType(row, columns, into: &node)
        readRequirement(row, columns, reading, isRequest, into: &node.field)
        if let column = columns[.default] { readDefault(row.cells[column], into: &node.field) }
        if let column = columns[.range], !isNothing(row.cells[column].text) {
            node.range = (row.cells[column].text.source, row.cells[column].column)
        }
        if let column = columns[.place] { node.place = Self.place(Words.key(row.cells[column].text)) }
        if reading.isDeprecated { node.field.deprecation = cell.text.plain }
        node.field.isSensitive = isSecret(node.field)
        return node
    }

    static func place(_ word: String) -> ParameterPlace? {
        switch word {
        case "path", "url", "uri", "路径": .path
        case "query", "query string", "querystring", "params": .query
        case "header", "headers", "请求头": .header
        case "cookie", "cookies": .cookie
        case "body", "form", "formdata", "form-data", "json", "data", "请求体": .body
        default:
            word.contains("query")
                ? .query
                : word.contains("header")
                    ? .header
                    : word.contains("body")
                        ? .body
                        : word.contains("path")
                            ? .path : word.contains("cookie") ? .cookie : word.contains("form") ? .body : nil
        }
    }

    private mutating func readType(_ row: Grid.Row, _ columns: [Profile.ColumnRole: Int], into node: inout FieldNode) {
        guard let column = columns[.type] else {
            if readStatement(row, columns, into: &node) { return }
            if let example = columns[.example] {
                node.field.type = Self.type(ofExample: row.cells[example].text.plain)
                node.field.isInferred = node.field.type != .any
            }
            return
        }
        let cell = row.cells[column]
        node.field.typeText = cell.text.plain
        node.typeColumn = cell.column
        guard !isNothing(cell.text) else { return }
        let reading = types.read(cell.text)
        node.field.type = reading.type
        node.field.isNullable = reading.isNullable
        node.hasBareArray = reading.lacksItems
        if let isRequired = reading.isRequired { node.field.requirement = isRequired ? .required : .optional }
        tellType(reading, node.field, cell)
    }

    /// What a description begins with: `string (required, default = 1) The name`.
    private func readStatement(
        _ row: Grid.Row, _ columns: [Profile.ColumnRole: Int], into node: inout FieldNode
    ) -> Bool {
        guard profile.hasTypesInDescription, let column = columns[.description],
            let said = ListTable.said(in: row.cells[column].text, profile)
        else { return false }
        (node.field.typeText, node.typeColumn) = (said.type, row.cells[column].column)
        node.field.type = types.read(said.type).type
        if columns[.required] == nil, columns[.optional] == nil, !said.requirement.isEmpty {
            node.field.requirement = profile.requiredWords.contains(said.requirement) ? .required : .optional
        }
        if columns[.default] == nil, !said.value.isEmpty {
            node.field.defaultText = said.value
            node.field.defaultValue = RuleReader.value(ofDefaultCell: said.value, of: node.field.type)
        }
        return true
    }

    /// The type that a value in a column of examples has.
    static func type(ofExample text: String) -> TypeReference {
        let value = text.trimmingCharacters(in: " `")
        if value.isEmpty { return .any }
        if value == "true" || value == "false" { return .boolean }
        if Int64(value) != nil { return .integer }
        if Double(value) != nil, value.contains(".") { return .number }
        if value.hasPrefix("["), value.hasSuffix("]") { return .array(.any) }
        if value.hasPrefix("{") { return .object }
        return .string
    }

    // MARK: Required

    private mutating func readRequirement(
        _ row: Grid.Row, _ columns: [Profile.ColumnRole: Int], _ reading: NameReading, _ isRequest: Bool,
        into field: inout Field
    ) {
        if reading.isRequired { field.requirement = .required }
        if reading.isOptional { field.requirement = .optional }
        if let column = columns[.required] ?? columns[.optional] {
            let isOpposite = columns[.required] == nil
            let cell = row.cells[column]
            let (requirement, isKnown) = requirement(in: cell.text, isOpposite: isOpposite)
            if reading.isRequired || reading.isOptional, !isKnown { return }
            field.requirement = requirement
            if requirement == .conditional { field.condition = cell.text.plain }
            if !isKnown {
                tell(
                    .requiredUnknown,
                    "'\(Prose.excerpt(cell.text.plain))' says neither that '\(field.name)' is required nor that it is not",
                    cell, hint: "name the word in the profile", subject: cell.text.plain)
            }
            return
        }
        guard field.requirement == .notStated else { return }
        readDescription(into: &field)
        // Where names carry marks for what may be left out, one without a mark may not, on either side.
        let isMarked = !profile.optionalMarks.isEmpty
        if field.requirement == .notStated, isMarked || isRequest && profile.isRequiredOtherwise {
            field.requirement = .required
        }
    }

    /// What a cell of the column for required says.
    private func requirement(in cell: Inline, isOpposite: Bool) -> (Field.Requirement, isKnown: Bool) {
        let word = Words.key(cell)
        func turned(_ isRequired: Bool) -> Field.Requirement { isRequired != isOpposite ? .required : .optional }
        if profile.requiredWords.contains(word) {
            // In a column for "optional" the word itself has the meaning of the column: `optional`, `可选`.
            return (turned(true), true)
        }
        if profile.optionalWords.contains(word) { return (turned(false), true) }
        if word.isEmpty || profile.nothing.contains(word) { return (isOpposite ? .notStated : .optional, true) }
        let bare = word.trimmingCharacters(in: "*†‡ ")
        let isFootnote = bare != word
        if profile.requiredWords.contains(bare) { return (isFootnote ? .conditional : turned(true), true) }
        if profile.optionalWords.contains(bare) {
            return (isFootnote && !isOpposite ? .conditional : turned(false), true)
        }
        // `true, can't be used with uris`; `必要（可选）`; `Cookie方式必要`: under a condition.
        let head = String(word.prefix { !",;(（，；.".contains($0) }).trimmingCharacters(in: " ")
        if profile.optionalWords.contains(head) { return (turned(false), true) }
        if profile.requiredWords.contains(head) { return (.conditional, true) }
        let mentions = profile.requiredWords.union(profile.optionalWords).contains {
            $0.count > 1 && Words.contains(word, word: $0)
        }
        return (.conditional, mentions)
    }

    private func readDescription(into field: inout Field) {
        guard !profile.requiredInDescription.isEmpty || !profile.optionalInDescription.isEmpty else { return }
        let text = field.description.lowercased()
        func states(_ words: Set<String>) -> Bool {
            words.contains { word in
                guard let range = text.firstRange(of: word) else { return false }
                // A sentence of its own, or the first words.
                let before = text[..<range.lowerBound].trimmingCharacters(in: " *_`(（[【")
                let after = text[range.upperBound...].trimmingCharacters(in: " *_`")
                let begins = before.isEmpty || before.last.map { ".。!;；\n".contains($0) } == true
                let ends =
                    after.isEmpty || after.first.map { ".。,，;；:：)）]】\n!".contains($0) } == true
                    || before.isEmpty && text.contains("**")
                return begins && ends
            }
        }
        if states(profile.requiredInDescription) {
            field.requirement = .required
        } else if states(profile.optionalInDescription) {
            field.requirement = .optional
        }
    }

    // MARK: Defaults

    private mutating func readDefault(_ cell: Grid.Cell, into field: inout Field) {
        let text = cell.text.plain.trimmingCharacters(in: " `")
        guard !text.isEmpty, !profile.nothing.contains(Words.key(text)) else { return }
        let bare = text.trimmingCharacters(in: "\"'“”")
        field.defaultText = text
        // A default that is no literal stays prose.
        guard !bare.isEmpty, !bare.contains(" "), bare.unicodeScalars.count <= 64 else { return }
        if case .string = field.type, !bare.utf8.allSatisfy({ $0 < 0x80 }) || bare.hasPrefix("(") { return }
        field.defaultValue = RuleReader.value(ofDefaultCell: bare, of: field.type)
        if field.defaultValue == nil, field.type.isScalar {
            tell(
                .defaultUnfit, "the default '\(text)' of '\(field.name)' is no \(field.typeText)", cell,
                hint: "correct the default or the type")
        }
    }

    private func isSecret(_ field: Field) -> Bool {
        switch field.type {
        case .string, .any, .array(.string): break
        default: return false
        }
        let letters = field.name.utf8.lazy.map { $0 | 0x20 }.filter { (0x61...0x7A).contains($0) }
        let name = String(decoding: Array(letters), as: UTF8.self)
        return profile.secrets.contains { Words.holds(name, $0) }
    }
}
