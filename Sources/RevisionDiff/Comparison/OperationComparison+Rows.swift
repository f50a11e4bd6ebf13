import APIModel
import SourceModel

extension OperationComparison {
    /// Compares the tables of request or response, nested ones included.
    mutating func compareRows(_ part: Page.Part) {
        let (old, new) = pagesToCompare(part)
        var matcher = RowMatcher(old: old, new: new, part: part, isSameLanguage: isSameLanguage)
        matcher.run(findsRenames: findsRenames)
        // A table that one side has and whose other side could not be read tells nothing.
        for (page, rows, isOld) in [(old, matcher.added, true), (new, matcher.removed, false)]
        where page.rows(of: part).isEmpty && !rows.isEmpty && isUnread(isOld: isOld) {
            reportUnread(part.rawValue, isOld: isOld)
            return
        }
        for match in matcher.matches { compare(match, in: matcher) }
        for row in matcher.removed where !matcher.isExplainedByMoves(row, isOld: true) {
            append([loose(row, isOld: true, in: matcher)])
        }
        for row in matcher.added where !matcher.isExplainedByMoves(row, isOld: false) {
            append([loose(row, isOld: false, in: matcher)])
        }
        for rename in matcher.renamedModels { addModelRename(rename, in: matcher) }
        for (removed, candidates) in matcher.ambiguities { reportAmbiguity(removed, candidates) }
        compareUnusedModels(part)
    }

    /// The two pages; without their bodies or answers where one is an object and the other is not, of which one entry
    /// tells.
    private mutating func pagesToCompare(_ part: Page.Part) -> (old: Page, new: Page) {
        let label: JSONValue = .string(TypeReference.object.label)
        let facet: Facet
        let (before, after): (JSONValue, JSONValue)
        if let root = new.root(of: part), old.hasObject(in: part) {
            facet = root.isArray ? .becameArray : .typeChanged
            (before, after) = (label, .string(root.label))
        } else if let root = old.root(of: part), new.hasObject(in: part) {
            facet = root.isArray ? .becameScalar : .typeChanged
            (before, after) = (.string(root.label), label)
        } else {
            return (old, new)
        }
        if let kind = facet.kind(in: part) {
            add(kind, at: part.rawValue, before, after, old.operation.source, new.operation.source)
        }
        return (old.without(part), new.without(part))
    }

    private mutating func compare(_ match: RowMatcher.Match, in matcher: RowMatcher) {
        if problems.old.isDamaged(match.old.source) != problems.new.isDamaged(match.new.source) {
            reportDamaged(match)
            return
        }
        let context = RowComparison.Context(
            part: matcher.part, service: service, operation: new.operation.id, oldPath: match.oldPath,
            newPath: match.newPath, model: new.name(of: match.tables.new),
            also: also(match.new, match.tables, in: matcher), isSameLanguage: isSameLanguage,
            isTold: match.origin != .sameName,
            isIntroductionChanged: old.operation.description != new.operation.description,
            oldRules: old.rules(of: match.tables.old, in: matcher.part),
            newRules: new.rules(of: match.tables.new, in: matcher.part))
        switch match.origin {
        case .sameName: break
        case .renamed: addJoined(.renamed, match, in: matcher)
        case .moved: addJoined(.moved, match, in: matcher)
        }
        if match.relation == .undefined { reportUndefined(match) }
        if matcher.part == .request {
            comparePlace(match)
            compareStyle(match)
        }
        var comparison = RowComparison(old: match.old, new: match.new, context: context)
        append(comparison.run(match.relation))
    }

    /// A parameter that moves between query or body and header keeps its name and its depth, but nobody finds it.
    private mutating func comparePlace(_ match: RowMatcher.Match) {
        guard match.tables == RowMatcher.TablePair(old: nil, new: nil),
            let before = old.operation.parameters.first(where: { $0.field == match.old })?.place,
            let after = new.operation.parameters.first(where: { $0.field == match.new })?.place,
            before != after,
            // With another method, parameters go from the query to the body and back: that is told already.
            !Set([before, after]).isSubset(of: [.query, .body]) || old.operation.method == new.operation.method
        else { return }
        add(
            .requestParameterMoved, at: match.newPath, .string(before.rawValue), .string(after.rawValue),
            match.old.source, match.new.source)
        setRows(of: changes.count - 1, old: match.old, new: match.new)
    }

