import MarkdownTables
import Testing

/// Cells and headings as a reader of the rendered page sees them.
struct InlineTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("**name**", "name"), ("`code`", "code"), ("**`a`**", "a"), ("*a* _b_ ~c~", "a b ~c~"),
        ("a_b", "a_b"), ("a_b_c", "a_b_c"), ("**a** b **c**", "a b c"), ("** a **", "** a **"), ("****", "****"),
        ("**", "**"),
        ("[Type](##Type)", "Type"), ("[a][b]", "[a][b]"), ("![alt](src)", "alt"), ("<a name=\"X\">X</a>", "X"),
        ("a<br>b", "a b"), ("a<br/>b", "a b"), ("a</br>b", "a b"), ("List<String>", "List"),
        ("List&lt;String&gt;", "List<String>"),
        ("`List<String>`", "List<String>"), ("a\u{A0}\u{A0}b", "a b"), ("\u{A0}a\u{A0}", "a"), ("a  b", "a b"),
        ("a\nb", "a b"),
        ("\u{FEFF}a\u{200B}b", "ab"), ("\\*a\\*", "*a*"), ("&amp;", "&"), ("&bad;", "&bad;"), ("# a", "# a"),
        ("- a", "- a"),
        ("a #", "a #"), ("1. a", "1. a"), ("    a", "a"), ("", ""), ("\t", ""), ("a\\", "a\\"),
        ("String[]", "String[]"),
        ("é 名称", "é 名称"), ("<https://x.y/z>", "https://x.y/z"), ("a<!-- c -->b", "ab"),
    ])
    func plainText(_ source: String, _ text: String) { #expect(InlineText.plain(source) == text) }

    @Test(
        arguments: [
            ("[Type](##Type)", "##Type"), ("see [a](b) and [c](d)", "b"), ("none", nil), ("[none]", nil),
            ("<https://x.y>", "https://x.y"),
        ] as [(String, String?)])
    func firstLink(_ source: String, _ link: String?) { #expect(InlineText.firstLink(source) == link) }
}
