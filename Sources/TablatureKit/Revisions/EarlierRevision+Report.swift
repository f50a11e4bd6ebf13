import APIModel
import RevisionDiff
import SwiftEmitter

extension EarlierRevision {
    /// What became of the names of an earlier revision of a service, as a comparison found it.
    ///
    /// - Parameters:
    ///   - present: the service as it is.
    ///   - earlier: the model of the earlier revision.
    ///   - report: the comparison of the earlier with the present model.
    /// - Returns: nil where the earlier revision does not have the service.
    init?(of present: Service, in earlier: APIModel, report: DiffReport) {
        let changes = report.changes.filter { $0.service == present.identifier }
        let identifier = changes.first { $0.kind == .serviceRenamed }?.before?.text ?? present.identifier
        guard let service = earlier.services.first(where: { $0.identifier == identifier }) else { return nil }
        self.init(service: service)
        addOperations(changes, present)
        let operations = Dictionary(present.operations.map { ($0.id, $0) }) { first, _ in first }
        addShapes(changes, operations)
        addMembers(changes, operations)
    }

    private mutating func addOperations(_ changes: [Change], _ present: Service) {
        var taken: Set<String> = []
        for change in changes where change.kind == .operationRenamed {
            guard let old = change.readings.first?.operation else { continue }
            operations[old] = change.operation
            taken.insert(change.operation)
        }
        let ids = Set(present.operations.map(\.id)).subtracting(taken)
        for operation in service.operations where operations[operation.id] == nil && ids.contains(operation.id) {
            operations[operation.id] = operation.id
        }
    }

    /// Tables are paired operation by operation; a shape whose tables went several ways keeps its name or has none.
    private mutating func addShapes(_ changes: [Change], _ present: [String: Operation]) {
        var targets: [String: Set<String>] = [:]
        for operation in service.operations {
            guard let other = operations[operation.id].flatMap({ present[$0] }) else { continue }
            let renames = changes.filter { $0.kind == .modelRenamed && $0.operation == other.id }
            for table in operation.tables {
                let rename = renames.first { change in
                    change.before?.text == table.documentedName
                        && change.path.hasPrefix(table.side == .response ? "response" : "request")
                }
                let name = rename?.after?.text ?? table.documentedName
                let match = other.tables.first { $0.side == table.side && $0.documentedName == name }
                if let match { targets[table.shape, default: []].insert(match.shape) }
            }
        }
        for (shape, found) in targets {
            if let only = found.first, found.count == 1 {
                shapes[shape] = only
            } else if found.contains(shape) {
                shapes[shape] = shape
            }
        }
    }

    private mutating func addMembers(_ changes: [Change], _ present: [String: Operation]) {
        for change in changes {
            guard let operation = present[change.operation], let before = change.before?.text,
                let after = change.after?.text
            else { continue }
            switch change.kind {
            case .pathParameterRenamed: members[.init(before, in: .input(operation.id))] = after
            case .requestParameterRenamed, .responsePropertyRenamed:
                let side: ModelTable.Side = change.kind == .requestParameterRenamed ? .request : .response
                for holder in Self.holders(of: change.model, side, in: operation) {
                    members[.init(before, in: holder)] = after
                }
            default: break
            }
        }
    }

    /// The structures that a table of an operation became.
    private static func holders(
        of model: String?, _ side: ModelTable.Side, in operation: Operation
    ) -> [Holder] {
        guard let model else { return [side == .request ? .input(operation.id) : .output(operation.id)] }
        guard let table = operation.tables.first(where: { $0.side == side && $0.documentedName == model }) else {
            return []
        }
        let payload = operation.envelope.flatMap { envelope in
            operation.response.first { $0.name == envelope.payload }?.type.shapeName
        }
        let isPayload = side == .response && payload == table.shape
        return isPayload ? [.shape(table.shape), .output(operation.id)] : [.shape(table.shape)]
    }
}
