import APIModel
import Foundation
import Testing

@testable import ExampleReader

/// Fences of the shared pages; skipped, and said so, where the variable TABLATURE_CORPUS does not name them.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["TABLATURE_CORPUS"] != nil, "TABLATURE_CORPUS names no pages"))
struct CorpusTests {
    private struct Fence {
        var info: String
        var text: String
    }

    /// All fences of all pages, found line by line.
    private func fences() -> [Fence] {
        guard let root = ProcessInfo.processInfo.environment["TABLATURE_CORPUS"],
            let files = FileManager.default.enumerator(atPath: root + "/corpus")
        else { return [] }
        var fences: [Fence] = []
        for case let file as String in files where file.hasSuffix(".md") || file.hasSuffix(".mdx") {
            guard let page = try? String(contentsOfFile: root + "/corpus/" + file, encoding: .utf8) else { continue }
            var open: (info: String, lines: [Substring])?
            for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
                let isFence = line.drop { $0 == " " || $0 == ">" }.hasPrefix("```")
                if isFence, let (info, lines) = open {
                    fences.append(Fence(info: info, text: lines.joined(separator: "\n")))
                    open = nil
                } else if isFence {
                    open = (line.drop { " >`".contains($0) }.prefix { $0.isLetter || $0.isNumber }.lowercased(), [])
                } else {
                    open?.lines.append(line)
                }
            }
        }
        return fences
    }

    /// The value as Foundation would give it; order aside.
    private func plain(_ value: JSONValue) -> NSObject {
        switch value {
        case .null: NSNull()
        case .boolean(let value): NSNumber(value: value)
        case .integer(let value): NSNumber(value: value)
        case .number(let value): NSNumber(value: value)
        case .string(let text): text as NSString
        case .array(let elements): elements.map(plain) as NSArray
        case .object(let members):
            Dictionary(members.map { ($0.name, plain($0.value)) }, uniquingKeysWith: { $1 }) as NSDictionary
        }
    }

    @Test func strictDocumentsAreReadAsFoundationReadsThem() throws {
        var count = 0
        for fence in fences() where fence.text.contains("{") || fence.text.contains("[") {
            let data = Data(fence.text.utf8)
            guard let expected = try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed) as? NSObject
            else { continue }
            count += 1
            let reading = try #require(LenientJSON.parse(fence.text), "\(fence.text.prefix(200))")
            #expect(plain(reading.value).isEqual(expected), "\(fence.text.prefix(200))")
        }
        #expect(count > 500)
    }

    @Test func fencesThatCallThemselvesJSONAreRead() {
        let json = fences().filter { $0.info == "json" || $0.info == "json5" }
        let unread = json.filter { LenientJSON.parse($0.text) == nil }
        #expect(json.count > 500)
        #expect(unread.count * 100 < json.count, "\(unread.map(\.text))")
    }

    @Test func commandsAreRead() {
        let shell = fences().filter { $0.text.contains("curl ") && ["shell", "bash", "sh"].contains($0.info) }
        #expect(shell.count > 50)
        #expect(shell.allSatisfy { !CurlCommand.parseAll($0.text).isEmpty })
    }
}
