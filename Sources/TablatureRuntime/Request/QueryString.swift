/// The query of a request, from the members that travel in it.
///
/// Arrays count from 1 (`values.1`), members of objects are joined by dots (`filters.1.name`), to any depth. Members
/// without a value are left out, an empty text is `name=`.
enum QueryString {
    /// The encoded query, ascending by name, or nil where nothing is to be sent.
    static func encode(_ members: [WireMember]) -> String? {
        var items: [(name: String, value: String)] = []
        for member in members { flatten(member.value, name: member.name, into: &items) }
        guard !items.isEmpty else { return nil }
        // By name as a whole, so that `a` comes before `a.1`; signatures want the same order.
        items.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        var output: [UInt8] = []
        for (index, item) in items.enumerated() {
            if index > 0 { output.append(UInt8(ascii: "&")) }
            PercentEncoding.append(item.name, to: &output)
            output.append(UInt8(ascii: "="))
            PercentEncoding.append(item.value, to: &output)
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func flatten(_ value: WireValue, name: String, into items: inout [(name: String, value: String)]) {
        switch value {
        case .null: break
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                flatten(element, name: "\(name).\(index + 1)", into: &items)
            }
        case .object(let members):
            for member in members { flatten(member.value, name: "\(name).\(member.name)", into: &items) }
        case .boolean, .number, .string:
            if let text = value.scalarText { items.append((name, text)) }
        }
    }
}
