import Testing

struct FrontMatterTests {
    @Test func scalarsAreKept() {
        let page = """
            ---
            title: "Alarms: all"
            # a comment
            weight: 3 # light
            tags: [a, b]
            list:
              - x
            empty:
            deep:
              key: value
            words: >
              folded
              text
            'quoted key': 'y'
            ---
            text
            """
        #expect(
            OutlineDump.lines(page) == [
                "front 2 title=Alarms: all", "front 4 weight=3", "front 11 words=folded text", "p 16-16:1 text",
            ])
    }

    @Test func otherMarks() {
        #expect(OutlineDump.lines("+++\ntitle = \"x\"\nn = [1]\n+++\na") == ["front 2 title=x", "p 5-5:1 a"])
        #expect(OutlineDump.lines("---\na: b\n...\nc") == ["front 2 a=b", "p 4-4:1 c"])
        #expect(OutlineDump.lines("\u{FEFF}---\r\na: b\r\n---\r\nc") == ["front 2 a=b", "p 4-4:1 c"])
        #expect(OutlineDump.lines("---\n---\nc") == ["p 3-3:1 c"])
    }

    @Test func aRuleIsNoFrontMatter() {
        #expect(OutlineDump.lines("---\n\n# One\n\n---\n") == ["h1 3-3:1 One"])
        #expect(OutlineDump.lines("---\nwords of prose\n\n---\n") == ["p 2-2:1 words of prose"])
        #expect(OutlineDump.lines("---\na: b\n\nnever closed\n") == ["p 2-2:1 a: b", "p 4-4:1 never closed"])
        #expect(OutlineDump.lines("text\n\n---\na: b\n---\n") == ["p 1-1:1 text", "h2 4-5:1 a: b"])
    }
}
