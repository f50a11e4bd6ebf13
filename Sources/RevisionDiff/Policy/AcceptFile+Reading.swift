public import APIModel
public import SourceModel

extension AcceptFile {
    /// Reads the file's content after it was parsed (from YAML or JSON): an object with `version: 1` and the list
    /// `accepted`.
    ///
    /// - Parameter sources: the places of the entries, where the parser knows them.
    /// - Throws: `SeverityOverrides.Problem` with one sentence on the first fault.
    public init(_ content: JSONValue, sources: [SourceLocation] = []) throws(SeverityOverrides.Problem) {
        guard case .object(let members) = content else { throw Self.problem("the accept file is no mapping") }
        entries = []
        for member in members {
            switch (member.name, member.value) {
            case ("version", .integer(1)): break
            case ("version", _): throw Self.problem("the accept file's version is not 1")
            case ("accepted", .array(let items)):
                for (index, item) in items.enumerated() {
                    var entry = try Self.entry(item, number: index + 1)
                    entry.source = index < sources.count ? sources[index] : nil
                    entries.append(entry)
                }
            case ("accepted", .null): break
            case ("accepted", _): throw Self.problem("accepted is no list")
            default: throw SeverityOverrides.unknown("key of an accept file", member.name, ["version", "accepted"])
            }
        }
    }

    private static let keys = [
        "fingerprint", "kind", "service", "operation", "path", "reason", "by", "date", "until", "version",
    ]

    private static func entry(_ item: JSONValue, number: Int) throws(SeverityOverrides.Problem) -> Entry {
        guard case .object(let members) = item else { throw problem("entry \(number) is no mapping") }
        var texts: [String: String] = [:]
        for member in members {
            guard keys.contains(member.name) else {
                throw SeverityOverrides.unknown("key of entry \(number)", member.name, keys)
            }
            guard case .string(let text) = member.value, !text.isEmpty else {
                throw problem("\(member.name) of entry \(number) is no text, or an empty one")
            }
            texts[member.name] = text
        }
        guard let reason = texts["reason"], reason.contains(where: { !$0.isWhitespace }) else {
            throw problem("entry \(number) gives no reason")
        }
        let subject: Entry.Subject
        if let digits = texts["fingerprint"] {
            guard digits.utf8.count == 16, digits.allSatisfy(\.isHexDigit) else {
                throw problem("the fingerprint of entry \(number) is not 16 hexadecimal digits")
            }
            subject = .fingerprint(digits.lowercased())
        } else if let kind = texts["kind"] {
            guard kind.contains("*") || ChangeKind(rawValue: kind) != nil else {
                throw SeverityOverrides.unknown("kind of change", kind, ChangeKind.allCases.map(\.rawValue))
            }
            subject = .pattern(
                kind: kind, service: texts["service"], operation: texts["operation"], path: texts["path"])
        } else {
            throw problem("entry \(number) has neither a fingerprint nor a kind")
        }
        let version = texts["version"] ?? "counts"
        guard ["counts", "ignored"].contains(version) else {
            throw SeverityOverrides.unknown("value of version in entry \(number)", version, ["counts", "ignored"])
        }
        return Entry(
            subject, reason: reason, by: texts["by"], date: texts["date"], until: try limit(texts["until"], number),
            isIgnoredForVersion: version == "ignored")
    }

    private static func limit(_ text: String?, _ number: Int) throws(SeverityOverrides.Problem) -> Entry.Limit? {
        guard let text else { return nil }
        if let version = SemanticVersion(text) { return .version(version) }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count)
        guard parts == [4, 2, 2], text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 }) else {
            throw problem("until of entry \(number) is neither a day such as 2026-12-31 nor a version such as 2.0.0")
        }
        return .date(text)
    }

    private static func problem(_ sentence: String) -> SeverityOverrides.Problem {
        SeverityOverrides.Problem(description: sentence)
    }

    /// The file as YAML, in the form that ``init(_:sources:)`` reads.
    public var yaml: String {
        var text = "version: 1\naccepted:\(entries.isEmpty ? " []" : "")\n"
        for entry in entries {
            var pairs: [(String, String?)] = []
            switch entry.subject {
            case .fingerprint(let digits): pairs.append(("fingerprint", digits))
            case .pattern(let kind, let service, let operation, let path):
                pairs += [("kind", kind), ("service", service), ("operation", operation), ("path", path)]
            }
            pairs += [
                ("reason", entry.reason), ("by", entry.by), ("date", entry.date), ("until", entry.until?.text),
                ("version", entry.isIgnoredForVersion ? "ignored" : nil),
            ]
            let lines = pairs.compactMap { key, value in value.map { "\(key): \(Self.quoted($0))" } }
            text += "  - " + lines.joined(separator: "\n    ") + "\n"
        }
        return text
    }

    /// A YAML scalar in double quotes.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case let control where control.value < 32 || control.value == 127:
                let digits = String(control.value, radix: 16)
                result += "\\x" + (digits.count < 2 ? "0" : "") + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
