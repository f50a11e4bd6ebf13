import SourceModel

extension ModelLoader {
    /// A page to be read, from a file or from memory.
    struct Source: Sendable {
        /// The path as the user sees it.
        var path: String
        var modelPath: String
        var group: String
        /// The page's bytes; nil to read the file.
        var bytes: [UInt8]?
        /// The folder that the user named; empty for a page that was named alone.
        var root = ""
        /// Whether it is a README, which is a page only where it states a call.
        var isAside = false

        init(_ page: PageFile) {
            (path, modelPath, group) = (page.path, page.modelPath, page.group)
            (root, isAside) = (page.root, page.isAside)
        }

        init(path: String, modelPath: String, group: String, bytes: [UInt8], root: String, isAside: Bool) {
            (self.path, self.modelPath, self.group) = (path, modelPath, group)
            (self.bytes, self.root, self.isAside) = (bytes, root, isAside)
        }

        func contents() throws(FileAccess.Failure) -> [UInt8] {
            if let bytes { return bytes }
            return try FileAccess.read(path)
        }
    }

    /// Whether pages that no profile fits may be read by a draft.
    public enum DraftUse: Sendable {
        case allowed
        /// They may not; the words say what needs a profile that stays (`generate --check needs`).
        case refused(String)
    }

    /// The profile that a folder of pages was read by.
    public struct ProfileUse: Sendable {
        public enum Origin: Sendable { case kept, shipped, draft, dialect }

        public var name: String
        public var origin: Origin
        /// The folder as the user named it.
        public var folder: String
        public var pageCount: Int
        /// How many pages state calls that the profile does not take: they are written in another way.
        public var otherCount = 0

        /// The lines for people: where a draft was used, how to keep it; where a folder is a mixture.
        public var notices: [String] {
            var lines = draftNotice.map { [$0] } ?? []
            if otherCount > 0 {
                let pages = otherCount == 1 ? "1 page states calls" : "\(otherCount) pages state calls"
                let profile = origin == .dialect ? "the profile of the others" : "the profile '\(name)'"
                lines.append(
                    "\(pages) below \(folder) that \(profile) does not take: give them a folder of their own under 'pages'"
                )
            }
            return lines
        }

        private var draftNotice: String? {
            guard origin == .draft else { return nil }
            let pages = "\(pageCount) page\(pageCount == 1 ? "" : "s")"
            return """
                no profile fits \(pages) below \(folder): one was drafted from them; \
                keep it with: tablature init --from \(folder)
                """
        }
    }
}
