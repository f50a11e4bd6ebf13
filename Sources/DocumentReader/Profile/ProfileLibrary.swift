import SourceModel
import YAMLReading

/// The profiles that pages can be read by: those that the user keeps, and those in the tool.
package struct ProfileLibrary: Sendable {
    /// The user's profiles.
    let kept: [Profile]
    private let only: [String]

    /// Profiles that come with the tool; they are read when the first folder asks for them.
    var shipped: [Profile] { Self.all.filter { isWanted($0.name) } }

    /// The shipped profiles that ask for parts.
    var strict: [Profile] { Self.strict.filter { isWanted($0.name) } }

    private func isWanted(_ name: String) -> Bool {
        (only.isEmpty || only.contains(name)) && !kept.contains { $0.name == name }
    }

    /// - Parameters:
    ///   - own: the user's profiles, by file name as the user gave it.
    ///   - only: where not empty, the names of the profiles to try.
    /// - Throws: `InputError` with the place of the first fault.
    package init(own: [(file: String, text: String)] = [], only: [String] = []) throws {
        var all: [Profile] = []
        for (file, text) in own { all.append(try ProfileFile(file: file).parse(text, bases: all + Self.all)) }
        let names = all.map(\.name) + Self.embedded.map { $0.name }
        if let unknown = only.first(where: { !names.contains($0) }) {
            throw InputError(
                Diagnostic(
                    .profileInvalid, "no profile is called '\(unknown)'",
                    hint: NearestWord.of(unknown, among: names).map { "did you mean '\($0)'?" }
                        ?? "known are \(names.joined(separator: ", "))"))
        }
        kept = all.filter { only.isEmpty || only.contains($0.name) }
        self.only = only
    }

    /// The names of all profiles, the user's first.
    package var names: [String] { kept.map(\.name) + Self.embedded.map { $0.name }.filter(isWanted) }

    /// A profile by its name.
    func profile(named name: String) -> Profile? { (kept + shipped).first { $0.name == name } }

    /// The files in the tool, by the names of their profiles; of profiles that fit equally the first is taken.
    static var embedded: [(name: String, bytes: [UInt8])] {
        [
            ("jdcloud-en", PackageResources.jdcloud_en_yaml),
            ("jdcloud-zh", PackageResources.jdcloud_zh_yaml),
            ("binance", PackageResources.binance_yaml),
            ("bullets", PackageResources.bullets_yaml),
            ("discord", PackageResources.discord_yaml),
            ("gitlab", PackageResources.gitlab_yaml),
            ("msgraph", PackageResources.msgraph_yaml),
            ("showdoc", PackageResources.showdoc_yaml),
            ("smart-doc", PackageResources.smart_doc_yaml),
            ("widdershins", PackageResources.widdershins_yaml),
        ]
    }

    private static let all: [Profile] = strict + parsed(Array(embedded.dropFirst(2)))

    /// Those that ask for parts: they are tried before the others are read.
    private static let strict: [Profile] = parsed(Array(embedded.prefix(2)))

    /// A file that cannot be read is none: a test reads each.
    private static func parsed(_ files: [(name: String, bytes: [UInt8])]) -> [Profile] {
        files.compactMap { try? ProfileFile(file: $0.name).parse(String(decoding: $0.bytes, as: UTF8.self)) }
    }
}
