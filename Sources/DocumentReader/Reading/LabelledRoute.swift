import APIModel

/// A method and an address in one paragraph, each behind a label of its own: `Method: POST  Path: /x`.
enum LabelledRoute {
    private static let longest = 24

    /// The routes that the text states; nil where words say more than labels and their values.
    static func read(_ text: String) -> [RouteText]? {
        guard text.utf8.contains(UInt8(ascii: "/")), text.utf8.count <= 1024, RouteText.mentionsMethod(text) else {
            return nil
        }
        let words = words(of: text)
        guard words.count >= 3, words.count <= longest else { return nil }
        var methods: [HTTPMethod] = []
        var address: RouteText?
        var rest = 0
        for (index, word) in words.enumerated() {
            let isLabelled = index > 0 && isLabel(words[index - 1])
            if let method = RouteText.method(in: word[...]), word.allSatisfy({ !$0.isLowercase }) {
                guard isLabelled || !methods.isEmpty && address == nil else { return nil }
                methods.append(method)
            } else if word.contains("/"), word.count > 1, let route = RouteText.target(word), isAddress(route, word) {
                guard address == nil, isLabelled || word.contains("://") else { return nil }
                address = route
            } else if !isLabel(word), !["/", "|", "or", "·"].contains(word) {
                rest += 1
            }
        }
        guard let address, !methods.isEmpty, rest <= 6 else { return nil }
        return methods.map { method in
            var route = address
            route.method = method
            return route
        }
    }

    private static func isLabel(_ word: String) -> Bool { word.hasSuffix(":") && !word.contains("/") }

    private static func isAddress(_ route: RouteText, _ word: String) -> Bool {
        word.hasPrefix("/") && route.path.count > 1 || word.contains("://")
            || word.hasPrefix("{{") && route.path.count > 1
    }

    /// The words without remarks in brackets; a colon ends its word, whatever follows.
    private static func words(of text: String) -> [String] {
        var flat = ""
        var depth = 0
        for character in text {
            switch character {
            case "（", "(": depth += 1
            case "）", ")": if depth > 0 { depth -= 1 } else { flat.append(character) }
            case "：" where depth == 0: flat += ": "
            default: if depth == 0 { flat.append(character) }
            }
        }
        let pieces = flat.split(whereSeparator: { $0.isWhitespace || $0 == "`" }).map(String.init)
        // A colon that stands alone belongs to the word before it.
        return pieces.reduce(into: []) { words, piece in
            if piece == ":", let last = words.indices.last { words[last] += ":" } else { words.append(piece) }
        }
    }
}
