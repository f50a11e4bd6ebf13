/// A piece of an address: literal text, or the name of a placeholder in braces.
enum AddressPiece: Equatable {
    case literal(Substring)
    case placeholder(Substring)

    /// Takes `template` apart. Braces around anything but letters, digits, `_` and `-` are literal.
    static func pieces(of template: String) -> [AddressPiece] {
        var pieces: [AddressPiece] = []
        var rest = template[...]
        var literalStart = rest.startIndex
        while let open = rest.firstIndex(of: "{") {
            let afterOpen = template.index(after: open)
            let name = template[afterOpen...].prefix {
                $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-")
            }
            guard !name.isEmpty, name.endIndex < template.endIndex, template[name.endIndex] == "}" else {
                rest = template[afterOpen...]
                continue
            }
            if literalStart < open { pieces.append(.literal(template[literalStart..<open])) }
            pieces.append(.placeholder(name))
            literalStart = template.index(after: name.endIndex)
            rest = template[literalStart...]
        }
        if literalStart < template.endIndex { pieces.append(.literal(template[literalStart...])) }
        return pieces
    }
}
