import APIModel

/// Turns the text of a default cell into a value of the field's type.
enum DefaultReader {
    /// - Returns: nil where the text does not fit the type.
    static func value(_ text: String, of type: TypeReference) -> JSONValue? {
        switch type {
        case .string, .any: return .string(text)
        case .union(let types): return types.lazy.compactMap { value(text, of: $0) }.first
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
}
