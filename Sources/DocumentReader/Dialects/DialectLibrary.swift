import SourceModel
import YAMLReading
import Yams

/// The dialects that pages are read with: the embedded ones, and those that a configuration adds.
public struct DialectLibrary: Sendable {
    /// The dialects in the order in which a page is tried: the user's first.
    public let dialects: [Dialect]

    /// Reads profiles.
    ///
    /// - Parameters:
    ///   - own: the user's profiles, by file name as the user gave it; they may extend embedded ones by name.
    ///   - only: where not empty, the names of the dialects to try.
    ///   - others: names that `only` may hold and that are no dialects.
    /// - Throws: `InputError` with the place of the first fault.
    public init(own: [(file: String, text: String)] = [], only: [String] = [], others: [String] = []) throws {
        var bases: [String: Node.Mapping] = [:]
        var embedded: [Dialect] = []
        for (file, text) in Self.embedded {
            let parsed = try ProfileParser(file: file).parse(text, bases: bases)
            bases[parsed.dialect.name] = parsed.root
            embedded.append(parsed.dialect)
        }
        var users: [Dialect] = []
        for (file, text) in own {
            let parsed = try ProfileParser(file: file).parse(text, bases: bases)
            bases[parsed.dialect.name] = parsed.root
            users.append(parsed.dialect)
        }
        let all = users + embedded
        if let unknown = only.first(where: { name in !all.contains { $0.name == name } && !others.contains(name) }) {
            let names = all.map(\.name) + others
            throw InputError(
                Diagnostic(
                    .profileInvalid, "no profile is called '\(unknown)'",
                    hint: NearestWord.of(unknown, among: names).map { "did you mean '\($0)'?" }
                        ?? "known are \(names.joined(separator: ", "))"))
        }
        dialects = only.isEmpty ? all : all.filter { only.contains($0.name) }
    }

    /// The profiles in the tool, a base before what extends it.
    private static var embedded: [(file: String, text: String)] {
        [
            ("jdcloud-en.yaml", String(decoding: PackageResources.jdcloud_en_yaml, as: UTF8.self)),
            ("jdcloud-zh.yaml", String(decoding: PackageResources.jdcloud_zh_yaml, as: UTF8.self)),
        ]
    }
}
