import APIModel

extension DocumentParser {
    /// A number that ends where a value ends; nil where it is part of something else (`2019-01-01`, `5 minutes`).
    mutating func number() -> JSONValue? {
        guard let first = cursor.byte,
            Byte.isDigit(first) || first == Byte.dash || first == Byte.plus || first == Byte.dot
        else { return nil }
        var ahead = cursor
        ahead.skip { Byte.isWord($0) || $0 == Byte.dash || $0 == Byte.plus || $0 == Byte.dot }
        let token = ahead.text(from: cursor.position, to: ahead.position)
        guard token.utf8.count <= 400, let (value, isJSON) = Words.number(token) else { return nil }
        let end = ahead.position
        ahead.skipSpaces()
        guard isEndOfValue(ahead) else { return nil }
        if !isJSON { repair(.oddNumber) }
        consume(end - cursor.position)
        return value
    }

    private func isEndOfValue(_ place: ByteCursor) -> Bool {
        guard let byte = place.byte else { return true }
        switch byte {
        case Byte.comma, Byte.closeBrace, Byte.closeBracket, Byte.newline, Byte.hash, Byte.slash, Byte.bar, Byte.quote:
            return true
        case Byte.openBrace, Byte.openBracket, Byte.dot: return true
        case Byte.dash, Byte.plus: return true
        case Byte.openParenthesis, Byte.less: return true
        default:
            let isSign =
                place.starts(with: "，") || place.starts(with: "…") || place.starts(with: "→") || place.starts(with: "←")
            return Byte.isDigit(byte) || isSign
        }
    }
}
