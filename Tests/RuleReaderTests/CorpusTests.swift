import APIModel
import Foundation
import Testing

@testable import RuleReader

/// Rows of the shared pages; skipped, and said so, where the variable TABLATURE_CORPUS does not name them.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["TABLATURE_CORPUS"] != nil, "TABLATURE_CORPUS names no pages"))
struct CorpusTests {
    /// Description cells of all tables, read line by line.
    private func descriptions() -> [String] {
        guard let root = ProcessInfo.processInfo.environment["TABLATURE_CORPUS"],
            let files = FileManager.default.enumerator(atPath: root + "/corpus")
        else { return [] }
        var cells: [String] = []
        for case let file as String in files where file.hasSuffix(".md") {
            guard let page = try? String(contentsOfFile: root + "/corpus/" + file, encoding: .utf8) else { continue }
            for line in page.split(separator: "\n") where line.hasPrefix("|**") {
                let parts = line.split(separator: "|", omittingEmptySubsequences: false)
                guard parts.count >= 4 else { continue }
                cells.append(String(parts[parts.count - 2]))
            }
        }
        return cells
    }

    @Test func everyDescriptionIsReadForEveryType() {
        let cells = descriptions()
        #expect(cells.count > 5000)
        for type in [TypeReference.string, .integer, .array(.string)] {
            let fields = cells.map { read($0, type) }
            // No list of values is empty, no interval upside down.
            for constraint in fields.flatMap(\.enforced) {
                switch constraint {
                case .enumeration(let list): #expect(!list.members.isEmpty)
                case .range(let range):
                    if let minimum = range.minimum, let maximum = range.maximum { #expect(minimum <= maximum) }
                case .length(let length):
                    if let minimum = length.minimum, let maximum = length.maximum { #expect(minimum <= maximum) }
                default: break
                }
            }
        }
    }
}
