import APIModel

/// Names operations by their headings; by method and path where a heading gives no name.
enum OperationNames {
    static func name(heading: String, route: RouteText, isShared: Bool) -> String {
        if !isShared, let name = name(of: heading) { return name }
        return name(of: route)
    }

    /// One word that is a name already, or the English words of a heading in lower camel case.
    private static func name(of heading: String) -> String? {
        let text = heading.prefix { $0 != "(" && $0 != "（" }
        let words = text.split { !($0.isASCII && ($0.isLetter || $0.isDigit || $0 == "_")) }.map(String.init)
        let hasOther = text.contains { !$0.isASCII && $0.isLetter }
        if hasOther {
            let names = words.filter { $0.count > 3 && $0.dropFirst().contains(where: \.isUppercase) }
            return names.count == 1 && words.count == 1 ? names[0] : nil
        }
        guard let first = words.first, words.count <= 12, first.first?.isLetter == true else { return nil }
        if words.count == 1 { return first.dropFirst().contains(where: \.isUppercase) ? first : first.lowercased() }
        return camel(words)
    }

    private static func name(of route: RouteText) -> String {
        var words = [route.method?.rawValue.lowercased() ?? "call"]
        for segment in route.path.split(separator: "/") {
            let isPlaceholder = segment.contains("{")
            let parts = segment.split { !($0.isASCII && ($0.isLetter || $0.isDigit)) }.map(String.init)
            if isPlaceholder, !parts.isEmpty { words.append("by") }
            words += parts
        }
        for item in route.query {
            words += item.name.split { !($0.isASCII && ($0.isLetter || $0.isDigit)) }.map(String.init)
        }
        return camel(words)
    }

    private static func camel(_ words: [String]) -> String {
        words.enumerated().map { index, word in
            let isAcronym = word.count > 1 && word.allSatisfy { $0.isUppercase || $0.isDigit }
            let rest = isAcronym ? word.dropFirst().lowercased() : String(word.dropFirst())
            return (index == 0 ? word.prefix(1).lowercased() : word.prefix(1).uppercased()) + rest
        }.joined()
    }
}
