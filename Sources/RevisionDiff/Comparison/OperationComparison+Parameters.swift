import APIModel

extension OperationComparison {
    /// Compares the variables of the address and their rows.
    mutating func compareParameters() {
        let before = Self.variables(of: old)
        let after = Self.variables(of: new)
        let (oldParts, newParts) = (AddressParts(old.operation.address), AddressParts(new.operation.address))
        var renames: [(old: String, new: String)] = []
        if findsRenames { renames = AddressParts.renamed(from: oldParts, to: newParts) }
        for parameter in before {
            let name = parameter.field.name
            if let other = after.first(where: { $0.field.name == name }) {
                compareVariable(parameter, other)
            } else if let rename = renames.first(where: { $0.old == name }),
                let other = after.first(where: { $0.field.name == rename.new })
            {
                renameVariable(parameter, other)
            } else {
                let isStillThere = newParts.placeholders.contains(name)
                addVariable(isStillThere ? .undocumented : .removed, parameter, isOld: true)
            }
        }
        for parameter in after where !before.contains(where: { $0.field.name == parameter.field.name }) {
            let name = parameter.field.name
            let renamedFrom = renames.first { $0.new == name }?.old
            if renamedFrom.map({ old in before.contains { $0.field.name == old } }) ?? false { continue }
            let wasThere = oldParts.placeholders.contains(name)
            addVariable(wasThere ? .documented : .added, parameter, isOld: false)
        }
    }

    /// The parameters of path and host, each name once.
    private static func variables(of page: Page) -> [Parameter] {
        var names: Set<String> = []
        return page.operation.parameters.filter {
            ($0.place == .path || $0.place == .host) && names.insert($0.field.name).inserted
        }
    }

    private mutating func compareVariable(_ before: Parameter, _ after: Parameter) {
        switch (before.isDocumented, after.isDocumented) {
        case (true, true): append(compare(before.field, after.field))
        case (true, false): addVariable(.undocumented, before, isOld: true)
        case (false, true): addVariable(.documented, after, isOld: false)
        case (false, false): break
        }
    }

    private func compare(_ before: Field, _ after: Field) -> [Change] {
        let context = RowComparison.Context(
            part: .path, service: service, operation: new.operation.id, oldPath: "path.\(before.name)",
            newPath: "path.\(after.name)", isSameLanguage: isSameLanguage, isTold: before.name != after.name)
        var comparison = RowComparison(old: before, new: after, context: context)
        return comparison.run(TypeRelation(before.type, after.type) { $0 == $1 })
    }

    private mutating func renameVariable(_ before: Parameter, _ after: Parameter) {
        add(
            .pathParameterRenamed, at: "path.\(after.field.name)", .string(before.field.name),
            .string(after.field.name),
            before.field.source, after.field.source)
        let index = changes.count - 1
        append(before.isDocumented && after.isDocumented ? compare(before.field, after.field) : [])
        addVariable(.removed, before, isOld: true)
        addVariable(.added, after, isOld: false)
        moveLast(2, toReadingsOf: index)
    }

    private mutating func addVariable(_ facet: Facet, _ parameter: Parameter, isOld: Bool) {
        guard let kind = facet.kind(in: .path) else { return }
        let field = parameter.field
        let cells: JSONValue? = field.cells
        let isTold = facet == .added || facet == .removed
        add(
            kind, at: "path.\(field.name)", isOld ? cells : nil, isOld ? nil : cells,
            isOld ? field.source : isTold ? nil : old.operation.address.source,
            isOld ? isTold ? nil : new.operation.address.source : field.source)
        setRows(of: changes.count - 1, old: isOld ? field : nil, new: isOld ? nil : field)
    }
}
