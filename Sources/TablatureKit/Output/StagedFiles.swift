import Foundation

/// Files that all lie written on the disk before the first of them takes its place: what fails earlier (a full disk, a
/// folder that may not be written) leaves the output as it was.
struct StagedFiles {
    private let output: String
    private let folder: String
    private var files: [(temporary: String, path: String)] = []

    /// - Parameter output: the folder of the output.
    init(output: String) {
        self.output = output
        folder = output + "/" + Manifest.folder + "/" + Self.prefix + "\(getpid())-" + FileAccess.randomWord()
    }

    private static let prefix = "staging-"

    /// Writes a file that is to take its place later, and makes the folder of that place.
    mutating func add(_ bytes: [UInt8], to path: String) throws(FileAccess.Failure) {
        try checkLinks(on: path)
        try FileAccess.makeFolder(folder)
        let temporary = folder + "/\(files.count)"
        files.append((temporary, path))
        do { try FileAccess.create(bytes, at: temporary) } catch {
            throw FileAccess.Failure(path: path, reason: error.reason)
        }
        try FileAccess.makeFolder(FileAccess.parent(of: path))
        try checkFolder(of: path)
        if FileAccess.isFolder(path) { throw FileAccess.Failure(path: path, reason: "it is a folder") }
    }

    /// Refuses a path that a link leads out of the output, and the staging folder where a link stands in its place.
    private func checkLinks(on path: String) throws(FileAccess.Failure) {
        for path in [folder + "/0", path] {
            guard let link = FileAccess.link(on: path, below: output) else { continue }
            throw FileAccess.Failure(path: link, reason: "a link stands in the place of a folder")
        }
    }

    /// Refuses a path whose folder may not be changed.
    func checkFolder(of path: String) throws(FileAccess.Failure) {
        try checkLinks(on: path)
        guard access(FileAccess.parent(of: path), W_OK | X_OK) != 0, errno != ENOENT else { return }
        throw FileAccess.Failure(path: path, reason: String(cString: strerror(errno)).lowercased())
    }

    /// Puts the files in their places, in the order in which they were added, each in one step.
    func commit() throws(FileAccess.Failure) {
        for file in files { try FileAccess.move(file.temporary, to: file.path) }
        rmdir(folder)
    }

    /// Removes what was written, and folders that were made for it.
    func discard() {
        for file in files {
            unlink(file.temporary)
            FileAccess.removeEmptyFolders(above: file.path, upTo: output)
        }
        FileAccess.removeEmptyFolders(above: folder + "/", upTo: output)
    }

    /// Removes what runs left behind that were killed.
    static func removeLeftovers(output: String) {
        let parent = output + "/" + Manifest.folder
        for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] where name.hasPrefix(prefix) {
            guard let process = Int32(name.dropFirst(prefix.count).prefix { $0 != "-" }), process > 0,
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            try? FileManager.default.removeItem(atPath: parent + "/" + name)
        }
    }
}
