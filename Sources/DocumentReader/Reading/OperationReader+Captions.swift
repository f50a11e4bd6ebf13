import APIModel
import PageOutline
import SourceModel

/// What the captions of a table say of its rows, and whose inside it is.
extension OperationReader {
    /// What the caption of a table without a column for it says of all its rows: `Required`, `Optional parameters`.
    func requirement(in table: PageTable) -> Field.Requirement? {
        guard table.columns[.required] == nil, table.columns[.optional] == nil, let caption = table.captions.first,
            caption.text.plain.split(separator: " ").count <= 4
        else { return nil }
        func says(_ words: Set<String>) -> Bool {
            words.contains { $0.utf8.count > 3 && Words.contains(caption.key, word: $0) }
        }
        if says(profile.optionalWords) { return .optional }
        return says(profile.requiredWords) ? .required : nil
    }

    /// A list whose items say nothing of what is asked for, where its caption does, without the column for it.
    func withoutSilentColumn(_ table: PageTable) -> PageTable {
        guard table.isList, let column = table.columns[.required],
            table.grid.rows.allSatisfy({ $0.cells[column].text.isEmpty })
        else { return table }
        var result = table
        result.columns[.required] = nil
        return requirement(in: result) == nil ? table : result
    }

    /// Whether two names of a table are paths through one member that has no row: `order.id`, `order.total`.
    func sharesPrefix(_ table: PageTable) -> Bool {
        guard let column = table.columns[.name],
            table.grid.rows.contains(where: { $0.cells[column].text.plain.utf8.contains(UInt8(ascii: ".")) })
        else { return false }
        var seen: Set<Substring> = []
        return table.names.contains { name in
            guard let dot = name.firstIndex(of: "."), dot > name.startIndex else { return false }
            return !seen.insert(name[..<dot]).inserted
        }
    }

    /// The member whose inside a table lists where the caption that says whose side it is begins or ends with its name:
    /// `param 参数说明`, `Fields of address`.
    func named(in caption: PageMap.Caption, _ table: PageTable, isRequest: Bool, _ tree: [FieldNode]) -> [Int]? {
        guard let role = table.role, isRequest == role.isRequest, role == .request || role == .body || role == .response
        else { return nil }
        let words = caption.text.plain.split { !($0.isASCII && ($0.isLetter || $0.isDigit || "_-".contains($0))) }
            .map(String.init)
        guard words.count <= 4 else { return nil }
        for word in [words.first, words.last].compactMap({ $0 }) where Words.isIdentifier(word) {
            let found = FieldNode.search(word, in: tree) { node in
                node.children.isEmpty && node.mayHaveChildren && node.field.type != .any && node.field.name == word
            }
            if let found { return found }
        }
        return nil
    }

    /// The path where the captions around a member's are those of the members that it stands in, from the outermost in.
    func inside(_ names: [String], below captions: ArraySlice<PageMap.Caption>, _ tree: [FieldNode]) -> [Int]? {
        var outer: [String] = []
        for caption in captions {
            let word = caption.text.plain.trimmingCharacters(in: "` :：")
            guard Words.isName(word), FieldNode.search(word, in: tree, where: \.mayHaveChildren) != nil else { break }
            outer.insert(word, at: 0)
        }
        return outer.isEmpty ? nil : FieldNode.find(outer + names, in: tree)
    }
}
