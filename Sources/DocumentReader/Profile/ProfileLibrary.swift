import SourceModel
import YAMLReading

/// The profiles that pages can be read by: those that the user keeps, and those in the tool.
package struct ProfileLibrary: Sendable {
    /// Profiles of the first form, each page on its own.
    package let dialects: DialectLibrary
    /// Profiles of the second form that the user keeps.
    let kept: [Profile]
    private let only: [String]

    /// Profiles of the second form that come with the tool; they are read when the first folder asks for them.
    var shipped: [Profile] { Self.all.filter { isWanted($0.name) } }

    private func isWanted(_ name: String) -> Bool {
        (only.isEmpty || only.contains(name)) && !kept.contains { $0.name == name }
    }

    /// - Parameters:
    ///   - own: the user's profiles, by file name as the user gave it.
    ///   - only: where not empty, the names of the profiles to try.
    /// - Throws: `InputError` with the place of the first fault.
    package init(own: [(file: String, text: String)] = [], only: [String] = []) throws {
        let isSecond = own.map { ProfileFile.version(of: $0.text) == ProfileFile.version }
        let kept = try zip(own, isSecond).filter(\.1).map { try ProfileFile(file: $0.0.file).parse($0.0.text) }
        self.kept = kept.filter { only.isEmpty || only.contains($0.name) }
        self.only = only
        dialects = try DialectLibrary(
            own: zip(own, isSecond).filter { !$0.1 }.map(\.0), only: only,
            others: kept.map(\.name) + Self.embedded.map { $0.name })
    }

    /// The names of all profiles, the user's first.
    package var names: [String] {
        kept.map(\.name) + Self.embedded.map { $0.name }.filter(isWanted) + dialects.dialects.map(\.name)
    }

    /// Whether a name is that of a profile of the first form.
    package func isDialect(_ name: String) -> Bool {
        !kept.contains { $0.name == name } && dialects.dialects.contains { $0.name == name }
    }

    /// The files of the second form in the tool, by the names of their profiles.
    static var embedded: [(name: String, bytes: [UInt8])] {
        [
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

    /// A file that cannot be read is none: a test reads each.
    private static let all: [Profile] = embedded.compactMap {
        try? ProfileFile(file: $0.name).parse(String(decoding: $0.bytes, as: UTF8.self))
    }
}
