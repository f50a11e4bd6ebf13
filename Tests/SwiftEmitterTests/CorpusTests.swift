import APIModel
import DocumentReader
import Foundation
import Testing

@testable import SwiftEmitter

private let corpus = ProcessInfo.processInfo.environment["TABLATURE_CORPUS"]

/// Real pages, which lie outside of the repository: `TABLATURE_CORPUS` names the folder that holds `corpus/`. With
/// `TABLATURE_EMIT_TO` the modules are written there and stay.
@Suite("Corpora", .enabled(if: corpus != nil, "TABLATURE_CORPUS names no folder of pages"))
struct CorpusTests {
    static let only = ProcessInfo.processInfo.environment["TABLATURE_ONLY"]

    @Test(arguments: ["en2018", "cn2018", "cn2019"])
    func everyModuleCompiles(name: String) throws {
        if let only = Self.only, only != name { return }
        let folder = URL(fileURLWithPath: try #require(corpus)).appendingPathComponent("corpus/\(name)")
        let model = try Pages.model(of: folder)
        let start = ContinuousClock.now
        let modules = model.services.map { service -> (String, EmittedModule) in
            let name = EmitterOptions.defaultName(for: service.identifier)
            let options = EmitterOptions(module: name, prefix: name, toolVersion: "test")
            return (name, SwiftEmitter(options: options).emit(service))
        }
        let elapsed = ContinuousClock.now - start
        let files = modules.reduce(0) { $0 + $1.1.files.count }
        print("\(name): \(modules.count) modules, \(files) files, emitted in \(elapsed)")
        let kept = ProcessInfo.processInfo.environment["TABLATURE_EMIT_TO"].map {
            URL(fileURLWithPath: $0).appendingPathComponent(name)
        }
        let target = try kept ?? Toolchain.makeFolder(name)
        defer { if kept == nil { try? FileManager.default.removeItem(at: target) } }
        for (module, emitted) in modules {
            let paths = try Toolchain.write(emitted.files, to: target.appendingPathComponent(module))
            try Toolchain.expectNothing(Toolchain.typecheck(paths, module: module))
        }
    }
}

/// Reads folders of pages.
enum Pages {
    /// The model of all pages below a folder.
    static func model(of folder: URL) throws -> APIModel {
        let base = folder.resolvingSymlinksInPath().path + "/"
        let enumerator = try #require(FileManager.default.enumerator(atPath: base))
        let paths = enumerator.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.sorted()
        let outlined = try paths.map { path in
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: base + path)))
            return OutlinedPage(bytes: bytes, path: path, group: (path as NSString).deletingLastPathComponent)
        }
        let results = ProfileChooser(try ProfileLibrary()).read(PageSet(outlined, name: "pages")).results
        return ModelBuilder().build(results).model
    }
}
