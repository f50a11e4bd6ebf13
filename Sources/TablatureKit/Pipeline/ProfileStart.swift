import DocumentReader
import Foundation
import SourceModel
import YAMLReading

/// Writes a profile that was drafted from pages, and the configuration that names both.
public struct ProfileStart: Sendable {
    /// What was written and what the profile takes.
    public struct Report: Sendable {
        /// The paths of files that were written.
        public var written: [String] = []
        /// Lines for people: what is taken, what is left, what to add to an existing configuration.
        public var lines: [String] = []
    }

    /// The folder of the project; empty for the current one.
    private let folder: String
    private let pages: String
    private let takesShipped: Bool
    private let configuration: Configuration

    /// - Parameters:
    ///   - folder: the folder to write into; empty for the current one.
    ///   - pages: the folder of pages, or a page.
    ///   - takesShipped: whether a profile in the tool that fits as well is taken instead.
    ///   - configuration: the configuration that is there, or the defaults.
    public init(folder: String, pages: String, takesShipped: Bool, configuration: Configuration) {
        self.folder = folder
        self.pages = pages.count > 1 && pages.hasSuffix("/") ? String(pages.dropLast()) : pages
        self.takesShipped = takesShipped
        self.configuration = configuration
    }

    /// - Throws: `InputError` where the pages cannot be read, no operation was found, or a file exists already.
    public func run() async throws -> Report {
        let set = try await read()
        let chooser = ProfileChooser(try ProfileLibrary())
        let draft = chooser.draft(set)
        if takesShipped, let report = try shipped(chooser, draft, set) { return report }
        let file = DraftFile(draft, set, pages: pages)
        guard file.choice.operationCount > 0 else { throw Self.nothing(pages, set.count, file.coverage) }
        let path = "profiles/\(set.name).yaml"
        var report = try write(profile: (path, file.text))
        report.lines += Self.coverage(file.coverage, operations: file.choice.operationCount, pages: set.count)
        return report
    }

    // MARK: Pages

    private func read() async throws -> PageSet {
        let (files, findings) = PageDiscovery(configuration).pages(in: [pages])
        guard !findings.contains(where: { $0.severity == .error }) else { throw InputError(findings) }
        let sources = files.map(ModelLoader.Source.init)
        // A README beside no other page is the page.
        let isAlone = sources.allSatisfy(\.isAside)
        let outlined = await ModelLoader.concurrently(sources.count) { index -> OutlinedPage? in
            let source = sources[index]
            guard let bytes = try? source.contents(), String(validating: bytes, as: UTF8.self) != nil else {
                return nil
            }
            let page = OutlinedPage(bytes: bytes, path: source.modelPath, group: source.group)
            return source.isAside && !isAlone && !page.hasRoute ? nil : page
        }.compactMap { $0 }
        guard !outlined.isEmpty else {
            throw InputError(
                Diagnostic(
                    .fileUnreadable, "no page was found", at: SourceLocation(file: pages),
                    hint: "name a folder of pages"))
        }
        return PageSet(outlined, name: SetReading.identifier(of: Self.folder(of: pages)))
    }

    private static func folder(of path: String) -> String {
        FileAccess.isFolder(path) ? path : FileAccess.parent(of: path)
    }

    private static func nothing(_ pages: String, _ count: Int, _ coverage: DraftCoverage) -> InputError {
        let rest = (coverage.left(.routes) + coverage.left(.tables)).prefix(20).map {
            Diagnostic.Note($0.text, at: $0.place)
        }
        return InputError(
            Diagnostic(
                .pageUnknownDialect, "no operation was found on \(count) pages", at: SourceLocation(file: pages),
                hint: "a page of an operation states its method and its path", notes: Array(rest), severity: .error))
    }

    // MARK: Shipped profiles

