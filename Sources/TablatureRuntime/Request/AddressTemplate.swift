/// A piece of an address: literal text, or the name of a placeholder in braces.
enum AddressPiece: Equatable {
    case literal(Substring)
    case placeholder(Substring)
    /// `{+name}`: the value keeps its slashes, as in RFC 6570.
    case reserved(Substring)

    /// The name of a placeholder.
    var name: Substring? {
        switch self {
        case .literal: nil
        case .placeholder(let name), .reserved(let name): name
        }
    }

    /// Takes `template` apart. Braces around nothing, or around a blank or a sign that ends a part of a URL, are literal.
    static func pieces(of template: String) -> [AddressPiece] {
        var pieces: [AddressPiece] = []
        var rest = template[...]
        var literalStart = rest.startIndex
        while let open = rest.firstIndex(of: "{") {
            let afterOpen = template.index(after: open)
            let isReserved = template[afterOpen...].first == "+"
            let name = template[afterOpen...].dropFirst(isReserved ? 1 : 0).prefix(while: isNameCharacter)
            guard !name.isEmpty, name.endIndex < template.endIndex, template[name.endIndex] == "}" else {
                rest = template[afterOpen...]
                continue
            }
            if literalStart < open { pieces.append(.literal(template[literalStart..<open])) }
            pieces.append(isReserved ? .reserved(name) : .placeholder(name))
            literalStart = template.index(after: name.endIndex)
            rest = template[literalStart...]
        }
        if literalStart < template.endIndex { pieces.append(.literal(template[literalStart...])) }
        return pieces
    }

    /// Pages put more than identifiers between braces (`{id|name}`); what would end a segment or a path is no name.
    private static func isNameCharacter(_ character: Character) -> Bool {
        !character.isWhitespace && !"{}/?#%\"\\<>^`".contains(character)
    }
}
