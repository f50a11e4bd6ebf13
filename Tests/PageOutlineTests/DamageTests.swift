import Testing

struct DamageTests {
    private func damages(_ page: String) -> [String] { OutlineDump.lines(page).filter { $0.hasPrefix("damage") } }

    @Test(arguments: [
        "| a | b |\n|---\n| 1 | 2 |", "| a | b |\n| 1 | 2 |\n", "text\n| a | b |\n|--|--|--|\n| 1 | 2 |",
        "a | b | c\n-- | --\n1 | 2 | 3",
    ])
    func linesThatAreNoTable(_ page: String) { #expect(damages(page) == ["damage 1:1 tableLike"]) }

    @Test(arguments: ["a | b | c\nd", "a \\| b \\| c\nd \\| e \\| f", "a | b\nc | d", "|a|b|\n|-|-|\n|1|2|"])
    func whatIsNone(_ page: String) { #expect(damages(page).isEmpty) }

    @Test func rowsBehindAnEmptyLine() {
        let table = "| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        #expect(
            damages(table + "| 3 | 4 |\n| 5 | 6 |\n\n| 7 | 8 |\n") == ["damage 5:1 tableCut", "damage 8:1 tableCut"])
        #expect(damages(table + "| 3 | 4 | 5 |\n").isEmpty)
        #expect(damages(table + "text\n\n| 3 | 4 |\n").isEmpty)
    }

    @Test(arguments: [
        ("```\na\n", "1:1"), ("- x\n\n  ~~~~\n  a\n  ~~~\n", "3:3"), ("> ```\n> a\n\nb", "1:3"), ("<!-- a", "1:1"),
        ("<pre>\na", "1:1"),
        ("<table><tr><td>a", "1:1"), ("- ```\n  a\n\nb", "1:3"),
    ])
    func missingEnds(_ page: String, _ place: String) { #expect(damages(page) == ["damage \(place) unclosed"]) }

    @Test(arguments: ["```\n```", "````\n```\n````", "~~~\na\n~~~~  ", "- ```\n  ```", "    ```\n", "> ~~~\n> ~~~\na"])
    func endsThatAreThere(_ page: String) { #expect(damages(page).isEmpty) }
}
