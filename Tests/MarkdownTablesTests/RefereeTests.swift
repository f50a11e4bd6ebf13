import Foundation
import MarkdownTables
import Testing

/// Tables agree with those of cmark-gfm cell by cell; skipped where cmark-gfm is not installed.
@Suite(.enabled(if: Referee.program != nil, "cmark-gfm, the referee, is not installed"))
struct RefereeTests {
    @Test(arguments: NastyTables.pages) func agreesOnNastyTables(_ page: String) throws {
        let bytes = Array(page.utf8)
        #expect(Referee.ours(of: bytes) == (try Referee.tables(of: bytes)))
    }

    @Test(
        .enabled(if: Referee.triesParagraphsAgain, "this version of cmark-gfm tries a paragraph once"),
        arguments: NastyTables.retried)
    func agreesOnTablesAfterBrokenOnes(_ page: String) throws {
        let bytes = Array(page.utf8)
        #expect(Referee.ours(of: bytes) == (try Referee.tables(of: bytes)))
    }

    /// Mutations of nasty tables, the same in each run; TABLATURE_FUZZ sets how many of each page (1 by default).
    @Test(.enabled(if: Referee.triesParagraphsAgain, "this version of cmark-gfm tries a paragraph once"))
    func agreesOnMutations() throws {
        let rounds = ProcessInfo.processInfo.environment["TABLATURE_FUZZ"].flatMap(Int.init) ?? 1
        var generator = SeededGenerator(seed: 2018)
        for _ in 0..<rounds {
            for page in NastyTables.pages {
                let mutant = Self.mutated(page, &generator)
                guard !Self.dependsOnVersion(mutant) else { continue }
                let bytes = Array(mutant.utf8)
                let (ours, theirs) = (Referee.ours(of: bytes), try Referee.tables(of: bytes))
                #expect(ours == theirs, "the page \(mutant.debugDescription)")
            }
        }
    }

    /// The shared pages; skipped where TABLATURE_CORPUS does not name them.
    @Test(.enabled(if: Corpus.folder != nil, "TABLATURE_CORPUS does not name the shared pages"))
    func agreesOnRealPages() async throws {
        let pages = Corpus.pages
        #expect(pages.count > 100)
        let tables = try await withThrowingTaskGroup(of: Int.self) { group in
            for part in 0..<4 {
                group.addTask {
                    var count = 0
                    for index in stride(from: part, to: pages.count, by: 4) {
                        let bytes = try [UInt8](Data(contentsOf: pages[index]))
                        let (ours, theirs) = (
                            Referee.ours(of: bytes, resolvingLinks: true), try Referee.tables(of: bytes)
                        )
                        #expect(ours == theirs, "\(pages[index].path(percentEncoded: false))")
                        count += theirs.count
                    }
                    return count
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(tables > 1000)
    }

    /// Whether libcmark (CommonMark 0.30) and cmark-gfm (0.29) read a page differently before they look for tables:
    /// declarations in lower case, and form feeds and vertical tabs at the ends of blocks.
    private static func dependsOnVersion(_ page: String) -> Bool {
        page.utf8.contains(0x0B) || page.utf8.contains(0x0C) || page.contains(/<![a-z]/)
    }

    private static let pieces = [
        "|", "|", "|", "\\", "\n", "\n", "\n\n", "\r\n", "\r", "-", "--", ":", "`", "```", ">", "> ", " ", "    ", "\t",
        "- ", "* ", "+ ",
        "1. ", "2. ", "#", "# ", "===", "---", "<br>", "<div>", "</div>", "<!--", "-->", "<", "*", "**", "_", "&",
        "\u{A0}", "é", "\u{0}",
        "\u{FEFF}", "|-|-|", "\n|---|---|\n", "a", "~~~",
    ]

    private static func mutated(_ page: String, _ generator: inout SeededGenerator) -> String {
        var scalars = Array(page.unicodeScalars)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let at = Int.random(in: 0...scalars.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0 where at < scalars.count: scalars.remove(at: at)
            case 1 where at < scalars.count:
                let end = min(scalars.count, at + Int.random(in: 1...12, using: &generator))
                let piece = Array(scalars[at..<end])
                scalars.insert(contentsOf: piece, at: Int.random(in: 0...scalars.count, using: &generator))
            default: scalars.insert(contentsOf: (pieces.randomElement(using: &generator) ?? "|").unicodeScalars, at: at)
            }
        }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return String(result)
    }
}

/// The shared pages, where the environment names them.
private enum Corpus {
    static let folder = ProcessInfo.processInfo.environment["TABLATURE_CORPUS"].map {
        URL(filePath: $0, directoryHint: .isDirectory).appending(path: "corpus")
    }

    static let pages: [URL] = {
        guard let folder else { return [] }
        let names =
            FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))?.compactMap { $0 as? String }
            ?? []
        return names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".mdx") }.sorted().map { folder.appending(path: $0) }
    }()
}
