import Foundation
import SwiftEmitter
import Testing

/// Compares files with those that are committed below `Golden/`.
///
/// `TABLATURE_RECORD=1 swift test --filter Golden` writes them anew.
enum Golden {
    static func compare(_ files: [EmittedFile], with name: String) throws {
        let folder = Toolchain.root.appendingPathComponent("Tests/SwiftEmitterTests/Golden/\(name)")
        if ProcessInfo.processInfo.environment["TABLATURE_RECORD"] == "1" {
            try? FileManager.default.removeItem(at: folder)
            for file in files {
                let url = folder.appendingPathComponent(file.path)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.contents.utf8).write(to: url)
            }
            return
        }
        let committed = (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix(".swift") }.sorted()
        #expect(committed == files.map(\.path).sorted())
        for file in files {
            let url = folder.appendingPathComponent(file.path)
            let expected = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
            if expected != file.contents {
                Issue.record("\(name)/\(file.path) differs\n\(difference(expected, file.contents))")
            }
        }
    }

    /// The first lines that differ.
    private static func difference(_ old: String, _ new: String) -> String {
        let lines = new.components(separatedBy: "\n").difference(from: old.components(separatedBy: "\n"))
        return lines.prefix(20).map { change in
            switch change {
            case .remove(let line, let text, _): "-\(line + 1): \(text)"
            case .insert(let line, let text, _): "+\(line + 1): \(text)"
            }
        }.joined(separator: "\n")
    }
}
