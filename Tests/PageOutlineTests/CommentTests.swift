import Testing

struct CommentTests {
    @Test(arguments: [
        ("<!-- c -->\n\na", ["p 3-3:1 a"]), ("<!-- c\n\n# d\n\n| e |\n-->\na", ["p 7-7:1 a"]),
        ("a <!-- c --> b", ["p 1-1:1 a b"]), ("a <!-- c -- d --> b", ["p 1-1:1 a b"]),
        ("a <!-- c\n\nd --> b", ["p 1-3:1 a b"]), ("a\n<!-- c -->\nb", ["p 1-3:1 a b"]),
        ("<!-- c --> a", ["p 1-1:12 a"]), ("- a\n<!-- c\n\n-->\n- b", ["item0 1-1:3 a", "item0 5-5:3 b"]),
        ("<!-- c --># a", ["h1 1-1:11 a"]), ("{/* c\n\nd */}\na", ["p 4-4:1 a"]),
        ("<!-- a --><!-- b -->\n# c", ["h1 2-2:1 c"]), ("- <!-- c --> a", ["item0 1-1:14 a"]),
    ])
    func areLeftOut(_ page: String, _ lines: [String]) { #expect(OutlineDump.lines(page) == lines) }

    @Test func inTables() {
        #expect(
            OutlineDump.lines("| a | b |\n|---|---|\n| 1 <!-- | --> | 2 |\n<!-- c -->\n| 3 | `<!-- d -->` |\n").last
                == "table 1-5:1 markdown: a | b / 1 <!-- | --> / 3 | <!-- d -->")
    }

    @Test func withoutEnd() {
        #expect(OutlineDump.lines("a\n\n<!-- c\n\nb") == ["p 1-1:1 a", "damage 3:1 unclosed"])
        #expect(OutlineDump.lines("a <!-- c\n\nb") == ["p 1-1:1 a <!-- c", "p 3-3:1 b"])
    }
}
