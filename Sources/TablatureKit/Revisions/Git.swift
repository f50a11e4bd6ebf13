import Foundation
import SourceModel
import YAMLReading

/// Reads revisions through git, from its object store: the working tree is never touched.
struct Git {
    /// The folder in which git is asked.
    let folder: String

    /// A file of a revision.
    struct File {
        /// The path below the root of the repository.
        var path: String
        var bytes: [UInt8]
    }

    /// The commit that a name means.
    ///
    /// - Throws: `InputError` with what to fetch where the name means none.
    func commit(_ revision: String) throws -> String {
        guard !revision.hasPrefix("-"), !revision.isEmpty else { throw unknown(revision) }
        let result = try run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
        guard result.status == 0 else { throw unknown(revision) }
        return text(result.output)
    }

    /// The folder's own path below the root of the repository, with a slash at its end; empty at the root.
    func prefix() throws -> String {
        let result = try run(["rev-parse", "--show-prefix"])
        guard result.status == 0 else {
            throw failure(
                "'\(folder.isEmpty ? "." : folder)' is no git repository", hint: "name folders or models to compare")
        }
        return text(result.output)
    }

    /// The regular files of a revision below a path, ascending by path.
    func files(of commit: String, below path: String, where isWanted: (String) -> Bool) throws -> [File] {
        let listing = try run(["ls-tree", "-r", "-z", "--full-tree", commit, "--", path.isEmpty ? "." : path])
        guard listing.status == 0 else {
            throw failure("git cannot list the revision: \(text(listing.errors))", hint: "run git fsck")
        }
        var entries: [(object: String, path: String)] = []
        for entry in listing.output.split(separator: 0) {
            // <mode> SP <type> SP <object> TAB <path>
            guard let tab = entry.firstIndex(of: 0x09) else { continue }
            let fields = entry[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
            let path = String(decoding: entry[entry.index(after: tab)...], as: UTF8.self)
            guard fields.count == 3, fields[0].hasPrefix("100"), fields[1] == "blob", isWanted(path) else { continue }
            entries.append((fields[2], path))
        }
        let request = entries.map { $0.object + "\n" }.joined()
        let contents = try run(["cat-file", "--batch"], input: Array(request.utf8))
        var rest = contents.output[...]
        return try entries.map { entry in
            // <object> SP blob SP <size> LF <bytes> LF
            guard let end = rest.firstIndex(of: 0x0A),
                let size = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ").last.flatMap({ Int($0) }
                ),
                rest.distance(from: end, to: rest.endIndex) > size + 1
            else {
                throw failure(
                    "git has no contents for '\(entry.path)'",
                    hint: "the clone may be partial: run git fetch --refetch, or git fetch --unshallow")
            }
            let start = rest.index(after: end)
            let bytes = Array(rest[start..<(start + size)])
            rest = rest[(start + size + 1)...]
            return File(path: entry.path, bytes: bytes)
        }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    // MARK: Running

    private struct Output {
        var status: Int32
        var output: [UInt8]
        var errors: [UInt8]
    }

    private func run(_ arguments: [String], input: [UInt8] = []) throws -> Output {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "-C", folder.isEmpty ? "." : folder] + arguments
        var environment = ProcessInfo.processInfo.environment
        // Messages are read by programs, and nothing may ask for a password.
        environment["LC_ALL"] = "C"
        environment["GIT_TERMINAL_PROMPT"] = "0"
        environment["GIT_OPTIONAL_LOCKS"] = "0"
        // A repository may name commands that fetch what is missing. Nothing is fetched: no object, by no protocol.
        environment["GIT_NO_LAZY_FETCH"] = "1"
        environment["GIT_ALLOW_PROTOCOL"] = ""
        process.environment = environment
        // Input and errors go through files: with three pipes either side could wait for the other.
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("tablature-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        do {
            try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
            let (inputFile, errorFile) = (scratch.appendingPathComponent("in"), scratch.appendingPathComponent("err"))
            try Data(input).write(to: inputFile)
            try Data().write(to: errorFile)
            let output = Pipe()
            process.standardInput = try FileHandle(forReadingFrom: inputFile)
            process.standardError = try FileHandle(forWritingTo: errorFile)
            process.standardOutput = output
            try process.run()
            let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
            process.waitUntilExit()
            return Output(
                status: process.terminationStatus, output: bytes, errors: Array(try Data(contentsOf: errorFile)))
        } catch {
            throw failure("git cannot be run", hint: "install git, or compare folders or models instead")
        }
    }

    private func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func unknown(_ revision: String) -> InputError {
        let isShallow = (try? run(["rev-parse", "--is-shallow-repository"])).map { text($0.output) == "true" } ?? false
        return failure(
            "git knows no revision '\(revision)', and no file or folder is called so",
            hint: isShallow
                ? "the clone is shallow: run git fetch --unshallow, or git fetch --depth 1 origin \(revision)"
                : "run git fetch --tags origin, or correct the name")
    }

    private func failure(_ message: String, hint: String) -> InputError {
        InputError(Diagnostic(.fileUnreadable, message, hint: hint, severity: .error))
    }
}
