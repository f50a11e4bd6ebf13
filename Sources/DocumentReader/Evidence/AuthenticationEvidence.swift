import APIModel
import ExampleReader
import PageOutline

/// How calls are authenticated: what commands and messages of the pages send besides the call's own parameters, and rows of
/// headers that name a proof.
struct AuthenticationEvidence {
    let maps: [PageMap]

    private struct Count {
        var requests = 0
        var schemes: [AuthenticationScheme: Int] = [:]

        mutating func add(_ scheme: AuthenticationScheme?) {
            if let scheme { schemes[scheme, default: 0] += 1 }
        }
    }

    func decide(_ profile: inout Profile) {
        var examples = Count()
        var rows = Count()
        for map in maps {
            for element in map.elements {
                switch element.content {
                case .fence(let fence): note(fence.text, in: &examples)
                case .table(let grid): note(grid, profile, in: &rows)
                case .heading, .paragraph, .item, .tag: break
                }
            }
        }
        // A single request among many that shows a proof speaks of itself.
        var counts = examples.schemes.filter { $0.value * 4 >= examples.requests }
        for (scheme, count) in rows.schemes where count > 1 || maps.count == 1 {
            counts[scheme, default: 0] += count
        }
        let most = counts.values.max() ?? 0
        profile.authentication = counts.filter { $0.value * 4 >= most }
            .sorted { ($1.value, $0.key.words) < ($0.value, $1.key.words) }.map(\.key)
    }

    // MARK: Examples

    private func note(_ text: String, in count: inout Count) {
        // Most fences hold no request.
        if text.contains("curl") {
            for command in CurlCommand.parseAll(text).prefix(20) { note(command, in: &count) }
        } else if let head = HTTPMessage.parse(text)?.head, head.target != nil, !head.headers.isEmpty {
            count.requests += 1
            for header in head.headers { count.add(Self.scheme(header.name, header.value)) }
        }
    }

    private func note(_ command: CurlCommand, in count: inout Count) {
        count.requests += 1
        if command.usesBasicAuthentication { count.add(.basic) }
        for header in command.headers where command.authentication != .basic || !Self.isAuthorization(header.name) {
            count.add(Self.scheme(header.name, header.value))
        }
        for pair in command.query where Self.isKeyName(pair.name) { count.add(.key(place: .query, name: pair.name)) }
    }

    // MARK: Rows

    /// Rows of a table whose name is that of a header with a proof; only such names have a hyphen.
    private func note(_ grid: Grid, _ profile: Profile, in count: inout Count) {
        guard let column = TableReader.columns(of: grid, profile)[.name] else { return }
        for row in grid.rows.prefix(200) {
            let name = row.cells[column].text.plain.trimmingCharacters(in: " `*")
            guard Self.isAuthorization(name) || name.contains("-") && Self.isKeyName(name) else { continue }
            let rest = row.cells.enumerated().filter { $0.offset != column }.map(\.element.text.plain)
            if !Self.isAuthorization(name) {
                count.add(Self.scheme(name, ""))
            } else if let word = ["Bearer", "Basic"].first(where: { word in rest.contains { $0.contains(word + " ") } })
            {
                count.add(Self.scheme(name, "\(word) x"))
            }
        }
    }

    // MARK: Names

    private static func isAuthorization(_ name: String) -> Bool { name.lowercased() == "authorization" }

    /// The scheme that a header belongs to; nil for a header that is no proof, or one that is computed.
    private static func scheme(_ name: String, _ value: String) -> AuthenticationScheme? {
        guard isAuthorization(name) else {
            return isKeyName(name) ? AuthenticationScheme(words: "header \(name)") : nil
        }
        let words = value.split(separator: " ")
        guard words.count <= 2, let first = words.first else { return nil }
        if words.count == 1 { return AuthenticationScheme(words: "header \(name)") }
        if first.lowercased() == "basic" { return .basic }
        // A signature lists its parts behind signs.
        guard first.allSatisfy({ $0.isASCII && $0.isLetter }), !words[1].contains("=") || words[1].hasSuffix("=") else {
            return nil
        }
        return .bearer(prefix: first.lowercased() == "bearer" ? "Bearer" : String(first))
    }

    /// Whether a name says that the value is a key: its last word is one, and none before it says of what else.
    private static func isKeyName(_ name: String) -> Bool {
        let words = name.lowercased().split { "-_".contains($0) }.filter { $0 != "x" }
        guard let last = words.last, name.utf8.count <= 60 else { return false }
        if ["apikey", "accesskey", "appkey", "accesstoken", "authtoken", "privatetoken"].contains(last) { return true }
        let others: Set<Substring> = [
            "csrf", "xsrf", "idempotency", "page", "next", "continuation", "sync", "refresh", "client", "request",
            "public",
        ]
        let isPlain = last == "token" || last == "key" && words.count > 1
        return isPlain && !words.contains(where: others.contains)
    }
}
