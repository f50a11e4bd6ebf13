extension CharacterRule.Family {
    /// The Unicode scalars of the family, ascending: the one place that says what belongs to it.
    public var scalars: [ClosedRange<Unicode.Scalar>] {
        switch self {
        case .lowercaseLetters: ["a"..."z"]
        case .uppercaseLetters: ["A"..."Z"]
        case .digits: ["0"..."9"]
        // The ideographs of Unicode, and the planes that are set aside for more of them.
        case .han:
            [
                "\u{3005}"..."\u{3005}", "\u{3007}"..."\u{3007}", "\u{3400}"..."\u{4DBF}", "\u{4E00}"..."\u{9FFF}",
                "\u{F900}"..."\u{FAFF}", "\u{20000}"..."\u{3FFFD}",
            ]
        case .asciiPunctuation: ["!"..."/", ":"..."@", "["..."`", "{"..."~"]
        }
    }

    /// Whether a scalar belongs to the family.
    public func contains(_ scalar: Unicode.Scalar) -> Bool { scalars.contains { $0.contains(scalar) } }
}

extension CharacterRule {
    /// Whether a text consists of what the rule allows and has what it asks for.
    public func accepts(_ text: String) -> Bool {
        if exceptions.contains(text) { return true }
        guard text.utf8.starts(with: prefix.utf8), mayEnd(text), mayHold(text) else { return false }
        let rest = text.unicodeScalars.dropFirst(prefix.unicodeScalars.count)
        let singles = Set(characters.flatMap(\.unicodeScalars))
        let isOpen = families.isEmpty && characters.isEmpty
        if let head = rest.first, !first.isEmpty, !first.contains(where: { $0.contains(head) }) { return false }
        let isAllowed = rest.allSatisfy { scalar in
            isOpen || singles.contains(scalar) || families.contains { $0.contains(scalar) }
        }
        guard isAllowed else { return false }
        if let tail = rest.last, !last.isEmpty, !last.contains(where: { $0.contains(tail) }) { return false }
        let found = required.count { group in
            rest.contains { scalar in group.contains { $0.contains(scalar) } }
        }
        return found >= min(leastGroups ?? required.count, required.count)
    }

    private func mayEnd(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        func ends(_ tail: String) -> Bool {
            bytes.count >= tail.utf8.count && bytes.suffix(tail.utf8.count).elementsEqual(tail.utf8)
        }
        return (suffixes.isEmpty || suffixes.contains(where: ends)) && !forbiddenLast.contains(where: ends)
            && !forbiddenFirst.contains { bytes.starts(with: $0.utf8) }
    }

    /// Bytes are compared, so that no other writing of the same characters counts.
    private func mayHold(_ text: String) -> Bool {
        forbidden.allSatisfy { word in
            let bytes = Array(text.utf8)
            let part = Array(word.utf8)
            guard !part.isEmpty, bytes.count >= part.count else { return true }
            return !(0...(bytes.count - part.count)).contains { bytes[$0...].starts(with: part) }
        }
    }
}
