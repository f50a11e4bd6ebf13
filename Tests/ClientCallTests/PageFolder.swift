import Foundation
import Testing

/// Pages to make calls of.
struct PageFolder: Sendable, CustomTestStringConvertible {
    var path: String

    /// The folders that the variable TABLATURE_CALLS names, `shipped` for our own pages of the shipped profiles; none
    /// without it: compiling takes long.
    static let all: [PageFolder] = (ProcessInfo.processInfo.environment["TABLATURE_CALLS"] ?? "")
        .split(separator: ":").flatMap { $0 == "shipped" ? shipped : [PageFolder(path: String($0))] }

    private static var shipped: [PageFolder] {
        let pages = root.appendingPathComponent("Tests/DocumentReaderTests/Profiles/Pages")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: pages.path)) ?? []
        let others = ["specs/cps", "specs/vm", "Tests/ClientCallTests/Pages/leash"]
        return names.sorted().map { PageFolder(path: pages.appendingPathComponent($0).path) }
            + others.map { PageFolder(path: root.appendingPathComponent($0).path) }
    }

    static var root: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }

    /// What the set is called: the folder's name, or that of the one above where it is just `pages`.
    var name: String {
        let parts = path.split(separator: "/")
        return String(parts.last { $0 != "pages" } ?? "pages")
    }

    var testDescription: String { name }

    /// A folder for work, with a copy of the pages alone under the set's name, or of a folder that has its own configuration.
    func makeWork() throws -> (work: URL, pages: URL) {
        let work = FileManager.default.temporaryDirectory.appendingPathComponent("tablature-calls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        var source = URL(fileURLWithPath: path)
        let inner = source.appendingPathComponent("pages")
        if FileManager.default.fileExists(atPath: inner.path) { source = inner }
        let pages = work.appendingPathComponent(name)
        try FileManager.default.copyItem(at: source, to: pages)
        return (work, pages)
    }
}
