/// Pages whose tables are easy to read wrongly.
enum NastyTables {
    static let pages: [String] = cells + edges + containers + ends + bytes

    /// Paragraphs in which a delimiter row does not fit the line above it, and a later one does.
    static let retried = [
        "| a | b |\n|---|---|---|\n| c | d |\n|---|---|\n| e | f |\n",
        "text\n|---|---|\n| a | b |\n|---|---|\n| 1 | 2 |\n",
        "> | a |\n> |---|---|\n> |---|---|\n> | 1 |\n",
    ]

    private static let cells = [
        "| a | b |\n|---|---|\n| 1 \\| 2 | 3 |\n",
        "| a | b |\n|---|---|\n| `x \\| y` | `p | q` |\n",
        "| a | b |\n|---|---|\n| \\\\| c | d |\n| \\\\\\| e | f |\n",
        "| a | b |\n|---|---|\n| c\\ | d |\n",
        "| a \\| b |\n|---|\n| c \\|\n",
        "| a | b | c |\n|---|---|---|\n| 1 |\n| 1 | 2 |\n| 1 | 2 | 3 | 4 | 5 |\n",
        "| a | b |\n|---|---|\n||\n|||\n||||\n|  | |\n",
        "a | b\n-|-\n1 | 2\n3 |\n| 4\n|5|\n",
        "| a | b |\n|:--|--:|\n| **x** | *y |z* |\n",
        "| a | b |\n| :-: | - |\n| <br> | <b>x</b> |\n| [l](u|v) | ![i](j) |\n",
        "| a | b |\n|--|--|\n| &amp; &#124; | &lt;x&gt; |\n",
        "| # a | ## |\n|---|---|\n| # x # | - y |\n| 1. z | > q |\n",
        "| a |\n| - |\n|\n| b |\n",
        "| a |\n|\\-|\n| b |\n",
        "||\n|-|\n|x|\n",
        "| |\n|-|\n| |\n",
    ]

    private static let edges = [
        "| a |\n|---|\n| b |\n",
        "a\n-|\nb\n",
        "a\n|-\nb\n",
        "a\n:-\nb\n",
        "a\n-\nb\n",
        "a\n---\nb | c\n",
        "a | b\n---\nc | d\n",
        "| a | b |\n===\n|---\n|---|\n| 1 | 2 |\n",
        "| a |\n---\n|---|---|\n|---|---|\n",
        "a | b\n===\nc | d\n--|--\ne | f\n",
        "text\n| a | b |\n|---|---|\n| 1 | 2 |\n",
        "one\ntwo |\nthree\n| a | b |\n|---|---|\n| 1 | 2 |\nfour\n\nfive\n",
        "| a | b |\n|---|\n| 1 | 2 |\n",
        "| a |\n|---|---|\n| 1 | 2 |\n",
        "| a | b |\n| --- | --- | x\n| c | d |\n",
        "| a | b |\n|---|-:-|\n| c | d |\n",
        "| a | b |\n| - - | - |\n| c | d |\n",
        "a | b\n- | -\n1 | 2\n",
        "a | b\n-- | --\n1 | 2\n",
        "| a | b |\n    |---|---|\n| 1 | 2 |\n",
        "   | a | b |\n  |---|---|\n   | 1 | 2 |\n  3 | 4\n",
        "    | a | b |\n    |---|---|\n    | 1 | 2 |\n",
        "| a | b |\n|---|---|\n| c | d |\n|---|---|\n| e | f |\n",
        "|---|---|\n|---|---|\n| c | d |\n",
        "# h\n| a | b |\n|---|---|\n| c | d |\n",
        "| a | b |\n|---|---|",
        "| a | b |\n|---|---|\n",
        "a | b\n|:-:|:-:|   \nc | d   \n",
        "`a | b`\n--|--\n`c | d`\n",
        "```\n| a | b |\n|---|---|\n```\n| c | d |\n|---|---|\n",
        "<div>\n| a | b |\n|---|---|\n</div>\n\n| c | d |\n|---|---|\n",
        "[x]: /u\n| a | b |\n|---|---|\n| c | d |\n",
        "| a |\n|---|\n\n| b |\n|---|\n",
    ]

