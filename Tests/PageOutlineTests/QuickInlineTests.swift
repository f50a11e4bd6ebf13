import Foundation
import MarkdownTables
import Testing

@testable import PageOutline

/// What is read without the parser reads as the parser reads it.
struct QuickInlineTests {
    private static let pieces = [
        "a", "b1", " ", " ", "é", "名", "`", "``", "**", "*", "_", "__", "[", "]", "(", ")", "](", "](x)", "[a](/b_c)",
        "`c d`", "**e**", "**f g**", "<br>",
        "<br/>", "</BR >", "<b>", "<", "< ", "<=", ">", "&", "& ", "&lt;", "&nbsp;", "&amp;", "&x;", "\\", "\\_", "\\{",
        "\\`", "\\\\", "~", "~~", "!", "![",
        ".", ",", ":", "|", "-", "#", "\"", "x_y", "\u{A0}", "\u{200B}", "\u{3000}", "（", "1", "{id}", "https://x.y",
        "  ", "\t",
    ]

    private func parsed(_ text: String) -> Inline {
        var batch = InlineBatch()
        batch.append(text)
        var builder = InlineBuilder()
        batch.read(definitions: []) { _, pieces in builder.append(Strikes.marked(pieces ?? [])) }
        return Inline(source: CellSource.breaksAsLines(text), runs: builder.runs, plain: builder.plain)
    }

    private func check(_ text: String) -> Bool {
        let source = CellSource.breaksAsLines(text)
        guard let quick = SimpleInline.read(source) ?? QuickInline.read(text, source: source) else { return false }
        #expect(quick == parsed(text), "\(text.debugDescription)")
        return true
    }

    /// Made texts, the same in each run; TABLATURE_FUZZ sets how many thousands.
    @Test func agreesWithTheParser() {
        let rounds = ProcessInfo.processInfo.environment["TABLATURE_FUZZ"].flatMap(Int.init) ?? 5
        var generator = SeededGenerator(seed: 5)
        var quick = 0
        for _ in 0..<(rounds * 1000) {
            let count = Int.random(in: 1...9, using: &generator)
            let text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
            if check(text) { quick += 1 }
        }
        #expect(quick > rounds * 100)
    }

    @Test(arguments: [
        "name", "`name`", "**name**", "see [a](b)", "a `b` c", "a<br>b", "project\\_id", "a_b", "x & y", "a &lt; b",
        "1 * 2", "**a** b",
    ])
    func theParserIsNotNeeded(_ text: String) { #expect(check(text)) }
}
