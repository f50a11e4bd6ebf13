import Foundation

/// A folder that goes with the test.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "tablature-\(UUID().uuidString)").path(
            percentEncoded: false)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) throws {
        let file = path + "/" + name
        let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: file))
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The contents of all files below a folder by their path, hidden ones too.
    func files(_ name: String) -> [String: Data] {
        let folder = path + "/" + name
        var result: [String: Data] = [:]
        for case let file as String in FileManager.default.enumerator(atPath: folder)
            ?? FileManager.DirectoryEnumerator()
        {
            if let data = FileManager.default.contents(atPath: folder + "/" + file) { result[file] = data }
        }
        return result
    }

    /// When each file below a folder was written, and which one it is: a file that is replaced has another number.
    func stamps(_ name: String) throws -> [String: String] {
        let folder = path + "/" + name
        return try files(name).keys.reduce(into: [:]) { result, file in
            let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + file)
            result[file] = "\(attributes[.modificationDate] ?? "") \(attributes[.systemFileNumber] ?? "")"
        }
    }
}
