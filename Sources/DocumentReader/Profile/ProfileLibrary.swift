import SourceModel
import YAMLReading

/// The profiles that pages can be read by: those that the user keeps, and those in the tool.
package struct ProfileLibrary: Sendable {
    /// Profiles of the first form, each page on its own.
    package let dialects: DialectLibrary
    /// Profiles of the second form that the user keeps, and those that come with the tool.
    let kept: [Profile]
    let shipped: [Profile]

    /// - Parameters:
    ///   - own: the user's profiles, by file name as the user gave it.
    ///   - only: where not empty, the names of the profiles to try.
    /// - Throws: `InputError` with the place of the first fault.
    package init(own: [(file: String, text: String)] = [], only: [String] = []) throws {
        let isSecond = own.map { ProfileFile.version(of: $0.text) == ProfileFile.version }
        let kept = try zip(own, isSecond).filter(\.1).map { try ProfileFile(file: $0.0.file).parse($0.0.text) }
        let shipped = try Self.embedded.map { try ProfileFile(file: $0.file).parse($0.text) }
        let all = kept + shipped
        func isWanted(_ profile: Profile) -> Bool { only.isEmpty || only.contains(profile.name) }
        self.kept = kept.filter(isWanted)
        self.shipped = shipped.filter { profile in isWanted(profile) && !kept.contains { $0.name == profile.name } }
        dialects = try DialectLibrary(
            own: zip(own, isSecond).filter { !$0.1 }.map(\.0), only: only, others: all.map(\.name))
    }

    /// The names of all profiles, the user's first.
    package var names: [String] { (kept + shipped).map(\.name) + dialects.dialects.map(\.name) }

    /// Whether a name is that of a profile of the first form.
    package func isDialect(_ name: String) -> Bool {
        !(kept + shipped).contains { $0.name == name } && dialects.dialects.contains { $0.name == name }
    }

    /// The profiles of the second form in the tool.
    static var embedded: [(file: String, text: String)] { [] }
}
