import BoundedPattern
import Foundation
public import SourceModel

/// A page that was found: how the user sees it, and how the model cites it.
public struct PageFile: Hashable, Sendable {
    /// The path as the tool opens it and as findings print it.
    public var path: String
    /// The path relative to the configuration's folder, `/` between names.
    public var modelPath: String
    /// The folder below the root of the pages, empty at the root.
    public var group: String
    /// The folder that the user named; empty for a page that was named alone.
    public var root = ""
    /// Whether it is a README, which is a page only where it states a call.
    public var isAside = false
}

/// Finds the pages below folders: `.md`, `.markdown` and `.mdx` files and what the configuration includes, hidden ones left out.
public struct PageDiscovery: Sendable {
    private let folder: String
    private let excluded: [Glob]
    private let included: [Glob]

    /// - Parameters:
    ///   - folder: the folder that the model's paths are relative to.
    ///   - excluded: globs of what to leave out, relative to each root.
    ///   - included: globs of files that are pages whatever their names, relative to each root.
    public init(folder: String, excluded: [String], included: [String] = []) {
        self.folder = folder
        self.excluded = excluded.map(Glob.init)
        self.included = included.map(Glob.init)
    }

    /// The discovery that a configuration asks for.
    init(_ configuration: Configuration) {
        self.init(folder: configuration.folder, excluded: configuration.excluded, included: configuration.included)
    }

    /// How deep folders may nest.
    private static let maximumDepth = 64

    /// The pages below the roots, ascending by the model's path, and what could not be read.
    ///
    /// - Parameter roots: folders, or single pages.
    public func pages(in roots: [String]) -> (pages: [PageFile], findings: [Diagnostic]) {
        var pages: [PageFile] = []
        var findings: [Diagnostic] = []
        for root in roots {
            let clean = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
            var status = stat()
            guard stat(clean, &status) == 0 else {
                findings.append(unreadable(clean, String(cString: strerror(errno)).lowercased()))
                continue
            }
            if status.st_mode & S_IFMT == S_IFDIR {
                walk(clean, root: clean, below: "", depth: 0, into: &pages, &findings)
            } else {
                pages.append(
                    PageFile(
                        path: clean, modelPath: modelPath(clean, root: FileAccess.parent(of: clean)), group: "",
                        isAside: isAside(FileAccess.name(of: clean))))
            }
        }
        pages.sort { $0.modelPath.utf8.lexicographicallyPrecedes($1.modelPath.utf8) }
        return (pages, findings)
    }

    private func walk(
        _ path: String, root: String, below: String, depth: Int, into pages: inout [PageFile],
        _ findings: inout [Diagnostic]
    ) {
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: path) } catch {
            let reason = access(path, R_OK | X_OK) == 0 ? "\(error.localizedDescription)" : "permission denied"
            findings.append(unreadable(path, reason))
            return
        }
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
            let full = path + "/" + name
            let relative = below.isEmpty ? name : below + "/" + name
            if excluded.contains(where: { $0.matches(relative) }) { continue }
            var status = stat()
            guard stat(full, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                guard depth < Self.maximumDepth else {
                    findings.append(unreadable(full, "folders nest deeper than \(Self.maximumDepth) levels"))
                    continue
                }
                walk(full, root: root, below: relative, depth: depth + 1, into: &pages, &findings)
            } else if isPage(relative) {
                pages.append(
                    PageFile(
                        path: full, modelPath: modelPath(full, root: root), group: below, root: root,
                        isAside: isAside(relative)))
            }
        }
    }

    /// Whether a file is a page, by its path below a root: the rule for files that git names.
    func takes(_ relative: String) -> Bool {
        let names = relative.split(separator: "/")
        guard isPage(relative), !names.isEmpty, !names.contains(where: { $0.hasPrefix(".") }) else {
            return false
        }
        // A folder that is left out leaves out all that lies in it.
        return !(1...names.count).contains { count in
            let path = names.prefix(count).joined(separator: "/")
            return excluded.contains { $0.matches(path) }
        }
    }

    /// The endings of pages. The build plugin has the same list.
    package static let endings = [".md", ".markdown", ".mdx"]

    private func isPage(_ relative: String) -> Bool {
        let lower = relative.lowercased()
        return Self.endings.contains { lower.hasSuffix($0) } || included.contains { $0.matches(relative) }
    }

    /// Whether a page, by its path below a root, is a README that nobody asked for by name.
    func isAside(_ relative: String) -> Bool {
        let name = relative.split(separator: "/").last ?? ""
        return name.prefix { $0 != "." }.lowercased() == "readme" && !included.contains { $0.matches(relative) }
    }

    /// The path below the configuration's folder; for pages elsewhere, below the root's own name.
    private func modelPath(_ path: String, root: String) -> String {
        let base = folder.isEmpty ? FileManager.default.currentDirectoryPath : FileAccess.absolute(folder)
        let full = FileAccess.absolute(path)
        if full.hasPrefix(base + "/") { return String(full.dropFirst(base.count + 1)) }
        let fullRoot = FileAccess.absolute(root)
        return FileAccess.name(of: fullRoot) + full.dropFirst(fullRoot.count)
    }

    private func unreadable(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .fileUnreadable, "the pages cannot be read: \(reason)", at: SourceLocation(file: path),
            hint: "name a folder of pages that exists and may be read")
    }
}
