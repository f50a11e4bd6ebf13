import APIModel
import SourceModel

/// One operation of one revision, prepared for comparison.
struct Page {
    let operation: Operation
    private let tables: [TableKey: Int]

    /// The tables of one section of a page: path, request or response.
    enum Part: String, CaseIterable {
        case path, request, response
    }

    private struct TableKey: Hashable {
        var side: ModelTable.Side
        var shape: String
    }

    init(_ operation: Operation) {
        self.operation = operation
        var tables: [TableKey: Int] = [:]
        for (index, table) in operation.tables.enumerated() {
            let key = TableKey(side: table.side, shape: table.shape)
            if tables[key] == nil { tables[key] = index }
        }
        self.tables = tables
    }

    /// The rows of the page's own table of `part`.
    func rows(of part: Part) -> [Field] {
        switch part {
        case .path: operation.parameters.filter { $0.place == .path || $0.place == .host }.map(\.field)
        case .request:
            operation.parameters.filter { $0.place != .path && $0.place != .host && !isSelector($0) }.map(\.field)
                + rootRows(operation.requestType, in: part)
        case .response: operation.response + rootRows(operation.responseType, in: part)
        }
    }

    /// What stands for a body or an answer that has a type as a whole: the members of its shape, or a row without a name.
    private func rootRows(_ root: TypeReference?, in part: Part) -> [Field] {
        guard let root else { return [] }
        if case .shape = root, let table = table(of: root, in: part) { return operation.tables[table].fields }
        return [Field(name: "", type: root, requirement: .required, source: operation.source)]
    }

    /// The parameter with one value is a part of the address.
    private func isSelector(_ parameter: Parameter) -> Bool {
        operation.selector.map { $0.parameter == parameter.field.name && $0.place == parameter.place } ?? false
    }

    /// The type of the whole body or answer, where it is no object; nil for an object and where there is none.
    func root(of part: Part) -> TypeReference? {
        switch (part, part == .response ? operation.responseType : operation.requestType) {
        case (.path, _), (_, nil): nil
        case (_, .shape(let name)?) where table(of: .shape(name), in: part) != nil: nil
        case (_, let type): type
        }
    }

    /// Whether the page describes a body or an answer that is an object.
    func hasObject(in part: Part) -> Bool {
        switch part {
        case .path: false
        case .request:
            root(of: part) == nil
                && (operation.requestType != nil
                    || operation.parameters.contains { $0.place == .body && !isSelector($0) })
        case .response: root(of: part) == nil && (operation.responseType != nil || !operation.response.isEmpty)
        }
    }

    /// The page without its body or its answer, for where the two sides have nothing to compare there.
    func without(_ part: Part) -> Page {
        var operation = operation
        switch part {
        case .path: break
        case .request:
            operation.requestType = nil
            operation.parameters.removeAll { $0.place == .body }
        case .response:
            operation.responseType = nil
            operation.response = []
        }
        return Page(operation)
    }

    /// The table that a type names in `part`: its index in ``Operation/tables``.
    func table(of type: TypeReference, in part: Part) -> Int? {
        guard let name = type.shapeName else { return nil }
        let side: ModelTable.Side = part == .response ? .response : .request
        let other: ModelTable.Side = side == .response ? .request : .response
        return tables[TableKey(side: side, shape: name)] ?? tables[TableKey(side: other, shape: name)]
    }

    /// The rows of a table, or of the page's own table of `part`.
    func rows(of table: Int?, in part: Part) -> [Field] {
        table.map { operation.tables[$0].fields } ?? rows(of: part)
    }

    /// The rules across the rows of a table, or of the page's own table of `part`.
    func rules(of table: Int?, in part: Part) -> [CrossRule] {
        table.map { operation.tables[$0].rules } ?? (part == .response ? [] : operation.rules)
    }

    /// The heading of a table; nil for the page's own tables.
    func name(of table: Int?) -> String? { table.map { operation.tables[$0].documentedName } }

    /// The page's file below the root: its group and its name.
    var file: String {
        let name = operation.source.file.split(separator: "/").last.map(String.init) ?? operation.source.file
        return operation.group.isEmpty ? name : "\(operation.group)/\(name)"
    }

    /// The method and the path, as an added or removed operation is told.
    var call: String {
        let selector = operation.selector.map { "?\($0.parameter)=\($0.value)" } ?? ""
        return "\(operation.method.rawValue) \(operation.address.path)\(selector)"
    }
}

extension Field {
    /// The type as the cell has it, or as the model knows it where there is no cell.
    var typeLabel: String { typeText.isEmpty ? type.label : RenderedText.of(typeText) }

    /// The row as a reader sees it.
    var row: Change.Row {
        Change.Row(
            name: name, type: typeLabel, requirement: requirement, defaultText: defaultText.map(RenderedText.of) ?? "",
            description: RenderedText.of(description))
    }

    /// The cells that an added or removed row is told by.
    var cells: JSONValue {
        var members: [JSONValue.Member] = [.init("type", .string(typeLabel))]
        if requirement != .notStated { members.append(.init("required", .boolean(requirement == .required))) }
        if let defaultText, !defaultText.isEmpty {
            members.append(.init("default", .string(RenderedText.of(defaultText))))
        }
        return .object(members)
    }

    /// The path of this row below `prefix`.
    func path(below prefix: String) -> String { name.isEmpty ? prefix : "\(prefix).\(name)" }

    /// What the rows of this row's own table stand below.
    func childPrefix(at path: String) -> String { path + type.brackets }
}

extension TypeReference {
    /// The type in the words that most pages use.
    var label: String {
        switch self {
        case .string: "String"
        case .integer: "Integer"
        case .long: "Long"
        case .number: "Number"
        case .float: "Float"
        case .double: "Double"
        case .boolean: "Boolean"
        case .object: "Object"
        case .any: "Any"
        case .array(let item): "\(item.label)[]"
        case .map(let item): "Map<\(item.label)>"
        case .shape(let name): name
        case .union(let types): types.map(\.label).joined(separator: " or ")
        }
    }

    /// `[]` for each array around the type; a map adds nothing.
    var brackets: String {
        switch self {
        case .array(let item): "[]" + item.brackets
        case .map(let item): item.brackets
        case .union(let types): types.lazy.filter { $0.shapeName != nil }.map(\.brackets).first ?? ""
        default: ""
        }
    }
}
