import Testing

/// Headings of Markdown and HTML, and the names that a page gives them.
struct HeadingTests {
    @Test(arguments: [
        ("# One", "h1 1-1:1 One"), ("  ### Two ##", "h3 1-1:3 Two"), ("One\n===", "h1 1-2:1 One"),
        ("One\ntwo\n---\n", "h2 1-3:1 One two"), ("# `a` *b* [c](d)", "h1 1-1:1 a b c"),
        ("<h2>One</h2>", "h2 1-1:1 One"), ("<H4 class=x>\n  One\n</H4>", "h4 1-3:1 One"),
        ("<h1>A &amp; <code>b</code></h1>", "h1 1-1:1 A & b"), ("<h3>no end\n\ntext", "h3 1-1:1 no end"),
    ])
    func forms(_ page: String, _ line: String) { #expect(OutlineDump.lines(page).first == line) }

    @Test(arguments: [
        "# One {#x}", "<h1 id=\"x\">One</h1>", "<h1 id=x>One</h1>", "# <a name=\"x\"></a>One", "# One<a id='x'></a>",
        "<a name=\"x\"></a>\n# One", "<a id=\"x\"></a>\n\n# One", "<a id=\"x\">\n\n# One",
        "<ManualAnchor id=\"x\" />\n# One",
        "<Anchor id={\"x\"}/>\n\n# One", "<span id=\"x\"></span>\n\n# One", "<div id=\"x\"></div>\n\n# One",
        "<h1><a name=\"x\"></a>One</h1>", "<a name=\"x\"></a>\nOne\n===",
        "<!-- c -->\n<a id=\"x\"></a>\n\n<!-- c -->\n# One",
    ])
    func anchors(_ page: String) {
        let lines = OutlineDump.lines(page)
        #expect(lines.count == 1)
        #expect(lines.first?.hasSuffix(" One #x") == true, "\(lines)")
    }

    @Test func anAnchorBelongsToTheHeadingRightBehindIt() {
        #expect(
            OutlineDump.lines("<a id=\"x\"></a>\n\ntext\n\n# One\n\n# Two {#y}\n\n# {z}") == [
                "p 3-3:1 text", "h1 5-5:1 One", "h1 7-7:1 Two #y", "h1 9-9:1 {z}",
            ])
    }

    @Test func headingsInListsAndQuotes() {
        #expect(OutlineDump.lines("- # One\n\n> ## Two\n") == ["h1 1-1:3 One", "h2 3-3:3> Two"])
    }
}
