import Testing

@testable import PageOutline

/// Lists of definitions and labels that no blank line parts from a table.
struct DefinitionTests {
    private func dump(_ text: String) -> [String] {
        Outline(parsing: Array(text.utf8)).elements.map { element in
            switch element.content {
            case .item(let text, _): "item \(text.plain) @\(element.line)"
            case .paragraph(let text): "paragraph \(text.plain) @\(element.line)"
            case .table(let grid): "table \(grid.rows.count) @\(element.line)"
            case .heading(_, let text, _): "heading \(text.plain) @\(element.line)"
            case .fence, .tag: "other"
            }
        }
    }

    @Test func termsAndTheirDefinitionsAreItems() {
        #expect(
            dump("id\n: The number.\n: As a string.\n\n`size`\n:   How\nlarge.\n") == [
                "item id – The number. – As a string. @1", "item size – How large. @5",
            ])
        #expect(dump("a\n: One.\nb\n: Two.\n") == ["item a – One. @1", "item b – Two. @3"])
    }

    @Test(arguments: ["Note: this\nand that", "a\n:b", ": alone\n: again", "one\ntwo\n: three"])
    func otherParagraphsStay(text: String) {
        #expect(dump(text + "\n").allSatisfy { $0.hasPrefix("paragraph") })
    }

    @Test func aBoldLastLineOfATableIsItsNeighboursLabel() {
        #expect(
            dump("| a | b |\n|---|---|\n| 1 | 2 |\n**Body**\n\ntext\n") == [
                "table 1 @1", "paragraph Body @4", "paragraph text @6",
            ])
        #expect(dump("| a | b |\n|---|---|\n| 1 | 2 |\n| **c** | 3 |\n") == ["table 2 @1"])
    }
}
