import APIModel
import Foundation
import ModelFormat
import OpenAPIExporter
import PageOutline
import Testing

@testable import DocumentReader

/// Sets of pages of other vendors with known truth, and the judge that compares an export with it.
enum DialectJudge {
    /// The folder that TABLATURE_CORPUS names, where it holds such sets and the judge.
    static let root: String? = ProcessInfo.processInfo.environment["TABLATURE_CORPUS"].flatMap { root in
        let needed = ["\(root)/corpus/vendors", "\(root)/oracle/judge_dialect.py"]
        return needed.allSatisfy(FileManager.default.fileExists) && python != nil ? root : nil
    }

    private static let python: String? = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"]
        .first(where: FileManager.default.isExecutableFile)

    /// One set: its family, its pages, its words.
    struct PageGroup {
        var name: String
        /// The vendor or house style that the set is written in.
        var family: String
        var truth: String
        var base: String
        var maps: [PageMap]
        var text: String

        var isVendor: Bool { name.hasPrefix("vendors/") }
    }

    /// The sets below two folders, in the order of their names.
    static func sets() throws -> [PageGroup] {
        guard let root else { return [] }
        return try ["vendors", "other"].flatMap { folder in
            let files =
                FileManager.default.enumerator(atPath: "\(root)/corpus/\(folder)")?.compactMap { $0 as? String } ?? []
            return try files.filter { $0.hasSuffix("truth.json") }.sorted().map {
                try set("\(folder)/\($0)", in: "\(root)/corpus")
            }
        }
    }

    private static func set(_ path: String, in corpus: String) throws -> PageGroup {
        let steps = path.split(separator: "/").dropLast()
        let name = steps.joined(separator: "/")
        let folder = "\(corpus)/\(name)"
        let pages = FileManager.default.fileExists(atPath: "\(folder)/pages") ? "\(folder)/pages" : folder
        let files = FileManager.default.enumerator(atPath: pages)?.compactMap { $0 as? String } ?? []
        var text = ""
        var maps: [PageMap] = []
        for file in files.sorted() where [".md", ".mdx", ".markdown"].contains(where: file.hasSuffix) {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(pages)/\(file)")))
            text += String(decoding: bytes, as: UTF8.self).lowercased()
            if pages == folder, file == "README.md" { continue }
            let page = OutlinedPage(
                bytes: bytes, path: file, group: file.split(separator: "/").dropLast().joined(separator: "/"))
            if !file.hasSuffix("README.md") || page.hasRoute { maps.append(page.map) }
        }
        let truth = try JSONReader.read([UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/truth.json"))))
        let base = truth.members?.first { $0.name == "base" }?.value.text ?? ""
        let family = steps.first == "vendors" ? name : steps.prefix(3).joined(separator: "/")
        return PageGroup(name: name, family: family, truth: "\(folder)/truth.json", base: base, maps: maps, text: text)
    }

    /// The words that occur on one family's pages and on those of no other.
    static func ownWords(of sets: [PageGroup], among words: Set<String>) -> [String: Set<String>] {
        var occurring: [String: Set<String>] = [:]
        for set in sets {
            occurring[set.family, default: []].formUnion(words.filter { occurs($0, in: set.text) })
        }
        var families: [String: Int] = [:]
        for word in occurring.values.joined() { families[word, default: 0] += 1 }
        return occurring.mapValues { $0.filter { families[$0] == 1 } }
    }

    /// Whether a word stands in a text of lower case, Latin words at their borders.
    private static func occurs(_ word: String, in text: String) -> Bool {
        guard !word.isEmpty else { return false }
        let isLatin = word.utf8.allSatisfy { $0 < 0x80 }
        func isLetter(_ byte: CChar) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
        // The search of the C library: some megabytes are looked through for many hundred words.
        return text.withCString { start in
            var rest = start
            while let found = strstr(rest, word) {
                let isOpen = found == start || !isLetter(found[-1])
                if !isLatin || (isOpen && !isLetter(found[word.utf8.count])) { return true }
                rest = UnsafePointer(found + 1)
            }
            return false
        }
    }

    /// The F1 that the judge gives to what a draft with a lexicon reads of a set.
    static func score(_ set: PageGroup, _ lexicon: Lexicon) throws -> Double {
        let name = set.name.split(separator: "/").last.map(String.init) ?? "set"
        let profile = Drafter(maps: set.maps, name: name, lexicon: lexicon).draft()
        let model = ModelBuilder().build(PageSetReader(profile: profile).read(set.maps)).model
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("judged-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for service in model.services {
            let bytes = try OpenAPIFormat.json.render(OpenAPIExporter().export(service))
            try Data(bytes).write(to: folder.appendingPathComponent("\(service.identifier).json"))
        }
        return try judged(set, folder.path)
    }

    private static func judged(_ set: PageGroup, _ folder: String) throws -> Double {
        guard let root, let python else { return 0 }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["\(root)/oracle/judge_dialect.py", set.truth, folder, "--base", set.base]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let text = String(decoding: data, as: UTF8.self)
        guard let range = text.range(of: "OVERALL F1 ") else { return 0 }
        return Double(text[range.upperBound...].prefix { $0.isNumber || $0 == "." }) ?? 0
    }
}