    /// How the items of a list are written in a query, a cookie or a form.
    private mutating func compareStyle(_ match: RowMatcher.Match) {
        func style(_ field: Field, _ operation: Operation) -> ArrayStyle? {
            guard let parameter = operation.parameters.first(where: { $0.field == field }),
                parameter.field.type.alternatives.contains(where: \.isArray)
            else { return nil }
            switch parameter.place {
            case .query, .cookie: return parameter.arrayStyle
            case .body: return operation.bodyEncoding == .json ? nil : parameter.arrayStyle
            case .path, .header, .host: return nil
            }
        }
        guard match.tables == RowMatcher.TablePair(old: nil, new: nil),
            let before = style(match.old, old.operation), let after = style(match.new, new.operation), before != after
        else { return }
        add(
            .requestParameterArrayStyleChanged, at: match.newPath, .string(before.rawValue), .string(after.rawValue),
            match.old.source, match.new.source)
        setRows(of: changes.count - 1, old: match.old, new: match.new)
    }

    /// The other paths to a row of a pair of tables.
    private func also(_ field: Field, _ tables: RowMatcher.TablePair, in matcher: RowMatcher) -> [String] {
        (matcher.places[tables]?.also ?? []).map { field.path(below: $0) }.sorted()
    }

    private func loose(_ row: RowMatcher.Loose, isOld: Bool, in matcher: RowMatcher) -> Change {
        let facet: Facet =
            if isOld {
                .removed
            } else if matcher.part == .response {
                .added
            } else {
                row.field.requirement == .required ? .addedRequired : .addedOptional
            }
        let kind = facet.kind(in: matcher.part) ?? .operationDescriptionChanged
        let page = isOld ? old : new
        return Change(
            kind: kind, service: service, operation: new.operation.id, path: row.path,
            before: isOld ? row.field.cells : nil, after: isOld ? nil : row.field.cells, severity: kind.entry.severity,
            certainty: kind.entry.certainty, model: page.name(of: isOld ? row.tables.old : row.tables.new),
            also: also(row.field, row.tables, in: matcher), old: isOld ? row.field.source : nil,
            new: isOld ? nil : row.field.source, oldRow: isOld ? row.field.row : nil,
            newRow: isOld ? nil : row.field.row)
    }

    // MARK: Renames and moves

    private mutating func addJoined(_ facet: Facet, _ match: RowMatcher.Match, in matcher: RowMatcher) {
        guard let kind = facet.kind(in: matcher.part) else { return }
        let isRename = facet == .renamed
        var change = Change(
            kind: kind, service: service, operation: new.operation.id, path: match.newPath,
            before: .string(isRename ? match.old.name : match.oldPath),
            after: .string(isRename ? match.new.name : match.newPath), severity: kind.entry.severity,
            certainty: kind.entry.certainty, model: new.name(of: match.tables.new),
            also: also(match.new, match.tables, in: matcher), old: match.old.source, new: match.new.source,
            oldRow: match.old.row, newRow: match.new.row)
        change.readings = [
            loose(
                .init(field: match.old, path: match.oldPath, tables: match.tables, index: 0), isOld: true, in: matcher),
            loose(
                .init(field: match.new, path: match.newPath, tables: match.tables, index: 0), isOld: false,
                in: matcher),
        ]
        // A rename is never milder than the pair that it stands for.
        for reading in change.readings {
            change.severity.wire = max(change.severity.wire, reading.severity.wire)
            change.severity.swift = max(change.severity.swift, reading.severity.swift)
        }
        let names = (match.old.name.lowercased(), match.new.name.lowercased())
        if isRename, names.0 == names.1 || Similarity.isTypingError(names.0, names.1) {
            change.note = "looks like a typing error made or mended: one of the two pages is probably wrong"
        }
        if isRename, names.0 == names.1, isHeader(match.old, of: old), isHeader(match.new, of: new) {
            change.severity.wire = .none
            change.note = "names of headers have no case"
        }
        append([change])
    }

