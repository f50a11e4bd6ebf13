import APIModel

/// A route as a piece of text states it: method, address, names of the query.
struct RouteText: Hashable, Sendable {
    var method: HTTPMethod?
    var scheme: String?
    var host: String?
    /// From its first slash, placeholders as `{name}`; one that takes several segments is `{+name}`.
    var path: String
    /// Names in the query string, and the value behind each.
    var query: [QueryItem] = []
    /// What stands before the method in the text.
    var title = ""

    struct QueryItem: Hashable, Sendable {
        var name: String
        var value: String
    }

    /// Reads `GET /x`, `[POST] /x`, `GET: /x`, `GET https://h/x HTTP/1.1`.
    ///
    /// - Parameter allowsTitle: whether words may stand before the method, as in a heading.
    static func read(_ text: String, allowsTitle: Bool = false) -> RouteText? {
        // An address has a slash or a query; most texts have neither.
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }) else { return nil }
        if !allowsTitle, !beginsWithMethod(text) { return nil }
        let words = Self.words(of: text)
        guard words.count >= 2, words.count <= 24 else { return nil }
        let last = words.count - 2
        for index in 0...(allowsTitle ? last : 0) {
            guard let method = method(in: words[index]) else { continue }
            // Placeholders may hold blanks: the target runs to its closing brace.
            var target = String(words[index + 1])
            var next = index + 2
            while Self.isOpen(target), next < words.count {
                let isPlaceholder = target.count { $0 == "{" } > target.count { $0 == "}" }
                target += (isPlaceholder ? " " : "") + words[next]
                next += 1
            }
            let rest = words[next...]
            // Behind the target only the protocol may stand, a remark in brackets, or, in a heading, what it is for.
            let isRemark =
                rest.first?.hasPrefix("(") == true && rest.last?.hasSuffix(")") == true
                || allowsTitle && rest.first.map { ["-", "–", "—", "|", ":", "：", "·"].contains($0) } == true
            guard rest.isEmpty || isRemark || rest.count == 1 && rest.first?.hasPrefix("HTTP/") == true else {
                return nil
            }
            // A verb that is not in capitals is one only before a path.
            guard words[index].contains(where: \.isUppercase),
                target.hasPrefix("/") || words[index].allSatisfy({ !$0.isLowercase })
            else { return nil }
            guard var route = self.target(target) else { return nil }
            route.method = method
            route.title = words[..<index].joined(separator: " ").trimmingTitle
            if route.title.isEmpty, allowsTitle, rest.first?.hasPrefix("(") == false,
                rest.first?.hasPrefix("H") == false
            {
                route.title = rest.joined(separator: " ").trimmingTitle
            }
            return route
        }
        return nil
    }

    /// Whether the first word may be a method: a quick no for prose, which has a longer word or a small letter there.
    private static func beginsWithMethod(_ text: String) -> Bool {
        let rest = text.utf8.drop { !isLatin($0) && $0 < 0x80 }.prefix(9)
        if let first = rest.first, first >= 0x80 { return true }
        return HTTPMethod(rawValue: String(decoding: rest.prefix(while: isLatin).map { $0 & 0xDF }, as: UTF8.self))
            != nil
    }

    private static func isLatin(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// Whether a method stands in a text, in capitals and as a word.
    static func mentionsMethod(_ text: String) -> Bool {
        var word: [UInt8] = []
        func isMethod() -> Bool {
            (3...7).contains(word.count) && HTTPMethod(rawValue: String(decoding: word, as: UTF8.self)) != nil
        }
        for byte in text.utf8 {
            if isLatin(byte) {
                word.append(byte)
            } else {
                if isMethod() { return true }
                word.removeAll(keepingCapacity: true)
            }
        }
        return isMethod()
    }

    /// The words of a text; a bracket around a method ends its word: `[POST]/x`, `【POST】/x`.
    private static func words(of text: String) -> [Substring] {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let first = words.first, let open = first.first, open == "[" || open == "【",
            let close = first.firstIndex(where: { $0 == "]" || $0 == "】" })
        else { return words }
        let rest = first[first.index(after: close)...]
        return rest.isEmpty ? words : [first[...close], rest] + words.dropFirst()
    }

    /// Whether a brace or a bracket is still open.
    private static func isOpen(_ text: String) -> Bool {
        func count(_ sign: Character) -> Int { text.count { $0 == sign } }
        return count("{") > count("}") || count("(") > count(")")
    }

    /// A word that is an HTTP method, in capitals, perhaps in brackets or with a colon.
    static func method(in word: Substring) -> HTTPMethod? {
        let bare = word.drop { "[(`*【".contains($0) }
        let end = bare.prefix { $0.isASCII && $0.isLetter }
        guard bare.dropFirst(end.count).allSatisfy({ "])`*:：】".contains($0) }) else { return nil }
        // `Post /x`: capitals, or a capital first.
        guard end.first?.isUppercase == true else { return nil }
        let upper = end.uppercased()
        guard end == upper || end.dropFirst().allSatisfy(\.isLowercase) else { return nil }
        return HTTPMethod(rawValue: upper)
    }

    /// Methods in a text of its own: `GET`, `get`, `GET/POST`, `POST 或 GET`.
    static func methods(in text: String) -> [HTTPMethod] {
        // No list of methods is longer.
        guard text.utf8.count <= 120 else { return [] }
        // Words of another script before it make a sentence of it, which speaks of methods and states none.
        guard let start = text.utf8.prefix(28).firstIndex(where: { (0x61...0x7A).contains($0 | 0x20) }),
            start == text.startIndex || text.utf8.distance(from: text.startIndex, to: start) <= 24
        else { return [] }
        var result: [HTTPMethod] = []
        var word: [UInt8] = []
        for byte in text.utf8 {
            if (0x61...0x7A).contains(byte | 0x20) {
                guard word.count < 8 else { return [] }
                word.append(byte & 0xDF)
            } else if !word.isEmpty {
                guard Self.take(&word, into: &result) else { return [] }
            }
        }
        return word.isEmpty || Self.take(&word, into: &result) ? result : []
    }

    /// Takes a word in capitals; false where it is no method and no word beside methods.
    private static func take(_ word: inout [UInt8], into result: inout [HTTPMethod]) -> Bool {
        let text = String(decoding: word, as: UTF8.self)
        word.removeAll(keepingCapacity: true)
        guard let method = HTTPMethod(rawValue: text) else {
            return ["HTTP", "HTTPS", "OR", "AND", "REQUEST"].contains(text)
        }
        if !result.contains(method) { result.append(method) }
        return true
    }

    /// Reads an address: with or without scheme and host, with or without a query.
    static func target(_ raw: String) -> RouteText? {
        guard raw.utf8.contains(UInt8(ascii: "/")) else { return nil }
        var text = raw.trimmingCharacters(in: "`*\"'“” ,;。，；")
        if text.hasSuffix(")"), !text.contains("(") { text.removeLast() }
        if raw.hasPrefix("<"), raw.hasSuffix(">"), raw.contains("://") { text = String(raw.dropFirst().dropLast()) }
        guard text.utf8.count <= 2048, !text.isEmpty else { return nil }
        var route = RouteText(path: "")
        if let mark = text.firstRange(of: "://") {
            let scheme = text[..<mark.lowerBound].lowercased()
            guard scheme == "http" || scheme == "https" || scheme.hasPrefix("{") else { return nil }
            route.scheme = scheme.hasPrefix("{") ? "https" : scheme
            let rest = text[mark.upperBound...]
            let host = rest.prefix { $0 != "/" && $0 != "?" }
            guard !host.isEmpty else { return nil }
            route.host = String(host)
            text = String(rest.dropFirst(host.count))
            if text.isEmpty { text = "/" }
        } else if let brace = baseVariable(text) {
            text = brace
        } else if !text.hasPrefix("/") {
            guard let rooted = withoutSlash(text) else { return nil }
            if let host = rooted.host { route.host = host }
            text = rooted.path
        }
        if let template = text.firstRange(of: "{?"), let close = text[template.upperBound...].firstIndex(of: "}") {
            // The form of URI templates: `{?page,limit}`.
            route.query = text[template.upperBound..<close].split(separator: ",").compactMap { name in
                let name = name.trimmingCharacters(in: " *")
                return Words.isName(name) ? QueryItem(name: name, value: "") : nil
            }
            text.removeSubrange(template.lowerBound...close)
        } else if let mark = text.firstIndex(of: "?") {
            route.query = queryItems(text[text.index(after: mark)...])
            text = String(text[..<mark])
        }
        if let mark = text.lastIndex(of: "#"), !text[mark...].contains("}") { text = String(text[..<mark]) }
        guard let path = Self.path(text) else { return nil }
        route.path = path
        return route
    }

    /// `{{base_url}}/x`, `${host}/x`: the variable goes.
    private static func baseVariable(_ text: String) -> String? {
        guard text.hasPrefix("{") || text.hasPrefix("$") || text.hasPrefix("<") else { return nil }
        let close = text.hasPrefix("<") ? ">" : "}"
        guard let end = text.range(of: close + "/") ?? text.range(of: close + close + "/") else { return nil }
        let variable = text[..<end.lowerBound].lowercased()
        guard
            variable.contains("url") || variable.contains("host") || variable.contains("base")
                || variable.contains("domain") || variable.contains("server") || variable.contains("endpoint")
        else { return nil }
        return String(text[text.index(before: end.upperBound)...])
    }

    /// `api/v1/x`, or `api.example.com/v1/x`: only where there are several segments of plain characters.
    private static func withoutSlash(_ text: String) -> (host: String?, path: String)? {
        let segments = text.split(separator: "/", omittingEmptySubsequences: false)
        guard segments.count >= 2, let first = segments.first, !first.isEmpty,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !text.contains("](")
        else { return nil }
        let labels = first.split(separator: ".", omittingEmptySubsequences: false)
        let isHost = labels.count >= 2 && labels.allSatisfy { !$0.isEmpty } && !first.hasPrefix("{")
        if isHost { return (String(first), "/" + segments.dropFirst().joined(separator: "/")) }
        guard first.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isDigit || $0 == "-" || $0 == "_") }) else {
            return nil
        }
        return (nil, "/" + text)
    }

    static func queryItems(_ text: Substring) -> [QueryItem] {
        text.split(separator: "&").compactMap { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = parts[0].trimmingCharacters(in: "[]{} ?\\")
            // `?{query parameters}`: a word for all of them, in another script than names are.
            let isForAll = parts.count == 1 && pair.first == "{" && !name.utf8.allSatisfy { $0 < 0x80 }
            guard Words.isName(name), !isForAll else { return nil }
            return QueryItem(name: name, value: parts.count > 1 ? String(parts[1]) : "")
        }
    }
}

