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
}

/// Finds the pages below folders: `.md` and `.markdown` files, README excluded, hidden ones too.
public struct PageDiscovery: Sendable {
    private let folder: String
    private let excluded: [Glob]

    /// - Parameters:
    ///   - folder: the folder that the model's paths are relative to.
    ///   - excluded: globs relative to each root.
    public init(folder: String, excluded: [String]) {
        self.folder = folder
        self.excluded = excluded.map(Glob.init)
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
                    PageFile(path: clean, modelPath: modelPath(clean, root: FileAccess.parent(of: clean)), group: ""))
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
            } else if isPage(name) {
                pages.append(PageFile(path: full, modelPath: modelPath(full, root: root), group: below))
            }
        }
    }

    /// Whether a file is a page, by its path below a root: the rule for files that git names.
    func takes(_ relative: String) -> Bool {
        let names = relative.split(separator: "/")
        guard let name = names.last, isPage(String(name)), !names.contains(where: { $0.hasPrefix(".") }) else {
            return false
        }
        // A folder that is left out leaves out all that lies in it.
        return !(1...names.count).contains { count in
            let path = names.prefix(count).joined(separator: "/")
            return excluded.contains { $0.matches(path) }
        }
    }

    private func isPage(_ name: String) -> Bool {
        let lower = name.lowercased()
        return lower.hasSuffix(".md") || lower.hasSuffix(".markdown") || lower.hasSuffix(".mdx")
    }

    /// The path below the configuration's folder; for pages elsewhere, below the root's own name.
    private func modelPath(_ path: String, root: String) -> String {
        let base = folder.isEmpty ? FileManager.default.currentDirectoryPath : absolute(folder)
        let full = absolute(path)
        if full.hasPrefix(base + "/") { return String(full.dropFirst(base.count + 1)) }
        let fullRoot = absolute(root)
        return FileAccess.name(of: fullRoot) + full.dropFirst(fullRoot.count)
    }

    private func absolute(_ path: String) -> String {
        let full = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        var parts: [Substring] = []
        for part in full.split(separator: "/") where part != "." {
            if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    private func unreadable(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .fileUnreadable, "the pages cannot be read: \(reason)", at: SourceLocation(file: path),
            hint: "name a folder of pages that exists and may be read")
    }
}