    private func isHeader(_ field: Field, of page: Page) -> Bool {
        page.operation.parameters.contains { $0.place == .header && $0.field == field }
    }

    private mutating func addModelRename(
        _ rename: (old: Int, new: Int, match: RowMatcher.Match), in matcher: RowMatcher
    ) {
        let (before, after) = (old.operation.tables[rename.old], new.operation.tables[rename.new])
        add(
            .modelRenamed, at: rename.match.newPath, .string(before.documentedName), .string(after.documentedName),
            before.source, after.source)
        let index = changes.count - 1
        setModel(of: index, after.documentedName)
        // The payload of an envelope has no type of its own: its members are the operation's output.
        let payload = new.operation.envelope?.payload
        let isPayload = matcher.part == .response && rename.match.tables.new == nil && rename.match.new.name == payload
        if isPayload { setSeverity(of: index, Severities(wire: .none, swift: .none)) }
    }

    // MARK: What is said besides

    private mutating func reportUndefined(_ match: RowMatcher.Match) {
        let isOldUndefined = match.old.type.shapeName == nil
        let place = isOldUndefined ? match.old.source : match.new.source
        report(
            Diagnostic(
                .diffTypeUndefined,
                "\(match.newPath) names \(isOldUndefined ? match.old.typeLabel : match.new.typeLabel), "
                    + "which has no table in \(isOldUndefined ? "OLD" : "NEW")",
                at: place, address: "\(service)/\(new.operation.id)/\(match.newPath)"))
    }

    private mutating func reportAmbiguity(_ removed: RowMatcher.Loose, _ candidates: [RowMatcher.Loose]) {
        let names = candidates.map(\.field.name).joined(separator: ", ")
        report(
            Diagnostic(
                .diffRenameAmbiguous,
                "\(removed.path) may have been renamed to \(names), or removed while they were added",
                at: removed.field.source,
                notes: candidates.map { .init("a candidate is \($0.path)", at: $0.field.source) },
                address: "\(service)/\(new.operation.id)/\(removed.path)"))
    }

    /// Whether the page of a side has a table that could not be read.
    func isUnread(isOld: Bool) -> Bool {
        isOld ? problems.old.hasUnreadTable(old.operation.source) : problems.new.hasUnreadTable(new.operation.source)
    }

    mutating func reportUnread(_ part: String, isOld: Bool) {
        report(
            Diagnostic(
                .diffTableUnreadable,
                "the table of \(part) cannot be read in \(isOld ? "OLD" : "NEW"): its rows are not compared",
                at: (isOld ? old : new).operation.source, address: "\(service)/\(new.operation.id)/\(part)"))
    }

    private mutating func reportDamaged(_ match: RowMatcher.Match) {
        let isOld = problems.old.isDamaged(match.old.source)
        report(
            Diagnostic(
                .diffTableUnreadable, "the row of \(match.newPath) does not fit its table in \(isOld ? "OLD" : "NEW")",
                at: isOld ? match.old.source : match.new.source,
                address: "\(service)/\(new.operation.id)/\(match.newPath)"))
    }

    /// Tables that no row of either side names and that only one side has.
    private mutating func compareUnusedModels(_ part: Page.Part) {
        let side: ModelTable.Side = part == .response ? .response : .request
        func unused(_ page: Page, _ other: Page) -> [ModelTable] {
            let tables = page.operation.tables
            let fields = tables.flatMap(\.fields) + page.rows(of: .request) + page.rows(of: .response)
            let roots = [page.operation.requestType, page.operation.responseType].compactMap { $0 }
            let named = Set((fields.map(\.type) + roots).flatMap(\.shapeNames))
            return tables.filter { table in
                table.side == side && !named.contains(table.shape)
                    && !other.operation.tables.contains { $0.documentedName == table.documentedName }
            }
        }
        for table in unused(old, new) {
            add(.modelRemoved, at: "", .string(table.documentedName), nil, table.source, nil)
            setModel(of: changes.count - 1, table.documentedName)
        }
        for table in unused(new, old) {
            add(.modelAdded, at: "", nil, .string(table.documentedName), nil, table.source)
            setModel(of: changes.count - 1, table.documentedName)
        }
    }
}
