import APIModel

extension DocumentParser {
    /// Whether the value ends as a document does, and goes behind what belongs to it.
    ///
    /// Behind it may stand brackets too many, an ellipsis, a further document, or lines of something else. What stands right
    /// behind it in its line, such as `[GET] /path`, shows that it never was a document.
    mutating func closes(_ value: JSONValue) throws(NotJSON) -> Bool {
        guard isConvincing(value) else { return false }
        var isBroken = notes.repairs.first?.kind == .lostOpener
        while true {
            let lineBefore = lineStart
            try skipTrivia()
            guard let byte = cursor.byte else { return true }
            switch byte {
            case Byte.closeBrace, Byte.closeBracket:
                repair(.strayCloser)
                consume()
                isBroken = true
            case Byte.comma, Byte.semicolon:
                consume()
            case Byte.openBrace, Byte.openBracket:
                return !value.isEmptyContainer
            // A line that cURL prints behind an answer without a line end.
            case Byte.star where cursor.byte(after: 1) == Byte.space:
                cursor.skipToEndOfLine()
            case _ where ellipsisLength() > 0:
                notes.elide([])
                skipEllipsis()
            default:
                return lineStart != lineBefore && isStructured(value) && !isBroken
            }
        }
    }

    /// An object with a member, or a list of objects: enough to be believed whatever follows on other lines.
    private func isStructured(_ value: JSONValue) -> Bool {
        switch value {
        case .object(let members): !members.isEmpty
        case .array(let elements):
            elements.contains { if case .object(let members) = $0 { !members.isEmpty } else { false } }
        default: false
        }
    }

    /// `{ a: b }` and `[POST]` are anything; one name in quotes, one string or number makes it JSON.
    private func isConvincing(_ value: JSONValue) -> Bool {
        if notes.proofs > 0 { return true }
        if !notes.elided.isEmpty { return notes.placeholders.isEmpty }
        return value.isEmptyContainer && notes.comments.isEmpty && notes.repairs.isEmpty
    }
}

extension JSONValue {
    /// Whether it is `{}` or `[]`.
    var isEmptyContainer: Bool {
        switch self {
        case .object(let members): members.isEmpty
        case .array(let elements): elements.isEmpty
        default: false
        }
    }
}
