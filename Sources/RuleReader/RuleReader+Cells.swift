public import APIModel
internal import SourceModel

extension RuleReader {
    /// The value that the text of a default cell means.
    ///
    /// - Returns: nil where the text does not fit the type.
    public static func value(ofDefaultCell text: String, of type: TypeReference) -> JSONValue? {
        switch type {
        case .string, .any: return .string(text)
        case .union(let types): return types.lazy.compactMap { value(ofDefaultCell: text, of: $0) }.first
        case .integer, .long: return Int64(text).map(JSONValue.integer)
        case .number, .float, .double:
            if let whole = Int64(text) { return .integer(whole) }
            guard let value = Double(text), value.isFinite else { return nil }
            return .number(value)
        case .boolean:
            switch text.lowercased() {
            case "true": return .boolean(true)
            case "false": return .boolean(false)
            default: return nil
            }
        case .object, .map, .shape, .array: return nil
        }
    }

    /// The rules that a cell of a column of values or ranges states: its head is given by the column.
    ///
    /// - Parameters:
    ///   - cell: the words of the cell.
    ///   - field: the row; its description is read too, so that what it says beside the cell counts (`0 means all`).
    public func rules(ofRangeCell cell: Prose, of field: Field, language: String) -> [Rule] {
        var fields = [field]
        _ = annotate(&fields, ranges: [field.name: cell], in: Context(language: language, isRequest: false))
        return fields[0].rules
    }
}

/// A cell whose head its column gives.
struct GivenCell {
    var prose: RuleReader.Prose
    /// The first token of the cell's own words.
    var start: Int

    /// A description together with the cell, as one text: the head stands between.
    static func tokens(
        of description: String, and prose: RuleReader.Prose, language: String, lexicon: Lexicon
    ) -> (TokenizedText, GivenCell) {
        let head = description + (description.isEmpty ? "" : "\n") + (language == "zh" ? "取值范围：" : "Valid values: ")
        let start = Lexer.tokens(of: head, lexicon: lexicon).tokens.count
        return (Lexer.tokens(of: head + prose.text, lexicon: lexicon), GivenCell(prose: prose, start: start))
    }
}
