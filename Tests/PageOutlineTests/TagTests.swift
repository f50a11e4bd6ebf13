import Testing

/// Tags that HTML does not have: those with attributes are elements of their own.
struct TagTests {
    @Test(arguments: [
        (
            #"<Route method="GET">/guilds/[\{guild.id\}](/link)/x_y</Route>"#,
            "tag 1-1:1 Route method=GET: /guilds/{guild.id}/x_y"
        ),
        (
            "<RouteHeader method='GET' url=\"/x?a&amp;b\">\n  Get it\n</RouteHeader>",
            "tag 1-3:1 RouteHeader method=GET url=/x?a&b: Get it"
        ),
        ("<Endpoint path={\"/x\"} auth />", "tag 1-1:1 Endpoint path=/x auth=: "),
        ("- <Route a=b>c</Route>", "tag 1-1:3 Route a=b: c"),
        ("> <x-route a=b>c</x-route>", "tag 1-1:3> x-route a=b: c"),
        ("<Field\n  name=\"a\"\n  type=\"int\"\n/>", "tag 1-4:1 Field name=a type=int: "),
        ("text\n<Route a=b>c</Route>", "tag 2-2:1 Route a=b: c"),
    ])
    func withFacts(_ page: String, _ line: String) { #expect(OutlineDump.lines(page).last == line) }

    @Test func withBlocksInside() {
        let page =
            "<Field name=\"a\" type=\"int\">\n  First `b`\n  words.\n\n  | a |\n  |---|\n  | 1 |\n</Field>\n\n<Field type=\"x\">\n- c\n</Field>\n"
        #expect(
            OutlineDump.lines(page) == [
                "tag 1-3:1 Field name=a type=int: First b words.", "table 5-7:3 markdown: a / 1",
                "tag 10-10:1 Field type=x: ",
                "item0 11-11:3 c",
            ])
    }

    @Test(arguments: ["<Anchor id=\"x\"/>", "<Image class=\"x\" style=\"y\" />", "<Foo></Foo>", "<Foo/>"])
    func withoutFacts(_ page: String) { #expect(OutlineDump.lines(page).isEmpty) }

    @Test(arguments: [
        ("<id>", "<id>"), ("<user_id>", "<user_id>"), ("a <id> b", "a <id> b"),
        ("<id> is it\nand more", "<id> is it and more"),
        ("- <token>", "<token>"), ("List<String>", "List<String>"),
        ("Map<String, List<object>>", "Map<String, List<object>>"),
        ("`<id>` <b>c</b>", "<id> c"), ("<x>a</x>", "a"), ("a <Foo bar=\"1\"/> b", "a b"),
        ("a <title> b", "a <title> b"),
        ("</id> a", "</id> a"),
    ])
    func placeholdersStay(_ page: String, _ text: String) {
        #expect(OutlineDump.lines(page).map { $0.split(separator: " ", maxSplits: 2).last.map(String.init) } == [text])
    }

    @Test func aPlaceholderHidesNothingBelowIt() {
        #expect(OutlineDump.lines("<id>\n# One\n") == ["p 1-1:1 <id>", "h1 2-2:1 One"])
    }
}
