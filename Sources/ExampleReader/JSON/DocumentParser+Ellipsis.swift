extension DocumentParser {
    /// The bytes of an ellipsis at the cursor; 0 where there is none.
    func ellipsisLength() -> Int {
        var ahead = cursor
        var (dots, signs) = (0, 0)
        while let byte = ahead.byte {
            if byte == Byte.dot {
                dots += 1
                ahead.position += 1
            } else if ahead.starts(with: "…") || ahead.starts(with: "⋯") || ahead.starts(with: "⋮")
                || ahead.starts(with: "。")
            {
                signs += 1
                ahead.position += 3
            } else {
                break
            }
        }
        let isAlone = dots == 1 && (ahead.byte.map(Byte.isSpace) ?? true)
        return dots > 1 || signs > 0 || isAlone ? ahead.position - cursor.position : 0
    }

    /// Goes behind an ellipsis and the words that go with it (`... more of them`).
    mutating func skipEllipsis() {
        consume(ellipsisLength())
        cursor.skip { !Byte.isSpace($0) || $0 == Byte.space ? !",}]{[\"".utf8.contains($0) : false }
    }

    /// Whether a text says nothing but that there is more.
    func isEllipsis(_ text: String) -> Bool {
        guard text.utf8.count <= 64, let first = text.unicodeScalars.first, ".…⋯⋮·。".unicodeScalars.contains(first)
        else {
            return false
        }
        return text.unicodeScalars.count > 1 || first != "."
            ? text.unicodeScalars.allSatisfy { ".…⋯⋮·。 ".unicodeScalars.contains($0) } : false
    }

    /// The bytes of a comma at the cursor, also a full-width one.
    func commaLength() -> Int {
        if cursor.byte == Byte.comma { return 1 }
        return cursor.starts(with: "，") || cursor.starts(with: "、") ? 3 : 0
    }
}