// MARK: - Placeholders

extension RouteText {
    /// A path with its placeholders as `{name}`, or nil where it is none.
    static func path(_ text: String) -> String? {
        guard text.hasPrefix("/"), !text.hasPrefix("//") else { return nil }
        if isPlainPath(text) { return text }
        var text = text
        text.replace("\\", with: "")
        if text.contains("[{") {
            text.replace("[{", with: "{")
            text.replace("}]", with: "}")
        }
        guard let segments = split(text) else { return nil }
        let read = segments.map(segment)
        guard read.allSatisfy({ $0 != nil }) else { return nil }
        return "/" + read.compactMap { $0 }.joined(separator: "/")
    }

    /// Whether a path has nothing but segments of plain characters and placeholders `{name}`, as nearly all have.
    private static func isPlainPath(_ text: String) -> Bool {
        var slashes = 0
        var open: Int?
        var last: UInt8 = 0
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "/"):
                slashes += 1
                if open != nil { return false }
            case UInt8(ascii: "{"):
                if open != nil { return false }
                open = index
            case UInt8(ascii: "}"):
                guard let start = open, index > start + 1 else { return false }
                open = nil
            case UInt8(ascii: "."): if last == byte { return false }
            case UInt8(ascii: "_"), UInt8(ascii: "-"), 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
            default: return false
            }
            last = byte
        }
        return open == nil && slashes <= 63
    }

    /// The segments after the first slash; a slash inside braces is none.
    private static func split(_ text: String) -> [String]? {
        var result: [String] = [""]
        var depth = 0
        for character in text.dropFirst() {
            if character == "{" || character == "<" { depth += 1 }
            if character == "}" || character == ">" { depth = max(0, depth - 1) }
            if character == "/", depth == 0 { result.append("") } else { result[result.count - 1].append(character) }
            if result.count > 64 { return nil }
        }
        return result
    }

    private static func segment(_ text: String) -> String? {
        guard
            !text.contains(where: {
                $0 == "|" && !text.contains("{") || $0 == "\"" || $0.isWhitespace && !text.contains("{")
            })
        else { return nil }
        if text.isEmpty { return "" }
        if text == "..." || text == "…" || text.contains("…") { return nil }
        if let name = whole(text) { return name }
        return braced(text)
    }

    /// A segment that is one placeholder: `:id`, `<id>`, `[id]`, `*path`, `$id`.
    private static func whole(_ text: String) -> String? {
        let inner = text.dropFirst()
        if text.hasPrefix(":"), isPlaceholder(inner.prefix { $0 != ":" && $0 != "." }) {
            let name = inner.prefix { $0 != ":" && $0 != "." }
            return "{\(name)}\(inner.dropFirst(name.count))"
        }
        if text.hasPrefix("*"), isPlaceholder(inner) { return "{+\(inner)}" }
        if text.hasPrefix("<"), text.hasSuffix(">"), isPlaceholder(inner.dropLast()) {
            return "{\(clean(inner.dropLast()))}"
        }
        if text.hasPrefix("["), text.hasSuffix("]"), isPlaceholder(inner.dropLast()) {
            return "{\(clean(inner.dropLast()))}"
        }
        return nil
    }

    /// A segment with placeholders between braces anywhere in it.
    private static func braced(_ text: String) -> String? {
        guard text.contains("{") || text.contains("<") else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "<" }) {
            var before = rest[..<open]
            if before.last == "$" { before = before.dropLast() }
            result += before
            let closing: Character = rest[open] == "{" ? "}" : ">"
            guard let close = rest[open...].firstIndex(of: closing) else { return nil }
            let name = rest[rest.index(after: open)..<close].drop { $0 == "{" }
            guard !name.isEmpty else { return nil }
            result += "{\(clean(name))}"
            rest = rest[rest.index(after: close)...]
            while rest.first == "}" { rest = rest.dropFirst() }
        }
        return result + rest
    }

    private static func isPlaceholder(_ text: some StringProtocol) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || first == "_" else { return false }
        return text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || "_-. |".unicodeScalars.contains($0)
        }
    }

    /// The name inside a placeholder: without a link's target behind `#`, a pattern behind a colon, blanks.
    private static func clean(_ text: some StringProtocol) -> String {
        var name = String(text.prefix { $0 != "#" && $0 != ":" && $0 != "=" && $0 != "/" })
        name = name.trimmingCharacters(in: " ?*+")
        return name.split(whereSeparator: \.isWhitespace).joined(separator: "_")
    }

    /// The names of the placeholders of a path, each once, in order.
    static func placeholders(of path: String) -> [String] {
        var result: [String] = []
        var rest = path[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close].drop { $0 == "+" })
            if !name.isEmpty, !result.contains(name) { result.append(name) }
            rest = rest[rest.index(after: close)...]
        }
        return result
    }

    /// Whether this is the other route with values in the place of placeholders, perhaps below a base.
    func isInstance(of other: RouteText) -> Bool {
        guard method == nil || other.method == nil || method == other.method else { return false }
        let own = path.split(separator: "/")
        let pattern = other.path.split(separator: "/")
        guard !pattern.isEmpty, own.count >= pattern.count else { return false }
        return zip(own.suffix(pattern.count), pattern).allSatisfy { $0 == $1 || Self.fits($0, $1) }
    }

    /// The route below an address.
    func below(_ base: RouteText) -> RouteText {
        var route = self
        (route.scheme, route.host) = (base.scheme, base.host)
        let prefix = base.path.trimmingSuffixCharacters("/")
        if !route.path.hasPrefix(prefix + "/") { route.path = prefix + route.path }
        return route
    }

    /// The parameter that tells operations at one address apart, where the route gives it a value.
    func selector(_ name: String?) -> String? {
        name.flatMap { name in query.contains { $0.name == name && Words.isIdentifier($0.value) } ? name : nil }
    }

    /// Whether the path is as long as the other's, or stands behind a host and a base.
    func mayShow(_ other: RouteText) -> Bool {
        host != nil || path.split(separator: "/").count == other.path.split(separator: "/").count
    }

    /// Whether a segment has a value where the other has its placeholder, and the same before and behind it.
    private static func fits(_ value: Substring, _ pattern: Substring) -> Bool {
        guard let open = pattern.firstIndex(of: "{"), let close = pattern.lastIndex(of: "}") else { return false }
        let before = pattern[..<open]
        let after = pattern[pattern.index(after: close)...]
        return value.hasPrefix(before) && value.hasSuffix(after) && value.count > before.count + after.count
            && (!after.isEmpty || !value.dropFirst(before.count).contains(":"))
    }
}

extension StringProtocol {
    /// The text without some characters at its ends.
    func trimmingCharacters(in characters: String) -> String {
        var text = Substring(self)
        if Words.isBare(text) { return String(self) }
        while let first = text.first, characters.contains(first) { text = text.dropFirst() }
        while let last = text.last, characters.contains(last) { text = text.dropLast() }
        return String(text)
    }

    /// Words before a route without the sign that parts them from it (`Get Guild % GET /x`).
    fileprivate var trimmingTitle: String { trimmingCharacters(in: " %-–—:：|·(（") }
}
