import APIModel
import DocumentReader
import Foundation
import RevisionDiff
import SourceModel

/// Reads pages as the tool does.
enum Pages {
    /// The model of pages given by their path and text.
    static func model(_ pages: [String: String]) throws -> APIModel { try read(pages).model }

    /// The model of one page in the folder of its title, and what its reader found.
    static func read(_ page: PageText) throws -> (model: APIModel, findings: [Diagnostic]) {
        try read(["Boxes/\(page.title).md": page.markdown])
    }

    /// The model of pages given by their path and text, and what their reader found.
    static func read(_ pages: [String: String]) throws -> (model: APIModel, findings: [Diagnostic]) {
        let outlined = pages.sorted { $0.key < $1.key }.map { path, text in
            let folder = path.split(separator: "/").dropLast().joined(separator: "/")
            return OutlinedPage(bytes: Array(text.utf8), path: path, group: folder)
        }
        let results = ProfileChooser(try ProfileLibrary()).read(PageSet(outlined, name: "pages")).results
        return (ModelBuilder().build(results).model, results.flatMap(\.findings))
    }

    /// The model of the pages below a folder.
    static func model(in folder: URL) throws -> APIModel {
        let root = folder.path(percentEncoded: false)
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        var pages: [String: String] = [:]
        for name in names.sorted() where name.hasSuffix(".md") && name.split(separator: "/").last != "README.md" {
            pages[name] = try String(decoding: Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
        }
        return try model(pages)
    }

    /// The shared pages, where the environment names them.
    static let corpus = ProcessInfo.processInfo.environment["TABLATURE_CORPUS"].map {
        URL(filePath: $0, directoryHint: .isDirectory).appending(path: "corpus")
    }

    /// The labelled pairs of revisions, ascending by name.
    static let revisions: [URL] = {
        guard let corpus else { return [] }
        let folder = corpus.appending(path: "revisions")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        return names.sorted().map { folder.appending(path: $0) }.filter {
            FileManager.default.fileExists(atPath: $0.appending(path: "expected.json").path(percentEncoded: false))
        }
    }()
}
