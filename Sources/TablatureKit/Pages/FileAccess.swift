import Foundation

/// Reads and writes files by the system's own calls: whole, and with the reason where it fails.
enum FileAccess {
    /// Why the system refused.
    struct Failure: Error {
        var path: String
        var reason: String
    }

    /// The bytes of a file.
    static func read(_ path: String) throws(Failure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(path: path, reason: "it is no regular file") }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var count = 0
        while count < bytes.count {
            let result = bytes.withUnsafeMutableBytes { buffer in
                Foundation.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
            }
            if result < 0 {
                if errno == EINTR { continue }
                throw failure(path)
            }
            if result == 0 { break }
            count += result
        }
        if count < bytes.count { bytes.removeLast(bytes.count - count) }
        return bytes
    }

    /// The bytes of a file, or nil where there is none.
    static func readIfPresent(_ path: String) throws(Failure) -> [UInt8]? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw failure(path)
        }
        return try read(path)
    }

    /// Replaces a file in one step: readers see the old bytes or the new ones, also after a kill.
    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        try makeFolder(parent(of: path))
        let temporary = parent(of: path) + "/.tablature-\(getpid())-\(name(of: path))"
        do { try create(bytes, at: temporary) } catch { throw Failure(path: path, reason: error.reason) }
        guard rename(temporary, path) == 0 else {
            let error = failure(path)
            unlink(temporary)
            throw error
        }
    }

    /// Writes a file that nobody reads yet; what could not be written whole is removed.
    static func create(_ bytes: [UInt8], at path: String) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(path) }
        var count = 0
        while count < bytes.count {
            let result = bytes.withUnsafeBytes { buffer in
                Foundation.write(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
            }
            if result < 0 {
                if errno == EINTR { continue }
                let error = failure(path)
                close(descriptor)
                unlink(path)
                throw error
            }
            count += result
        }
        close(descriptor)
    }

    /// Moves a file over another in one step, also where they lie on different disks.
    static func move(_ source: String, to path: String) throws(Failure) {
        if rename(source, path) == 0 { return }
        guard errno == EXDEV else { throw failure(path) }
        try write(try read(source), to: path)
        unlink(source)
    }

    /// Whether a folder stands at the path.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Removes a file; one that is gone already is no failure.
    static func remove(_ path: String) throws(Failure) {
        if unlink(path) != 0, errno != ENOENT { throw failure(path) }
    }

    /// Removes folders that are empty now, from the innermost up to `root`, which stays.
    static func removeEmptyFolders(above path: String, upTo root: String) {
        var folder = parent(of: path)
        while folder.count > root.count, folder.hasPrefix(root), rmdir(folder) == 0 { folder = parent(of: folder) }
    }

    static func makeFolder(_ path: String) throws(Failure) {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else { throw Failure(path: path, reason: "it is no folder") }
            return
        }
        let outer = parent(of: path)
        if outer != path, outer != "." { try makeFolder(outer) }
        if mkdir(path, 0o755) != 0, errno != EEXIST { throw failure(path) }
    }

    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// The path from the root of the file system, without `.` and `..`.
    static func absolute(_ path: String) -> String {
        let full = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        var parts: [Substring] = []
        for part in full.split(separator: "/") where part != "." {
            if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    private static func failure(_ path: String) -> Failure {
        Failure(path: path, reason: String(cString: strerror(errno)).lowercased())
    }
}