    /// The report where a profile in the tool takes as much as the draft does.
    private func shipped(
        _ chooser: ProfileChooser, _ draft: ProfileChoice, _ set: PageSet
    ) throws -> Report? {
        guard let shipped = chooser.shipped(set, atLeast: draft) else { return nil }
        var report = try write(profile: nil, shipped: shipped.name)
        report.lines.append(
            "the profile '\(shipped.name)' in the tool takes these pages as well as a draft; --no-shipped drafts one all the same"
        )
        return report
    }

    // MARK: Files

    private func write(profile: (path: String, text: String)?, shipped: String? = nil) throws -> Report {
        var report = Report()
        let own = configuration.file ?? at(Configuration.fileName)
        let hasConfiguration = FileManager.default.fileExists(atPath: own)
        var files: [(path: String, text: String)] = []
        if !hasConfiguration { files.append((own, configurationText(profile?.path, shipped))) }
        if let profile { files.append((at(profile.path), profile.text)) }
        for file in files where FileManager.default.fileExists(atPath: file.path) {
            throw InputError(
                Diagnostic(
                    .configurationInvalid, "the file exists already", at: SourceLocation(file: file.path),
                    hint: "move it away, or go on with it"))
        }
        for file in files {
            do throws(FileAccess.Failure) { try FileAccess.write(Array(file.text.utf8), to: file.path) } catch {
                throw InputError(
                    Diagnostic(
                        .fileUnreadable, "the file cannot be written: \(error.reason)",
                        at: SourceLocation(file: file.path), hint: "choose a folder that may be written",
                        severity: .error))
            }
            report.written.append(file.path)
        }
        let line =
            profile.map { "profiles: [\(DraftText.quoted($0.path))]" }
            ?? shipped.map { "profile: \(DraftText.quoted($0))" }
        if hasConfiguration, let line { report.lines.append("add to \(own): \(line)") }
        return report
    }

    private func at(_ path: String) -> String {
        let base = configuration.file.map { FileAccess.parent(of: $0) } ?? folder
        return base.isEmpty || base == "." ? path : base + "/" + path
    }

    private func configurationText(_ profile: String?, _ shipped: String?) -> String {
        let pages = Self.relative(self.pages, to: folder)
        var lines = [
            "# What Tablature reads and writes. Every key but the version may be left out.", "version: 1", "",
            "# The folder with reference pages, and the folder for the Swift that is made from them.",
            "pages: \(DraftText.quoted(pages))", "output: Generated",
        ]
        if let profile { lines += ["", "# How the pages are written.", "profiles: [\(DraftText.quoted(profile))]"] }
        if let shipped {
            lines += [
                "", "# How the pages are written: a profile that comes with the tool.",
                "profile: \(DraftText.quoted(shipped))",
            ]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A path as a configuration in a folder names it.
    static func relative(_ path: String, to folder: String) -> String {
        if path.hasPrefix("/"), !FileAccess.absolute(path).hasPrefix(FileAccess.absolute(folder) + "/") { return path }
        let target = FileAccess.absolute(path).split(separator: "/")
        let base = FileAccess.absolute(folder.isEmpty ? "." : folder).split(separator: "/")
        let shared = zip(target, base).prefix { $0 == $1 }.count
        let steps = Array(repeating: "..", count: base.count - shared) + target.dropFirst(shared).map(String.init)
        return steps.isEmpty ? "." : steps.joined(separator: "/")
    }

    // MARK: Coverage

    private static func coverage(_ coverage: DraftCoverage, operations: Int, pages: Int) -> [String] {
        var lines = ["\(operations) operations on \(pages) pages"]
        for kind in DraftCoverage.Kind.allCases {
            guard let share = coverage.shares[kind] else { continue }
            lines.append("\(kind.rawValue): \(share.taken) of \(share.seen) taken (\(share.percent)%)")
            let left = coverage.left(kind)
            lines += left.prefix(5).map { "  left: \($0.text) (\($0.count) ×)  \($0.place)" }
            if left.count > 5 { lines.append("  and \(left.count - 5) more: tablature dialect check") }
        }
        return lines
    }
}
