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