    private static let containers = [
        "> | a | b |\n> |---|---|\n> | 1 | 2 |\n",
        "> | a | b |\n> |---|---|\n| 1 | 2 |\n",
        "> | a | b |\n|---|---|\n> | 1 | 2 |\n",
        "> text\n> a | b\n> --|--\nlazy | row\n> 1 | 2\n",
        "- | a | b |\n  |---|---|\n  | 1 | 2 |\n",
        "- | a | b |\n  |---|---|\n| 1 | 2 |\n",
        "- | a | b |\n  |---|---|\n    | 1 | 2 |\n      | 3 | 4 |\n",
        "1. | a | b |\n   |---|---|\n   | 1 | 2 |\n2. | c | d |\n   |---|---|\n",
        "10. | a | b |\n    |---|---|\n    | 1 | 2 |\n",
        "-\t| a | b |\n\t|---|---|\n\t| 1 | 2 |\n",
        "- | a\n | b |\n  |---|---|\n  | 1 | 2 |\n",
        "- |\n | a | b |\n  |---|---|\n  | 1 | 2 |\n",
        "> > | a\n> | b |\n> > |---|---|\n",
        "> text\na | b\n> --|--\n> 1 | 2\n",
        "- > | a | b |\n  > |---|---|\n  > | 1 | 2 |\n",
        "> - | a | b |\n>   |---|---|\n>   | 1 | 2 |\n> | 3 | 4 |\n",
        "> > | a | b |\n> > |---|---|\n> | 1 | 2 |\n",
        "- x\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n\n  y\n",
        "- - - | a | b |\n      |---|---|\n      | 1 | 2 |\n",
        ">| a | b |\n>|---|---|\n>| 1 | 2 |\n",
        ">\t| a | b |\n>\t|---|---|\n>\t| 1 | 2 |\n",
        "-   | a | b |\n    |---|---|\n    | 1 | 2 |\n  | 3 | 4 |\n",
        "-\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n",
    ]

    /// What ends a table, and what goes on in it. `<!x` and `<textarea>` are not here: they begin HTML blocks since
    /// CommonMark 0.30, which libcmark follows, and do not for cmark-gfm, which follows 0.29.
    private static let ends = [
        "", "text", "- x", "-x", "* x", "+ x", "+", "-", "1. x", "2. x", "2) x", "12345678901. x", "> q", "# h", "#h",
        "####### h",
        "```\ncode | x\n```", "~~~\ncode\n~~~", "``` a`b", "---", "***", "* * *", "___", "===", "--", "=",
        "<div>", "<div", "</div>", "<DIV x>", "<br>", "<br/> text", "<a href=\"x\">", "<a href=\"x\"> y", "<!-- c -->",
        "<!X", "<?php", "<![CDATA[", "<pre>", "<script>", "<x-y z='1'>", "<style x", "<", "</", "<>",
        "    code", "   three", "\tcode", " \tcode", "|", "||", "\\", "\\|", "[x]: /u", "![i](j)", "&nbsp;", "\u{A0}",
        "\u{2028}",
    ].flatMap { end in
        [
            "| a | b |\n|---|---|\n| 1 | 2 |\n\(end)\n| 3 | 4 |\n",
            "| a | b |\n|---|---|\n\(end)\n\ntext\n",
            "- | a | b |\n  |---|---|\n  | 1 | 2 |\n  \(end)\n  | 3 | 4 |\n",
            "> | a | b |\n> |---|---|\n\(end)\n> | 3 | 4 |\n",
            "text\n\(end)\n| a | b |\n|---|---|\n| 1 | 2 |\n",
            "| a | b |\n\(end)\n|---|---|\n| 1 | 2 |\n",
        ]
    }

    private static let bytes = [
        "\u{FEFF}| a | b |\n|---|---|\n| 1 | 2 |\n",
        "| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n\r\ntext\r\n",
        "| a | b |\r|---|---|\r| 1 | 2 |\r",
        "| a | b |\n|---|---|\r\n| 1 | 2 |\r| 3 | 4 |\n\r| 5 | 6 |",
        "| a\u{0} | b |\n|---|---|\n| 1 | \u{0} |\n",
        "|\u{0}|\n|-|\n|\u{0}\n",
        "|\ta\t|\tb\t|\n|\t---\t|\t---\t|\n\t| 1 | 2 |\n|\t3\t|\t4\t|\t\n",
        "|\u{A0}a\u{A0}| b |\n|---|---|\n|\u{A0}|\u{A0}2\u{A0}|\n",
        "|\u{A0}a | b |\n|\u{A0}---|---|\n| 1 | 2 |\n",
        "| 名称 | 类型 |\n|---|---|\n| é | 👩‍👩‍👧 |\n",
        "|\u{0B}a\u{0C}| b |\n|\u{0B}-\u{0C}|---|\n| 1\u{0B} | \u{0C}2 |\n",
        "| a | b |\n|---|---|\n| \u{200B} | \u{FEFF}x |\n",
        "| a | b | \n|---|---| \n| 1 | 2 | \n",
    ]
}
