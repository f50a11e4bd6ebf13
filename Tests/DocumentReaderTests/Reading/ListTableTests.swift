import PageOutline
import Testing

@testable import DocumentReader

/// Lists whose items are fields.
struct ListTableTests {
    /// The rows of the list that begins a page, cells parted by `|`; and the index after it.
    private func rows(_ page: String) -> (rows: [String], end: Int)? {
        let map = Piece.map(page)
        return ListTable.grid(from: 0, in: map, end: map.elements.count, Piece.profile).map { found in
            (found.grid.rows.map { $0.cells.map(\.text.plain).joined(separator: "|") }, found.end)
        }
    }

    @Test func factsInBrackets() {
        let list = rows(
            """
            - `grain` `(string: <required>)` - What it is made of.
            - `weight` `(int: 500)` – Grams.
            - `sliced` (bool, optional): Whether it is cut.
            - `day` (string: "monday, early") - When.
            """)
        #expect(
            list?.rows == [
                "grain|string|required||What it is made of.", "weight|int||500|Grams.",
                "sliced|bool|optional||Whether it is cut.",
                "day|string||\"monday, early\"|When.",
            ])
    }

    @Test func defaultsByTheirWord() {
        #expect(rows("- `weight` (int, default: 500) Grams.\n")?.rows == ["weight|int||500|Grams."])
    }

    @Test func boldNamesAndSquareBrackets() {
        let list = rows("* **grain** [string, required] - What it is.\n* **weight**: Grams.\n")
        #expect(list?.rows == ["grain|string|required||What it is.", "weight||||Grams."])
    }

    @Test func indentationIsDepth() {
        let list = rows(
            "- `loaf` (object) - It.\n  - `crust` (string) - Its outside.\n    - `salt` (int) - On it.\n- `oven` (string) - Where.\n"
        )
        #expect(list?.rows.map { $0.prefix { $0 != "|" } } == ["loaf", "-crust", "--salt", "oven"])
    }

    @Test func theListEndsAtTheNextParagraph() {
        let list = rows("- `grain` (string) - It.\n\nAnd so on.\n\n- `weight` (int) - Grams.\n")
        #expect(list?.rows.count == 1)
        #expect(list?.end == 1)
    }

    @Test func aListOfWordsIsNone() {
        #expect(rows("- Bake the loaf.\n- Eat it.\n") == nil)
        #expect(rows("- see `grain`\n- or `weight`\n- or neither\n") == nil)
        #expect(rows("- `grain` (string) - It.\n- Bake it.\n- Eat it.\n") == nil)
        #expect(rows("- `/loaves/{id}` - A loaf.\n") == nil)
        #expect(rows("A paragraph.\n") == nil)
    }
}
