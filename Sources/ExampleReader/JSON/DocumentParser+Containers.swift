import APIModel

extension DocumentParser {
    /// An object, from its brace.
    mutating func object() throws(NotJSON) -> JSONValue {
        consume()
        return .object(try members())
    }

    /// Members without the brace before them.
    mutating func fragment() throws(NotJSON) -> JSONValue {
        repair(.lostOpener)
        return .object(try members())
    }

    private mutating func members() throws(NotJSON) -> [JSONValue.Member] {
        guard openObjects + openArrays < LenientJSON.maximumDepth else { throw NotJSON() }
        openObjects += 1
        defer { openObjects -= 1 }
        var members: [JSONValue.Member] = []
        var separator = Separator.opening
        while try !closesContainer(Byte.closeBrace, &separator) {
            if skipSeparatorOrEllipsis(&separator) || separator != .opening && takeTrailingWords() { continue }
            if separator == .missing { repair(.lostComma) }
            if let member = try member(afterComma: separator != .missing) { members.append(member) }
            separator = .missing
        }
        return members
    }

    /// A list, from its bracket.
    mutating func array() throws(NotJSON) -> JSONValue {
        guard openObjects + openArrays < LenientJSON.maximumDepth else { throw NotJSON() }
        consume()
        openArrays += 1
        defer { openArrays -= 1 }
        var elements: [JSONValue] = []
        var separator = Separator.opening
        while try !closesContainer(Byte.closeBracket, &separator) {
            if skipSeparatorOrEllipsis(&separator) { continue }
            let name = nameAhead()
            if let name, endsList(of: elements, before: name) {
                repair(.lostCloser)
                break
            }
            if separator == .missing { repair(.lostComma) }
            try push(.element)
            let value = try name == nil ? self.value() : fragment()
            pop()
            if case .string(let text) = value, isEllipsis(text), !elements.isEmpty {
                notes.elide(stack)
            } else {
                elements.append(value)
            }
            separator = .missing
        }
        return .array(elements)
    }

    /// Whether a name among the elements of a list goes on with the object around it, or with one whose brace is lost.
    private func endsList(of elements: [JSONValue], before name: String) -> Bool {
        guard openObjects > 0, let last = elements.last else { return false }
        if case .object(let members) = last { return members.first?.name != name }
        return true
    }

    /// What stands between the last member and the next.
    private enum Separator {
        case opening, comma, ellipsis, missing
    }

    /// Whether the container ends here: at its bracket, at the bracket of one around it, or with the text.
    private mutating func closesContainer(_ closer: UInt8, _ separator: inout Separator) throws(NotJSON) -> Bool {
        while true {
            try skipTrivia()
            guard let byte = cursor.byte else {
                attachWaiting()
                repair(.lostCloser)
                return true
            }
            guard byte == Byte.closeBrace || byte == Byte.closeBracket else { return false }
            if byte == closer {
                if separator == .comma { repair(.trailingComma) }
                attachWaiting()
                consume()
                ended = nil
                return true
            }
            let isAnothers = byte == Byte.closeBrace ? openObjects > 0 : openArrays > 0
            if isAnothers {
                repair(.lostCloser)
                return true
            }
            repair(.strayCloser)
            consume()
        }
    }

    /// Goes behind a comma or an ellipsis; false where a member begins.
    private mutating func skipSeparatorOrEllipsis(_ separator: inout Separator) -> Bool {
        if ellipsisLength() > 0 {
            notes.elide(stack)
            skipEllipsis()
            separator = .ellipsis
            return true
        }
        let length = commaLength()
        guard length > 0 else { return false }
        if separator == .comma || separator == .opening { repair(.extraComma) }
        if length > 1 { repair(.foreignPunctuation) }
        consume(length)
        separator = .comma
        return true
    }
}
