import SourceModel
import YAMLReading

/// The files that an output consists of, in memory, and how they come to the disk.
public struct OutputPlan: Sendable {
    /// The folder of the output.
    public let folder: String
    /// The bytes of each file by its path relative to `folder`; the manifest is not among them.
    public let files: [String: [UInt8]]
    private let input: UInt64
    private let keepsManifest: Bool

    /// What a run did or would do, each path relative to the folder, ascending.
    public struct Outcome: Sendable, Hashable {
        public var written: [String] = []
        public var unchanged: [String] = []
        public var removed: [String] = []

        /// Whether the output on disk is what the plan says.
        public var isUpToDate: Bool { written.isEmpty && removed.isEmpty }
    }

    /// - Parameters:
    ///   - input: the hash of what the files were made from.
    ///   - files: paths relative to the folder, with their bytes.
    ///   - keepsManifest: whether a manifest stands beside the files. A build plugin's folder is ours alone and has none:
    ///     there every file may be replaced, and nothing is removed.
    /// - Throws: `InputError` where a path leaves the folder or two paths differ only in case.
    public init(folder: String, files: [String: [UInt8]], input: UInt64, keepsManifest: Bool = true) throws {
        guard !FileAccess.absolute(folder).dropFirst().isEmpty, !folder.isEmpty else {
            throw Self.refusal(
                folder, "the output's folder is \(folder.isEmpty ? "not named" : "the root of the disk")")
        }
        self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        self.files = files
        self.input = input
        self.keepsManifest = keepsManifest
        var seen: [String: String] = [:]
        for path in files.keys.sorted() {
            guard Self.isInside(path) else { throw Self.refusal(path, "it lies outside the output's folder") }
            // Some file systems take both for one file.
            if let other = seen.updateValue(path, forKey: path.lowercased()) {
                throw Self.refusal(path, "it differs from '\(other)' only in case")
            }
        }
    }

    /// What differs from the disk; nothing is written.
    public func compare() throws -> Outcome {
        let old = try keepsManifest ? Manifest(besideOutput: folder) : nil
        return try outcome(old).outcome
    }

    /// Brings the disk to what the plan says.
    ///
    /// All files are written aside before the first takes its place: an ordinary failure changes nothing. The manifest
    /// takes its place first, listing old and new files: after a kill every file is whole, and the next run knows what
    /// is ours. Files that Tablature did not write are neither replaced nor removed.
    ///
    /// - Throws: `InputError` where a file cannot be written or is not ours.
    public func write() throws -> Outcome {
        let old = try keepsManifest ? Manifest(besideOutput: folder) : nil
        let (outcome, stale) = try outcome(old)
        guard !outcome.isUpToDate else { return outcome }
        let manifest = Manifest(files: Array(files.keys), input: hexadecimal)
        StagedFiles.removeLeftovers(output: folder)
        var staged = StagedFiles(output: folder)
        do throws(FileAccess.Failure) {
            let manifestPath = folder + "/" + Manifest.path
            let interim = Manifest(files: Array(files.keys) + stale, input: hexadecimal)
            do throws(FileAccess.Failure) {
                if keepsManifest, old != interim { try staged.add(interim.bytes, to: manifestPath) }
                for path in outcome.written where path != Manifest.path {
                    try staged.add(files[path] ?? [], to: folder + "/" + path)
                }
                for path in stale { try staged.checkFolder(of: folder + "/" + path) }
                try staged.commit()
            } catch {
                staged.discard()
                throw error
            }
            for path in stale {
                try FileAccess.remove(folder + "/" + path)
                FileAccess.removeEmptyFolders(above: folder + "/" + path, upTo: folder)
            }
            if keepsManifest, interim != manifest { try FileAccess.write(manifest.bytes, to: manifestPath) }
            if !keepsManifest { FileAccess.removeEmptyFolders(above: manifestPath, upTo: folder) }
        } catch {
            throw InputError(
                Diagnostic(
                    .fileUnreadable, "the file cannot be written: \(error.reason)",
                    at: SourceLocation(file: error.path),
                    hint: "make room, or its folder writable, and run again"))
        }
        return outcome
    }

    private var hexadecimal: String {
        let digits = String(input, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// What to do, and which of our files are no longer part of the output.
    private func outcome(_ old: Manifest?) throws -> (outcome: Outcome, stale: [String]) {
        var outcome = Outcome()
        let ours = Set(old?.files ?? [])
        for path in files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let present: [UInt8]?
            do throws(FileAccess.Failure) { present = try FileAccess.readIfPresent(folder + "/" + path) } catch {
                throw InputError(
                    Diagnostic(
                        .fileUnreadable, "the output cannot be read: \(error.reason)",
                        at: SourceLocation(file: error.path), hint: "make it readable, or choose another output folder")
                )
            }
            if present == files[path] {
                outcome.unchanged.append(path)
            } else if present != nil, keepsManifest, !ours.contains(path) {
                throw Self.refusal(folder + "/" + path, "a file that Tablature did not write stands there")
            } else {
                outcome.written.append(path)
            }
        }
        let stale = ours.subtracting(files.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for path in stale {
            let isPresent = (try? FileAccess.readIfPresent(folder + "/" + path)) != nil
            if isPresent { outcome.removed.append(path) }
        }
        guard keepsManifest else { return (outcome, []) }
        let manifest = Manifest(files: Array(files.keys), input: hexadecimal)
        if old != manifest { outcome.written.append(Manifest.path) } else { outcome.unchanged.append(Manifest.path) }
        return (outcome, stale)
    }

    /// Whether a path stays below the folder that it is relative to.
    static func isInside(_ path: String) -> Bool {
        !path.isEmpty && !path.hasPrefix("/") && !path.utf8.contains(0)
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                $0 != ".." && $0 != "." && !$0.isEmpty
            }
    }

    private static func refusal(_ path: String, _ why: String) -> InputError {
        InputError(
            Diagnostic(
                .fileUnreadable, "the file is not written: \(why)", at: SourceLocation(file: path),
                hint: "move it away, or choose another output folder with --output"))
    }
}
