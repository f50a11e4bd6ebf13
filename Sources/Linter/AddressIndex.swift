import APIModel
import SourceModel

/// Finds the element of the model that stands at a place of a page, so that findings about rows have addresses too.
struct AddressIndex {
    private struct Line: Hashable {
        var file: String
        var line: Int
    }

    private var rows: [Line: String] = [:]
    private var pages: [String: String] = [:]

    init(model: APIModel) {
        for service in model.services {
            for operation in service.operations {
                let address = "\(service.identifier)/\(operation.id)"
                pages[operation.source.file] = address
                for parameter in operation.parameters {
                    let field = parameter.field
                    add(field.source, "\(address)/\(parameter.place.scope).\(field.name)")
                }
                for field in operation.response { add(field.source, "\(address)/response.\(field.name)") }
                for code in operation.codes { add(code.source, "\(address)/codes.\(code.code)") }
                for table in operation.tables {
                    let shape = "\(service.identifier)/\(table.shape)"
                    add(table.source, shape)
                    for field in table.fields { add(field.source, "\(shape).\(field.name)") }
                }
            }
        }
    }

    /// The same finding with the address of the row, or of the page's operation, where it had none.
    func addressed(_ finding: Diagnostic) -> Diagnostic {
        guard finding.address == nil, let location = finding.location else { return finding }
        var finding = finding
        finding.address = rows[Line(file: location.file, line: location.line)] ?? pages[location.file]
        return finding
    }

    private mutating func add(_ source: SourceLocation, _ address: String) {
        // A row that repeats a parameter of the path keeps the first address.
        let line = Line(file: source.file, line: source.line)
        if source.line > 0, rows[line] == nil { rows[line] = address }
    }
}
