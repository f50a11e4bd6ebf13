public import APIModel
import DocumentReader
import Foundation
public import SourceModel

/// Models of real pages: those of the repository, and those that the variable TABLATURE_CORPUS names.
public enum RealPages {
    /// The folders of pages. Without the variable, the repository's own alone.
    public static let folders: [String] = {
        let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../specs").standardizedFileURL.path
        guard let shared = ProcessInfo.processInfo.environment["TABLATURE_CORPUS"] else { return [root] }
        return [root] + ["en2018", "cn2018", "cn2019"].map { "\(shared)/corpus/\($0)" }
    }()

    /// The model of a folder and what reading it found.
    public static func model(of folder: String) throws -> (model: APIModel, findings: [Diagnostic]) {
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let pages = files.filter { $0.hasSuffix(".md") && !$0.hasSuffix("README.md") }.sorted()
        let outlined = try pages.map { path in
            let data = try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(path))
            let group = path.split(separator: "/").dropLast().joined(separator: "/")
            return OutlinedPage(bytes: [UInt8](data), path: path, group: group)
        }
        let results = ProfileChooser(try ProfileLibrary()).read(PageSet(outlined, name: "pages")).results
        let (model, findings) = ModelBuilder().build(results)
        return (model, results.flatMap(\.findings) + findings)
    }
}
