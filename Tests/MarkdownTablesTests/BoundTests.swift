import MarkdownTables
import Testing

/// Pages made to take time: each takes time that grows with its size, not with the square of it.
@Suite(.timeLimit(.minutes(10)))
struct BoundTests {
    private static let size = 400_000

    private static func repeated(_ text: String) -> String { String(repeating: text, count: size / text.utf8.count) }

    @Test(arguments: [
        repeated(">"), repeated("- ") + "a\n" + repeated("\n"), repeated("1. ") + "a\n" + repeated("\n"),
        repeated("> - ") + "a",
        repeated("|"), "|a|\n|-|\n" + repeated("|"), repeated("|-|-|\na\n"), repeated("|a|\n|-|\n2. x\n"),
        repeated("[1]: x\n"),
        repeated("# h\n"), repeated("a\n"), repeated("\\|"),
    ])
    func blocks(_ page: String) { #expect(MarkdownDocument(parsing: Array(page.utf8)).blocks.count <= page.utf8.count) }

    @Test(arguments: ["![[]()", "[", "*a_ ", "<a ", "<?", "<!A", "[a](<b", "[a](b", "&", "`a``", "<br>"])
    func inlines(_ piece: String) throws {
        let blocks = MarkdownDocument(parsing: Array("|a|\n|-|\n|\(Self.repeated(piece))|\n".utf8)).blocks
        guard case .table(let table) = try #require(blocks.first).content else { return #expect(Bool(false)) }
        #expect(InlineText.plain(table.rows[0].cells[0].text).utf8.count > 10)
        #expect(InlineText.firstLink(table.rows[0].cells[0].text) == nil)
    }

    @Test func wideHeadersOverShortRows() throws {
        let page =
            String(repeating: "|a", count: 20_000) + "|\n" + String(repeating: "|-", count: 20_000) + "|\n"
            + Self.repeated("|\n")
        guard case .table(let table) = try #require(MarkdownDocument(parsing: Array(page.utf8)).blocks.first).content
        else {
            return #expect(Bool(false))
        }
        #expect(table.header.count == 20_000)
        #expect(table.rows.count < 100)
    }

    /// What a page nests up to the bound is read, and what is nested deeper is text.
    @Test func nesting() {
        func depth(_ page: String) -> Int? { MarkdownDocument(parsing: Array(page.utf8)).blocks.map(\.depth).max() }
        #expect(depth(String(repeating: ">", count: 40) + " a") == 40)
        #expect(depth(String(repeating: "- ", count: 20) + "a") == 20)
        #expect(depth(String(repeating: ">", count: 4000) + " a") == 64)
        #expect(depth(String(repeating: " ", count: 70) + "- a") == 0)
        #expect(depth(String(repeating: "-", count: 100)) == 0)
    }
}
