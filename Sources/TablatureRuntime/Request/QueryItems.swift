/// The members of a request as pairs of texts: in a query, a form or a cookie.
///
/// Unless a member's style says otherwise, arrays count from 1 (`values.1`) and members of objects are joined by dots
/// (`filters.1.name`), to any depth. Members without a value are left out, an empty text is `name=`.
struct QueryItems {
    /// A name with what is sent under it; several where the style joins them by commas.
    struct Item {
        var name: String
        var values: [String]
    }

    private(set) var items: [Item] = []

    /// Adds a value under a name.
    mutating func add(_ value: WireValue, name: String, style: ParameterRoute.ArrayStyle = .indexed) {
        switch value {
        case .null: break
        case .array(let elements):
            if style == .joined, let texts = Self.texts(elements) {
                if !texts.isEmpty { items.append(Item(name: name, values: texts)) }
                return
            }
            let isFlat = elements.allSatisfy { $0.scalarText != nil || $0 == .null }
            for (index, element) in elements.enumerated() {
                add(element, name: Self.element(index, of: name, style, isFlat: isFlat), style: style)
            }
        case .object(let members):
            for member in members {
                let path = style == .brackets ? "\(name)[\(member.name)]" : "\(name).\(member.name)"
                add(member.value, name: path, style: style)
            }
        case .boolean, .number, .string, .file:
            if let text = value.scalarText { items.append(Item(name: name, values: [text])) }
        }
    }

    private static func texts(_ elements: [WireValue]) -> [String]? {
        let texts = elements.compactMap(\.scalarText)
        return texts.count == elements.count ? texts : nil
    }

    private static func element(
        _ index: Int, of name: String, _ style: ParameterRoute.ArrayStyle, isFlat: Bool
    ) -> String {
        switch style {
        case .indexed: "\(name).\(index + 1)"
        case .indexedFromZero: "\(name).\(index)"
        case .brackets: "\(name)[]"
        // Of objects under one name nobody could tell which members belong together.
        case .repeated, .joined: isFlat ? name : "\(name)[\(index)]"
        }
    }

    /// The items, ascending by name as a whole, so that `a` comes before `a.1`; those of one name keep their order.
    /// Signatures want the same order.
    var sorted: [Item] {
        let order = items.indices.sorted { first, second in
            let (a, b) = (items[first].name.utf8, items[second].name.utf8)
            if a.lexicographicallyPrecedes(b) { return true }
            return b.lexicographicallyPrecedes(a) ? false : first < second
        }
        return order.map { items[$0] }
    }

    /// The encoded form, or nil where nothing is to be sent.
    var encoded: String? {
        guard !items.isEmpty else { return nil }
        var output: [UInt8] = []
        for (index, item) in sorted.enumerated() {
            if index > 0 { output.append(UInt8(ascii: "&")) }
            PercentEncoding.append(item.name, to: &output)
            output.append(UInt8(ascii: "="))
            for (position, value) in item.values.enumerated() {
                if position > 0 { output.append(UInt8(ascii: ",")) }
                PercentEncoding.append(value, to: &output)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The items as a `Cookie` header; nil where there are none. What a cookie cannot hold is percent-encoded.
    var cookieText: String? {
        guard !items.isEmpty else { return nil }
        let pairs = sorted.map { item in
            var output: [UInt8] = []
            PercentEncoding.append(item.name, keeping: Self.isCookieByte, to: &output)
            output.append(UInt8(ascii: "="))
            PercentEncoding.append(item.values.joined(separator: ","), keeping: Self.isCookieByte, to: &output)
            return String(decoding: output, as: UTF8.self)
        }
        return pairs.joined(separator: "; ")
    }

    private static func isCookieByte(_ byte: UInt8) -> Bool { "!#$&'()*+-./:<>?@[]^_`{|}~".utf8.contains(byte) }
}
