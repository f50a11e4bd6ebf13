/// `GET /path HTTP/1.1`, `[POST] /path`, `POST: https://host/path`, or an address alone.
struct RequestLine {
    var method: String?
    var target: String

    init?(_ line: String) {
        var rest = line[...]
        if let method = Self.takeMethod(&rest) {
            self.method = method
        } else if !line.hasPrefix("http://"), !line.hasPrefix("https://") {
            return nil
        }
        let target = Self.withoutRemark(rest.trimmed)
        guard Self.isTarget(target) else { return nil }
        self.target = target
    }

    /// The target without the version of HTTP and without words behind it.
    ///
    /// Spaces belong to it within a placeholder (`{id | name}`) and in a query.
    private static func withoutRemark(_ text: String) -> String {
        if let version = text.firstRange(of: " HTTP/") { return text[..<version.lowerBound].trimmed }
        var depth = 0
        for index in text.indices {
            switch text[index] {
            case "{", "(", "<", "[": depth += 1
            case "}", ")", ">", "]": depth -= 1
            case "?": return text
            case " " where depth <= 0, "\t" where depth <= 0: return String(text[..<index])
            default: break
            }
        }
        return text
    }

    /// A method of HTTP, also in brackets or with a colon behind it; the rest is what follows.
    static func takeMethod(_ line: inout Substring) -> String? {
        let isBracketed = line.first == "["
        let start = isBracketed ? line.dropFirst() : line
        let word = start.prefix { $0.isLetter }
        guard let method = method(word) else { return nil }
        var rest = start[word.endIndex...]
        if isBracketed {
            guard rest.first == "]" else { return nil }
            rest = rest.dropFirst()
        } else if rest.first == ":" {
            rest = rest.dropFirst()
        }
        guard rest.first == " " || rest.first == "\t" || rest.first == "/" && isBracketed else { return nil }
        line = rest
        return method
    }

    /// The word in capitals, where it is a method of HTTP.
    static func method(_ word: some StringProtocol) -> String? {
        guard word.utf8.count <= 7, !word.isEmpty else { return nil }
        let capitals = word.uppercased()
        return methods.contains(capitals) ? capitals : nil
    }

    private static let methods: Set<String> = [
        "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT",
    ]

    private static func isTarget(_ text: String) -> Bool {
        guard let first = text.first else { return false }
        if first == "/" { return !text.hasPrefix("//") }
        return text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("{") || text.hasPrefix("<")
            || text.hasPrefix("$")
    }
}

/// `HTTP/1.1 201 Created`, `Status: 200 OK`, `200 OK`.
struct StatusLine {
    var code: Int

    init?(_ line: String) {
        var rest = line[...]
        var isMarked = false
        if rest.hasPrefix("HTTP/") {
            rest = rest.drop { !$0.isWhitespace }.trimmedPrefix
            isMarked = true
        }
        while case let word = rest.prefix(while: \.isLetter), !word.isEmpty, word.count <= 8,
            Self.words.contains(word.lowercased())
        {
            rest = rest[word.endIndex...].drop { ": =-".contains($0) }
            isMarked = true
        }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 3, let code = Int(digits), code >= 100, code < 600 else { return nil }
        let words = rest[digits.endIndex...]
        guard
            words.utf8.allSatisfy({ Byte.isLetter($0) || $0 == Byte.space || $0 == Byte.dash || $0 == Byte.apostrophe })
        else { return nil }
        guard isMarked || words.first == " " && words.count > 2 else { return nil }
        self.code = code
    }

    private static let words: Set<String> = ["http", "status", "code", "response"]
}

extension StringProtocol {
    /// The text without spaces at its ends.
    var trimmed: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text.drop { $0.isWhitespace })
    }
}

extension Substring {
    var trimmedPrefix: Substring { drop { $0.isWhitespace } }
}
