import Foundation
import PageOutline
import Testing

/// Prints the outline of the page that TABLATURE_OUTLINE names; for eyes.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["TABLATURE_OUTLINE"] != nil, "TABLATURE_OUTLINE names no page"))
struct DumpTests {
    @Test func dump() throws {
        for path in ProcessInfo.processInfo.environment["TABLATURE_OUTLINE", default: ""].split(separator: ":") {
            print("=== \(path)")
            let outline = Outline(parsing: Array(try Data(contentsOf: URL(filePath: String(path)))))
            for line in OutlineDump.lines(outline) { print(line) }
        }
    }
}
