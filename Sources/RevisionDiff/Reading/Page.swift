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
        case .request: operation.parameters.filter { $0.place != .path && $0.place != .host }.map(\.field)
        case .response: operation.response
        }
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
    var call: String { "\(operation.method.rawValue) \(operation.address.path)" }
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
    func path(below prefix: String) -> String { "\(prefix).\(name)" }

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
        default: ""
        }
    }
}
